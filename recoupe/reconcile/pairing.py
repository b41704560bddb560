"""Which clauses of several reports tell one fact: how likely each two do, which of rivals is meant, and the groups that follow.

Likelihood is a logistic regression over `recoupe.reconcile.features`, and a second one over what the first says of the pairs
around; two passages in two languages have weights of their own. Where two sentences hold several clauses each, a clause is linked
to one of the other's only, the likeliest pair first.
Groups grow by average link (Sneath and Sokal's UPGMA, 1973): a clause that is like one member only does not chain two facts.
Likelihoods are whole millionths and all sums are taken in a fixed order, so that the order in which reports come makes no
difference.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from recoupe.lang.tables.claims import PairWeights
from recoupe.reconcile.across_languages import pair_weights
from recoupe.reconcile.candidates import MANY, candidates
from recoupe.reconcile.features import Pair, features
from recoupe.reconcile.surroundings import MILLION, Scores, surroundings
from recoupe.reconcile.units import Unit
from recoupe.reconcile.vectors import Space, cosine
from recoupe.text import overlap

REPEATED = 0.2
"""Likeness of the words of two passages of one report from which they may tell one thing."""


UNLIKELY = 50_000
"""Likelihood at most of two passages in two languages that do not reach the threshold of their weights, or `AKIN`."""

AKIN = 0.3
"""How near in sense the sentences of two passages in two languages are at least where these hold nothing `IN_COMMON`: short
reports leave no other choice, and the likeliest pair of theirs may be of two things."""

IN_COMMON = ("names shared", "amount shared", "rarest word shared")

SURE = 250_000
"""Likelihood from which a third passage joins two, or one that no group takes in is told beside another a second time."""

JOINED = 300_000
"""Likelihood from which two passages of one report in other words stand in one row of two reports, by a third both are linked to.

In rows of more reports such a passage chains two facts (measured on stories of three to five)."""

THIRD = 300_000
"""The same where it is a third report's: a row of many reports goes astray by one wrong link."""


def likelihoods(space: Space, weights: PairWeights) -> Scores:
    """How likely each two candidates tell one fact, rivals in one sentence left out."""
    pairs = candidates(space)
    found = dict(zip(pairs, features(space, pairs), strict=True))
    across = pair_weights() if len({unit.language for unit in space.units}) > 1 else weights
    own = {pair: weights if _one_language(space, pair) else across for pair in pairs}
    first = {pair: likelihood(row, own[pair].weights, own[pair].intercept) for pair, row in found.items()}
    around = surroundings(without_rivals(first, space.units), space.units)
    second = {pair: likelihood(row, own[pair].around, own[pair].around_intercept) for pair, row in around.items()}
    least = MILLION * across.threshold
    kept = {pair for pair, score in second.items() if score >= least and _is_akin(found[pair])}
    return {pair: score if pair in kept or own[pair] is weights else min(score, UNLIKELY) for pair, score in second.items()}


def _is_akin(found: Mapping[str, float]) -> bool:
    """Whether two passages in two languages hold something in common, or are near enough in sense."""
    return found["unlike: sense of the sentences"] >= AKIN or any(found[name] for name in IN_COMMON)


def _one_language(space: Space, pair: Pair) -> bool:
    return space.units[pair[0]].language == space.units[pair[1]].language


def likelihood(found: Mapping[str, float], weights: Mapping[str, float], intercept: float) -> int:
    """The probability that these features speak for, in millionths."""
    odds = intercept + sum(weight * found[name] for name, weight in sorted(weights.items()))
    return round(MILLION / (1 + math.exp(-max(-30.0, min(30.0, odds)))))


def without_rivals(scores: Scores, units: Sequence[Unit]) -> Scores:
    """The pairs without those that a likelier one excludes: of two sentences, one clause is another of the same once told."""
    kept: Scores = {}
    partners: defaultdict[int, list[int]] = defaultdict(list)
    for (i, j), score in sorted(scores.items(), key=lambda pair: (-pair[1], pair[0])):
        if _excluded(j, partners[i], units) or _excluded(i, partners[j], units):
            continue
        partners[i].append(j)
        partners[j].append(i)
        kept[i, j] = score
    return kept


def _excluded(number: int, taken: Sequence[int], units: Sequence[Unit]) -> bool:
    """Whether another clause of the same sentence was taken; clauses that lie one within the other are no rivals."""
    mine = units[number]
    return any(units[k].place == mine.place and overlap(units[k].span, mine.span) == 0 for k in taken)


def groups(space: Space, scores: Scores, *, least: int) -> list[list[int]]:
    """The positions of units in groups, the likeliest two first; units alone are left out.

    Two units of one report stand in a group only where they say much the same, or where one is likely to tell what a unit of
    another report in the group does. They count neither for nor against it; in a story of many reports, neither do two that were
    not compared. A linked unit that no group takes in makes one with those that it is linked to: it may tell two facts.
    """
    linked = sorted((pair for pair, score in scores.items() if score >= least), key=lambda pair: (-scores[pair], pair))
    growing = _Growing(space, scores, {i for pair in linked for i in pair})
    partners: defaultdict[int, dict[str, int]] = defaultdict(dict)
    for i, j in linked:
        partners[i].setdefault(space.units[j].report, j)
        partners[j].setdefault(space.units[i].report, i)
        growing.join(i, j, least)
    alone = [i for i, group in growing.members.items() if len(group) == 1]
    rest = {i: sorted((i, *(j for j in partners[i].values() if scores[min(i, j), max(i, j)] >= SURE))) for i in alone}
    grown = [sorted(rest.get(group[0], group) if len(group) == 1 else group) for group in growing.members.values()]
    return [group for group in grown if len(group) > 1]


class _Between(NamedTuple):
    """What the pairs of units between two groups come to: the sum of their likelihoods, how many they are, the greatest."""

    sum: int
    pairs: int
    most: int

    def with_(self, other: _Between) -> _Between:
        return _Between(self.sum + other.sum, self.pairs + other.pairs, max(self.most, other.most))


NOTHING = _Between(0, 0, 0)


class _Growing:
    """Groups while they grow."""

    def __init__(self, space: Space, scores: Scores, linked: set[int]) -> None:
        self._space = space
        self._few = len({unit.report for unit in space.units}) <= MANY
        self.members = {i: [i] for i in sorted(linked)}
        self._group_of = {i: i for i in linked}
        self._told_by = {i: {space.units[i].report: [i]} for i in linked}
        self._between: dict[int, dict[int, _Between]] = {i: {} for i in linked}
        for (i, j), score in scores.items():
            if i in linked and j in linked:
                self._between[i][j] = self._between[j][i] = _Between(score, 1, score)

    def join(self, i: int, j: int, least: int) -> None:
        """Makes one of the groups of two units where these are likely enough to be one on average."""
        a, b = sorted((self._group_of[i], self._group_of[j]))
        if a == b or self._likelihood(a, b) < max(least, self._least(a, b)):
            return
        for number in self.members[b]:
            self._group_of[number] = a
        self.members[a] += self.members.pop(b)
        for report, numbers in self._told_by.pop(b).items():
            self._told_by[a].setdefault(report, []).extend(numbers)
        mine = self._between[a]
        for group, found in self._between.pop(b).items():
            del self._between[group][b]
            if group != a:
                mine[group] = self._between[group][a] = found.with_(mine.get(group, NOTHING))

    def _least(self, a: int, b: int) -> int:
        """The mean likelihood that two groups need to be one, whatever the threshold."""
        both = len(self.members[a]) + len(self.members[b])
        return 0 if both == 2 else THIRD if self._reports(a, b) > 2 else SURE

    def _reports(self, a: int, b: int) -> int:
        """How many reports have units in two groups."""
        one, other = self._told_by[a], self._told_by[b]
        return len(one) + len(other) - len(one.keys() & other.keys())

    def _likelihood(self, a: int, b: int) -> float:
        """The mean likelihood, 0 where two units of one report stand against it."""
        found = self._between[a].get(b, NOTHING)
        is_likely = found.most >= JOINED and self._reports(a, b) == 2
        one, other = self._told_by[a], self._told_by[b]
        both = one.keys() & other.keys()
        if not is_likely and not all(_repeats(self._space, i, j) for name in both for i in one[name] for j in other[name]):
            return 0.0
        if not self._few:
            return found.sum / max(1, found.pairs)
        apart = len(self.members[a]) * len(self.members[b]) - sum(len(one[name]) * len(other[name]) for name in both)
        return found.sum / max(1, apart)


def _repeats(space: Space, i: int, j: int) -> bool:
    """Whether two passages of one report may tell one thing twice, as a title and the lead do, or lie one within the other."""
    near = overlap(space.units[i].span, space.units[j].span) > 0
    return near or cosine(space.words[i], space.words[j]) >= REPEATED


def mean(members: Sequence[int], scores: Scores) -> int:
    """The mean likelihood of the pairs within a group that were compared."""
    known = [
        scores[pair] for at, i in enumerate(members) for j in members[at + 1 :] if (pair := (min(i, j), max(i, j))) in scores
    ]
    return sum(known) // max(1, len(known))
