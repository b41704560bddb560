"""Draws the figures that several reports give for one thing on a small scale, a row a figure with the numbers of its reports.

An exact figure is a dot; "about" is a band over the values that the wording allows, with a hollow dot; "at least" and "at most"
are arrows from the value to the open side.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from recoupe.export.svg_canvas import CHARACTER, Canvas, element

WIDTH = 340
ROW = 22
TOP = 26
RIGHT = 16.0
PADDING = 0.12
PUSHED = 26.0


@dataclass(frozen=True, slots=True)
class Point:
    """A figure: who tells it, the value with its label, its wording and the bounds that this allows, title and address."""

    who: str
    value: float
    label: str
    modifier: str
    low: float | None
    high: float | None
    title: str
    href: str


def draw(points: Sequence[Point]) -> Markup:
    """The drawing, 340 units wide; `points` are finite."""
    return _Drawing(points).svg()


def domain(points: Sequence[Point]) -> tuple[float, float]:
    """The values at the ends of the scale: all values and bounds, with some room on both sides."""
    told = [v for p in points for v in (p.value, p.low, p.high) if v is not None]
    low, high = min(told), max(told)
    room = (high - low) * PADDING or abs(high) * PADDING or 1.0
    return low - room, high + room


def letters(value: float) -> int:
    """Room for the label of a value, with separators and a unit, in any language: the drawing has the same parts in all."""
    return len(f"{value:,.10g}") + 2


class _Drawing(Canvas):
    def __init__(self, points: Sequence[Point]) -> None:
        super().__init__("scale", WIDTH)
        self.points = points
        self.low, self.high = domain(points)
        self.left = 20.0 + max(len(p.who) for p in points) * CHARACTER
        self.height = TOP + ROW * len(points) + 4

    def at(self, value: float) -> float:
        """Where a value stands."""
        return self.left + (value - self.low) / (self.high - self.low) * (WIDTH - self.left - RIGHT)

    def svg(self) -> Markup:
        """Hairlines for the values, then a row a figure."""
        self.axis()
        for row, point in enumerate(self.points):
            self.row(point, TOP + ROW * (row + 0.5))
        return super().svg()

    def axis(self) -> None:
        """A hairline for each value, with as many labels as have room."""
        free = 0.0
        for value, label in sorted({p.value: p.label for p in self.points}.items()):
            x, half = self.at(value), letters(value) * CHARACTER / 2
            self.add("line", class_="sc-grid", x1=x, x2=x, y1=TOP - 6, y2=self.height)
            middle = min(max(x, half + 2), WIDTH - half - 2)
            middle = max(middle, min(free + half, middle + PUSHED, WIDTH - half - 2))
            if middle - half >= free:
                self.add("text", label, class_="sc-label", x=middle, y=TOP - 11, text_anchor="middle")
                free = middle + half + 6

    def row(self, point: Point, y: float) -> None:
        """One figure."""
        self.add("text", point.who, class_="sc-number", x=2, y=y + 4)
        self.add("line", class_="sc-row", x1=self.left - 8, x2=WIDTH, y1=y, y2=y)
        self.link(point.href, point.title, *self.shape(point, y))

    def shape(self, point: Point, y: float) -> list[str]:
        """What stands for a figure: dot, band or arrow."""
        x = self.at(point.value)
        if point.modifier == "approx":
            low, high = (self.at(point.value if v is None else v) for v in (point.low, point.high))
            band = element("rect", class_="sc-band", x=low - 4, y=y - 5, width=high - low + 8, height=10, rx=5)
            return [band, element("circle", class_="sc-about", cx=x, cy=y, r=4.0)]
        if point.modifier in ("min", "max"):
            side = 1 if point.modifier == "min" else -1
            tip = WIDTH - 3.0 if side == 1 else self.left - 8
            line = element("line", class_="sc-open", x1=x, x2=tip - 4 * side, y1=y, y2=y)
            head = element("path", class_="sc-tip", d=f"M{tip:.1f} {y:.1f}l{-8 * side} -4v8z")
            return [line, head, element("line", class_="sc-end", x1=x, x2=x, y1=y - 6, y2=y + 6)]
        return [element("circle", class_="sc-dot", cx=x, cy=y, r=5.0)]
