"""News sitemaps, which those who watch a site follow as they do a feed: each address is an entry without a text.

Method: Google's extension for news (`news:news`) of the protocol of sitemaps 0.9, names compared without namespaces.
"""

from __future__ import annotations

import re
from typing import Any

from recoupe.errors import FormatError
from recoupe.read import address
from recoupe.read.fields import Fields
from recoupe.read.markup import PROLOGUE
from recoupe.read.optional import needed
from recoupe.read.published import understood
from recoupe.read.source import Source

ENTRIES = 5_000
"""Addresses that are followed; what is beyond is told."""
_START = re.compile(PROLOGUE + rb"<(?:[\w.-]+:)?urlset\b", re.IGNORECASE | re.DOTALL)
_NEWS = re.compile(rb"<(?:[\w.-]+:)?news[\s>]", re.IGNORECASE)


def matches(data: bytes) -> bool:
    """Whether it is a sitemap with news in it."""
    return _START.match(data) is not None and _NEWS.search(data) is not None


def entries(data: bytes, source: Source) -> tuple[list[Fields | str], None, int]:
    """What each address is said to be, and how many more there are. Raises FormatError."""
    etree = needed("lxml.etree", reading="sitemaps")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        raise FormatError(source.name, "is a broken sitemap", "fetch it again", record=source.record) from None
    found = [fields for one in root.iter("{*}url") if (fields := _fields(one, source.url)) is not None]
    return list(found[:ENTRIES]), None, max(0, len(found) - ENTRIES)


def _fields(one: Any, base: str | None) -> Fields | None:
    """One address with its news; None for a page that is none."""
    news = next(one.iter("{*}news"), None)
    link = address.whole(_first(one, "loc"), base=base)
    if news is None or link is None:
        return None
    return Fields(
        id=link, url=link, title=_first(news, "title"), outlet=_first(news, "name"), language=_first(news, "language"),
        published=understood(_first(news, "publication_date")), updated=understood(_first(one, "lastmod")),
    )  # fmt: skip


def _first(element: Any, name: str) -> str | None:
    found = (" ".join("".join(item.itertext()).split()) for item in element.iter(f"{{*}}{name}"))
    return next(filter(None, found), None)
