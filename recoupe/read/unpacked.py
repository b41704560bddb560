"""Folders packed in one ZIP file: texts, web archives (WACZ); documents of offices and books go to `recoupe.read.office`.

Method: zipfile of the standard library, within limits of how many files and how much comes out.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace

from recoupe.errors import EmptyInputError, FormatError, InputError
from recoupe.read import office
from recoupe.read.fields import Found, too_large
from recoupe.read.source import Source

FILES = 5_000
"""A folder may have."""
ONE = 32_000_000
"""Bytes that one file may have after it is unpacked."""
PACKED = 100
"""How many times larger than its file a folder may become, beyond the first `ONE` bytes."""
REMEDY = "unpack it, and give its files"
NOT_READ = (".jpg", ".jpeg", ".png", ".gif", ".css", ".js", ".svg", ".woff", ".woff2", ".cdx", ".idx", ".mp3", ".mp4")

Reader = Callable[[Source, int], Iterator[Found]]


def matches(head: bytes) -> bool:
    """Whether it is a ZIP file."""
    return head.startswith(b"PK\x03\x04")


def reading(read_file: Reader) -> Reader:
    """The reader of packed folders; `read_file` reads each file in one, whatever its format."""

    def read(source: Source, limit: int) -> Iterator[Found]:
        try:
            with zipfile.ZipFile(source.stream) as folder:
                yield from _read(folder, source, limit, read_file)
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as error:
            problem = "is encrypted" if "password" in str(error) else "is a broken ZIP file"
            raise FormatError(source.name, problem, REMEDY, record=source.record) from None

    return read


def _read(folder: zipfile.ZipFile, source: Source, limit: int, read_file: Reader) -> Iterator[Found]:
    names = [info.filename for info in folder.infolist() if not info.is_dir()]
    if (document := office.kind_of(names)) is not None:
        yield from document(lambda name: _taken(folder, name, source), names, source, limit)
    elif "datapackage.json" in names and any(name.startswith("archive/") for name in names):
        yield from _files(folder, source, limit, read_file, [name for name in names if name.startswith("archive/")])
    else:
        yield from _files(folder, source, limit, read_file, names)


def _files(folder: zipfile.ZipFile, source: Source, limit: int, read_file: Reader, names: list[str]) -> Iterator[Found]:
    kept = [name for name in names if not _is_beside(name)]
    if len(kept) > FILES:
        raise too_large(source.name, f"this folder has {len(kept):,} files", FILES, unit="files", remedy=REMEDY)
    if not kept:
        raise EmptyInputError(source.name, "this folder holds no report", "give a folder with texts", record=source.record)
    unpacked = 0
    for number, name in enumerate(sorted(kept), 1):
        data = _taken(folder, name, source)
        unpacked += len(data)
        if unpacked > ONE + PACKED * source.size():
            raise too_large(
                source.name, "this folder unpacks to far more than texts do", PACKED, unit="times its size", remedy=REMEDY
            )
        stem = f"{source.stem}-{name.rpartition('/')[2].rpartition('.')[0] or name}"
        inner = replace(source, stem=stem, stream=io.BytesIO(data), url=None, kind=None, charset=None, record=number)
        try:
            for found in read_file(inner, limit):
                yield _named(found, name, number)
        except InputError as error:
            yield _named(error, name, number)


def _is_beside(name: str) -> bool:
    """What is no report: hidden files, what programs put beside texts."""
    last = name.rpartition("/")[2]
    return last.startswith(".") or name.startswith("__MACOSX/") or last.lower().endswith(NOT_READ)


def _named(found: Found, name: str, number: int) -> Found:
    """An error that says which file of the folder it is about."""
    if not isinstance(found, InputError):
        return found._replace(record=found.record or number)
    return type(found)(found.file, f"{name[:100]}: {found.problem}", found.remedy, line=found.line, record=found.record or number)


def _taken(folder: zipfile.ZipFile, name: str, source: Source) -> bytes:
    try:
        with folder.open(name) as stream:
            data = stream.read(ONE + 1)
    except KeyError:
        raise FormatError(source.name, f"lacks {name[:100]}", REMEDY, record=source.record) from None
    if len(data) > ONE:
        raise too_large(source.name, f"{name[:100]} is too large", ONE, record=source.record, unit="bytes", remedy=REMEDY)
    return data
