"""The tables as CSV: RFC 4180, UTF-8 without a byte order mark, a header line, one file a table.

Texts come from reports that anybody may have written, and a spreadsheet runs a cell that begins like a formula. Such a text is
led by an apostrophe (as is one that begins with apostrophes before such a sign, so that `unguarded` gives every text back).
Numbers are written as numbers, whatever their sign.
"""

from __future__ import annotations

import csv
import io
import re
from typing import Final

from recoupe.export.tables import Table, Value
from recoupe.model import Dossier

LIST_SIGN: Final = "; "

_RUNS = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
_GUARDED = re.compile("'+[=+\\-@\t\r\n＝＋－＠]")
_NUL = "\x00"
_NUL_SHOWN = "\u2400"


def csv_table(table: Table, dossier: Dossier) -> bytes:
    """One table of the dossier as a CSV file; what is not known is an empty cell. Raises DossierError as `Table.rows` does."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
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
    text = text.replace(_NUL, _NUL_SHOWN)
    return "'" + text if _RUNS.match(text) else text


def unguarded(text: str) -> str:
    """What `guarded` was given, from what it made (but for NULs)."""
    return text[1:] if _GUARDED.match(text) else text
