"""How many independent origins a claim has: reports of one origin count once, and two that tell it in one shared passage do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from recoupe.model import Copy, Ground, Origin, Span
from recoupe.reconcile.tellings import Telling
from recoupe.text import overlap

MOST = 0.8
"""Share of a telling that lies in a shared passage from which it is taken over with it."""


class Independence:
    """Counts the independent origins of claims. `origins` is how many the story has, 0 where that is not known."""

    def __init__(self, origins: Sequence[Origin], shared: Sequence[Copy]) -> None:
        self.origins = len(origins)
        self._origin_of = {report: number for number, origin in enumerate(origins) for report in origin.reports}
        self._passages: defaultdict[frozenset[str], defaultdict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
        for copy in shared:
            for aligned in copy.passages:
                for passage in (aligned.one, aligned.other):
                    self._passages[frozenset(copy.reports)][passage.report].append((passage.start, passage.end))

    def count(self, tellings: Sequence[Telling]) -> tuple[int, tuple[Ground, ...]]:
        """The number of independent origins of a claim, and a ground for each two reports that count once by a shared passage.

        Reports of which nothing is known are an origin each. A report rests on another here where all that it tells of the claim
        stands in passages that the two share word for word.
        """
        own: defaultdict[str, list[Span]] = defaultdict(list)
        for each in tellings:
            own[each.report].append(each.span)
        told = {report: self._origin_of.get(report, -1 - i) for i, report in enumerate(sorted(own))}
        grounds = []
        for one, other in combinations(sorted(told), 2):
            if told[one] == told[other] or not self._one_passage(one, other, own):
                continue
            old, new = told[other], told[one]
            told = {report: new if number == old else number for report, number in told.items()}
            grounds.append(Ground(kind="shared passage", reports=(one, other)))
        return len(set(told.values())), tuple(grounds)

    def _one_passage(self, one: str, other: str, own: Mapping[str, Sequence[Span]]) -> bool:
        passages = self._passages.get(frozenset((one, other)))
        return passages is not None and any(_all_within(own[name], passages[name]) for name in (one, other))


def _all_within(own: Iterable[Span], passages: Sequence[Span]) -> bool:
    return all(any(overlap(span, passage) >= MOST * (span[1] - span[0]) for passage in passages) for span in own)
