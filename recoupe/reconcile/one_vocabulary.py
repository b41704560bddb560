"""A story in several languages in the words of one of them, as far as words stand for each other.

Each key of a word in another language becomes that of its counterpart: of the words nearest to it in sense the nearest that the
story itself holds, and else of those nearest to a word of its sense. A word that has counterparts and finds none here is kept
apart from words of like spelling ("court" and "court"); one that no table holds meets those spelt as it is. Words of names stay
as they are. Nothing else of a passage changes: what differs is never read from a counterpart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from recoupe.lang.base import codes, language
from recoupe.lang.tables.claims import ClaimTable
from recoupe.lang.tables.counterparts import Words
from recoupe.reconcile.units import Unit, key


def in_one_vocabulary(found: Sequence[Unit]) -> list[Unit]:
    """The units with the keys of one language's words: of those that the story is told in the first that has a table."""
    spoken = {unit.language for unit in found}
    own = next((language(code) for code in codes() if code in spoken), None)
    if own is None or own.claims is None or len(spoken) < 2:
        return list(found)
    held = {term for unit in found if unit.language == own.code for term in unit.terms}
    tables = {code: _Counterparts(own.claims, own.counterparts(code), _of_senses(code), held) for code in spoken - {own.code}}
    return [unit if unit.language == own.code else _rewritten(unit, tables[unit.language]) for unit in found]


class _Counterparts:
    """The keys of one language's words in another, each looked up once."""

    def __init__(self, table: ClaimTable, words: Words, senses: Mapping[str, Sequence[str]], held: Set[str]) -> None:
        self._table, self._words, self._senses, self._held = table, words, senses, held
        self._known: dict[str, str] = {}

    def key(self, word: str, own: str) -> str:
        """The key of a word; `own` is the one that it has in its language."""
        if word not in self._known:
            # what is spelt alike has the same key already, or is another word ("court")
            senses = (word, *self._senses.get(own, ()))
            near = [other for same in senses for other in self._words.get(same, ()) if other != word]
            keys = (key(other, self._table) for other in near)
            self._known[word] = next((k for k in keys if k in self._held), f"{own}:apart" if near else own)
        return self._known[word]


def _of_senses(code: str) -> Mapping[str, Sequence[str]]:
    """The words of each sense of a language, by its key."""
    table = language(code).claims if code in codes() else None
    found: defaultdict[str, list[str]] = defaultdict(list)
    for word, own in table.senses.items() if table else ():
        found[own].append(word)
    return found


def _rewritten(unit: Unit, counterparts: _Counterparts) -> Unit:
    keys: Mapping[str, str] = {
        word: own if own in unit.of_names else counterparts.key(word, own) for word, own in unit.key_of.items()
    }
    return replace(unit, key_of=keys, terms=frozenset(keys[word] for word in unit.words))
