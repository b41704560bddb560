"""Parquet as reports: typed days, rows without a text, files that are none."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pyarrow
import pyarrow.parquet
import pytest

from recoupe.archive.run import archive
from recoupe.errors import InputError
from recoupe.model import Report
from recoupe.read import read

ROW = {"id": "bac-1", "outlet": "La Vigie", "published": date(2021, 5, 12), "text": "Le bac est à quai jeudi.", "pages": 3}


def written(place: Path, *rows: dict[str, Any]) -> str:
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(list(rows)), place)
    return str(place)


def test_each_row_is_a_report(tmp_path: Path) -> None:
    (report,) = read([written(tmp_path / "a.parquet", ROW)])
    assert isinstance(report, Report)
    assert (report.id, report.outlet, report.published, report.text) == ("bac-1", "La Vigie", "2021-05-12", ROW["text"])


def test_a_row_without_a_text_costs_itself_alone(tmp_path: Path) -> None:
    first, second, third = read([written(tmp_path / "a.parquet", ROW, {**ROW, "text": None}, {**ROW, "id": None})])
    assert isinstance(first, Report) and isinstance(third, Report) and third.id == "a-3"
    assert isinstance(second, InputError) and second.record == 2 and "text" in str(second)


@pytest.mark.parametrize(
    ("rows", "problem"),
    [([{"id": "a", "body": "Le bac."}], 'no column "text"'), ([{"id": "a", "text": 3}], 'the field "text" is a number')],
)
def test_other_columns_are_told(rows: list[dict[str, Any]], problem: str, tmp_path: Path) -> None:
    (error,) = read([written(tmp_path / "a.parquet", *rows)])
    assert isinstance(error, InputError) and problem in str(error)


def test_a_broken_file_is_told(tmp_path: Path) -> None:
    whole = Path(written(tmp_path / "a.parquet", ROW)).read_bytes()
    (tmp_path / "b.parquet").write_bytes(whole[: len(whole) // 2])
    (error,) = read([str(tmp_path / "b.parquet")])
    assert isinstance(error, InputError) and "broken" in str(error) and "get the file again" in str(error)


def test_what_an_archive_holds_can_be_read_again(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    given = written(tmp_path / "in" / "a.parquet", ROW)
    archive([given], tmp_path / "out", engine="local")
    (again,) = read([str(tmp_path / "out" / "annotations")])
    assert isinstance(again, Report) and (again.id, again.published) == ("bac-1", "2021-05-12")
