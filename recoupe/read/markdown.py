"""Markdown: the text without its marks, under a header of fields or alone.

A file is taken for Markdown only on marks that plain text does not have by chance: its text is changed, that of plain text never.
Method: CommonMark by markdown-it-py, whose HTML is read as a page's body is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from recoupe.read.blocks import fragment_text
from recoupe.read.bounded import parsed
from recoupe.read.encoding import decode
from recoupe.read.fields import Fields, Found, report_from, too_large
from recoupe.read.optional import needed
from recoupe.read.plain import BYTES
from recoupe.read.source import Source

LINK = re.compile(r"(?<!\\)!?\[[^\[\]\n]{0,300}\]\((?:https?://|/|mailto:)[^()\s]{0,500}(?:\s+\"[^\"\n]{0,200}\")?\)")
HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+\S", re.MULTILINE)
UNDERLINED = re.compile(r"^\S[^\n]{0,200}\n(?:={3,}|-{3,})[ \t]*$", re.MULTILINE)
STRONG = re.compile(r"(?<![\w*\\])\*\*(?=\S)[^*\n]{1,300}(?<=\S)\*\*(?![\w*])")
FENCE = re.compile(r"^```[\w-]*[ \t]*$", re.MULTILINE)
SURE = (LINK, FENCE)
LIKELY = (HEADING, UNDERLINED, STRONG)
"""Any of these may stand in plain text; two kinds of them, or two headings, do not."""

LIGHT = 100_000
"""Characters that are parsed in this process: brackets and stars by the thousand take quadratic time."""

_TITLE = re.compile(r"\A\s*+(?:#[ \t]++([^\n]+)|([^\n]+)\n=++[ \t]*+(?:\n|\Z))")


def matches(head: bytes) -> bool:
    """Whether it has marks of Markdown. A head is cut anywhere, which spoils one character at most."""
    return is_markdown(head.decode("utf-8", "replace"))


def is_markdown(text: str) -> bool:
    """Whether `text` has marks enough."""
    text = text.replace("\r\n", "\n")
    if any(mark.search(text) for mark in SURE):
        return True
    return sum(mark.search(text) is not None for mark in LIKELY) > 1 or len(HEADING.findall(text)) > 1


def read(source: Source, limit: int) -> Iterator[Found]:
    """The one report; a heading of the first level at its start is its title. Raises InputError."""
    if source.size() > BYTES * limit + BYTES:
        raise too_large(source.name, f"this file has {source.size():,} bytes", limit, record=source.record)
    title, text = stripped(decode(source.stream.read(), file=source.name), source)
    yield report_from(Fields(text=text, title=title), file=source.name, default_id=source.stem, limit=limit)


def stripped(text: str, source: Source) -> tuple[str | None, str]:
    """The title that a heading at the start tells, and the text without marks. Raises InputError."""
    title, plain = parsed("recoupe.read.markdown:without_marks", text.encode(), source, apart=len(text) > LIGHT)
    return title, plain


def without_marks(data: bytes) -> tuple[str | None, str]:
    """`stripped` for text in UTF-8."""
    text = data.decode().replace("\r\n", "\n")
    commonmark = needed("markdown_it", reading="Markdown").MarkdownIt("commonmark", {"html": False})
    found = _TITLE.match(text)
    title = (_without_closing(found.group(1)) if found.group(1) else found.group(2).strip()) if found else None
    if title:
        title = fragment_text(commonmark.renderInline(title)) or title
    return title, fragment_text(commonmark.render(text), titles=[title or ""])


def _without_closing(heading: str) -> str:
    """A heading's words without the signs that may close it ("# Title ##")."""
    return heading.rstrip(" \t").rstrip("#").strip()
