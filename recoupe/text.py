"""Offsets, normal forms and quote marks: what every step needs to know about text, and nothing of any language's words.

Offsets count code points. No function here changes a text whose offsets are kept: forms for comparing are new strings.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.model import Report

OPENING = "«“‹„"
CLOSING = "»”›"
STRAIGHT = '"'
QUOTE_MARKS = OPENING + CLOSING + STRAIGHT
APOSTROPHES = "'’ʼ`´"
DASHES = "-‐‑–—―−"
SPACES = " \t\u00a0\u2009\u202f\u2002\u2003\u2007"

_PARAGRAPH = re.compile(r"\S[^\n\r]*+")
_SPACE_RUN = re.compile(r"\s+")
_APOSTROPHE = re.compile(f"[{APOSTROPHES}]")
_DASH = re.compile(f"[{re.escape(DASHES)}]")


def fold(text: str) -> str:
    """Lower case without accents, apostrophes and dashes unified, runs of space as one: for comparing, never for offsets.

    >>> fold("L’Été – à  Nîmes")
    "l'ete - a nimes"
    """
    return _folded_once(text) if len(text) <= _SHORT else _folded(text)


def _folded(text: str) -> str:
    if text.isascii():
        return " ".join(_APOSTROPHE.sub("'", text).lower().split())
    plain = _DASH.sub("-", _APOSTROPHE.sub("'", text))
    decomposed = unicodedata.normalize("NFKD", plain).casefold()
    return _SPACE_RUN.sub(" ", decomposed.translate(_UNMARKED)).strip()


class _Unmarked(dict[int, int | None]):
    """What `str.translate` puts in the place of a sign: nothing for an accent, else the sign itself; made as they come."""

    def __missing__(self, code: int) -> int | None:
        told = self[code] = None if unicodedata.combining(chr(code)) else code
        return told


_UNMARKED = _Unmarked()


_SHORT = 100
"""Texts of at most so many code points are folded again and again: words, names, phrases."""
_folded_once = lru_cache(maxsize=16_384)(_folded)


def same_length_form(text: str) -> str:
    """`text` with apostrophes, dashes and spaces each replaced by its plain form, one for one: offsets stay valid.

    >>> same_length_form("l’été – ici")
    "l'été - ici"
    """
    return text.translate(_PLAIN)


_PLAIN = str.maketrans({
    **dict.fromkeys(APOSTROPHES, "'"),
    **dict.fromkeys(DASHES, "-"),
    **dict.fromkeys(SPACES, " "),
})  # fmt: skip


def as_read(report: Report) -> str:
    """The text of a report as it was read, before it was cleaned. Raises ValueError where its changes do not fit its text."""
    parts, at = [], 0
    for change in report.changes:
        if change.at < at or change.length < 0 or change.at + change.length > len(report.text):
            raise ValueError(f"a change at code point {change.at} is not in the text")
        parts += [report.text[at : change.at], change.was]
        at = change.at + change.length
    return "".join((*parts, report.text[at:]))


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Spans of the non-empty lines of `text`, without the white space around them, in order.

    >>> list(paragraphs("Un titre \\n\\n  Un texte."))
    [(0, 8), (13, 22)]
    """
    for match in _PARAGRAPH.finditer(text):
        yield match.start(), match.start() + len(match.group().rstrip())


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without white space at its ends; `(start, start)` where nothing else is in it.

    >>> trim(" ici ", 0, 5)
    (1, 4)
    """
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return start, end


def overlap(a: tuple[int, int], b: tuple[int, int]) -> int:
    """How many code points two spans share.

    >>> overlap((0, 5), (3, 9))
    2
    """
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def excerpt(text: str, start: int, end: int, *, words: int = 25) -> str:
    """The passage, cut after `words` words with an ellipsis where it is longer.

    >>> excerpt("Le pont rouvre lundi.", 0, 21, words=2)
    'Le pont …'
    """
    parts = text[start:end].split()
    return " ".join(parts) if len(parts) <= words else " ".join(parts[:words]) + " …"


def N_(message: str) -> str:  # noqa: N802 (gettext's own name for a message that is translated later)
    """`message` itself, marked so that the catalogue's test finds it."""
    return message
