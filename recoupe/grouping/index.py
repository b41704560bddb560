"""Finds the reports that may tell the story of a given one, by the rare terms that both hold and by their days.

Whether two reports meet depends on the two alone: each is filed under its own rarest terms, those with a day by day. So the
work for one report does not grow with the years that an archive spans.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date, timedelta

from recoupe.grouping.likeness import FARTHEST
from recoupe.grouping.profile import Profile

SHARED = 4
"""Least number of keys that two reports share."""

_NEAR = [timedelta(days=n) for n in range(-FARTHEST, FARTHEST + 1)]


class Index:
    """Reports by key and day."""

    def __init__(self) -> None:
        self._filed: dict[tuple[str, date | None], list[int]] = defaultdict(list)
        self._days: dict[str, set[date | None]] = defaultdict(set)

    def add(self, number: int, report: Profile) -> None:
        """Files a report, under a number of the caller's."""
        for key in report.keys:
            self._filed[key, report.day].append(number)
            self._days[key].add(report.day)

    def near(self, report: Profile) -> list[int]:
        """The numbers of the reports filed that share enough keys and whose days are not too far, in no order that matters."""
        met: Counter[int] = Counter()
        window = [report.day + step for step in _NEAR] if report.day else None
        for key in report.keys:
            days = self._days.get(key)
            if not days:
                continue
            for day in days if window is None else [None, *window]:
                if day in days:
                    met.update(self._filed[key, day])
        return sorted(number for number, shared in met.items() if shared >= SHARED)
