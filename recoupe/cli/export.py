"""The commands that make other tools' formats: from a dossier that is stored, or one layer of some reports."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from recoupe.cli.base import INPUTS, PROCESSES, Session, annotated, cli
from recoupe.export.formats import CORPORA, DOCUMENTS, TABLE_FILES

FORMATS = (*DOCUMENTS, *TABLE_FILES)
STORED = "\x00stored"
SIGNS = {",": ",", ";": ";", "tab": "\t"}
DELIMITER = click.option("--delimiter", type=click.Choice(list(SIGNS)), default=",", show_default=True,
                         help="What parts the cells of csv; a French spreadsheet takes ; by itself.")  # fmt: skip


class Exports(click.Group):
    """A group whose commands export a layer; any other first word is the dossier that `stored` exports.

    The command for dossiers has a name that cannot be typed, so that a folder may have any name but a layer's.
    """

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Puts the command for dossiers before a first word that is no command, be it an option."""
        if args and args[0] not in {*self.commands, *ctx.help_option_names}:
            args = [STORED, *args]
        return super().parse_args(ctx, args)

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """The command, under no name of its own where it is the one for dossiers."""
        if args[0] == STORED:
            return "", self.commands[STORED], args[1:]
        return super().resolve_command(ctx, args)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Both ways to call the command."""
        return ["DOSSIER [OPTIONS]", "|", "events INPUT... [OPTIONS]", "|", "corpus INPUT... [OPTIONS]"]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options for dossiers, then the layers."""
        self.commands[STORED].format_options(click.Context(self.commands[STORED], parent=ctx), formatter)
        self.format_commands(ctx, formatter)


@cli.group(cls=Exports)
def export() -> None:
    """Write a stored dossier, or one layer of reports, in a form that other tools read.

    DOSSIER is a folder that `recoupe dossier` wrote, or its dossier.json. json, jsonld and md go to standard output or to the
    file after -o; csv and parquet make a folder with a file for each table. Give a folder that is called events as ./events.
    """


@export.command(name=STORED, hidden=True)
@click.argument("dossier", type=click.Path(path_type=Path), metavar="DOSSIER")
@click.option("--format", "form", type=click.Choice(FORMATS), required=True,
              help="The record itself; tables; linked data (Web Annotation, PROV, schema.org); a note in Markdown.")  # fmt: skip
@click.option("-o", "--output", type=click.Path(path_type=Path),
              help="File to write; for csv and parquet a folder (beside dossier.json, called like the format, without -o).",
              )  # fmt: skip
@click.option("--lang", type=click.Choice(["fr", "en"]), default="fr", show_default=True, help="Language of the note (md).")
@DELIMITER
def stored(dossier: Path, form: str, output: Path | None, lang: str, delimiter: str) -> None:
    """Write a stored dossier in a form that other tools read.

    DOSSIER is a folder that `recoupe dossier` wrote, or its dossier.json.
    """
    from recoupe.export import formats
    from recoupe.export.stored import dossier_file, load

    record = load(dossier)
    if form in formats.TABLE_FILES:
        folder = output or dossier_file(dossier).parent / form
        for name, content in formats.table_files(record, form, delimiter=SIGNS[delimiter]).items():
            formats.write(content, folder / name)
            click.echo(str(folder / name))
        return
    content = formats.document(record, form, language=lang)
    if output:
        formats.write(content, output)
        click.echo(str(output))
    else:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()


@export.command()
@INPUTS
@click.option("--format", "form", type=click.Choice(list(CORPORA)), required=True,
              help="The tool that is to take it: each form is one that recoupe reads, too.")  # fmt: skip
@click.option("-o", "--output", type=click.Path(path_type=Path),
              help="Folder for the files of txm; for the others a file (standard output without -o).")  # fmt: skip
def corpus(inputs: tuple[str, ...], form: str, output: Path | None) -> None:
    """Write the texts of reports as a corpus for a tool of text analysis."""
    from recoupe.export import formats

    session = Session()
    files = CORPORA[form](session.reports(inputs))
    if len(files) > 1 and output is None:
        raise click.UsageError(f"{form} makes {len(files)} files: give a folder with -o")
    for name, content in files.items():
        if output is None:
            sys.stdout.buffer.write(content)
            sys.stdout.buffer.flush()
            continue
        place = output / name if len(files) > 1 else output
        formats.write(content, place)
        click.echo(str(place))
    session.end()


@export.command()
@INPUTS
@click.option("--format", "form", type=click.Choice(["plover", "csv"]), default="plover", show_default=True,
              help="JSON lines with PLOVER's field names, or the same as a table.")  # fmt: skip
@DELIMITER
@PROCESSES
def events(inputs: tuple[str, ...], form: str, delimiter: str, processes: int) -> None:
    """Print who did what to whom, one line an event."""
    from recoupe.export import plover

    session = Session()
    reports = session.reports(inputs)
    pairs = zip(reports, annotated(reports, processes=processes, failed=session.warn), strict=True)
    if form == "csv":
        sys.stdout.buffer.write(plover.table(list(pairs), delimiter=SIGNS[delimiter]).encode())
    else:
        for report, found in pairs:
            sys.stdout.buffer.write(plover.json_lines(report, found).encode())
    sys.stdout.buffer.flush()
    session.end()
