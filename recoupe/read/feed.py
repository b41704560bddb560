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

from recoupe.errors import EmptyInputError, FormatError, InputError, MissingFieldError, RecoupeError
from recoupe.read import address, blocks, faults, sitemap
from recoupe.read.bounded import looks_heavy, parsed
from recoupe.read.faults import held
from recoupe.read.fields import Fields, Found, report_from, too_large
from recoupe.read.markup import PROLOGUE
from recoupe.read.markup_encoding import decode_markup
from recoupe.read.optional import needed
from recoupe.read.people import authors_of
from recoupe.read.published import understood
from recoupe.read.shown import is_date_line, shown_date
from recoupe.read.source import Source
from recoupe.read.words import page_words

BYTES = 16_000_000
"""A feed may have."""
ENTRIES = 5_000
"""A feed may have; what is beyond is told and left out."""

LONG_REFERENCE = 9
"""Digits that no reference to a character has."""
_ENTRY = re.compile(rb"<(?:[\w.-]+:)?(?:item|entry)(?=[\s>])", re.IGNORECASE)
_LAST = re.compile(rb"</(?:[\w.-]+:)?(?:item|entry)\s*>", re.IGNORECASE)
FETCH = "fetch the page that it points to"

_START = re.compile(PROLOGUE + rb"<(?:rss|feed|rdf:RDF|atom:feed)\b", re.IGNORECASE | re.DOTALL)
_DECLARATION = re.compile(r"(?<!\s)\s*+<\?xml[^>]{0,1000}\?>")
_REFERENCE = re.compile(r"&#(?:[xX]([0-9a-fA-F]+)|([0-9]+));?")
_MARKS = re.compile(r"</?[a-zA-Z][^<>]*>|&(?:#\w+|\w+);")


_ESCAPED = re.compile(r"&(?:lt;|#60;|#x3c;)/?(?:p|div|br|a|b|i|em|strong|ul|li|h[1-6]|img|span)\b", re.IGNORECASE)
ESCAPES = 2
EXCERPT = "excerpt: the feed gives a part of the text"


class Feed(msgspec.Struct):
    """What a feed holds: each entry, or in its place what broke on it; `broken` says why not all of it could be read."""

    entries: list[Fields | str]
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
            if isinstance(fields, str):
                raise FormatError(source.name, fields, FETCH, record=number)
            if not fields.text:
                remedy = FETCH + (f": {fields.url}" if fields.url else "")
                raise MissingFieldError(source.name, "the entry has no text", remedy, record=number)
            with held(source.name, record=number):
                found = report_from(fields, file=source.name, record=number, default_id=f"{source.stem}-{number}", limit=limit)
            yield found
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
    data = _REFERENCE.sub(_character, _DECLARATION.sub("", text, count=1)).encode("utf-8", "replace")
    if b"<!ENTITY" in data:
        raise FormatError(source.name, "declares entities of its own, which no feed needs", "take them out", record=source.record)
    if sitemap.matches(data):
        return Feed(*sitemap.entries(data, source))
    found = parsed("recoupe.read.feed:entries", data, source, apart=looks_heavy(data), url=source.url)
    return msgspec.convert(found, Feed)


def _character(reference: re.Match[str]) -> str:
    """A reference to a character as it stands, U+FFFD where there is no such character: feedparser breaks on those."""
    told = reference.group(1) or reference.group(2)
    code = int(told, 16 if reference.group(1) else 10) if len(told) < LONG_REFERENCE else 0
    return reference.group() if 0 < code < 0xD800 or 0xE000 <= code <= 0x10FFFF else "\ufffd"


def warm() -> None:
    """Loads what reading a feed needs, for a process that reads many."""
    for name in ("feedparser", "lxml.html"):
        needed(name, reading="feeds")
    is_date_line("3 mars 2024")


def entries(data: bytes, *, url: str | None) -> Any:
    """The `Feed` that `data`, in UTF-8, tells, as builtins. What breaks feedparser is looked for entry by entry."""
    try:
        told = _parsed(data)
    except RecoupeError:
        raise
    except Exception:
        parts = list(_apart(data))
        if not parts:
            raise
        return msgspec.to_builtins(Feed([_alone(part, url) for part in parts[:ENTRIES]], more=max(0, len(parts) - ENTRIES)))
    base = url or told.feed.get("link")
    found = [_taken(entry, told.feed, base) for entry in told.entries[:ENTRIES]]
    broken = faults.told(told.get("bozo_exception")) if _is_broken(told, data) else None
    return msgspec.to_builtins(Feed(found, broken, max(0, len(told.entries) - ENTRIES)))


def _parsed(data: bytes) -> Any:
    return needed("feedparser", reading="feeds").parse(
        io.BytesIO(data),
        sanitize_html=False,
        resolve_relative_uris=False,
        response_headers={"content-type": "application/xml; charset=utf-8"},
    )


def _apart(data: bytes) -> Iterator[bytes]:
    """The feed with each of its entries alone in it; nothing where all of them would be too much to go through."""
    starts = [found.start() for found in _ENTRY.finditer(data)]
    if not starts or starts[0] * len(starts) > BYTES:
        return
    for start, end in zip(starts, [*starts[1:], len(data)], strict=True):
        last = _LAST.search(data, start, end)
        yield data[: starts[0]] + data[start : last.end() if last else end]


def _alone(part: bytes, url: str | None) -> Fields | str:
    try:
        told = _parsed(part)
    except Exception as error:
        return faults.broken(error)
    return _taken(told.entries[0], told.feed, url or told.feed.get("link")) if told.entries else "holds nothing"


def _taken(entry: Any, feed: Any, base: str | None) -> Fields | str:
    try:
        return _fields(entry, feed, base)
    except Exception as error:
        return faults.broken(error)


def _is_broken(told: Any, data: bytes) -> bool:
    """feedparser reads on past most faults; only a feed that does not end lost anything."""
    return bool(told.bozo) and re.search(rb"</(?:\w+:)?(?:rss|feed|RDF)\s*>\s*\Z", data.rstrip()[-200:]) is None


def _fields(entry: Any, feed: Any, base: str | None) -> Fields:
    title = _plain(entry.get("title"))
    outlet = _plain((entry.get("source") or {}).get("title")) or _plain(feed.get("title"))
    link = address.whole(entry.get("link"), base=base)
    language = entry.get("language") or feed.get("language")
    told = [_plain(author.get("name")) or _plain(author.get("email")) for author in entry.get("authors", [])]
    authors = list(dict.fromkeys(name for line in told for name in authors_of(line or "")))
    published = _day(entry.get("published"), language)
    updated = _day(entry["updated"], language) if "updated" in entry else None  # get() would fall back to the other
    text, excerpt = _text(entry, title or "", authors)
    return Fields(
        id=_id(entry.get("id"), link),
        outlet=outlet,
        published=published or updated,
        title=title,
        url=link,
        language=language,
        text=text or None,
        notice=EXCERPT if excerpt else None,
        updated=updated if published and updated != published else None,
        authors=authors,
        section=next((_plain(tag.get("term")) for tag in entry.get("tags", []) if tag.get("term")), None),
    )


def _id(guid: str | None, link: str | None) -> str | None:
    """The entry's id where it is one for the whole world, else the address: a bare number means something in one feed alone."""
    return guid if guid and re.match(r"(?:https?|urn|tag|uuid):", guid) else link or guid


def _day(told: object, language: str | None) -> str | None:
    """A date of an entry: as the standards write it, else as people do."""
    return understood(told) or (shown_date(told, language=language) if isinstance(told, str) else None)


def _text(entry: Any, title: str, authors: list[str]) -> tuple[str, bool]:
    """The longest content, else the summary, without the trailer of the software, and whether that says that more follows."""
    contents = [content.get("value") or "" for content in entry.get("content", [])]
    value = max(contents, key=len, default="") or entry.get("summary") or ""
    for _ in range(ESCAPES):  # some software escapes marks twice
        value = html.unescape(value) if _ESCAPED.search(value) else value
    if _MARKS.search(value):
        text = blocks.fragment_text(value, titles=[title], authors=authors)
    else:
        text = blocks.joined(value.splitlines())
    whole = page_words().continued.sub("", text).rstrip()
    return (whole, whole != text) if whole else (text, False)


def _plain(value: str | None) -> str | None:
    return blocks.spaced(html.unescape(re.sub(r"<[^<>]*>", "", value))) or None if isinstance(value, str) else None
