"""Reads reports into the store: a batch is dated and annotated together, each report is kept in a transaction of its own.

What `ingest` yields is confirmed: it survives whatever comes after. What was not yielded may be read again without harm.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

import msgspec
from msgspec.structs import replace

from recoupe.desk.link import Linker
from recoupe.desk.makers import makers
from recoupe.errors import InputError
from recoupe.grouping.profile import profile
from recoupe.model import Annotations, Report
from recoupe.pipeline import annotate_prepared, prepare
from recoupe.store import records
from recoupe.store.base import Store
from recoupe.store.records import Kept

BATCH = 64
"""Reports that are dated together: a batch holds one hour's reports of a few dozen outlets, thus most siblings."""

SIBLINGS = 200
"""Reports of the store, the last that came with a day, that help to date a batch in which one tells none."""


def ingest(
    store: Store, found: Iterable[Report | InputError], *, linker: Linker | None = None, batch: int = BATCH
) -> Iterator[Kept | InputError]:
    """Puts reports into the store, in order; errors of reading come through in their place.

    A report that the analysis fails on is kept unread, and an InputError says so. `linker` puts the reports of each batch into
    stories; without one that is left to a later call.
    """
    items = iter(found)
    while part := list(islice(items, batch)):
        yield from (item for item in part if isinstance(item, InputError))
        yield from _ingest([item for item in part if isinstance(item, Report)], store)
        if linker is not None:
            linker.link()


def _ingest(reports: Sequence[Report], store: Store) -> Iterator[Kept | InputError]:
    fresh: list[Report] = []
    for report in reports:
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
    for report, found, failure in annotated(fresh, _siblings(store, fresh)):
        try:
            yield keep(store, report, found)
        except InputError as error:
            yield error
        if failure is not None:
            yield failure


def keep(store: Store, report: Report, found: Annotations) -> Kept:
    """Puts one annotated report into the store, confirmed on return. Raises DuplicateIdError as `records.put` does."""
    return store.write(lambda connection: records.put(connection, report, found, makers(), profile=profiled))


def profiled(report: Report, found: Annotations) -> bytes:
    """The report as grouping sees it, as the store keeps it."""
    return msgspec.msgpack.encode(profile(report, found))


def annotated(
    reports: Sequence[Report], siblings: Sequence[Report] = ()
) -> Iterator[tuple[Report, Annotations, InputError | None]]:
    """Each report with its annotations, in order; with an error where the analysis failed and it is kept unread."""
    prepared = prepare([*reports, *siblings])[: len(reports)]
    work = list(zip(reports, prepared, strict=True))
    done = 0
    try:
        for report, found in zip(reports, annotate_prepared(work), strict=True):
            done += 1
            yield report, found, None
    except Exception:  # one report that breaks the analysis must not keep a desk from all others
        for report, found in work[done:]:
            yield _alone(report, found)


def _alone(report: Report, found: Annotations) -> tuple[Report, Annotations, InputError | None]:
    try:
        return report, next(annotate_prepared([(report, found)])), None
    except Exception as error:
        problem = f"could not be analysed ({type(error).__name__}: {error})"
        told = InputError(report.source or report.id, problem, "it is kept unread; please report this")
        return report, replace(found, read=False), told


def _siblings(store: Store, fresh: Sequence[Report]) -> list[Report]:
    """Recent reports of the store, where a report needs them to be dated."""
    if all(len(report.published or "") >= 10 for report in fresh):
        return []
    ids = {report.id for report in fresh}
    with store.reading() as connection:
        return [report for report in records.recent(connection, limit=SIBLINGS) if report.id not in ids]
