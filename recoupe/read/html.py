"""Pages of HTML: the article's words and what the page says about it.

Method: JSON-LD, Open Graph and meta elements for what is said; boxes, captions and bylines taken out by their marks
(`recoupe.read.blocks`); the article's body among the rest found by trafilatura (Barbaresi 2021), the day by htmldate (Barbaresi
2020) where the page tells none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import msgspec

from recoupe.errors import FormatError, InputError, MissingFieldError
from recoupe.read import blocks, database_pages, front
from recoupe.read.body import body
from recoupe.read.bounded import looks_heavy, parsed
from recoupe.read.fields import Fields, Found, report_from, too_large
from recoupe.read.html_metadata import Told, metadata
from recoupe.read.language import DEFAULT
from recoupe.read.markup import PROLOGUE
from recoupe.read.markup_encoding import decode_markup, without_controls
from recoupe.read.optional import needed
from recoupe.read.shown import is_date_line, shown_dates
from recoupe.read.source import Source
from recoupe.read.words import page_words, word_count

BYTES = 16_000_000
"""A page may have: scripts and pictures in it are larger than any article."""
FEWEST_WORDS = 12
"""Words under which what was found is no article."""
DATABASES = (b"DocPublicationName", b"Article")
"""What stands in the marks of press databases' pages."""
CORRECTION_WORDS = 60
"""Words that a paragraph may have that tells what was corrected."""

_TAGS = rb"(html|head|body|article|section|main|div|p|h[1-6]|meta|title|link|script|table|center|br|hr|b|font|span|style|form)\b"
_START = re.compile(PROLOGUE + rb"<" + _TAGS, re.IGNORECASE | re.DOTALL)
_WHOLE = re.compile(r"(?<!\s)\s*+<(?:!doctype|html)\b", re.IGNORECASE)
_END = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)
_DOCTYPE = re.compile(rb"(?:\s*+(?><\?[^>]{0,1000}\?>|<!--.{0,8000}?-->))*+\s*+<!doctype\s+html\b", re.IGNORECASE | re.DOTALL)


def matches(head: bytes) -> bool:
    """Whether it begins as a page does."""
    return _DOCTYPE.match(head) is not None or _START.match(head) is not None


def read(source: Source, limit: int) -> Iterator[Found]:
    """The one report. Raises InputError."""
    if source.size() > BYTES:
        raise too_large(
            source.name,
            f"this page has {source.size():,} bytes",
            BYTES,
            record=source.record,
            unit="bytes",
            remedy="give the article itself, or its text",
        )
    text = decode_markup(source.stream.read(), file=source.name, declared=source.charset, record=source.record)
    if _is_cut(text):
        raise FormatError(source.name, "the page ends in the middle", "save or fetch it again", record=source.record)
    data = without_controls(text).encode("utf-8", "replace")
    found = parsed("recoupe.read.html:articles", data, source, apart=looks_heavy(data), url=source.url)
    for number, one in enumerate(found, 1):
        default_id = source.stem if len(found) == 1 else f"{source.stem}-{number}"
        record = source.record if len(found) == 1 else number
        for kind, text in one.pop("notes", ()):
            source.tell(kind, text, record=record)
        try:
            yield report_from(msgspec.convert(one, Fields), file=source.name, record=record, default_id=default_id, limit=limit)
        except InputError as error:
            yield error


def _is_cut(text: str) -> bool:
    """Whether a whole page, not a piece of one, ends within words or within a tag."""
    return not text.rstrip("\0 \t\r\n").endswith(">") and _WHOLE.match(text) is not None and _END.search(text) is None


def warm() -> None:
    """Loads what reading a page needs, for a process that reads many."""
    for name in ("lxml.html", "trafilatura", "htmldate"):
        needed(name, reading="pages")
    is_date_line("3 mars 2024")


def articles(data: bytes, *, url: str | None) -> list[dict[str, Any]]:
    """The fields of the article on a page in UTF-8, or of each on a page of a press database.

    Raises FormatError, MissingFieldError.
    """
    root = _root(data)
    if any(mark in data for mark in DATABASES) and (several := database_pages.articles(root)):
        return several
    return [_article(root, data, url=url)]


def _root(data: bytes) -> Any:
    html = needed("lxml.html", reading="pages")
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(data.replace(b"\0", b""), parser=parser)
    except html.etree.ParserError:
        raise MissingFieldError("", "this page is empty", "give a page with an article") from None
    if root.find("body") is None:  # where a page names none, libxml2 takes elements of HTML 5 for a part of the head
        for head in root.findall("head"):
            head.tag = "body"
    if any("depth" in entry.message.lower() for entry in parser.error_log):
        raise FormatError("", "its elements are nested more than 255 deep", "give the article itself, or its text")
    return root


def _article(root: Any, data: bytes, *, url: str | None) -> dict[str, Any]:
    told = metadata(root, url=url)
    guessed = None if told.published else _guessed_day(data, told.url)
    teasers = set() if told.is_article else front.teasers(root)
    text, lines, notes = body(root, told, lambda: _root(data))
    _check(text, told, teasers)
    published, updated = _days(told, guessed, lines)
    status, notice, cut = _notice(text, told, lines)
    if guessed:
        notes.append(("guessed", f"the day, {guessed}, is what the page shows; its marks tell none"))
    if cut:
        notes.append(("doubtful", f"the article is cut: {cut}"))
    return {
        "id": told.url, "outlet": told.outlet, "published": published, "title": told.title, "url": told.url,
        "language": told.language, "text": text, "authors": told.authors, "section": told.section,
        "updated": updated if updated != published else None, "copy_of": told.copy_of, "status": status, "notice": notice,
        "notes": notes,
    }  # fmt: skip


def _check(text: str, told: Told, teasers: set[str]) -> None:
    """Raises MissingFieldError where the text is no article's, FormatError where it is broken."""
    problem, remedy = "", "give the page of one article, saved after it was shown in full, or its text"
    if word_count(text) < FEWEST_WORDS:
        problem = "no article was found on this page"
    elif front.asks_consent(text):
        problem, remedy = (
            "this page asks for consent, and the article is not on it",
            "agree or refuse in a browser, then save the article's page",
        )
    elif front.is_front(text, teasers):
        problem = "this page leads to articles and holds none"
    if problem:
        raise MissingFieldError("", problem, remedy)
    if "\ufffd" in text or "\ufffd" in (told.title or ""):
        raise FormatError("", "characters of the article are broken", "save the page again as UTF-8")


def _days(told: Told, guessed: str | None, lines: list[str]) -> tuple[str | None, str | None]:
    """When it was first published and last edited: a first day that a line shows comes before a later one in the marks."""
    shown = next((line for line in lines if is_date_line(line) and page_words().published.search(line)), "")
    first, last = shown_dates(shown, language=told.language or DEFAULT)
    published, updated = told.published or first or guessed, told.updated
    if first and published and first[:10] < published[:10] and last and last[:10] >= published[:10]:
        published, updated = first, updated or published
    return published, updated or (last if last and published and last[:10] >= published[:10] else None)


def _notice(text: str, told: Told, lines: list[str]) -> tuple[str, str | None, str | None]:
    """What the page says of this version: the status, a notice, and of that alone whether the rest is not shown.

    The notice is what it corrects, or that its rest is not shown, and the agencies that its data name and its text does not.
    """
    correction = told.correction or next((part for part in text.split(blocks.BREAK) if _is_correction(part)), None)
    cut = next((line for line in lines if page_words().cut.fullmatch(line)), None)
    unsaid = [name for name in told.agencies if name not in text]
    source = f"{'; '.join(unsaid)} (source)" if unsaid else None
    return "corrected" if correction else "usable", "; ".join(filter(None, [correction or cut, source])) or None, cut


def _is_correction(paragraph: str) -> bool:
    return len(paragraph.split()) <= CORRECTION_WORDS and page_words().correction_line.match(paragraph) is not None


def _guessed_day(data: bytes, url: str | None) -> str | None:
    """The day that the page shows, where it tells none to machines. Only what htmldate finds without going through the text."""
    found: str | None = needed("htmldate", reading="pages").find_date(
        data.decode("utf-8", "replace"), url=url, original_date=True, extensive_search=False
    )
    return found
