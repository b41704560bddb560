"""For whom a document speaks that was fetched: for addresses of its own registrable domain and for no others.

What comes from one domain and gives an address or an id of another is kept as a report of its own, marked as one that claims to
be a copy: else any page could take the place of another's report, or withdraw it.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from recoupe.read import address
from recoupe.read.domain import domain, is_own
from recoupe.read.fields import Placed
from recoupe.read.source import Source

_NUMBERED = re.compile(r"(?:-\d+)?")


def owned(placed: Placed, source: Source) -> Placed:
    """The report, speaking only for what is its source's own. What a person gave as a file may speak for anything."""
    home = domain(source.url)
    if home is None:
        return placed
    report = placed.report
    claimed = report.url if report.url and not is_own(report.url, source.url) else None
    made_here = report.id.startswith(source.stem) and _NUMBERED.fullmatch(report.id, len(source.stem)) is not None
    if not made_here and not is_own(report.id, source.url):
        claimed = claimed or address.whole(report.id)
        report = replace(report, id=f"{home}#{report.id}")
    if claimed:
        report = replace(report, url=None if report.url == claimed else report.url, copy_of=report.copy_of or claimed)
    return placed._replace(report=report)
