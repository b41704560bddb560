"""The command that shows what each file became, before anything else runs."""

from __future__ import annotations

import sys

import click

from recoupe.cli.base import INPUTS, Session, cli, printable
from recoupe.model import Report

__all__ = ["doubts", "read_command"]

FEW_WORDS = 40
"""Words under which a report is told as short."""
TITLE = 60


@cli.command("read")
@INPUTS
def read_command(inputs: tuple[str, ...]) -> None:
    """Show what each input becomes: one line a report, with its outlet, day, title, words, and what is doubtful.

    What could not be read is told on standard error, with what to do.
    """
    session = Session()
    reports = session.reports(inputs)
    for report in reports:
        click.echo("\t".join(map(printable, _line(report))))
    files = len({report.source for report in reports})
    click.echo(f"{len(reports)} reports from {files} inputs, {session.failed} not read", err=True)
    sys.stdout.flush()
    session.end()


def _line(report: Report) -> list[str]:
    words = len(report.text.split())
    told = [
        report.source or report.id,
        report.outlet or "no outlet",
        report.published or "no day",
        (report.title or "no title")[:TITLE],
        f"{words} words",
    ]
    return [*told, "; ".join(doubts(report))]


def doubts(report: Report) -> list[str]:
    """What a person should look at before relying on a report."""
    told: list[str] = []
    if len(report.text.split()) < FEW_WORDS and report.status != "killed":
        told.append("short")
    if report.changes:
        told.append(f"cleaned in {len(report.changes)} places")
    if report.status != "usable":
        told.append(report.status)
    if report.copy_of:
        told.append(f"gives itself as a copy of {report.copy_of}")
    if report.notice:
        told.append(f"notice: {report.notice}")
    return told
