"""The command that checks a dossier against itself, its page and its reports."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from recoupe.cli.base import SOME_FAILED, Session, cli


@cli.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), metavar="DIR")
@click.argument("originals", nargs=-1, metavar="[INPUT...]")
def verify(folder: Path, originals: tuple[str, ...]) -> None:
    """Check the dossier in DIR: every span exists, every passage is as told, every count adds up.

    With INPUT..., each text must also be that of the report read from there. The exit status is 1 where anything is off.
    """
    from recoupe.verify import examine

    session = Session()
    verdict = examine(folder, reports=session.reports(originals) if originals else None)
    for fault in verdict.faults:
        click.echo(fault)
    if verdict.faults:
        click.echo(f"recoupe: {len(verdict.faults)} of what {folder} says is not as told", err=True)
        sys.exit(SOME_FAILED)
    click.echo(f"{verdict.spans} spans, {verdict.passages} passages, all as told")
    session.end()
