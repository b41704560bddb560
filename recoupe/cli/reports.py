"""The commands that read reports and print or write what was found in them."""

from __future__ import annotations

import sys
import webbrowser
from pathlib import Path

import click

from recoupe.cli.base import INPUTS, PROCESSES, STORE_OPTION, Session, annotated, cli, failed
from recoupe.model import RECORDS, Dossier


@cli.command()
@click.argument("inputs", nargs=-1, metavar="[INPUT...]")
@click.option("--story", metavar="ID", help="A story of a store, in the place of inputs.")
@click.option("--store", "address", **STORE_OPTION)
@click.option("-o", "--output", type=click.Path(file_okay=False, path_type=Path), default=Path("dossier"), show_default=True,
              help="Folder for index.html and dossier.json.")  # fmt: skip
@click.option("--lang", type=click.Choice(["fr", "en"]), default="fr", show_default=True, help="Language of the page.")
@click.option("--no-text", is_flag=True, help="Leave the reports' texts out of the page; passages of up to 25 words remain.")
@click.option("--open", "open_page", is_flag=True, help="Open the page in the browser.")
@PROCESSES
def dossier(
    inputs: tuple[str, ...],
    story: str | None,
    address: str | None,
    output: Path,
    lang: str,
    no_text: bool,
    open_page: bool,
    processes: int,
) -> None:
    """Write the dossier of one story: a page to read and the record that it is made from.

    The story is what the inputs tell, or one of a store (--story ID --store desk.db).
    """
    from recoupe.export import formats, sums
    from recoupe.export.html import page

    session = Session()
    if bool(inputs) == bool(story):
        raise click.UsageError("give inputs, or --story ID with --store")
    if story:
        record = _of_store(story, address)
    else:
        from recoupe.dossier import build_sound

        reports = session.reports(inputs)
        record, broken = build_sound(reports, list(annotated(reports, processes=processes, failed=session.warn)))
        for report, error in broken:
            session.warn(failed("reconciliation", report, error))
    index = output / "index.html"
    files = {"dossier.json": formats.record(record), "index.html": page(record, language=lang, with_text=not no_text).encode()}
    files[sums.FILE] = sums.sums(record, files)
    for name, content in files.items():
        formats.write(content, output / name)
    click.echo(str(index))
    click.echo(f"recoupe: digest {sums.digest(files[sums.FILE])}", err=True)
    if open_page and not webbrowser.open(index.resolve().as_uri()):
        click.echo(f"recoupe: no browser to open; the page is {index}", err=True)
    session.end()


def _of_store(story: str, address: str | None) -> Dossier:
    from recoupe.desk.stories import refresh
    from recoupe.store.base import open_store

    if not address:
        raise click.UsageError("--story is of a store; give --store too")
    return refresh(open_store(address, create=False), story)


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
    for report, found in zip(reports, annotated(reports, processes=processes, failed=session.warn), strict=True):
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
    from recoupe.isolate import isolate

    session = Session()
    reports = session.reports(inputs)
    pairs = list(zip(reports, annotated(reports, processes=processes, failed=session.warn), strict=True))
    told, broken = isolate(pairs, lambda part: group([report for report, _ in part], [found for _, found in part]))
    for (report, _), error in broken:
        session.warn(failed("linking", report, error))
    out = sys.stdout.buffer
    for story in told:
        out.write(msgspec.json.encode(story) + b"\n")
    out.flush()
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
