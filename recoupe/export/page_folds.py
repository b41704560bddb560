"""What keeps a page small at any size of story: passages of one origin fold into one row, and a part has so many rows in full.

All others stand in a fold, one line each, with their address and their offsets: nothing is lost. On the page of a very large
story (one whose texts bear no marks) a part has so many lines; how many more there are is told with each fold. They stand in the
record, `dossier.json`, and a desk shows them when they are asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from recoupe.export.page_context import Context, Quote, Shown, Source
from recoupe.text import fold

T = TypeVar("T")

ROWS = 150
"""Rows that a part shows in full, unless it says otherwise."""
LINE_CHARACTERS, SHORT_CHARACTERS = 110, 44
LINES = 600
"""Lines of a part after which they are shorter."""
MOST = 1000
"""Lines of a part of a very large story."""


@dataclass(frozen=True, slots=True)
class Line:
    """A passage in one line: its address (None where nothing leads to it), its report, its words up to a limit."""

    anchor: str | None
    source: Source
    start: int
    end: int
    words: str
    tail: bool


@dataclass(frozen=True, slots=True)
class Rest:
    """What stands in a fold: its lines, and how many more passages belong there."""

    part: str
    lines: tuple[Line, ...] = ()
    more: int = 0

    @property
    def count(self) -> int:
        """All passages that are not shown in full."""
        return len(self.lines) + self.more


@dataclass(frozen=True, slots=True)
class Row:
    """What a row is told apart by: its address and its passage."""

    anchor: str | None
    source: Source
    start: int
    end: int

    @property
    def words(self) -> str:
        """The passage as its report has it."""
        return self.source.report.text[self.start : self.end]


def of_quote(anchor: str | None, quote: Quote) -> Row:
    """The row of a passage within its sentence."""
    return Row(anchor, quote.source, quote.cut.start, quote.cut.end)


def of_shown(anchor: str | None, shown: Shown) -> Row:
    """The row of a passage in runs: its first."""
    run = next(iter(shown.runs), None)
    return Row(anchor, shown.source, run.start if run else 0, run.end if run else 0)


class Rows:
    """The rows of one part, called by the part's id: hands out those that are shown in full until there are enough."""

    def __init__(self, context: Context, part: str, full: int = ROWS) -> None:
        self.context = context
        self.part = part
        self.left = full
        self.lines = 0

    def split(self, items: Sequence[T], row: Callable[[T], Row]) -> tuple[tuple[T, ...], Rest]:
        """The items that are shown in full, and the lines of the others: what an origin told before, and what is too many."""
        told: set[tuple[str, str]] = set()
        full: list[T] = []
        rest: list[Line] = []
        beyond = self.context.beyond.setdefault(self.part, [])
        before = len(beyond)
        for item in items:
            made = row(item)
            origin = self.context.origin_of(made.source)
            key = (origin.name, fold(made.words)) if origin and len(origin.reports) > 1 else None
            if self.left > 0 and key not in told:
                self.left -= 1
                full.append(item)
            elif self.context.light and self.lines >= MOST:
                beyond.append(line(made, LINE_CHARACTERS))
            else:
                rest.append(line(made, LINE_CHARACTERS if self.lines < LINES else SHORT_CHARACTERS))
                self.lines += 1
            if key:
                told.add(key)
        return tuple(full), Rest(self.part, tuple(rest), len(beyond) - before)


def line(row: Row, characters: int) -> Line:
    """A row in one line of so many characters, cut between words."""
    words, end, tail = row.words, row.end, False
    if len(words) > characters:
        words = words[: characters + 1].rsplit(None, 1)[0]
        end, tail = row.start + len(words), True
    return Line(row.anchor, row.source, row.start, end, words, tail)
