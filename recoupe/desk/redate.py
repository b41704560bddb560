"""Dates anew the reports whose witnesses changed, so that a day depends on what the store holds and not on what came when.

A report that does not tell its day is dated by those of the store that tell theirs (`recoupe.dating`). Once such a one comes, is
edited or withdrawn, the store notes which open reports share enough words with it (`recoupe.store.witnesses`); these are dated
again here. Where the day is another one, the report is annotated anew. Reports dated by others date nobody, so that one pass is
enough; what one process leaves, the next goes on with.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from msgspec.structs import replace
from sqlalchemy import Connection

from recoupe.dating.likeness import COMPARED, SHARED
from recoupe.desk.days import as_judged
from recoupe.desk.keep import filed, profiled, renew
from recoupe.engine.careful import Failure, Outcome, Prepared, annotated, dated
from recoupe.errors import InputError
from recoupe.model import Annotations, Report
from recoupe.store import records, stories, witnesses
from recoupe.store.base import Store
from recoupe.store.records import Profiler
from recoupe.store.witnesses import Filed

CHUNK = 200
"""Reports that an earlier release put in are filed so many in one transaction."""


def redate(store: Store) -> Iterator[InputError]:
    """Dates anew all reports that are due; what failed is told. Confirmed as it goes."""
    _file(store)
    with store.reading() as connection:
        due = witnesses.due(connection)
    for number, identity in due:
        yield from _redate(store, number, identity)


def lenders(store: Store, fresh: Sequence[Report]) -> list[Report]:
    """The reports of the store that may date those of `fresh`, without those that have the id of one of them."""
    _file(store)
    ids = {report.id for report in fresh}
    with store.reading() as connection:
        found = dict.fromkeys(name for report in fresh for name in _near(connection, filed(report)))
        return records.texts(connection, [name for name in found if name not in ids])


def _near(connection: Connection, stands: Filed) -> list[str]:
    return witnesses.near(connection, stands.keys, shared=SHARED, most=COMPARED) if stands.open and stands.keys else []


def _file(store: Store) -> None:
    """Files what an earlier release put in."""
    while True:
        with store.reading() as connection:
            found = witnesses.unfiled(connection, limit=CHUNK)
            reports = {report.id: report for report in records.texts(connection, [name for _, name in found])}
        if not found:
            return
        made = [(number, name, filed(reports[name])) for number, name in found]
        store.write(partial(_file_part, made=made))


def _file_part(connection: Connection, made: Sequence[tuple[int, str, Filed]]) -> None:
    waiting = {number for number, _ in witnesses.unfiled(connection, limit=CHUNK)}
    for number, _, stands in made:
        if number in waiting:
            witnesses.file(connection, number, stands, shared=SHARED)


def _redate(store: Store, number: int, identity: str) -> Iterator[InputError]:
    with store.reading() as connection:
        waiting = witnesses.turn(connection, number)
        held = records.get(connection, [identity])
        if waiting is None or not held:
            return
        turn, keys = waiting
        near = witnesses.near(connection, keys, shared=SHARED, most=COMPARED)
        siblings = records.texts(connection, [name for name in near if name != identity])
    (report, old), work = held[0], as_judged(store, dated([held[0][0]], siblings))
    new = work[0][1]
    if new.dct != old.dct:
        yield from _annotate(store, work, number, turn)
    else:
        changed = None if new.dct_evidence == old.dct_evidence else replace(old, dct_evidence=new.dct_evidence)
        store.write(lambda connection: _settle(connection, number, turn, report, changed))


def _settle(connection: Connection, number: int, turn: int, report: Report, changed: Annotations | None) -> None:
    if witnesses.settle(connection, number, turn) and changed is not None:
        records.reword(connection, number, changed)
        row = records.row(connection, report.id)
        if row is not None and row.story is not None:
            stories.mark(connection, [row.story])


def _annotate(store: Store, work: Prepared, number: int, turn: int) -> Iterator[InputError]:
    for outcome in annotated(work):
        profiler, failures = profiled(outcome)
        store.write(partial(_renew, number=number, turn=turn, outcome=outcome, profiler=profiler, failures=failures))
        yield from (failure.error(outcome.report) for failure in failures)


def _renew(
    connection: Connection, number: int, turn: int, outcome: Outcome, profiler: Profiler, failures: Sequence[Failure]
) -> None:
    if witnesses.settle(connection, number, turn):
        renew(connection, outcome, profiler, failures)
