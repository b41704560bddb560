"""The command `recoupe archive`, and what it says where something is missing."""

from __future__ import annotations

from pathlib import Path

import pytest
from archive_inputs import STRIPPED, inputs
from click.testing import CliRunner
from desk_reports import members
from sqlalchemy import func, select

from recoupe.cli import cli
from recoupe.store.base import open_store
from recoupe.store.schema import reports as table


def test_an_archive_goes_into_the_store_of_a_desk(tmp_path: Path, address: str) -> None:
    given = [str(inputs(tmp_path / "in")), "-o", str(tmp_path / "out"), "--engine", "local"]
    run = CliRunner().invoke(cli, ["archive", *given, "--store", address])
    assert run.exit_code == 1 and "17 reports in" in run.output, run.output
    store = open_store(address)
    stories = members(store)
    with store.reading() as connection:
        assert connection.execute(select(func.count()).select_from(table)).scalar() == 17
    together = {"plage-1", "plage-2", "plage-3", "en-1"}  # the English report of the same oil slick is of the story, too
    assert together in [found for found in stories.values() if "plage-1" in found]
    again = CliRunner().invoke(cli, ["archive", *given, "--store", address])
    assert again.exit_code == 1 and "an earlier run made all of it" in again.output
    assert members(store) == stories


def test_without_java_the_remedy_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pyspark", reason="archives on Spark need the extra spark")
    monkeypatch.setenv("JAVA_HOME", str(tmp_path / "none"))
    (tmp_path / "a.txt").write_text(STRIPPED[0]["text"], "utf-8")
    run = CliRunner().invoke(cli, ["archive", str(tmp_path / "a.txt"), "-o", str(tmp_path / "out")])
    assert run.exception is not None
    assert "Java 17" in str(run.exception) and "--engine local" in str(run.exception)


def test_a_folder_of_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("Rien d'autre.", "utf-8")
    run = CliRunner().invoke(cli, ["archive", str(tmp_path / "notes.txt"), "-o", str(tmp_path), "--engine", "local"])
    assert run.exception is not None and "holds other things" in str(run.exception)
    assert [place.name for place in tmp_path.iterdir()] == ["notes.txt"]


def test_no_report_at_all_is_told(tmp_path: Path) -> None:
    run = CliRunner().invoke(cli, ["archive", str(tmp_path / "none"), "-o", str(tmp_path / "out"), "--engine", "local"])
    assert run.exit_code == 2 and "no report could be read" in run.output
