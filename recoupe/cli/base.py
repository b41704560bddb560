"""The command group and what its commands share: inputs, exit status, progress."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from recoupe.cli.settings import Settings, load
from recoupe.errors import InputError
from recoupe.model import Annotations, Report

if TYPE_CHECKING:
    from recoupe.desk.alerts import Webhook
    from recoupe.engine.careful import Step
    from recoupe.fetch import Fetched
    from recoupe.fetch.client import Client
    from recoupe.read import Note
    from recoupe.store.base import Store

T = TypeVar("T")

_BREAKS = {0x09: "\u2409", 0x0A: "\u240a", 0x0D: "\u240d", 0x2028: "\u240a", 0x2029: "\u240a"}

SOME_FAILED = 1
NOTHING_DONE = 2

COLUMNS = "recoupe.columns"
"""Where a run holds what was told of a table's columns."""


def _columns(context: click.Context, _: click.Parameter, told: tuple[str, ...]) -> None:
    """Keeps what the columns of tables hold, as `FIELD=NAME` tells it."""
    from recoupe.read.columns import FIELDS

    columns: dict[str, str] = {}
    for pair in (pair for one in told for pair in one.split(",")):
        field, sign, name = pair.partition("=")
        if not sign or field.strip() not in FIELDS or not name.strip():
            raise click.BadParameter(f"{pair!r} is no FIELD=NAME; FIELD is one of {', '.join(FIELDS)}")
        columns[field.strip()] = name.strip()
    if columns and "text" not in columns:
        raise click.BadParameter("say which column holds the texts: text=NAME")
    context.meta[COLUMNS] = columns


def told_columns() -> dict[str, str]:
    """The columns of tables that were told in this run, by field."""
    context = click.get_current_context(silent=True)
    found: dict[str, str] = context.meta.get(COLUMNS, {}) if context else {}
    return found


_COLUMNS = click.option(
    "--columns", multiple=True, metavar="FIELD=NAME,...", expose_value=False, callback=_columns,
    help="What the columns of a table hold, by name or number: text=Corps,title=Titre,published=3. Guessed where not told.",
)  # fmt: skip


def INPUTS(command: Callable[..., Any]) -> Callable[..., Any]:  # noqa: N802 - a decorator like those of click beside it
    """The inputs of a command, and what their tables hold."""
    return click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")(_COLUMNS(command))


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

    def reports(self, inputs: Sequence[str], *, notes: Callable[[Report, list[Note]], None] | None = None) -> list[Report]:
        """The readable reports among `inputs`, each in its last version; ends the run where there is none.

        `notes` takes what is to be known of how each was read; else what is doubtful goes to standard error.
        """
        from recoupe.bounds import refusal
        from recoupe.read import current, read

        found: list[Report] = []
        told: list[Note] = []
        results = read(inputs, stdin=sys.stdin.buffer, fetch=_fetch, columns=told_columns(), told=told.append)
        for result in settings().all_named(results):
            if isinstance(result, Report) and notes:
                notes(result, told)
            else:
                _tell(told)
            told.clear()
            error = result if isinstance(result, InputError) else refusal(result)
            if error is not None:
                self.warn(error)
            elif isinstance(result, Report):
                found.append(result)
        _tell(told)
        found, versions = current(found)
        for note in versions:
            click.echo(f"recoupe: {printable(str(note))}", err=True)
        if not found:
            click.echo("recoupe: no report could be read, nothing was done", err=True)
            sys.exit(NOTHING_DONE)
        return found

    def end(self) -> None:
        """Leaves with the exit status."""
        sys.exit(SOME_FAILED if self.failed else 0)


def webhook() -> Webhook | None:
    """Where what changes in followed claims is told, by recoupe.toml. Raises InputError where that may not be told anything."""
    from recoupe.desk.alerts import Webhook

    own = settings()
    return Webhook.of(own.webhook, hosts=own.hosts) if own.webhook else None


def send_alerts(store: Store, session: Session) -> None:
    """Tells the webhook of recoupe.toml what changed; what it does not take is told, and sent the next time."""
    from recoupe.desk.alerts import send
    from recoupe.errors import FetchError

    hook = webhook()
    if hook is not None:
        try:
            send(store, hook)
        except FetchError as error:
            session.warn(error)


def _tell(notes: list[Note]) -> None:
    for note in notes:
        tell_doubt(note)


def tell_doubt(note: Note) -> None:
    """Tells on standard error what is doubtful of a reading, so that no report is wrong in silence."""
    if note.kind == "doubtful":
        click.echo(f"recoupe: {printable(f'{note.file}: {note.text}')}", err=True)


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
@click.option("--config", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="FILE",
              help="Settings, in the place of the recoupe.toml of this folder.")  # fmt: skip
@click.pass_context
def cli(context: click.Context, config: Path | None) -> None:
    """Check news reports of one story against one another.

    An INPUT is a file, a folder, a glob, an address or "-" for standard input: pages, feeds, agency wires (ninjs, NewsML-G2),
    PDF, WARC archives, Markdown, plain text, text with a front-matter header, JSON or JSON lines with the fields id, outlet,
    published, title, url and text.
    """
    context.obj = load(config)
    context.default_map = context.obj.defaults()


def settings() -> Settings:
    """What recoupe.toml settles for the command that runs."""
    context = click.get_current_context(silent=True)
    return context.obj if context is not None and isinstance(context.obj, Settings) else Settings()
