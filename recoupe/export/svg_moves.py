"""Draws how the answers to a question moved: a column a time, a row an answer, a dot as large as many tell it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt

from markupsafe import Markup

from recoupe.export.svg_canvas import CHARACTER, Canvas, element, short

WIDE = 720
LABELS = 220
ROW = 34
TOP = 26
DOT = 5.0
MOST_COLUMNS = 12
"""Columns that are drawn: the last ones; the list beside the drawing has all."""
LABEL_LETTERS = 32


@dataclass(frozen=True, slots=True)
class Mark:
    """An answer (`row`) that so many tell at a time (`column`)."""

    column: int
    row: int
    count: int
    title: str


def draw(columns: Sequence[str], rows: Sequence[str], marks: Sequence[Mark], *, width: int = WIDE) -> Markup:
    """The drawing; columns and rows as they are labelled. It is hidden from screen readers: a list says the same."""
    first = max(0, len(columns) - MOST_COLUMNS)
    shown = [mark for mark in marks if mark.column >= first]
    canvas = Canvas("moves", width)
    canvas.height = TOP + ROW * len(rows) + 8
    step = (width - LABELS - 30) / max(1, min(len(columns), MOST_COLUMNS) - 1)

    def across(column: int) -> float:
        return LABELS + 15 + step * (column - first)

    def down(row: int) -> float:
        return TOP + ROW * row + ROW / 2

    room = max(1, int(step // CHARACTER)) if len(columns) > 1 else LABEL_LETTERS
    for number, label in enumerate(columns[first:], first):
        anchor = "end" if number == len(columns) - 1 and len(columns) > 1 else "start" if number == first else "middle"
        canvas.add("text", short(label, room), x=across(number), y=14, text_anchor=anchor, class_="when")
    for number, label in enumerate(rows):
        canvas.add("line", x1=LABELS, x2=width, y1=down(number), y2=down(number), class_="row")
        canvas.add("text", short(label, LABEL_LETTERS), x=0, y=down(number) + 4, class_="what")
    for row in range(len(rows)):
        line = sorted(mark.column for mark in shown if mark.row == row)
        for one, other in pairwise(line):
            if other == one + 1:
                canvas.add("line", x1=across(one), x2=across(other), y1=down(row), y2=down(row), class_="run")
    for mark in shown:
        radius = DOT * sqrt(mark.count)
        dot = element("circle", class_="dot", cx=across(mark.column), cy=down(mark.row), r=min(radius, ROW / 2 - 2))
        canvas.link(None, mark.title, dot)
    return canvas.svg()
