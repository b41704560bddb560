"""Addresses of reports: made whole, without what only counts readers."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

LONGEST = 2_048
_COUNTING = re.compile(r"(?i)utm_\w+|xtor|xtref|fbclid|gclid|mc_[ce]id|at_(medium|campaign|\w+)|wt\.\w+|cmpid|igshid|ito|ocid")


def whole(address: object, *, base: str | None = None) -> str | None:
    """The address in full, None where it is none of the web; `base` is the page that names it.

    Fragments and the parameters that only say where a reader came from are left out, so that one article has one address.
    """
    if not isinstance(address, str) or not address.strip() or len(address) > LONGEST:
        return None
    try:
        parts = urlsplit(urljoin(base or "", address.strip()))
        if parts.scheme.lower() not in {"http", "https"} or not parts.hostname:
            return None
        query = [(name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if not _COUNTING.fullmatch(name)]
        netloc = parts.netloc.rpartition("@")[2].lower()
    except ValueError:
        return None
    kept = parts.query if len(query) == parts.query.count("&") + bool(parts.query) else urlencode(query)
    return urlunsplit((parts.scheme.lower(), netloc, parts.path or "/", kept, ""))


def host(address: str | None) -> str | None:
    """The host of an address, without "www."."""
    try:
        name = urlsplit(address or "").hostname
    except ValueError:
        return None
    return name.removeprefix("www.") if name else None


def is_front(address: str) -> bool:
    """Whether it is a site's front page, which no article has for its address."""
    parts = urlsplit(address)
    return parts.path in {"", "/"} and not parts.query
