"""Makes an archive: from inputs to a folder of tables, on Spark or in one process, going on where an earlier run stopped."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from recoupe.archive import alone
from recoupe.archive.reading import Unit, units
from recoupe.archive.tables import FOLDERS
from recoupe.archive.work import (
    FAILURE,
    Row,
    arrow,
    digest,
    order_of_failures,
    program,
    read_rows,
    unread,
    write_json,
    write_rows,
)
from recoupe.errors import InputError

Engine = Literal["spark", "local"]

MANIFEST = "archive.json"
FAILURES = "failures.parquet"
WORK = "work"


@dataclass(frozen=True, slots=True)
class Made:
    """What became of the inputs: reports and stories in the tables, and what failed. `before` says that an earlier run did it."""

    reports: int
    stories: int
    failures: int
    before: bool = False


def archive(
    inputs: Sequence[str],
    folder: Path,
    *,
    engine: Engine = "spark",
    master: str | None = None,
    parts: int | None = None,
    told: Callable[[str], None] = lambda _: None,
) -> Made:
    """Makes the archive of `inputs` in `folder`, with the same bytes whatever engine, master and `parts` are.

    `master` is Spark's address (`recoupe.engine.spark.session`), `parts` into how many units the work is cut, `told` is called
    with what was done. What an earlier run with the same inputs did is kept; what was made from other inputs goes. Raises
    MissingPackageError where a package or Java is missing, EngineError where Spark stops, InputError where the folder holds
    other things.
    """
    arrow()
    given, errors, made_from = units(inputs)
    made_from = digest(program(), made_from)
    _require_own(folder)
    if (before := _finished(folder, made_from)) is not None:
        return before
    _clear_others(folder, made_from)
    if engine == "local":
        failures = alone.run(inputs, folder)
    else:
        _on_spark(given, folder, made_from, master, parts, told)
        failures = [unread(error) for error in errors]
        failures += read_rows(folder / WORK / "failures") if (folder / WORK / "failures").exists() else []
    return _finish(folder, made_from, failures)


def _on_spark(
    given: Sequence[Unit], folder: Path, made_from: str, master: str | None, parts: int | None, told: Callable[[str], None]
) -> None:
    from recoupe.archive.on_spark import Run, run
    from recoupe.engine.spark import opened

    # shuffles of a killed run are of no use to the next one
    shutil.rmtree(folder / WORK / "spark", ignore_errors=True)
    with opened(master, (folder / WORK / "spark").absolute()) as spark:
        run(Run(spark, folder.absolute(), digest(made_from, parts), parts, told), given)


def _require_own(folder: Path) -> None:
    """Raises InputError where a folder holds what no archive is."""
    if folder.exists() and not folder.is_dir():
        raise InputError(str(folder), "is no folder", "give the name of a folder to make")
    if folder.is_dir() and any(folder.iterdir()) and not ({MANIFEST, WORK} & {entry.name for entry in folder.iterdir()}):
        raise InputError(str(folder), "the folder holds other things", "give a new folder, or that of an earlier archive")


def _manifest(place: Path) -> dict[str, object]:
    try:
        found = json.loads(place.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _finished(folder: Path, made_from: str) -> Made | None:
    found = _manifest(folder / MANIFEST)
    if found.get("made_from") != made_from:
        return None
    reports, stories, failures = (int(str(found.get(name, 0))) for name in ("reports", "stories", "failures"))
    return Made(reports, stories, failures, before=True)


def _clear_others(folder: Path, made_from: str) -> None:
    """Takes away the tables of other inputs, or of another program."""
    mark = folder / WORK / "made_from.json"
    if _manifest(mark).get("made_from") == made_from:
        return
    for name in (*FOLDERS, WORK):
        shutil.rmtree(folder / name, ignore_errors=True)
    for name in (MANIFEST, FAILURES):
        (folder / name).unlink(missing_ok=True)
    write_json(mark, {"made_from": made_from})


def _finish(folder: Path, made_from: str, failures: Iterable[Row]) -> Made:
    told = sorted(failures, key=order_of_failures)
    write_rows(folder / FAILURES, FAILURE, told)
    made = Made(_count(folder / "annotations"), _count(folder / "stories"), len(told))
    record = {"made_from": made_from, "program": program(), "reports": made.reports, "stories": made.stories}
    write_json(folder / MANIFEST, {**record, "failures": made.failures})
    shutil.rmtree(folder / WORK, ignore_errors=True)
    return made


def _count(table: Path) -> int:
    pa = arrow()
    return sum(pa.parquet.read_metadata(file).num_rows for file in table.rglob("[!.]*.parquet")) if table.exists() else 0
