"""Reads reports into the store: a batch is dated and annotated together, each report is kept in a transaction of its own.

What `ingest` yields is confirmed: it survives whatever comes after. What was not yielded may be read again without harm. A report
that a step fails on is kept without what failed, and an InputError says so; it stops no other.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

import msgspec

from recoupe.bounds import refusal
from recoupe.desk.link import Linker
from recoupe.desk.makers import makers
from recoupe.engine.careful import Failure, Outcome, analysed
from recoupe.errors import InputError, StoreError
from recoupe.grouping.profile import outline, profile
from recoupe.isolate import told
from recoupe.model import Annotations, Report
from recoupe.store import records
from recoupe.store.base import Store, UnfitError
from recoupe.store.records import Kept, Profiler

BATCH = 64
"""Reports that are dated together: a batch holds one hour's reports of a few dozen outlets, thus most siblings."""

SIBLINGS = 200
"""Reports of the store, the last that came with a day, that help to date a batch in which one tells none."""


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
    for outcome in analysed(fresh, _siblings(store, fresh)):
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


def keep(
    store: Store, report: Report, found: Annotations, *, profiler: Profiler | None = None, failures: Sequence[Failure] = ()
) -> Kept:
    """Puts one annotated report into the store, confirmed on return. Raises DuplicateIdError as `records.put` does."""
    make = profiler or profiled(Outcome(report, found))[0]
    failed = [(failure.step, failure.reason) for failure in failures]
    return store.write(lambda connection: records.put(connection, report, found, makers(), profile=make, failed=failed))


def profiled(outcome: Outcome) -> tuple[Profiler, tuple[Failure, ...]]:
    """What makes a report as grouping sees it, under the id that the store gives it; and all that failed on the report.

    One of which no profile can be made stands for itself.
    """
    try:
        made, failures = profile(outcome.report, outcome.found), outcome.failures
    except Exception as error:
        made, failures = outline(outcome.report.id, None), (*outcome.failures, Failure("linking", told(error)))
    return lambda kept, _: msgspec.msgpack.encode(dataclasses.replace(made, id=kept.id)), failures


def _refused(report: Report, error: Exception) -> InputError:
    return InputError(report.source or report.id, f'"{report.id}" cannot be stored ({told(error)})', "look at its fields")


def _siblings(store: Store, fresh: Sequence[Report]) -> list[Report]:
    """Recent reports of the store, where a report needs them to be dated."""
    if all(len(report.published or "") >= 10 for report in fresh):
        return []
    ids = {report.id for report in fresh}
    with store.reading() as connection:
        return [report for report in records.recent(connection, limit=SIBLINGS) if report.id not in ids]
