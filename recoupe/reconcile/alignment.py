"""The passages that two texts have in common, word for word, whatever their punctuation, quote marks and accents."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from recoupe.text import fold

RUN = 6
"""Words that must be the same, one after the other, before anything is called common."""

SHORT_RUN = 2

MOST_PLACES = 8
"""Places at which a run is looked at, where a text repeats it."""

EXACT = 1_500_000
"""Pairs of words up to which two texts are aligned exactly; longer ones, which no two reports are, by runs of `RUN` words."""

EXACT_OF_PASSAGES = 60_000
"""The same for two passages, of which there are many: two sentences of 245 words."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Words:
    """A text's words, folded, with the span of each."""

    forms: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Block:
    """`length` words that are the same from word `one` of the one text and word `other` of the other."""

    one: int
    other: int
    length: int


def words(text: str) -> Words:
    """The words of a text."""
    found = [(_form(match.group()), match.span()) for match in _WORD.finditer(text)]
    return Words(tuple(form for form, _ in found), tuple(span for _, span in found))


@lru_cache(maxsize=100_000)
def _form(word: str) -> str:
    return fold(word)


def blocks(one: Words, other: Words) -> list[Block]:
    """The runs of at least `RUN` words that both texts hold, in the order of the first; no word of either is used twice.

    The longest run is taken first, so that a sentence that stands in both is not torn; linear in the texts' length for texts
    that do not repeat themselves.
    """
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for j in range(len(other.forms) - RUN + 1):
        places[other.forms[j : j + RUN]].append(j)
    found: list[Block] = []
    i = 0
    while i <= len(one.forms) - RUN:
        starts = places.get(one.forms[i : i + RUN], [])[:MOST_PLACES]
        candidates = [Block(i, j, _common(one.forms, other.forms, i, j)) for j in starts]
        if candidates:
            best = max(candidates, key=lambda block: (block.length, -block.other))
            found.append(best)
            i += best.length - RUN + 1
        else:
            i += 1
    return _without_overlap(found)


def aligned_share(short: Words, long: Words) -> float:
    """The share of the shorter text's words that stand in the longer one in the same order, in runs of two or more.

    Ratcliff and Obershelp's alignment (the longest run first, then what lies left and right of it), as difflib has it.
    """
    matched = matching(short.forms, long.forms)
    return sum(block.length for block in matched if block.length >= SHORT_RUN) / max(1, len(short.forms))


def matching(one: Sequence[str], other: Sequence[str], *, exact: int = EXACT) -> list[Block]:
    """The runs that two rows of words have in common, in the same order in both (Ratcliff and Obershelp, as difflib has it).

    Rows of more than `exact` pairs of words are aligned by their long runs alone, in linear time.
    """
    if len(one) * len(other) <= exact:
        found = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
        return [Block(block.a, block.b, block.size) for block in found if block.size]
    kept: list[Block] = []
    for block in blocks(Words(tuple(one), ()), Words(tuple(other), ())):
        if not kept or block.other >= kept[-1].other + kept[-1].length:
            kept.append(block)
    return kept


def _common(one: tuple[str, ...], other: tuple[str, ...], i: int, j: int) -> int:
    length = 0
    while i + length < len(one) and j + length < len(other) and one[i + length] == other[j + length]:
        length += 1
    return length


def _without_overlap(found: list[Block]) -> list[Block]:
    """The longest blocks whose words no longer block has used; what overlaps is cut, and dropped where too little is left."""
    used_one: set[int] = set()
    used_other: set[int] = set()
    kept = []
    for block in sorted(found, key=lambda b: (-b.length, b.one, b.other)):
        free = [k for k in range(block.length) if block.one + k not in used_one and block.other + k not in used_other]
        if not free or free[-1] - free[0] + 1 != len(free) or len(free) < RUN:
            continue
        cut = Block(block.one + free[0], block.other + free[0], len(free))
        used_one.update(range(cut.one, cut.one + cut.length))
        used_other.update(range(cut.other, cut.other + cut.length))
        kept.append(cut)
    return sorted(kept, key=lambda b: (b.one, b.other))
