"""The feeds that are watched: what the last answer was, when to ask again, and which entries were taken in."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, insert, select, update

from recoupe.store.base import now
from recoupe.store.records import key
from recoupe.store.schema import entries, feeds


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed; `due` is when it is to be asked next, `failures` counts those in a row."""

    address: str
    etag: str | None = None
    modified: str | None = None
    due: str = ""
    failures: int = 0
    error: str | None = None


def get(connection: Connection, address: str) -> Feed:
    """What is known of a feed; one never asked is due at once."""
    f = feeds.c
    query = select(f.address, f.etag, f.modified, f.due, f.failures, f.error).where(f.address == address)
    found = connection.execute(query).one_or_none()
    return Feed(*found) if found else Feed(address)


def put(connection: Connection, feed: Feed) -> None:
    """Keeps what is known of a feed."""
    values = {
        "etag": feed.etag,
        "modified": feed.modified,
        "due": feed.due,
        "failures": feed.failures,
        "error": feed.error,
        "checked": now(),
    }
    if not connection.execute(update(feeds).where(feeds.c.address == feed.address).values(**values)).rowcount:
        connection.execute(insert(feeds).values(address=feed.address, **values))


@dataclass(frozen=True, slots=True)
class Now:
    """The time by the clock, and the latest that anything may have been put off to; both as stored.

    What is due later than `latest` was put off by a clock that ran ahead, and is due: it would else wait for years.
    """

    moment: str
    latest: str

    def reached(self, due: str) -> bool:
        """Whether what is due then is to be done."""
        return not self.moment < due <= self.latest


@dataclass(frozen=True, slots=True)
class Failure:
    """Why an entry could not be taken in, how often in a row, and when it is to be tried again."""

    failures: int
    error: str
    due: str


def wanted(connection: Connection, address: str, updated: str | None, clock: Now) -> bool:
    """Whether an entry is to be looked at: never seen, edited since, or failed and due again."""
    e = entries.c
    found = connection.execute(select(e.updated, e.error, e.due).where(e.address == key(address))).one_or_none()
    if found is None or found.updated != updated:
        return True
    return found.error is not None and clock.reached(found.due or "")


def has_to_retry(connection: Connection, feed: str, clock: Now) -> bool:
    """Whether an entry of a feed failed and is due again: the feed is then to be asked in full."""
    e = entries.c
    reached = (e.due <= clock.moment) | (e.due > clock.latest)
    query = select(e.address).where(e.feed == feed, e.error.is_not(None), reached).limit(1)
    return connection.execute(query).scalar() is not None


def failures(connection: Connection, address: str) -> int:
    """How often in a row an entry failed."""
    return connection.execute(select(entries.c.failures).where(entries.c.address == key(address))).scalar() or 0


def take(connection: Connection, address: str, updated: str | None, *, feed: str) -> None:
    """Keeps that an entry was taken in."""
    _put_entry(connection, address, updated=updated, feed=feed, failures=0, error=None, due=None)


def fail(connection: Connection, address: str, updated: str | None, feed: str, failure: Failure) -> None:
    """Keeps that an entry could not be taken in."""
    told = {"failures": failure.failures, "error": failure.error.replace("\0", "\ufffd"), "due": failure.due}
    _put_entry(connection, address, updated=updated, feed=feed, **told)


def _put_entry(connection: Connection, address: str, **values: object) -> None:
    values["checked"] = now()
    if not connection.execute(update(entries).where(entries.c.address == key(address)).values(**values)).rowcount:
        connection.execute(insert(entries).values(address=key(address), **values))
