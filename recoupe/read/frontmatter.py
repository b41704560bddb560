"""Text under a header in YAML, between two lines of three dashes: fields above, the report's text (Markdown or plain) below.

    ---
    id: depeche-1
    outlet: Le Journal
    published: 2019-03-28T09:07
    ---
    Le texte ...

Values are taken as they are written: `no` is not False, `2019-03-28` stays a day, `007` keeps its noughts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import msgspec
import yaml

from recoupe.errors import FormatError, MissingFieldError
from recoupe.read.encoding import decode
from recoupe.read.fields import Fields, Found, field_error, report_from, too_large
from recoupe.read.markdown import is_markdown, stripped
from recoupe.read.plain import BYTES
from recoupe.read.source import Source

FIELD_REMEDY = "write one field a line, as in outlet: Le Journal"
HEADER = 65_536
"""Bytes that a header may have."""

# The line after the dashes must be a field or close the header: a line of dashes over plain text is an ornament.
_START = re.compile(rb"---[ \t]*\r?\n(?:[ \t]*+(?:#[^\n]*+\n|\r?\n))*+(?:[\w-]++[ \t]*+:|(?:---|\.\.\.)[ \t]*\r?(?:\n|\Z))")
_SIMPLE = re.compile(r"([\w-]++)[ \t]*+:[ \t]*+((?![\[{&*!|>%@`\"']).*)")
_END = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?(?:\n|\Z)", re.MULTILINE)

# The loaders without tags or types: every value is the string that was written.
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_FIELDS = frozenset(Fields.__struct_fields__) - {"text"}


def matches(head: bytes) -> bool:
    """Whether it begins with a header."""
    return _START.match(head) is not None


def read(source: Source, limit: int) -> Iterator[Found]:
    """The one report; line breaks between header and text belong to neither. Raises InputError."""
    if source.size() > BYTES * limit + HEADER:
        raise too_large(source.name, f"this file has {source.size():,} bytes", limit)
    whole = decode(source.stream.read(), file=source.name)
    begin = whole.index("\n") + 1
    end = _END.search(whole, begin, begin + HEADER)
    if end is None:
        raise FormatError(source.name, "the header is not closed", "put a line of three dashes after its last field", line=1)
    fields = _fields(whole[begin : end.start()], source.name)
    text = whole[end.end() :].lstrip("\r\n")
    if not text.strip():
        raise MissingFieldError(source.name, "there is a header and no text after it", "put the report's text under the header")
    if is_markdown(text):
        title, text = stripped(text, source)
        fields = {**({"title": title} if title else {}), **fields}
    try:
        known = msgspec.convert({**fields, "text": text}, Fields)
    except msgspec.ValidationError as error:
        raise field_error(error, file=source.name, line=_line_of(error, whole)) from None
    yield report_from(known, file=source.name, default_id=source.stem, limit=limit)


def _fields(header: str, file: str) -> dict[str, Any]:
    loaded = _loaded(header, file)
    if loaded is not None and not isinstance(loaded, dict):
        raise FormatError(file, "the header holds no fields", FIELD_REMEDY, line=2)
    return {name: value for name, value in (loaded or {}).items() if name in _FIELDS and not _nothing(value)}


def _loaded(header: str, file: str) -> object:
    try:
        return yaml.load(header, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        if simple := _simple_fields(header):
            return simple
        line = error.problem_mark.line + 2 if error.problem_mark else None
        remedy = "put values that hold a colon or a quote mark in quote marks"
        raise FormatError(file, f"the header is broken ({error.problem})", remedy, line=line) from None
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        problem = f"the header is broken ({(str(error).splitlines() or ['no YAML'])[0]})"
        raise FormatError(file, problem, FIELD_REMEDY) from None


def _simple_fields(header: str) -> dict[str, str]:
    """The fields of a header that has one on each line and nothing else; none where it has more structure than that.

    People write `title: Budget : « non »`, which is no YAML since the value holds a colon, and is plain to a reader.
    """
    found = [_SIMPLE.fullmatch(line) for line in header.splitlines() if line.strip()]
    return {field.group(1): field.group(2).strip() for field in found if field} if all(found) else {}


def _nothing(value: object) -> bool:
    return isinstance(value, str) and value in _NOTHING


def _line_of(error: msgspec.ValidationError, whole: str) -> int | None:
    """The line of the header on which the field stands that `error` names."""
    name = str(error).rpartition("$.")[2].rstrip("`")
    found = re.search(rf"^{re.escape(name)}[ \t]*:", whole, re.MULTILINE)
    return whole.count("\n", 0, found.start()) + 1 if found else None
