"""Fetches pages and feeds as a polite guest: it names itself, keeps to robots.txt, asks seldom, takes no more than it may.

It reaches public addresses only, unless told otherwise: each name is resolved once, what it stands for is checked, and the
connection goes to that very address, so that a name that changes its meaning, or a redirect, leads nowhere inside.

`Client` keeps what it learnt of hosts (robots.txt, when they were asked last) and is for those who fetch several; `fetch` is for
one address.
"""

from __future__ import annotations

from typing import Any

from recoupe.fetch.answer import Fetched

__all__ = ["Client", "Fetched", "fetch"]


def fetch(url: str, *, etag: str | None = None, modified: str | None = None, **options: Any) -> Fetched:
    """What stands at `url`; `options` are those of `Client`.

    `etag` and `modified` are those of the last answer: where nothing changed, the status is 304 and there is no content. Raises
    FetchError, and MissingPackageError without httpx.
    """
    from recoupe.fetch.client import Client

    with Client(**options) as client:
        return client.fetch(url, etag=etag, modified=modified)


def __getattr__(name: str) -> Any:
    if name == "Client":
        from recoupe.fetch.client import Client

        return Client
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
