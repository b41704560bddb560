"""recoupe.toml: what it settles, what goes before it, and what is wrong in it."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner

from recoupe.cli import cli
from recoupe.cli.settings import load
from recoupe.errors import InputError
from recoupe.model import Report

WHOLE = """
store = "desk.db"
language = "en"
feeds = "feeds.opml"

[outlets]
"gazette.example" = "La Gazette du Val"
"GAZETTE (LA)" = "La Gazette du Val"
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("RECOUPE_STORE", raising=False)
    (tmp_path / "recoupe.toml").write_text(WHOLE, "utf-8")
    text = "Le pont de Sarcelle rouvrira lundi, a annoncé la maire."
    (tmp_path / "a.json").write_text(json.dumps({"id": "a", "url": "https://www.gazette.example/1", "text": text}), "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"url": "https://www.gazette.example/a", "outlet": None}, "La Gazette du Val"),
        ({"url": "https://gazette.example/a", "outlet": "gazette.example"}, "La Gazette du Val"),
        ({"source": "https://m.gazette.example/a"}, "La Gazette du Val"),
        ({"outlet": "Gazette (La)"}, "La Gazette du Val"),
        ({"url": "https://notgazette.example/a", "outlet": "Autre"}, "Autre"),
        ({"url": "https://example/a"}, None),
        ({"url": "http://[", "outlet": None}, None),
    ],
)
def test_outlets_have_one_name(folder: Path, fields: dict[str, str | None], name: str | None) -> None:
    assert load().named(Report(id="a", text="T.", **fields)).outlet == name  # type: ignore[arg-type]


def test_commands_take_store_and_outlets_from_it(folder: Path) -> None:
    run = CliRunner().invoke(cli, ["ingest", "a.json"])
    assert run.exit_code == 0 and run.stdout == "new\ta\n" and (folder / "desk.db").is_file()
    run = CliRunner().invoke(cli, ["search", "pont"])
    assert "La Gazette du Val" in run.stdout
    run = CliRunner().invoke(cli, ["search", "pont", "--store", "none.db"])
    assert run.exit_code and "none.db" in str(run.exception)


def test_commands_take_the_language_from_it_unless_told(folder: Path) -> None:
    assert CliRunner().invoke(cli, ["dossier", "a.json"]).exit_code == 0
    assert '<html lang="en"' in (folder / "dossier" / "index.html").read_text("utf-8")
    assert CliRunner().invoke(cli, ["export", "dossier", "--format", "md", "--lang", "fr"]).stdout != (
        CliRunner().invoke(cli, ["export", "dossier", "--format", "md"]).stdout
    )


def test_another_file_can_be_named(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "elsewhere" / "other.toml"
    other.parent.mkdir()
    other.write_text('store = "own.db"\n', "utf-8")
    assert CliRunner().invoke(cli, ["--config", str(other), "ingest", "a.json"]).exit_code == 0
    assert (other.parent / "own.db").is_file()


def test_feeds_are_watched_from_it(folder: Path) -> None:
    (folder / "feeds.opml").write_text("<opml><body/></opml>", "utf-8")
    run = CliRunner().invoke(cli, ["watch", "--once"])
    assert isinstance(run.exception, InputError) and "feeds.opml" in str(run.exception) and "lists no feed" in str(run.exception)
    (folder / "recoupe.toml").write_text('store = "desk.db"\n', "utf-8")
    run = CliRunner().invoke(cli, ["watch", "--once"])
    assert run.exit_code == 2 and "recoupe.toml" in run.output


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("store = ", "is no TOML"),
        ("store = 3", "store is no text"),
        ('language = "de"', "language is 'de'"),
        ('stores = "x"', "'stores', which is no setting"),
        ("feeds = [1]", "feeds is no list"),
        ('outlets = ["a"]', "outlets is no table"),
        ('[outlets]\n"a.example" = ""', "outlets is no table"),
        ("store = '\xff'", "is no TOML"),
    ],
)
def test_what_is_wrong_is_told_with_the_file(folder: Path, content: str, problem: str) -> None:
    (folder / "recoupe.toml").write_bytes(content.encode("latin-1"))
    with pytest.raises(InputError, match=r"recoupe\.toml") as told:
        load()
    assert (problem in str(told.value) and "docs/how-to.md" in str(told.value)) or "fr, en" in str(told.value)


def test_the_example_of_the_documentation_is_read(tmp_path: Path) -> None:
    text = (Path(__file__).parents[1] / "docs" / "how-to.md").read_text("utf-8")
    file = tmp_path / "recoupe.toml"
    file.write_text(text.partition("```toml\n")[2].partition("```")[0], "utf-8")
    settings = load(file)
    assert settings.store and settings.feeds and settings.outlets and msgspec.to_builtins(settings.language)
