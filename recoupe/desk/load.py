"""Puts what an archive holds into a store: reports with their annotations as they are, linked by the store's own rule.

The tables are read row by row. A report that the store holds already is nothing new, so that a load that was stopped can be
begun again.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from recoupe.archive.work import read_rows
from recoupe.desk.keep import keep
from recoupe.desk.link import Linker
from recoupe.desk.redate import redate
from recoupe.errors import InputError, StoreError
from recoupe.isolate import told
from recoupe.model import Annotations, Report
from recoupe.store.base import Store


def load(store: Store, folder: Path) -> Iterator[InputError]:
    """Puts the reports of the archive in `folder` into the store, and links them; what was refused. Confirmed at the end."""
    for row in read_rows(folder / "annotations", ["report", "record"]):
        report = msgspec.json.decode(row["report"], type=Report)
        try:
            keep(store, report, msgspec.json.decode(row["record"], type=Annotations))
        except InputError as error:
            yield error
        except StoreError:
            raise
        except Exception as error:  # a value that the database cannot hold
            yield InputError(report.source or report.id, f'"{report.id}" cannot be stored ({told(error)})', "look at its fields")
    yield from redate(store)
    linker = Linker(store)
    linker.link()
    yield from linker.failed
