"""What a report must keep to so that it can be dated, compared and stored: years of a press, characters that UTF-8 holds."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from recoupe.errors import FormatError
from recoupe.model import Report

FIRST_YEAR, LAST_YEAR = 1600, 2200
"""The first printed newspapers came out in 1605; what some programs write for "no date" (0001, 9999) lies outside."""

DATED = ("published", "updated", "embargo")
"""Fields of a report that hold a date."""

_YEAR = re.compile(r"\s*(\d{4})(?!\d)")
_HALF = re.compile("[\ud800-\udfff]")


def in_bounds(day: str | None) -> bool:
    """Whether the year of an ISO 8601 date, or of no date, is one that reports may have."""
    found = _YEAR.match(day or "")
    return found is None or FIRST_YEAR <= int(found[1]) <= LAST_YEAR


def refusal(report: Report) -> FormatError | None:
    """Why a report cannot be taken, in an error that names it, the field and the remedy; None where it can."""
    return next(_refusals(report), None)


def require(report: Report) -> None:
    """Raises FormatError where a report cannot be taken."""
    if (error := refusal(report)) is not None:
        raise error


def _refusals(report: Report) -> Iterator[FormatError]:
    name = _printable(report.source or report.id)
    for field in DATED:
        told = getattr(report, field)
        if not in_bounds(told):
            problem = (
                f'report "{_printable(report.id)}": "{field}" is {told[:40]!r}, outside the years {FIRST_YEAR} to {LAST_YEAR}'
            )
            yield FormatError(name, problem, "correct the date, or leave it out where none is known")
    for field, value in msgspec.structs.asdict(report).items():
        if any(_HALF.search(part) for part in ([value] if isinstance(value, str) else value or ()) if isinstance(part, str)):
            problem = f'report "{_printable(report.id)}": "{field}" holds half of a surrogate pair, which is no character'
            yield FormatError(name, problem, "give the text again, in UTF-8")


def _printable(text: str) -> str:
    return _HALF.sub("\ufffd", text)
