"""A dossier in a notebook: what it shows of itself, its tables, and the notebook of the documentation run on the example."""

from __future__ import annotations

import json
import re
from pathlib import Path

import lxml.html
import pytest
from dossier_sample import rich
from msgspec.structs import replace
from notebooks import run

import recoupe
from recoupe.export.notebook import notebook
from recoupe.export.tables_story import TABLES
from recoupe.model import Dossier

ROOT = Path(__file__).parents[2]
FILE = ROOT / "docs" / "notebook.ipynb"


@pytest.fixture
def dossier(example_reports: list[recoupe.Report], example_annotations: list[recoupe.Annotations]) -> Dossier:
    return recoupe.build_dossier(example_reports, example_annotations)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_it_shows_itself_with_a_place_for_each_passage(dossier: Dossier, language: str) -> None:
    texts = {report.id: report.text for report in dossier.reports}
    shown = notebook(dossier, language=language)
    tree = lxml.html.fromstring(shown)
    places = list(tree.xpath("//small/@title"))
    assert len(places) > 5
    for place, words in zip(places, tree.xpath("//q/text()"), strict=True):
        report, start, end = re.fullmatch(r"(.+):(\d+)-(\d+)", place).groups()  # type: ignore[union-attr]
        stands = " ".join(texts[report][int(start) : int(end)].split())
        assert stands.startswith(words.removesuffix(" …"))
    assert dossier.title in tree.text_content()


def test_it_is_light_and_runs_nothing(dossier: Dossier) -> None:
    shown = dossier._repr_html_()  # type: ignore[attr-defined]
    assert len(shown) < 30_000 and "<script" not in shown and "http" not in shown
    assert shown == notebook(dossier)


def test_what_reports_hold_is_escaped(dossier: Dossier) -> None:
    report = replace(dossier.reports[0], outlet="<script>alert(1)</script>\u202e")
    shown = notebook(replace(dossier, title="<img src=x>", reports=(report, *dossier.reports[1:])))
    assert "<script" not in shown and "<img" not in shown and "\u202e" not in shown


def test_tables_for_arrow_have_every_row_and_its_passage(dossier: Dossier) -> None:
    texts = {report.id: report.text for report in dossier.reports}
    made = recoupe.dossier_tables(dossier)
    assert list(made) == [table.name for table in TABLES]
    for table in TABLES:
        rows = made[table.name].to_pylist()
        assert len(rows) == len(list(table.rows(dossier)))
        assert all(texts[row["report"]][row["start"] : row["end"]] == row["passage"] for row in rows if "passage" in row)


@pytest.mark.parametrize("form", ["pandas", "polars"])
def test_tables_for_data_frames(dossier: Dossier, form: str) -> None:
    pytest.importorskip(form, reason=f"tables for {form} are of the extra frames, which is not installed")
    arrow, made = recoupe.dossier_tables(dossier), recoupe.dossier_tables(dossier, form)  # type: ignore[arg-type]
    for name, table in arrow.items():
        assert list(made[name].columns) == table.column_names and len(made[name]) == table.num_rows
    assert list(made["claims"]["relation"]) == arrow["claims"]["relation"].to_pylist()


def test_a_library_that_is_not_there_is_named(dossier: Dossier, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "polars", None)
    with pytest.raises(recoupe.RecoupeError, match=r"polars.*\[frames\]"):
        recoupe.dossier_tables(dossier, "polars")
    with pytest.raises(ValueError, match="arrow, pandas, polars"):
        recoupe.dossier_tables(dossier, "excel")  # type: ignore[arg-type]


def test_a_dossier_without_facts_shows_itself() -> None:
    made = rich()
    assert made.title in notebook(replace(made, story=replace(made.story, claims=(), origins=())))


def test_the_notebook_of_the_documentation_runs_and_shows_what_it_showed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT / "docs")
    kept = json.loads(FILE.read_text("utf-8"))
    made = run(kept)

    def kinds(notebook: dict[str, object]) -> list[list[object]]:
        cells = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]  # type: ignore[attr-defined]
        return [[sorted(output.get("data", {"": 0})) for output in cell["outputs"]] for cell in cells]

    assert kinds(made) == kinds(kept) and any(kinds(kept)), "run: make notebook"
