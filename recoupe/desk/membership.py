"""Gives groups of reports the ids of the stories that they go on, and writes who is in which story.

A story keeps its id: a group goes on the story that most of its reports were in, and a story is gone on by one group alone. A
group that goes on none is named after its first report. A story all of whose reports went elsewhere says where, and comes back
under its old id when they part again.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import msgspec
from sqlalchemy import Connection, bindparam, func, insert, select, update

from recoupe.model import Decision
from recoupe.store.base import now
from recoupe.store.records import pack, raise_to
from recoupe.store.schema import LONGEST, news, reports, stories

CHUNK = 500


@dataclass(frozen=True, slots=True)
class Group:
    """The reports of one story, in order, and why they are together."""

    members: tuple[str, ...]
    decisions: tuple[Decision, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """What is known of a report here."""

    number: int
    id: str
    title: str | None
    outlet: str | None
    day: str | None
    story: str | None


@dataclass(frozen=True, slots=True)
class Current:
    """Who is in which story now: some reports by id, and how many their stories have, and those named after them."""

    known: Mapping[str, Row]
    sizes: Mapping[str, int]

    def is_new(self, members: Sequence[str]) -> bool:
        """Whether reports are not already a story of the store, they and no others."""
        held = {self.known[report].story for report in members}
        story = next(iter(held))
        return len(held) > 1 or story is None or self.sizes.get(story) != len(members)


def current(connection: Connection, rows: Iterable[Row]) -> Current:
    """Who is in which story now, of some reports: all that are in a story with one of them are among them."""
    known = {row.id: row for row in rows}
    # a story that has none left may come back under its id, which was a report's
    names = list(dict.fromkeys([*known, *(row.story for row in known.values() if row.story)]))
    sizes: dict[str, int] = {}
    for start in range(0, len(names), CHUNK):
        query = select(stories.c.id, stories.c.size).where(stories.c.id.in_(names[start : start + CHUNK]))
        sizes.update(dict(connection.execute(query).all()))
    return Current(known, sizes)


class Living(Container[str]):
    """The ids of the stories that have reports, looked up where it is not known."""

    def __init__(self, connection: Connection, held: Current) -> None:
        self._connection = connection
        self._held = held

    def __contains__(self, story: object) -> bool:
        if story in self._held.sizes or story in self._held.known:
            return bool(self._held.sizes.get(str(story)))
        return bool(self._connection.execute(select(stories.c.size).where(stories.c.id == story)).scalar())


def write(connection: Connection, groups: Sequence[Group], now_held: Current, *, left: Collection[str] = ()) -> list[str]:
    """Writes the groups as stories of the store, and counts those of `left` anew; the ids of the stories that changed, in order.

    What is in no group stays as it is.
    """
    known, sizes = now_held.known, now_held.sizes
    open_groups = [group for group in groups if now_held.is_new(group.members)]
    names = name(open_groups, {report: row.story for report, row in known.items() if row.story}, Living(connection, now_held))
    time = now()
    for identity, group in zip(names, open_groups, strict=True):
        _write_story(connection, identity, group, known, new=identity not in sizes, time=time)
    _move(connection, names, open_groups, known, sizes, time)
    before = _stories_of(open_groups, known)
    _retire(connection, before - set(names), names, open_groups, known, time)
    return sorted({*names, *_lost_members(connection, sorted({*left, *before}), time)})


def name(groups: Sequence[Group], story_of: Mapping[str, str], existing: Container[str]) -> list[str]:
    """The id of each group: of the story that it goes on, else its first report's id that is no story's."""
    votes = [Counter(story_of[report] for report in group.members if report in story_of) for group in groups]
    wishes = sorted((-n, group, story) for group, found in enumerate(votes) for story, n in found.items())
    names: dict[int, str] = {}
    used: set[str] = set()
    for _, group, story in wishes:
        if group not in names and story not in used:
            names[group] = story
            used.add(story)
    for number, members in enumerate(groups):
        if number not in names:
            free = (candidate for candidate in _candidates(members) if candidate not in used and candidate not in existing)
            names[number] = next(free)
            used.add(names[number])
    return [names[number] for number in range(len(groups))]


def _candidates(group: Group) -> list[str]:
    return [*group.members, *(f"{group.members[0]}~{n}" for n in range(2, 2 + len(group.members) + 1000))]


def _stories_of(groups: Sequence[Group], known: Mapping[str, Row]) -> set[str]:
    return {story for group in groups for report in group.members if (story := known[report].story)}


def _write_story(connection: Connection, identity: str, group: Group, known: Mapping[str, Row], *, new: bool, time: str) -> None:
    members = [known[report] for report in group.members]
    days = [row.day for row in members if row.day]
    columns = {
        "title": next((row.title for row in members if row.title), None),
        "begin": min(days, default=None),
        "finish": max(days, default=None),
        "size": len(members),
        "updated": time,
        "merged_into": None,
        "stale": True,
        "decisions": pack(msgspec.json.encode(group.decisions)),
    }
    if days:
        raise_to(connection, LONGEST, _span(min(days), max(days)))
    if new:
        connection.execute(insert(stories).values(id=identity, created=time, disagreements=0, **columns))
    else:
        connection.execute(update(stories).where(stories.c.id == identity).values(**columns))


def _span(first: str, last: str) -> int:
    """Days from one day to another; a year where less than the days is known."""
    try:
        return (date.fromisoformat(last[:10]) - date.fromisoformat(first[:10])).days
    except ValueError:
        return 0 if first == last else 366


def _move(
    connection: Connection,
    names: Sequence[str],
    groups: Sequence[Group],
    known: Mapping[str, Row],
    sizes: Mapping[str, int],
    time: str,
) -> None:
    """Writes the story of each report that changed it, and tells the followers of an older story of a new report."""
    moved = [
        (known[r], story) for story, group in zip(names, groups, strict=True) for r in group.members if known[r].story != story
    ]
    if not moved:
        return
    change = update(reports).where(reports.c.number == bindparam("which")).values(story=bindparam("goes_to"))
    connection.execute(change, [{"which": row.number, "goes_to": story} for row, story in moved])
    told = [
        {"story": story, "at": time, "kind": "report", "report": row.id, "text": row.title or row.outlet or row.id}
        for row, story in moved
        if story in sizes
    ]
    if told:
        connection.execute(insert(news), told)


def _retire(
    connection: Connection,
    left: set[str],
    names: Sequence[str],
    groups: Sequence[Group],
    known: Mapping[str, Row],
    time: str,
) -> None:
    """Stories whose reports all went elsewhere say into which story most went."""
    went: dict[str, Counter[str]] = defaultdict(Counter)
    for story, group in zip(names, groups, strict=True):
        for report in group.members:
            if (before := known[report].story) in left and before is not None:
                went[before][story] += 1
    for story in sorted(left):
        into = min(went[story], key=lambda s: (-went[story][s], s))
        connection.execute(
            update(stories).where(stories.c.id == story).values(size=0, merged_into=into, stale=False, updated=time)
        )


def _lost_members(connection: Connection, found: Sequence[str], time: str) -> list[str]:
    """Stories that lost a report without gaining one, as when its publisher withdrew it, or that have none left."""
    changed = []
    for start in range(0, len(found), CHUNK):
        part = found[start : start + CHUNK]
        counted = select(reports.c.story, func.count()).where(reports.c.story.in_(part), reports.c.withdrawn.is_(None))
        living: dict[str | None, int] = dict(connection.execute(counted.group_by(reports.c.story)).all())
        for story, size in connection.execute(select(stories.c.id, stories.c.size).where(stories.c.id.in_(part))).all():
            if size != living.get(story, 0):
                values = {"size": living.get(story, 0), "stale": story in living, "updated": time}
                connection.execute(update(stories).where(stories.c.id == story).values(**values))
                changed.append(story)
    return changed
