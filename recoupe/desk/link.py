"""Links reports into stories, as reports come in, from what the store knows of the earlier ones.

The grouping itself is `recoupe.group`'s, which gives the same stories for any order. What is added here: its state lives in the
store (profiles and pairs), so that any process can go on where another stopped; only what a new report reaches is grouped anew,
so that one costs the same whatever is stored; and what a person judged about stories holds.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from itertools import islice
from types import MappingProxyType

import msgspec
from sqlalchemy import Connection, delete, insert, select, update

from recoupe.desk.compare import Comparer
from recoupe.desk.judged import constrain
from recoupe.desk.membership import current, write
from recoupe.desk.reach import grouped, neighbours, reach
from recoupe.errors import InputError
from recoupe.grouping.likeness import Likeness
from recoupe.isolate import NOT_TO_BLAME, isolate, told
from recoupe.store import failures, judgements
from recoupe.store.base import Store
from recoupe.store.records import counter, set_counter
from recoupe.store.schema import pairs, reports

CHUNK = 500
STEP = "linking"
NOTHING: Mapping[int, str] = MappingProxyType({})

FRESH = (
    select(reports.c.number, reports.c.id)
    .where(reports.c.linked.is_(False), reports.c.withdrawn.is_(None))
    .order_by(reports.c.number)
)
"""The reports that are in no story yet."""


class Linker:
    """Links what came or changed, with what it reaches; holds the profiles of near days in memory between calls."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._comparer = Comparer()
        self._committed = True
        self.failed: list[InputError] = []
        """The reports that broke the last linking."""

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
            self._store.attempt(lambda connection: self._link(connection, apart))

        _, broken = isolate(fresh, attempt)
        reasons = {number: told(error) for (number, _), error in broken}
        changed = self._store.write(lambda connection: self._link(connection, reasons))
        names = dict(fresh)
        self.failed = [_failure(names[number], reason) for number, reason in reasons.items()]
        return changed

    def _pending(self) -> bool:
        with self._store.reading() as connection:
            unlinked = connection.execute(select(reports.c.number).where(reports.c.linked.is_(False)).limit(1)).scalar()
            return unlinked is not None or counter(connection, "edits") != counter(connection, "linked edits")

    def _link(self, connection: Connection, apart: Mapping[int, str] = NOTHING) -> list[str]:
        """Links what is new; the reports of `apart`, each with the reason, stand for themselves."""
        if not self._committed:
            self._comparer.clear()
        # what follows is in memory before it is committed: should it not be, the next call starts anew
        self._committed = False
        for number, reason in apart.items():
            failures.put(connection, number, STEP, reason)
        alone = failures.numbers(connection, STEP)
        judged = judgements.holding(connection, ending="story")
        seeds, gone = self._take_new(connection, alone)
        seeds |= _newly_judged(connection)
        reached = reach(connection, seeds, judged)
        held = current(connection, reached.rows.values())
        groups = constrain(grouped(connection, reached, alone), judged)
        return write(connection, groups, held, left=gone)

    def _take_new(self, connection: Connection, alone: Collection[int]) -> tuple[set[int], set[str]]:
        """Compares what is new with what is near; the reports to begin from, and the stories that withdrawn ones were in."""
        query = select(reports.c.number, reports.c.day, reports.c.story, reports.c.withdrawn).where(reports.c.linked.is_(False))
        unlinked = connection.execute(query).all()
        numbers = [row.number for row in unlinked]
        # what was near a report before it changed is grouped anew, too
        seeds = {*numbers, *neighbours(connection, numbers)}
        for start in range(0, len(numbers), CHUNK):
            part = numbers[start : start + CHUNK]
            for column in (pairs.c.one, pairs.c.other):
                connection.execute(delete(pairs).where(column.in_(part)))
        new = [(row.number, row.day) for row in unlinked if row.withdrawn is None and row.number not in alone]
        found = self._comparer.compare(connection, new, alone)
        while rows := [_pair(*near) for near in islice(found, CHUNK)]:
            connection.execute(insert(pairs), rows)
        connection.execute(update(reports).where(reports.c.linked.is_(False)).values(linked=True))
        return seeds, {row.story for row in unlinked if row.withdrawn is not None and row.story is not None}


def _pair(one: int, other: int, found: Likeness) -> dict[str, object]:
    return {"one": one, "other": other, "record": msgspec.msgpack.encode(found), "millionths": found.millionths}


def _newly_judged(connection: Connection) -> set[int]:
    """The reports that judgements about stories name, undone ones too, where one was made or undone since the last linking."""
    edits = counter(connection, "edits")
    if edits == counter(connection, "linked edits"):
        return set()
    set_counter(connection, "linked edits", edits)
    judged = judgements.listed(connection, ending="story")
    names = list(dict.fromkeys(name for judgement in judged for name in judgement.subject.reports))
    found: set[int] = set()
    for start in range(0, len(names), CHUNK):
        query = select(reports.c.number).where(reports.c.id.in_(names[start : start + CHUNK]))
        found.update(connection.execute(query).scalars())
    return found


def _failure(identity: str, reason: str) -> InputError:
    remedy = "it is kept in a story of its own; please report this"
    return InputError(identity, f'"{identity}" failed in {STEP} ({reason})', remedy)
