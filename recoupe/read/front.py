"""Pages that hold no article: those that ask for consent to store data, and fronts that lead to articles."""

from __future__ import annotations

from typing import Any

from recoupe.read import blocks
from recoupe.read.words import page_words
from recoupe.text import fold

CONSENT = 3
"""Different words of consent from which on a paragraph asks for it; two make a page of few words one that does."""
CONSENT_SHARE = 0.5
LONG = 250
"""Words above which a text is no request for consent."""
TEASERS = 4
"""Teasers from which on a page may be a front."""
TEASER_WORDS = 70
TEASER_SHARE = 0.6
"""Share of the paragraphs found that stand in teasers, from which on it is one."""
_HOLDERS = frozenset({"article", "li", "div", "section", "td"})


def asks_consent(text: str) -> bool:
    """Whether most of a text asks for consent to store data."""
    if len(text.split()) > LONG:
        return False
    paragraphs = text.split(blocks.BREAK)
    asking = [part for part in paragraphs if _consent_words(part)]
    share = sum(map(len, asking)) / max(1, sum(map(len, paragraphs)))
    return share >= CONSENT_SHARE and len(set().union(*map(_consent_words, asking))) >= CONSENT


def _consent_words(text: str) -> set[str]:
    return {match.group().casefold() for match in page_words().consent.finditer(text)}


def teasers(root: Any) -> set[str]:
    """The folded paragraphs that stand beside a heading that leads elsewhere, in a box of few words."""
    found: set[str] = set()
    boxes = 0
    for heading in (element for element in root.iter() if blocks.tag(element) in blocks.HEADINGS):
        if heading.find(".//a[@href]") is None and blocks.tag(heading.getparent()) != "a":
            continue
        holder = next((above for above in heading.iterancestors() if blocks.tag(above) in _HOLDERS), None)
        if holder is None:
            continue
        words = blocks.words_of(holder)
        if len(words.split()) <= TEASER_WORDS:
            boxes += 1
            found |= {fold(blocks.words_of(part)) for part in holder.iter("p", "div", "span") if blocks.words_of(part)}
    return found if boxes >= TEASERS else set()


def is_front(text: str, found: set[str]) -> bool:
    """Whether most of the paragraphs of a text stand in teasers."""
    if not found:
        return False
    paragraphs = [fold(part) for part in text.split(blocks.BREAK)]
    return sum(part in found for part in paragraphs) >= TEASER_SHARE * len(paragraphs)
