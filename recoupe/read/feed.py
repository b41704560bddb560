"""Feeds, RSS and Atom: each entry is a report, with as much of its text as the feed gives.

Method: feedparser (its sanitiser off, since only text is kept). `<source>` names the publisher where a feed collects from
several; the feed's title is the outlet otherwise.
"""

from __future__ import annotations

import html
import io
import re
from collections.abc import Iterator
from typing import Any

import msgspec

from recoupe.errors import EmptyInputError, FormatError, InputError, MissingFieldError
from recoupe.read import address, blocks
from recoupe.read.bounded import looks_heavy, parsed
from recoupe.read.fields import Fields, Found, report_from, too_large
from recoupe.read.markup import PROLOGUE
from recoupe.read.markup_encoding import decode_markup
from recoupe.read.optional import needed
from recoupe.read.published import understood
from recoupe.read.source import Source

BYTES = 16_000_000
"""A feed may have."""
ENTRIES = 5_000
"""A feed may have; what is beyond is told and left out."""

_START = re.compile(PROLOGUE + rb"<(?:rss|feed|rdf:RDF|atom:feed)\b", re.IGNORECASE | re.DOTALL)
_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,1000}\?>")
_MARKS = re.compile(r"</?[a-zA-Z][^<>]*>|&(?:#\w+|\w+);")


class Feed(msgspec.Struct):
    """What a feed holds; `broken` says why not all of it could be read."""

    entries: list[Fields]
    broken: str | None = None
    more: int = 0


def matches(head: bytes) -> bool:
    """Whether its root is that of RSS or Atom."""
    return _START.match(head) is not None


def read(source: Source, limit: int) -> Iterator[Found]:
    """A report for each entry, an error in the place of each without text and at the end of a feed that is broken."""
    feed = load(source)
    for number, fields in enumerate(feed.entries, 1):
        try:
            if not fields.text:
                remedy = "fetch the page that it points to" + (f": {fields.url}" if fields.url else "")
                raise MissingFieldError(source.name, "the entry has no text", remedy, record=number)
            yield report_from(fields, file=source.name, record=number, default_id=f"{source.stem}-{number}", limit=limit)
        except InputError as error:
            yield error
    if feed.more:
        yield too_large(
            source.name, f"the feed has {ENTRIES + feed.more:,} entries", ENTRIES, unit="entries", remedy="give a part of it"
        )
    if feed.broken:
        problem = f"the feed is broken ({feed.broken}), what follows was not read"
        yield FormatError(source.name, problem, "fetch it again", record=len(feed.entries) + 1)
    elif not feed.entries:
        yield EmptyInputError(source.name, "the feed has no entry", "give a feed with entries")


def load(source: Source) -> Feed:
    """All that a feed tells, for those who follow its links. Raises InputError."""
    if source.size() > BYTES:
        raise too_large(
            source.name,
            f"this feed has {source.size():,} bytes",
            BYTES,
            record=source.record,
            unit="bytes",
            remedy="give a part of it",
        )
    text = decode_markup(source.stream.read(), file=source.name, declared=source.charset, record=source.record)
    data = _DECLARATION.sub("", text, count=1).encode("utf-8", "replace")
    if b"<!ENTITY" in data:
        raise FormatError(source.name, "declares entities of its own, which no feed needs", "take them out", record=source.record)
    found = parsed("recoupe.read.feed:entries", data, source, apart=looks_heavy(data), url=source.url)
    return msgspec.convert(found, Feed)


def entries(data: bytes, *, url: str | None) -> Any:
    """The `Feed` that `data`, in UTF-8, tells, as builtins."""
    feedparser = needed("feedparser", reading="feeds")
    told = feedparser.parse(
        io.BytesIO(data),
        sanitize_html=False,
        resolve_relative_uris=False,
        response_headers={"content-type": "application/xml; charset=utf-8"},
    )
    base = url or told.feed.get("link")
    found = [_fields(entry, told.feed, base) for entry in told.entries[:ENTRIES]]
    broken = " ".join(str(told.get("bozo_exception")).split())[:200] if _is_broken(told, data) else None
    return msgspec.to_builtins(Feed(found, broken, max(0, len(told.entries) - ENTRIES)))


def _is_broken(told: Any, data: bytes) -> bool:
    """feedparser reads on past most faults; only a feed that does not end lost anything."""
    return bool(told.bozo) and re.search(rb"</(?:\w+:)?(?:rss|feed|RDF)\s*>\s*\Z", data.rstrip()[-200:]) is None


def _fields(entry: Any, feed: Any, base: str | None) -> Fields:
    title = _plain(entry.get("title"))
    outlet = _plain((entry.get("source") or {}).get("title")) or _plain(feed.get("title"))
    link = address.whole(entry.get("link"), base=base)
    authors = [name for name in (_plain(author.get("name")) for author in entry.get("authors", [])) if name]
    published = understood(entry.get("published"))
    updated = understood(entry["updated"]) if "updated" in entry else None  # get() would fall back to the other
    return Fields(
        id=_id(entry.get("id"), link),
        outlet=outlet,
        published=published or updated,
        title=title,
        url=link,
        language=entry.get("language") or feed.get("language"),
        text=_text(entry, title or "", authors) or None,
        updated=updated if published and updated != published else None,
        authors=authors,
        section=next((_plain(tag.get("term")) for tag in entry.get("tags", []) if tag.get("term")), None),
    )


def _id(guid: str | None, link: str | None) -> str | None:
    """The entry's id where it is one for the whole world, else the address: a bare number means something in one feed alone."""
    return guid if guid and re.match(r"(?:https?|urn|tag|uuid):", guid) else link or guid


def _text(entry: Any, title: str, authors: list[str]) -> str:
    """The longest content, else the summary."""
    contents = [content.get("value") or "" for content in entry.get("content", [])]
    value = max(contents, key=len, default="") or entry.get("summary") or ""
    if not _MARKS.search(value):
        return blocks.joined(value.splitlines())
    return blocks.fragment_text(value, titles=[title], authors=authors)


def _plain(value: str | None) -> str | None:
    return blocks.spaced(html.unescape(re.sub(r"<[^<>]*>", "", value))) or None if isinstance(value, str) else None
