"""Reads reports from files, folders, globs and standard input; the format is chosen by content, never by a file's name.

A format is a module here with two functions, `looks_like` and `read`, and an entry in FORMATS.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from recoupe.errors import DuplicateIdError, EmptyInputError, InputError, TooLargeError
from recoupe.model import Report
from recoupe.read import frontmatter, inputs, plain, records
from recoupe.read.encoding import decode
from recoupe.read.fields import LIMIT

FORMATS = {
    "json": records,
    "frontmatter": frontmatter,
    "plain": plain,
}
"""Formats in the order in which they are asked; the first that recognises the text reads it."""

FILE_LIMIT = 1 << 30
"""Largest file, in bytes; larger archives are to be split."""


def read(names: Sequence[str], *, stdin: BinaryIO | None = None, limit: int = LIMIT) -> Iterator[Report | InputError]:
    """Every report behind `names` and an error for everything that cannot be read, in the order of the arguments.

    Errors are yielded, not raised, so that one bad report never stops the others. A second report with an id that was used
    before is left out with a DuplicateIdError. `limit` is the longest text of one report, in code points.
    """
    seen: dict[str, Report] = {}
    for name in names:
        for result in _from_argument(name, stdin, limit):
            if isinstance(result, InputError):
                yield result
            elif result.id in seen:
                yield _duplicate(seen[result.id], result)
            else:
                seen[result.id] = result
                yield result


def _from_argument(name: str, stdin: BinaryIO | None, limit: int) -> Iterator[Report | InputError]:
    if name == inputs.STDIN:
        if stdin is None:
            yield InputError(name, "there is no standard input here", "give a file")
        else:
            yield from from_bytes(stdin.read(), file=name, name="stdin", limit=limit)
        return
    for path in inputs.files(name):
        if isinstance(path, InputError):
            yield path
        else:
            yield from _from_file(path, limit)


def _from_file(path: Path, limit: int) -> Iterator[Report | InputError]:
    try:
        size = path.stat().st_size
        if size > FILE_LIMIT:
            yield TooLargeError(str(path), f"the file has {size:,} bytes, over the limit of {FILE_LIMIT:,}", "split it")
            return
        data = path.read_bytes()
    except OSError as error:
        yield InputError(str(path), f"the file cannot be read ({error.strerror})", "check its permissions")
        return
    yield from from_bytes(data, file=str(path), name=path.stem, limit=limit)


def from_bytes(data: bytes, *, file: str, name: str, limit: int = LIMIT) -> Iterator[Report | InputError]:
    """The reports in `data`. `file` is what errors call it, `name` the id of a report that has none of its own."""
    try:
        text = decode(data, file=file)
    except InputError as error:
        yield error
        return
    if not text.strip():
        yield EmptyInputError(file, "the file is empty", "put the report's text in it")
        return
    for form in FORMATS.values():
        if form.looks_like(text):
            yield from form.read(text, file=file, name=name, limit=limit)
            return


def _duplicate(first: Report, second: Report) -> DuplicateIdError:
    same = "with the same text" if first.text == second.text else "with another text"
    remedy = "nothing is lost" if first.text == second.text else "give one of them another id"
    return DuplicateIdError(second.source or "", f"the id {second.id!r} is taken by {first.source}, {same}", remedy)
