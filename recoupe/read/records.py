"""JSON: one object, a list of objects, or JSON lines, each object a report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from recoupe.errors import FormatError, InputError
from recoupe.model import Report
from recoupe.read import fields

_REMEDY = "give one JSON object a report, with the field text"


def looks_like(text: str) -> bool:
    """Whether `text` begins as JSON: an object, or a list of objects."""
    head = text[:2000].lstrip()
    return head.startswith('{"') or (head.startswith("{") and head[1:].lstrip()[:1] in ('"', "}")) or _list_of_objects(head)


def _list_of_objects(head: str) -> bool:
    return head.startswith("[") and head[1:].lstrip()[:1] in ("{", "]")


def read(text: str, *, file: str, name: str, limit: int) -> Iterator[Report | InputError]:
    """The reports in `text`, and an error for each that cannot be read."""
    try:
        whole = msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError, UnicodeEncodeError) as error:
        lines = [(n, line) for n, line in enumerate(text.split("\n"), 1) if line.strip()]
        if not _is_lines(lines):
            yield _broken(error, text, file)
            return
        yield from _lines(lines, file, name, limit)
        return
    if isinstance(whole, list):
        for number, item in enumerate(whole, 1):
            yield _one(item, file, f"{name}-{number}", None, limit)
        return
    yield _one(whole, file, name, None, limit)


def _is_lines(lines: list[tuple[int, str]]) -> bool:
    """JSON lines rather than one broken document: several lines, most of which are an object of their own."""
    whole = sum(line.lstrip().startswith("{") and line.rstrip().endswith("}") for _, line in lines)
    return len(lines) > 1 and whole * 2 >= len(lines)


def _lines(lines: list[tuple[int, str]], file: str, name: str, limit: int) -> Iterator[Report | InputError]:
    for number, line in lines:
        try:
            item = msgspec.json.decode(line)
        except (msgspec.DecodeError, RecursionError, UnicodeEncodeError) as error:
            yield FormatError(file, f"broken JSON ({_reason(error)})", "mend or remove this line", line=number)
            continue
        yield _one(item, file, f"{name}-{number}", number, limit)


def _broken(error: Exception, text: str, file: str) -> FormatError:
    return FormatError(file, f"broken JSON ({_reason(error)})", "mend it, or save it again as JSON", line=_line_of(error, text))


def _line_of(error: Exception, text: str) -> int | None:
    place = str(error).rpartition("byte ")[2].rstrip(")")
    return (
        text.encode("utf-8", "replace")[: int(place)].count(b"\n") + 1 if place.isdigit() else text.rstrip("\n").count("\n") + 1
    )


def _reason(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return "too deeply nested"
    return str(error).removeprefix("JSON is malformed: ")


def _one(item: object, file: str, name: str, line: int | None, limit: int) -> Report | InputError:
    if not isinstance(item, Mapping):
        return FormatError(file, "a record is no JSON object", _REMEDY, line=line)
    try:
        return fields.report(item, file=file, name=name, line=line, limit=limit)
    except InputError as error:
        return error
