"""How two expressions of time stand to each other: the same moment, one within the other, apart, or not to be said.

Values are TIMEX3's (ISO 24617-1), with `X` where a part is open ("XXXX-WXX-3": a Wednesday). What is open on one side is
compared with what the other's value comes to: a Wednesday and 5 December 2018 are the same, a Monday and it are apart.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from recoupe.model import Time

Stand = Literal["same", "within", "near", "apart", "open"]

NEAR_MINUTES = 20
"""Minutes within which two hours are held to be about the same."""

_PARTS = {"MO": (5, 12), "MI": (11, 14), "AF": (12, 18), "EV": (17, 24), "NI": (20, 30), "DT": (8, 18)}
_VALUE = re.compile(
    r"(?P<year>[\dX]{4})(?:-(?:W(?P<week>[\dX]{2})(?:-(?P<weekday>[\dX]|WE))?|(?P<season>SP|SU|FA|WI|Q[1-4]|H[12])"
    r"|(?P<month>[\dX]{2})(?:-(?P<day>[\dX]{2}))?))?(?:T(?P<clock>[\dX]{2}(?::[\dX]{2})?|[A-Z]{2}))?$"
)
_LENGTH = re.compile(r"P(T?)(\d+(?:\.\d+)?|X)([YMWDH])$")
_HOURS = {"Y": 8766.0, "M": 730.5, "W": 168.0, "D": 24.0, "H": 1.0, "TH": 1.0, "TM": 1 / 60}


@dataclass(frozen=True, slots=True)
class _Parts:
    year: int | None
    month: int | None
    day: int | None
    week: int | None
    weekday: int | None
    weekend: bool
    hours: tuple[float, float] | None

    @property
    def date(self) -> date | None:
        if self.year and self.month and self.day:
            try:
                return date(self.year, self.month, self.day)
            except ValueError:
                return None
        if self.year and self.week and self.weekday:
            return date.fromisocalendar(self.year, self.week, self.weekday)
        return None


def stand(a: Time, b: Time) -> Stand:
    """How two expressions stand to each other; lengths with lengths, moments with moments."""
    if (a.type == "DURATION") != (b.type == "DURATION") or "SET" in (a.type, b.type):
        return "open"
    if a.value == b.value:
        return "same" if a.modifier == b.modifier or "X" in a.value else "within"
    if a.type == "DURATION":
        return _lengths(a.value, b.value)
    one, two = _parse(a.value), _parse(b.value)
    if one is None or two is None:
        return "open"
    days = _days(one, two)
    if days in ("open", "apart"):
        return days
    hours = _clock(one, two)
    if hours in ("apart", "near"):
        return hours
    return "within" if "within" in (days, hours) else "same"


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isdigit() else None


def _parse(value: str) -> _Parts | None:
    match = _VALUE.match(value)
    if match is None or match["season"]:
        return None
    clock = match["clock"]
    hours: tuple[float, float] | None = None
    if clock and clock[:2].isdigit():
        at = int(clock[:2]) + (int(clock[3:5]) / 60 if clock[3:5].isdigit() else 0)
        hours = (at, at)
    elif clock:
        hours = _PARTS.get(clock)
    return _Parts(
        _number(match["year"]), _number(match["month"]), _number(match["day"]), _number(match["week"]),
        _number(match["weekday"]), match["weekday"] == "WE", hours,
    )  # fmt: skip


def _days(one: _Parts, two: _Parts) -> Stand:
    mine, theirs = one.date, two.date
    if mine and theirs:
        return "same" if mine == theirs else "apart"
    if mine or theirs:
        return _day_and_pattern((mine or theirs), two if mine else one)  # type: ignore[arg-type]
    if one.weekday and two.weekday:
        return "same" if one.weekday == two.weekday else "apart"
    known = [
        (x, y) for x, y in ((one.year, two.year), (one.month, two.month), (one.day, two.day), (one.week, two.week)) if x and y
    ]
    if any(x != y for x, y in known):
        return "apart"
    if one.hours and two.hours and not known:
        return "same"
    if not known:
        return "open"
    precise = [sum(x is not None for x in (p.year, p.month, p.day, p.week, p.weekday)) for p in (one, two)]
    return "same" if precise[0] == precise[1] else "within"


def _day_and_pattern(day: date, pattern: _Parts) -> Stand:
    """A known day beside a value with open parts."""
    if pattern.weekday:
        return "same" if day.isoweekday() == pattern.weekday else "apart"
    if pattern.weekend:
        saturday = day.isoweekday() >= 5
        return "within" if saturday and pattern.week in (None, day.isocalendar()[1]) else "apart"
    if pattern.week and pattern.year:
        around = {d.isocalendar()[:2] for d in (day, day + timedelta(days=1))}
        return "within" if (pattern.year, pattern.week) in around else "apart"
    if any(own and own != of for own, of in ((pattern.year, day.year), (pattern.month, day.month), (pattern.day, day.day))):
        return "apart"
    if pattern.day:
        return "same"
    return "within" if pattern.year or pattern.month else "open"


def _clock(one: _Parts, two: _Parts) -> Stand:
    if one.hours is None and two.hours is None:
        return "same"
    if one.hours is None or two.hours is None:
        return "within"
    (low, high), (first, last) = one.hours, two.hours
    if (low, high) == (first, last):
        return "same"
    if low == high and first == last:
        return "near" if abs(low - first) * 60 <= NEAR_MINUTES else "apart"
    return "within" if low <= last and first <= high else "apart"


def _lengths(a: str, b: str) -> Stand:
    one, two = _LENGTH.match(a), _LENGTH.match(b)
    if one is None or two is None:
        return "open"
    units = [_HOURS["TM" if m[1] and m[3] == "M" else m[3]] for m in (one, two)]
    if "X" in (one[2], two[2]):
        return "within" if units[0] == units[1] else "open"
    hours = [float(m[2]) * unit for m, unit in zip((one, two), units, strict=True)]
    ratio = max(hours) / max(1e-9, min(hours))
    return "same" if ratio < 1.03 else "near" if ratio < 1.15 else "apart"
