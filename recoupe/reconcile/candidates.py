"""Which passages are compared at all: the clauses of each sentence with those of the sentences of other reports nearest to it.

There is no gate on how much two have in common: a fact told in quite other words has its counterpart among the nearest five. In
a story of many reports each sentence keeps its nearest ones of all reports together, found by its rarer words, so that the work
grows with the number of reports and not with its square.

Sentences of two languages share hardly a word: there the nearest are those nearest in sense, by an encoder that knows both.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from itertools import combinations

from recoupe.reconcile.across_languages import nearness_in_sense
from recoupe.reconcile.units import Place
from recoupe.reconcile.vectors import Sentence, Space, cosine

NEAREST = 5
"""Sentences of each other report with which a sentence is compared."""

MANY = 12
"""Reports from which on each sentence keeps `MOST` in all."""

MANY_SENTENCES = 1_200
"""Sentences of a story from which on it is dealt with so too, however few its reports: the work would grow as their square."""

MOST = 12
COMMON = 32
"""Sentences that are looked at for a word, in a story of many reports."""

RAREST = 8
"""Words of a sentence by which its neighbours are looked for, in a story of many reports."""

LETTERS = 0.5
"""Share of the letters in how near two sentences are, the rest being the words'."""


def candidates(space: Space) -> list[tuple[int, int]]:
    """Pairs of units of different reports, the smaller number first."""
    ordered = [space.sentences[place] for place in sorted(space.sentences)]
    reports = {sentence.place[0] for sentence in ordered}
    spoken = {sentence.place[0]: space.units[sentence.units[0]].language for sentence in ordered}
    is_many = len(reports) > MANY or len(ordered) > MANY_SENTENCES
    near = [*(_of_many(space, ordered) if is_many else _of_few(ordered, spoken)), *_of_two_languages(space, ordered, spoken)]
    pairs = {(min(i, j), max(i, j)) for one, other in near for i in one.units for j in other.units}
    return sorted(pairs)


def _of_few(ordered: Sequence[Sentence], spoken: Mapping[str, str]) -> Iterable[tuple[Sentence, Sentence]]:
    for one, other, mine, theirs in _pairs_of_reports(ordered):
        if spoken[one] == spoken[other]:
            yield from _between(mine, theirs)


def _of_two_languages(
    space: Space, ordered: Sequence[Sentence], spoken: Mapping[str, str]
) -> Iterable[tuple[Sentence, Sentence]]:
    """The sentences of each two reports in different languages that are nearest in sense."""
    if len(set(spoken.values())) < 2:
        return
    sense = nearness_in_sense({s.place: space.units[s.units[0]].sentence or space.units[s.units[0]].text for s in ordered})
    for one, other, mine, theirs in _pairs_of_reports(ordered):
        if spoken[one] != spoken[other]:
            yield from _between(mine, theirs, partial(_in_sense, sense))


def _pairs_of_reports(ordered: Sequence[Sentence]) -> Iterable[tuple[str, str, list[Sentence], list[Sentence]]]:
    """Each two reports by their ids, with the sentences of either."""
    by_report: defaultdict[str, list[Sentence]] = defaultdict(list)
    for sentence in ordered:
        by_report[sentence.place[0]].append(sentence)
    for one, other in combinations(sorted(by_report), 2):
        yield one, other, by_report[one], by_report[other]


def _in_sense(sense: Callable[[Place, Place], float], one: Sentence, other: Sentence) -> float:
    return sense(one.place, other.place)


def _between(
    mine: Sequence[Sentence], theirs: Sequence[Sentence], nearness: Callable[[Sentence, Sentence], float] | None = None
) -> Iterable[tuple[Sentence, Sentence]]:
    near = nearness or _nearness
    scores = [[near(a, b) for b in theirs] for a in mine]
    for i, row in enumerate(scores):
        for j in sorted(range(len(row)), key=lambda j: (-row[j], j))[:NEAREST]:
            yield mine[i], theirs[j]
    for j in range(len(theirs)):
        for i in sorted(range(len(mine)), key=lambda i: (-scores[i][j], i))[:NEAREST]:
            yield mine[i], theirs[j]


def _of_many(space: Space, ordered: Sequence[Sentence]) -> Iterable[tuple[Sentence, Sentence]]:
    holders: defaultdict[str, list[Sentence]] = defaultdict(list)
    for sentence in ordered:
        for term in sentence.words.bag:
            holders[term].append(sentence)
    for sentence in ordered:
        rarest = sorted(sentence.words.bag, key=lambda term: (len(holders[term]), -space.weight[term], term))[:RAREST]
        met: dict[Place, Sentence] = {}
        for term in rarest:
            for other in _around(holders[term], sentence):
                if other.place[0] != sentence.place[0]:
                    met[other.place] = other
        ranked = sorted(met.values(), key=lambda other: (-_nearness(sentence, other), other.place))
        yield from ((sentence, other) for other in ranked[:MOST])


def _around(held: Sequence[Sentence], sentence: Sentence) -> Sequence[Sentence]:
    """The holders of a word, or so many of them that stand around the sentence in the order of reports, where they are many."""
    if len(held) <= COMMON:
        return held
    at = bisect_left(held, sentence.place, key=lambda other: other.place)
    start = max(0, min(at - COMMON // 2, len(held) - COMMON))
    return held[start : start + COMMON]


def _nearness(one: Sentence, other: Sentence) -> float:
    return LETTERS * cosine(one.grams, other.grams) + (1 - LETTERS) * cosine(one.words, other.words)
