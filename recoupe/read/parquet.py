"""Parquet: each row a report, in the columns that a JSON record has as fields (id, outlet, published, title, url, text).

Method: pyarrow (the extra `parquet`), row group by row group, so that a file is never held whole. A day or a time may be typed
as one. The table `annotations` of an archive (`recoupe archive`) holds the reports as they are, as JSON in the column `report`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import msgspec

from recoupe.errors import EmptyInputError, FormatError, InputError, MissingFieldError
from recoupe.read.faults import told
from recoupe.read.fields import Fields, Found, field_error, report_from
from recoupe.read.optional import needed
from recoupe.read.source import Source

MAGIC = b"PAR1"
ROWS = 64
"""Rows that are held at once."""

WHOLE = "report"


def matches(head: bytes) -> bool:
    """Whether it is a Parquet file."""
    return head.startswith(MAGIC)


def read(source: Source, limit: int) -> Iterator[Found]:
    """A report for each row, and an error in the place of each that is none. Raises InputError."""
    parquet = needed("pyarrow.parquet", reading="Parquet")
    try:
        file = parquet.ParquetFile(source.stream)
        names = set(file.schema_arrow.names)
    except Exception as error:  # pyarrow declares errors of its own and lets others through
        raise FormatError(source.name, f"the file is broken ({told(error)})", "get the file again") from None
    columns = [WHOLE] if WHOLE in names else [name for name in Fields.__struct_fields__ if name in names]
    if not {WHOLE, "text"} & names:
        raise MissingFieldError(source.name, 'there is no column "text"', "name the column that holds the texts so")
    number = 0
    try:
        for batch in file.iter_batches(batch_size=ROWS, columns=columns):
            for row in batch.to_pylist():
                number += 1
                yield _found(row, source, number, limit)
    except Exception as error:
        problem = f"the file is broken ({told(error)}), what follows was not read"
        yield FormatError(source.name, problem, "get the file again", record=number + 1)
    if not number:
        raise EmptyInputError(source.name, "the table holds no row", "give a table with reports")


def _found(row: dict[str, Any], source: Source, number: int, limit: int) -> Found:
    try:
        if WHOLE in row:
            fields = msgspec.json.decode(row[WHOLE] or b"", type=Fields)
        else:
            fields = msgspec.convert({name: _plain(value) for name, value in row.items()}, Fields)
        default_id = f"{source.stem}-{number}"
        return report_from(fields, file=source.name, record=number, default_id=default_id, limit=limit)
    except msgspec.ValidationError as error:
        found = field_error(error, file=source.name, line=None)
        return type(found)(source.name, found.problem, found.remedy, record=number)
    except msgspec.DecodeError as error:
        return FormatError(source.name, f"a report is no JSON ({error})", "write the table again", record=number)
    except InputError as error:
        return error


def _plain(value: Any) -> Any:
    """A day or a time as the text that a record holds."""
    return value.isoformat() if isinstance(value, date) else value
