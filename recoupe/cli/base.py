"""The command group and what its commands share: inputs, exit status, progress."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

import click

from recoupe.errors import InputError
from recoupe.model import Annotations, Report

if TYPE_CHECKING:
    from recoupe.engine.careful import Step
    from recoupe.fetch import Fetched
    from recoupe.fetch.client import Client

T = TypeVar("T")

_BREAKS = {0x09: "\u2409", 0x0A: "\u240a", 0x0D: "\u240d", 0x2028: "\u240a", 0x2029: "\u240a"}

SOME_FAILED = 1
NOTHING_DONE = 2

INPUTS = click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
PROCESSES = click.option(
    "--processes", type=click.IntRange(min=1), default=1, show_default=True, help="Processes that share the work."
)
STORE_OPTION: dict[str, Any] = {
    "metavar": "PATH|ADDRESS",
    "envvar": "RECOUPE_STORE",
    "show_envvar": True,
    "help": "A SQLite file, or postgresql://USER@HOST/NAME.",
}
STORE = click.option("--store", "address", required=True, **STORE_OPTION)


class Session:
    """What went wrong so far in one run of a command, and the exit status that follows from it."""

    def __init__(self) -> None:
        self.failed = 0

    def warn(self, error: Exception) -> None:
        """Tells one failure on standard error."""
        self.failed += 1
        click.echo(f"recoupe: {printable(str(error))}", err=True)

    def reports(self, inputs: Sequence[str]) -> list[Report]:
        """The readable reports among `inputs`, each in its last version; ends the run where there is none."""
        from recoupe.bounds import refusal
        from recoupe.read import current, read

        found: list[Report] = []
        for result in read(inputs, stdin=sys.stdin.buffer, fetch=_fetch):
            error = result if isinstance(result, InputError) else refusal(result)
            if error is not None:
                self.warn(error)
            elif isinstance(result, Report):
                found.append(result)
        found, notes = current(found)
        for note in notes:
            click.echo(f"recoupe: {printable(str(note))}", err=True)
        if not found:
            click.echo("recoupe: no report could be read, nothing was done", err=True)
            sys.exit(NOTHING_DONE)
        return found

    def end(self) -> None:
        """Leaves with the exit status."""
        sys.exit(SOME_FAILED if self.failed else 0)


@cache
def _client() -> Client:
    from recoupe.fetch.client import Client

    return Client()


def _fetch(url: str) -> Fetched:
    """One client for a run, so that a host's rules are asked once and its visits kept apart."""
    return _client().fetch(url)


def progress(items: Iterable[T], *, total: int) -> Iterator[T]:
    """`items` with a progress bar on standard error where that is a terminal, without one in a pipe."""
    from tqdm import tqdm

    yield from tqdm(items, total=total, unit=" reports", disable=None, leave=False, delay=1)


def annotated(reports: Sequence[Report], *, processes: int, failed: Callable[[InputError], None]) -> Iterator[Annotations]:
    """The annotations of each report, with a progress bar; `failed` is told what a step failed on."""
    from recoupe.engine.local import annotate

    return progress(annotate(reports, processes=processes, failed=failed), total=len(reports))


def failed(step: Step, report: Report, error: Exception) -> InputError:
    """What a report failed on, as an error that names it."""
    from recoupe.engine.careful import Failure
    from recoupe.isolate import told

    return Failure(step, told(error)).error(report)


def printable(text: str) -> str:
    """`text` in one line that no terminal obeys: control signs, line breaks and direction overrides are shown as signs."""
    from recoupe.export.page_safe import visible

    return visible(text).translate(_BREAKS)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="recoupe")
def cli() -> None:
    """Check news reports of one story against one another.

    An INPUT is a file, a folder, a glob, an address or "-" for standard input: pages, feeds, agency wires (ninjs, NewsML-G2),
    PDF, WARC archives, Markdown, plain text, text with a front-matter header, JSON or JSON lines with the fields id, outlet,
    published, title, url and text.
    """
