"""What is new since a reader's last visit: claims, what moved in them, and reports that were edited, told or in silence."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, select
from starlette.requests import Request
from starlette.responses import Response

from recoupe.serve import visits
from recoupe.serve.desk import OutOfRangeError
from recoupe.serve.pages import desk, render, say
from recoupe.store import stories as kept
from recoupe.store.schema import reports
from recoupe.text import N_

GROUPS = (
    ("claim", N_("New claims")),
    ("disagreement", N_("New disagreements")),
    ("change", N_("Claims that changed")),
    ("version", N_("Reports edited without a correction")),
    ("correction", N_("Corrections")),
    ("withdrawal", N_("Withdrawn reports")),
    ("report", N_("New reports")),
)
"""What is told, by kind of news, in the order of the page."""


def page(request: Request) -> Response:
    """What is new since the last visit, or since a moment that is asked for (`at`)."""
    asked = request.query_params.get("at", "").strip()
    if asked and not visits.is_moment(asked):
        raise OutOfRangeError(say(request, N_("That is no moment; write 2019-03-28T09:07.")))
    seen = visits.visit(request)
    at = asked or seen.since
    with desk(request).store.reading() as connection:
        told = kept.since(connection, at, limit=visits.MOST) if at else []
        numbers = {story: row.number for story in {n.story for n in told} if (row := kept.row(connection, story))}
        edited = _numbers(connection, (n.report for n in told if n.kind in ("version", "correction")))
    groups = [(title, [n for n in told if n.kind == kind]) for kind, title in GROUPS]
    data: dict[str, Any] = {"at": at, "groups": [group for group in groups if group[1]], "numbers": numbers, "edited": edited}
    return visits.remember(request, render(request, "since.html", **data), seen)


def _numbers(connection: Connection, ids: Iterable[str | None]) -> dict[str, int]:
    query = select(reports.c.id, reports.c.number).where(reports.c.id.in_([name for name in ids if name]))
    return {row.id: row.number for row in connection.execute(query)}
