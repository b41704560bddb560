"""How many independent origins a claim has: reports of one origin count once, and two that tell it in one shared passage do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from recoupe.model import Copy, Origin, Passage
from recoupe.reconcile.tellings import Telling
from recoupe.text import overlap

MOST = 0.8
"""Share of a telling that lies in a shared passage from which it is taken over with it."""


def independent(tellings: Sequence[Telling], origins: Sequence[Origin], shared: Sequence[Copy]) -> tuple[int, tuple[str, ...]]:
    """The number of independent origins of a claim, and a ground for each two reports that count once by a shared passage.

    Reports of which nothing is known are an origin each. A report rests on another here where all that it tells of the claim
    stands in passages that the two share word for word.
    """
    origin_of = {report: number for number, origin in enumerate(origins) for report in origin.reports}
    told = {t.report: origin_of.get(t.report, -1 - i) for i, t in enumerate(sorted(tellings, key=lambda t: t.report))}
    grounds = []
    for one, other in combinations(sorted(told), 2):
        if told[one] == told[other] or not _one_passage(one, other, tellings, shared):
            continue
        old, new = told[other], told[one]
        told = {report: new if number == old else number for report, number in told.items()}
        grounds.append(f"shared passage: {one}, {other}")
    return len(set(told.values())), tuple(grounds)


def _one_passage(one: str, other: str, tellings: Sequence[Telling], shared: Sequence[Copy]) -> bool:
    aligned = [a for copy in shared if set(copy.reports) == {one, other} for a in copy.passages]
    if not aligned:
        return False
    passages: dict[str, list[Passage]] = {one: [], other: []}
    for each in aligned:
        passages[each.one.report].append(each.one)
        passages[each.other.report].append(each.other)
    return any(_all_within([t for t in tellings if t.report == name], passages[name]) for name in (one, other))


def _all_within(own: Iterable[Telling], passages: Sequence[Passage]) -> bool:
    return all(any(overlap(t.span, (p.start, p.end)) >= MOST * (t.span[1] - t.span[0]) for p in passages) for t in own)
