"""Draws a timeline as SVG: a lane a report with the days and spans it tells of, and the days of the reports themselves below.

The scale is broken, since a story's days lie close together and its past far away: days that follow each other are one step
apart, a gap of n days takes 1 + 0.3·log2(n) steps, 2.2 at the most, and gaps of over a week carry a sign. Colours and fonts are
the page's (classes).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import log2

from markupsafe import Markup, escape

from recoupe.export.page_context import letter
from recoupe.export.svg_canvas import CHARACTER, Canvas, n, short

WIDE = 1080
NARROW = 600
LABEL_WIDTH = 176
LANE = 34
LANE_NARROW = 50
TOP = 44
NAME_LENGTH = 23
DAY_LETTERS = 8
"""Room for the label of a day in any language: the drawing has the same parts in all."""

LONG_GAP = 7
MAX_STEP = 2.2


@dataclass(frozen=True, slots=True)
class Shape:
    """A day or a span in a lane, how often it is told, where it leads and what it is called."""

    begin: date
    finish: date
    count: int
    href: str
    label: str


@dataclass(frozen=True, slots=True)
class Lane:
    """A report: number, name, what it tells of, the day it was written and whether that day was inferred."""

    number: int
    name: str
    shapes: tuple[Shape, ...]
    written: date | None
    inferred: bool


@dataclass(frozen=True, slots=True)
class Period:
    """The words of the axis: a short label for each day of note, the years, and the name of the lowest lane."""

    labels: Mapping[date, str]
    years: Mapping[int, str]
    written: str


def draw(lanes: Sequence[Lane], period: Period, *, width: int = WIDE) -> Markup:
    """The drawing, `width` units wide. It is hidden from screen readers: the list of days says the same."""
    return _Drawing(lanes, period, width).svg()


def positions(days: Sequence[date], left: float, right: float) -> dict[date, float]:
    """Where each day stands between `left` and `right` on the broken scale; `days` are sorted and distinct."""
    steps = [0.0]
    for earlier, later in pairwise(days):
        gap = (later - earlier).days
        steps.append(steps[-1] + (1.0 if gap == 1 else min(MAX_STEP, 1.0 + 0.3 * log2(gap))))
    scale = (right - left) / steps[-1] if steps[-1] else 0.0
    return {day: left + step * scale if scale else (left + right) / 2 for day, step in zip(days, steps, strict=True)}


class _Drawing(Canvas):
    def __init__(self, lanes: Sequence[Lane], period: Period, width: int) -> None:
        super().__init__("timeline", width)
        self.lanes = lanes
        self.period = period
        self.narrow = width < NARROW
        self.lane_height = LANE_NARROW if self.narrow else LANE
        self.left = 22.0 if self.narrow else LABEL_WIDTH + 26.0
        self.right = width - 30.0
        self.days = sorted(period.labels)
        self.at = positions(self.days, self.left, self.right)
        self.foot = TOP + self.lane_height * len(lanes)
        self.height = float(self.foot + self.lane_height + 4)

    def svg(self) -> Markup:
        """All parts, from back to front."""
        self.axis()
        for row, lane in enumerate(self.lanes):
            self.lane(row, lane)
        self.written()
        return super().svg()

    def axis(self) -> None:
        """Hairlines for the days, with as many labels as have room, and a sign where the scale leaps."""
        year, free = None, 0.0
        for day in self.days:
            x = self.at[day]
            self.add("line", class_="tl-grid", x1=n(x), x2=n(x), y1=TOP - 6, y2=n(self.foot + self.lane_height - 6))
            label = self.period.labels[day]
            half = DAY_LETTERS * CHARACTER / 2
            middle = min(max(x, half), self.width - half)
            if middle - half >= free:
                self.add("text", label, class_="tl-day", x=n(middle), y=TOP - 14, text_anchor="middle")
                free = middle + half + 8
                if day.year != year:
                    self.add("text", self.period.years[day.year], class_="tl-year", x=n(middle), y=TOP - 30, text_anchor="middle")
                    year = day.year
        for earlier, later in pairwise(self.days):
            if (later - earlier).days > LONG_GAP:
                x = (self.at[earlier] + self.at[later]) / 2
                self.add("path", class_="tl-break", d=f"M{n(x - 5)} {self.foot + 4}l3 -8l3 8l3 -8")

    def lane(self, row: int, lane: Lane) -> None:
        """A report's line with its spans and days."""
        top = TOP + row * self.lane_height
        y = top + self.lane_height - (14 if self.narrow else LANE / 2)
        self.add("line", class_="tl-lane", x1=0, x2=self.width, y1=top, y2=top)
        self.name(lane, top + 15 if self.narrow else y + 4)
        for shape in sorted(lane.shapes, key=lambda s: s.begin == s.finish):
            if shape.begin == shape.finish:
                radius = 3.5 + min(shape.count, 6) * 0.9
                inner = f'<circle class="tl-dot" cx="{n(self.at[shape.begin])}" cy="{n(y)}" r="{n(radius)}"/>'
            else:
                x, end = self.at[shape.begin], self.at[shape.finish]
                inner = f'<rect class="tl-span" x="{n(x - 5)}" y="{n(y - 5)}" width="{n(end - x + 10)}" height="10" rx="5"/>'
            title = f"<title>{escape(f'{lane.name} · {shape.label} · {shape.count}')}</title>"
            self.parts.append(f'<a href="{escape(shape.href)}" tabindex="-1">{inner}{title}</a>')

    def name(self, lane: Lane, y: float) -> None:
        """Number and name of a lane, the name shortened where it is long."""
        self.add("text", letter(lane.number), class_="tl-number", x=2, y=n(y))
        self.add("text", short(lane.name, NAME_LENGTH), class_="tl-name", x=22, y=n(y))

    def written(self) -> None:
        """The lowest lane: a diamond for the day of each report, hollow where the day was inferred, its numbers beside it."""
        self.add("line", class_="tl-foot", x1=0, x2=self.width, y1=self.foot, y2=self.foot)
        y = self.foot + self.lane_height - (14 if self.narrow else LANE / 2)
        self.add("text", self.period.written, class_="tl-written", x=2, y=n(self.foot + 15 if self.narrow else y + 4))
        days: dict[date, list[Lane]] = {}
        for lane in self.lanes:
            if lane.written:
                days.setdefault(lane.written, []).append(lane)
        for day, lanes in days.items():
            x = self.at[day]
            kind = "tl-own tl-inferred" if all(lane.inferred for lane in lanes) else "tl-own"
            self.add("path", class_=kind, d=f"M{n(x)} {n(y - 6)}l6 6l-6 6l-6 -6z")
            numbers = ", ".join(letter(lane.number) for lane in lanes)
            room = x + 10 + len(numbers) * CHARACTER <= self.width
            self.add(
                "text",
                numbers,
                class_="tl-numbers",
                x=n(x + 9 if room else x - 9),
                y=n(y + 4),
                text_anchor="start" if room else "end",
            )
