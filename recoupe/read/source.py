"""An input opened as bytes that can be sought in, whatever it came from."""

from __future__ import annotations

import io
import os
import shutil
import stat
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Protocol, cast

from recoupe.errors import FetchError, InputError, MissingPackageError
from recoupe.read.bounded import Patience
from recoupe.read.inputs import STDIN, Item
from recoupe.read.notes import Kind, Note, ignore

IN_MEMORY = 8_000_000
"""Bytes of a pipe that are held in memory; what is beyond goes to a temporary file."""


@dataclass(frozen=True)
class Source:
    """`name` is what messages call it, `stem` what an id is made from where a report has none, `stream` can be sought in.

    `url` is the address that it came from, `charset` and `kind` the encoding and the type that its server told, where it was
    fetched; `record` its number in the archive that it came from, where it did, whose `patience` it shares. `columns` are the
    names of a table's columns by the field that they hold, where a person told them; `told` takes what a reader has to say.
    """

    name: str
    stem: str
    stream: BinaryIO
    url: str | None = None
    charset: str | None = None
    kind: str | None = None
    record: int | None = None
    patience: Patience = field(default_factory=Patience)
    columns: Mapping[str, str] = field(default_factory=dict)
    told: Callable[[Note], None] = ignore

    def tell(self, kind: Kind, text: str, *, record: int | None = None) -> None:
        """Tells something of the report that is given next."""
        self.told(Note(self.name, kind, text, record or self.record))

    def size(self) -> int:
        """Bytes in all; the position stays."""
        here = self.stream.tell()
        end = self.stream.seek(0, os.SEEK_END)
        self.stream.seek(here)
        return end


class Answer(Protocol):
    """What was fetched: the address in the end, the bytes, and the encoding and type that the server told."""

    @property
    def url(self) -> str: ...  # noqa: D102
    @property
    def content(self) -> bytes: ...  # noqa: D102
    @property
    def charset(self) -> str | None: ...  # noqa: D102
    @property
    def content_type(self) -> str | None: ...  # noqa: D102


Fetch = Callable[[str], Answer]
"""Fetches an address; raises an error with `reason` and `remedy` (`FetchError`)."""


def fetched(address: str, fetch: Fetch | None) -> Source:
    """What stands at an address. Raises InputError."""
    if fetch is None:
        raise InputError(address, "is an address, and nothing is fetched here", "fetch it first, or give the page as a file")
    try:
        answer = fetch(address)
    except FetchError as error:
        raise InputError(address, error.reason, error.remedy) from None
    except MissingPackageError as error:
        raise InputError(address, error.problem, f"install it: {error.remedy}") from None
    content = io.BytesIO(answer.content)
    return Source(address, address, content, url=answer.url, charset=answer.charset, kind=answer.content_type)


@contextmanager
def opened(item: Item) -> Iterator[Source]:
    """The file of `item`; a named pipe is read to its end first. Raises InputError, or OSError where it cannot be opened."""
    assert item.path is not None
    mode = item.path.stat().st_mode
    if not (stat.S_ISREG(mode) or stat.S_ISFIFO(mode)):
        raise InputError(item.name, "is a device or a socket", "give a file, a folder, a glob or -")
    with item.path.open("rb") as stream:
        if stat.S_ISREG(mode):
            yield Source(item.name, Path(item.name).stem, stream)
        else:
            with spooled(stream, name=item.name) as source:
                yield source


@contextmanager
def spooled(stream: BinaryIO, *, name: str = STDIN) -> Iterator[Source]:
    """All of a pipe, so that its format can be seen before it is read."""
    stem = "stdin" if name == STDIN else Path(name).stem
    with tempfile.SpooledTemporaryFile(max_size=IN_MEMORY) as copy:
        shutil.copyfileobj(stream, copy)
        copy.seek(0)
        yield Source(name, stem, cast(BinaryIO, copy))
