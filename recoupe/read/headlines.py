"""Several articles in one document: told by their headlines, which are set in higher letters than the text below them."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

BREAK = "\n\n"
HIGHER = 1.3
"""By how much a headline's letters are higher than those of most words."""
ALIKE = 0.85
"""Share of the highest headline's height that another has that begins an article of its own, not a part of one."""
PERHAPS = 0.65
"""The same for one of which that is not sure."""
WORDS = 25
"""Words that a headline may have."""
BODY = 40
"""Words that an article has below its headline."""
SEVERAL = "one of several articles in this document, parted by their headlines; look whether they are"
MAY_BE_SEVERAL = "the document may hold several articles; if so, give each alone"


class Paragraph(NamedTuple):
    """One paragraph of a document and the height of its letters, in points."""

    text: str
    size: float


def articles(paragraphs: Sequence[Paragraph]) -> tuple[str, list[tuple[str, str]]]:
    """What stands above the first headline, and the headline and the text of each article; none of them where one is alone."""
    starts = _starts(paragraphs, ALIKE)
    if len(starts) < 2:
        return "", []
    texts = [one.text for one in paragraphs]
    found = [(texts[at], BREAK.join(texts[at + 1 : end])) for at, end in zip(starts, [*starts[1:], len(texts)], strict=True)]
    return " ".join(texts[: starts[0]]), found


def may_be_several(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a document has headlines of which it is not sure that they are of one article."""
    return len(_starts(paragraphs, PERHAPS)) > 1


def _starts(paragraphs: Sequence[Paragraph], share: float) -> list[int]:
    """Where articles begin: a headline nearly as high as the highest, with enough words before the next."""
    sizes = [paragraph.size for paragraph in paragraphs for _ in paragraph.text.split()]
    if not sizes:
        return []
    body = median(sizes)
    high = [n for n, one in enumerate(paragraphs) if one.size >= HIGHER * body and _is_headline(one.text)]
    highest = max((paragraphs[n].size for n in high), default=0.0)
    heads = [n for n in high if paragraphs[n].size >= share * highest]
    ends = [*heads[1:], len(paragraphs)] if heads else []
    words = [sum(len(one.text.split()) for one in paragraphs[n + 1 : end]) for n, end in zip(heads, ends, strict=True)]
    return [n for n, below in zip(heads, words, strict=True) if below >= BODY]


def _is_headline(text: str) -> bool:
    return 2 <= len(text.split()) <= WORDS and not text.endswith((".", ",", ";"))
