"""The formats that are read, and how the format of a file is told from its first bytes."""

from __future__ import annotations

import codecs
import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NamedTuple

from recoupe.errors import EmptyInputError, FormatError, InputError, MissingFieldError, MissingPackageError
from recoupe.read import (
    arc,
    feed,
    frontmatter,
    html,
    iptc7901,
    markdown,
    markup,
    mime,
    newsml,
    parquet,
    pdf,
    plain,
    records,
    rtf,
    subtitles,
    tables,
    tei,
    unpacked,
    warc,
)  # fmt: skip
from recoupe.read.encoding import check_text, decode_wide, wide_encoding
from recoupe.read.faults import held
from recoupe.read.fields import Found, too_large
from recoupe.read.own import owned
from recoupe.read.source import Source

HEAD = 65_536
"""Bytes at the start of a file from which its format is told."""
HELD = 64
"""Bytes a code point of the limit that a file may have to be held in memory whole."""


PAGES = frozenset({"text/html", "application/xhtml+xml"})


class Format(NamedTuple):
    """`matches` looks at the first bytes, without a byte order mark; `read` starts at the position of the source's stream."""

    matches: Callable[[bytes], bool]
    read: Callable[[Source, int], Iterator[Found]]


BINARY: dict[str, Format] = {
    "PDF": Format(pdf.matches, pdf.read),
    "Parquet": Format(parquet.matches, parquet.read),
    "RTF": Format(rtf.matches, rtf.read),
    "IPTC 7901": Format(iptc7901.matches, iptc7901.read),
}
"""Formats that are no text: told apart first. WARC, whose parts are files of any format, is added below."""

FORMATS: dict[str, Format] = {
    "json": Format(records.matches, records.read),
    "front matter": Format(frontmatter.matches, frontmatter.read),
    "subtitles": Format(subtitles.matches, subtitles.read),
    "TEI": Format(tei.matches, tei.read),
    "feed": Format(feed.matches, feed.read),
    "NewsML": Format(newsml.matches, newsml.read),
    "HTML": Format(html.matches, html.read),
    "markup": Format(markup.matches, markup.read),
    "table": Format(tables.matches, tables.read),
    "Markdown": Format(markdown.matches, markdown.read),
    "plain": Format(lambda head: True, plain.read),
}
"""The first that matches is taken, so that "plain" stays the last."""


def read_source(source: Source, *, limit: int) -> Iterator[Found]:
    """The reports of one opened input. Raises InputError where it is none of the formats at all."""
    source = _in_narrow_bytes(source, limit)
    start = source.stream.tell()
    head = source.stream.read(HEAD)
    source.stream.seek(start)
    if not head:
        raise EmptyInputError(source.name, "this file is empty", "give a file with the text of a report")
    chosen = next((form for form in BINARY.values() if form.matches(head)), None)
    if chosen is None:
        check_text(head, file=source.name)
        name = next(name for name, form in FORMATS.items() if form.matches(head))
        if source.columns and name in {"Markdown", "plain"}:  # who tells the columns of a table gives one
            name = "table"
        # what a server calls a page is never taken for plain text, however it begins
        chosen = FORMATS["HTML" if name in {"Markdown", "plain"} and source.kind in PAGES else name]
    try:
        with held(source.name, record=source.record):
            for found in chosen.read(source, limit):
                yield found if isinstance(found, InputError) else owned(found, source)
    except MissingPackageError as error:
        yield InputError(source.name, error.problem, f"install it: {error.remedy}", record=source.record)


def _read_answer(source: Source, limit: int) -> Iterator[Found]:
    """An answer from an archive; an archive within an archive is not unpacked."""
    if source.stream.read(2) == warc.GZIP:
        return
    source.stream.seek(0)
    data = records.matches(source.stream.read(HEAD))
    source.stream.seek(0)
    found = read_source(source, limit=limit)
    # a site answers its own scripts in JSON: what holds no report is passed over as pictures are
    yield from (item for item in found if not (data and isinstance(item, MissingFieldError | FormatError)))


def _read_file(source: Source, limit: int) -> Iterator[Found]:
    """A file from a folder or a message; a folder or a message within one is not opened."""
    head = source.stream.read(HEAD)
    source.stream.seek(0)
    if unpacked.matches(head) or mime.matches(head):
        raise FormatError(source.name, "is packed within another file", "take it out, and give it alone", record=source.record)
    yield from read_source(source, limit=limit)


BINARY["folder"] = Format(unpacked.matches, unpacked.reading(_read_file))
BINARY["ARC"] = Format(arc.matches, arc.reading(_read_answer))
FORMATS = {"message": Format(mime.matches, mime.reading(_read_file)), **FORMATS}
BINARY["WARC"] = Format(warc.matches, warc.reading(_read_answer))


def _in_narrow_bytes(source: Source, limit: int) -> Source:
    """`source` after its byte order mark, and as UTF-8 where it was UTF-16 or UTF-32."""
    head = source.stream.read(4)
    wide = wide_encoding(head)
    if wide is None:
        source.stream.seek(len(codecs.BOM_UTF8) if head.startswith(codecs.BOM_UTF8) else 0)
        return source
    encoding, mark = wide
    check_text(head, file=source.name)
    if source.size() > HELD * limit:
        raise too_large(source.name, f"this file has {source.size():,} bytes", limit)
    source.stream.seek(len(mark))
    text = decode_wide(source.stream.read(), encoding, file=source.name)
    return replace(source, stream=io.BytesIO(text.encode()))
