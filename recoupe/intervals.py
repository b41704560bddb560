"""Intervals of values, as wordings allow them: "près de 100" and "environ 99" can both be true, "au moins 200" and "150" not."""

from __future__ import annotations

Interval = tuple[float | None, float | None]
"""Lowest and highest value, both included; None is unbounded."""


def compatible(a: Interval, b: Interval) -> bool:
    """Whether two accounts of one amount can both be true: their intervals share a value. Reflexive and symmetric."""
    return _reaches(a[1], b[0]) and _reaches(b[1], a[0])


def _reaches(high: float | None, low: float | None) -> bool:
    return high is None or low is None or low <= high
