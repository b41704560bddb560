"""Reads reports into the store: a batch is annotated together, each report is kept in a transaction of its own.

A report's day depends on what the store holds, never on batches or order: those whose witnesses came later are dated anew.

What `ingest` yields is confirmed: it survives whatever comes after. What was not yielded may be read again without harm. A report
that a step fails on is kept without what failed, and an InputError says so; it stops no other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from recoupe.bounds import refusal
from recoupe.desk.days import as_judged
from recoupe.desk.keep import keep, profiled
from recoupe.desk.link import Linker
from recoupe.desk.redate import lenders, redate
from recoupe.engine.careful import annotated, dated
from recoupe.errors import InputError, StoreError
from recoupe.isolate import told
from recoupe.model import Report
from recoupe.store import records
from recoupe.store.base import Store, UnfitError
from recoupe.store.records import Kept

BATCH = 64
"""Reports that are annotated together. Their days do not hang on that: `recoupe.desk.redate`."""


def ingest(
    store: Store, found: Iterable[Report | InputError], *, linker: Linker | None = None, batch: int = BATCH
) -> Iterator[Kept | InputError]:
    """Puts reports into the store, in order; errors of reading come through in their place.

    `linker` puts the reports of each batch into stories; without one that is left to a later call.
    """
    items = iter(found)
    while part := list(islice(items, batch)):
        yield from (item for item in part if isinstance(item, InputError))
        yield from _ingest([item for item in part if isinstance(item, Report)], store)
        yield from redate(store)
        if linker is not None:
            linker.link()
            yield from linker.failed


def _ingest(reports: Sequence[Report], store: Store) -> Iterator[Kept | InputError]:
    fresh: list[Report] = []
    for report in reports:
        if (refused := refusal(report)) is not None:
            yield refused
            continue
        try:
            with store.reading() as connection:
                held = records.known(connection, report)
        except InputError as error:
            yield error
            continue
        if held is None:
            fresh.append(report)
        else:
            yield held
    for outcome in annotated(as_judged(store, dated(fresh, lenders(store, fresh)))):
        profiler, failures = profiled(outcome)
        try:
            yield keep(store, outcome.report, outcome.found, profiler=profiler, failures=failures)
        except InputError as error:
            yield error
        except UnfitError as error:
            yield _refused(outcome.report, error)
        except StoreError:
            raise
        except Exception as error:  # a value that the driver cannot hand over
            yield _refused(outcome.report, error)
        else:
            yield from (failure.error(outcome.report) for failure in failures)


def _refused(report: Report, error: Exception) -> InputError:
    return InputError(report.source or report.id, f'"{report.id}" cannot be stored ({told(error)})', "look at its fields")
