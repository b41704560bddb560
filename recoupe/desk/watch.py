"""Watches feeds: asks each when it is due, follows its entries to their pages, and takes the reports in.

Many are asked at once (`recoupe.desk.gather`); what they tell is kept here, by one hand.

A feed's answer is kept (etag, time) only after all its entries were taken in, so that one that was interrupted is asked again in
full; entries taken in are not fetched twice. A feed or an entry that fails is asked less and less often.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from threading import Event

from recoupe.desk.gather import Closed, Entry, Message, Opened, gather
from recoupe.desk.ingest import ingest
from recoupe.desk.link import Linker
from recoupe.desk.stories import refresh_stale
from recoupe.errors import FetchError, InputError, RecoupeError
from recoupe.fetch.client import Client
from recoupe.model import Report
from recoupe.read import faults
from recoupe.read.fields import Fields
from recoupe.read.notes import Note
from recoupe.store import feeds
from recoupe.store.base import Store
from recoupe.store.feeds import Failure, Feed, Now
from recoupe.store.records import Kept

LONGEST_WAIT = timedelta(hours=6)

_ADDRESS = re.compile(r"https?://\S+\Z")


@dataclass(frozen=True, slots=True)
class Asked:
    """A feed was asked: its address and how many of its entries are looked at; 0 where nothing is new."""

    feed: str
    entries: int


def addresses(path: Path) -> list[str]:
    """The feeds that a file lists: OPML, or one address a line (`#` begins a comment). Raises InputError."""
    try:
        content = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(str(path), f"cannot be read ({reason})", "give OPML or a text with one address a line") from error
    if content.lstrip().startswith("<"):
        if "<!ENTITY" in content:
            raise InputError(str(path), "declares entities of its own, which no OPML needs", "take them out")
        try:
            outlines = ET.fromstring(content).iter("outline")
        except (ET.ParseError, ValueError, RecursionError) as error:
            raise InputError(str(path), f"is no OPML ({faults.told(error)})", "export the list of feeds again") from error
        found = [address for outline in outlines if (address := outline.get("xmlUrl"))]
    else:
        found = [line.strip() for line in content.splitlines() if not line.lstrip().startswith("#")]
    found = list(dict.fromkeys(filter(None, found)))
    for address in found:
        if not _ADDRESS.match(address):
            raise InputError(
                str(path), f"{address!r} is no address of a feed", "give addresses that begin with https:// or http://"
            )
    if not found:
        raise InputError(str(path), "lists no feed", "give OPML with xmlUrl, or one address a line")
    return found


def watch(
    store: Store,
    wanted: Sequence[str],
    *,
    every: timedelta,
    stop: Event,
    once: bool = False,
    allow_private: bool = False,
    named: Callable[[Report], Report] | None = None,
    told: Callable[[], object] | None = None,
) -> Iterator[Asked | Kept | Note | RecoupeError]:
    """Asks each feed now and then every `every`, until `stop` is set: what was asked, each report confirmed, each
    failure, and a `Note` before a report of which the reading is doubtful.

    `once` asks those that are due and ends. Stops after the report in hand. `named` gives a report its outlet's name.
    `told` is called once what is new in stories was worked out, to tell others; a FetchError of it is a failure like others.
    """
    linker = Linker(store)
    with Client(allow_private=allow_private) as client:
        while not stop.is_set():
            new = 0
            with closing(gather(_due(store, wanted, every), client, partial(_wanted, store, every), stop)) as messages:
                for message in messages:
                    for item in _keep(store, message, every, named):
                        new += isinstance(item, Kept) and item.outcome != "known"
                        yield item
                    if stop.is_set():
                        break
            if new:
                linker.link()
                yield from linker.failed
                untold: list[RecoupeError] = []
                refresh_stale(store, failed=untold.append)
                yield from untold
                if told is not None:
                    try:
                        told()
                    except FetchError as error:
                        yield error
            if once:
                return
            stop.wait(_pause(store, wanted, every))


def _due(store: Store, wanted: Sequence[str], every: timedelta) -> list[Feed]:
    """The feeds to ask now; in full where an entry that failed is to be tried again, else for what is new."""
    now, found = _now(every), []
    with store.reading() as connection:
        for address in wanted:
            feed = feeds.get(connection, address)
            if now.reached(feed.due):
                again = feeds.has_to_retry(connection, address, now)
                found.append(replace(feed, etag=None, modified=None) if again else feed)
    return found


def _wanted(store: Store, every: timedelta, entry: Fields) -> bool:
    name = _name(entry)
    with store.reading() as connection:
        return name is None or feeds.wanted(connection, name, entry.updated, _now(every))


def _keep(
    store: Store, message: Message, every: timedelta, named: Callable[[Report], Report] | None
) -> Iterator[Asked | Kept | Note | RecoupeError]:
    """Keeps what came, and tells it."""
    feed = message.feed
    if isinstance(message, Opened):
        yield Asked(feed.address, message.entries)
    elif isinstance(message, Entry):
        yield from _take(store, message, every, named)
    elif isinstance(message, Closed):
        answer = message.answer
        asked = Feed(feed.address, answer.etag or feed.etag, answer.modified or feed.modified, _later(every))
        store.write(lambda connection: feeds.put(connection, asked))
    else:
        failures = feed.failures + 1
        kept = replace(feed, failures=failures, error=str(message.error), due=_later(_wait(every, failures)))
        store.write(lambda connection: feeds.put(connection, kept))
        yield message.error


def _take(
    store: Store, entry: Entry, every: timedelta, named: Callable[[Report], Report] | None
) -> Iterator[Kept | Note | RecoupeError]:
    kept, errors = 0, []
    yield from (note for note in entry.notes if note.kind == "doubtful")
    found = (named(item) if named and isinstance(item, Report) else item for item in entry.found)
    for told in ingest(store, found, batch=1):
        if isinstance(told, Kept):
            kept += 1
        else:
            errors.append(str(told))
        yield told
    name, updated, feed = _name(entry.fields), entry.fields.updated, entry.feed.address
    if name is None:
        return
    if kept:
        store.write(lambda connection: feeds.take(connection, name, updated, feed=feed))
    elif errors:
        with store.reading() as connection:
            failures = feeds.failures(connection, name) + 1
        due = _later(_wait(every, failures))
        store.write(lambda connection: feeds.fail(connection, name, updated, feed, Failure(failures, errors[0], due)))


def _name(entry: Fields) -> str | None:
    """What an entry is known by: its address, else its id."""
    return entry.url or (str(entry.id) if entry.id else None)


def _wait(every: timedelta, failures: int) -> timedelta:
    """Longer with each failure in a row."""
    return min(every * (1 << min(failures, 12)), LONGEST_WAIT)


def _later(step: timedelta = timedelta()) -> str:
    return (datetime.now(UTC) + step).isoformat(timespec="microseconds").replace("+00:00", "Z")


def _now(every: timedelta) -> Now:
    return Now(_later(), _later(max(every, LONGEST_WAIT)))


def _pause(store: Store, wanted: Sequence[str], every: timedelta) -> float:
    """Seconds until the first feed is due."""
    with store.reading() as connection:
        due = [feeds.get(connection, address).due for address in wanted]
    if any(_now(every).reached(moment) for moment in due):
        return 1.0
    return max(1.0, (datetime.fromisoformat(min(due)) - datetime.now(UTC)).total_seconds())
