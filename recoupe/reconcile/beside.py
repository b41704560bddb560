"""How much of two reports stands side by side in the rows of a story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from recoupe.reconcile.units import Place, Unit


class Beside:
    """Tells it of two reports when it is asked: hundreds of reports make tens of thousands of pairs, and few are asked for."""

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

    def share(self, one: str, other: str) -> float:
        """The share (0..1) of the sentences of report `one` that stand in a row with one of report `other`."""
        if (one, other) not in self._known:
            mine, theirs = self._rows.get(one, {}), self._rows.get(other, {})
            places = set[Place]().union(*(mine[row] for row in mine.keys() & theirs.keys()))
            self._known[one, other] = len(places) / self._sentences[one] if places else 0.0
        return self._known[one, other]
