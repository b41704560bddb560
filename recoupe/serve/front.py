"""What the first page shows: the stories of a day and of those before, each with the question that its accounts answer apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import msgspec
from sqlalchemy import Connection, select

from recoupe.export.glance import Glance, Glances
from recoupe.export.page_safe import visible
from recoupe.store import stories as kept
from recoupe.store.schema import reports

LISTED = 60
EARLIER_DAYS = 7
EARLIER_STORIES = 8

_GLANCES = msgspec.json.Decoder(Glances)


@dataclass(frozen=True, slots=True)
class Item:
    """A story in the list, with what it looks like at a glance (None of a lone report, or where it was not told yet)."""

    row: kept.Listed
    title: str
    glance: Glance | None


@dataclass(frozen=True, slots=True)
class Earlier:
    """A day before, with its stories that stand nowhere above; `more` says that there are others."""

    day: str
    items: tuple[Item, ...]
    more: bool


@dataclass(frozen=True, slots=True)
class Front:
    """The first page. `days` are those of which there are reports, with how many."""

    day: str | None
    days: tuple[tuple[str, int], ...]
    items: tuple[Item, ...]
    earlier: tuple[Earlier, ...]


def front(connection: Connection, *, day: str | None, since: str, language: str) -> Front:
    """The stories of `day` (the last that has reports without one) and of the days before it; each story stands once."""
    days = tuple(kept.days(connection))
    day = day or (days[0][0] if days else None)
    rows = kept.listed(connection, day=day, since=since, limit=LISTED)
    before = list(_before(connection, [name for name, _ in days if day and name < day], {r.id for r in rows}, since))
    every = [*rows, *(row for _, found, _ in before for row in found)]
    shown, titles = at_a_glance(connection, [row.id for row in every], language), _titles(connection, every)

    def items(found: Sequence[kept.Listed]) -> tuple[Item, ...]:
        made = (Item(row, titles[row.id], shown.get(row.id)) for row in found)
        return tuple(sorted(made, key=_rank))

    return Front(day, days, items(rows), tuple(Earlier(name, items(found), more) for name, found, more in before))


def _rank(item: Item) -> tuple[int, int, int]:
    """Most disputed first, then those with most that is told differently, then the larger."""
    seen = item.glance
    return (-seen.disputed, -seen.otherwise, -item.row.size) if seen else (0, 0, -item.row.size)


def at_a_glance(connection: Connection, found: Iterable[str], language: str) -> dict[str, Glance]:
    """Stories at a glance in a language, by their ids; those that were not told yet are left out."""
    held = kept.glances(connection, list(dict.fromkeys(found)))
    return {story: glance(told, language) for story, told in held.items()}


def glance(told: bytes, language: str) -> Glance:
    """What a story looks like at a glance in a language, of what the store keeps of it."""
    return _GLANCES.decode(told)[language]


def _before(
    connection: Connection, days: Sequence[str], shown: set[str], since: str
) -> Iterator[tuple[str, list[kept.Listed], bool]]:
    """The last days that have stories not shown yet, with those."""
    left = EARLIER_DAYS
    for day in days:
        found = [row for row in kept.listed(connection, day=day, since=since, limit=LISTED) if row.id not in shown]
        shown.update(row.id for row in found)
        if found:
            yield day, found[:EARLIER_STORIES], len(found) > EARLIER_STORIES
            left -= 1
        if not left:
            return


def _titles(connection: Connection, rows: Sequence[kept.Listed]) -> dict[str, str]:
    """What each story is called; one without a title by its first report's."""
    titles = {row.id: row.title or "" for row in rows}
    nameless = [name for name, title in titles.items() if not title]
    query = select(reports.c.story, reports.c.title).where(reports.c.story.in_(nameless)).order_by(reports.c.number)
    for story, title in connection.execute(query):
        titles[story] = titles[story] or title or ""
    return {name: visible(title or name) for name, title in titles.items()}
