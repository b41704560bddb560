"""Plain text: the whole file is one report, its name the id, unless a press database or a corpus put several into it."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.read import databases
from recoupe.read.encoding import decode
from recoupe.read.fields import Fields, Found, report_from, too_large
from recoupe.read.source import Source

BYTES = 4
"""The most bytes that a code point takes."""


def read(source: Source, limit: int) -> Iterator[Found]:
    """The one report, its text cleaned, or those that the file holds. Raises InputError."""
    if source.size() > BYTES * limit + BYTES:
        raise too_large(source.name, f"this file has {source.size():,} bytes", limit)
    text = decode(source.stream.read(), file=source.name)
    if databases.matches(text):
        yield from databases.reports(text, source, limit)
        return
    yield report_from(
        Fields(text=text, url=source.url, id=source.url), file=source.name, default_id=source.stem, limit=limit, lines=True
    )
