"""Quantities told by several reports: the same thing counted, in sentences about the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from math import sqrt

from recoupe.model import Annotations, Quantity
from recoupe.reconcile.comparison.values import meet, same_thing
from recoupe.reconcile.pairing import Scores
from recoupe.reconcile.units import Unit, total
from recoupe.terms import FIGURE_MARK

CONTEXT = 0.3
"""Least likeness of the sentences of two quantities that count one thing, beside the quantities themselves."""

CONTEXT_APART = 0.5
"""The same where the amounts exclude each other: then the sentences have to say that it is one thing."""

LEAST = 300_000
"""Least mean likeness of two groups of quantities that become one."""

APART = -10_000_000
"""Likeness of two different amounts of one thing in one report: never the same."""

NEAR = 2
"""Sentences between two amounts of one thing that two people tell in one report."""

Counted = tuple[Unit, Quantity]


def counted(found: Sequence[Unit], annotations: Sequence[Annotations]) -> list[Counted]:
    """Each quantity with the smallest clause that holds it, by report and place; quantities outside all clauses are left out."""
    pairs = []
    for notes in annotations:
        own = [unit for unit in found if unit.report == notes.id]
        for quantity in notes.quantities:
            holding = [unit for unit in own if unit.start <= quantity.start and quantity.end <= unit.end]
            if holding and quantity.unit:
                pairs.append((min(holding, key=lambda u: (u.end - u.start, u.start)), quantity))
    return sorted(pairs, key=lambda pair: (pair[0].report, pair[1].start))


def likeness(
    pairs: Sequence[Counted], weight: Mapping[str, float], sentences: Mapping[tuple[str, int], frozenset[str]]
) -> Scores:
    """How alike the places of two quantities of one thing are, in millionths."""
    scores: Scores = {}
    matched: set[tuple[int, str]] = set()
    apart: list[tuple[int, int, int]] = []
    for i, j in combinations(range(len(pairs)), 2):
        (unit, quantity), (other, rival) = pairs[i], pairs[j]
        if not same_thing(quantity, rival):
            continue
        if unit.report == other.report and quantity.value != rival.value:
            scores[i, j] = APART
            continue
        one, two = (frozenset(t for t in sentences[u.place] if not t.startswith(FIGURE_MARK)) for u in (unit, other))
        alike = total(one & two, weight) / sqrt(max(1e-9, total(one, weight) * total(two, weight)))
        if meet(quantity, rival):
            if alike >= CONTEXT:
                scores[i, j] = round(alike * 1e6)
                matched |= {(i, other.report), (j, unit.report)}
        elif alike >= CONTEXT_APART:
            apart.append((i, j, round(alike * 1e6)))
    # an amount that the other report tells too has no rival there
    for i, j, score in apart:
        if (i, pairs[j][0].report) not in matched and (j, pairs[i][0].report) not in matched:
            scores[i, j] = score
    return scores


def nearby(members: Sequence[int], pairs: Sequence[Counted]) -> list[int]:
    """Other amounts of the same thing in the reports of a group, told within a few sentences, that exclude the group's own."""
    inside = [pairs[i] for i in members]
    return [
        number
        for number, (unit, quantity) in enumerate(pairs)
        if number not in members and any(_beside(unit, quantity, other, rival) for other, rival in inside)
    ]


def _beside(unit: Unit, quantity: Quantity, other: Unit, rival: Quantity) -> bool:
    near = unit.report == other.report and abs(unit.place[1] - other.place[1]) <= NEAR
    return near and same_thing(quantity, rival) and not meet(quantity, rival)
