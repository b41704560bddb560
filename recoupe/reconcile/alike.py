"""Which passages of a story share so many of their words that they may say the same, each two wordings compared once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from recoupe.reconcile.wording import Likeness, Wording, likeness

ALIKE = 12
"""So many passages of one report at most stand for a word when others look for it: a report that says one thing thousands of
times would else cost their square."""


class Alike:
    """Passages, by number, each with its report and its wording. Copies of one text have one wording, which is compared once."""

    def __init__(self, reports: Sequence[str], wordings: Sequence[Wording], least: float) -> None:
        """`least` is the share (0..1) of the lighter passage's weight that the other must have too."""
        self._reports, self._least = reports, least
        numbers: dict[object, int] = {}
        self.kinds = [numbers.setdefault(_same(wording), len(numbers)) for wording in wordings]
        """The number of each passage's wording."""
        self._wordings: list[Wording] = []
        self._members: list[list[int]] = [[] for _ in numbers]
        for number, kind in enumerate(self.kinds):
            if kind == len(self._wordings):
                self._wordings.append(wordings[number])
            self._members[kind].append(number)
        self._known: dict[tuple[int, int], Likeness] = {}

    def likeness(self, i: int, j: int) -> Likeness:
        """How the wordings of two passages compare."""
        return self._of_kinds(self.kinds[i], self.kinds[j])

    def _of_kinds(self, one: int, other: int) -> Likeness:
        pair = (one, other) if one <= other else (other, one)
        if pair not in self._known:
            self._known[pair] = likeness(self._wordings[pair[0]], self._wordings[pair[1]])
        return self._known[pair]

    def pairs(self) -> list[tuple[int, int]]:
        """Those of different reports that share enough, the smaller number first, in order.

        What a passage has but for its rarest words must not be enough, so one of those is shared: prefix filtering (Chaudhuri
        and others, 2006), which misses nothing but what a report says more than `ALIKE` times.
        """
        holders = self._holders()
        found: set[tuple[int, int]] = set()
        for kind, wording in enumerate(self._wordings):
            met = {other for key in self._rarest(wording, holders) for other in holders[key]}
            enough = {near: self._of_kinds(kind, near).within >= self._least for near in {self.kinds[other] for other in met}}
            near = [other for other in met if enough[self.kinds[other]]]
            for number in self._members[kind]:
                report = self._reports[number]
                found.update((min(number, other), max(number, other)) for other in near if self._reports[other] != report)
        return sorted(found)

    def _holders(self) -> dict[str, list[int]]:
        """The passages that stand for each word."""
        holders: defaultdict[str, list[int]] = defaultdict(list)
        held: Counter[tuple[str, str]] = Counter()
        for number, kind in enumerate(self.kinds):
            for key in self._wordings[kind].weights:
                held[key, self._reports[number]] += 1
                if held[key, self._reports[number]] <= ALIKE:
                    holders[key].append(number)
        return holders

    def _rarest(self, wording: Wording, holders: dict[str, list[int]]) -> Iterable[str]:
        """The words of a wording without which nothing else in it is enough."""
        left = wording.total
        for key in sorted(wording.weights, key=lambda key: (len(holders[key]), key)):
            if left < self._least * wording.total:
                return
            left -= wording.weights[key]
            yield key


def _same(wording: Wording) -> object:
    """What is equal for two passages of the same words, each known by the same lemma."""
    return tuple(word.form for word in wording.words), tuple(wording.weights.items()), wording.telling
