"""Pairs of reports that share hardly a word: what speaks there for two passages telling one fact.

Where two newsrooms tell a story in quite other words, words and letters in common say little, and the sense of the passages, by a
sentence encoder, much; where they share wording, it adds nothing to that (measured: docs/quality-claims.md), so there it is not
asked. Between the two, its features count by how unlike the two reports are; two in different languages are wholly so. In a story
of many reports it is not asked of those in one language: there each fact is told by some in words like those of others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from recoupe.reconcile.candidates import MANY
from recoupe.reconcile.encoder import encoded, likeness
from recoupe.reconcile.units import Place, Unit
from recoupe.text import overlap

Pair = tuple[int, int]

LIKE, UNLIKE = 0.20, 0.08
"""Mean likeness of each sentence of a report to the other's nearest, in letters, from which they count as alike, and up to which
as unlike. Copies have .9, press reports of one event .15 to .5, the same told by somebody who has read neither .03 to .12."""

NAMES = (
    "unlike", "unlike: place in the reports apart", "unlike: ahead of the next", "unlike: sense",
    "unlike: sense of the sentences", "unlike: ahead in sense", "unlike: ahead of one in sense",
)  # fmt: skip
"""All features."""


def unlikeness(units: Sequence[Unit], letters: Mapping[Pair, float]) -> dict[frozenset[str], float]:
    """0 (alike) to 1 for each two reports, by the likeness in letters of the sentences of candidates."""
    best: defaultdict[tuple[Place, str], float] = defaultdict(float)
    for (i, j), value in letters.items():
        for mine, theirs in ((units[i].place, units[j].place), (units[j].place, units[i].place)):
            best[mine, theirs[0]] = max(best[mine, theirs[0]], value)
    nearest: defaultdict[frozenset[str], list[float]] = defaultdict(list)
    for (place, other), value in sorted(best.items()):
        nearest[frozenset((place[0], other))].append(value)
    return {reports: _share(sum(values) / len(values)) for reports, values in nearest.items()}


def _share(mean: float) -> float:
    return round(min(1.0, max(0.0, (LIKE - mean) / (LIKE - UNLIKE))), 4)


def features(
    units: Sequence[Unit], pairs: Mapping[Pair, tuple[float, float]], letters: Mapping[Pair, float]
) -> list[dict[str, float]]:
    """The features of each pair by name. `pairs` gives how far apart in the reports and how far ahead of the next each is."""
    share = unlikeness(units, letters) if len({unit.report for unit in units}) <= MANY else defaultdict(float)
    share |= {_reports(units, (i, j)): 1.0 for i, j in pairs if units[i].language != units[j].language}
    senses = _senses(units, [pair for pair in pairs if share[_reports(units, pair)]])
    rows = []
    for pair, (apart, ahead) in pairs.items():
        weight = share[_reports(units, pair)]
        values = (1.0, apart, ahead, *senses.get(pair, (0.0, 0.0, 0.0, 0.0)))
        rows.append({name: weight * value for name, value in zip(NAMES, values, strict=True)})
    return rows


def _reports(units: Sequence[Unit], pair: Pair) -> frozenset[str]:
    return frozenset(units[number].report for number in pair)


def _senses(units: Sequence[Unit], pairs: Sequence[Pair]) -> dict[Pair, tuple[float, float, float, float]]:
    """For each pair its likeness in sense, its sentences', and how far it is ahead of what else is near to both, and to one."""
    asked: defaultdict[tuple[str, str], list[Pair]] = defaultdict(list)
    for i, j in pairs:
        asked[units[i].report, units[j].report].append((i, j))
    numbers = _by_report(units, {name for reports in asked for name in reports})
    vectors = encoded(text for held in numbers.values() for n in held for text in (units[n].text, units[n].sentence))
    found = {}
    for (one, other), of_these in asked.items():
        mine, theirs = numbers[one], numbers[other]
        near, wide = (
            likeness(np.array([vectors[t[n]] for n in mine]), np.array([vectors[t[n]] for n in theirs]))
            for t in ({n: units[n].text for n in (*mine, *theirs)}, {n: units[n].sentence for n in (*mine, *theirs)})
        )
        row, column = ({n: at for at, n in enumerate(held)} for held in (mine, theirs))
        for i, j in of_these:
            value = float(near[row[i], column[j]])
            nexts = _next(near[row[i]], theirs, j, units), _next(near[:, column[j]], mine, i, units)
            found[i, j] = value, float(wide[row[i], column[j]]), value - max(nexts), value - min(nexts)
    return found


def _by_report(units: Sequence[Unit], names: Iterable[str]) -> dict[str, list[int]]:
    held: dict[str, list[int]] = {name: [] for name in names}
    for number, unit in enumerate(units):
        if unit.report in held:
            held[unit.report].append(number)
    return held


def _next(values: Iterable[float], held: Sequence[int], number: int, units: Sequence[Unit]) -> float:
    """The likeness of the nearest other clause, those that lie within one another left out."""
    span = units[number].span
    rest = (float(value) for value, k in zip(values, held, strict=True) if k != number and not overlap(units[k].span, span))
    return max(0.0, max(rest, default=0.0))
