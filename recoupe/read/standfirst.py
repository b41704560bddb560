"""The standfirst of an article: the sentence under its title that often holds the main fact, and that body finders leave out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice
from typing import Any

from recoupe.read import blocks
from recoupe.text import fold

FEWEST = 8
"""Words that one has."""
MOST = 150
BETWEEN = 6
"""Blocks that are looked at below the title: kicker, byline and date may stand before the standfirst."""
LEVELS = 4
"""How many elements out from the title one may stand: what is further away belongs to the page, not to the article's head."""
FIRST = 4
"""Paragraphs of the text among which the first one is looked for on the page."""
LINKS = 0.5
"""Share of a block's words that may be links'."""
_NAMED = re.compile(
    r"(?i)(?:^|[\s_-])(?:chapo|chapeau|stand-?first|desc(?:ription)?|intro(?:duction)?|lead|lede|summary|excerpt|accroche|abstract"
    r"|sub-?(?:title|headline|head)|deck|dek|headnote|epigraph|strapline|preamble|synopsis|summary-?(?:art|text)|teaser-?text|article-?(?:desc|summary|lead|intro))(?:$|[\s_-])"
)


def below_title(root: Any, titles: Iterable[str]) -> set[Any]:
    """The first block of some words below the title, in a tree that still holds it: most papers put the standfirst there."""
    heading = _title_of(root, {fold(title) for title in titles if title})
    if heading is None:
        return set()
    head = next(islice(heading.iterancestors(), LEVELS - 1, None), root)
    within = {heading, *heading.iter()}
    after = False
    seen = 0
    for block in blocks.lowest_blocks(head):
        if block in within:
            after = True
        elif after and blocks.tag(block) not in blocks.DROPPED and (text := blocks.words_of(block)):
            seen += 1
            if FEWEST <= len(text.split()) <= MOST:
                return {block} if _is_prose(block, text) else set()
            if seen == BETWEEN:
                break
    return set()


def _title_of(root: Any, known: set[str]) -> Any:
    """The heading that shows the title, not where a path through the site repeats it; else the one of the first level."""
    headings = [one for one in root.iter("h1", "h2") if blocks.tag(one.getparent()) not in {"li", "a"} and blocks.words_of(one)]
    first = [one for one in headings if blocks.tag(one) == "h1"]
    return next((one for one in headings if fold(blocks.words_of(one)) in known), first[0] if len(first) == 1 else None)


def _is_prose(block: Any, text: str) -> bool:
    """Whether it is a sentence, or a line of the article's head, and not made of links."""
    linked = sum(len(blocks.words_of(link).split()) for link in block.iter("a") if link.get("href"))
    if linked > LINKS * len(text.split()):
        return False
    return text.endswith((".", "!", "?", "…", "»", "”")) or blocks.tag(block) in blocks.HEADINGS


def candidates(root: Any, description: str | None, below: set[Any]) -> list[tuple[int, str]]:
    """Blocks of a clean tree that may be one, each with its number among all blocks.

    Those that are named so, or are how the page describes itself, come before those that only stand `below` the title.
    """
    told = fold(description or "").rstrip(" .…")
    found, placed = [], []
    for number, block in enumerate(blocks.lowest_blocks(root)):
        text = blocks.words_of(block)
        if not FEWEST <= len(text.split()) <= MOST:
            continue
        if _is_named(block) or (len(told) > 40 and fold(text).rstrip(" .…").startswith(told)):
            found.append((number, text))
        elif block in below:
            placed.append((number, text))
    return found + placed


def _is_named(block: Any) -> bool:
    """Whether the block, or what holds nothing but it, is named so."""
    for element in (block, block.getparent()):
        if element is None or (element is not block and len(blocks.words_of(element)) > 1.2 * len(blocks.words_of(block))):
            return False
        if any(_NAMED.search((element.get(name) or "")[:300]) for name in ("class", "id", "itemprop", "data-testid")):
            return True
    return False


def with_standfirst(text: str, found: list[tuple[int, str]], order: list[str]) -> str:
    """The text with the first candidate before it, where that stands before its first paragraph on the page and not in it.

    `order` are the blocks of the page. Lines of few words, as places and dates, are no first paragraph.
    """
    held = fold(text)
    places: dict[str, int] = {}
    for number, block in enumerate(order):
        places.setdefault(fold(block), number)
    paragraphs = [part for part in text.split(blocks.BREAK)[:FIRST] if len(part.split()) >= FEWEST]
    start = next((places[folded] for part in paragraphs if (folded := fold(part)) in places), None)
    for number, candidate in found:
        if start is not None and number < start and fold(candidate) not in held:
            return candidate + blocks.BREAK + text
    return text
