"""Is this quotation in the reports? Word for word, altered (and how), or in none of them.

Typography makes no difference (apostrophes, dashes, quote marks, spaces, line breaks); capitals, accents, every word and every
other sign do. What a quotation marks as cut or put in ("[…]", "…", "[les élus]") is looked for as its parts, in order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import Match as Block
from difflib import SequenceMatcher
from itertools import pairwise

from recoupe.assist.answers import Change
from recoupe.model import Span
from recoupe.text import APOSTROPHES, CLOSING, DASHES, OPENING, QUOTE_MARKS, SPACES, STRAIGHT, fold

LEAST_LIKE = 0.6
"""Share of the quotation's words that have to stand in order, for a passage to be that quotation, altered."""
FEWEST_WORDS = 3
"""Words that have to be the same for something near a quotation to be told: two words are near too much."""
PLACES = 20
"""The most places of one report that are told."""
AROUND = 5_000
"""Code points before and after a passage in which its quote marks are looked for."""
WINDOWS = 3
"""The densest places of a report that are compared word by word."""

_CUT = re.compile(r"\[[^\[\]]*+\]|\(\s*+(?:\.{3}|…)\s*+\)|\.{3,}+|…")
_WORD = re.compile(r"\w+(?:[.,]\d+)*")
_ENDS = ".!?…\n"
_OUTER = QUOTE_MARKS + SPACES + "\r\n.,;:!?" + DASHES + APOSTROPHES
_SAME = str.maketrans({**dict.fromkeys(APOSTROPHES, "'"), **dict.fromkeys(DASHES, "-"), **dict.fromkeys(QUOTE_MARKS, None)})


@dataclass(frozen=True, slots=True)
class Match:
    """Where a quotation stands in a text, with what is other there; `likeness` is 1 where it is word for word."""

    spans: tuple[Span, ...]
    changes: tuple[Change, ...] = ()
    likeness: float = 1.0


def parts(quotation: str) -> list[str]:
    """The quotation without the signs around it, parted where it says that it is cut."""
    return [part for found in _CUT.split(quotation) if (part := found.strip(_OUTER))]


def exact(quotation: str, text: str) -> list[Match]:
    """Each place where all parts of the quotation stand in order, word for word.

    >>> [match.spans for match in exact("« Je n'ai […] promis »", "Il dit : je n’ai pas ; mais « Je n’ai jamais rien promis. »")]
    [((30, 37), (50, 56))]
    """
    wanted = [_comparable(part)[0] for part in parts(quotation)]
    if not wanted or not all(wanted):
        return []
    form, places = _comparable(text)
    found: list[Match] = []
    start = 0
    while len(found) < PLACES and (spans := _in_order(wanted, form, start)) is not None:
        found.append(Match(tuple((places[a], places[b - 1] + 1) for a, b in spans)))
        start = spans[0][0] + 1
    return found


def nearest(quotation: str, text: str) -> Match | None:
    """The place that is most like the quotation, None where less than `LEAST_LIKE` of its words stand there in order.

    >>> nearest("Nous avons promis un pont", "Elle a dit : « Nous n'avons pas promis un pont. »").changes
    (Change(given='', stands='n'), Change(given='', stands='pas'))
    """
    given = [(match.start(), match.end()) for match in _WORD.finditer(quotation)]
    wanted = [fold(quotation[a:b]) for a, b in given]
    if len(wanted) < FEWEST_WORDS:
        return None
    places = [(match.start(), match.end()) for match in _WORD.finditer(text)]
    words = [fold(text[a:b]) for a, b in places]
    best: Match | None = None
    for start, end in _dense(words, frozenset(wanted), len(wanted)):
        found = SequenceMatcher(None, wanted, words[start:end], autojunk=False).get_matching_blocks()
        blocks = [Block(block.a, block.b + start, block.size) for block in found if block.size]
        match = _aligned(quotation, given, text, places, blocks)
        if match is not None and (best is None or match.likeness > best.likeness):
            best = match
    return best if best is not None and best.likeness >= LEAST_LIKE else None


def in_marks(text: str, start: int, end: int) -> bool:
    """Whether all of a passage stands within one pair of quote marks of its paragraph."""
    before = text[max(0, start - AROUND) : start].rpartition("\n")[2]
    after = text[end : end + AROUND].partition("\n")[0]
    if any(mark in text[start:end].strip(QUOTE_MARKS) for mark in QUOTE_MARKS):
        return False
    opened = max((before.rfind(mark), mark) for mark in OPENING + STRAIGHT)
    closed = max(before.rfind(mark) for mark in CLOSING)
    if opened[0] < 0 and text[start] in OPENING + STRAIGHT:
        return True
    if opened[1] == STRAIGHT:
        return before.count(STRAIGHT) % 2 == 1 and STRAIGHT in after
    return opened[0] > closed and any(mark in after for mark in CLOSING)


def _comparable(text: str) -> tuple[str, list[int]]:
    """`text` without what is typography alone, and for each sign left where it stood."""
    signs: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        for kept in sign.translate(_SAME):
            space = kept.isspace()
            if space and (not signs or signs[-1] == " "):
                continue
            signs.append(" " if space else kept)
            places.append(place)
    return "".join(signs), places


def _in_order(wanted: Sequence[str], form: str, start: int) -> list[Span] | None:
    spans: list[Span] = []
    for part in wanted:
        at = _whole(part, form, start)
        if at < 0:
            return None
        spans.append((at, at + len(part)))
        start = at + len(part)
    return spans


def _whole(part: str, form: str, start: int) -> int:
    """Where `part` stands and is not the middle of longer words; -1 where it does not."""
    while (at := form.find(part, start)) >= 0:
        before, after = form[at - 1 : at] if at else "", form[at + len(part) : at + len(part) + 1]
        if not (before.isalnum() and part[0].isalnum()) and not (after.isalnum() and part[-1].isalnum()):
            return at
        start = at + 1
    return -1


def _dense(words: Sequence[str], wanted: frozenset[str], length: int) -> Iterator[Span]:
    """The windows of half as much again as the quotation's words that hold most of them, apart from each other."""
    width = length + length // 2 + 2
    held = [0]
    for word in words:
        held.append(held[-1] + (word in wanted))
    starts = range(max(1, len(words) - width + 1))
    ranked = sorted(starts, key=lambda i: (held[i] - held[min(i + width, len(words))], i))
    chosen: list[int] = []
    for start in ranked:
        if all(abs(start - other) >= length for other in chosen):
            chosen.append(start)
            yield start, min(start + width, len(words))
        if len(chosen) == WINDOWS:
            return


def _aligned(quotation: str, given: Sequence[Span], text: str, places: Sequence[Span], blocks: Sequence[Block]) -> Match | None:
    """The quotation beside the words of the text, where `blocks` of both are the same; None where they are too few."""
    same = sum(block.size for block in blocks)
    if same < FEWEST_WORDS:
        return None
    first, last = blocks[0], blocks[-1]
    lead, trail = given[: first.a], given[last.a + last.size :]
    stop = last.b + last.size
    before = _joined(text, places[max(0, first.b - len(lead)) : first.b], backwards=True)
    after = _joined(text, places[stop : stop + len(trail)])
    changes = [Change(_slice(quotation, lead), _slice(text, before))] if lead else []
    changes += _between(blocks, quotation, given, text, places)
    if trail:
        changes.append(Change(_slice(quotation, trail), _slice(text, after)))
    if not changes:  # only the signs between the words are other ones
        changes.append(Change(quotation, text[places[first.b][0] : places[stop - 1][1]]))
    start, end = places[first.b][0], places[stop - 1][1]
    span = before[0][0] if before else start, after[-1][1] if after else end
    return Match((span,), tuple(changes), round(same / max(len(given), stop - first.b), 3))


def _between(
    blocks: Sequence[Block], quotation: str, given: Sequence[Span], text: str, places: Sequence[Span]
) -> Iterator[Change]:
    """What is other within words that are the same (accents, capitals), and between them."""
    for block in blocks:
        for k in range(block.size):
            one, other = quotation[slice(*given[block.a + k])], text[slice(*places[block.b + k])]
            if one != other:
                yield Change(one, other)
    for block, following in pairwise(blocks):
        left, right = given[block.a + block.size : following.a], places[block.b + block.size : following.b]
        if left or right:
            yield Change(_slice(quotation, left), _slice(text, right))


def _joined(text: str, places: Sequence[Span], *, backwards: bool = False) -> list[Span]:
    """Those of the words beside the same ones that are in one sentence with them."""
    kept: list[Span] = []
    for place in reversed(places) if backwards else places:
        gap = text[place[1] : place[1] + 1] if backwards else text[place[0] - 2 : place[0]]
        if any(sign in _ENDS for sign in gap):
            break
        kept.append(place)
    return kept[::-1] if backwards else kept


def _slice(text: str, spans: Sequence[Span]) -> str:
    return text[spans[0][0] : spans[-1][1]] if spans else ""
