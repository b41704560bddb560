"""The commands of a desk: put reports into a store, search it, watch feeds, renew annotations."""

from __future__ import annotations

import re
import signal
import sys
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from recoupe.cli.base import (
    INPUTS,
    NOTHING_DONE,
    STORE,
    Session,
    cli,
    printable,
    send_alerts,
    settings,
    tell_doubt,
    told_columns,
    webhook,
)
from recoupe.model import EventType

if TYPE_CHECKING:
    from recoupe.store.search import Hit

EVENT_TYPES: tuple[str, ...] = EventType.__args__  # type: ignore[attr-defined]


class Every(click.ParamType):  # type: ignore[type-arg]
    """A length of time such as 90s, 5m, 2h."""

    name = "time"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> timedelta:
        """Reads it; a number alone is minutes."""
        if isinstance(value, timedelta):
            return value
        found = re.fullmatch(r"(\d{1,5})\s*([smh]?)", str(value))
        if not found or int(found[1]) == 0:
            self.fail(f"{value!r} is no length of time; write 90s, 5m or 2h", param, ctx)
        return timedelta(**{{"s": "seconds", "h": "hours"}.get(found[2], "minutes"): int(found[1])})


def _day(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    if value is not None and not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", value):
        raise click.BadParameter(f"{value!r} is no day; write 2019-03-28, 2019-03 or 2019")
    return value


@cli.command()
@INPUTS
@STORE
def ingest(inputs: tuple[str, ...], address: str) -> None:
    """Put reports into a store: annotate them, link them into stories. Each line printed is a report that is safely kept.

    The same report again is nothing new; an edited one is a new version.
    """
    from recoupe.desk.ingest import ingest as put
    from recoupe.desk.link import Linker
    from recoupe.desk.stories import refresh_stale
    from recoupe.read import read
    from recoupe.store.base import open_store
    from recoupe.store.records import Kept

    session = Session()
    store = open_store(address)
    kept = 0
    reports = settings().all_named(read(inputs, stdin=sys.stdin.buffer, columns=told_columns(), told=tell_doubt))
    for told in put(store, reports, linker=Linker(store)):
        if isinstance(told, Kept):
            kept += 1
            click.echo(f"{told.outcome}\t{printable(told.id)}")
            sys.stdout.flush()
        else:
            session.warn(told)
    if not kept:
        click.echo("recoupe: no report could be kept, nothing was done", err=True)
        sys.exit(NOTHING_DONE)
    refresh_stale(store, failed=session.warn)
    send_alerts(store, session)
    session.end()


@cli.command()
@click.argument("feeds", required=False, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@STORE
@click.option("--every", type=Every(), default="5m", show_default=True, help="How often each feed is asked: 90s, 5m, 2h.")
@click.option("--once", is_flag=True, help="Ask the feeds that are due and end.")
@click.option("--allow-private", is_flag=True, help="Allow addresses of this machine and of private networks.")
def watch(feeds: Path | None, address: str, every: timedelta, once: bool, allow_private: bool) -> None:
    """Watch the feeds of an OPML file (or a text with an address a line), and take in what they point to.

    Without FEEDS those that recoupe.toml lists are watched.

    An interrupt (Ctrl-C) or SIGTERM ends it after the report in hand.
    """
    from threading import Event

    from recoupe.desk.alerts import send
    from recoupe.desk.watch import Asked, addresses
    from recoupe.desk.watch import watch as follow
    from recoupe.read import Note
    from recoupe.store.base import open_store
    from recoupe.store.records import Kept

    session = Session()
    stop = Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    own = settings()
    if feeds is None and not own.feeds:
        raise click.UsageError("give a file that lists feeds, or list them in recoupe.toml")
    listed = own.feeds if feeds is None else (str(feeds),)
    wanted = [feed for told in listed for feed in ([told] if "://" in told else addresses(Path(told)))]
    store = open_store(address)
    hook = webhook()
    told_to = partial(send, store, hook) if hook else None
    kept = follow(store, wanted, told=told_to, every=every, stop=stop, once=once, allow_private=allow_private, named=own.named)
    for told in kept:
        if isinstance(told, Kept):
            click.echo(f"{told.outcome}\t{printable(told.id)}")
        elif isinstance(told, Note):
            tell_doubt(told)
        elif isinstance(told, Asked):
            click.echo(f"recoupe: {printable(told.feed)}: {told.entries} to look at", err=True)
        else:
            session.warn(told)
        sys.stdout.flush()
    session.end()


@cli.command()
@click.argument("words", nargs=-1)
@STORE
@click.option("--since", callback=_day, metavar="DAY", help="First day (or month, or year).")
@click.option("--until", callback=_day, metavar="DAY", help="Last day (or month, or year).")
@click.option("--outlet", metavar="NAME", help="Outlet: its name or whole words of it.")
@click.option("--speaker", metavar="NAME", help="Somebody whose words the report tells: the name or whole words of it.")
@click.option("--type", "kind", type=click.Choice(EVENT_TYPES, case_sensitive=False), help="Type of an event that it tells.")
@click.option("--limit", type=click.IntRange(1, 1000), default=20, show_default=True, help="Most reports to print.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON lines.")
def search(
    words: tuple[str, ...],
    address: str,
    since: str | None,
    until: str | None,
    outlet: str | None,
    speaker: str | None,
    kind: str | None,
    limit: int,
    as_json: bool,
) -> None:
    """Print the reports of a store that hold all WORDS, newest first.

    Accents and capitals make no difference. "a phrase" in quotes stands as it is, dock* is a beginning, -word must not be there
    (after `--`, so that it is no option).
    """
    import msgspec

    from recoupe.store.base import open_store
    from recoupe.store.search import Query, find

    query = Query(words=" ".join(words), since=since, until=until, outlet=outlet, speaker=speaker, type=kind, limit=limit)
    with open_store(address, create=False).reading() as connection:
        hits = find(connection, query)
    for hit in hits:
        if as_json:
            click.echo(msgspec.json.encode(_as_json(hit)))
        else:
            click.echo(printable(f"{hit.day or '?'}  {hit.outlet or '?'}  {hit.title or ''}"))
            click.echo(printable(f"    report {hit.id}  story {hit.story or '?'}"))
            for start, end in hit.passages:
                click.echo(printable(f"    … {' '.join(hit.text[start:end].split())} …"))
    if not hits:
        click.echo("recoupe: no report found", err=True)


def _as_json(hit: Hit) -> dict[str, Any]:
    import msgspec

    told = msgspec.to_builtins(hit)
    text = told.pop("text")
    told["passages"] = [{"start": start, "end": end, "text": text[start:end]} for start, end in hit.passages]
    return dict(told)


@cli.command()
@STORE
def reannotate(address: str) -> None:
    """Renew the annotations of a store that were made by an older version of the rules or the model.

    What failed on a report is tried again, too.
    """
    from recoupe.desk.reannotate import outdated
    from recoupe.desk.reannotate import reannotate as renew
    from recoupe.desk.stories import refresh_stale
    from recoupe.errors import InputError
    from recoupe.store.base import open_store

    session = Session()
    store = open_store(address, create=False)
    ids = outdated(store)
    for told in renew(store, ids):
        if isinstance(told, InputError):
            session.warn(told)
        else:
            click.echo(printable(told))
    refresh_stale(store, failed=session.warn)
    click.echo(f"recoupe: {len(ids)} reports renewed", err=True)
    session.end()


@cli.command()
@STORE
def held(address: str) -> None:
    """Print the reports of a store that a step failed on: id, step, reason, time. `recoupe reannotate` tries them again."""
    from recoupe.store import failures
    from recoupe.store.base import open_store

    with open_store(address, create=False).reading() as connection:
        found = failures.listed(connection)
    for failure in found:
        click.echo("\t".join(map(printable, (failure.id, failure.step, failure.reason, failure.at))))
    click.echo(f"recoupe: {len(found)} held", err=True)
