"""The commands, run as a user runs them: in a process of their own, on files."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import msgspec
import pytest
from click.testing import CliRunner

from recoupe.cli import cli
from recoupe.model import RECORDS, Annotations, Dossier, Report, Story

ROOT = Path(__file__).parent.parent
FIRST = "Le ministre a annoncé lundi un accord. « Nous avons réussi », a dit Jeanne Martin à Lyon.\n"
SECOND = "Jeanne Martin a présenté mardi à Lyon l'accord annoncé la veille.\n"


def recoupe(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "recoupe", *arguments], input=stdin, capture_output=True, check=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(FIRST, "utf-8")
    (tmp_path / "b.json").write_text(
        json.dumps({"id": "b", "outlet": "Le Test", "published": "2024-05-14", "text": SECOND}), "utf-8"
    )
    return tmp_path


def test_annotate_prints_one_line_a_report_in_the_gold_fields(folder: Path) -> None:
    run = recoupe("annotate", str(folder))
    assert run.returncode == 0 and run.stderr == b""
    lines = [json.loads(line) for line in run.stdout.splitlines()]
    assert [line["id"] for line in lines] == ["a", "b"]
    for line in lines:
        assert {"outlet", "published", "dct", "times", "mentions", "attributions", "events", "quantities"} <= set(line)
        assert "text" not in line
        jsonschema.validate(line, msgspec.json.schema(Annotations))


def test_annotate_prints_the_text_on_request(folder: Path) -> None:
    lines = [json.loads(line) for line in recoupe("annotate", "--with-text", str(folder)).stdout.splitlines()]
    assert [line["text"] for line in lines] == [FIRST, SECOND]


def test_annotate_gives_the_same_bytes_in_two_processes(folder: Path) -> None:
    assert recoupe("annotate", str(folder)).stdout == recoupe("annotate", "--processes", "2", str(folder)).stdout


def test_a_report_on_standard_input() -> None:
    run = recoupe("annotate", "-", stdin=FIRST.encode())
    assert run.returncode == 0
    assert json.loads(run.stdout)["id"] == "stdin"


def test_dossier_writes_the_page_and_the_record(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run = recoupe("dossier", str(folder / "*.txt"), str(folder / "b.json"), "-o", str(out))
    assert run.returncode == 0
    assert run.stdout.decode().strip() == str(out / "index.html")
    record = msgspec.json.decode((out / "dossier.json").read_bytes(), type=Dossier)
    assert {report.text for report in record.reports} == {FIRST, SECOND}
    assert '<html lang="fr"' in (out / "index.html").read_text("utf-8")


def test_dossier_is_the_same_twice_and_for_every_order(folder: Path, tmp_path: Path) -> None:
    a, b = str(folder / "a.txt"), str(folder / "b.json")
    recoupe("dossier", a, b, "-o", str(tmp_path / "x"))
    recoupe("dossier", b, a, "-o", str(tmp_path / "y"))
    for name in ("dossier.json", "index.html"):
        first, second = ((tmp_path / d / name).read_bytes() for d in ("x", "y"))
        assert first == second


def test_stories_prints_every_report_in_one_story(folder: Path) -> None:
    stories = [msgspec.json.decode(line, type=Story) for line in recoupe("stories", str(folder)).stdout.splitlines()]
    assert sorted(report for story in stories for report in story.reports) == ["a", "b"]


def test_one_bad_report_never_stops_the_others(folder: Path) -> None:
    (folder / "c.txt").write_bytes(b"")
    run = recoupe("annotate", str(folder))
    assert run.returncode == 1
    assert len(run.stdout.splitlines()) == 2
    message = run.stderr.decode()
    assert "c.txt" in message and "empty" in message and ";" in message


def test_nothing_readable_is_status_2(tmp_path: Path) -> None:
    run = recoupe("dossier", str(tmp_path), "-o", str(tmp_path / "out"))
    assert run.returncode == 2
    assert run.stdout == b"" and not (tmp_path / "out").exists()
    assert str(tmp_path) in run.stderr.decode()


def test_a_report_in_another_language_is_kept_unread(tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_text(json.dumps({"id": "it", "language": "it", "text": "Il ministro ha detto di no."}) + "\n"
                                      + json.dumps({"id": "fr", "text": FIRST}) + "\n", "utf-8")  # fmt: skip
    lines = [json.loads(line) for line in recoupe("annotate", str(tmp_path)).stdout.splitlines()]
    assert [(line["id"], line["read"]) for line in lines] == [("it", False), ("fr", True)]


def test_no_progress_bar_in_a_pipe(folder: Path) -> None:
    assert b"\r" not in recoupe("annotate", str(folder)).stderr


@pytest.mark.parametrize("record", RECORDS, ids=lambda r: r.__name__)
def test_schema_of_each_record_is_valid(record: type) -> None:
    result = CliRunner().invoke(cli, ["schema", record.__name__])
    jsonschema.Draft202012Validator.check_schema(json.loads(result.output))


def test_schema_without_a_name_prints_all() -> None:
    assert len(CliRunner().invoke(cli, ["schema"]).output.splitlines()) == len(RECORDS)


@pytest.mark.parametrize(("form", "start"), [("plover", b'{"Event ID"'), ("csv", b"Event ID,")])
def test_export_events(folder: Path, form: str, start: bytes) -> None:
    (folder / "c.txt").write_text("La France a condamné mardi les violences au Mali.\n", "utf-8")
    run = recoupe("export", "events", "--format", form, str(folder))
    assert run.returncode == 0
    assert run.stdout.startswith(start)


def test_every_command_and_option_has_help() -> None:
    for name, command in cli.commands.items():
        assert command.help, name
        for parameter in command.params:
            if parameter.param_type_name == "option":
                assert parameter.help, f"{name} {parameter.name}"


def test_a_dossier_record_fits_its_schema(folder: Path, tmp_path: Path) -> None:
    recoupe("dossier", str(folder), "-o", str(tmp_path / "out"))
    jsonschema.validate(json.loads((tmp_path / "out" / "dossier.json").read_bytes()), msgspec.json.schema(Dossier))


def test_report_schema_names_what_must_be_there() -> None:
    schema = msgspec.json.schema(Report)
    assert schema["$defs"]["Report"]["required"] == ["id", "text"]


def test_every_command_is_documented() -> None:
    docs = "".join(file.read_text("utf-8") for file in sorted((ROOT / "docs").glob("*.md")))
    for name in cli.commands:
        assert f"recoupe {name}" in docs, name


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_shells_complete_commands(shell: str) -> None:
    environment = {**os.environ, "_RECOUPE_COMPLETE": f"{shell}_source"}
    code = "import sys; sys.argv[0] = 'recoupe'; from recoupe.cli import cli; cli(prog_name='recoupe')"
    run = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0 or "Bash version" in run.stderr
    assert "_RECOUPE_COMPLETE" in run.stdout
    asked = {"COMP_WORDS": "recoupe dos", "COMP_CWORD": "dos" if shell == "fish" else "1"}
    environment |= {"_RECOUPE_COMPLETE": f"{shell}_complete", **asked}
    run = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)
    assert "dossier" in run.stdout
