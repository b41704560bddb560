"""Text cleaned once, on entry: what composition put into it and no reader sees is taken out, and a map leads back.

Soft hyphens, signs of no width, accents written apart (NFD), ligatures, rare spaces, and, in plain text, lines
cut at a column, with the words parted at their ends. `cleaned` gives the text and the changes;
`recoupe.text.as_read` undoes them.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from statistics import median

from recoupe.model import Change

PARAGRAPHS = "\n\n"
LIGATURES = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st"}
_INVISIBLE = "\u00ad\u200b\u2060\ufeff"
_JOINERS = "\u200c\u200d"
_RARE = re.compile(
    f"[{_INVISIBLE}]+|[{_JOINERS}]+|[\ufb00-\ufb06]"
    "|[\u2000-\u2001\u2004-\u2006\u2008\u200a\u205f\u3000]|[\u2028\u2029]"
    "|[^\\W\\d_][\u0300-\u036f]+"
)
_LATIN_LETTER = re.compile(r"[A-Za-zÀ-ɏ]")

NARROWEST, WIDEST = 40, 100
"""Columns at which lines of plain text are cut."""
LINES = 3
"""Lines of a paragraph that is cut, at least; a text of one paragraph has more."""
EVEN = 0.75
"""Share of a block's lines, its last aside, that must be nearly as long as the longest: verse and lists are not."""
SHORTER = 18
"""Columns by which a line is shorter than the longest at most, since no word is cut."""
_BLOCK = re.compile(r"^[^\r\n]++(?:\r?\n(?![ \t]*\r?\n)[^\r\n]++)+", re.MULTILINE)
_LINE_END = re.compile(r"(?<![ \t])[ \t]*+\r?\n[ \t]*")
_COMPOUND = re.compile(r"(?<![^\W\d_])[^\W\d_]++(?:-[^\W\d_]++)+")
_HYPHEN = re.compile(r"[^\W\d_](-)$")


def cleaned(text: str, *, lines: bool) -> tuple[str, tuple[Change, ...]]:
    """The text without what composition put into it, and what was changed, in order. `lines` joins lines cut at a column."""
    found = _signs(text)
    if lines:
        found += _line_ends(text)
    return _changed(text, sorted(found))


def _signs(text: str) -> list[tuple[int, int, str]]:
    """Start, end and what is to stand there, of each sign that goes."""
    if text.isascii():
        return []
    return [
        (match.start(), match.end(), new) for match in _RARE.finditer(text) if (new := _instead(match, text)) != match.group()
    ]


def _instead(match: re.Match[str], text: str) -> str:
    told = match.group()
    if told in LIGATURES:
        return LIGATURES[told]
    if told[0] in _JOINERS:  # emoji and some scripts need them; Latin words do not
        before, after = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
        return "" if all(not sign or _LATIN_LETTER.match(sign) or sign.isspace() for sign in (before, after)) else told
    if told[0] in _INVISIBLE:
        return ""
    if told[0] in "\u2028\u2029":
        return "\n"
    return " " if told[0].isspace() else unicodedata.normalize("NFC", told)


def _line_ends(text: str) -> list[tuple[int, int, str]]:
    """Line ends within paragraphs that were cut at a column."""
    blocks = list(_BLOCK.finditer(text))
    widths = [len(line) for block in blocks for line in block.group().splitlines()[:-1]]
    if not widths or not NARROWEST <= max(widths) <= WIDEST:
        return []
    widest, compounds = max(widths), set(_COMPOUND.findall(text))
    found = []
    for block in blocks:
        parts = block.group().splitlines()
        if (len(parts) < LINES and len(widths) < LINES) or not _is_cut(parts, widest):
            continue
        for end in _LINE_END.finditer(block.group()):
            found.append(_join(text, block.start() + end.start(), block.start() + end.end(), compounds))
    return found


def _is_cut(parts: list[str], widest: int) -> bool:
    """Whether a block's lines are all nearly as long and run on: few of them end a sentence, and most go on in small letters."""
    full = [part for part in parts[:-1] if len(part) >= widest - SHORTER]
    if len(full) < EVEN * (len(parts) - 1) or median(map(len, parts[:-1])) < NARROWEST - SHORTER:
        return False
    run_on = [after for before, after in pairwise(parts) if not before.rstrip().endswith((".", "!", "?", ":", ";"))]
    return len(run_on) >= (len(parts) - 1) / 2 and any(after[:1].islower() for after in run_on)


def _join(text: str, start: int, end: int, compounds: set[str]) -> tuple[int, int, str]:
    """A space for a line end; nothing, and no hyphen, within a word that was parted there."""
    before, after = text[max(0, start - 40) : start], text[end : end + 40]
    if not _HYPHEN.search(before):
        return start, end, " "
    left, right = re.split(r"[^\w-]", before[:-1])[-1], re.split(r"[^\w-]", after)[0]
    kept = not after[:1].islower() or "-" in left or f"{left}-{right}" in compounds
    return (start, end, "") if kept else (start - 1, end, "")


def unwrapped(text: str) -> str:
    """Paragraphs of which each is a line of a sentence put together, as wires have where a line was an element of its own.

    A text with other paragraphs stays as it is.
    """
    lines = text.split(PARAGRAPHS)
    if len(lines) < LINES + 1 or not NARROWEST - 10 <= max(map(len, lines)) <= WIDEST or not _is_cut(lines, max(map(len, lines))):
        return text
    told = "\n".join(lines)
    return _changed(told, _line_ends(told))[0]


def _changed(text: str, found: list[tuple[int, int, str]]) -> tuple[str, tuple[Change, ...]]:
    parts, changes, at, length = [], [], 0, 0
    for start, end, new in found:
        if start < at:
            continue
        parts += [text[at:start], new]
        length += start - at
        changes.append(Change(at=length, length=len(new), was=text[start:end]))
        length, at = length + len(new), end
    return "".join((*parts, text[at:])), tuple(changes)
