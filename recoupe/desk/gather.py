"""Asks many feeds at once, and follows their entries to their pages: at most so many in all, one after the other for each host.

Nothing is kept here: what was found goes, as it comes, to the one who keeps it. Whatever fails, on a feed or on one entry, is
told as an error of that feed or entry, and the others go on.
"""

from __future__ import annotations

import io
import queue
import threading
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from urllib.parse import urlsplit

from msgspec import structs

from recoupe.errors import FetchError, InputError
from recoupe.fetch import Fetched
from recoupe.fetch.client import Client
from recoupe.model import Report
from recoupe.read import LIMIT, from_bytes
from recoupe.read.domain import is_own
from recoupe.read.faults import broken
from recoupe.read.feed import FETCH, load
from recoupe.read.fields import Fields, report_from
from recoupe.read.notes import Note
from recoupe.read.own import owned
from recoupe.read.source import Source
from recoupe.store.feeds import Feed

AT_ONCE = 32
"""Hosts of feeds that are asked at the same time. How many visits one host gets at once is the client's to say."""
HELD = 64
"""Messages that wait to be kept: who gathers faster than things are kept has to wait."""
NOT_MODIFIED = 304


@dataclass(frozen=True, slots=True)
class Failed:
    """A feed could not be had."""

    feed: Feed
    error: FetchError | InputError


@dataclass(frozen=True, slots=True)
class Opened:
    """A feed answered; so many of its entries are looked at."""

    feed: Feed
    entries: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry, with its report or why there is none, and what is to be known of how it was read."""

    feed: Feed
    fields: Fields
    found: Sequence[Report | InputError]
    notes: Sequence[Note] = ()


@dataclass(frozen=True, slots=True)
class Closed:
    """All entries of a feed were told."""

    feed: Feed
    answer: Fetched


Message = Failed | Opened | Entry | Closed
Wanted = Callable[[Fields], bool]
"""Whether an entry is to be looked at."""


def gather(due: Sequence[Feed], client: Client, wanted: Wanted, stop: threading.Event) -> Generator[Message]:
    """What the feeds and their entries tell, as it comes; those of one feed in its order. Ends early where `stop` is set."""
    hosts: dict[str, list[Feed]] = {}
    for feed in due:
        hosts.setdefault(urlsplit(feed.address).netloc.lower(), []).append(feed)
    waiting: queue.SimpleQueue[list[Feed]] = queue.SimpleQueue()
    for feeds in hosts.values():
        waiting.put(feeds)
    told: queue.Queue[Message | None] = queue.Queue(HELD)
    ended = threading.Event()
    workers = min(AT_ONCE, len(hosts))
    for _ in range(workers):
        threading.Thread(target=_work, args=(waiting, told, ended, client, wanted), daemon=True).start()
    try:
        while workers and not stop.is_set():
            try:
                message = told.get(timeout=0.2)
            except queue.Empty:
                continue
            if message is None:
                workers -= 1
            else:
                yield message
    finally:
        ended.set()


def _work(
    waiting: queue.SimpleQueue[list[Feed]],
    told: queue.Queue[Message | None],
    ended: threading.Event,
    client: Client,
    wanted: Wanted,
) -> None:
    """One worker: takes the feeds of a host, until there are no more."""

    def tell(message: Message | None) -> bool:
        while not ended.is_set():
            try:
                told.put(message, timeout=0.2)
                return True
            except queue.Full:
                continue
        return False

    try:
        while not ended.is_set():
            for feed in waiting.get_nowait():
                for message in ask(feed, client, wanted):
                    if not tell(message):
                        return
    except queue.Empty:
        return
    finally:
        tell(None)


def ask(feed: Feed, client: Client, wanted: Wanted) -> Iterator[Message]:
    """What one feed and its entries tell."""
    try:
        answer = client.fetch(feed.address, etag=feed.etag, modified=feed.modified)
        found = [] if answer.status == NOT_MODIFIED else _entries(answer)
        fresh = [(number, entry) for number, entry in enumerate(found, 1) if isinstance(entry, str) or wanted(entry)]
    except (FetchError, InputError) as error:
        yield Failed(feed, error)
        return
    except Exception as error:
        yield Failed(feed, InputError(feed.address, broken(error), "look at the address"))
        return
    yield Opened(feed, len(fresh))
    for number, entry in fresh:
        if isinstance(entry, str):
            yield Entry(feed, Fields(), [InputError(answer.url, entry, FETCH, record=number)])
        else:
            notes: list[Note] = []
            yield Entry(feed, entry, _reports(entry, answer.url, client, notes), notes)
    yield Closed(feed, answer)


def _entries(answer: Fetched) -> list[Fields | str]:
    feed = load(Source(answer.url, "feed", io.BytesIO(answer.content), url=answer.url, charset=answer.charset))
    if feed.broken and not feed.entries:
        raise InputError(answer.url, f"the feed is broken ({feed.broken})", "look at the address")
    return feed.entries


def _reports(entry: Fields, feed: str, client: Client, notes: list[Note]) -> Sequence[Report | InputError]:
    try:
        return _found(entry, feed, client, notes)
    except InputError as error:
        return [error]
    except Exception as error:
        return [InputError(entry.url or feed, broken(error), "look at the page")]


def _found(entry: Fields, feed: str, client: Client, notes: list[Note]) -> Sequence[Report | InputError]:
    """The report that an entry tells: its page's, else, where that cannot be had, what the feed has of it.

    `notes` takes what is to be known of the reading.
    """
    name = str(entry.id or entry.url or entry.title or "")
    reason = "the feed has none and points to no page"
    if entry.url:
        try:
            page = client.fetch(entry.url)
            read = partial(from_bytes, page.content, file=page.url, name=page.url, url=page.url, charset=page.charset)
            found = list(read(told=notes.append))
            reports = [report for report in found if isinstance(report, Report)]
            if reports:
                return [_with(reports[0], entry, page.url)]
            reason = next((str(error) for error in found), "its page holds no article")
        except FetchError as error:
            reason = str(error)
    if entry.text:
        notes[:] = [Note(entry.url or feed, "doubtful", f"the text is what the feed has of it ({reason})")]
        placed = report_from(entry, file=entry.url or name, default_id=name, limit=LIMIT)
        # no id is this program's own here: the feed may speak for its own domain alone
        return [owned(placed, Source(feed, "\0", io.BytesIO(), url=feed)).report]
    raise InputError(entry.url or name or feed, f"no text could be had ({reason})", "look at the page")


def _with(report: Report, entry: Fields, url: str) -> Report:
    """The page's report, with what only the feed tells. The feed's id counts where it is of the page's own domain."""
    told = (str(name) for name in (entry.id, entry.url) if name)
    return structs.replace(
        report,
        id=next((name for name in told if is_own(name, url)), report.id),
        url=report.url or url,
        outlet=entry.outlet if entry.outlet and _is_host(report.outlet, url) else report.outlet,
        published=report.published or (str(entry.published) if entry.published else None),
        title=report.title or entry.title,
    )


def _is_host(outlet: str | None, url: str) -> bool:
    """Whether nothing better than the address told whose a page is."""
    host = urlsplit(url).hostname or ""
    return outlet is None or outlet in (host, host.removeprefix("www."))
