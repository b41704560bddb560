"""Groups from a sparse graph of pair scores, by agglomeration that does not regard the order in which anything came."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

Scores = Mapping[tuple[int, int], int]
"""Score of each pair of positions (smaller first) that has one, in whole numbers; a missing pair counts zero."""

Days = Sequence[int | None]

CLOSEST_SHARE = 0.3
"""Share of the closest pair in the score of two groups; the rest is the mean of all pairs."""


def agglomerate(days: Days, scores: Scores, *, least: int, longest: int) -> list[list[int]]:
    """Positions in groups: the two groups with the highest score become one, while it is `least` or more.

    The score of two groups lies between that of average link (Sneath and Sokal's UPGMA, 1973) and single link: the mean of all
    their pairs keeps one chance likeness from chaining two stories, the closest pair keeps a long story with many angles
    together. `days` are day numbers, None where not known; a group never spans more than `longest` days. Scores are whole
    numbers, so that sums are exact; a tie falls to the groups whose first positions come first.
    """
    state = _State(days, scores)
    heap = [(-score, i, j, 1, 1) for i, j in scores if (score := state.score(i, j)) >= least]
    heapq.heapify(heap)
    while heap:
        _, i, j, size_i, size_j = heapq.heappop(heap)
        # an entry is stale once either group has grown or gone
        if state.size(i) != size_i or state.size(j) != size_j or state.span(i, j) > longest:
            continue
        state.join(i, j)
        for k in state.neighbours(i):
            a, b = min(i, k), max(i, k)
            if (score := state.score(a, b)) >= least:
                heapq.heappush(heap, (-score, a, b, state.size(a), state.size(b)))
    return state.groups()


class _State:
    """Groups by their smallest position, with the sum and the best of the scores between each two."""

    def __init__(self, days: Days, scores: Scores) -> None:
        self._members: dict[int, list[int]] = {i: [i] for i in range(len(days))}
        self._days = {i: (day, day) for i, day in enumerate(days) if day is not None}
        self._between: dict[int, dict[int, tuple[int, int]]] = defaultdict(dict)
        for (i, j), score in scores.items():
            self._between[i][j] = self._between[j][i] = (score, score)

    def size(self, i: int) -> int:
        return len(self._members.get(i, ()))

    def neighbours(self, i: int) -> Iterable[int]:
        return self._between[i]

    def score(self, i: int, j: int) -> float:
        total, best = self._between[i][j]
        return CLOSEST_SHARE * best + (1 - CLOSEST_SHARE) * total / (self.size(i) * self.size(j))

    def span(self, i: int, j: int) -> int:
        """Days that the two groups would span together."""
        known = [self._days[k] for k in (i, j) if k in self._days]
        return max(last for _, last in known) - min(first for first, _ in known) if known else 0

    def join(self, i: int, j: int) -> None:
        """Takes group `j` into group `i` (i < j), with all that lies between them and others."""
        self._members[i].extend(self._members.pop(j))
        known = [self._days.pop(k) for k in (i, j) if k in self._days]
        if known:
            self._days[i] = min(first for first, _ in known), max(last for _, last in known)
        for k, (total, best) in self._between.pop(j).items():
            del self._between[k][j]
            if k != i:
                had_total, had_best = self._between[i].get(k, (0, 0))
                self._between[i][k] = self._between[k][i] = (had_total + total, max(had_best, best))

    def groups(self) -> list[list[int]]:
        return sorted(sorted(members) for members in self._members.values())


def components(size: int, pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Positions 0..size-1 that hang together by any chain of pairs."""
    parent = list(range(size))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for i, j in pairs:
        a, b = root(i), root(j)
        if a != b:
            parent[max(a, b)] = min(a, b)
    found: dict[int, list[int]] = defaultdict(list)
    for i in range(size):
        found[root(i)].append(i)
    return list(found.values())
