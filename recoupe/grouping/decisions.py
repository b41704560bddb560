"""Why reports are in one story, and why near ones are not: of all pairs the few that say it best.

A pair within a story counts for each of its two reports; one between two stories, where it is near, for both stories. Whatever
order the pairs come in, and whether those of one story come alone or those of an archive together, the same are kept.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from recoupe.grouping.likeness import Likeness, grounds
from recoupe.model import Decision

NEAR = 250_000
"""A pair at least so likely that was kept apart is told as a decision, too."""

R = TypeVar("R", bound=Hashable)
S = TypeVar("S", bound=Hashable)
K = TypeVar("K", bound=Hashable)


class Reasons(Generic[R, S]):
    """The pairs that say most of each story; `name` gives the id of a report, however the caller calls it."""

    def __init__(self, name: Callable[[R], str]) -> None:
        self._name = name
        self._found: dict[tuple[R, R], Likeness] = {}
        self._joined: defaultdict[S, dict[R, tuple[R, R]]] = defaultdict(dict)
        self._apart: defaultdict[S, dict[S, tuple[R, R]]] = defaultdict(dict)

    def take(self, pair: tuple[R, R], found: Likeness, stories: tuple[S, S]) -> None:
        """Takes in one pair of reports, with the story of each."""
        one, other = stories
        if one != other and found.millionths < NEAR:
            return
        self._found[pair] = found
        if one == other:
            for report in pair:
                self._keep(self._joined[one], report, pair)
        else:
            self._keep(self._apart[one], other, pair)
            self._keep(self._apart[other], one, pair)

    def of(self, story: S) -> tuple[Decision, ...]:
        """The decisions of one story: what is together first, then the likeliest first."""
        inside, outside = self._joined.get(story, {}), self._apart.get(story, {})
        told = [self._decision(pair, True) for pair in set(inside.values())]
        told += [self._decision(pair, False) for pair in set(outside.values())]
        return tuple(sorted(told, key=lambda d: (not d.together, -d.score, d.reports)))

    def _keep(self, best: dict[K, tuple[R, R]], key: K, pair: tuple[R, R]) -> None:
        """Keeps the likeliest pair of each key; ties fall by the reports' ids."""
        if key not in best or self._rank(pair) < self._rank(best[key]):
            best[key] = pair

    def _rank(self, pair: tuple[R, R]) -> tuple[int, list[str]]:
        return -self._found[pair].millionths, sorted(map(self._name, pair))

    def _decision(self, pair: tuple[R, R], together: bool) -> Decision:
        found = self._found[pair]
        one, other = sorted(map(self._name, pair))
        return Decision(reports=(one, other), together=together, score=found.millionths / 1e6, grounds=grounds(found))
