"""Renews the annotations that other rules or another model made, and tries again what failed on a report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection

from recoupe.desk.ingest import BATCH, profiled
from recoupe.desk.link import Linker
from recoupe.desk.makers import makers
from recoupe.engine.careful import Failure, Outcome, analysed
from recoupe.errors import InputError
from recoupe.store import records, stories
from recoupe.store.base import Store
from recoupe.store.records import Profiler


def outdated(store: Store) -> list[str]:
    """The ids of the reports whose annotations this program would make anew, or that a step failed on."""
    with store.reading() as connection:
        return records.outdated(connection, makers())


def reannotate(store: Store, ids: list[str], *, batch: int = BATCH) -> Iterator[str | InputError]:
    """Renews the annotations of the reports `ids`, in batches, and links them anew; the id of each, confirmed when yielded.

    Give the ids by day, as `outdated` does: reports of one time help to date one another. A report that was edited meanwhile
    has new annotations and is left alone. What failed on a report is tried again; what fails still is told after its id.
    """
    for start in range(0, len(ids), batch):
        with store.reading() as connection:
            reports = [report for report, _ in records.get(connection, ids[start : start + batch])]
        for outcome in analysed(reports):
            profiler, failures = profiled(outcome)
            store.write(lambda c, o=outcome, p=profiler, f=failures: _renew(c, o, p, f))  # type: ignore[misc]
            yield outcome.report.id
            yield from (failure.error(outcome.report) for failure in failures)
    linker = Linker(store)
    linker.link()
    yield from linker.failed


def _renew(connection: Connection, outcome: Outcome, profiler: Profiler, failures: Sequence[Failure]) -> None:
    report, found = outcome.report, outcome.found
    current = records.get(connection, [report.id])
    row = records.row(connection, report.id)
    if row is None or not current or current[0][0] != report:
        return
    failed = [(failure.step, failure.reason) for failure in failures]
    records.annotate(connection, row.number, report, found, makers(), profile=profiler, failed=failed)
    if row.story is not None:
        stories.mark(connection, [row.story])
