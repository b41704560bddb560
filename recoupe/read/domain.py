"""The registrable domain of an address: who speaks there.

Told by the Public Suffix List, by way of publicsuffixlist with the list that it ships; nothing is asked of the net.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from recoupe.read import address
from recoupe.read.optional import needed

_TAG = re.compile(r"tag:(?:[^@,:/]*@)?([\w.-]+),")
"""RFC 4151: who gives the name stands at its beginning."""


def domain(told: str | None) -> str | None:
    """The registrable domain of an address, or of the domain that names a `tag:`; the host itself where it has none."""
    tag = _TAG.match(told or "")
    name = tag.group(1) if tag else address.host(told)
    if not name:
        return None
    name = _ascii(name.strip("[]").rstrip(".").lower())
    if ":" in name or name.replace(".", "").isdecimal():
        return name
    found: str | None = _suffixes().privatesuffix(name)
    return found or name


def is_own(told: str | None, home: str | None) -> bool:
    """Whether a document that came from `home` may speak for the address or id `told`."""
    return told is not None and (found := domain(told)) is not None and found == domain(home)


def _ascii(name: str) -> str:
    try:
        return name.encode("idna").decode("ascii")
    except UnicodeError:
        return name


@cache
def _suffixes() -> Any:
    return needed("publicsuffixlist", reading="what was fetched").PublicSuffixList()
