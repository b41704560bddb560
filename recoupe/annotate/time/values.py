"""TIMEX3 values and the calendar under them: arithmetic on days and months, and the interval that a value covers.

Values follow ISO 24617-1 (ISO-TimeML) as news corpora write them: `2019-03-27`, `2019-03`, `2019`, `201X`, `20XX`, `2019-W12`,
`2019-W12-WE`, `2019-Q1`, `2019-H1`, `2019-SU`, `2019-03-27TEV`, `2019-03-28T09:07`, `P2M`, `PT30M`, `PXD`, `PRESENT_REF`.
What is unknown is written X.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

Interval = tuple[str | None, str | None]
NO_INTERVAL: Interval = (None, None)
UNKNOWN_DAY = "XXXX-XX-XX"

TIMEX_VALUE = re.compile(
    r"(?:PRESENT_REF|PAST_REF|FUTURE_REF"
    r"|P(?:X|\d+(?:\.\d+)?)(?:Y|M|W|D|WE|Q|DE|CE|ML|TNI)(?:(?:X|\d+)M)?|PT(?:X|\d+(?:\.\d+)?)[HMS](?:\d+M)?|PXX"
    r"|[\dX]{4}(?:-[\dX]{2}(?:-[\dX]{2})?|-W[\dX]{2}(?:-(?:WE|[1-7]))?|-Q[1-4X]|-H[12X]|-(?:SP|SU|FA|WI))?"
    r"(?:T(?:MO|MI|AF|EV|NI|DT|[\dX]{2}:[\dX]{2}))?)"
)
"""What the layer may write as a value."""

PART_HOURS = {"MO": ("05:00", "11:59"), "MI": ("11:00", "13:59"), "AF": ("12:00", "17:59"), "EV": ("18:00", "23:59"),
              "DT": ("06:00", "20:59")}  # fmt: skip
"""First and last minute of the parts of a day; the night ("NI") runs from 21:00 to 05:59 of the next day."""
SEASON_STARTS = {"SP": (3, 20), "SU": (6, 21), "FA": (9, 22), "WI": (12, 21)}
LATEST_KNOWN_YEAR = 2030
"""Stands for the report's year where that is not known."""
NEXT_SEASON = {"SP": "SU", "SU": "FA", "FA": "WI", "WI": "SP"}

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_CLOCK = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d)")


def is_timex(value: str) -> bool:
    """Whether `value` is a well-formed TIMEX3 value."""
    return TIMEX_VALUE.fullmatch(value) is not None


def full_year(two_digits: str, of_report: int | None) -> int:
    """The year of "74", "'98", "25": the last one that lies no more than ten years ahead of the report's."""
    latest = (of_report or LATEST_KNOWN_YEAR) + 10
    year = latest - (latest - int(two_digits.lstrip("'"))) % 100
    return max(year, 1)


def make_day(year: int, month: int, day: int) -> date | None:
    """The day, None where the calendar has none (31 April) or the year is out of range."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def add_days(day: date, days: int) -> date | None:
    """`day` moved by days; None where that leaves the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def add_months(year: int, month: int, months: int) -> tuple[int, int]:
    """The month some months later (or earlier)."""
    count = year * 12 + month - 1 + months
    return count // 12, count % 12 + 1


def week_value(day: date, *, weekend: bool = False) -> str:
    """`2019-W12`, or `2019-W12-WE`, of the ISO week of a day."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}" + ("-WE" if weekend else "")


def year_value(year: int) -> str:
    """`2019`, `XXXX` where the year leaves four digits."""
    return f"{year:04d}" if 0 < year < 10000 else "XXXX"


def month_value(year: int, month: int) -> str:
    """`2019-03`."""
    return f"{year_value(year)}-{month:02d}"


def interval(value: str, modifier: str | None = None, zone: str = "") -> Interval:
    """First and last moment that a value covers: days, or minutes for a TIME, with `zone` (`+00:00`) where one was told.

    `START`, `MID` and `END` narrow a month to a third of it, a year to four months. Open values cover nothing known.
    """
    if clock := _CLOCK.fullmatch(value):
        moment = f"{clock[1]}T{clock[2]}{zone}"
        return moment, moment
    day, _, part = value.partition("T")
    if part and _DAY.fullmatch(day):
        return _part_interval(day, part)
    if "X" in value[:4] and not value.startswith("P") and "X" not in value[:2]:
        return _long_interval(value)
    if "X" in value or value.startswith("P") or value.endswith("REF"):
        return NO_INTERVAL
    return _calendar_interval(value, modifier)


def _part_interval(day: str, part: str) -> Interval:
    if part == "NI":
        after = add_days(date.fromisoformat(day), 1)
        return (f"{day}T21:00", f"{after.isoformat()}T05:59") if after else NO_INTERVAL
    hours = PART_HOURS.get(part)
    return (f"{day}T{hours[0]}", f"{day}T{hours[1]}") if hours else NO_INTERVAL


def _long_interval(value: str) -> Interval:
    """`201X` is a decade, `20XX` a century."""
    if not re.fullmatch(r"\d\d(?:\dX|XX)", value) or value.startswith("00"):
        return NO_INTERVAL
    return f"{value.replace('X', '0')}-01-01", f"{value.replace('X', '9')}-12-31"


def _calendar_interval(value: str, modifier: str | None) -> Interval:
    year, _, rest = value.partition("-")
    if not year.isdigit() or int(year) < 1:
        return NO_INTERVAL
    if not rest:
        first, last = _third(1, 12, modifier)
        return f"{year}-{first:02d}-01", _month_end(int(year), last)
    if rest in SEASON_STARTS:
        return _season_interval(int(year), rest)
    if rest.startswith("W"):
        return _week_interval(int(year), rest)
    if rest[0] in "QH":
        size = 3 if rest[0] == "Q" else 6
        last = int(rest[1]) * size
        return f"{year}-{last - size + 1:02d}-01", _month_end(int(year), last)
    if len(rest) == 2:
        length = calendar.monthrange(int(year), int(rest))[1]
        first, last = _third(1, length, modifier)
        return f"{value}-{first:02d}", f"{value}-{last:02d}"
    return value, value


def _third(first: int, last: int, modifier: str | None) -> tuple[int, int]:
    size = (last - first + 1) // 3
    thirds = {"START": (first, first + size - 1), "MID": (first + size, first + 2 * size - 1), "END": (first + 2 * size, last)}
    return thirds.get(modifier or "", (first, last))


def _month_end(year: int, month: int) -> str:
    return f"{year:04d}-{month:02d}-{calendar.monthrange(year, month)[1]:02d}"


def _week_interval(year: int, rest: str) -> Interval:
    try:
        monday = date.fromisocalendar(year, int(rest[1:3]), 1)
        begin = monday + timedelta(days=5) if rest.endswith("WE") else monday
        return begin.isoformat(), (monday + timedelta(days=6)).isoformat()
    except (ValueError, OverflowError):
        return NO_INTERVAL


def _season_interval(year: int, season: str) -> Interval:
    begin = date(year, *SEASON_STARTS[season])
    after = make_day(year + (season == "WI"), *SEASON_STARTS[NEXT_SEASON[season]])
    return (begin.isoformat(), (after - timedelta(days=1)).isoformat()) if after else NO_INTERVAL
