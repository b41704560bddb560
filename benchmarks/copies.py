"""Stores of many reports, for measuring alone: what a store holds is copied again and again onto later days.

Annotating and linking a million reports takes hours, copying them minutes: each copy has ids, numbers and days of its own and the
same words, annotations, pairs and stories, as linking would give them, since its days lie more than a week after those before. So
a new report of the last days meets as many others as one of the first days met. Dossiers, claims and news are not copied.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from msgspec.structs import replace
from sqlalchemy import Connection, Row, Table, insert, literal, select, text

from recoupe.grouping.likeness import FARTHEST
from recoupe.model import Annotations, Report
from recoupe.store.base import Store
from recoupe.store.records import counter, pack, raise_to, unpack
from recoupe.store.schema import facets, layers, pairs, profiles, reports, stories, versions

_ID = re.compile(rb"made-(\d{7})")
_DAY = re.compile(rb"(?<!\d)20\d\d-\d\d-\d\d")

GAP = 1000
"""Numbers and ids that are left free after each copy, for reports that come then."""
BESIDE = 10
"""Days, beyond those on which reports are compared, that a copy lies from what was before it."""

Rows = list[dict[str, Any]]
Change = Callable[[dict[str, Any]], None]


@dataclass(frozen=True, slots=True)
class Move:
    """How far a copy lies from what it was made of: reports, stories and days."""

    reports: int
    stories: int
    days: int

    def __call__(self, told: bytes) -> bytes:
        """A record with the ids and days of the copy; it is as long as before."""
        moved = _ID.sub(lambda found: b"made-%07d" % (int(found[1]) + self.reports), told)
        return _DAY.sub(lambda found: _later(found.group(), self.days), moved)

    def text(self, told: str | None) -> str | None:
        """The same of a text."""
        return told if told is None else self(told.encode()).decode()

    def report(self, made: tuple[Report, Annotations]) -> tuple[Report, Annotations]:
        """The same of a report and its annotations."""
        report, found = made
        name, published, day = (self.text(told) for told in (report.id, report.published, found.dct))
        return (
            replace(report, id=str(name), published=published),
            replace(found, id=str(name), published=published, dct=day),
        )


@lru_cache(maxsize=10_000)
def _later(day: bytes, days: int) -> bytes:
    return (date.fromisoformat(day.decode()) + timedelta(days)).isoformat().encode()


class Original:
    """What a store holds, in memory, to be copied: all its reports are made ones, numbered from 1."""

    def __init__(self, store: Store) -> None:
        with store.reading() as connection:
            self._held = {
                table: connection.execute(select(table)).all() for table in (stories, reports, versions, layers, profiles)
            }
            self._revision = counter(connection, "profiles")
        self.reports, self._stories = (max(row.number for row in self._held[table]) for table in (reports, stories))
        told = sorted(row.day for row in self._held[reports])
        self._days = (date.fromisoformat(told[-1]) - date.fromisoformat(told[0])).days + FARTHEST + BESIDE

    def move(self, number: int) -> Move:
        """How far the copy of a number lies from the original, which is number 0."""
        return Move(number * (self.reports + GAP), number * (self._stories + GAP), number * self._days)

    def copy(self, connection: Connection, number: int) -> None:
        """Writes the copy of a number, from 1."""
        move = self.move(number)
        ways: dict[Table, Change] = {
            stories: lambda row: _story(row, move),
            reports: lambda row: _report(row, move),
            versions: lambda row: row.update(report=row["report"] + move.reports, record=move(row["record"])),
            layers: lambda row: row.update(report=row["report"] + move.reports, record=pack(move(unpack(row["record"])))),
            profiles: lambda row: row.update(
                report=row["report"] + move.reports,
                record=move(row["record"]),
                revision=row["revision"] + number * self._revision,
            ),
        }
        for table, change in ways.items():
            connection.execute(insert(table), _changed(self._held[table], change))
        _shift(connection, facets, ("report",), move.reports, self.reports)
        _shift(connection, pairs, ("one", "other"), move.reports, self.reports)
        name, columns = ("rowid", "words") if connection.dialect.name == "sqlite" else ("report", "words, stems")
        words = f"INSERT INTO search ({name}, {columns}) SELECT {name} + :by, {columns} FROM search WHERE {name} <= :last"
        connection.execute(text(words), {"by": move.reports, "last": self.reports})
        raise_to(connection, "profiles", (number + 1) * self._revision)


def finish(connection: Connection) -> None:
    """Tells PostgreSQL which numbers are taken, and what the tables hold, as it finds out itself in time."""
    if connection.dialect.name == "sqlite":
        return
    for table in ("stories", "reports"):
        highest = f"(SELECT max(number) FROM {table})"
        connection.execute(text(f"SELECT setval(pg_get_serial_sequence('{table}', 'number'), {highest})"))
    connection.execute(text("ANALYZE"))


def _changed(held: Iterable[Row[Any]], change: Change) -> Rows:
    made = [dict(row._mapping) for row in held]
    for row in made:
        change(row)
    return made


def _story(row: dict[str, Any], move: Move) -> None:
    row["number"] += move.stories
    for name in ("id", "begin", "finish", "merged_into"):
        row[name] = move.text(row[name])
    row["decisions"] = row["decisions"] and pack(move(unpack(row["decisions"])))


def _report(row: dict[str, Any], move: Move) -> None:
    row["number"] += move.reports
    for name in ("id", "published", "day", "story"):
        row[name] = move.text(row[name])


def _shift(connection: Connection, table: Table, keys: tuple[str, ...], by: int, last: int) -> None:
    """Copies the rows of the first reports within the database."""
    columns = [column + literal(by) if column.name in keys else column for column in table.c]
    # reports that came since the original was read are in pairs with it
    own = [table.c[key] <= last for key in keys]
    connection.execute(insert(table).from_select([c.name for c in table.c], select(*columns).where(*own)))
