"""The years that a report may be of, so that its day can be counted on, compared and stored."""

from __future__ import annotations

import re

from recoupe.errors import FormatError
from recoupe.model import Report

FIRST_YEAR, LAST_YEAR = 1600, 2200
"""The first printed newspapers came out in 1605; what is outside stands for no date, as 0001 and 9999 do in many programs."""

DATED = ("published", "updated", "embargo")
"""Fields of a report that hold a date."""

_YEAR = re.compile(r"\s*(\d{4})(?!\d)")


def in_bounds(day: str | None) -> bool:
    """Whether the year of an ISO 8601 date, or of no date, is one that reports may have."""
    found = _YEAR.match(day or "")
    return found is None or FIRST_YEAR <= int(found[1]) <= LAST_YEAR


def refusal(report: Report) -> FormatError | None:
    """Why a report cannot be taken, in an error that names it, the field and the remedy; None where it can."""
    for field in DATED:
        told = getattr(report, field)
        if not in_bounds(told):
            problem = f'report "{report.id}": "{field}" is {told[:40]!r}, outside the years {FIRST_YEAR} to {LAST_YEAR}'
            return FormatError(report.source or report.id, problem, "correct the date, or leave it out where none is known")
    return None


def require(report: Report) -> None:
    """Raises FormatError where a report cannot be taken."""
    if (error := refusal(report)) is not None:
        raise error
