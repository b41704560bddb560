"""Reads reports from files, folders, globs and standard input, and tells what could not be read.

Which format a file has is seen from its content, never from its name: `FORMATS` lists the formats, one module each. A bad report
never stops the others: its error is yielded in its place, with file, line, problem and remedy.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path
from typing import BinaryIO, NamedTuple

from recoupe.errors import DuplicateIdError, InputError
from recoupe.model import Report
from recoupe.read.fields import Found, Placed
from recoupe.read.formats import FORMATS, read_source
from recoupe.read.inputs import STDIN, Item, expand, readable
from recoupe.read.notes import Note, ignore
from recoupe.read.source import Fetch, Source, fetched, opened, spooled
from recoupe.read.versions import Version, current, version_of

__all__ = ["FORMATS", "LIMIT", "Note", "current", "found_in", "from_bytes", "read", "without_duplicates"]

LIMIT = 1_000_000
"""Code points that the text of one report may have; the parser's own limit."""


def read(
    inputs: Sequence[str],
    *,
    stdin: BinaryIO | None = None,
    fetch: Fetch | None = None,
    limit: int = LIMIT,
    columns: Mapping[str, str] | None = None,
    told: Callable[[Note], None] = ignore,
) -> Iterator[Report | InputError]:
    """The reports among `inputs` as they are read, and an InputError in the place of each that cannot be.

    An input is a file, a folder (with the folders in it; hidden files, READMEs and licences are left out), a glob (`**`
    included), an address (with `fetch`, such as `recoupe.fetch.fetch`) or "-" for standard input (`stdin`, else the process's
    own). Inputs come in the order given, files of a folder or glob sorted by path. `limit` is in code points of a report's text.
    JSON lines are streamed, other files held whole one at a time. Versions of one report (one id, another version, time of
    editing or status) all come: `current` keeps those that hold. An id that comes again otherwise gives a DuplicateIdError and
    no second report. `columns` names a table's columns by field (`{"text": "Corps"}`; a number counts from 1) where they are not
    to be guessed. `told` is called, before a report is given, with each thing that a person should know of how it was read.
    Raises ValueError where `limit` is below 1.
    """
    if limit < 1:
        raise ValueError(f"limit must be 1 or more, not {limit}")
    given = Given(dict(columns or {}), told)
    return without_duplicates(_read_all(inputs, stdin, fetch, limit, given))


def from_bytes(
    data: bytes,
    *,
    file: str,
    name: str,
    url: str | None = None,
    charset: str | None = None,
    content_type: str | None = None,
    limit: int = LIMIT,
    columns: Mapping[str, str] | None = None,
    told: Callable[[Note], None] = ignore,
) -> Iterator[Report | InputError]:
    """The reports in `data`, as `read` gives them. `file` is what errors call it, `name` the id of a report without one.

        >>> (report,) = from_bytes(b"Le pont rouvre lundi.", file="pasted", name="pasted-1")
        >>> report.id, report.text
        ('pasted-1', 'Le pont rouvre lundi.')

    For what was fetched, `url` is where from, `charset` the encoding and `content_type` the type that its server told.
    """
    stream = io.BytesIO(data)
    source = Source(file, name, stream, url=url, charset=charset, kind=content_type, columns=dict(columns or {}), told=told)
    return without_duplicates(_from_source(source, limit))


class Given(NamedTuple):
    """What a person told of all inputs, and who is told of them."""

    columns: dict[str, str]
    told: Callable[[Note], None]

    def with_source(self, source: Source) -> Source:
        return replace(source, columns=self.columns, told=self.told)


def _read_all(inputs: Sequence[str], stdin: BinaryIO | None, fetch: Fetch | None, limit: int, given: Given) -> Iterator[Found]:
    for item in expand(inputs):
        if isinstance(item, InputError):
            yield item
        else:
            yield from _read_item(item, stdin, fetch, limit, given)


def _read_item(item: Item, stdin: BinaryIO | None, fetch: Fetch | None, limit: int, given: Given) -> Iterator[Found]:
    try:
        if item.path is None:
            yield from _from_source(given.with_source(fetched(item.name, fetch)), limit)
            return
        with spooled(stdin or sys.stdin.buffer) if item.name == STDIN else opened(item) as source:
            yield from _from_source(given.with_source(source), limit)
    except InputError as error:
        yield error
    except (OSError, ValueError) as error:
        yield InputError(item.name, f"cannot be read ({_reason(error)})", "check the file and the right to read it")


def found_in(file: str, *, limit: int = LIMIT) -> Iterator[Found]:
    """The reports in one file as `read` would give them, each with its place, before doubles are left out.

    For reading files in several processes: `without_duplicates` sees to the doubles of all, in the order of the files.
    """
    return _read_item(Item(readable(file), Path(file)), None, None, limit, Given({}, ignore))


def _from_source(source: Source, limit: int) -> Iterator[Found]:
    try:
        yield from read_source(source, limit=limit)
    except InputError as error:
        yield error


def _reason(error: OSError | ValueError) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


def without_duplicates(found: Iterable[Found]) -> Iterator[Report | InputError]:
    """Each version of a report once, an error in the place of a double: `current` says which version holds."""
    seen: dict[tuple[str, Version], tuple[str, bytes]] = {}
    for item in found:
        if isinstance(item, InputError):
            yield item
            continue
        report = item.report
        digest = blake2b(report.text.encode(), digest_size=16).digest()
        key = (report.id, version_of(report))
        if key in seen:
            place, earlier = seen[key]
            yield _duplicate(item, place, same=earlier == digest)
        else:
            seen[key] = (item.place, digest)
            yield report


def _duplicate(item: Placed, place: str, *, same: bool) -> DuplicateIdError:
    name = f'the id "{item.report.id}"'
    if same:
        problem, remedy = f"{name} came before, in {place}, with the same text", "it was skipped; give each report once"
    else:
        problem, remedy = f"{name} came before, in {place}, with another text", "give this report an id of its own"
    return DuplicateIdError(item.file, problem, remedy, line=item.line, record=item.record)
