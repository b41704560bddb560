"""When a report was published, brought to ISO 8601 at the precision that was told: a minute, a day, a month or a year."""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

from recoupe.bounds import FIRST_YEAR, LAST_YEAR

_YEAR = re.compile(r"\d{4}")
_MONTH = re.compile(r"\d{4}-\d{2}")
_DAY = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})")
_MINUTE = re.compile(r"\d{4}-?\d{2}-?\d{2}[T ]\d{2}:?\d{2}(:?\d{2}([.,]\d+)?)?( ?(Z|[+-]\d{2}(:?\d{2})?))?", re.IGNORECASE)
_MAIL = re.compile(r"([A-Za-z]{3},\s*)?\d{1,2} [A-Za-z]{3} \d{4} \d{1,2}:\d{2}(:\d{2})?( ([A-Z]{1,5}|[+-]\d{4}))?( \(\w+\))?")


class OutOfRangeError(ValueError):
    """A date of no report."""


def normalised(told: str) -> str | None:
    """`told` as `2019-03-28T09:07` (with an offset where a zone was told), `2019-03-28`, `2019-03` or `2019`; None if empty.

    Reads ISO 8601 in its long and short forms, with a space for the T, and the dates of mail and feeds (RFC 5322). Nothing is
    made more precise than it was told; seconds are left out. Raises ValueError where it is none of these or no such day exists.
    `28/03/2019` is refused, since `03/04/2019` would have two readings; OutOfRangeError where the year is outside 1600 to 2200.
    """
    told = told.strip()
    if not told:
        return None
    found = _read(told)
    if not FIRST_YEAR <= int(found[:4]) <= LAST_YEAR:
        raise OutOfRangeError(f"outside the years {FIRST_YEAR} to {LAST_YEAR}")
    return found


def _read(told: str) -> str:
    if _YEAR.fullmatch(told):
        return f"{date(int(told), 1, 1).year:04}"
    if _MONTH.fullmatch(told):
        return date.fromisoformat(f"{told}-01").isoformat()[:7]
    if _DAY.fullmatch(told):
        return date.fromisoformat(told).isoformat()
    if _MINUTE.fullmatch(told):
        compact = told.upper().replace(",", ".")
        return _minute(datetime.fromisoformat(re.sub(r" (?=[Z+-])", "", compact)))
    if _MAIL.fullmatch(told):
        try:
            return _minute(parsedate_to_datetime(told))
        except (TypeError, OverflowError) as error:
            raise ValueError(str(error)) from None
    raise ValueError("no known form of a date")


def understood(told: object) -> str | None:
    """`told` as `normalised` gives it, None where it is no date: for pages and wires, whose text counts without it too."""
    try:
        return normalised(str(told)) if isinstance(told, str | int) else None
    except ValueError:
        return None


def _minute(moment: datetime) -> str:
    return moment.replace(second=0, microsecond=0).isoformat(timespec="minutes")
