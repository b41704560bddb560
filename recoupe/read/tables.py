"""Tables of articles: CSV and TSV with a line of names, which say which column holds what.

Method: csv of the standard library (RFC 4180); the mark between cells is the one that gives the same number of cells in the first
lines. A file is taken for a table only where its first line names a column of texts.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from recoupe.errors import EmptyInputError, FormatError, InputError
from recoupe.read.encoding import decode
from recoupe.read.fields import Fields, Found, report_from, too_large
from recoupe.read.people import authors_of
from recoupe.read.shown import shown_date
from recoupe.read.source import Source
from recoupe.read.words import page_words
from recoupe.text import fold

BYTES = 64_000_000
"""A table may have."""
ROWS = 100_000
"""A table may have."""
MARKS = ",;\t|"
LONGEST_NAME = 40
LONGEST_HEADER = 4_000
_LINE_END = re.compile(r"[\r\n]")
_KEY = re.compile(r"[^a-z0-9]+")


def matches(head: bytes) -> bool:
    """Whether its first line names a column of texts and another that is known."""
    return _mark(head.decode("utf-8", "replace")) is not None


def _mark(text: str) -> str | None:
    """What stands between the cells, by the line of names; None where there is no such line."""
    line = _LINE_END.split(text[:LONGEST_HEADER], maxsplit=1)[0].strip()
    return next((mark for mark in MARKS if mark in line and _is_header(_cells(line, mark))), None)


def _cells(line: str, mark: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=mark), [])
    except csv.Error:
        return []


def _is_header(names: list[str]) -> bool:
    if any(len(name) > LONGEST_NAME for name in names):
        return False
    known = [field for name in names if (field := field_of(name))]
    return "text" in known and len(set(known)) >= 2 and len(known) >= len(names) / 4


def field_of(name: str) -> str | None:
    """The field that a column holds, by its name."""
    return page_words().labels.get(_KEY.sub("_", fold(name)).strip("_"))


def read(source: Source, limit: int) -> Iterator[Found]:
    """A report for each row, and an error in the place of each without a text. Raises InputError."""
    if source.size() > BYTES:
        raise too_large(source.name, f"this table has {source.size():,} bytes", BYTES, unit="bytes", remedy="split it")
    text = decode(source.stream.read(), file=source.name)
    mark = _mark(text) or MARKS[0]
    csv.field_size_limit(max(csv.field_size_limit(), 4 * limit))
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=mark)
    columns = [field_of(name) for name in next(rows)]
    number = 0
    try:
        for number, row in enumerate(filter(None, rows), 1):
            if number > ROWS:
                raise too_large(source.name, "this table has more rows than can be read", ROWS, unit="rows", remedy="split it")
            yield _row(row, columns, source, number, limit)
    except csv.Error as error:
        problem = f"the table is broken ({error}), what follows was not read"
        yield FormatError(source.name, problem, "save it again as CSV", line=rows.line_num)
    if not number:
        yield EmptyInputError(source.name, "the table holds no row", "give a table with reports")


def _row(row: list[str], columns: list[str | None], source: Source, number: int, limit: int) -> Found:
    told: dict[str, str] = {}
    for field, value in zip(columns, row, strict=False):
        if field and value.strip():
            told.setdefault(field, value.strip())
    try:
        return report_from(
            Fields(
                id=told.get("id"),
                outlet=told.get("outlet"),
                published=shown_date(told.get("published", ""), language=told.get("language", "fr")),
                title=told.get("title"),
                url=told.get("url"),
                language=told.get("language"),
                text=told.get("text", ""),
                authors=authors_of(told.get("authors", "")),
                section=told.get("section"),
            ),
            file=source.name,
            record=number,
            default_id=f"{source.stem}-{number}",
            limit=limit,
        )
    except InputError as error:
        return error
