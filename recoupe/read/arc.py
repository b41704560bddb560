"""ARC, the archive of pages before WARC: a line about each answer, then the answer as the server gave it.

Method: records split by the lengths in their lines (Internet Archive, "Arc File Format", 1996). Plain, or each record in gzip.
"""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace

from recoupe.errors import EmptyInputError, FormatError, InputError
from recoupe.read.fields import Found, too_large
from recoupe.read.source import Source

ANSWER = 16_000_000
"""Bytes that an answer may have."""
BYTES = 500_000_000
"""An archive may have, unpacked."""
PACKED = 100
_START = b"filedesc://"
_LINE = re.compile(rb"(https?://\S{1,4000}) \S+ (\d{14}) (\S+) (?:\S+ ){0,6}?(\d{1,12})\r?\n")
_HEADER_END = re.compile(rb"\r?\n\r?\n")
_PAGES = (b"text/html", b"text/plain", b"text/xml", b"application/xml", b"application/xhtml+xml", b"application/rss+xml")
REMEDY = "take the pages out of the archive with another tool"

Reader = Callable[[Source, int], Iterator[Found]]


def matches(head: bytes) -> bool:
    """Whether it is an archive, plain or compressed."""
    if head.startswith(b"\x1f\x8b"):
        try:
            head = zlib.decompressobj(wbits=31).decompress(head, 64)
        except zlib.error:
            return False
    return head.startswith(_START)


def reading(read_answer: Reader) -> Reader:
    """The reader of archives; `read_answer` reads each answer, whatever its format."""

    def read(source: Source, limit: int) -> Iterator[Found]:
        found = 0
        for number, (url, kind, body) in enumerate(_answers(_unpacked(source)), 1):
            if kind not in _PAGES or len(body) > ANSWER:
                continue
            inner = replace(
                source,
                stem=f"{source.stem}-{number}",
                stream=io.BytesIO(body),
                url=url,
                kind=kind.decode("latin-1"),
                record=number,
            )
            try:
                for item in read_answer(inner, limit):
                    found += 1
                    yield item
            except InputError as error:
                found += 1
                yield type(error)(error.file, error.problem, error.remedy, line=error.line, record=number)
        if not found:
            yield EmptyInputError(source.name, "the archive holds no page with an article", "give an archive of pages")

    return read


def _unpacked(source: Source) -> bytes:
    data = source.stream.read(BYTES + 1)
    most = min(BYTES, ANSWER + PACKED * len(data))
    if data.startswith(b"\x1f\x8b"):
        packed, parts, size = data, [], 0
        while packed.startswith(b"\x1f\x8b"):
            member = zlib.decompressobj(wbits=31)
            try:
                parts.append(member.decompress(packed, most - size + 1))
            except zlib.error as error:
                raise FormatError(source.name, f"the archive is broken ({error})", "get the archive again") from None
            size += len(parts[-1])
            packed = member.unused_data
            if size > most:
                break
        data = b"".join(parts)
    if len(data) > most:
        raise too_large(source.name, "this archive is too large", most, unit="bytes", remedy=REMEDY)
    return data


def _answers(data: bytes) -> Iterator[tuple[str, bytes, bytes]]:
    """Address, type and body of each answer of status 200."""
    at = 0
    while line := _LINE.search(data, at):
        length = int(line[4])
        answer = data[line.end() : line.end() + length]
        # some programs count characters: what the length leaves of an answer goes to the next line of an archive
        following = _LINE.search(data, line.end() + len(answer))
        rest = data[line.end() + len(answer) : following.start() if following else len(data)]
        header, body = _parted(answer + rest.rstrip())
        if re.match(rb"HTTP/\d(?:\.\d)? 200\b", header):
            yield line[1].decode("utf-8", "replace"), line[3].partition(b";")[0].lower(), body
        at = line.end() + len(answer)


def _parted(answer: bytes) -> tuple[bytes, bytes]:
    """The header and the body of an answer."""
    end = _HEADER_END.search(answer, 0, 20_000)
    return (answer[: end.start()], answer[end.end() :]) if end else (answer, b"")
