"""Compares new reports with those of the store that may tell the same story: those of near days, held in memory, and the undated.

A report without a day may tell the story of any other, unless the months of both say otherwise: such a one is compared with all
that is stored, read past once for all of a batch.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select

from recoupe.group import counted
from recoupe.grouping.index import SHARED
from recoupe.grouping.likeness import FARTHEST, Likeness
from recoupe.grouping.profile import Profile
from recoupe.grouping.window import Window
from recoupe.store.records import counter
from recoupe.store.schema import DAY, UNDATED, profiles, reports

HELD = 2_000
"""Profiles that are kept in memory though no new report is near them."""

READ = 500
"""Rows that are read at a time."""

DAYS_OF_A_MONTH = 31
LENGTH = len("2019-03-28")

Near = Iterator[tuple[int, int, Likeness]]
"""Two reports, the smaller number first, and how like they are."""

_PROFILE = msgspec.msgpack.Decoder(Profile)


class _Keys(msgspec.Struct):
    """What of a profile says whether it is looked at closely."""

    keys: tuple[str, ...]


_KEYS = msgspec.msgpack.Decoder(_Keys)


@dataclass(frozen=True, slots=True)
class Fresh:
    """A new report: its number, its profile and that as it is kept."""

    number: int
    profile: Profile
    record: bytes


class Comparer:
    """Holds the profiles of near days between calls, and catches up with what other processes did."""

    def __init__(self) -> None:
        self.clear()

    def clear(self) -> None:
        """Forgets all."""
        self._window = Window()
        self._days: set[date] = set()
        self._seen = -1

    def compare(self, connection: Connection, new: Sequence[tuple[int, str | None]], alone: Collection[int]) -> Near:
        """How like new reports, given by number and day, are to those of the store and to each other, where that counts.

        Those of `alone` are compared with nothing. The new ones are held from then on.
        """
        self._catch_up(connection, alone)
        dated = sorted((day, number) for number, told in new if (day := _day(told)) is not None)
        undated = [number for number, told in new if _day(told) is None]
        for start in range(0, len(dated), READ):
            part = dated[start : start + READ]
            self._hold(connection, {day for day, _ in part}, alone)
            for one in _fresh(connection, [number for _, number in part]):
                yield from self._beside_held(one)
                self._window.put(one.number, one.profile, one.record)
        if undated:
            found = list(_fresh(connection, undated))
            yield from _beside_all(connection, found, alone)
            for one in found:
                self._window.put(one.number, one.profile, one.record)

    def _beside_held(self, one: Fresh) -> Near:
        for number, other in self._window.near(one.profile):
            found = counted(other, one.profile)
            if found is not None:
                yield min(number, one.number), max(number, one.number), found

    def _catch_up(self, connection: Connection, alone: Collection[int]) -> None:
        """Takes in what changed since the last call in what is held, and at first the reports without a day."""
        if self._window.worn:
            self.clear()
        seen, self._seen = self._seen, counter(connection, "profiles")
        if seen < 0:
            self._load(connection, UNDATED, alone)
            return
        if seen == self._seen:
            return
        changed = select(profiles.c.report).where(profiles.c.revision > seen)
        for number in connection.execute(changed).scalars():
            self._window.drop(number)
        wanted = or_(UNDATED, *(_within(first, last) for first, last in _runs(sorted(self._days))))
        self._load(connection, and_(profiles.c.revision > seen, wanted), alone)

    def _hold(self, connection: Connection, days: Iterable[date], alone: Collection[int]) -> None:
        """Loads the days that new reports are compared with, and lets go of those that none is near."""
        near = {other for day in days for other in _around(day)}
        if len(self._window) > HELD and not self._days <= near:
            self._window.keep(near)
            self._days &= near
        missing = sorted(near - self._days)
        for first, last in _runs(missing):
            self._load(connection, _within(first, last), alone)
        self._days |= near

    def _load(self, connection: Connection, condition: ColumnElement[bool], alone: Collection[int]) -> None:
        for number, record in connection.execute(_linked().where(condition)):
            if number not in alone:
                self._window.put(number, _PROFILE.decode(record), record)


def _linked() -> Select[Any]:
    return (
        select(profiles.c.report, profiles.c.record)
        .join(reports, reports.c.number == profiles.c.report)
        .where(reports.c.linked.is_(True), reports.c.withdrawn.is_(None))
    )


def _fresh(connection: Connection, numbers: Sequence[int]) -> Iterator[Fresh]:
    for start in range(0, len(numbers), READ):
        part = numbers[start : start + READ]
        query = select(profiles.c.report, profiles.c.record).where(profiles.c.report.in_(part))
        records: dict[int, bytes] = dict(connection.execute(query).all())
        for number in part:
            yield Fresh(number, _PROFILE.decode(records[number]), records[number])


def _beside_all(connection: Connection, new: Sequence[Fresh], alone: Collection[int]) -> Near:
    """How like reports without a day are to all others: what shares too few keys is not looked at further."""
    own = {one.number: set(one.profile.keys) for one in new}
    query = _linked_or_new(new).execution_options(yield_per=READ)
    for number, record in connection.execute(query):
        if number in alone:
            continue
        keys = _KEYS.decode(record).keys
        close = [one for one in new if one.number != number and len(own[one.number].intersection(keys)) >= SHARED]
        other = _PROFILE.decode(record) if close else None
        for one in close:
            # of two that are both new, each meets the other once
            if other is None or (number in own and number > one.number):
                continue
            found = counted(other, one.profile)
            if found is not None:
                yield min(number, one.number), max(number, one.number), found


def _linked_or_new(new: Sequence[Fresh]) -> Select[Any]:
    """All profiles that reports without a day may be near: where a month is known of each, those of that time alone."""
    query = (
        select(profiles.c.report, profiles.c.record)
        .join(reports, reports.c.number == profiles.c.report)
        .where(reports.c.withdrawn.is_(None))
    )
    months = [date.fromisoformat(f"{one.profile.month}-15") for one in new if one.profile.month]
    if len(months) < len(new):
        return query
    around = timedelta(2 * DAYS_OF_A_MONTH)
    return query.where(or_(UNDATED, *(_within(month - around, month + around) for month in months)))


def _day(told: str | None) -> date | None:
    try:
        return date.fromisoformat((told or "")[:LENGTH])
    except ValueError:
        return None


def _around(day: date) -> Iterator[date]:
    """The days on which a report may tell the story of one written on `day`."""
    first, last = (min(max(day.toordinal() + step, 1), date.max.toordinal()) for step in (-FARTHEST, FARTHEST))
    return map(date.fromordinal, range(first, last + 1))


def _runs(days: Sequence[date]) -> Iterator[tuple[date, date]]:
    """Days in order as runs without a gap: the first and the last day of each."""
    first = None
    for day, following in pairwise([*days, None]):
        if day is None:
            return
        first = first or day
        if following is None or (following - day).days > 1:
            yield first, day
            first = None


def _within(first: date, last: date) -> ColumnElement[bool]:
    """Whether a report is of a day from `first` to `last`; those of which less than the day is known are not."""
    day = DAY
    return and_(day >= first.isoformat(), day <= f"{last.isoformat()}T99", func.length(day) >= LENGTH)
