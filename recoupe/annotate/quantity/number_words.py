"""How the words of a numeral add up: "quatre-vingt-dix-sept", "deux millions trois cent mille", "1 million 200 000"."""

from __future__ import annotations

from typing import NamedTuple

from recoupe.lang.tables.numerals import AtomKind


class Atom(NamedTuple):
    """One word of a numeral, or its figures. `step` is the weight of the last digit; `group` marks "2,500" (2500 or 2.5)."""

    start: int
    end: int
    kind: AtomKind
    value: float
    step: float = 1.0
    group: bool = False


class Sum:
    """A numeral under way. `add` takes one atom more and says whether it still is one numeral; if not, nothing changed."""

    def __init__(self) -> None:
        self.step = 1.0
        self.scale = float("inf")
        self._total = self._chunk = self._group = 0.0  # millions and more; thousands; below a thousand
        self._last: AtomKind | None = None

    @property
    def value(self) -> float:
        """The value so far."""
        return self._total + self._chunk + self._group

    def add(self, atom: Atom) -> bool:
        """Whether `atom` goes on with the numeral."""
        accepted: bool = getattr(self, f"_{atom.kind}", _refuse)(atom)
        if accepted:
            self._last = atom.kind
        return accepted

    def _figures(self, atom: Atom) -> bool:
        fresh = self._last is None
        rest = self._last == "scale" and 1000 <= atom.value < self.scale
        if fresh or rest:
            self._group, self.step = atom.value, atom.step
        return fresh or rest

    def _unit(self, atom: Atom) -> bool:
        fitted = None if self._last == "figures" else _fit(self._group, atom.value, after_and=self._last == "and")
        if fitted is not None:
            self._group, self.step = fitted, 1.0
        return fitted is not None

    def _hundred(self, atom: Atom) -> bool:
        free = self._last != "figures" and (self._group == 0 or 2 <= self._group <= 9 or 11 <= self._group <= 19)
        if free:
            self._group, self.step = max(self._group, 1.0) * 100, 1.0
        return free

    def _thousand(self, atom: Atom) -> bool:
        free = not self._chunk and self._group < 1000
        if free:
            self._chunk, self._group = max(self._group, 1.0) * 1000, 0.0
        return free

    def _scale(self, atom: Atom) -> bool:
        below = self._chunk + self._group
        if not below or atom.value >= self.scale:
            return False
        self._total, self._chunk, self._group = self._total + below * atom.value, 0.0, 0.0
        self.step, self.scale = self.step * atom.value, atom.value
        return True

    def _and(self, atom: Atom) -> bool:
        return self._last == "unit" and self._group % 100 in range(20, 100, 10)


def _refuse(atom: Atom) -> bool:
    return False


def _fit(group: float, value: float, *, after_and: bool) -> float | None:
    """`group` with one simple word more ("soixante" + "dix"), None where the two are no numeral together."""
    tail = group % 100
    if value == 20 and tail == 4:
        return group + 76
    if tail == 0:
        return None if after_and else group + value
    if after_and and value not in (1, 11):
        return None
    tens_and_unit = value < 10 and tail in range(20, 100, 10)
    sixty_or_eighty_and_teen = 10 <= value < 20 and tail in (60, 80)
    ten_and_unit = tail % 20 == 10 and tail in (10, 70, 90) and value in (7, 8, 9)
    return group + value if tens_and_unit or sixty_or_eighty_and_teen or ten_and_unit else None
