"""The commands that read reports and print or write what was found in them."""

from __future__ import annotations

import sys
import webbrowser
from collections.abc import Sequence
from pathlib import Path

import click

from recoupe.cli.base import INPUTS, PROCESSES, STORE_OPTION, Session, annotated, cli, failed
from recoupe.model import RECORDS, Annotations, Dossier, Report


@cli.command()
@click.argument("inputs", nargs=-1, metavar="[INPUT...]")
@click.option("--story", metavar="ID", help="A story of a store, in the place of inputs.")
@click.option("--store", "address", **STORE_OPTION)
@click.option("-o", "--output", type=click.Path(file_okay=False, path_type=Path), default=Path("dossier"), show_default=True,
              help="Folder for index.html and dossier.json.")  # fmt: skip
@click.option("--lang", type=click.Choice(["fr", "en"]), default="fr", show_default=True, help="Language of the page.")
@click.option("--no-text", is_flag=True, help="Leave the reports' texts out of the page; passages of up to 25 words remain.")
@click.option("--together", is_flag=True, help="One dossier of all inputs, even where they tell several stories.")
@click.option("--open", "open_page", is_flag=True, help="Open the page in the browser.")
@PROCESSES
def dossier(
    inputs: tuple[str, ...],
    story: str | None,
    address: str | None,
    output: Path,
    lang: str,
    no_text: bool,
    together: bool,
    open_page: bool,
    processes: int,
) -> None:
    """Write the dossier of a story: a page to read and the record that it is made from.

    The story is what the inputs tell, or one of a store (--story ID --store desk.db). Where the inputs tell several stories, each
    has a dossier in a folder of its own.
    """
    session = Session()
    pages: list[Path] = []
    if bool(inputs) == bool(story):
        raise click.UsageError("give inputs, or --story ID with --store")
    if story:
        pages.append(_written(_of_store(story, address), output, lang=lang, with_text=not no_text))
    else:
        reports = session.reports(inputs)
        told = list(annotated(reports, processes=processes, failed=session.warn))
        parts = _stories(reports, told, together=together)
        if len(parts) > 1:
            many = f"recoupe: the inputs tell {len(parts)} stories; one dossier each"
            click.echo(f"{many}, in folders under {output} (--together makes one)", err=True)
        for number, part in enumerate(parts, 1):
            folder = output / f"{number:02}" if len(parts) > 1 else output
            pages.append(_written(_sound(part, session), folder, lang=lang, with_text=not no_text))
    if open_page and not webbrowser.open(pages[0].resolve().as_uri()):
        click.echo(f"recoupe: no browser to open; the page is {pages[0]}", err=True)
    session.end()


Parts = list[tuple[Report, Annotations]]


def _stories(reports: Sequence[Report], told: Sequence[Annotations], *, together: bool) -> list[Parts]:
    """The reports by story, those of most reports first; stories of one report go together where there is one of several."""
    from recoupe.group import group

    pairs = {report.id: (report, found) for report, found in zip(reports, told, strict=True)}
    if together or len(pairs) < 3:
        return [list(pairs.values())]
    stories = sorted(group(reports, told), key=lambda story: -len(story.reports))
    several = [story for story in stories if len(story.reports) > 1]
    if len(several) < 2:
        # a report that stands alone may well belong: only what is plainly several stories is parted
        return [list(pairs.values())]
    return [[pairs[name] for name in story.reports] for story in stories]


def _sound(part: Parts, session: Session) -> Dossier:
    from recoupe.dossier import build_sound

    record, broken = build_sound([report for report, _ in part], [found for _, found in part])
    for report, error in broken:
        session.warn(failed("reconciliation", report, error))
    return record


def _written(record: Dossier, output: Path, *, lang: str, with_text: bool) -> Path:
    """Writes a dossier into a folder; where its page is."""
    from recoupe.export import formats, sums
    from recoupe.export.html import page

    index = output / "index.html"
    files = {"dossier.json": formats.record(record), "index.html": page(record, language=lang, with_text=with_text).encode()}
    files[sums.FILE] = sums.sums(record, files)
    for name, content in files.items():
        formats.write(content, output / name)
    click.echo(str(index))
    click.echo(f"recoupe: digest {sums.digest(files[sums.FILE])}", err=True)
    return index


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
