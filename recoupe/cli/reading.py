"""The command that shows what each file became, before anything else runs."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from recoupe.cli.base import INPUTS, Session, cli, printable
from recoupe.model import Report
from recoupe.read.doubts import doubts
from recoupe.read.words import word_count

if TYPE_CHECKING:
    from recoupe.read import Note

__all__ = ["read_command"]

TITLE = 60


@cli.command("read")
@INPUTS
@click.option("--brief", is_flag=True, help="Only the line of each report.")
def read_command(inputs: tuple[str, ...], *, brief: bool) -> None:
    """Show what each input becomes: a line a report, with its outlet, day, title, words, and what is doubtful.

    Below it, set in, what was left out of it and why, and what was guessed. What could not be read is told on standard error,
    with what to do.
    """
    session = Session()
    notes: dict[int, list[Note]] = {}
    reports = session.reports(inputs, notes=lambda report, told: notes.update({id(report): list(told)}))
    for report in reports:
        told = notes.get(id(report), [])
        click.echo("\t".join(map(printable, _line(report, told))))
        for note in told if not brief else []:
            click.echo(f"\t{note.kind}: {printable(note.text)}")
    sources = {report.source for report in reports}
    click.echo(f"{len(reports)} reports from {len(sources)} inputs, {session.failed} not read", err=True)
    sys.stdout.flush()
    session.end()


def _line(report: Report, told: list[Note]) -> list[str]:
    words = word_count(report.text)
    fields = [
        report.source or report.id,
        report.outlet or "no outlet",
        report.published or "no day",
        (report.title or "no title")[:TITLE],
        f"{words} words",
    ]
    return [*fields, "; ".join(map(str, doubts(report, told)))]
