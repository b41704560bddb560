"""Quotations by their marks: where each begins and ends, whatever marks a report uses and however it loses them.

Works on characters, one paragraph at a time, so that a mark that never closes cannot take more than its own paragraph (or the
run of paragraphs that each open with a mark, as a quotation of several paragraphs is set).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final, Literal

from recoupe.text import paragraphs, trim

Side = Literal["open", "close", "either"]

_FAMILY: Final = {
    "«": "g",
    "»": "g",
    "“": "c",
    "”": "c",
    "„": "c",
    "‹": "a",
    "›": "a",
    '"': "s",
    "+": "p",
    "‘": "q",
    "’": "q",
    "'": "q",
}
_OPENERS: Final = frozenset("«“„‹‘")
_CLOSERS: Final = frozenset("»”›")
_SPACES: Final = frozenset(" \t\u00a0\u2009\u202f\u2002\u2003\u2007\u200a\u3000")
_BEFORE_OPEN: Final = frozenset("([{-–—/:…«“„‹‘\"'’+")
_AFTER_CLOSE: Final = frozenset('.,;:!?…)]}»”›/-–—"')
_TERMINAL: Final = frozenset(".!?…")
_MARK: Final = re.compile("[«»“”„‹›\"+‘’']")
_OPENING_TWICE: Final = re.compile(r"(?<![^\s(\[—–-])''(?=[^\s'])")
_CLOSING_TWICE: Final = re.compile(r"(?<=[^\s'])''(?!')")
"""Two apostrophes that stand for one quotation mark, as archives of newspapers print it."""

_DEEPEST: Final = 4  # quotations inside quotations: more is damage, not style
_FAR: Final = 2000
_SENTENCE_END: Final = re.compile(r"(?<![.!?…])[.!?…]++(?=\s|$)")


@dataclass(slots=True)
class Quotation:
    """What stands between two marks: the content without marks and spaces, and the outer span with its marks.

    `parent` is the index of the quotation around it. `spans` has one span a paragraph where it goes on over several.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    opened: bool = True
    closed: bool = True
    parent: int | None = None
    rest: list[tuple[int, int]] = field(default_factory=list)
    family: str = "g"


@dataclass(slots=True)
class _Mark:
    at: int
    char: str
    family: str
    side: Side
    spaced_before: bool
    spaced_after: bool


@lru_cache(maxsize=2)
def quotations(text: str) -> tuple[Quotation, ...]:
    """All quotations of `text` in order of their opening, outer ones before those inside them; read once for all layers."""
    found: list[Quotation] = []
    text = _CLOSING_TWICE.sub('" ', _OPENING_TWICE.sub(' "', text))
    for start, end in paragraphs(text):
        found.extend(_in_paragraph(text, start, end))
    found = [quotation for quotation in found if quotation.end > quotation.start]
    found.sort(key=lambda quotation: (quotation.outer_start, -quotation.outer_end))
    _set_parents(found)
    return tuple(found)


def _set_parents(found: list[Quotation]) -> None:
    around: list[int] = []
    for index, quotation in enumerate(found):
        while around and found[around[-1]].outer_end <= quotation.outer_start:
            around.pop()
        if around:
            quotation.parent = around[-1]
            limit = found[around[-1]].end
            quotation.outer_end = min(quotation.outer_end, limit)
            quotation.end = min(quotation.end, limit)
        around.append(index)


def _in_paragraph(text: str, start: int, end: int) -> list[Quotation]:
    marks = _marks(text, start, end)
    found: list[Quotation] = []
    stack: list[_Mark] = []
    done = start
    for index, mark in enumerate(marks):
        same = [position for position, opened in enumerate(stack) if opened.family == mark.family]
        side = _side(text, marks, index, bool(same), start, end)
        if side == "open":
            if len(stack) >= _DEEPEST:
                continue
            if same and not _nests(marks, index):
                if not _first_was_lost(text, stack[same[-1]].at, mark.at):
                    continue  # the inner mark has no partner: the outer quotation goes on
                for opened in stack[same[-1] :]:
                    found.append(_unclosed(text, opened.at, mark.at, start))
                del stack[same[-1] :]
            stack.append(mark)
        elif same:
            position = same[-1]
            if position and len(same) > 1 and not _closers_left(marks, index):
                position = same[0]  # one closing mark for two opening ones closes both
            found.append(_closed(text, stack[position].at, mark.at))
            del stack[position:]
        elif mark.family in "gcs" and side == "close" and _cue_may_follow(text, mark.at, end):
            found.append(_unopened(text, max(start, done), mark.at))
        done = found[-1].outer_end if found else start
    if stack and stack[0].family not in "pq":
        found.append(_unclosed(text, stack[0].at, end, start))
    return found


def _marks(text: str, start: int, end: int) -> list[_Mark]:
    marks = []
    for match in _MARK.finditer(text, start, end):
        at, char = match.start(), match.group()
        before = text[at - 1] if at > start else " "
        after = text[at + 1] if at + 1 < end else " "
        spaced_before = before in _SPACES or before in _BEFORE_OPEN
        spaced_after = after in _SPACES or after in _AFTER_CLOSE
        if char in "'’‘+" and not _is_small_mark(text, char, before, after, start, at):
            continue
        side: Side = "either"
        if spaced_before and not spaced_after:
            side = "open"
        elif spaced_after and not spaced_before:
            side = "close"
        marks.append(_Mark(at, char, _FAMILY[char], side, spaced_before, spaced_after))
    return marks


def _is_small_mark(text: str, char: str, before: str, after: str, start: int, at: int) -> bool:
    """Whether an apostrophe or a plus sign quotes: it must touch a word on one side only, and not be an elision or a sum."""
    if char == "‘":
        return True
    opens = (before in _SPACES or before in '([«“"') and (after.isalpha() or after in "#@")
    closes = (before.isalnum() or before in _TERMINAL or before in "…,") and (after in _SPACES or after in _AFTER_CLOSE)
    if char == "+":
        return (opens and not after.isdigit()) or (closes and not before.isdigit())
    return opens or (closes and not (before.isalpha() and text[max(start, at - 2) : at - 1] in ("", " ")))


def _side(text: str, marks: list[_Mark], index: int, is_open: bool, start: int, end: int) -> Side:
    mark = marks[index]
    following = _next_char(text, mark.at, end)
    if mark.char in _OPENERS:
        # An opening mark before a comma or a stop is a closing one that was typed wrong.
        return "close" if is_open and (following in ",.;:!?)" or not following) else "open"
    if mark.char in _CLOSERS:
        if mark.at == start:
            return "either"  # a bullet, or the mark repeated at the head of a paragraph
        if not is_open and mark.spaced_before and following.isalpha() and mark.family in "gc":
            return "open"
        if is_open and mark.spaced_before and following.islower() and _swapped_close_ahead(text, marks, index, end):
            return "open"
        return "close"
    if mark.side != "either":
        if mark.side == "open" and is_open and mark.char == '"' and not marks_ahead(marks, index):
            return "close"
        return mark.side
    if not is_open:
        return "open" if following and following not in ",.;:!?)" else "close"
    before = text[mark.at - 1]
    before = text[mark.at - 2] if before in _SPACES and mark.at > 1 else before
    if not following or following in ",.;:!?)–—-" or before in _TERMINAL or len(marks_ahead(marks, index)) < 2:
        return "close"
    return "open"


def marks_ahead(marks: list[_Mark], index: int) -> list[_Mark]:
    """Return the next three marks of the same family after one."""
    found = []
    for mark in marks[index + 1 : index + 40]:
        if mark.family == marks[index].family:
            found.append(mark)
            if len(found) == 3:
                break
    return found


def _nests(marks: list[_Mark], index: int) -> bool:
    ahead = marks_ahead(marks, index)
    return len(ahead) >= 2 and all(mark.char in _CLOSERS or mark.side == "close" or mark.char == '"' for mark in ahead[:2])


def _closers_left(marks: list[_Mark], index: int) -> bool:
    ahead = marks_ahead(marks, index)
    return bool(ahead) and (ahead[0].char in _CLOSERS or (ahead[0].char not in _OPENERS and ahead[0].side != "open"))


def _swapped_close_ahead(text: str, marks: list[_Mark], index: int, end: int) -> bool:
    ahead = marks_ahead(marks, index)
    return bool(ahead) and ahead[0].char in _OPENERS and _next_char(text, ahead[0].at, end) in (",", ".")


def _first_was_lost(text: str, opened: int, at: int) -> bool:
    return bool(_SENTENCE_END.search(text, opened, min(at, opened + _FAR))) or _last_char(text, at) in ",:"


def _closed(text: str, opened: int, closed: int) -> Quotation:
    start, end = trim(text, opened + 1, closed)
    return Quotation(start, end, opened, closed + 1, family=_FAMILY[text[opened]])


def _unclosed(text: str, opened: int, limit: int, paragraph: int) -> Quotation:
    """A quotation without its closing mark: to the paragraph's end where it opens the paragraph, else to its sentence's end."""
    if opened != paragraph or text[limit : limit + 1] in '«“„‹"':
        stop = _SENTENCE_END.search(text, opened + 1, limit)
        limit = stop.end() if stop else limit
    start, end = trim(text, opened + 1, limit)
    while end > start and text[end - 1] in ".,":
        end -= 1
    return Quotation(start, end, opened, end, closed=False, family=_FAMILY[text[opened]])


def _unopened(text: str, after: int, closed: int) -> Quotation:
    """A quotation without its opening mark: from the head of its sentence, or from the colon before it."""
    begin = after
    for stop in re.finditer(r"[.!?…:]\s+", text[after:closed]):
        begin = after + stop.end()
    start, end = trim(text, begin, closed)
    return Quotation(start, end, start, closed + 1, opened=False, family=_FAMILY[text[closed]])


def _cue_may_follow(text: str, at: int, end: int) -> bool:
    return _next_char(text, at, end) == ","


def _next_char(text: str, at: int, end: int) -> str:
    position = at + 1
    while position < end and text[position] in _SPACES:
        position += 1
    return text[position] if position < end else ""


def _last_char(text: str, at: int) -> str:
    position = at - 1
    while position >= 0 and text[position] in _SPACES:
        position -= 1
    return text[position] if position >= 0 else ""
