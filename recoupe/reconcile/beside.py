"""How much of two reports stands side by side in the rows of a story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import permutations

from recoupe.reconcile.units import Place, Unit


class Beside(Mapping[tuple[str, str], float]):
    """The share (0..1) of each report's sentences that stand in a row with each other report's, by the ids of both in order.

    It is worked out when asked for: hundreds of reports make tens of thousands of pairs, and few are asked for.
    """

    def __init__(self, units: Iterable[Unit], rows: Iterable[Sequence[Unit]]) -> None:
        sentences: defaultdict[str, set[Place]] = defaultdict(set)
        for unit in units:
            sentences[unit.report].add(unit.place)
        self._sentences: Mapping[str, int] = {name: len(places) for name, places in sentences.items()}
        self._rows: defaultdict[str, dict[int, set[Place]]] = defaultdict(dict)
        for number, row in enumerate(rows):
            for unit in row:
                self._rows[unit.report].setdefault(number, set()).add(unit.place)
        self._known: dict[tuple[str, str], float] = {}

    def __getitem__(self, names: tuple[str, str]) -> float:
        if names not in self._known:
            mine, theirs = (self._rows.get(name, {}) for name in names)
            places = set[Place]().union(*(mine[row] for row in mine.keys() & theirs.keys()))
            self._known[names] = len(places) / self._sentences[names[0]] if places else 0.0
        return self._known[names]

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return permutations(self._rows, 2)

    def __len__(self) -> int:
        return len(self._rows) * (len(self._rows) - 1)
