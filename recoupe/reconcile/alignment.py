"""The passages that two texts have in common, word for word, whatever their punctuation, quote marks and accents."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
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


@dataclass(frozen=True, slots=True)
class Runs:
    """A text's words, and where in it each run of `RUN` words begins; runs that are the same have one number in all texts."""

    forms: tuple[str, ...]
    starts: dict[int, list[int]]


def numbered(texts: Iterable[Words]) -> list[Runs]:
    """The runs of texts that are compared with each other."""
    numbers: dict[tuple[str, ...], int] = {}
    made = []
    for text in texts:
        starts: dict[int, list[int]] = {}
        for i in range(len(text.forms) - RUN + 1):
            starts.setdefault(numbers.setdefault(text.forms[i : i + RUN], len(numbers)), []).append(i)
        made.append(Runs(text.forms, starts))
    return made


def blocks(one: Words, other: Words) -> list[Block]:
    """The runs of at least `RUN` words that both texts hold, in the order of the first; no word of either is used twice.

    The longest run is taken first, so that a sentence that stands in both is not torn; linear in the texts' length for texts
    that do not repeat themselves.
    """
    return common(*numbered((one, other)))


def common(one: Runs, other: Runs) -> list[Block]:
    """The same of texts whose runs are numbered together; what two have in common is all that is looked at."""
    shared = one.starts.keys() & other.starts.keys()
    found: list[Block] = []
    looked_at = 0
    for i, run in sorted((start, number) for number in shared for start in one.starts[number]):
        if i >= looked_at:
            found.append(_longest(one.forms, other.forms, i, other.starts[run][:MOST_PLACES]))
            looked_at = i + found[-1].length - RUN + 1
    return _without_overlap(found) if len(found) > 1 else found


def _longest(one: tuple[str, ...], other: tuple[str, ...], i: int, starts: Sequence[int]) -> Block:
    """The longest run from word `i`, of those from any of these words of the other text; of equal ones the first."""
    best = Block(i, starts[0], _common(one, other, i, starts[0]))
    for j in starts[1:]:
        longer = best.length + 1
        if i + longer <= len(one) and one[i : i + longer] == other[j : j + longer]:
            best = Block(i, j, _common(one, other, i, j))
    return best


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
    """How many words are the same from two on where the first `RUN` are."""
    length = RUN
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
