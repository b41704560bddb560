"""In whose words a place of the report stands."""

from __future__ import annotations

from bisect import bisect_right

from recoupe.model import Annotations, Attribution

_NESTED = 64


class Speakers:
    """The innermost attribution at each offset."""

    def __init__(self, found: Annotations) -> None:
        self._spans = sorted(
            (start, end, number) for number, told in enumerate(found.attributions) for start, end in told.content if end > start
        )
        self._found = found.attributions

    def at(self, offset: int) -> int | None:
        """The index of the innermost attribution whose content holds the offset."""
        best: tuple[int, int] | None = None
        last = bisect_right(self._spans, (offset, float("inf"), 0))
        for start, end, number in self._spans[max(0, last - _NESTED) : last]:
            if start <= offset < end and (best is None or end - start <= best[0]):
                best = (end - start, number)
        return best[1] if best else None

    def attribution(self, offset: int) -> Attribution | None:
        """The innermost attribution itself."""
        number = self.at(offset)
        return None if number is None else self._found[number]
