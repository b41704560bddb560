"""What the pairs around a pair of passages say of it: is something else nearer, do their neighbours match?"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from recoupe.reconcile.features import Pair
from recoupe.reconcile.units import Place, Unit
from recoupe.text import overlap

Scores = dict[Pair, int]
"""Likelihood that two units tell one fact, by position (smaller first), in millionths; pairs without one were not compared."""

MILLION = 1_000_000

LEAST = 30_000
"""Likelihood under which a pair is not looked at again."""

NAMES = ("log-odds", "nothing nearer", "neighbours match")
"""All features."""

_BESIDE = ((1, 1), (-1, -1), (1, 0), (-1, 0), (0, 1), (0, -1))


def surroundings(scores: Scores, units: Sequence[Unit]) -> dict[Pair, dict[str, float]]:
    """The features of each pair that is not hopeless, by name."""
    nearest = _nearest(scores, units)
    sentences: defaultdict[tuple[Place, Place], int] = defaultdict(int)
    for (i, j), score in scores.items():
        places = units[i].place, units[j].place
        sentences[places] = max(sentences[places], score)
    found = {}
    for (i, j), score in scores.items():
        if score >= LEAST:
            chance = score / MILLION
            found[i, j] = {
                "log-odds": math.log(chance / max(1e-6, 1 - chance)),
                "nothing nearer": float(score > max(_next(nearest, i, j, units), _next(nearest, j, i, units))),
                "neighbours match": _beside(units[i].place, units[j].place, sentences) / MILLION,
            }
    return found


def _nearest(scores: Scores, units: Sequence[Unit]) -> Mapping[tuple[int, str], list[tuple[int, int]]]:
    """For each unit and other report the units there that it may be one with, the likeliest first."""
    found: defaultdict[tuple[int, str], list[tuple[int, int]]] = defaultdict(list)
    for (i, j), score in scores.items():
        found[i, units[j].report].append((-score, j))
        found[j, units[i].report].append((-score, i))
    return {key: sorted(ranked) for key, ranked in found.items()}


def _next(nearest: Mapping[tuple[int, str], list[tuple[int, int]]], mine: int, theirs: int, units: Sequence[Unit]) -> int:
    """The likelihood of the likeliest other partner, passages that lie one within the other being none."""
    ranked = nearest[mine, units[theirs].report]
    return next((-score for score, k in ranked if k != theirs and not overlap(units[k].span, units[theirs].span)), 0)


def _beside(one: Place, other: Place, sentences: Mapping[tuple[Place, Place], int]) -> int:
    """The greatest likelihood between the sentences beside two."""
    return max(sentences.get(((one[0], one[1] + a), (other[0], other[1] + b)), 0) for a, b in _BESIDE)
