"""Tables of articles: CSV, TSV and the sheets of workbooks, each row a report; `recoupe.read.columns` says what the columns hold.

Method: csv of the standard library (RFC 4180); the mark between cells is the one that gives the same number of cells in the first
lines. A file is taken for a table where its first line names a column of texts, or its rows are alike and a column holds texts.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice, takewhile

from recoupe.errors import EmptyInputError, FormatError, InputError
from recoupe.read.columns import PARTS, Columns, as_told, by_content, by_name, is_header, lists_only, may_be_header, shown
from recoupe.read.encoding import decode
from recoupe.read.fields import Fields, Found, report_from, too_large
from recoupe.read.language import DEFAULT
from recoupe.read.people import authors_of
from recoupe.read.shown import shown_date
from recoupe.read.source import Source

BYTES = 64_000_000
"""A table may have."""
ROWS = 100_000
"""A table may have."""
MARKS = "\t;,|"
LONGEST_HEADER = 4_000
LOOKED_AT = 20
"""Rows from which is seen what the columns hold."""
FEWEST = 2
"""Rows alike that make a file without known names a table."""
_LINE_END = re.compile(r"[\r\n]")


def matches(head: bytes) -> bool:
    """Whether its first line names a column of texts and another that is known, or its rows are those of a table of texts."""
    text = head.decode("utf-8", "replace")
    return _mark(text) is not None or _guessed_mark(text) is not None


def _mark(text: str) -> str | None:
    """What stands between the cells, by the line of names; None where there is no such line."""
    line = _LINE_END.split(text[:LONGEST_HEADER], maxsplit=1)[0].strip("\r\n ")
    cells = {mark: _cells(line, mark) for mark in MARKS if mark in line}
    return next((mark for mark, names in cells.items() if is_header(names) or lists_only(names)), None)


def _guessed_mark(text: str) -> str | None:
    """What stands between the cells, by rows that are alike; None where there is none."""
    for mark in MARKS:
        if mark not in text[:LONGEST_HEADER]:
            continue
        try:
            rows = list(islice(filter(None, csv.reader(io.StringIO(text, newline=""), delimiter=mark)), LOOKED_AT + 1))
        except csv.Error:
            continue
        rows = rows[:-1] if len(rows) <= LOOKED_AT and not text.endswith(("\n", "\r")) and len(rows) > FEWEST + 1 else rows
        names = rows[0] if rows else []
        if len(rows) > FEWEST and len(names) > 1 and all(len(row) == len(names) for row in rows) and may_be_header(names):
            quoted = mark in "\t;" or '"' in text
            if quoted and by_content(names, rows[1:]) is not None:
                return mark
    return None


def _cells(line: str, mark: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=mark), [])
    except csv.Error:
        return []


def read(source: Source, limit: int) -> Iterator[Found]:
    """A report for each row, and an error in the place of each without a text. Raises InputError."""
    if source.size() > BYTES:
        raise too_large(source.name, f"this table has {source.size():,} bytes", BYTES, unit="bytes", remedy="split it")
    text = decode(source.stream.read(), file=source.name)
    mark = _mark(text) or _guessed_mark(text) or _told_mark(text)
    csv.field_size_limit(max(csv.field_size_limit(), 4 * limit))
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=mark)
    try:
        yield from rows(lines, source, limit)
    except csv.Error as error:
        problem = f"the table is broken ({error}), what follows was not read"
        yield FormatError(source.name, problem, "save it again as CSV", line=lines.line_num)


def _told_mark(text: str) -> str:
    """The mark that gives the most cells in the line of names."""
    line = _LINE_END.split(text, maxsplit=1)[0]
    return max(MARKS, key=lambda mark: len(_cells(line, mark)))


def rows(lines: Iterator[list[str]], source: Source, limit: int) -> Iterator[Found]:
    """A report for each row of a table whose first row names its columns. Raises InputError."""
    filled = (line for line in lines if any(cell.strip() for cell in line))
    first = next(filled, None)
    if first is None:
        raise EmptyInputError(source.name, "the table holds no row", "give a table with reports")
    looked = list(islice(filled, LOOKED_AT))
    columns, first_is_data = _columns(first, looked, source)
    number = 0
    for number, row in enumerate(chain([first] if first_is_data else [], looked, filled), 1):
        if number > ROWS:
            raise too_large(source.name, "this table has more rows than can be read", ROWS, unit="rows", remedy="split it")
        yield _row(row, columns, source, number, limit)
    if not number:
        yield EmptyInputError(source.name, "the table holds no row", "give a table with reports")


def _columns(first: Sequence[str], looked: Sequence[Sequence[str]], source: Source) -> tuple[Columns, bool]:
    """The field of each column, and whether the first row is one of data. Tells what was guessed. Raises FormatError."""
    if source.columns:
        columns = as_told(source.columns, first, file=source.name)
        numbered = all(name.strip().isdecimal() for name in source.columns.values())
        return columns, numbered and not may_be_header(first)
    if lists_only(first):
        problem = "is a table of titles and addresses without a column of texts"
        raise FormatError(source.name, problem, "give the addresses in it as inputs, or an export with the texts")
    found = by_name(first) if is_header(first) else by_content(first, looked)
    if found is None:
        names = ", ".join(f'"{name.strip()[:40]}"' for name in first[:20])
        raise FormatError(
            source.name, "is a table in which no column holds texts", f"tell it with --columns text=NAME, one of {names}"
        )
    source.tell("guessed", shown(found, first) + ("" if is_header(first) else " (by what they hold; tell them with --columns)"))
    return found, False


def _day(parts: Sequence[str]) -> str | None:
    """A day from its year, month and day, each in figures; as much of it as is told."""
    told = list(takewhile(str.isdecimal, parts))
    return shown_date("-".join([told[0].zfill(4), *(part.zfill(2) for part in told[1:])])) if told else None


def _row(row: Sequence[str], columns: Columns, source: Source, number: int, limit: int) -> Found:
    told: dict[str, str] = {}
    for field, value in zip(columns, row, strict=False):
        if field and value.strip():
            told.setdefault(field, value.strip())
    language = told.get("language", DEFAULT)
    days = {name: shown_date(told.get(name, ""), language=language) for name in ("published", "updated")}
    if not days["published"] and told.get("year"):
        days["published"] = _day([told.get(name, "") for name in PARTS])
    fields = {name: told.get(name) for name in ("id", "outlet", "title", "url", "language", "section")}
    authors = authors_of(told.get("authors", ""))
    try:
        return report_from(
            Fields(**fields, **days, text=told.get("text", ""), authors=authors),
            file=source.name, record=number, default_id=f"{source.stem}-{number}", limit=limit,
        )  # fmt: skip
    except InputError as error:
        return error
