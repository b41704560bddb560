"""The tables of an archive: a folder a table, in it one a day, in that files of about `SLICE` reports each.

`annotations` holds each report and all that was found in it, under the day on which it was written; `stories` and the tables of
a dossier (`recoupe.export.tables`), each with the column `story`, lie under the day of the story's first report. What is in which
file depends on the reports alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

import msgspec

from recoupe.archive.work import Row, write_rows
from recoupe.export.tables import Table
from recoupe.export.tables_story import TABLES
from recoupe.model import Annotations, Dossier, Report
from recoupe.relations import APART

SLICE: Final = 500
"""Reports of a day that go into one file."""

SIGN: Final = "~"
"""Stands between the day and the number of the slice in a unit's name."""

_KINDS: Final = {"text": "string", "texts": "list_string", "integer": "int64", "number": "float64", "flag": "bool_"}

ANNOTATIONS: Final = {
    "id": "string", "story": "string", "outlet": "string", "language": "string", "published": "string", "written": "string",
    "title": "string", "url": "string", "read": "bool_", "report": "string", "record": "string",
}  # fmt: skip
"""`report` and `record` are the report and its annotations as JSON (`recoupe schema`)."""

STORIES: Final = {
    "story": "string", "title": "string", "begin": "string", "finish": "string", "reports": "list_string",
    "outlets": "list_string", "size": "int64", "origins": "int64", "claims": "int64", "disagreements": "int64",
    "record": "string",
}  # fmt: skip

FOLDERS: Final = ("annotations", "stories", *(table.name for table in TABLES))


def unit(day: str, number: int) -> str:
    """The name of a slice of a day."""
    return f"{day}{SIGN}{number:05}"


def place(folder: Path, table: str, named: str) -> Path:
    """Where the rows of a table lie that belong to a unit."""
    day, _, number = named.partition(SIGN)
    return folder / table / f"day={day}" / f"{number}.parquet"


def write_annotations(folder: Path, named: str, found: Iterable[tuple[Report, Annotations, str]]) -> None:
    """Writes reports with their annotations and the ids of their stories."""
    write_rows(place(folder, "annotations", named), ANNOTATIONS, (_annotations(*one) for one in found))


def _annotations(report: Report, found: Annotations, story: str) -> Row:
    return {
        "id": report.id,
        "story": story,
        "outlet": report.outlet,
        "language": report.language,
        "published": report.published,
        "written": found.dct,
        "title": report.title,
        "url": report.url,
        "read": found.read,
        "report": msgspec.json.encode(report).decode(),
        "record": msgspec.json.encode(found).decode(),
    }


def write_stories(folder: Path, named: str, told: Iterable[Dossier]) -> None:
    """Writes the stories of a unit and their facts."""
    rows: dict[str, list[Row]] = {name: [] for name in FOLDERS[1:]}
    for dossier in told:
        rows["stories"].append(_story(dossier))
        for table in TABLES:
            rows[table.name] += ({"story": dossier.story.id, **row} for row in table.rows(dossier))
    write_rows(place(folder, "stories", named), STORIES, rows["stories"])
    for table in TABLES:
        write_rows(place(folder, table.name, named), _columns(table), rows[table.name])


def _columns(table: Table) -> dict[str, str]:
    return {"story": "string", **{column.name: _KINDS[column.kind] for column in table.columns}}


def _story(dossier: Dossier) -> Row:
    story = dossier.story
    return {
        "story": story.id,
        "title": dossier.title,
        "begin": dossier.begin,
        "finish": dossier.finish,
        "reports": list(story.reports),
        "outlets": sorted({report.outlet for report in dossier.reports if report.outlet}),
        "size": len(story.reports),
        "origins": len(story.origins),
        "claims": len(story.claims),
        "disagreements": sum(claim.relation in APART for claim in story.claims),
        "record": msgspec.json.encode(story).decode(),
    }
