"""WARC archives: the pages, feeds and wires that servers answered with; pictures, scripts and the like are passed over.

Method: records by warcio (ISO 28500), plain or with each record compressed. Every answer is read as a file of its own.
"""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO, cast

from recoupe.errors import EmptyInputError, FormatError, InputError, TooLargeError
from recoupe.read.faults import held, told
from recoupe.read.fields import Found, too_large
from recoupe.read.optional import needed
from recoupe.read.source import Source

ANSWER = 16_000_000
"""Bytes that an answer may have after it is unpacked."""
RECORDS = 1_000_000
"""An archive may have."""
PACKED = 100
"""How many times larger than its file an archive may become, beyond the first `ANSWER` bytes; pages shrink five- to tenfold."""
HEADER = 200_000
"""Bytes that the header of a record may have, with that of the answer in it."""
BLOCK = 65_536
UNPACKED = frozenset({"", "identity", "gzip", "x-gzip", "deflate"})
"""How an answer may be packed: what these give for a block is bounded, which it is not for brotli."""

GZIP = b"\x1f\x8b"
WARC = re.compile(rb"\s*WARC/\d\.\d")
_READ = re.compile(
    r"(?:text/(?:html|xml|plain|markdown)|application/(?:xhtml\+xml|rss\+xml|atom\+xml|xml|rdf\+xml|json|feed\+json))\b", re.I
)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
REMEDY = "take the pages out of the archive with another tool, or fetch them again"

Reader = Callable[[Source, int], Iterator[Found]]


def matches(head: bytes) -> bool:
    """Whether it is an archive, plain or compressed."""
    if head.startswith(GZIP):
        try:
            head = zlib.decompressobj(wbits=31).decompress(head, 64)
        except zlib.error:
            return False
    return WARC.match(head) is not None


def reading(read_answer: Reader) -> Reader:
    """The reader of archives; `read_answer` reads each answer, whatever its format."""

    def read(source: Source, limit: int) -> Iterator[Found]:
        found = 0
        for body in _answers(source):
            for item in [body] if isinstance(body, InputError) else _read_one(read_answer, body, limit):
                found += 1
                yield item
        if not found:
            yield EmptyInputError(source.name, "the archive holds no page with an article", "give an archive of pages")

    return read


def _read_one(read_answer: Reader, source: Source, limit: int) -> Iterator[Found]:
    try:
        with held(source.name):
            yield from read_answer(source, limit)
    except InputError as error:
        yield type(error)(error.file, error.problem, error.remedy, line=error.line, record=source.record)


def _answers(source: Source) -> Iterator[Source | InputError]:
    """The answers that may hold a report, and an error for each that is too large or cut off."""
    _pass_blanks(source.stream)
    archive = needed("warcio.archiveiterator", reading="WARC archives").ArchiveIterator(cast(Any, source.stream), arc2warc=True)
    reader = _Bounded(archive.reader, source)
    archive.reader = reader
    number = unpacked = 0
    try:
        for number, record in enumerate(archive, 1):
            if number > RECORDS:
                raise too_large(
                    source.name, "the archive has more records than can be read", RECORDS, unit="records", remedy=REMEDY
                )
            reader.begin(number)
            if _is_cut(record):
                raise FormatError(source.name, "the archive ends within this record", "get the archive again", record=number)
            if _is_page(record):
                answer = _answer(record, source, number)
                unpacked += ANSWER if isinstance(answer, TooLargeError) else 0
                if unpacked > ANSWER + PACKED * source.stream.tell():
                    problem = "the archive's answers unpack to far more than pages do, what follows was not read"
                    raise too_large(source.name, problem, PACKED, record=number, unit="times its size", remedy=REMEDY)
                yield answer
    except InputError as error:
        yield error
    except Exception as error:  # warcio declares one error of its own and lets others through
        reason = "it ends within a record" if isinstance(error, AttributeError) else told(error)
        problem = f"the archive is broken ({reason}), what follows was not read"
        yield FormatError(source.name, problem, "get the archive again", record=number + 1)


def _pass_blanks(stream: BinaryIO) -> None:
    start = stream.tell()
    head = stream.read(BLOCK)
    stream.seek(start + len(head) - len(head.lstrip()))


class _Bounded:
    """warcio's reader of a file that may be packed, within limits: of headers, and of how much comes out of how little."""

    def __init__(self, reader: Any, source: Source) -> None:
        self._reader, self._source = reader, source
        self._unpacked = self._lines = 0
        self._record = 1

    def __getattr__(self, name: str) -> Any:
        return getattr(self._reader, name)

    def begin(self, record: int) -> None:
        self._record, self._lines = record, 0

    def read(self, length: int | None = None) -> bytes:
        return self._counted(self._reader.read(BLOCK if length is None else min(length, BLOCK)))

    def readline(self, length: int | None = None) -> bytes:
        line = self._counted(self._reader.readline(min(length or HEADER, HEADER)))
        self._lines += len(line)
        if self._lines > HEADER:
            raise too_large(
                self._source.name, "the header of a record is too long", HEADER, record=self._record, unit="bytes", remedy=REMEDY
            )
        return line

    def _counted(self, data: bytes) -> bytes:
        self._unpacked += len(data)
        if self._unpacked > ANSWER + PACKED * self._source.stream.tell():
            problem = "the archive unpacks to far more than pages do, what follows was not read"
            raise too_large(self._source.name, problem, PACKED, record=self._record, unit="times its size", remedy=REMEDY)
        return data


def _is_page(record: Any) -> bool:
    """An answer that was not an error, of a type that may hold a report."""
    if record.rec_type not in {"response", "resource", "conversion"}:
        return False
    told = record.http_headers or record.rec_headers
    status = record.http_headers.get_statuscode() if record.http_headers else "200"
    return status == "200" and _READ.match((told.get_header("Content-Type") or "").strip()) is not None


def _is_cut(record: Any) -> bool:
    """Whether a record lacks what its header must say, as the last one does where an archive was cut off."""
    answer = record.rec_type == "response" and (record.rec_headers.get_header("WARC-Target-URI") or "http").startswith("http")
    return record.rec_type is None or (answer and record.http_headers is None)


def _answer(record: Any, source: Source, number: int) -> Source | InputError:
    told = (record.http_headers or record.rec_headers).get_header("Content-Type") or ""
    charset = _CHARSET.search(told)
    packing = (record.http_headers.get_header("Content-Encoding") or "").strip().lower() if record.http_headers else ""
    if packing not in UNPACKED:
        problem = f'this answer is packed as "{packing[:20]}", which is not unpacked'
        return FormatError(source.name, problem, "make the archive with gzip", record=number)
    data = _taken(record.content_stream(), ANSWER + 1)
    if len(data) > ANSWER:
        return too_large(source.name, "this answer is too large", ANSWER, record=number, unit="bytes", remedy=REMEDY)
    if getattr(record.raw_stream, "limit", None):  # bytes that its header promised and that did not come
        return FormatError(source.name, "the archive ends within this record", "get the archive again", record=number)
    return Source(
        name=source.name,
        stem=f"{source.stem}-{number}",
        stream=io.BytesIO(data),
        url=(record.rec_headers.get_header("WARC-Target-URI") or "").strip("<> ") or None,
        charset=charset.group(1) if charset else None,
        kind=told.partition(";")[0].strip().lower() or None,
        record=number,
        patience=source.patience,
    )


def _taken(stream: Any, most: int) -> bytes:
    parts, size = [], 0
    while size < most and (part := stream.read(min(65_536, most - size))):
        parts.append(part)
        size += len(part)
    return b"".join(parts)
