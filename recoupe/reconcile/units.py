"""What can be a telling of a claim: the clauses of a story's reports, each with the words by which it is compared.

A word is known by a key: its sense where it is listed with others, else its first letters, so that "fermer" and "fermeture" are
one. Figures, days and names are kept apart from the words: they are what tellings are compared by, and only hints that two
passages tell one fact.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from recoupe.lang.base import pack
from recoupe.lang.tables.claims import ClaimTable
from recoupe.model import Annotations, Clause, Report, Span
from recoupe.shelf import Shelf
from recoupe.terms import plain, rarity, stem
from recoupe.text import overlap

PREFIX = 5
"""Letters that stay of a word."""

SHORTEST_WORD = 3
GRAM = 4
"""Letters of the sequences by which passages are compared."""

REPEATED_IN_STORY = 3.0
"""A word in fewer than one of e**3 (20) clauses of the story keeps its weight; a commoner one weighs less."""

FEW_CLAUSES = 20
"""So many clauses without the word are thought of beside the story's."""

MOST_CLAUSES = 24
"""Clauses that begin at different places of one sentence; prose has a third of them."""

LEAST_KEYS = 2
"""Words that a passage needs to be compared with others."""

LEAST_OF_CUE = 3
"""The same, names left out, where it says who tells something: "a annoncé lundi le ministre" tells nothing itself."""

_WORD = re.compile(r"[^\W\d_]+")

Place = tuple[str, int]
"""A sentence: the report's id and the sentence's index."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A clause of one report: its span, what it says, and the sentence that holds it."""

    report: str
    start: int
    end: int
    clause: Clause
    terms: frozenset[str]
    """Keys of its words, those of names among them."""
    place: Place
    text: str
    sentence: str
    """The whole sentence."""
    early: float
    """Where in its report it stands, 0 (first sentence) to 1."""
    words: tuple[str, ...] = ()
    """Its words that say something, plain, in order."""
    names: frozenset[str] = frozenset()
    """Who and what is named, or meant by a word that refers."""
    of_names: frozenset[str] = frozenset()
    """Keys of the words of names."""
    figures: frozenset[tuple[str, float]] = frozenset()
    """What is counted, by key, and how many."""
    days: frozenset[str] = frozenset()
    deeds: frozenset[str] = frozenset()
    """The types of the events that it tells."""
    speaker: str | None = None
    is_cue: bool = False
    """Whether it only says who tells something."""
    grams: Mapping[str, int] = field(default_factory=dict, compare=False, hash=False)
    key_of: Mapping[str, str] = field(default_factory=dict, compare=False, hash=False)
    """Key of each of its words."""
    predicate: str = ""
    """The sense of the clause's verb."""
    language: str = ""
    """The code of the language that it is told in."""

    @property
    def span(self) -> Span:
        """Start and end in the report's text."""
        return self.start, self.end

    @property
    def passage(self) -> Span:
        """What is read of it: the whole clause."""
        return self.clause.passage or self.span


def units(reports: Sequence[Report], annotations: Sequence[Annotations], table: ClaimTable) -> list[Unit]:
    """The clauses that say something of their own, by report and place.

    Each report is read by the table of its language; `table` is for those whose language has none.
    """
    found = [
        unit
        for report, notes in zip(reports, annotations, strict=True)
        for unit in _of_report(report, notes, own_table(report, table))
        if len(unit.terms - unit.of_names if unit.is_cue else unit.terms) >= (LEAST_OF_CUE if unit.is_cue else LEAST_KEYS)
    ]
    return sorted(found, key=lambda unit: (unit.report, unit.start, unit.end))


def own_table(report: Report, table: ClaimTable) -> ClaimTable:
    """The table of a report's language, or the one that is given."""
    own = pack(report.language)
    return own.claims if own is not None and own.claims is not None else table


def _of_report(report: Report, notes: Annotations, table: ClaimTable) -> Iterable[Unit]:
    cues = {offset for a in notes.attributions if a.cue for offset in range(*a.cue)}
    ends, stops = _ends(notes), [s.end for s in notes.sentences]
    at = _Places(notes)
    for clause in {(c.start, c.end): c for c in notes.clauses}.values():
        span = clause.start, clause.end
        place = bisect_right(ends, clause.start)
        words = tuple(
            w
            for w in _words(report.text, span, [(t.start, t.end) for t in at.times.near(span)])
            if w not in table.idle and w not in table.numerals
        )
        mentions = [m for m in at.mentions.near(span) if within((m.start, m.end), span)]
        events = [e for e in at.events.near(span) if clause.start <= e.trigger[0] < clause.end]
        names = {m.name for m in mentions} | {name for start, end, name in at.referred.near(span) if within((start, end), span)}
        names |= {name for event in events for name in (*event.actors, *event.recipients)}
        held = [a for a in at.contents.near(span) if any(2 * overlap(span, c) > clause.end - clause.start for c in a.content)]
        yield Unit(
            report=report.id,
            start=clause.start,
            end=clause.end,
            clause=clause,
            terms=frozenset(key(w, table) for w in words if len(w) >= SHORTEST_WORD),
            place=(report.id, place),
            text=report.text[clause.start : clause.end],
            sentence=_sentence(report, notes, bisect_right(stops, clause.start)),
            early=place / max(1, len(ends)),
            words=tuple(w for w in words if len(w) >= SHORTEST_WORD),
            names=frozenset(name for name in names if name[:1].isupper()),
            of_names=frozenset(
                key(w, table) for m in mentions for w in _WORD.findall(plain(report.text[m.start : m.end])) if len(w) > 1
            ),
            figures=frozenset(
                (key(plain(q.unit or ""), table), q.value) for q in at.quantities.near(span) if _begins(q.start, span)
            ),
            days=frozenset(
                t.value[:10] for t in at.times.near(span) if _begins(t.start, span) and t.value[:4].isdigit() and t.begin
            ),
            deeds=frozenset(event.type for event in events),
            speaker=held[-1].speaker if held else None,
            is_cue=bool(clause.at and clause.at[0] in cues),
            grams=_grams(w for w in _WORD.findall(plain(report.text[slice(*span)])) if w not in table.idle),
            key_of={w: key(w, table) for w in words},
            predicate=sense(clause.predicate, table),
            language=report.language,
        )


def _sentence(report: Report, notes: Annotations, place: int) -> str:
    return report.text[notes.sentences[place].start : notes.sentences[place].end] if place < len(notes.sentences) else ""


def _ends(notes: Annotations) -> list[int]:
    """Where the sentences end; one of very many clauses is taken for several, since each is compared with each."""
    ends = [s.end for s in notes.sentences]
    count, previous = 0, -1
    cuts = []
    for start in sorted({c.start for c in notes.clauses}):
        place = bisect_right(ends, start)
        count = count + 1 if place == previous else 1
        previous = place
        if count > MOST_CLAUSES:
            cuts.append(start)
            count = 1
    return sorted({*ends, *cuts})


class _Places:
    """A report's annotations by where they stand, in their order."""

    def __init__(self, notes: Annotations) -> None:
        self.times = Shelf(((t.start, t.end), t) for t in notes.times)
        self.mentions = Shelf(((m.start, m.end), m) for m in notes.mentions)
        self.events = Shelf((e.trigger, e) for e in notes.events)
        self.quantities = Shelf(((q.start, q.end), q) for q in notes.quantities)
        self.contents = Shelf((c, a) for a in notes.attributions for c in a.content)
        self.referred = Shelf(
            ((r.start, r.end), (r.start, r.end, c.name)) for c in notes.coreference if c.name for r in c.referring
        )


def _words(text: str, span: Span, moments: Iterable[Span]) -> list[str]:
    """The plain words of a passage, those that tell a time left out: times are compared by their values."""
    start, parts = span[0], []
    for begin, end in sorted(m for m in moments if span[0] <= m[0] and m[1] <= span[1]):
        parts.append(text[start:begin])
        start = max(start, end)
    parts.append(text[start : span[1]])
    return _WORD.findall(plain(" ".join(parts)))


def within(inner: Span, outer: Span) -> bool:
    """Whether a span lies in another."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _begins(offset: int, span: Span) -> bool:
    return span[0] <= offset < span[1]


def _grams(words: Iterable[str]) -> dict[str, int]:
    text = f" {' '.join(words)} "
    return dict(Counter(text[i : i + GRAM] for i in range(len(text) - GRAM + 1)))


def key(word: str, table: ClaimTable) -> str:
    """What a plain word is compared by."""
    for form in (word, word.rstrip("sx"), word.rstrip("sx").removesuffix("e")):
        if form in table.senses:
            return table.senses[form]
    if SHORTEST_WORD < len(word) <= PREFIX and word[-1] in "sx":
        word = word[:-1]
    cut = word[:PREFIX]
    # "vote" and "votée" are one
    return cut[:SHORTEST_WORD] + cut[SHORTEST_WORD:].rstrip("e")


def sense(lemma: str, table: ClaimTable) -> str:
    """The stem of a word, or of the first of the words that news reports use for the same thing."""
    word = plain(lemma)
    return table.senses.get(word) or stem(word)


def weights(found: Sequence[Unit]) -> dict[str, float]:
    """How much each word of a story tells, by key: its rarity in the news, damped by its share of the story's clauses."""
    rare: defaultdict[str, float] = defaultdict(lambda: math.inf)
    for unit in found:
        for word in unit.words:
            name = unit.key_of[word]
            # an inflection may be rare where the word is not
            rare[name] = min(rare[name], _rarity(word))
    held = Counter(term for unit in found for term in unit.terms)
    return {term: rare[term] * min(1.0, math.log((len(found) + FEW_CLAUSES) / held[term]) / REPEATED_IN_STORY) for term in rare}


@lru_cache(maxsize=100_000)
def _rarity(word: str) -> float:
    return rarity(stem(word))


def total(terms: Iterable[str], weight: Mapping[str, float]) -> float:
    """The weight of several terms together."""
    return sum(weight[term] for term in sorted(terms))
