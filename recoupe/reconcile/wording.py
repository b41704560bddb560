"""Words with their offsets, and how much of what one passage says another says too. Works on records, without spaCy.

A word is known by the lemma that its sentence records where that can be told, else by its form; either is cut to its beginning,
so that inflection makes no difference. It weighs by its rarity in French news, less where the story itself keeps repeating it.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from recoupe.lang.tables.statements import StatementTable
from recoupe.model import Annotations, Report, Sentence, Span
from recoupe.reconcile.alignment import EXACT_OF_PASSAGES, Block, matching, words
from recoupe.terms import rarity, stem
from recoupe.text import fold

LIGHT = 0.8
"""Rarity under which a word is one that nearly every report holds: it says nothing about what is told."""

TELLING = 2.0
"""Rarity from which a word says something by itself: such words are counted, figures apart."""

COMMON_IN_STORY = 3.0
"""A word in fewer than one of e**3 (20) sentences of the story keeps its full weight; a commoner one weighs less."""

LEAST_FACTOR = 0.15
FEW_SENTENCES = 20
"""So many sentences without the word are thought of beside the story's: in two short reports nothing is said all the time."""

LOOK_AHEAD = 8
"""Words among which the next lemma of a sentence is looked for."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a report: its folded form, the key that it is compared by, its span, and how rare it is in the news."""

    form: str
    key: str
    start: int
    end: int
    rare: float


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a passage, the weight of each key in it and of all, and the keys that say something by themselves."""

    words: tuple[Word, ...]
    weights: dict[str, float]
    total: float
    telling: frozenset[str]


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two passages' words compare.

    `within` is the share (0..1) of the lighter one's weight that the other has too, `both` that of both together (Dice), `common`
    the weight itself; `shared` counts the telling words in common.
    """

    within: float
    both: float
    common: float
    shared: int

    def run(self, one: Wording, other: Wording) -> float:
        """The share (0..1) of the shorter passage's words that stand in the other in the same order."""
        return in_order(tuple(w.form for w in one.words), tuple(w.form for w in other.words))


class StoryWords:
    """The words of a story's reports."""

    def __init__(self, reports: Sequence[Report], annotations: Sequence[Annotations], table: StatementTable) -> None:
        self._table = table
        self._texts = {report.id: report.text for report in reports}
        self._words: dict[str, list[Word]] = {}
        self._starts: dict[str, list[int]] = {}
        held: Counter[str] = Counter()
        sentences = 0
        for report, found in zip(reports, annotations, strict=True):
            told = _keyed(report.text, found.sentences, table)
            self._words[report.id] = told
            self._starts[report.id] = [word.start for word in told]
            for sentence in found.sentences:
                held.update({word.key for word in self._between(report.id, sentence.start, sentence.end)})
                sentences += 1
        self._factors = {key: _factor(count, sentences) for key, count in held.items()}

    def passage(self, report: str, start: int, end: int) -> Wording:
        """The wording of a span."""
        told = tuple(self._clipped(word, report, end) for word in self._between(report, start, end))
        weights: dict[str, float] = {}
        telling = set()
        for word in told:
            if word.rare >= LIGHT and len(word.form) > 1:
                weights[word.key] = word.rare * self._factors.get(word.key, 1.0)
                if word.rare >= TELLING and not word.form.isdigit():
                    telling.add(word.key)
        return Wording(told, weights, sum(weights.values()), frozenset(telling))

    def _clipped(self, word: Word, report: str, end: int) -> Word:
        """The word as far as the passage goes: where a space is missing in a text, a passage may end within a word."""
        if word.end <= end:
            return word
        form = fold(self._texts[report][word.start : end])
        return Word(form, key_of(form, self._table), word.start, end, rarity(stem(form)))

    def _between(self, report: str, start: int, end: int) -> Iterator[Word]:
        told = self._words[report]
        for number in range(bisect_left(self._starts[report], start), len(told)):
            if told[number].start >= end:
                return
            yield told[number]


def _factor(count: int, sentences: int) -> float:
    """How much of its weight a word keeps that so many of the story's sentences hold."""
    return min(1.0, max(LEAST_FACTOR, math.log((sentences + FEW_SENTENCES) / count) / COMMON_IN_STORY))


def _keyed(text: str, sentences: Iterable[Sentence], table: StatementTable) -> list[Word]:
    """All words of a text, each with its key."""
    found = words(text)
    lemma_of = _lemmas(found.forms, found.spans, sentences)
    told = []
    for number, (form, span) in enumerate(zip(found.forms, found.spans, strict=True)):
        lemma = lemma_of.get(number, form)
        # an inflection may be rare where the word is not
        told.append(Word(form, key_of(lemma, table), *span, min(rarity(stem(form)), rarity(stem(lemma)))))
    return told


def key_of(word: str, table: StatementTable) -> str:
    """What a folded word is compared by: its beginning, without the mark of the feminine or of a plural."""
    if word in table.senses:
        return table.senses[word]
    cut = stem(word)
    return cut[:-1] if len(cut) > 3 and cut.endswith("e") else cut


def _lemmas(forms: Sequence[str], spans: Sequence[Span], sentences: Iterable[Sentence]) -> dict[int, str]:
    """Word number -> its lemma. A sentence's lemmas come in the order of its words, and mostly begin as these do."""
    told: dict[int, str] = {}
    starts = [start for start, _ in spans]
    for sentence in sentences:
        place, stop = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        for lemma in sentence.lemmas:
            parts = words(lemma).forms
            if len(parts) != 1:
                continue
            for number in range(place, min(place + LOOK_AHEAD, stop)):
                if _begins_alike(forms[number], parts[0]):
                    told[number] = parts[0]
                    place = number + 1
                    break
    return told


def _begins_alike(form: str, lemma: str) -> bool:
    least = min(3, len(form), len(lemma))
    return len(lemma) > 1 and form[:least] == lemma[:least] and len(form) > 1


def likeness(one: Wording, other: Wording) -> Likeness:
    """How much of what one passage says the other says too."""
    shared = one.weights.keys() & other.weights.keys()
    # exact, so that the order in which a set tells its members makes no difference
    common = math.fsum(min(one.weights[key], other.weights[key]) for key in shared)
    lighter, together = min(one.total, other.total), one.total + other.total
    return Likeness(
        within=common / lighter if lighter else 0.0,
        both=2 * common / together if together else 0.0,
        common=common,
        shared=len(one.telling & other.telling),
    )


@lru_cache(maxsize=50_000)
def in_order(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """The share of the shorter row of words that stands in the longer one in the same order, word for word."""
    short, long = sorted((one, other), key=lambda row: (len(row), row))
    if not short:
        return 0.0
    return sum(block.length for block in _matching(short, long)) / len(short)


def _matching(one: Sequence[str], other: Sequence[str]) -> list[Block]:
    return matching(one, other, exact=EXACT_OF_PASSAGES)


def region(short: Sequence[Word], long: Sequence[Word]) -> Sequence[Word]:
    """The words of `long` from the first to the last that `short` has too, and what stands close by (negation frames a verb)."""
    found = _matching([w.form for w in short], [w.form for w in long])
    if not found:
        return ()
    return long[max(0, found[0].other - 2) : found[-1].other + found[-1].length + 1]


def differing(full: Wording, other: Wording) -> tuple[Span, ...]:
    """The spans of `other` whose words `full` does not have at that place. Marks, spaces and hyphens in a word never differ."""
    one, two = ([w.form for w in wording.words] for wording in (full, other))
    ends = [Block(0, 0, 0), *_matching(one, two), Block(len(one), len(two), 0)]
    return tuple(
        (other.words[start].start, other.words[after.other - 1].end)
        for before, after in pairwise(ends)
        if (start := before.other + before.length) < after.other
        and "".join(one[before.one + before.length : after.one]) != "".join(two[start : after.other])
    )
