"""Dates as pages and feeds show them to people: months in words, two-digit years, day first; and the lines that hold them.

Names of months and weekdays are those of CLDR, by way of Babel.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone
from functools import cache
from typing import Any

from recoupe.read.language import DEFAULT
from recoupe.read.published import OutOfRangeError, normalised
from recoupe.read.words import page_words
from recoupe.text import fold

LOCALES = ("fr", "en", "de", "es", "it", "pt", "nl")
"""Whose names of months are known; the first of two languages that share a name for two months holds."""
MONTH_FIRST = frozenset({"en", "en-us", "en-ph"})
"""Languages in which 03/04/2019 may be the fourth of March."""
CENTURY = 70
"""Two-digit years from here on are of the last century, as in RFC 2822's successors and POSIX."""
LINE = 24
"""Words that a line of dates may have."""
BESIDE = 4
"""Words that no date is made of that it may have."""

_TIME = (
    r"(?:[\s,]*+(?:[-–—•|]|BEFORE|at|um|T)?\s*+(?P<hour>[01]?\d|2[0-4])\s*(?::|h|H|HOURS)\s*(?P<minute>[0-5]\d)?(?::[0-5]\d(?:[.,]\d+)?)?"
    r"(?:\s?(?P<half>[AaPp])\.?[Mm]\b\.?)?(?:\s*(?P<zone>Z\b|(?:GMT|UTC)?\s?[+-]\d{1,2}(?::?\d{2})?|GMT|UTC|UT\b|CES?T\b))?)?"
)
"""A time of day behind a date; `BEFORE` and `HOURS` stand for the words of the language that is read by default."""
_DATES = (
    r"(?<!\d)(?P<day>[0-3]?\d)(?:er|st|nd|rd|th|\.)?(?:\s+de|\s+of)?[\s-]+(?P<name>[^\W\d_]{3,12})\.?(?:\s+de)?[\s,-]+(?P<year>\d{4}|\d{2})(?!\d)",
    r"\b(?P<name>[^\W\d_]{3,12})\.?\s+(?P<day>[0-3]?\d)(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})(?!\d)",
    r"(?<![\d/.-])(?P<day>[0-3]?\d)(?P<mark>[/.-])(?P<month>[01]?\d)(?P=mark)(?P<year>\d{4}|\d{2})(?![\d/.-]?\d)",
    r"(?<!\d)(?P<year>\d{4})[/.-](?P<month>[01]?\d)[/.-](?P<day>[0-3]?\d)(?!\d)",
)
"""Day and month in words, month and day in words, day first in digits, year first in digits."""
_WORD = re.compile(r"[^\W\d_]+[’']?")
_LONGEST = 120


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    words = page_words()
    time = _TIME.replace("BEFORE", "|".join(words.before_hours)).replace("HOURS", words.hours)
    return tuple(re.compile(form + time) for form in _DATES)


@cache
def months() -> dict[str, int]:
    """The number of each month by its folded name, in full and cut off."""
    from babel.dates import get_month_names

    found: dict[str, int] = dict(page_words().cut_months)
    for locale in LOCALES:
        for width in ("wide", "abbreviated"):
            for number, name in get_month_names(width, locale=locale).items():
                found.setdefault(fold(name).rstrip("."), number)
    return found


def shown_date(text: str, *, language: str | None = None) -> str | None:
    """The first date in a short text, as `published.normalised` gives it; None where there is none or two readings remain.

    Where both numbers may be a month, the day is taken to come first only if `language` is told and none of `MONTH_FIRST`.
    """
    text = " ".join(text[:_LONGEST].replace("\u00a0", " ").replace("\u202f", " ").split())
    try:
        return normalised(text)
    except OutOfRangeError:
        return None
    except ValueError:
        pass
    found = [match for form in _forms() if (match := form.search(text))]
    return _told(min(found, key=lambda match: match.start()), language) if found else None


def _told(match: re.Match[str], language: str | None) -> str | None:
    part = match.groupdict()
    month = months().get(fold(part["name"])) if part.get("name") else int(part["month"])
    day, year = int(part["day"]), int(part["year"])
    if month is None:
        return None
    if part.get("mark") and not _day_first(day, month, language):
        return None
    if len(part["year"]) == 2:
        year += 1900 if year >= CENTURY else 2000
    told = f"{year:04}-{month:02}-{day:02}"
    try:
        return normalised(told + _clock(part, told))
    except ValueError:
        return None


def _day_first(day: int, month: int, language: str | None) -> bool:
    return day > 12 or day == month or (language is not None and language.lower().replace("_", "-") not in MONTH_FIRST)


def _clock(part: dict[str, Any], day: str) -> str:
    """The time of a day with its zone, as ISO 8601 writes them; "" where none is told."""
    if part["hour"] is None:
        return ""
    hour, minute = int(part["hour"]), int(part["minute"] or 0)
    if part["half"]:
        hour = hour % 12 + (12 if part["half"] in "pP" else 0)
    return f"T{hour:02}:{minute:02}{_zone(part['zone'], day)}"


def _zone(told: str | None, day: str) -> str:
    if not told:
        return ""
    name = told.upper().replace(" ", "")
    if name in {"Z", "GMT", "UTC", "UT"}:
        return "+00:00"
    if name in {"CET", "CEST"}:
        return "+01:00" if name == "CET" else "+02:00"
    shift = re.fullmatch(r"(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?", name)
    if shift is None or int(shift[2]) > 14:
        return ""
    minutes = int(shift[2]) * 60 + int(shift[3] or 0)
    moment = datetime.fromisoformat(day).replace(tzinfo=timezone(timedelta(minutes=-minutes if shift[1] == "-" else minutes)))
    return moment.isoformat()[-6:]


def is_date_line(text: str) -> bool:
    """Whether a line holds dates, of publishing and editing, and next to nothing else."""
    words = page_words()
    if len(text.split()) > LINE or text.endswith((".", "!", "?")) or not any(map(str.isdigit, text)):
        return False
    if not (words.published.search(text) or words.updated.search(text) or shown_date(text, language=DEFAULT)):
        return False
    names = months()
    left = [
        word for word in _WORD.findall(text) if not words.beside_dates.fullmatch(word.rstrip("'’")) and fold(word) not in names
    ]
    begins = words.published.match(text.lstrip()) or words.updated.match(text.lstrip())
    return len(left) <= (BESIDE if begins else 0)


def shown_dates(line: str, *, language: str | None) -> tuple[str | None, str | None]:
    """What a line of dates says about the first publishing and the last editing."""
    words = page_words()
    first, last = words.published.search(line), words.updated.search(line)
    published = (
        shown_date(line[first.end() : last.start() if last and last.start() > first.end() else None], language=language)
        if first
        else None
    )
    updated = shown_date(line[last.end() :], language=language) if last else None
    return published, updated
