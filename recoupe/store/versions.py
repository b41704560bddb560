"""What an edit changed: the words that left a text and those that came, with their offsets in each version."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from recoupe.model import Report, Span

FIELDS = ("title", "outlet", "published", "url", "status")

_LINE = re.compile(r"[^\n]*\n|[^\n]+$")
_WORD = re.compile(r"\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Change:
    """Words of the old text (`one`) in whose place those of the new one (`other`) stand; an empty span is a place."""

    one: Span
    other: Span


@dataclass(frozen=True, slots=True)
class Edit:
    """All that differs between two versions: `fields` as (name, before, after), and the changes of the text in order."""

    fields: tuple[tuple[str, str | None, str | None], ...]
    changes: tuple[Change, ...]


def compare(old: Report, new: Report) -> Edit:
    """What differs between two versions of a report. White space alone is no difference."""
    fields = tuple((f, getattr(old, f), getattr(new, f)) for f in FIELDS if getattr(old, f) != getattr(new, f))
    return Edit(fields, tuple(_changes(old.text, new.text)))


def _changes(old: str, new: str) -> Iterator[Change]:
    """First by lines, then by words within the lines that differ, so that a long text takes no longer than it must."""
    one, other = (_tokens(_LINE, text) for text in (old, new))
    before_keys, after_keys = [old[a:b].strip() for a, b in one], [new[a:b].strip() for a, b in other]
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, before_keys, after_keys, autojunk=False).get_opcodes():
        if tag != "equal":
            before, after = _span(one, i1, i2, len(old)), _span(other, j1, j2, len(new))
            yield from _words(old, before, new, after)


def _words(old: str, before: Span, new: str, after: Span) -> Iterator[Change]:
    one, other = _tokens(_WORD, old, *before), _tokens(_WORD, new, *after)
    before_words, after_words = [old[a:b] for a, b in one], [new[a:b] for a, b in other]
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, before_words, after_words, autojunk=len(one) > 2000).get_opcodes():
        if tag != "equal":
            yield Change(_span(one, i1, i2, before[1]), _span(other, j1, j2, after[1]))


def _tokens(pattern: re.Pattern[str], text: str, start: int = 0, end: int | None = None) -> list[Span]:
    return [m.span() for m in pattern.finditer(text, start, len(text) if end is None else end)]


def _span(tokens: Sequence[Span], first: int, last: int, end: int) -> Span:
    if first == last:
        place = tokens[first][0] if first < len(tokens) else end
        return place, place
    return tokens[first][0], tokens[last - 1][1]
