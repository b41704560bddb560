"""Mentions that the pipeline missed although the text is sure.

A form that is a sure entity elsewhere in the report, the surname of somebody whom it names in full, a state, an institution of
two words or more and a well-known abbreviation are added where they stand alone.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from recoupe.annotate.mention.found import Found, Kind
from recoupe.knowledge import bodies, gazetteer, people
from recoupe.lang.tables.mentions import MentionTable
from recoupe.syntax.view import Doc
from recoupe.text import fold


def missed(doc: Doc, text: str, found: list[Found], table: MentionTable) -> Iterator[Found]:
    """Mentions to add: what stands elsewhere in the report as a sure entity, states, known and defined abbreviations."""
    wanted = _sure_forms(text, found, table)
    defined = bodies.definitions(text, table.bodies)
    covered = _Cover(found)
    index = 0
    while index < len(doc):
        token = doc.tokens[index]
        if not (token.text[:1].isupper() or wanted.may_begin_with(token.text)):
            index += 1
            continue
        length, kind, rule = _longest(doc, index, wanted, table)
        if length == 1 and rule == "table" and defined.get(token.text) not in (None, bodies.known_name(token.text, table.bodies)):
            length = 0  # the report says that it abbreviates something else
        if length:
            start, end = token.idx, doc[index + length - 1].idx + len(doc[index + length - 1])
            if covered.leaves_free(start, end, kind) and _stands_alone(doc, index, index + length, rule, table):
                yield Found(start, end, kind, rule, 0.8)
            index += length
        else:
            index += 1


class _Cover:
    """Which code points are taken by mentions."""

    def __init__(self, found: Iterable[Found]) -> None:
        self._spans = sorted((f.start, f.end, f.kind) for f in found)
        self._at = 0

    def leaves_free(self, start: int, end: int, kind: Kind) -> bool:
        """Whether the span shares no code point with a mention, or holds a shorter one of its type; spans are asked in order."""
        while self._at < len(self._spans) and self._spans[self._at][1] <= start:
            self._at += 1
        if self._at == len(self._spans) or self._spans[self._at][0] >= end:
            return True
        first, last, its_kind = self._spans[self._at]
        return its_kind == kind and start <= first and last <= end and last - first < end - start


class _Wanted:
    """Forms to look for, as words; the longest at a token is found in a few look-ups, however many forms there are."""

    def __init__(self, known: _Wanted | None = None) -> None:
        self._known = known
        """Forms that every report is searched for, read once; the report's own count before them."""
        self._forms: dict[tuple[str, ...], tuple[Kind, str]] = {}
        self._lengths: defaultdict[str, set[int]] = defaultdict(set)

    def add(self, words: tuple[str, ...], kind: Kind, rule: str) -> None:
        """Adds a form; the first rule that asks for it counts."""
        if words:
            self._forms.setdefault(words, (kind, rule))
            self._lengths[words[0]].add(len(words))

    def may_begin_with(self, word: str) -> bool:
        """Whether a form begins with a word."""
        return self._known is not None and word in self._known._lengths

    def longest(self, doc: Doc, index: int) -> tuple[int, Kind, str]:
        """Tokens, type and rule of the longest form that begins at the token; zero tokens where none does."""
        known = self._known.longest(doc, index) if self._known is not None else _NONE
        lengths = self._lengths.get(doc.tokens[index].text)
        for length in sorted(lengths, reverse=True) if lengths else ():
            if index + length > len(doc):
                continue
            found = self._forms.get(tuple(token.text for token in doc.tokens[index : index + length]))
            if found:
                return (length, *found) if length >= known[0] else known
        return known


_NONE: tuple[int, Kind, str] = (0, "ORG", "")
_WORD = re.compile(r"[^\s']+'?|'")


def _sure_forms(text: str, found: list[Found], table: MentionTable) -> _Wanted:
    """What to look for: sure forms of the report, surnames of its persons, states, institutions of two words or more."""
    kinds: defaultdict[str, Counter[Kind]] = defaultdict(Counter)
    for item in found:
        kinds[bodies.plain(item.surface(text))][item.kind] += 1
    wanted = _Wanted(_known(table))
    for form, counts in sorted(kinds.items()):
        kind, most = min(counts.items(), key=lambda pair: (-pair[1], pair[0]))
        if _is_sure(form, kind, most, table) and form not in table.bodies.never_added and most * 2 > sum(counts.values()):
            wanted.add(_words(form), kind, "repeated")
        if kind == "PER" and people.is_full(form, table.persons):
            surname = _words(form.partition(" ")[2])
            if surname and len(surname[-1]) > 3 and surname[0][:1].isupper() and not _is_everyday(surname, table):
                wanted.add(surname, kind, "surname")
    return wanted


@cache
def _known(table: MentionTable) -> _Wanted:
    """States, and institutions of two words or more."""
    wanted = _Wanted()
    for words in _states_as_words(table):
        wanted.add(words, "LOC", "gazetteer")
    for words in _bodies_as_words(table):
        wanted.add(words, "ORG", "table")
    return wanted


def _is_sure(form: str, kind: Kind, count: int, table: MentionTable) -> bool:
    if not form[:1].isupper() or len(form) < 3:
        return False
    if " " in form or "-" in form or count > 1:
        return True
    return bodies.is_abbreviation(form) or bodies.known_name(form, table.bodies) is not None


def _is_everyday(surname: tuple[str, ...], table: MentionTable) -> bool:
    word = fold(surname[0])
    return len(surname) == 1 and (
        word in table.persons.common_surnames or word in table.persons.male or word in table.persons.female
    )


def _states_as_words(table: MentionTable) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted(_words(name) for name in gazetteer.sure_states(table.places)))


def _bodies_as_words(table: MentionTable) -> tuple[tuple[str, ...], ...]:
    """Institutions of two words or more that mean nothing else."""
    names = {
        *table.bodies.aliases,
        *table.bodies.aliases.values(),
        *table.bodies.acronyms.values(),
    } - table.institutions.common_words
    forms = {_words(bodies.plain(name)) for name in names if not table.spans.kind_of_body.match(name)}
    return tuple(sorted(words for words in forms if len(words) > 1 and words[0][0].isalpha()))


def _words(form: str) -> tuple[str, ...]:
    """The form's words as the tokeniser cuts them: an elided word ends with its apostrophe."""
    return tuple(_WORD.findall(form))


def _longest(doc: Doc, index: int, wanted: _Wanted, table: MentionTable) -> tuple[int, Kind, str]:
    """Tokens, type and rule of the longest form wanted at the token, else of a well-known abbreviation."""
    found = wanted.longest(doc, index)
    token = doc.tokens[index].text
    if not found[0] and token[:1].isupper() and len(token) > 2 and token not in table.bodies.never_added:
        return (1, "ORG", "table") if token in table.bodies.acronyms or token in table.bodies.known_as_such else found
    return found


def _stands_alone(doc: Doc, begin: int, end: int, rule: str, table: MentionTable) -> bool:
    """Whether no capitalised word or number touches the form, which would make it a part of a longer name.

    Behind an institution of several words another name may follow ("le porte-parole du département d'État Jean Dupont").
    """
    before = doc[begin - 1] if begin else None
    after = doc[end] if end < len(doc) else None
    whole = rule == "table" and end - begin > 1
    if after is not None and not whole and doc[end - 1].whitespace_ and (after.text[:1].isupper() or after.text[:1].isdigit()):
        return False
    if before is None:
        return True
    if before.whitespace_ == "":
        return not before.text[-1:].isalnum()
    if before.text[:1].isupper() and not before.is_sent_start and before.text not in table.titles.civilities:
        return before.text.lower() in table.titles.determiners
    return True
