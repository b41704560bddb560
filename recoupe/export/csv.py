"""The tables as CSV: RFC 4180, UTF-8 without a byte order mark, a header line, one file a table.

Texts come from reports that anybody may have written, and a spreadsheet runs a cell that begins like a formula. Which signs part
cells is the reader's setting, not ours: so an apostrophe stands before a sign of a formula wherever a cell may begin, at the
start of a text and after each comma, semicolon, tab and line break in it, with nothing but spaces, quotes and apostrophes between
(`unguarded` gives every text back). Numbers are written as numbers, whatever their sign.
"""

from __future__ import annotations

import csv
import io
import re
from typing import Final

from recoupe.export.tables import Table, Value
from recoupe.model import Dossier

LIST_SIGN: Final = "; "

_SIGNS = "=+\\-@＝＋－＠"
_BEFORE = r"(?:\A|(?<=[,;\t\r\n\v\f\x85\u2028\u2029]))((?:(?![,;\t\r\n\v\f\x85\u2028\u2029])[\s\"'])*)"
_RUNS = re.compile(f"{_BEFORE}(?=[{_SIGNS}])")
_GUARDED = re.compile(f"{_BEFORE}(?<=')(?=[{_SIGNS}])")
_BLANK_RUNS = re.compile("'*+[\t\r\n]")
_BLANK_GUARDED = re.compile("'++[\t\r\n]")
_NUL = "\x00"
_NUL_SHOWN = "\u2400"


def csv_table(table: Table, dossier: Dossier, *, delimiter: str = ",") -> bytes:
    """One table of the dossier as a CSV file; what is not known is an empty cell. Raises DossierError as `Table.rows` does."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n", delimiter=delimiter)
    writer.writerow(column.name for column in table.columns)
    for row in table.rows(dossier):
        writer.writerow(cell(row[column.name]) for column in table.columns)
    return out.getvalue().encode("utf-8", errors="replace")


def cell(value: Value) -> str:
    """A value as the text of a cell: several texts parted by semicolons, whole numbers without a decimal point."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value).removesuffix(".0")
    return guarded(value if isinstance(value, str) else LIST_SIGN.join(value))


def guarded(text: str) -> str:
    """`text` such that no spreadsheet runs it; a NUL, at which programs cut a text off, is shown as a sign."""
    text = _RUNS.sub(r"\1'", text.replace(_NUL, _NUL_SHOWN))
    return "'" + text if _BLANK_RUNS.match(text) else text


def unguarded(text: str) -> str:
    """What `guarded` was given, from what it made (but for NULs)."""
    text = text[1:] if _BLANK_GUARDED.match(text) else text
    return _GUARDED.sub(lambda found: found[1][:-1], text)
