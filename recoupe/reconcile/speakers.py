"""Whether two reports may mean the same speaker. Works on names and on what the story's mentions say of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum

from recoupe.knowledge.people import is_full, surname_words, words_of
from recoupe.lang.tables.statements import StatementTable
from recoupe.model import Annotations
from recoupe.text import fold


class Kin(IntEnum):
    """How two speakers stand to each other, the nearest last."""

    OTHERS = 0
    """Both are known by name, and the names are those of two."""
    OPEN = 1
    """One is unknown, or a description that may stand for the other."""
    SAME = 2


class Speakers:
    """Tells speakers of a story's reports apart."""

    def __init__(self, annotations: Sequence[Annotations], table: StatementTable | None) -> None:
        """Without a table nothing but one name is known to be one speaker."""
        self._table = table
        self._persons = frozenset(_names(annotations, "PER"))
        self._bodies = frozenset(_names(annotations, "ORG")) | frozenset(_names(annotations, "LOC"))

    def kin(self, one: str | None, other: str | None) -> Kin:
        """How they stand to each other; the order of the two makes no difference."""
        if not one or not other:
            return Kin.OPEN
        first, second = sorted((fold(one), fold(other)))
        if first == second:
            return Kin.SAME if self.is_known(one) or not self._is_anybody(first) else Kin.OPEN
        if self._table is None:
            return Kin.OPEN
        if first in self._persons and second in self._persons:
            return Kin.SAME if _one_person(one, other, self._table) else Kin.OTHERS
        if self._is_body(one) and self._is_body(other):
            return Kin.SAME if _one_body(first, second, self._table) else Kin.OTHERS
        return Kin.OPEN

    def is_known(self, name: str) -> bool:
        """Whether it is a name, not a description."""
        return fold(name) in self._persons or self._is_body(name)

    def _is_anybody(self, folded: str) -> bool:
        """Whether a description may mean another one in each report: several people, or somebody."""
        head = folded.split(" ")[0]
        return self._table is not None and (head in self._table.somebody or head.endswith(self._table.plural_endings))

    def _is_body(self, name: str) -> bool:
        return name[:1].isupper() and fold(name) not in self._persons


def _names(annotations: Iterable[Annotations], kind: str) -> Iterable[str]:
    return (fold(mention.name) for found in annotations for mention in found.mentions if mention.type == kind)


def _one_person(one: str, other: str, table: StatementTable) -> bool:
    if is_full(one, table.persons) and is_full(other, table.persons):
        return words_of(one)[-1] == words_of(other)[-1] and words_of(one)[0][:1] == words_of(other)[0][:1]
    a, b = set(surname_words(one)), set(surname_words(other))
    return a <= b or b <= a


def _one_body(one: str, other: str, table: StatementTable) -> bool:
    """Whether one name says the other with more words: "préfecture", "préfecture de Police de Paris"."""
    a, b = (frozenset(name.replace("'", "' ").split()) - table.small for name in (one, other))
    return bool(a) and bool(b) and (a <= b or b <= a)
