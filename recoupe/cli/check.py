"""The command that checks a dossier against itself, its digest, its page and its reports."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from recoupe.cli.base import SOME_FAILED, Session, annotated, cli, printable
from recoupe.model import Dossier, Report


@cli.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), metavar="DIR")
@click.argument("originals", nargs=-1, metavar="[INPUT...]")
@click.option("--digest", metavar="SHA256", help="The digest that `recoupe dossier` printed, kept elsewhere.")
@click.option("--recompute", is_flag=True, help="Make the dossier again from its reports and tell what differs.")
@click.option("--store", "address", metavar="PATH|ADDRESS", help="The store that a story's dossier was made from.")
def verify(folder: Path, originals: tuple[str, ...], digest: str | None, recompute: bool, address: str | None) -> None:
    """Check the dossier in DIR: nothing changed since it was made, every span exists, every count adds up.

    With INPUT..., each report must also be that which is read from there, and --recompute starts from those; a dossier of a
    store's story is made again from the store with --store. The exit status is 1 where anything is off.
    """
    from recoupe.verify import PAGE, RECORD, examine, load
    from recoupe.verify.recompute import differences, page_difference

    session = Session()
    reports = session.reports(originals) if originals else None
    verdict = examine(folder, reports=reports, digest=digest)
    faults = list(verdict.faults)
    if recompute:
        stated = load(folder / RECORD)
        made = _made_again(stated, reports, address, session)
        faults += (differing := differences(stated, made))
        if (folder / PAGE).is_file() and not differing:
            faults += page_difference((folder / PAGE).read_text("utf-8", "replace"), stated)
    for fault in faults:
        click.echo(printable(fault))
    if faults:
        click.echo(f"recoupe: {len(faults)} of what {folder} says is not as told", err=True)
        sys.exit(SOME_FAILED)
    click.echo(f"{verdict.spans} spans, {verdict.passages} passages, all as told")
    session.end()


def _made_again(stated: Dossier, reports: Sequence[Report] | None, address: str | None, session: Session) -> Dossier:
    """The dossier as it is made now; tells where another version of the program made the one that is stated."""
    from recoupe.dossier import build_sound, generator

    if stated.generator != generator():
        click.echo(f"recoupe: {stated.generator} made it, this is {generator()}; differences may come from that", err=True)
    if address:
        from recoupe.desk.stories import dossier
        from recoupe.store.base import open_store

        return dossier(open_store(address, create=False), stated.story.id)
    given = list(stated.reports if reports is None else reports)
    return build_sound(given, list(annotated(given, processes=1, failed=session.warn)))[0]
