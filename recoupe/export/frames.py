"""The tables for notebooks and scripts, in memory: Arrow, pandas or Polars (the extras `parquet` and `frames`)."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Final, Literal

from recoupe.errors import MissingPackageError
from recoupe.export.parquet import arrow_table
from recoupe.export.tables_story import TABLES
from recoupe.model import Dossier

Form = Literal["arrow", "pandas", "polars"]
FORMS: Final[tuple[Form, ...]] = ("arrow", "pandas", "polars")


def tables(dossier: Dossier, form: Form = "arrow") -> dict[str, Any]:
    """The tables of a dossier by name ("reports", "claims", "occurrences" …), as `recoupe export` describes them.

        >>> from recoupe import Annotations, Report, build_dossier
        >>> made = tables(build_dossier([Report(id="a", text="Le pont rouvre.")], [Annotations(id="a")]))
        >>> made["reports"].select(["report", "start", "end", "passage"]).to_pylist()
        [{'report': 'a', 'start': 0, 'end': 15, 'passage': 'Le pont rouvre.'}]

    `form` is "arrow" (pyarrow.Table), "pandas" or "polars" (DataFrame). Every row leads back to its passage: `report`, `start`,
    `end` (code points, end exclusive) and `passage`, which is exactly the report's text there. Raises ValueError for another
    form, MissingPackageError where a library is not installed, DossierError where the record does not hold together.
    """
    if form not in FORMS:
        raise ValueError(f"form must be one of {', '.join(FORMS)}, not {form!r}")
    library = None if form == "arrow" else _library(form)
    made = {table.name: arrow_table(table, dossier) for table in TABLES}
    if form == "pandas":
        return {name: table.to_pandas() for name, table in made.items()}
    if library is not None:
        return {name: library.from_arrow(table) for name, table in made.items()}
    return made


def _library(name: str) -> Any:
    try:
        return import_module(name)
    except ModuleNotFoundError:
        raise MissingPackageError(f"tables for {name} need the package {name}", extra="frames") from None
