"""JSON: an object is one report, an array or lines of objects are several. Lines are streamed, the others held whole.

An object holds the fields of a report or is an item of ninjs, which `recoupe.read.ninjs` reads.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

import msgspec

from recoupe.errors import EmptyInputError, FormatError, InputError
from recoupe.read import activity, foreign, ninjs
from recoupe.read.encoding import decode
from recoupe.read.faults import held
from recoupe.read.fields import Fields, Found, Placed, field_error, half_character, report_from, too_large
from recoupe.read.source import Source

LINE = 16
"""Bytes of a line for each code point of the limit: escapes take up to six, and other layers may stand beside the text."""
WHOLE = 64
"""Bytes, likewise, of an object or array that is held whole."""

LINES_REMEDY = "mend the JSON, or write one object a line so that the others can be read"

_START = re.compile(rb"\s*(?:\{|\[\s*(?:\{|\]\s*\Z))")
_ENVELOPE = re.compile(rf'"(?:{"|".join(foreign.ENVELOPES)})"\s*:\s*\[\s*\{{')
_ACTIVITY = re.compile(rf'"@context"[^{{}}]{{0,300}}"{re.escape(activity.CONTEXT)}"')
_TEXT = re.compile(r'"text"\s*:')
_TOOL = re.compile(r'"(?:source-hostname|hostname|fingerprint|media_name)"\s*:')
_SPACE = re.compile(r"[ \t\r\n]*")
_BYTE = re.compile(r" \(byte (\d+)\)")
_HIGH, _LOW = r"\\u[dD][89abAB][0-9a-fA-F]{2}", r"\\u[dD][c-fC-F][0-9a-fA-F]{2}"
_HALF = re.compile(rf"{_HIGH}(?!{_LOW})|(?<!{_HIGH}){_LOW}")


def matches(head: bytes) -> bool:
    """Whether it begins with an object or an array of objects. Text may begin with a bracket, never with a brace."""
    return _START.match(head) is not None


def read(source: Source, limit: int) -> Iterator[Found]:
    """The reports, and an error in the place of each that is broken."""
    start = source.stream.tell()
    array = source.stream.read(1 << 16).lstrip()[:1] == b"["
    source.stream.seek(start)
    lines = not array and _is_lines(source.stream, LINE * limit)
    source.stream.seek(start)
    if lines:
        yield from _lines(source, limit)
        return
    if source.size() > WHOLE * limit:
        size = f"this file has {source.size():,} bytes, too many for JSON that is not in lines"
        raise too_large(source.name, size, WHOLE * limit, unit="bytes")
    text = decode(source.stream.read(), file=source.name)
    yield from _array(text, source, limit) if array else _object(text, source, limit)


def _is_lines(stream: BinaryIO, longest: int) -> bool:
    """An object that goes over several lines has a lone brace or a field where lines have the next object's brace."""
    filled = (line for _, line in _split(stream, longest) if line is None or line.strip())
    first, second = next(filled, None), next(filled, b"")
    if first is None or second is None or second == b"":
        return first is None or second is None or _is_object(first)
    return _is_object(first) or second.lstrip().startswith(b"{")


def _is_object(line: bytes) -> bool:
    try:
        msgspec.json.decode(line, type=msgspec.Raw)
    except (ValueError, RecursionError):
        return False
    return True


def _split(stream: BinaryIO, longest: int) -> Iterator[tuple[int, bytes | None]]:
    """Lines by number; None for one of more than `longest` bytes, which is passed over without being held."""
    number = 0
    while line := stream.readline(longest + 1):
        number += 1
        if len(line) <= longest:
            yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(1 << 20)
        yield number, None


def _lines(source: Source, limit: int) -> Iterator[Found]:
    alone = source.size() - source.stream.tell() <= LINE * limit and _only_line(source.stream)
    for number, line in _split(source.stream, LINE * limit):
        if line is None:
            yield too_large(source.name, f"this line has more than {LINE * limit:,} bytes", limit, line=number)
        elif line.strip():
            default_id = source.stem if alone else f"{source.stem}-{number}"
            try:
                text = decode(line, file=source.name, line=number)
                yield from _records(text, source, line=number, default_id=default_id, limit=limit)
            except InputError as error:
                yield error


def _only_line(stream: BinaryIO) -> bool:
    """Whether one object on one line is all there is; the position stays."""
    start = stream.tell()
    stream.readline()
    alone = not any(line.strip() for line in iter(lambda: stream.read(1 << 16), b""))
    stream.seek(start)
    return alone


def _object(text: str, source: Source, limit: int) -> Iterator[Found]:
    yield from _records(text, source, line=None, default_id=source.stem, limit=limit)


def _records(text: str, source: Source, *, line: int | None, default_id: str, limit: int) -> Iterator[Found]:
    """The one record that an object is, or each of those in an envelope."""
    file = source.name
    held_items, passed = _enveloped(text, file=file, line=line)
    if passed:
        source.tell("dropped", passed, record=source.record)
    if held_items is None:
        yield _record(text, file=file, line=line, default_id=default_id, limit=limit)
        return
    for number, item in enumerate(held_items, 1):
        try:
            inner = msgspec.json.encode(item).decode()
            found = _record(inner, file=file, line=line, default_id=f"{default_id}-{number}", limit=limit)
            yield found._replace(record=number)
        except InputError as error:
            yield type(error)(file, error.problem, error.remedy, line=line, record=number)


def _enveloped(text: str, *, file: str, line: int | None) -> tuple[list[dict[str, Any]] | None, str]:
    """The items of an envelope, None where it is none, and what was passed over in it. Raises MissingFieldError."""
    streams = _ACTIVITY.search(text) is not None
    if not streams and not _ENVELOPE.search(text):
        return None, ""
    try:
        record = msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError, ValueError):
        return None, ""
    if not isinstance(record, dict):
        return None, ""
    if streams and activity.is_activity(record):
        return activity.items(record, file=file, line=line)
    return foreign.items(record), ""


def _array(text: str, source: Source, limit: int) -> Iterator[Found]:
    """Each object by itself, so that a broken one spoils only what comes after it."""
    at = text.index("[") + 1
    number, line, counted = 0, 1, 0
    while (at := _skip(text, at)) < len(text) and text[at] != "]":
        number += 1
        line, counted = line + text.count("\n", counted, at), at
        end = _end_of_value(text, at, source.name, line)
        try:
            default_id = f"{source.stem}-{number}"
            yield _record(text[at:end], file=source.name, line=line, default_id=default_id, limit=limit)
        except InputError as error:
            yield error
        at = _after_comma(text, end, source.name)
    if at >= len(text):
        raise FormatError(source.name, "the array is not closed", LINES_REMEDY, line=text.count("\n") + 1)
    if text[at + 1 :].strip():
        raise FormatError(source.name, "text stands after the array", LINES_REMEDY, line=text.count("\n", 0, at) + 1)
    if not number:
        raise EmptyInputError(source.name, "the array holds no report", "give a file with reports")


def _skip(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at


def _after_comma(text: str, at: int, file: str) -> int:
    at = _skip(text, at)
    if at < len(text) and text[at] not in ",]":
        problem = "broken JSON (a comma is missing), what follows was not read"
        raise FormatError(file, problem, LINES_REMEDY, line=text.count("\n", 0, at) + 1)
    return at + text.startswith(",", at)


def _end_of_value(text: str, at: int, file: str, line: int) -> int:
    try:
        return json.JSONDecoder().raw_decode(text, at)[1]
    except json.JSONDecodeError as error:
        problem = f"broken JSON ({error.msg}), what follows was not read"
        raise FormatError(file, problem, LINES_REMEDY, line=error.lineno) from None
    except (ValueError, RecursionError):
        raise FormatError(file, "broken JSON, what follows was not read", LINES_REMEDY, line=line) from None


def _record(text: str, *, file: str, line: int | None, default_id: str, limit: int) -> Placed:
    with held(file, line=line):
        return _decoded(text, file=file, line=line, default_id=default_id, limit=limit)


def _decoded(text: str, *, file: str, line: int | None, default_id: str, limit: int) -> Placed:
    try:
        fields = _of_a_wire(text, file, line) or _of_a_tool(text) or msgspec.json.decode(text, type=Fields)
    except msgspec.ValidationError as error:
        raise field_error(error, file=file, line=line) from None
    except RecursionError:
        raise FormatError(file, "the JSON is nested too deep", "give a flat object", line=line) from None
    except msgspec.DecodeError as error:
        if _HALF.search(text):
            raise half_character(file, line) from None
        raise _broken(error, text, file, line) from None
    return report_from(fields, file=file, line=line, default_id=default_id, limit=limit)


def _of_a_wire(text: str, file: str, line: int | None) -> Fields | None:
    """The fields of an item of ninjs; None where it is none."""
    if not ninjs.may_be(text):
        return None
    record = msgspec.json.decode(text)
    return ninjs.fields(record, file=file, line=line) if isinstance(record, dict) and ninjs.is_item(record) else None


def _of_a_tool(text: str) -> Fields | None:
    """The fields of a record of a neighbouring tool; None where it is one of Recoupe's own."""
    if _TEXT.search(text) and not _TOOL.search(text):
        return None
    record = msgspec.json.decode(text)
    return foreign.fields(record) if isinstance(record, dict) else None


def _broken(error: msgspec.DecodeError, text: str, file: str, line: int | None) -> FormatError:
    """`error` with the line that it means: `line` itself, or the one in a `text` of several lines."""
    reason = _BYTE.sub("", str(error)).removeprefix("JSON is malformed: ").lower()
    if line is None:
        place = _BYTE.search(str(error))
        data = text.encode()
        line = data.count(b"\n", 0, int(place.group(1)) if place else len(data.rstrip())) + 1
    return FormatError(file, f"broken JSON ({reason})", "mend the JSON", line=line)
