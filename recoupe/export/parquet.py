"""The tables as Parquet, through pyarrow (the extra `parquet`): typed columns, lists as lists, days as the text that they are.

The same dossier gives the same bytes with the same version of pyarrow. The metadata of each file name the table, the program
that made the dossier, and the version of the tables.
"""

from __future__ import annotations

import io
from types import ModuleType
from typing import Any, Final

from recoupe.errors import MissingPackageError, install
from recoupe.export.tables import VERSION, Kind, Table, Value
from recoupe.model import Dossier

COMPRESSION: Final = "zstd"
_ARROW_TYPES: Final[dict[Kind, str]] = {"text": "string", "integer": "int64", "number": "float64", "flag": "bool_"}


def parquet_table(table: Table, dossier: Dossier) -> bytes:
    """One table of the dossier as a Parquet file; what is not known is null.

    Raises MissingPackageError where pyarrow is not installed, and DossierError as `Table.rows` does.
    """
    made = arrow_table(table, dossier)
    import pyarrow.parquet

    out = io.BytesIO()
    pyarrow.parquet.write_table(made, out, compression=COMPRESSION)
    return out.getvalue()


def arrow_table(table: Table, dossier: Dossier) -> Any:
    """One table of the dossier as a `pyarrow.Table`. Raises as `parquet_table` does."""
    arrow = _pyarrow()
    rows = list(table.rows(dossier))
    schema = arrow.schema(
        [(column.name, _type(arrow, column.kind)) for column in table.columns],
        metadata={
            "recoupe.table": table.name,
            "recoupe.generator": _encodable(dossier.generator),
            "recoupe.tables_version": VERSION,
        },
    )
    arrays = [
        arrow.array([_value(row[column.name], column.kind) for row in rows], type=_type(arrow, column.kind))
        for column in table.columns
    ]
    return arrow.Table.from_arrays(arrays, schema=schema)


def _pyarrow() -> ModuleType:
    try:
        import pyarrow
    except ImportError as error:
        raise MissingPackageError(
            "Parquet and Arrow tables need the library pyarrow, which is not installed", f"{install('parquet')}, or export csv"
        ) from error
    module: ModuleType = pyarrow
    return module


def _type(arrow: ModuleType, kind: Kind) -> Any:
    return arrow.list_(arrow.string()) if kind == "texts" else getattr(arrow, _ARROW_TYPES[kind])()


def _value(value: Value, kind: Kind) -> Any:
    if isinstance(value, str):
        return _encodable(value)
    if isinstance(value, tuple):
        return [_encodable(text) for text in value]
    return float(value) if kind == "number" and value is not None else value


def _encodable(text: str) -> str:
    """`text` without halves of surrogate pairs, which no encoding holds."""
    return text.encode("utf-8", errors="replace").decode()
