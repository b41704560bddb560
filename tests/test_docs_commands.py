"""Every command in the documentation: its options exist, and where it needs no network and ends by itself, it runs.

Commands are lines of code blocks, and code within a line, that begin with `recoupe` or `make`. Those of a page are run in their
order, in a folder that holds the shipped example under the names that the pages use.
"""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from recoupe.cli import cli

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), ROOT / "benchmarks" / "planted" / "README.md"])
REPORTS = ("reports", "my-reports", "mes-articles")
ENDLESS = {"serve", "watch", "mcp"}
TARGETS = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))

_FENCE = re.compile(r"^```[^\n]*\n(.*?)^```", re.MULTILINE | re.DOTALL)
_INDENTED = re.compile(r"^(?: {4,}|\t)(\S.*)$", re.MULTILINE)
_INLINE = re.compile(r"`([^`]+)`")
_COMMAND = re.compile(r"(?:\$ )?(?:\w+=\S* )*(?:\.venv/bin/|/opt/recoupe/bin/)?((?:recoupe|make)(?: .*)?)")


def blocks(page: str) -> Iterator[str]:
    """The lines of a page's code blocks that are commands, in order."""
    text = page.replace("\\\n", " ")
    for match in sorted([*_FENCE.finditer(text), *_INDENTED.finditer(text)], key=lambda found: found.start()):
        for line in match[1].splitlines():
            if found := _COMMAND.fullmatch(line.strip()):
                yield found[1]


def named(page: str) -> Iterator[str]:
    """Commands within lines."""
    for match in _INLINE.finditer(_FENCE.sub("", page)):
        if found := _COMMAND.fullmatch(" ".join(match[1].split())):
            yield found[1]


def words(line: str) -> list[str]:
    """The words of a command, up to where another takes over."""
    made: list[str] = []
    for word in shlex.split(line, comments=True):
        if word in ("|", ">", ">>", "&&", ";", "<"):
            break
        made.append(word)
    return made


TEXTS = {page.name: page.read_text("utf-8") for page in PAGES}
COMMANDS = sorted({(page, line) for page, text in TEXTS.items() for line in [*blocks(text), *named(text)]})


@pytest.mark.parametrize(("page", "line"), COMMANDS, ids=lambda value: value[:60])
def test_each_command_is_one(page: str, line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RECOUPE_STORE", "desk.db")
    program, *rest = words(line)
    if program == "make":
        assert {word for word in rest if "=" not in word and word.isalpha()} <= TARGETS, line
        return
    for alternative in _alternatives(rest):
        _parse(alternative)


def _alternatives(told: list[str]) -> Iterator[list[str]]:
    """`--format csv|md` is two commands."""
    place = next((i for i, word in enumerate(told) if "|" in word), None)
    if place is None:
        yield told
        return
    for word in told[place].split("|"):
        yield [*told[:place], word, *told[place + 1 :]]


def _parse(told: list[str]) -> None:
    """Fails where a command, an option or a choice is none; files need not be there, and prose may leave out what is missing."""
    try:
        with cli.make_context("recoupe", list(told or ["--help"])) as context:
            rest = [*context._protected_args, *context.args]
            name, command, own = cli.resolve_command(context, rest)
            assert command is not None
            command.make_context(name, list(own), parent=context)
    except (click.exceptions.Exit, click.exceptions.NoArgsIsHelpError, click.MissingParameter):
        return
    except click.UsageError as error:
        assert "does not exist" in error.message or "requires an argument" in error.message, (told, error.message)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with what the pages name."""
    example = ROOT / "examples" / "venezuela-2019"
    for name in (*REPORTS, "examples/venezuela-2019"):
        shutil.copytree(example, tmp_path / name)
    (tmp_path / "dump.jsonl").write_text('{"id": "dump-1", "text": "Le pont de Kersaint rouvrira lundi."}\n', "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("RECOUPE_STORE", raising=False)
    return tmp_path


def runnable(told: list[str]) -> bool:
    """Whether it ends by itself and needs nothing that is not here."""
    if not told or told[0] in ENDLESS or told[0] not in cli.commands or "--story" in told:
        return False
    given = [word for word in told[1:] if not word.startswith("-") and ("/" in word or "." in word)]
    return all(Path(word).exists() or told[told.index(word) - 1] in ("-o", "--output", "--store") for word in given)


def runs() -> list[Path]:
    return [page for page in PAGES if any(words(line)[:1] == ["recoupe"] for line in blocks(page.read_text("utf-8")))]


@pytest.mark.parametrize("page", runs(), ids=lambda page: page.name)
def test_commands_of_code_blocks_run(page: Path, desk: Path) -> None:
    for line in blocks(page.read_text("utf-8")):
        program, *told = words(line)
        told = [word for word in told if word != "--open"]
        if program != "recoupe" or not runnable(told):
            continue
        run = CliRunner().invoke(cli, told)
        assert run.exit_code == 0, (line, run.output, run.exception)


def test_the_pages_have_commands_to_run() -> None:
    assert len(COMMANDS) > 60 and {"README.md", "exports.md", "desk.md"} <= {page.name for page in runs()}
