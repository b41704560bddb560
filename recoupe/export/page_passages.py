"""Passages as the page shows them: cut to length, each run with its offsets, so that it can be checked against its report."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from recoupe.model import Span

PASSAGE_WORDS = 25
SHORT_PASSAGE_WORDS = 16
STATEMENT_WORDS = 70
PASSAGE_CHARACTERS = 600
BEFORE_SHARE = 0.45

_WORD = re.compile(r"\S+")
_INSIDE_SIGNS = re.compile(r"(?<=[«‹]) | (?=[»›;!?%])")
_BEFORE_COLON = re.compile(r" (?=:)")


@dataclass(frozen=True, slots=True)
class Cut:
    """A run of a text, from `start` to `end`: what stands before the passage, the passage, what stands after it.

    `lead` and `tail` say that words were left out at the beginning and at the end; the page puts an ellipsis there.
    """

    start: int
    end: int
    before: str
    marked: str
    after: str
    lead: bool = False
    tail: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """A run of a text as it is shown; `tail` says that the passage goes on."""

    start: int
    end: int
    text: str
    tail: bool = False


def cut(text: str, span: Span, whole: Span, *, words: int = PASSAGE_WORDS) -> Cut:
    """The passage at `span` with words of `whole` around it, `words` at the most; `whole` includes `span`."""
    found = [(whole[0] + m.start(), whole[0] + m.end()) for m in _WORD.finditer(text[whole[0] : whole[1]])]
    inside = [n for n, (start, end) in enumerate(found) if start < span[1] and end > span[0]]
    if not inside:
        return _cut(text, (span[0], *span, span[1]), lead=False, tail=False)
    first, last = inside[0], inside[-1]
    if last - first + 1 > words:
        # the passage fills the room alone: nothing before it but an opening mark that is glued to it
        joined = "" if text[span[0]].isspace() else re.search(r"\S*$", text[whole[0] : span[0]]).group()  # type: ignore[union-attr]
        glued = span[0] - len(joined)
        end = found[first + words - 1][1]
        return _cut(text, (glued, span[0], end, end), lead=first > 0, tail=True)
    spare = words - (last - first + 1)
    before = min(first, max(int(spare * BEFORE_SHARE), spare - (len(found) - 1 - last)))
    after = min(len(found) - 1 - last, spare - before)
    places = (min(found[first - before][0], span[0]), *span, max(found[last + after][1], span[1]))
    return _cut(text, places, lead=first > before, tail=last + after < len(found) - 1)


def _cut(text: str, places: tuple[int, int, int, int], *, lead: bool, tail: bool) -> Cut:
    """The run between the outer two of four places, the passage between the inner two; characters are limited, too."""
    start, begin, finish, end = places
    if begin - start > PASSAGE_CHARACTERS:
        start, lead = begin - PASSAGE_CHARACTERS, True
    if finish - begin > PASSAGE_CHARACTERS:
        finish = end = begin + PASSAGE_CHARACTERS
        tail = True
    if end - finish > PASSAGE_CHARACTERS:
        end, tail = finish + PASSAGE_CHARACTERS, True
    return Cut(start, end, text[start:begin], text[begin:finish], text[finish:end], lead, tail)


def runs(text: str, spans: Sequence[Span], *, words: int = PASSAGE_WORDS) -> tuple[Run, ...]:
    """The spans of one passage as runs, `words` words and 600 characters in all at the most; what is empty is left out."""
    return tuple(_runs(text, spans, words))


def _runs(text: str, spans: Sequence[Span], words: int) -> Iterator[Run]:
    room = PASSAGE_CHARACTERS
    for start, end in spans:
        found = [(start + m.start(), start + m.end()) for m in _WORD.finditer(text[start:end])]
        if not found:
            continue
        begin, finish = found[0][0], min(found[min(words, len(found)) - 1][1], found[0][0] + room)
        yield Run(begin, finish, text[begin:finish], tail=finish < found[-1][1])
        words -= len(found)
        room -= finish - begin
        if words <= 0 or room <= 0:
            return


def typeset(text: str) -> str:
    """`text` with spaces that French sets before and after its signs kept from breaking a line, one for one."""
    return _BEFORE_COLON.sub("\u00a0", _INSIDE_SIGNS.sub("\u202f", text))
