"""Finds the passages that have the shape of an expression of time, without judging yet what they mean.

The text is brought to a plain form (lower case, plain apostrophes, hyphens and spaces, composed accents) whose offsets lead
back to the original. Each word that an expression may begin with is looked up in a table; only there are patterns tried, and
the longest match wins. The work grows with the length of the text, whatever the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from recoupe.lang.tables.time import ANY_NUMBER, Pattern
from recoupe.text import same_length_form

_WORD = re.compile(r"\d+|[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class PlainText:
    """`plain` is `text` in the form that patterns read; `offsets` maps its offsets back, None where they are the same."""

    text: str
    plain: str
    offsets: list[int] | None

    def original(self, offset: int) -> int:
        """The offset in `text` of an offset in `plain`."""
        return offset if self.offsets is None else self.offsets[offset]


def plain_text(text: str) -> PlainText:
    """The plain form of `text`; accents written as signs of their own are joined to their letter."""
    source, offsets = text, None
    if not unicodedata.is_normalized("NFC", text):
        source, offsets = _composed(text)
    plain = source.lower()
    if len(plain) != len(source):
        plain = "".join(low if len(low := c.lower()) == 1 else c for c in source)
    return PlainText(text, same_length_form(plain), offsets)


def _composed(text: str) -> tuple[str, list[int]]:
    """`text` with each letter joined to the combining marks after it where one character exists for both, and its offsets."""
    parts: list[str] = []
    offsets: list[int] = []
    for i, c in enumerate(text):
        if parts and unicodedata.combining(c):
            joined = unicodedata.normalize("NFC", parts[-1] + c)
            if len(joined) == 1:
                parts[-1] = joined
                continue
        parts.append(c)
        offsets.append(i)
    offsets.append(len(text))
    return "".join(parts), offsets


@dataclass(slots=True)
class Piece:
    """A passage of time's shape: its kind, its place in the plain text, and what stood in its groups (without empty ones)."""

    kind: str
    start: int
    end: int
    groups: dict[str, str] = field(default_factory=dict)


Passes = Callable[[Piece], "Piece | None"]
"""Says whether a passage means a time where it stands: the piece, perhaps shortened, or None."""


def pieces(plain: str, shapes: Mapping[str, tuple[Pattern, ...]], passes: Passes) -> Iterator[Piece]:
    """At each place the longest match of a shape that `passes` lets pass, left to right, none overlapping."""
    at = 0
    for word in _WORD.finditer(plain):
        start = word.start()
        if start < at:
            continue
        text = word.group()
        candidates = shapes.get(ANY_NUMBER if text[0].isdigit() else text)
        if candidates is None or (start and plain[start - 1] == "_"):
            continue
        matches = [(m, p.kind) for p in candidates if (m := p.regex.match(plain, start)) is not None and m.end() > start]
        matches.sort(key=lambda found: -found[0].end())
        for match, kind in matches:
            piece = passes(Piece(kind, start, match.end(), {k: v for k, v in match.groupdict().items() if v}))
            if piece is not None:
                yield piece
                at = piece.end
                break
