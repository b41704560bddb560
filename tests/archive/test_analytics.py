"""The queries of docs/analytics.md, on the shipped example."""

from __future__ import annotations

import re
from pathlib import Path

import duckdb
import pytest

from recoupe.archive.run import archive

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "analytics.md").read_text("utf-8")
QUERIES = re.findall(r"^```sql\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
(PROGRAM,) = re.findall(r"^```python\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the archive of the shipped example, under the name that the page gives it."""
    folder = tmp_path_factory.mktemp("asked")
    archive([str(ROOT / "examples" / "venezuela-2019")], folder / "archive", engine="local")
    return folder


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: " ".join(query.split())[:40])
def test_each_query_finds_something(query: str, example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(example)
    assert duckdb.sql(query).fetchall()


def test_the_answers(example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(example)
    quoted, _, heard, copies, origins, toll, moved, _ = (duckdb.sql(query).fetchall() for query in QUERIES)
    assert {"Donald Trump", "Maria Zakharova"} <= {speaker for speaker, *_ in quoted}
    assert "Donald Trump" in {name for name, *_ in heard}
    assert {"Agence Corail", "Le Fil de l'Atlantique"} in [{one, other} for one, other, *_ in copies]
    assert sum(count for _, _, count, _ in origins) == 8
    assert {value for _, value, *_ in toll} >= {99.0, 100.0, 200.0} and moved


def test_the_program(example: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(example)
    exec(compile(PROGRAM, "docs/analytics.md", "exec"), {})
    assert "disagreements" in capsys.readouterr().out


def test_the_folders_of_the_page_are_those_of_an_archive(example: Path) -> None:
    from recoupe.archive.tables import FOLDERS

    named = set(re.findall(r"`([a-z_]+)`", "".join(line for line in PAGE.splitlines() if line.startswith("| `"))))
    assert named - {"record"} == set(FOLDERS)
    assert {place.name for place in (example / "archive").iterdir() if place.is_dir()} == set(FOLDERS)
