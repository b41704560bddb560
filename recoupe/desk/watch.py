"""Watches feeds: asks each when it is due, follows its entries to their pages, and takes the reports in.

A feed's answer is kept (etag, time) only after all its entries were taken in, so that one that was interrupted is asked again in
full; entries taken in are not fetched twice. A feed that fails is asked less and less often.
"""

from __future__ import annotations

import io
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event
from urllib.parse import urlsplit

from msgspec import structs

from recoupe.desk.ingest import ingest
from recoupe.desk.link import Linker
from recoupe.desk.stories import refresh_stale
from recoupe.errors import FetchError, InputError, RecoupeError
from recoupe.fetch import Fetched
from recoupe.fetch.client import Client
from recoupe.model import Report
from recoupe.read import LIMIT, from_bytes
from recoupe.read.feed import load
from recoupe.read.fields import Fields, report_from
from recoupe.read.source import Source
from recoupe.store import feeds
from recoupe.store.base import Store
from recoupe.store.feeds import Feed
from recoupe.store.records import Kept

LONGEST_WAIT = timedelta(hours=6)
NOT_MODIFIED = 304

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
        try:
            outlines = ET.fromstring(content).iter("outline")
        except ET.ParseError as error:
            raise InputError(str(path), f"is no OPML ({error})", "export the list of feeds again") from error
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
) -> Iterator[Asked | Kept | RecoupeError]:
    """Asks each feed now and then every `every`, until `stop` is set: what was asked, each report confirmed, each failure.

    `once` asks those that are due and ends. Stops after the report in hand.
    """
    linker = Linker(store)
    with Client(allow_private=allow_private) as client:
        yield from _watch(store, wanted, every, stop, once, client, linker)


def _watch(
    store: Store, wanted: Sequence[str], every: timedelta, stop: Event, once: bool, client: Client, linker: Linker
) -> Iterator[Asked | Kept | RecoupeError]:
    while not stop.is_set():
        new = 0
        for address in wanted:
            with store.reading() as connection:
                feed = feeds.get(connection, address)
            if feed.due <= _later() and not stop.is_set():
                for told in _check(store, feed, every, stop, client):
                    new += isinstance(told, Kept) and told.outcome != "known"
                    yield told
        if new:
            linker.link()
            refresh_stale(store)
        if once:
            return
        stop.wait(_pause(store, wanted))


def _check(store: Store, feed: Feed, every: timedelta, stop: Event, client: Client) -> Iterator[Asked | Kept | RecoupeError]:
    try:
        answer = client.fetch(feed.address, etag=feed.etag, modified=feed.modified)
        found = [] if answer.status == NOT_MODIFIED else _entries(answer)
    except (FetchError, InputError) as error:
        failures = feed.failures + 1
        due = _later(min(every * 2 ** min(failures, 12), LONGEST_WAIT))
        told = str(error)
        store.write(lambda connection: feeds.put(connection, replace(feed, failures=failures, error=told, due=due)))
        yield error
        return
    with store.reading() as connection:
        fresh = [entry for entry in found if not entry.url or not feeds.taken(connection, entry.url, entry.updated)]
    yield Asked(feed.address, len(fresh))
    for entry in fresh:
        if stop.is_set():
            return
        yield from _take(store, feed.address, entry, client)
    asked = Feed(feed.address, answer.etag or feed.etag, answer.modified or feed.modified, _later(every))
    store.write(lambda connection: feeds.put(connection, asked))


def _take(store: Store, feed: str, entry: Fields, client: Client) -> Iterator[Kept | RecoupeError]:
    kept = 0
    for told in ingest(store, _reports(entry, client), batch=1):
        kept += isinstance(told, Kept)
        yield told
    address = entry.url
    if kept and address:
        store.write(lambda connection: feeds.take(connection, address, entry.updated, feed=feed))


def _entries(answer: Fetched) -> list[Fields]:
    feed = load(Source(answer.url, "feed", io.BytesIO(answer.content), url=answer.url, charset=answer.charset))
    if feed.broken and not feed.entries:
        raise InputError(answer.url, f"the feed is broken ({feed.broken})", "look at the address")
    return [entry for entry in feed.entries if isinstance(entry, Fields)]


def _reports(entry: Fields, client: Client) -> Iterable[Report | InputError]:
    """The report that an entry tells: its page's, else, where that cannot be had, what the feed has of it."""
    name = str(entry.id or entry.url or entry.title or "")
    reason = "the feed has none and points to no page"
    if entry.url:
        try:
            page = client.fetch(entry.url)
            found = list(from_bytes(page.content, file=page.url, name=name, url=page.url, charset=page.charset))
            reports = [report for report in found if isinstance(report, Report)]
            if reports:
                return [_with(reports[0], entry, page.url)]
            reason = next((str(error) for error in found), "its page holds no article")
        except FetchError as error:
            reason = str(error)
    if entry.text:
        try:
            return [report_from(entry, file=entry.url or name, default_id=name, limit=LIMIT).report]
        except InputError as error:
            return [error]
    return [InputError(entry.url or name, f"no text could be had ({reason})", "look at the page")]


def _with(report: Report, entry: Fields, url: str) -> Report:
    """The page's report, with what only the feed tells."""
    return structs.replace(
        report,
        id=str(entry.id or entry.url or report.id),
        url=report.url or url,
        outlet=entry.outlet if entry.outlet and _is_host(report.outlet, url) else report.outlet,
        published=report.published or (str(entry.published) if entry.published else None),
        title=report.title or entry.title,
    )


def _is_host(outlet: str | None, url: str) -> bool:
    """Whether nothing better than the address told whose a page is."""
    host = urlsplit(url).hostname or ""
    return outlet is None or outlet in (host, host.removeprefix("www."))


def _later(step: timedelta = timedelta()) -> str:
    return (datetime.now(UTC) + step).isoformat(timespec="microseconds").replace("+00:00", "Z")


def _pause(store: Store, wanted: Sequence[str]) -> float:
    """Seconds until the first feed is due."""
    with store.reading() as connection:
        due = min(feeds.get(connection, address).due for address in wanted)
    moment = datetime.fromisoformat(due) if due else datetime.now(UTC)
    return max(1.0, (moment - datetime.now(UTC)).total_seconds())
