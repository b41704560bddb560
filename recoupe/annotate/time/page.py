"""What the readings of one report share: its day, its tenses, its quotations, and the expressions understood so far."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from recoupe.annotate.time.scan import Piece
from recoupe.annotate.time.values import make_day
from recoupe.lang.tables.time import TimeTable, TimeWords
from recoupe.lang.tables.time_contexts import TimeContexts
from recoupe.text import CLOSING, OPENING

_DCT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_QUOTES = re.compile(f'[{OPENING}{CLOSING}"\n]')
LONGEST_QUOTE = 4000
REFERENCE_REACH = 500
SPEAKING_REACH = 120
TITLE = 200
YEAR_REACH = 60
"""How far a year within a sentence holds for what follows; one that opens the sentence holds for the next, too."""
_FULL_STOP = re.compile(r"[.!?][ \n]")


@dataclass(slots=True)
class Reading:
    """An expression and what it means. `day` is the day that it puts the story on, for what comes after; None if it does not."""

    start: int
    end: int
    type: str
    value: str
    anchor: str = "none"
    source: Reading | None = None
    modifier: str | None = None
    rule: str = ""
    confidence: float = 1.0
    zone: str = ""
    span: tuple[str | None, str | None] | None = None
    day: date | None = None
    year: int | None = None


@dataclass(slots=True)
class Page:
    """One report while it is read, with the table of its language. Offsets are those of the plain form."""

    table: TimeTable
    plain: str
    dct: str | None
    tense: Callable[[int], str]
    sentences: Sequence[int] = ()
    days: list[Reading] = field(default_factory=list)
    years: list[Reading] = field(default_factory=list)
    weekdays: dict[int, int] = field(default_factory=dict)
    dated: dict[int, date] = field(default_factory=dict)
    quotes: list[tuple[int, int]] = field(default_factory=list)
    day: date | None = None
    clock: Reading | None = None
    """The time of the clock read last."""
    month: tuple[int, int] | None = None
    year: int | None = None
    words: TimeWords = field(init=False)
    near: TimeContexts = field(init=False)

    def __post_init__(self) -> None:
        self.words, self.near = self.table.words, self.table.near
        match = _DCT.match(self.dct or "")
        if match:
            self.year = int(match[1])
            if match[2] and 1 <= int(match[2]) <= 12:
                self.month = (self.year, int(match[2]))
                self.day = make_day(self.year, int(match[2]), int(match[3])) if match[3] else None
        self.quotes = quotations(self.plain)

    def before(self, piece: Piece, width: int = 64) -> str:
        """What precedes a piece."""
        return self.plain[max(0, piece.start - width) : piece.start]

    def after(self, piece: Piece, width: int = 48) -> str:
        """What follows a piece."""
        return self.plain[piece.end : piece.end + width]

    def sentence(self, offset: int) -> tuple[int, int]:
        """Start and end of the sentence at an offset; without sentences, of the line."""
        if not self.sentences:
            end = self.plain.find("\n", offset)
            return self.plain.rfind("\n", 0, offset) + 1, end if end >= 0 else len(self.plain)
        index = bisect_right(self.sentences, offset)
        end = self.sentences[index] if index < len(self.sentences) else len(self.plain)
        return (self.sentences[index - 1] if index else 0), end

    def in_main_text(self, offset: int) -> bool:
        """Whether an offset lies after the first line: titles tell the past in the present tense."""
        return "\n" in self.plain[max(0, offset - TITLE) : offset] or offset > TITLE

    def quotation(self, offset: int) -> tuple[int, int] | None:
        """The quotation that an offset lies in."""
        index = bisect_right(self.quotes, (offset, len(self.plain) + 1)) - 1
        return self.quotes[index] if index >= 0 and self.quotes[index][0] <= offset < self.quotes[index][1] else None

    def note(self, reading: Reading) -> None:
        """Keeps a reading as a reference for what stands near it."""
        for kept, given in ((self.days, reading.day), (self.years, reading.year)):
            if given is not None:
                kept.insert(bisect_left(kept, reading.start, key=_start), reading)

    def day_before(self, offset: int, *, reach: int = REFERENCE_REACH, paragraph: bool = True) -> Reading | None:
        """The last reading before an offset that has a day, no further than `reach`, in the same paragraph where wanted."""
        index = bisect_left(self.days, offset, key=_start) - 1
        if index < 0 or offset - self.days[index].start > reach:
            return None
        found = self.days[index]
        return None if paragraph and "\n" in self.plain[found.end : offset] else found

    def day_after(self, offset: int, *, reach: int) -> Reading | None:
        """The first reading from an offset on that has a day."""
        index = bisect_left(self.days, offset, key=_start)
        if index < len(self.days) and self.days[index].start - offset <= reach:
            return self.days[index]
        return None

    def day_in_sentence(self, offset: int) -> Reading | None:
        """The nearest reading with a day in the same sentence, those before it first."""
        start, end = self.sentence(offset)
        index = bisect_left(self.days, offset, key=_start)
        if index and self.days[index - 1].start >= start:
            return self.days[index - 1]
        after = [r for r in self.days[index : index + 1] if r.start < end]
        return after[0] if after else None

    def year_before(self, offset: int) -> Reading | None:
        """An explicit year earlier in the same sentence, or in the sentence before it in the same paragraph."""
        index = bisect_left(self.years, offset, key=_start) - 1
        if index < 0:
            return None
        found = self.years[index]
        between = self.plain[found.end : offset]
        if "\n" in between or len(_FULL_STOP.findall(between)) > 1:
            return None
        opens = self.near.opening_year.fullmatch(self.plain, self.sentence(found.start)[0], found.start) is not None
        return found if len(between) <= (REFERENCE_REACH // 2 if opens else YEAR_REACH) else None

    def day_of_speaking(self, offset: int) -> Reading | None:
        """For an offset inside a quotation, the day that stands outside it beside who speaks, in the same sentence."""
        quote = self.quotation(offset)
        if quote is None:
            return None
        after = self.day_after(quote[1], reach=SPEAKING_REACH)
        if (
            after is not None
            and not _FULL_STOP.search(self.plain[quote[1] + 1 : after.start])
            and "\n" not in self.plain[quote[1] : after.start]
        ):
            return after
        before = self.day_before(quote[0], reach=SPEAKING_REACH)
        if (
            before is not None
            and not _FULL_STOP.search(self.plain[before.end : quote[0]])
            and self.quotation(before.start) is None
        ):
            return before
        return None


def _start(reading: Reading) -> int:
    return reading.start


def quotations(plain: str) -> list[tuple[int, int]]:
    """Spans between quotation marks, the outermost ones, each within `LONGEST_QUOTE`; straight marks close within a line."""
    found: list[tuple[int, int]] = []
    opened: tuple[int, str] | None = None
    for mark in _QUOTES.finditer(plain):
        sign, at = mark.group(), mark.start()
        if opened is not None and at - opened[0] > LONGEST_QUOTE:
            opened = None
        if opened is None:
            if sign in OPENING or sign == '"':
                opened = (at, sign)
        elif (sign == '"') == (opened[1] == '"') and sign not in OPENING and sign != "\n":
            found.append((opened[0] + 1, at))
            opened = None
        elif sign == "\n" and opened[1] == '"':
            opened = None
    return found
