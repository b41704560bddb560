"""Links reports into stories, as reports come in, from what the store knows of the earlier ones.

The grouping itself is `recoupe.group`'s, which gives the same stories for any order. What is added here: its state lives in the
store (profiles and pairs), so that any process can go on where another stopped, and what a person judged about stories holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType

import msgspec
from sqlalchemy import Connection, func, insert, select, update

from recoupe.desk.judged import constrain
from recoupe.desk.membership import Group, current, write
from recoupe.errors import InputError
from recoupe.group import Grouper
from recoupe.grouping.likeness import FARTHEST, Likeness
from recoupe.grouping.profile import Profile, outline
from recoupe.isolate import NOT_TO_BLAME, isolate, told
from recoupe.store import failures, judgements
from recoupe.store.base import Store
from recoupe.store.records import counter, set_counter
from recoupe.store.schema import pairs, profiles, reports

CHUNK = 500
STEP = "linking"
NOTHING: Mapping[int, str] = MappingProxyType({})

FRESH = (
    select(reports.c.number, reports.c.id)
    .where(reports.c.linked.is_(False), reports.c.withdrawn.is_(None))
    .order_by(reports.c.number)
)
"""The reports that are in no story yet."""

LENGTH = len("2019-03-28")

_PROFILE = msgspec.msgpack.Decoder(Profile)
_LIKENESS = msgspec.msgpack.Decoder(Likeness)


class Linker:
    """Keeps the state of grouping in memory between calls, and catches up with what other processes did."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.failed: list[InputError] = []
        """The reports that broke the last linking."""
        self._clear()

    def link(self) -> list[str]:
        """Puts the reports that are in no story yet into one; the ids of the stories that changed. Confirmed on return.

        A report that breaks the linking is put into a story of its own, and `failed` says so.
        """
        self.failed = []
        if not self._pending():
            return []
        try:
            changed = self._store.write(self._link)
        except NOT_TO_BLAME:
            raise
        except Exception:
            changed = self._link_without_broken()
        self._committed = True
        return changed

    def _link_without_broken(self) -> list[str]:
        """Finds the new reports that break the linking, by trying parts of them, and links the others."""
        with self._store.reading() as connection:
            fresh = [(row.number, row.id) for row in connection.execute(FRESH).all()]

        def attempt(part: Iterable[tuple[int, str]]) -> None:
            apart = dict.fromkeys(dict(fresh).keys() - dict(part).keys(), "")
            self._clear()
            self._store.attempt(lambda connection: self._link(connection, apart))

        _, broken = isolate(fresh, attempt)
        self._clear()
        reasons = {number: told(error) for (number, _), error in broken}
        changed = self._store.write(lambda connection: self._link(connection, reasons))
        names = dict(fresh)
        self.failed = [_failure(names[number], reason) for number, reason in reasons.items()]
        return changed

    def _pending(self) -> bool:
        with self._store.reading() as connection:
            unlinked = connection.execute(select(reports.c.number).where(reports.c.linked.is_(False)).limit(1)).scalar()
            return unlinked is not None or counter(connection, "edits") != counter(connection, "linked edits")

    def _clear(self) -> None:
        self._grouper = Grouper()
        self._numbers: list[int] = []
        self._outlines: dict[int, int] = {}
        self._edits = -1
        self._committed = True

    def _link(self, connection: Connection, apart: Mapping[int, str] = NOTHING) -> list[str]:
        """Links what is new; the reports of `apart`, each with the reason, stand for themselves."""
        edits = counter(connection, "edits")
        if not self._committed or edits != self._edits:
            self._clear()
        # what follows is in memory before it is committed: should it not be, the next call starts anew
        self._committed, self._edits = False, edits
        for number, reason in apart.items():
            failures.put(connection, number, STEP, reason)
        self._restore(connection)
        self._deepen(connection)
        self._take_new(connection)
        set_counter(connection, "linked edits", edits)
        held, judged = current(connection), judgements.holding(connection)
        # a judgement may join stories that are as they were, whose decisions are then wanted
        about_stories = any(judgement.kind.endswith("story") for judgement in judged)
        told = self._grouper.stories(explained=None if about_stories else held.is_new)
        return write(connection, constrain([Group(story.reports, story.decisions) for story in told], judged), held)

    def _restore(self, connection: Connection) -> None:
        """Takes in what is linked in the store and not yet in memory: days and pairs, of the reports themselves an outline."""
        last = max(self._numbers, default=0)
        query = (
            select(reports.c.number, reports.c.id, reports.c.day)
            .where(reports.c.linked.is_(True), reports.c.withdrawn.is_(None), reports.c.number > last)
            .order_by(reports.c.number)
        )
        found = connection.execute(query).all()
        if not found:
            return
        for number, _, _ in found:
            self._outlines[number] = len(self._numbers)
            self._numbers.append(number)
        place = {number: position for position, number in enumerate(self._numbers)}
        alone = failures.numbers(connection, STEP)
        alike: dict[tuple[int, int], Likeness] = {}
        near = select(pairs.c.one, pairs.c.other, pairs.c.record).where(pairs.c.other > last)
        for one, other, record in connection.execute(near):
            if one in place and other in place:
                alike[min(place[one], place[other]), max(place[one], place[other])] = _LIKENESS.decode(record)
        known = (outline(identity, None if number in alone else day) for number, identity, day in found)
        self._grouper.restore(known, alike)

    def _deepen(self, connection: Connection) -> None:
        """Loads the profiles of the reports that the new ones must be compared with: those of near days, and without a day."""
        fresh = select(reports.c.day).where(reports.c.linked.is_(False), reports.c.withdrawn.is_(None)).distinct()
        days = near_days(connection.execute(fresh).scalars())
        query = select(reports.c.number).where(reports.c.number.in_(select(profiles.c.report)))
        if days is not None:
            query = query.where(reports.c.day.is_(None) | (func.length(reports.c.day) < LENGTH) | reports.c.day.in_(days))
        alone = failures.numbers(connection, STEP)
        found = connection.execute(query).scalars()
        wanted = [number for number in found if number in self._outlines and number not in alone]
        for start in range(0, len(wanted), CHUNK):
            part = select(profiles).where(profiles.c.report.in_(wanted[start : start + CHUNK]))
            for number, record in connection.execute(part):
                self._grouper.deepen(self._outlines.pop(number), _PROFILE.decode(record))

    def _take_new(self, connection: Connection) -> None:
        query = FRESH.add_columns(profiles.c.record).join(profiles, profiles.c.report == reports.c.number)
        alone = failures.numbers(connection, STEP)
        rows = []
        for number, identity, record in connection.execute(query).all():
            if number in alone:
                self._grouper.restore([outline(identity, None)], {})
            else:
                for position, likeness in self._grouper.put(_PROFILE.decode(record)).items():
                    one, other = sorted((self._numbers[position], number))
                    rows.append({"one": one, "other": other, "record": msgspec.msgpack.encode(likeness)})
            self._numbers.append(number)
        if rows:
            connection.execute(insert(pairs), rows)
        connection.execute(update(reports).where(reports.c.linked.is_(False)).values(linked=True))


def near_days(days: Iterable[str | None]) -> list[str] | None:
    """The days on which a report may tell the story of one written on any of `days`; None for all, where one is not known."""
    found: set[str] = set()
    for written in days:
        try:
            day = date.fromisoformat((written or "")[:LENGTH])
        except ValueError:
            return None
        first, last = (min(max(day.toordinal() + step, 1), date.max.toordinal()) for step in (-FARTHEST, FARTHEST))
        found |= {date.fromordinal(number).isoformat() for number in range(first, last + 1)}
    return sorted(found)


def _failure(identity: str, reason: str) -> InputError:
    remedy = "it is kept in a story of its own; please report this"
    return InputError(identity, f'"{identity}" failed in {STEP} ({reason})', remedy)
