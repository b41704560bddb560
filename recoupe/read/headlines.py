"""Several articles in one document: told by their headlines, which are set in higher letters than the text below them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from statistics import median
from typing import NamedTuple

from recoupe.read.language import DEFAULT
from recoupe.read.shown import shown_date
from recoupe.read.words import page_words
from recoupe.text import fold

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
LEAD = 14
"""Words that a line above a headline may have that tells the day."""
NAME = 6
"""Words that an outlet's name has in it."""
SEVERAL = "one of several articles in this document, parted by their headlines; look whether they are"
MAY_BE_SEVERAL = "the document may hold several articles; if so, give each alone"


class Paragraph(NamedTuple):
    """One paragraph of a document and the height of its letters, in points."""

    text: str
    size: float


class Article(NamedTuple):
    """One of several articles, with what a line directly above its headline tells of it."""

    title: str
    text: str
    outlet: str | None = None
    day: str | None = None


def articles(paragraphs: Sequence[Paragraph]) -> tuple[str, list[Article]]:
    """What stands above the first headline, and each article; none of them where one is alone.

    A short line with a day directly above a headline, as press databases set it, belongs to the article below.
    """
    starts = _starts(paragraphs, ALIKE)
    if len(starts) < 2:
        return "", []
    texts = [one.text for one in paragraphs]
    days = [_day_above(texts, at) for at in starts]
    ends = [at - (day is not None) for at, day in zip(starts[1:], days[1:], strict=True)]
    found = [
        Article(texts[at], BREAK.join(texts[at + 1 : end]), outlet_beside(texts[at - 1]) if day else None, day)
        for at, end, day in zip(starts, [*ends, len(texts)], days, strict=True)
    ]
    return " ".join(texts[: starts[0]]), found


def _day_above(texts: Sequence[str], at: int) -> str | None:
    line = texts[at - 1] if at else ""
    return (
        shown_date(line, language=DEFAULT) if len(line.split()) <= LEAD and not line.endswith((".", "!", "?", "»", "…")) else None
    )


def outlet_beside(line: str) -> str | None:
    """The outlet in a line with a day: what stands before it, or after it and before a bullet; None where that is not sure.

    >>> outlet_beside("Le Phare lundi 4 mars 2024 812 mots"), outlet_beside("Vallorge, le 4 mars 2024")
    ('Le Phare', None)
    """
    before = re.split(r"\d", line, maxsplit=1)[0].strip(" •·|-–—").split()
    after = re.split(r"\b(?:19|20)\d\d\b", line, maxsplit=1)[-1]
    if before and fold(before[-1]) in _weekdays():
        before.pop()
    if not before:
        before = re.split(r"[•·|]", after.strip(" •·|-–—"), maxsplit=1)[0].split() if re.search(r"[•·|]", after) else []
    name = " ".join(before).strip(" •·|-–—")
    told = bool(name) and name[0].isupper() and len(before) <= NAME and not re.search(r"[\d,;:]", name)
    return (
        name
        if told and (before[-1].endswith(")") or not before[-1].islower()) and not page_words().published.search(f"{name} ")
        else None
    )


@cache
def _weekdays() -> frozenset[str]:
    from babel.dates import get_day_names

    return frozenset(fold(name) for name in get_day_names("wide", locale=DEFAULT).values())


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
