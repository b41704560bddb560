"""The folder of an archive: what was done already, and files that are there whole or not at all.

A stage has units; a unit is done when its file is there. A file is written beside its place and moved there, so that a killed
run leaves none that is half written, and two workers that do the same unit leave one of two equal files. What a stage is made
from is kept as a digest in its manifest: where that is another one, the stage is begun anew.
"""

from __future__ import annotations

import json
import os
import shutil
import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from recoupe.dossier import generator
from recoupe.engine.careful import Failure
from recoupe.errors import InputError, MissingPackageError, install
from recoupe.model import Report

COMPRESSION = "zstd"
GROUP = 256
"""Rows of a row group: what a reader has to hold at once."""

Row = dict[str, Any]

FAILURE = {"step": "string", "report": "string", "source": "string", "line": "int64", "record": "int64", "reason": "string"}
"""Columns of the table of failures: `source` is the file that was read, `reason` says what was wrong and what to do."""


def arrow() -> Any:
    """The library for Parquet. Raises MissingPackageError where it is not installed."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        remedy = install("parquet")
        raise MissingPackageError("archives need the library pyarrow, which is not installed", remedy) from error
    return pyarrow


def schema(columns: Mapping[str, str]) -> Any:
    """Arrow's schema of columns by the name of their type; `list_int32` and the like are lists."""
    pa = arrow()
    made = []
    for name, kind in columns.items():
        inner = kind.removeprefix("list_")
        made.append((name, pa.list_(getattr(pa, inner)()) if inner != kind else getattr(pa, kind)()))
    return pa.schema(made)


def write_rows(place: Path, columns: Mapping[str, str], rows: Iterable[Row]) -> None:
    """Writes rows as one Parquet file, in row groups of `GROUP`; the same rows give the same bytes."""
    pa, shape = arrow(), schema(columns)
    place.parent.mkdir(parents=True, exist_ok=True)
    aside = place.with_name(f".{place.name}.{uuid.uuid4().hex}")
    try:
        with pa.parquet.ParquetWriter(aside, shape, compression=COMPRESSION) as writer:
            for group in _groups(rows):
                writer.write_table(pa.Table.from_pylist(group, schema=shape))
        aside.replace(place)
    finally:
        aside.unlink(missing_ok=True)


def _groups(rows: Iterable[Row]) -> Iterator[list[Row]]:
    held: list[Row] = []
    for row in rows:
        held.append(row)
        if len(held) == GROUP:
            yield held
            held = []
    if held:
        yield held


def read_rows(place: Path, columns: Sequence[str] | None = None) -> Iterator[Row]:
    """The rows of one Parquet file, or of all in a folder by their names; in bounded memory."""
    pa = arrow()
    for file in sorted(place.rglob("[!.]*.parquet")) if place.is_dir() else [place]:
        with pa.parquet.ParquetFile(file) as opened:
            for batch in opened.iter_batches(batch_size=GROUP, columns=columns):
                yield from batch.to_pylist()


def write_json(place: Path, record: Any) -> None:
    """Writes a record as JSON, whole or not at all."""
    place.parent.mkdir(parents=True, exist_ok=True)
    aside = place.with_name(f".{place.name}.{uuid.uuid4().hex}")
    aside.write_text(json.dumps(record, indent=1, sort_keys=True) + "\n", "utf-8")
    aside.replace(place)


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage of the work, in a folder of its own: `digest` says what it is made from."""

    home: Path
    name: str
    digest: str

    @property
    def folder(self) -> Path:
        """Where its units lie."""
        return self.home / self.name / "units"

    @property
    def complete(self) -> bool:
        """Whether all its units are there."""
        return self._manifest().get("complete", False) is True

    def begin(self) -> None:
        """Makes room; what was made from other things goes."""
        if self._manifest().get("digest") != self.digest:
            for place in (self.home / self.name, self.home / "failures" / self.name):
                shutil.rmtree(place, ignore_errors=True)
            write_json(self.home / self.name / "manifest.json", {"digest": self.digest, "complete": False})
        self.folder.mkdir(parents=True, exist_ok=True)

    def finish(self) -> None:
        """Says that all units are there."""
        write_json(self.home / self.name / "manifest.json", {"digest": self.digest, "complete": True})

    def done(self) -> list[str]:
        """The units that are there."""
        return sorted(file.stem for file in self.folder.glob("[!.]*.parquet"))

    def drop(self, units: Iterable[str]) -> None:
        """Takes units away."""
        for unit in units:
            (self.folder / f"{unit}.parquet").unlink(missing_ok=True)

    def keep(self, unit: str, columns: Mapping[str, str], rows: Iterable[Row], failures: Iterable[Row] = ()) -> None:
        """Keeps a unit: first what failed in it, then its rows."""
        made = list(rows)  # failures may come while the rows are made
        write_rows(self.home / "failures" / self.name / f"{unit}.parquet", FAILURE, failures)
        write_rows(self.folder / f"{unit}.parquet", columns, made)

    def _manifest(self) -> dict[str, Any]:
        try:
            found = json.loads((self.home / self.name / "manifest.json").read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}


def failed(failure: Failure, report: Report) -> Row:
    """The row of what failed on a report."""
    return {
        "step": failure.step, "report": report.id, "source": report.source, "line": None, "record": None,
        "reason": failure.reason,
    }  # fmt: skip


def unread(error: InputError) -> Row:
    """The row of what could not be read."""
    return {
        "step": "reading", "report": None, "source": _encodable(error.file), "line": error.line, "record": error.record,
        "reason": _encodable(f"{error.problem}; {error.remedy}"),
    }  # fmt: skip


def order_of_failures(row: Row) -> tuple[Any, ...]:
    """Sorts failures, so that their order does not depend on who came first."""
    return (row["step"], row["source"] or "", row["line"] or 0, row["record"] or 0, row["report"] or "", row["reason"])


def _encodable(text: str) -> str:
    return os.fsencode(text).decode("utf-8", "replace")


@cache
def program() -> str:
    """The program that does the work, with a digest of its code, tables and models: another one begins all stages anew."""
    found = blake2b(digest_size=12)
    _take(files("recoupe"), found)
    return f"{generator()} {found.hexdigest()}"


def _take(place: Traversable, found: blake2b) -> None:
    if place.is_dir():
        for inner in sorted(place.iterdir(), key=lambda entry: entry.name):
            if inner.name != "__pycache__":
                _take(inner, found)
    elif place.name.endswith((".py", ".json", ".cfg")):
        found.update(place.name.encode() + b"\0" + place.read_bytes())


def digest(*parts: Any) -> str:
    """A digest of what can be told as JSON."""
    return blake2b(json.dumps(parts, sort_keys=True).encode(), digest_size=12).hexdigest()
