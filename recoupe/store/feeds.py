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


def taken(connection: Connection, address: str, updated: str | None) -> bool:
    """Whether an entry was taken in as it is: another time of editing makes it one to look at again."""
    found = connection.execute(select(entries.c.updated).where(entries.c.address == key(address))).one_or_none()
    return found is not None and found.updated == updated


def take(connection: Connection, address: str, updated: str | None, *, feed: str) -> None:
    """Keeps that an entry was taken in."""
    values = {"updated": updated, "checked": now(), "feed": feed}
    if not connection.execute(update(entries).where(entries.c.address == key(address)).values(**values)).rowcount:
        connection.execute(insert(entries).values(address=key(address), **values))
