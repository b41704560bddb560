"""XML of kinds that are not read, recognised so that its marks are not taken for the words of a report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recoupe.errors import FormatError
from recoupe.read.fields import Found
from recoupe.read.source import Source

# Atomic and possessive: what comes before a root is read once, however it is repeated.
PROLOGUE = rb"(?:\s*+(?><\?[^>]{0,1000}\?>|<!--.{0,8000}?-->|<!DOCTYPE[^>\[]{0,400}(?:\[[^\]]{0,50000}\]\s*)?>))*+\s*+"
"""What may stand before the root of a document: declarations, comments, a document type."""

_TAGS = rb"(!doctype|\?xml|[a-z]+:[a-z]+|urlset|sitemapindex|opml|document|root|doc)\b"
_NAMESPACE = re.compile(
    rb"\s*<[A-Za-z][\w.:-]{0,60}\s[^<>]{0,2000}(?:xmlns|xml:lang|/>|>\s*<[A-Za-z][\w.:-]{0,60}[\s>])", re.DOTALL
)
_MAP = re.compile(rb"<(?:[\w.-]+:)?(?:urlset|sitemapindex)\b", re.IGNORECASE)
_START = re.compile(rb"\s*<(!--|" + _TAGS + rb")", re.IGNORECASE)


def matches(head: bytes) -> bool:
    """Whether it begins with a tag, or with an element that declares a namespace."""
    return _START.match(head) is not None or _NAMESPACE.match(head) is not None


def read(source: Source, limit: int) -> Iterator[Found]:
    """No report: an error that says what to give in its place."""
    if _MAP.search(source.stream.read(4_096)):
        problem = "is a sitemap, a list of addresses and no report"
        yield FormatError(source.name, problem, "give the addresses in it, or follow the site with recoupe watch")
        return
    yield FormatError(source.name, "is XML of a kind that is not read", "give a page, a feed, NewsML-G2, NITF, or plain text")
