"""Renews the annotations that other rules or another model made, and tries again what failed on a report."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from recoupe.desk.days import as_judged
from recoupe.desk.ingest import BATCH
from recoupe.desk.keep import filed, profiled, renew
from recoupe.desk.link import Linker
from recoupe.desk.makers import makers
from recoupe.desk.redate import lenders, redate
from recoupe.engine.careful import annotated, dated
from recoupe.errors import InputError
from recoupe.store import records
from recoupe.store.base import Store


def outdated(store: Store) -> list[str]:
    """The ids of the reports whose annotations this program would make anew, or that a step failed on."""
    with store.reading() as connection:
        return records.outdated(connection, makers())


def reannotate(store: Store, ids: list[str], *, batch: int = BATCH) -> Iterator[str | InputError]:
    """Renews the annotations of the reports `ids`, in batches, and links them anew; the id of each, confirmed when yielded.

    A report that was edited meanwhile has new annotations and is left alone. What failed on a report is tried again; what fails
    still is told after its id.
    """
    for start in range(0, len(ids), batch):
        with store.reading() as connection:
            reports = records.texts(connection, ids[start : start + batch])
        for outcome in annotated(as_judged(store, dated(reports, lenders(store, reports)))):
            profiler, failures = profiled(outcome)
            stands = filed(outcome.report)
            store.write(partial(renew, outcome=outcome, profiler=profiler, failures=failures, stands=stands))
            yield outcome.report.id
            yield from (failure.error(outcome.report) for failure in failures)
    yield from redate(store)
    linker = Linker(store)
    linker.link()
    yield from linker.failed
