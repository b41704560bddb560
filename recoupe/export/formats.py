"""The formats of exports, each an entry: a stored dossier in `DOCUMENTS` (one file) or `TABLE_FILES` (one a table), reports in
`CORPORA`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

import msgspec

from recoupe.errors import DossierError
from recoupe.export import corpora
from recoupe.export.tables import Table
from recoupe.model import Dossier, Report


def record(dossier: Dossier, language: str = "fr") -> bytes:
    """The dossier as `dossier.json` holds it, indented; `recoupe schema Dossier` is its schema."""
    return msgspec.json.format(msgspec.json.encode(dossier), indent=1) + b"\n"


def _linked(dossier: Dossier, language: str) -> bytes:
    from recoupe.export.jsonld import jsonld

    return jsonld(dossier)


def _note(dossier: Dossier, language: str) -> bytes:
    from recoupe.export.markdown import markdown

    return markdown(dossier, language=language).encode("utf-8", errors="replace")


def _csv(table: Table, dossier: Dossier, delimiter: str) -> bytes:
    from recoupe.export.csv import csv_table

    return csv_table(table, dossier, delimiter=delimiter)


def _parquet(table: Table, dossier: Dossier, delimiter: str) -> bytes:
    from recoupe.export.parquet import parquet_table

    return parquet_table(table, dossier)


DOCUMENTS: Final[dict[str, Callable[[Dossier, str], bytes]]] = {"json": record, "jsonld": _linked, "md": _note}
"""Formats of one file, each made from the dossier and the language of its words (that of `md` only)."""

TABLE_FILES: Final[dict[str, Callable[[Table, Dossier, str], bytes]]] = {"csv": _csv, "parquet": _parquet}
"""Formats of one file a table; the file is called after the table, and ends in the format's name."""


CORPORA: Final[dict[str, Callable[[Sequence[Report]], dict[str, bytes]]]] = {
    "gargantext": corpora.gargantext, "iramuteq": corpora.iramuteq, "mediacloud": corpora.mediacloud, "txm": corpora.txm,
}  # fmt: skip
"""Corpora of reports for tools of text analysis, each made as files by name."""


def document(dossier: Dossier, form: str, *, language: str = "fr") -> bytes:
    """The dossier in a format of one file. Raises DossierError where it cannot be made."""
    return DOCUMENTS[form](dossier, language)


def table_files(dossier: Dossier, form: str, *, delimiter: str = ",") -> dict[str, bytes]:
    """The dossier's tables in `form`, by the name of the file; all are made before the first is written.

    `delimiter` parts the cells of CSV.
    """
    from recoupe.export.tables_story import TABLES

    return {f"{table.name}.{form}": TABLE_FILES[form](table, dossier, delimiter) for table in TABLES}


def write(content: bytes, file: Path) -> None:
    """Writes an export, making the folders on its way. Raises DossierError where it cannot be written."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    except OSError as error:
        raise DossierError(f"{file} cannot be written: {error.strerror}; name another place with -o") from error
