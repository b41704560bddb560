"""`recoupe export`: run as a user runs it, on a dossier that is stored; each error names the file and the remedy."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest
from click.testing import CliRunner
from dossier_sample import rich

from recoupe.cli import cli
from recoupe.cli.export import FORMATS, STORED, export
from recoupe.errors import FormatError
from recoupe.export.formats import DOCUMENTS, TABLE_FILES, record
from recoupe.export.jsonld import jsonld
from recoupe.export.stored import load
from recoupe.export.tables_story import TABLES
from recoupe.model import Dossier


def recoupe(*arguments: object, cwd: Path | None = None) -> subprocess.CompletedProcess[bytes]:
    run = [sys.executable, "-m", "recoupe", *map(str, arguments)]
    home = {"PYTHONPATH": str(Path(__file__).parents[2])}
    return subprocess.run(run, capture_output=True, check=False, cwd=cwd, env=os.environ | home)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "affaire"
    made.mkdir()
    (made / "dossier.json").write_bytes(record(rich()))
    return made


def changed(folder: Path, change: Any) -> Path:
    """The stored dossier after `change` was made to it."""
    data = json.loads((folder / "dossier.json").read_bytes())
    change(data)
    (folder / "dossier.json").write_text(json.dumps(data), "utf-8")
    return folder


def test_the_command_offers_every_format() -> None:
    assert set(FORMATS) == {*DOCUMENTS, *TABLE_FILES}


@pytest.mark.parametrize("form", sorted(DOCUMENTS))
def test_a_document_goes_to_standard_output_or_to_a_file(folder: Path, form: str) -> None:
    out = folder / "neuf" / f"note.{form}"
    printed = recoupe("export", folder, "--format", form)
    written = recoupe("export", "--format", form, "-o", out, folder / "dossier.json")
    assert (printed.returncode, written.returncode) == (0, 0)
    assert written.stdout.decode().strip() == str(out)
    assert out.read_bytes() == printed.stdout != b""


@pytest.mark.parametrize("form", sorted(TABLE_FILES))
def test_tables_go_to_a_folder(folder: Path, form: str) -> None:
    beside = recoupe("export", folder, "--format", form)
    elsewhere = recoupe("export", folder, "--format", form, "-o", folder / "a" / "b")
    names = [f"{table.name}.{form}" for table in TABLES]
    assert beside.stdout.decode().split() == [str(folder / form / name) for name in names]
    assert elsewhere.stdout.decode().split() == [str(folder / "a" / "b" / name) for name in names]
    for name in names:
        assert (folder / form / name).read_bytes() == (folder / "a" / "b" / name).read_bytes() != b""


def test_the_record_comes_out_as_it_is_stored_and_fits_its_schema(folder: Path) -> None:
    printed = recoupe("export", folder, "--format", "json").stdout
    assert printed == (folder / "dossier.json").read_bytes()
    assert msgspec.json.decode(printed, type=Dossier) == rich()
    schema = json.loads(recoupe("schema", "Dossier").stdout)
    jsonschema.validate(json.loads(printed), schema)


@pytest.mark.parametrize(("language", "title"), [("fr", "## Qui dit quoi"), ("en", "## Who says what")])
def test_the_note_is_in_the_language_asked_for(folder: Path, language: str, title: str) -> None:
    run = recoupe("export", folder, "--format", "md", "--lang", language)
    assert title in run.stdout.decode()


@pytest.mark.parametrize("name", ["events", "stored", "dossier", "export", "-odd"])
def test_a_folder_may_have_any_name(folder: Path, name: str) -> None:
    folder.rename(folder.parent / name)
    told = f"./{name}" if name in ("events", "-odd") else name
    run = recoupe("export", told, "--format", "json", cwd=folder.parent)
    assert (run.returncode, run.stderr) == (0, b"")


def test_events_of_reports_are_still_exported(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("La France a condamné mardi les violences au Mali.\n", "utf-8")
    assert json.loads(recoupe("export", "events", tmp_path).stdout.splitlines()[0])["Event Type"] == "ACCUSE"


def test_a_file_with_a_byte_order_mark_is_read(folder: Path) -> None:
    file = folder / "dossier.json"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    assert load(file) == load(folder) == rich()


def test_a_place_that_is_not_there(tmp_path: Path) -> None:
    run = recoupe("export", tmp_path / "nulle-part", "--format", "md")
    assert (run.returncode, run.stdout) == (2, b"")
    assert "nulle-part: there is no such file or folder; give a folder of `recoupe dossier`" in run.stderr.decode()


def test_a_folder_without_a_dossier(tmp_path: Path) -> None:
    run = recoupe("export", tmp_path, "--format", "csv")
    assert run.returncode == 2
    assert f"{tmp_path}: the folder holds no dossier.json; give a folder that `recoupe dossier` wrote" in run.stderr.decode()


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"pas du JSON", b"\xff\xfe{\x00", b'{"title": "\\ud800"}', b'{"title": "x", "y": ' + b"[" * 100_000],
    ids=["empty", "cut", "words", "utf-16", "surrogate", "deep"],
)
def test_a_file_that_is_no_json(folder: Path, content: bytes) -> None:
    (folder / "dossier.json").write_bytes(content)
    run = recoupe("export", folder, "--format", "json")
    assert (run.returncode, run.stdout) == (2, b"")
    message = run.stderr.decode()
    assert len(message.splitlines()) == 1
    assert f"{folder / 'dossier.json'}: is no JSON: " in message and "`recoupe dossier`" in message


@pytest.mark.parametrize(
    ("change", "field"),
    [
        (lambda d: d.pop("story"), "`story`"),
        (lambda d: d["reports"][0].update(text=3), "$.reports[0].text"),
        (lambda d: d["story"]["claims"][1].update(relation="maybe"), "$.story.claims[1].relation"),
        (lambda d: d["annotations"][0]["times"][0].update(confidence=2), "$.annotations[0].times[0].confidence"),
    ],
)
def test_a_file_of_another_schema_names_the_field(folder: Path, change: Any, field: str) -> None:
    run = recoupe("export", changed(folder, change), "--format", "md")
    message = run.stderr.decode()
    assert run.returncode == 2
    assert message.startswith(f"recoupe: {folder / 'dossier.json'}: is no dossier of this version of Recoupe: ")
    assert field in message and "`recoupe schema Dossier`" in message


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda d: d["annotations"].pop(), "parallel"),
        (lambda d: d["annotations"][0]["mentions"][0].update(end=9999), "outside its text"),
        (lambda d: d["story"]["claims"][0]["occurrences"][0].update(report="nul"), "nul"),
        (lambda d: d["story"]["claims"][0]["occurrences"][0].update(end=9999), "outside its text"),
        (lambda d: d["story"]["claims"][0]["occurrences"][0].update(attribution=99), "attribution"),
        (lambda d: d["story"]["statements"][0]["tellings"][0].update(attribution=99), "attribution"),
        (lambda d: d["story"]["namings"][0]["passages"][0].update(end=9999), "outside its text"),
        (lambda d: d["story"]["credits"][0]["passage"].update(report="nul"), "nul"),
        (lambda d: d["story"]["origins"][0].update(reports=["nul"]), "nul"),
        (lambda d: d["story"]["shared_text"][0].update(reports=["nul", "corvel-2"]), "nul"),
        (lambda d: d["story"].update(reports=["nul"]), "nul"),
    ],
)
def test_a_dossier_that_does_not_hold_together(folder: Path, change: Any, told: str) -> None:
    with pytest.raises(FormatError, match="does not hold together") as error:
        load(changed(folder, change))
    assert told in str(error.value)
    assert str(folder / "dossier.json") in str(error.value)


@pytest.mark.parametrize(("form", "place"), [("json", "."), ("csv", "dossier.json"), ("md", "dossier.json/note.md")])
def test_a_place_that_cannot_be_written(folder: Path, form: str, place: str) -> None:
    before = (folder / "dossier.json").read_bytes()
    run = recoupe("export", folder, "--format", form, "-o", folder / place)
    assert run.returncode == 2
    assert "cannot be written" in run.stderr.decode() and "-o" in run.stderr.decode()
    assert (folder / "dossier.json").read_bytes() == before


def test_every_column_and_every_own_word_is_documented() -> None:
    docs = (Path(__file__).parents[2] / "docs" / "exports.md").read_text("utf-8")
    tables, linked = docs.split("\n## CSV and Parquet\n")[1].split("\n## JSON-LD\n")
    shared, *parts = re.split(r"\n### (\w+)\n", tables)
    told = dict(zip(parts[::2], parts[1::2], strict=True))
    assert list(told) == [table.name for table in TABLES]
    for table in TABLES:
        assert [c.name for c in table.columns if f"`{c.name}`" not in shared + told[table.name]] == []
    words = set(re.findall(r'"recoupe:(\w+)"', jsonld(rich()).decode()))
    assert sorted(word for word in words if f"`{word}`" not in linked) == []


def test_a_format_must_be_named(folder: Path) -> None:
    run = recoupe("export", folder)
    assert run.returncode == 2
    assert "--format" in run.stderr.decode()


def test_help_tells_of_both_ways() -> None:
    told = CliRunner().invoke(cli, ["export", "--help"]).output
    assert "DOSSIER" in told and "./events" in told and "--format" in told and "events" in told
    assert STORED not in told
    for command in export.commands.values():
        assert command.help
        assert all(p.help for p in command.params if p.param_type_name == "option")  # type: ignore[attr-defined]
