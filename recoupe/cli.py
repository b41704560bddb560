"""The command `recoupe`: thin, and quick to start, since each command loads what it needs.

Results go to standard output or to files, messages to standard error. The exit status is 0 where every input went through,
1 where some failed and the others went through, 2 where nothing was done.
"""

from __future__ import annotations

import sys
import webbrowser
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import click

from recoupe.errors import InputError, RecoupeError
from recoupe.model import RECORDS, Annotations, Report

T = TypeVar("T")

SOME_FAILED = 1
NOTHING_DONE = 2

INPUTS = click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
PROCESSES = click.option(
    "--processes", type=click.IntRange(min=1), default=1, show_default=True, help="Processes that share the work."
)


class Session:
    """What went wrong so far in one run of a command, and the exit status that follows from it."""

    def __init__(self) -> None:
        self.failed = 0

    def warn(self, error: Exception) -> None:
        """Tells one failure on standard error."""
        self.failed += 1
        click.echo(f"recoupe: {error}", err=True)

    def reports(self, inputs: Sequence[str]) -> list[Report]:
        """The readable reports among `inputs`; ends the run where there is none."""
        from recoupe.read import read

        found: list[Report] = []
        for result in read(inputs, stdin=sys.stdin.buffer):
            if isinstance(result, InputError):
                self.warn(result)
            else:
                found.append(result)
        if not found:
            click.echo("recoupe: no report could be read, nothing was done", err=True)
            sys.exit(NOTHING_DONE)
        return found

    def end(self) -> None:
        """Leaves with the exit status."""
        sys.exit(SOME_FAILED if self.failed else 0)


def progress(items: Iterable[T], *, total: int) -> Iterator[T]:
    """`items` with a progress bar on standard error where that is a terminal, without one in a pipe."""
    from tqdm import tqdm

    yield from tqdm(items, total=total, unit=" reports", disable=None, leave=False, delay=1)


def annotated(reports: Sequence[Report], *, processes: int) -> Iterator[Annotations]:
    """The annotations of each report, with a progress bar."""
    from recoupe.engine.local import annotate

    return progress(annotate(reports, processes=processes), total=len(reports))


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="recoupe")
def cli() -> None:
    """Check news reports of one story against one another.

    An INPUT is a file, a folder, a glob or "-" for standard input: plain text, text with a front-matter header, JSON or JSON
    lines with the fields id, outlet, published, title, url and text.
    """


@cli.command()
@INPUTS
@click.option("-o", "--output", type=click.Path(file_okay=False, path_type=Path), default=Path("dossier"), show_default=True,
              help="Folder for index.html and dossier.json.")  # fmt: skip
@click.option("--lang", type=click.Choice(["fr", "en"]), default="fr", show_default=True, help="Language of the page.")
@click.option("--no-text", is_flag=True, help="Leave the reports' texts out of the page; passages of up to 25 words remain.")
@click.option("--open", "open_page", is_flag=True, help="Open the page in the browser.")
@PROCESSES
def dossier(inputs: tuple[str, ...], output: Path, lang: str, no_text: bool, open_page: bool, processes: int) -> None:
    """Write the dossier of one story: a page to read and the record that it is made from."""
    import msgspec

    from recoupe.dossier import build
    from recoupe.export.html import page

    session = Session()
    reports = session.reports(inputs)
    record = build(reports, list(annotated(reports, processes=processes)))
    output.mkdir(parents=True, exist_ok=True)
    index = output / "index.html"
    (output / "dossier.json").write_bytes(msgspec.json.format(msgspec.json.encode(record), indent=1) + b"\n")
    index.write_text(page(record, language=lang, with_text=not no_text), encoding="utf-8")
    click.echo(str(index))
    if open_page and not webbrowser.open(index.resolve().as_uri()):
        click.echo(f"recoupe: no browser to open; the page is {index}", err=True)
    session.end()


@cli.command()
@INPUTS
@click.option(
    "--format", "form", type=click.Choice(["jsonl", "timeml"]), default="jsonl", show_default=True, help="What to print."
)
@click.option("--with-text", is_flag=True, help="Print each report's text too.")
@PROCESSES
def annotate(inputs: tuple[str, ...], form: str, with_text: bool, processes: int) -> None:
    """Print what was found in each report, one JSON line a report (or its times as TimeML)."""
    import msgspec

    session = Session()
    reports = session.reports(inputs)
    encoder = msgspec.json.Encoder()
    out = sys.stdout.buffer
    for report, found in zip(reports, annotated(reports, processes=processes), strict=True):
        if form == "timeml":
            from recoupe.export.timeml import timeml

            out.write(timeml(report, found).encode())
        else:
            line = msgspec.to_builtins(found)
            out.write(encoder.encode({**line, "text": report.text} if with_text else line) + b"\n")
    out.flush()
    session.end()


@cli.command()
@INPUTS
@PROCESSES
def stories(inputs: tuple[str, ...], processes: int) -> None:
    """Print the stories that the reports tell, one JSON line a story."""
    import msgspec

    from recoupe.group import group

    session = Session()
    reports = session.reports(inputs)
    found = list(annotated(reports, processes=processes))
    out = sys.stdout.buffer
    for story in group(reports, found):
        out.write(msgspec.json.encode(story) + b"\n")
    out.flush()
    session.end()


@cli.group()
def export() -> None:
    """Print one layer of the reports in the form that another tool reads."""


@export.command()
@INPUTS
@click.option("--format", "form", type=click.Choice(["plover", "csv"]), default="plover", show_default=True,
              help="JSON lines with PLOVER's field names, or the same as a table.")  # fmt: skip
@PROCESSES
def events(inputs: tuple[str, ...], form: str, processes: int) -> None:
    """Print who did what to whom, one line an event."""
    from recoupe.export import plover

    session = Session()
    reports = session.reports(inputs)
    pairs = zip(reports, annotated(reports, processes=processes), strict=True)
    if form == "csv":
        sys.stdout.buffer.write(plover.table(list(pairs)).encode())
    else:
        for report, found in pairs:
            sys.stdout.buffer.write(plover.json_lines(report, found).encode())
    sys.stdout.buffer.flush()
    session.end()


@cli.command()
@click.argument("name", required=False, type=click.Choice([record.__name__ for record in RECORDS]), metavar="[RECORD]")
def schema(name: str | None) -> None:
    """Print the JSON Schema of RECORD (Report, Annotations, Story, Dossier), or of each, one a line."""
    import msgspec

    for record in RECORDS:
        if name in (None, record.__name__):
            text = msgspec.json.encode(msgspec.json.schema(record))
            click.echo(msgspec.json.format(text, indent=2) if name else text)


def main() -> None:
    """Runs the command; an error that Recoupe raises on purpose is told in one line."""
    try:
        cli()
    except RecoupeError as error:
        click.echo(f"recoupe: {error}", err=True)
        sys.exit(NOTHING_DONE)
    except BrokenPipeError:
        # a reader such as `head` has had enough: no traceback, and no second error when the stream is flushed at exit
        sys.stderr.close()
        sys.exit(0)
