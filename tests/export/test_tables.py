"""The tables of a dossier, as CSV and as Parquet: every row leads back to its passage, and no cell runs."""

from __future__ import annotations

import csv
import io
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pyarrow.parquet
import pytest
from dossier_hostile import ATTACKS, hostile
from dossier_sample import rich
from golden import expect
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from recoupe.errors import DossierError, MissingPackageError
from recoupe.export import plover
from recoupe.export.csv import cell, csv_table, guarded, unguarded
from recoupe.export.parquet import parquet_table
from recoupe.export.sources import Sources, hull, speaker, voices
from recoupe.export.tables import Table
from recoupe.export.tables_story import TABLES
from recoupe.model import Annotations, Attribution, Dossier, Quantity, Report, Story

NAMES = [table.name for table in TABLES]
BY_NAME = {table.name: table for table in TABLES}
FORMULA_SIGNS = tuple("=+-@\t\r\n")
NUMBER = re.compile(r"-[\d.]+(e[+-]\d+)?(?![^,;\t])")
SEPARATED = [
    'x;=HYPERLINK("http://evil.example";"lire")', "x,=cmd|' /C calc'!A0", "x\t=1+1", "x\n=1+1", "x\r\n@SUM(1)", 'x; "=1"',
    'x;"",+1',
    "x;''=1", "x; -1+2", 'a";=1', 'a"",""=1', "x;\u00a0=1", "x\u2028=1", ";;;=1", '"=1', "x;＝1", "=1;=2,=3\t=4",
]  # fmt: skip
TYPES: dict[str, tuple[type, ...]] = {
    "text": (str,), "texts": (tuple,), "integer": (int,), "number": (int, float), "flag": (bool,),
}  # fmt: skip


def read(table: Table, dossier: Dossier) -> list[dict[str, str]]:
    text = csv_table(table, dossier).decode("utf-8")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def frame(table: Table, dossier: Dossier) -> Any:
    return pyarrow.parquet.read_table(io.BytesIO(parquet_table(table, dossier)))


@pytest.mark.parametrize("table", TABLES, ids=NAMES)
def test_every_row_has_every_column_with_its_kind(table: Table) -> None:
    rows = list(table.rows(rich()))
    assert rows
    for row in rows:
        assert list(row) == [column.name for column in table.columns]
        for column in table.columns:
            value = row[column.name]
            assert value is None or isinstance(value, TYPES[column.kind]), (column, value)
            assert column.kind in {"flag"} or not isinstance(value, bool)


@pytest.mark.parametrize("table", TABLES, ids=NAMES)
@pytest.mark.parametrize("attack", ["", "🌊\r\n=1"])
def test_every_row_leads_back_to_its_passage(table: Table, attack: str) -> None:
    dossier = hostile(attack) if attack else rich()
    reports = {report.id: report for report in dossier.reports}
    for row in table.rows(dossier):
        report = reports[str(row["report"])]
        assert row["outlet"] == report.outlet
        assert report.text[row["start"] : row["end"]] == row["passage"]  # type: ignore[misc]


@pytest.mark.parametrize("layer", ["mentions", "times", "attributions", "events", "quantities"])
def test_every_annotation_is_a_row_with_an_id_of_its_own(layer: str) -> None:
    dossier = rich()
    rows = list(BY_NAME[layer].rows(dossier))
    assert len(rows) == sum(len(getattr(found, layer)) for found in dossier.annotations)
    assert len({row["id"] for row in rows}) == len(rows)


def test_what_somebody_asserts_names_everybody_it_passed_through() -> None:
    rows = {row["passage"]: row for row in BY_NAME["occurrences"].rows(rich())}
    told = rows["l'alerte est partie à 22 heures"]
    assert told["attribution"] == "corvel-2#attribution-4"
    assert told["voices"] == "conseiller du maire / conseiller ? > Paul Tirard"
    assert rows["la levée de terre a rompu"]["voices"] is None


def test_a_chain_that_leads_back_to_itself_is_cut() -> None:
    said = [Attribution(content=((0, 1),), form="direct", speaker=name, parent=other) for name, other in (("A", 1), ("B", 0))]
    found = Annotations(id="x", attributions=tuple(said))
    assert [speaker(a) for a in voices(found, 0)] == ["B", "A"]
    assert voices(found, 9) == ()
    nobody = Attribution(content=(), form="direct")
    assert speaker(nobody) == "?"
    assert hull(nobody) == (0, 0)


def test_a_passage_of_a_report_that_is_not_there_is_an_error() -> None:
    dossier = rich()
    short = replace(dossier, reports=dossier.reports[1:], annotations=dossier.annotations[1:])
    with pytest.raises(DossierError, match="corvel-1"):
        list(BY_NAME["claims"].rows(short))
    with pytest.raises(DossierError, match="parallel"):
        Sources(replace(dossier, reports=dossier.reports[1:]))


@pytest.mark.parametrize("table", TABLES, ids=NAMES)
def test_csv_is_what_it_was(table: Table) -> None:
    expect(f"csv/{table.name}.csv", csv_table(table, rich()))


@pytest.mark.parametrize("table", TABLES, ids=NAMES)
def test_csv_reads_back(table: Table) -> None:
    texts = {report.id: report.text for report in rich().reports}
    content = csv_table(table, rich())
    assert not content.startswith(b"\xef\xbb\xbf")
    assert content.endswith(b"\r\n")
    rows = read(table, rich())
    for row, made in zip(rows, table.rows(rich()), strict=True):
        assert list(row) == [column.name for column in table.columns]
        assert texts[row["report"]][int(row["start"]) : int(row["end"])] == unguarded(row["passage"])
        for column in table.columns:
            if column.kind == "number" and made[column.name] is not None:
                assert float(row[column.name]) == made[column.name]


@pytest.mark.parametrize("attack", ATTACKS, ids=range(len(ATTACKS)))
def test_no_cell_runs_as_a_formula(attack: str) -> None:
    dossier = hostile(attack)
    texts = {report.id: report.text for report in dossier.reports}
    for table in TABLES:
        kinds = {column.name: column.kind for column in table.columns}
        for row in read(table, dossier):
            assert set(row) == set(kinds)
            assert not any(value.startswith(FORMULA_SIGNS) for name, value in row.items() if kinds[name] in ("text", "texts"))
            passage = texts[row["report"]][int(row["start"]) : int(row["end"])]
            assert unguarded(row["passage"]) == passage.replace("\x00", "\u2400")


@pytest.mark.parametrize("written", [",", ";", "\t"])
@pytest.mark.parametrize("attack", [*SEPARATED, *ATTACKS], ids=range(len(SEPARATED) + len(ATTACKS)))
def test_no_cell_runs_whatever_a_spreadsheet_parts_cells_by(attack: str, written: str) -> None:
    dossier = hostile(attack)
    for table in TABLES:
        content = csv_table(table, dossier, delimiter=written).decode("utf-8")
        for parted in (",", ";", "\t"):
            for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_NONE):
                rows = csv.reader(io.StringIO(content, newline=""), delimiter=parted, quoting=quoting)
                cells = [value.strip(' "\u00a0\t\r\n') for row in rows for value in row]
                assert not [c for c in cells if c.startswith((*FORMULA_SIGNS, *"＝＋－＠")) and not NUMBER.match(c)]


@pytest.mark.parametrize("attack", SEPARATED)
def test_no_cell_of_events_runs_either(attack: str) -> None:
    for written in ",;\t":
        content = plover.table(list(zip(hostile(attack).reports, hostile(attack).annotations, strict=True)), delimiter=written)
        for parted in (",", ";", "\t"):
            rows = csv.reader(io.StringIO(content, newline=""), delimiter=parted)
            cells = [value.strip(' "') for row in rows for value in row]
            assert not [c for c in cells if c.startswith(FORMULA_SIGNS) and not NUMBER.match(c)]


def test_a_spreadsheet_finds_no_formula(tmp_path: Path) -> None:
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        pytest.skip("needs LibreOffice: apt install libreoffice-calc")
    dossier = hostile(SEPARATED[0])
    home = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    for sign in (44, 59, 9):
        files = [tmp_path / f"{table.name}{sign}.csv" for table in TABLES]
        for table, file in zip(TABLES, files, strict=True):
            file.write_bytes(csv_table(table, dossier))
        command = [
            program,
            home,
            "--headless",
            f"--infilter=CSV:{sign},34,76,1",
            "--convert-to",
            "fods",
            "--outdir",
            str(tmp_path),
        ]
        subprocess.run([*command, *map(str, files)], check=True, capture_output=True)
        for file in files:
            assert "table:formula" not in file.with_suffix(".fods").read_text("utf-8")


@given(st.text("'=- \t\r\n,;\"a＝", max_size=9))
def test_a_text_with_separators_comes_back(text: str) -> None:
    assert unguarded(guarded(text)) == text
    for part in re.split("[,;\t\r\n]", guarded(text)):
        assert not part.strip(' "').startswith((*FORMULA_SIGNS, "＝"))


@given(st.text(st.characters(exclude_characters="\x00")) | st.text("'=+-@\t\r\n＝a", max_size=5))
def test_a_guarded_text_never_runs_and_comes_back(text: str) -> None:
    assert not guarded(text).startswith((*FORMULA_SIGNS, *"＝＋－＠"))
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize(
    ("value", "shown"),
    [(-3.5, "-3.5"), (-3.0, "-3"), (12, "12"), (True, "true"), (None, ""), (("a", "=b"), "a; '=b"), ("-3", "'-3")],
)
def test_numbers_stay_numbers(value: Any, shown: str) -> None:
    assert cell(value) == shown


@pytest.mark.parametrize("table", TABLES, ids=NAMES)
def test_parquet_holds_the_same_rows_with_their_types(table: Table) -> None:
    held = frame(table, rich())
    arrow = {"text": "string", "texts": "list<element: string>", "integer": "int64", "number": "double", "flag": "bool"}
    assert [(field.name, str(field.type)) for field in held.schema] == [(c.name, arrow[c.kind]) for c in table.columns]
    assert held.schema.metadata[b"recoupe.table"] == table.name.encode()
    assert held.schema.metadata[b"recoupe.generator"] == b"recoupe 0.0"
    assert held.schema.metadata[b"recoupe.tables_version"] == b"1"
    made = [{k: list(v) if isinstance(v, tuple) else v for k, v in row.items()} for row in table.rows(rich())]
    assert held.to_pylist() == made


@pytest.mark.parametrize("attack", ATTACKS, ids=range(len(ATTACKS)))
def test_parquet_keeps_every_text_as_it_is(attack: str) -> None:
    dossier = hostile(attack)
    texts = {report.id: report.text for report in dossier.reports}
    for table in TABLES:
        for row in frame(table, dossier).to_pylist():
            assert texts[row["report"]][row["start"] : row["end"]] == row["passage"]


def test_parquet_is_the_same_bytes_twice() -> None:
    assert [parquet_table(table, rich()) for table in TABLES] == [parquet_table(table, rich()) for table in TABLES]


def test_a_dossier_without_findings_gives_tables_with_a_header() -> None:
    report = Report(id="x", text="Rien.")
    bare = Dossier(
        title="x", generator="recoupe 0.0", reports=(report,), annotations=(Annotations(id="x"),),
        story=Story(id="x", reports=("x",)),
    )  # fmt: skip
    for table in TABLES:
        rows = 1 if table.name == "reports" else 0
        assert len(read(table, bare)) == frame(table, bare).num_rows == rows
        assert frame(table, bare).column_names == [column.name for column in table.columns]


def test_a_figure_without_bounds_is_null_in_parquet() -> None:
    report = Report(id="x", text="Beaucoup.")
    found = Annotations(id="x", quantities=(Quantity(start=0, end=8, value=-2),))
    bare = Dossier(
        title="x", generator="x", reports=(report,), annotations=(found,), story=Story(id="x", reports=("x",))
    )  # fmt: skip
    (row,) = frame(BY_NAME["quantities"], bare).to_pylist()
    assert (row["value"], row["low"], row["high"]) == (-2.0, None, None)


def test_without_pyarrow_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingPackageError, match=r"\[parquet\]"):
        parquet_table(TABLES[0], rich())
