"""Tells a program, by a webhook, what changed in the claims that are followed: to this machine, or a host that the settings list.

Each piece of news is sent once it was taken: the store remembers the last one. What could not be sent is sent the next time.
"""

from __future__ import annotations

import http.client
import json
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from recoupe.errors import FetchError, InputError
from recoupe.store import claims, records
from recoupe.store.base import Store
from recoupe.store.stories import News

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
COUNTER = "alerted"
MOST = 100
"""Pieces of news in one message."""
SECONDS = 10
REMEDY = "give an address of this machine, or of a host that alerts.hosts lists, by https"


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where alerts go. `of` makes one, and refuses what may not be told anything."""

    address: str
    host: str
    port: int
    path: str
    secure: bool

    @classmethod
    def of(cls, address: str, *, hosts: Sequence[str] = ()) -> Webhook:
        """The webhook at an address: of this machine (http or https), or of a host in `hosts` (https). Raises InputError."""
        try:
            parts = urlsplit(address)
            host, port = (parts.hostname or "").lower(), parts.port
        except ValueError as error:
            raise InputError("alerts.webhook", f"{address!r} is no address ({error})", REMEDY) from None
        secure = parts.scheme == "https"
        allowed = host in LOOPBACK or (secure and host in {known.lower() for known in hosts})
        if parts.scheme not in ("http", "https") or not allowed or parts.username is not None or not address.isprintable():
            raise InputError("alerts.webhook", f"nothing may be sent to {address!r}", REMEDY)
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        return cls(address, host, port or (443 if secure else 80), path, secure)


def send(store: Store, webhook: Webhook) -> int:
    """Sends what is new in the followed claims; how many pieces of news. Raises FetchError where they were not taken."""
    with store.reading() as connection:
        sent = records.counter(connection, COUNTER)
        told = claims.news_of_followed(connection, after=sent, limit=MOST)
    if not told:
        return 0
    _post(webhook, json.dumps({"news": [_message(item) for item in told]}, ensure_ascii=False).encode())
    store.write(lambda connection: records.set_counter(connection, COUNTER, told[-1].number))
    return len(told)


def _message(item: News) -> dict[str, object]:
    return {
        "number": item.number, "claim": item.claim, "story": item.story, "at": item.at, "kind": item.kind,
        "report": item.report, "text": item.text,
    }  # fmt: skip


def _post(webhook: Webhook, body: bytes) -> None:
    """One request; a redirect is not followed: it could lead where nothing may be sent."""
    kind = http.client.HTTPSConnection if webhook.secure else http.client.HTTPConnection
    connection = kind(webhook.host, webhook.port, timeout=SECONDS)
    try:
        connection.request("POST", webhook.path, body, {"Content-Type": "application/json; charset=utf-8"})
        status = connection.getresponse().status
    except (OSError, http.client.HTTPException) as error:
        raise FetchError(webhook.address, f"the alert could not be sent ({error})", "look whether the program runs") from error
    finally:
        connection.close()
    if not 200 <= status < 300:
        raise FetchError(webhook.address, f"the alert was answered with {status}", "look at the program that takes it")
