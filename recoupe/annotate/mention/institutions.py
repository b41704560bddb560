"""The canonical name of an institution: abbreviations, seats that stand for it, and what makes a general name whole.

An abbreviation has the long form that the report itself gives ("la Société des journalistes (SDJ)"), else that of a table. A
ministry or a parliament is named with its state where the text tells it ("ministère russe des Affaires étrangères", "Assemblée
nationale du Venezuela"), a body that every house has with its house ("SDJ de BFMTV").
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from recoupe.knowledge import gazetteer
from recoupe.knowledge.bodies import abbreviates, definitions, is_abbreviation, known_name, plain
from recoupe.knowledge.people import in_small_letters
from recoupe.lang.tables.mentions import MentionTable
from recoupe.text import fold, same_length_form

_BRACKETED = re.compile(r"\s{0,2}\(\s?([\w&.+\-]{2,12})\s?[),]")
_AFTER = 60
"""Code points behind a mention that are looked at."""
"""The state whose institutions the press in French names without it."""


@dataclass(frozen=True)
class Named:
    """A mention of an institution: its span and surface form."""

    start: int
    end: int
    surface: str


class Institutions:
    """The institutions of one report and their names. `text` is the report's whole text, `found` its mentions of institutions.

    `states` gives the code of the state of each mention of a place that is one, by its start.
    """

    def __init__(
        self, text: str, found: Sequence[Named], states: Mapping[int, str], others: Mapping[int, str], table: MentionTable
    ) -> None:
        """`others` gives the surface form of each mention of an institution by its start, to find what belongs to what."""
        self._table = table
        self._text = text
        self._states = states
        self._others = others
        self._defined = self._definitions(found)
        self._own = {m.start: self._alone(m.surface) for m in found}
        self._whole: dict[str, Counter[str]] = defaultdict(Counter)
        self._completed: dict[int, str] = {}
        for mention in found:
            whole = self._with_complement(mention)
            if whole:
                self._completed[mention.start] = whole
                self._whole[fold(self._own[mention.start])][whole] += 1
        self._longer = _longer_forms(found)
        self._spelling = _spellings(found, self._table)

    def name(self, mention: Named) -> tuple[str, str]:
        """The canonical name, and the rule that gave it."""
        if mention.start in self._completed:
            return self._completed[mention.start], "complement"
        own = self._own[mention.start]
        own = self._own_of_spelling(own, mention)
        wholes = self._whole.get(fold(own))
        if wholes and len(wholes) == 1:
            return next(iter(wholes)), "complement"
        short = self._shortened(mention.surface)
        if short:
            return short, "shortened"
        if own == mention.surface:
            return own, "surface"
        return own, "defined" if plain(mention.surface) in self._defined else "table"

    def _definitions(self, found: Sequence[Named]) -> dict[str, str]:
        """Abbreviation -> long form, as the report introduces it in brackets, one way round or the other."""
        by_start = {m.start: m for m in found}
        told = definitions(self._text, self._table.bodies)
        for mention in found:
            match = _BRACKETED.match(self._text, mention.end, mention.end + 20)
            if match and is_abbreviation(match[1]) and abbreviates(match[1], mention.surface, self._table.bodies):
                told.setdefault(plain(match[1]), known_name(mention.surface, self._table.bodies) or mention.surface)
            opened = self._text[mention.end : mention.end + 2]
            inner = by_start.get(mention.end + 2) if opened == " (" else None
            if inner and is_abbreviation(mention.surface) and abbreviates(mention.surface, inner.surface, self._table.bodies):
                told.setdefault(plain(mention.surface), known_name(inner.surface, self._table.bodies) or inner.surface)
        return told

    def _alone(self, surface: str) -> str:
        form = plain(surface)
        return (
            self._defined.get(form)
            or known_name(form, self._table.bodies)
            or _of_its_state(form, self._table)
            or in_small_letters_if_long(form)
        )

    def _with_complement(self, mention: Named) -> str | None:
        """The name with the state or the house that follows the mention, where it needs one."""
        own = self._own[mention.start]
        head = fold(own)
        after = same_length_form(self._text[mention.end : mention.end + _AFTER])
        link = self._table.institutions.complement.match(after)
        if link is None:
            return self._with_adjective(own, after)
        at = mention.end + link.end()
        if _has_head(head, self._table.institutions.state_heads) and at in self._states:
            code = self._states[at]
            return None if code == self._table.institutions.home else f"{own} {of_state(code, self._table)}"
        if at in self._others and head in _folded(self._table.institutions.house_bodies):
            house = known_name(self._others[at], self._table.bodies) or self._others[at]
            return f"{own} {self._table.institutions.of_body} {house}"
        return None

    def _with_adjective(self, own: str, after: str) -> str | None:
        """ "Sénat" before "américain" is that of the United States."""
        word = re.match(r"\s([\w\-]+)", after)
        if word is None or not _has_head(fold(own), self._table.institutions.state_heads):
            return None
        code = self._table.demonyms.get(word[1])
        return None if code is None or code == self._table.institutions.home else f"{own} {of_state(code, self._table)}"

    def _own_of_spelling(self, own: str, mention: Named) -> str:
        """The name under the spelling that the report uses most: "BFMTV" beside "BFM TV"."""
        best = self._spelling.get(_letters(mention.surface))
        return self._alone(best) if best else own

    def _shortened(self, surface: str) -> str | None:
        """The longer name of the report that a capitalised head alone stands for."""
        form = plain(surface)
        if form not in self._table.institutions.shortened_heads and form != self._table.institutions.union:
            return None
        longer = self._longer.get(form, set())
        if len(longer) == 1:
            return known_name(next(iter(longer)), self._table.bodies) or next(iter(longer))
        if longer or not any(word in self._text for word in self._table.acting.union_words):
            return None
        return {
            self._table.institutions.commission: self._table.institutions.commission_name,
            self._table.institutions.union: self._table.institutions.union_name,
        }.get(form)


def _letters(surface: str) -> str:
    return "".join(c for c in fold(surface) if c.isalnum())


def _spellings(found: Sequence[Named], table: MentionTable) -> dict[str, str]:
    """Letters and digits of a form -> its spelling used most, among equals the one with spaces, for forms spelled in two ways."""
    ways: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for mention in found:
        ways[_letters(mention.surface)][plain(mention.surface)] += 1
    return {
        letters: max(counts, key=lambda form: (known_name(form, table.bodies) is not None, counts[form], form.count(" "), form))
        for letters, counts in ways.items()
        if len(counts) > 1
    }


def _longer_forms(found: Sequence[Named]) -> dict[str, set[str]]:
    """Head -> the longer names of the report that begin with it."""
    longer: defaultdict[str, set[str]] = defaultdict(set)
    for mention in found:
        form = plain(mention.surface)
        head, space, _ = form.partition(" ")
        if space:
            longer[head].add(form)
            two = " ".join(form.split()[:2])
            if two != form:
                longer[two].add(form)
    return longer


def _has_head(folded: str, heads: frozenset[str]) -> bool:
    words = folded.split()
    return any(" ".join(words[:n]) in heads or " ".join(words[:n]) in _folded(heads) for n in (1, 2, 3))


@cache
def _folded(heads: frozenset[str]) -> frozenset[str]:
    return frozenset(fold(head) for head in heads)


def of_state(code: str, table: MentionTable) -> str:
    """The state's name as the complement of an institution, with the article that it takes."""
    return table.institutions.of_state(code, gazetteer.state_name(code, table.places))


def _of_its_state(form: str, table: MentionTable) -> str | None:
    """The form with its adjective of nationality replaced by the state, put last: "Parlement britannique". None without one."""
    words = form.split()
    if len(words) < 2 or not _has_head(fold(form), table.institutions.state_heads):
        return None
    for index, word in enumerate(words[1:], 1):
        code = table.demonyms.get(word)
        if code is not None:
            rest = " ".join(words[:index] + words[index + 1 :])
            name = known_name(rest, table.bodies) or rest
            named = code == table.institutions.home or gazetteer.state_name(code, table.places) in name
            return name if named else f"{name} {of_state(code, table)}"
    return None


def in_small_letters_if_long(form: str) -> str:
    """Names of several long words written all in capitals get small letters; what may be an abbreviation keeps its own."""
    words = form.split()
    return in_small_letters(form) if len(words) > 1 and all(len(word) > 3 and word.isalpha() for word in words) else form
