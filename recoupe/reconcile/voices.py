"""Whose voice a passage is in: the attribution that holds it, and whether the words themselves are the speaker's."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.model import Attribution, Span
from recoupe.text import QUOTE_MARKS, overlap


def innermost(attributions: Sequence[Attribution], span: Span) -> int | None:
    """Index of the shortest attribution whose content holds most of a span; None in the outlet's own voice."""
    best: tuple[int, int] | None = None
    for index, attribution in enumerate(attributions):
        held = sum(overlap(span, content) for content in attribution.content)
        if 2 * held > span[1] - span[0]:
            length = sum(end - start for start, end in attribution.content)
            if best is None or length < best[0]:
                best = length, index
    return best[1] if best else None


def is_quoted(span: Span, text: str, attribution: Attribution) -> bool:
    """Whether the words are the speaker's own: a direct quotation, or inside quote marks in a mixed one."""
    if attribution.form == "direct":
        return True
    if attribution.form == "indirect":
        return False
    start, end = max(attribution.content, key=lambda content: overlap(span, content))
    before, behind = text[start : span[0]], text[span[1] : end]
    return _open_marks(before) % 2 == 1 and any(c in QUOTE_MARKS for c in behind)


def _open_marks(text: str) -> int:
    return sum(c in QUOTE_MARKS for c in text)
