"""The standfirst of an article: the sentence under its title that often holds the main fact, and that body finders leave out."""

from __future__ import annotations

import re
from typing import Any

from recoupe.read import blocks
from recoupe.text import fold

FEWEST = 8
"""Words that one has."""
MOST = 150
_NAMED = re.compile(
    r"(?i)(?:^|[\s_-])(?:chapo|chapeau|stand-?first|desc(?:ription)?|intro(?:duction)?|lead|lede|summary|excerpt|accroche|abstract"
    r"|sub-?(?:title|headline|head)|deck|dek|headnote|teaser-?text|article-?(?:desc|summary|lead|intro))(?:$|[\s_-])"
)


def candidates(root: Any, description: str | None) -> list[tuple[int, str]]:
    """Blocks of a clean tree that may be one, each with its number among all blocks: by name, or as the page describes itself."""
    told = fold(description or "").rstrip(" .…")
    found = []
    for number, block in enumerate(blocks.lowest_blocks(root)):
        text = blocks.words_of(block)
        if not FEWEST <= len(text.split()) <= MOST:
            continue
        if _is_named(block) or (len(told) > 40 and fold(text).rstrip(" .…").startswith(told)):
            found.append((number, text))
    return found


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

    `order` are the blocks of the page.
    """
    held = fold(text)
    first = fold(text.split(blocks.BREAK)[0])
    start = next((number for number, block in enumerate(order) if fold(block) == first), None)
    for number, candidate in found:
        if start is not None and number < start and fold(candidate) not in held:
            return candidate + blocks.BREAK + text
    return text
