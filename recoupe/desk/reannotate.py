"""Renews the annotations that other rules or another model made."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection

from recoupe.desk.ingest import BATCH, annotated, profiled
from recoupe.desk.link import Linker
from recoupe.desk.makers import makers
from recoupe.errors import InputError
from recoupe.model import Annotations, Report
from recoupe.store import records
from recoupe.store.base import Store


def outdated(store: Store) -> list[str]:
    """The ids of the reports whose annotations this program would make anew."""
    with store.reading() as connection:
        return records.outdated(connection, makers())


def reannotate(store: Store, ids: list[str], *, batch: int = BATCH) -> Iterator[str | InputError]:
    """Renews the annotations of the reports `ids`, in batches, and links them anew; the id of each, confirmed when yielded.

    Give the ids by day, as `outdated` does: reports of one time help to date one another. A report that was edited meanwhile
    has new annotations and is left alone.
    """
    for start in range(0, len(ids), batch):
        with store.reading() as connection:
            reports = [report for report, _ in records.get(connection, ids[start : start + batch])]
        for report, found, failure in annotated(reports):
            store.write(lambda connection, report=report, found=found: _renew(connection, report, found))  # type: ignore[misc]
            yield report.id
            if failure is not None:
                yield failure
    Linker(store).link()


def _renew(connection: Connection, report: Report, found: Annotations) -> None:
    current = records.get(connection, [report.id])
    row = records.row(connection, report.id)
    if row is not None and current and current[0][0] == report:
        records.annotate(connection, row.number, report, found, makers(), profile=profiled)
