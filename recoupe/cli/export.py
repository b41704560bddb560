"""The commands that print one layer in the form of another tool."""

from __future__ import annotations

import sys

import click

from recoupe.cli.base import INPUTS, PROCESSES, Session, annotated, cli


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
