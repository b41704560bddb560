"""Stories as the store lists them, what is new in them, and which are followed."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, func, insert, select, text, update

from recoupe.store.base import now
from recoupe.store.records import counter, unpack
from recoupe.store.schema import LONGEST, follows, news, reports, stories

FULL_DAY = len("2019-03-28")

DEEPEST = 20
"""Stories through which a merged one is looked for."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A story in a list: `disagreements` counts the claims on which accounts differ, `fresh` the reports new since a time."""

    number: int
    id: str
    title: str | None
    begin: str | None
    finish: str | None
    size: int
    updated: str
    disagreements: int
    fresh: int
    outlets: tuple[str, ...]
    followed: bool


@dataclass(frozen=True, slots=True)
class Home:
    """A story beside a report of it: `glance` is what lists show of it, packed; None until it is told."""

    number: int
    id: str
    title: str | None
    size: int
    glance: bytes | None


@dataclass(frozen=True, slots=True)
class News:
    """Something that happened to a story; `kind` as in the table `news`, `text` a title or a passage."""

    number: int
    story: str
    at: str
    kind: str
    report: str | None
    text: str
    claim: str | None = None


def row(connection: Connection, story: str) -> Row[Any] | None:
    """The row of a story, or of the one that it went into; None where there is none."""
    for _ in range(DEEPEST):
        found = connection.execute(select(stories).where(stories.c.id == story)).one_or_none()
        if found is None or found.merged_into is None or found.size:
            return found
        story = found.merged_into
    return None


def numbered(connection: Connection, number: int) -> str | None:
    """The id of the story of a number, None where there is none."""
    return connection.execute(select(stories.c.id).where(stories.c.number == number)).scalar()


def listed(
    connection: Connection, *, day: str | None = None, since: str = "", limit: int = 50, offset: int = 0, least: int = 1
) -> list[Listed]:
    """The stories that go on at `day` (all of them without one): where accounts differ first, then the larger, then the later.

    `since` is the time from which reports count as fresh, `least` how many reports a story has at least.
    """
    condition = [stories.c.size >= least]
    if day:
        condition += [stories.c.begin <= day + "~", stories.c.finish >= day]
        # no story is longer than the longest: those that end later than that after the day do not go on at it
        latest = _days_after(day, counter(connection, LONGEST))
        condition += [stories.c.finish <= latest] if latest else []
    return _listed(connection, condition, since=since, limit=limit, offset=offset)


def _days_after(day: str, count: int) -> str | None:
    """What sorts after all days up to `count` days after one; None where no day is given, but a month or a year."""
    try:
        return (date.fromisoformat(day) + timedelta(days=count + 1)).isoformat()
    except (ValueError, OverflowError):
        return None


def homes(connection: Connection, found: Collection[str]) -> dict[str, Home]:
    """The stories of reports that were found, by their ids."""
    query = select(stories.c.number, stories.c.id, stories.c.title, stories.c.size, stories.c.glance)
    return {row.id: Home(*row) for row in connection.execute(query.where(stories.c.id.in_(found)))} if found else {}


def one(connection: Connection, story: str) -> Listed | None:
    """A story as lists show it."""
    return next(iter(_listed(connection, [stories.c.id == story], since="", limit=1, offset=0)), None)


def glances(connection: Connection, found: Sequence[str]) -> dict[str, bytes]:
    """What lists show of stories beside their rows, as JSON; those that were not told yet are left out."""
    query = select(stories.c.id, stories.c.glance).where(stories.c.id.in_(found), stories.c.glance.is_not(None))
    return {story: unpack(glance) for story, glance in connection.execute(query)}


def mark(connection: Connection, found: Sequence[str]) -> None:
    """Says of stories that what is told of them is to be worked out anew."""
    connection.execute(update(stories).where(stories.c.id.in_(found), stories.c.size > 0).values(stale=True, updated=now()))


def _listed(
    connection: Connection, condition: Sequence[ColumnElement[bool]], *, since: str, limit: int, offset: int
) -> list[Listed]:
    order = (stories.c.disagreements.desc(), stories.c.size.desc(), stories.c.finish.desc(), stories.c.id)
    query = (
        select(stories, follows.c.since)
        .outerjoin(follows, follows.c.story == stories.c.id)
        .where(*condition)
        .order_by(*order)
        .limit(limit)
        .offset(offset)
    )
    found = connection.execute(query).all()
    outlets = _outlets(connection, [r.id for r in found])
    fresh = _fresh(connection, [r.id for r in found], since)
    return [
        Listed(
            number=r.number,
            id=r.id,
            title=r.title,
            begin=r.begin,
            finish=r.finish,
            size=r.size,
            updated=r.updated,
            disagreements=r.disagreements,
            fresh=fresh.get(r.id, 0),
            outlets=outlets.get(r.id, ()),
            followed=bool(r.since),
        )
        for r in found
    ]


def days(connection: Connection, *, limit: int = 30) -> list[tuple[str, int]]:
    """The last days of which there are reports, with how many, newest first."""
    return [(day, count) for day, count in connection.execute(_DAYS, {"limit": limit})]


_DAYS = text(f"""
    WITH RECURSIVE latest (day) AS (
        SELECT max(coalesce(reports.day, '')) FROM reports WHERE withdrawn IS NULL AND coalesce(reports.day, '') > ''
        UNION ALL
        SELECT (SELECT max(coalesce(reports.day, '')) FROM reports WHERE withdrawn IS NULL
            AND coalesce(reports.day, '') > '' AND coalesce(reports.day, '') < substr(latest.day, 1, {FULL_DAY}))
        FROM latest WHERE latest.day IS NOT NULL
    ), last (day) AS (SELECT day FROM latest WHERE day IS NOT NULL LIMIT :limit)
    SELECT substr(last.day, 1, {FULL_DAY}),
        (SELECT count(*) FROM reports WHERE withdrawn IS NULL
            AND coalesce(reports.day, '') >= substr(last.day, 1, {FULL_DAY}) AND coalesce(reports.day, '') <= last.day)
    FROM last
""")
"""One step back in the index for each day: those of a store are few beside its reports."""


def told(connection: Connection, story: str | None = None, *, limit: int = 100) -> list[News]:
    """What happened to a story (to all that are followed without one), newest first."""
    query = select(news.c.number, news.c.story, news.c.at, news.c.kind, news.c.report, news.c.text, news.c.claim)
    condition = news.c.story == story if story is not None else news.c.story.in_(select(follows.c.story))
    return [News(*found) for found in connection.execute(query.where(condition).order_by(news.c.number.desc()).limit(limit))]


def since(connection: Connection, at: str, *, limit: int = 500) -> list[News]:
    """What happened to all stories since a time, newest first."""
    query = select(news.c.number, news.c.story, news.c.at, news.c.kind, news.c.report, news.c.text, news.c.claim)
    return [News(*found) for found in connection.execute(query.where(news.c.at > at).order_by(news.c.number.desc()).limit(limit))]


def follow(connection: Connection, story: str) -> None:
    """Follows a story; doing so twice is once."""
    if connection.execute(select(follows.c.story).where(follows.c.story == story)).scalar() is None:
        connection.execute(insert(follows).values(story=story, since=now()))


def unfollow(connection: Connection, story: str) -> None:
    """Follows a story no more."""
    connection.execute(delete(follows).where(follows.c.story == story))


def _outlets(connection: Connection, found: list[str]) -> dict[str, tuple[str, ...]]:
    made: dict[str, tuple[str, ...]] = {}
    query = (
        select(reports.c.story, reports.c.outlet)
        .where(reports.c.story.in_(found), reports.c.outlet.is_not(None), reports.c.withdrawn.is_(None))
        .distinct()
        .order_by(reports.c.story, reports.c.outlet)
    )
    for story, outlet in connection.execute(query):
        made[story] = (*made.get(story, ()), outlet)
    return made


def _fresh(connection: Connection, found: list[str], since: str) -> dict[str, int]:
    query = (
        select(reports.c.story, func.count())
        .where(reports.c.story.in_(found), reports.c.added >= since)
        .group_by(reports.c.story)
    )
    return dict(connection.execute(query).all()) if since else {}
