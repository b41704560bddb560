"""The command that makes an archive of many reports."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from recoupe.cli.base import INPUTS, NOTHING_DONE, SOME_FAILED, STORE_OPTION, cli, printable

if TYPE_CHECKING:
    from recoupe.archive.run import Engine

__all__ = ["archive_command"]


@cli.command("archive")
@INPUTS
@click.option("-o", "--output", type=click.Path(file_okay=False, path_type=Path), required=True, metavar="FOLDER",
              help="Folder for the tables.")  # fmt: skip
@click.option("--engine", type=click.Choice(["spark", "local"]), default="spark", show_default=True,
              help="Apache Spark, or the memory of one process.")  # fmt: skip
@click.option("--master", metavar="URL", help="Spark's master: local[4], spark://host:7077, yarn.  [default: local[2]]")
@click.option("--units", type=click.IntRange(min=1), help="Into how many units the work is cut; one for 500 reports if not told.")
@click.option("--store", "address", **STORE_OPTION)
def archive_command(
    inputs: tuple[str, ...], output: Path, engine: str, master: str | None, units: int | None, address: str | None
) -> None:
    """Make tables of many reports: annotations, stories and facts as Parquet, a folder a table, in it one a day.

    The same command again goes on where a run was stopped. What could not be read, or failed, is in failures.parquet. With
    --store the reports are put into the store of a desk, too.
    """
    from recoupe.archive.run import archive

    made = archive(inputs, output, engine=cast("Engine", engine), master=master, parts=units, told=_tell)
    if made.before:
        _tell("an earlier run made all of it")
    _tell(f"{made.reports} reports in {made.stories} stories; {made.failures} failures, in {output / 'failures.parquet'}")
    if not made.reports:
        _tell("no report could be read")
        sys.exit(NOTHING_DONE)
    if address:
        _load(output, address)
    click.echo(str(output))
    sys.exit(SOME_FAILED if made.failures else 0)


def _load(folder: Path, address: str) -> None:
    from recoupe.desk.load import load
    from recoupe.store.base import open_store

    store = open_store(address)
    count = 0
    for error in load(store, folder):
        count += 1
        _tell(str(error))
    _tell(f"the store has them; {count} were refused")


def _tell(text: str) -> None:
    click.echo(f"recoupe: {printable(text)}", err=True)
