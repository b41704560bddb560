"""A reader's visits, as the browser remembers them: nothing is kept of readers on this side."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from recoupe.serve import security
from recoupe.store import stories as kept
from recoupe.store.base import now

COOKIE = "visit"
YEAR = 31_536_000
VISIT = timedelta(minutes=30)
"""How long a reader may be away within one visit."""
MOST = 400
MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?Z?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Visit:
    """`since` is when the visit before this one ended, None of a first one; `cookie` is what remembers it."""

    since: str | None
    cookie: str


def visit(request: Request) -> Visit:
    """The reader's visit, by a cookie of the browser; nothing is kept of readers on this side."""
    before, _, last = request.cookies.get(COOKIE, "").partition(",")
    before, last = (told if is_moment(told) else "" for told in (before, last))
    moment = now()
    if last and _read(moment) - _read(last) > VISIT:
        before = last
    return Visit(before or None, f"{before},{moment}")


def is_moment(told: str) -> bool:
    """Whether a string is a time that there is."""
    try:
        return MOMENT.fullmatch(told) is not None and _read(told) is not None
    except ValueError:
        return False


def _read(told: str) -> datetime:
    moment = datetime.fromisoformat(told.replace("Z", "+00:00"))
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def remember(request: Request, response: Response, seen: Visit) -> Response:
    """Has the browser remember the visit."""
    security.set_cookie(request, response, COOKIE, seen.cookie, max_age=YEAR)
    return response


def counted(connection: Connection, at: str) -> dict[str, int]:
    """How much there is of each kind of news since a time."""
    found: dict[str, int] = {}
    for item in kept.since(connection, at, limit=MOST):
        found[item.kind] = found.get(item.kind, 0) + 1
    return found
