"""Keeps one analysed report in a transaction of its own, with all that is derived from it: profile, failures, who dates whom."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

import msgspec
from sqlalchemy import Connection

from recoupe.dating import standing
from recoupe.dating.likeness import SHARED
from recoupe.desk.makers import makers
from recoupe.engine.careful import Failure, Outcome
from recoupe.engine.careful import profiled as profile_of
from recoupe.model import Annotations, Report
from recoupe.store import records, stories, witnesses
from recoupe.store.base import Store
from recoupe.store.records import Kept, Profiler
from recoupe.store.witnesses import Filed

NOTHING = Filed(lends=False, open=False, keys=())


def keep(
    store: Store, report: Report, found: Annotations, *, profiler: Profiler | None = None, failures: Sequence[Failure] = ()
) -> Kept:
    """Puts one annotated report into the store, confirmed on return. Raises DuplicateIdError as `records.put` does."""
    make = profiler or profiled(Outcome(report, found))[0]
    failed = [(failure.step, failure.reason) for failure in failures]
    stands = filed(report)

    def put(connection: Connection) -> Kept:
        kept = records.put(connection, report, found, makers(), profile=make, failed=failed)
        if kept.outcome in ("new", "version"):
            witnesses.file(connection, kept.number, stands, shared=SHARED)
        row = records.row(connection, kept.id) if kept.outcome == "version" else None
        if row is not None and row.story is not None:  # its story may keep the same reports, and is told anew all the same
            stories.mark(connection, [row.story])
        return kept

    return store.write(put)


def renew(
    connection: Connection, outcome: Outcome, profiler: Profiler, failures: Sequence[Failure], stands: Filed | None = None
) -> None:
    """Puts new annotations in the place of old ones; a report that was edited meanwhile is left alone.

    `stands` is what it now is to the dating of others, None where that is as before.
    """
    report, found = outcome.report, outcome.found
    current = records.texts(connection, [report.id])
    row = records.row(connection, report.id)
    if row is None or current != [report]:
        return
    failed = [(failure.step, failure.reason) for failure in failures]
    records.annotate(connection, row.number, report, found, makers(), profile=profiler, failed=failed)
    if stands is not None:
        witnesses.file(connection, row.number, stands, shared=SHARED)
    if row.story is not None:
        stories.mark(connection, [row.story])


def profiled(outcome: Outcome) -> tuple[Profiler, tuple[Failure, ...]]:
    """What makes a report as grouping sees it, under the id that the store gives it; and all that failed on the report.

    One of which no profile can be made stands for itself.
    """
    made, failures = profile_of(outcome)
    return lambda kept, _: msgspec.msgpack.encode(dataclasses.replace(made, id=kept.id)), failures


def filed(report: Report) -> Filed:
    """What a report is to the dating of others; nothing where its dating fails."""
    try:
        stands = standing(report)
    except Exception:  # `dated` tells the reason
        return NOTHING
    return Filed(stands.lends, stands.open, stands.keys)
