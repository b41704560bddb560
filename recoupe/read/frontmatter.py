"""Text with a header of fields between two lines of `---` (YAML), as note-taking tools and site generators write it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from recoupe.errors import FormatError, InputError, MissingFieldError
from recoupe.model import Report
from recoupe.read import fields

_HEADER = re.compile(r"\A---[ \t]*\r?\n(.*?)(?:^|\n)---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"([A-Za-z_]+)[ \t]*:[ \t]*(.*)")
_STRUCTURE = tuple("[{&*!|>%@`")
_OPEN = re.compile(r"\A---[ \t]*\r?\n[ \t]*[A-Za-z_]+[ \t]*:")


def looks_like(text: str) -> bool:
    """Whether `text` begins with a header."""
    return _OPEN.match(text) is not None


def read(text: str, *, file: str, name: str, limit: int) -> Iterator[Report | InputError]:
    """The report under the header, or an error; line breaks between header and text do not belong to the text."""
    match = _HEADER.match(text)
    if match is None:
        yield FormatError(file, "the header that begins in line 1 never ends", "close it with a line of ---", line=1)
        return
    try:
        header = yaml.load(match.group(1), Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError) as error:
        header = _plain_fields(match.group(1))
        if header:
            yield from _report(header, text[match.end() :], file, name, limit)
            return
        mark = getattr(error, "problem_mark", None)
        problem = f"the header is no valid YAML ({getattr(error, 'problem', None) or type(error).__name__})"
        yield FormatError(file, problem, "write each field as name: value", line=mark.line + 2 if mark else 1)
        return
    if not isinstance(header, dict):
        yield FormatError(file, "the header holds no fields", "write each field as name: value", line=1)
        return
    yield from _report(header, text[match.end() :], file, name, limit)


def _plain_fields(header: str) -> dict[str, object]:
    """The fields of a header of one-line fields alone, else nothing.

    People write `title: Budget : « non »`, which is no YAML since the value holds a colon, and is plain to a reader.
    """
    fields_found: dict[str, object] = {}
    for line in filter(str.strip, header.splitlines()):
        match = _FIELD.fullmatch(line)
        if match is None or match.group(2).startswith(_STRUCTURE):
            return {}
        fields_found[match.group(1)] = match.group(2).strip()
    return fields_found


def _report(header: dict[str, object], rest: str, file: str, name: str, limit: int) -> Iterator[Report | InputError]:
    body = rest.lstrip("\r\n")
    if not body.strip():
        yield MissingFieldError(file, "there is no text under the header", "put the report's text below it")
        return
    try:
        yield fields.report({**header, "text": body}, file=file, name=name, limit=limit)
    except InputError as error:
        yield error
