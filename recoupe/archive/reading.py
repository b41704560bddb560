"""The inputs of an archive as units of files, and what a unit gives when it is read: reports, and what could not be read."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from pathlib import Path

import msgspec

from recoupe.archive.work import Row, digest, unread
from recoupe.bounds import refusal
from recoupe.errors import InputError
from recoupe.model import Report
from recoupe.read import current, found_in, without_duplicates
from recoupe.read.fields import Placed
from recoupe.read.inputs import STDIN, Item, expand

FILES, BYTES = 200, 32_000_000
"""A unit has so many files or bytes at most; one file is never cut."""

SEAT = 1 << 32
"""Reports that come before those of the next file, in the order of reading."""

READ = {"id": "string", "seat": "int64", "file": "string", "line": "int64", "record": "int64", "report": "binary"}


@dataclass(frozen=True, slots=True)
class Unit:
    """Files that are read together: the number of the first among all inputs, and their names as the system has them."""

    name: str
    first: int
    files: tuple[str, ...]


def units(inputs: Sequence[str]) -> tuple[list[Unit], list[InputError], str]:
    """The inputs in units, an error for each that stands for no file, and a digest of names, sizes and times of change."""
    made: list[Unit] = []
    errors: list[InputError] = []
    held: list[str] = []
    told: list[tuple[str, int, int]] = []
    first = size = 0
    for item in expand(inputs):
        if isinstance(item, InputError) or item.path is None or item.name == STDIN:
            errors.append(item if isinstance(item, InputError) else _no_file(item))
            continue
        state = _state(item.path)
        if held and (len(held) == FILES or size + state[0] > BYTES):
            made.append(Unit(f"{len(made):06}", first, tuple(held)))
            first, size, held = first + len(held), 0, []
        held.append(os.fspath(item.path))
        told.append((item.name, *state))
        size += state[0]
    if held:
        made.append(Unit(f"{len(made):06}", first, tuple(held)))
    return made, errors, digest(told, [str(error) for error in errors])


def _no_file(item: Item) -> InputError:
    return InputError(item.name, "is no file", "an archive is made of files: save it first, and give the file or its folder")


def _state(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError:
        return 0, 0
    return found.st_size, found.st_mtime_ns


def read_unit(first: int, names: Iterable[str], failures: list[Row]) -> Iterator[Row]:
    """The reports of a unit, with their places; what could not be read goes to `failures`."""
    for number, name in enumerate(names, first):
        for place, found in enumerate(found_in(name)):
            if isinstance(found, InputError):
                failures.append(unread(found))
                continue
            yield {
                "id": found.report.id,
                "seat": number * SEAT + place,
                "file": found.file,
                "line": found.line,
                "record": found.record,
                "report": msgspec.json.encode(found.report),
            }


def holding(rows: Iterable[Row], failures: list[Row]) -> Iterator[Report]:
    """Of rows by id, and of each id as they were read, the report that holds: no double, no replaced or killed version."""
    for _, group in groupby(rows, key=itemgetter("id")):
        found = (
            Placed(msgspec.json.decode(row["report"], type=Report), row["file"], row["line"], row["record"]) for row in group
        )
        yield from settled(found, failures)


def settled(found: Iterable[Placed | InputError], failures: list[Row]) -> list[Report]:
    """The reports that hold among those read, in the order in which their ids came; why others do not goes to `failures`."""
    kept: list[Report] = []
    for item in without_duplicates(found):
        error = item if isinstance(item, InputError) else refusal(item)
        if error is not None:
            failures.append(unread(error))
        elif isinstance(item, Report):
            kept.append(item)
    reports, notes = current(kept)
    failures.extend(
        {"step": "version", "report": None, "source": None, "line": None, "record": None, "reason": note} for note in notes
    )
    return reports
