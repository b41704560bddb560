"""Draws who relies on whom: on the left who is named as a source, in the middle the reports, on the right their origins.

Reports of one origin stand together and share a bracket; arcs join reports that share text, with the share. Lines of a credit
differ by their strokes as well as by width: signed, made with, relayed, told, unnamed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from recoupe.export.page_context import letter
from recoupe.export.svg_canvas import Canvas, element, n, short, words

WIDE, NARROW, LIMIT = 1080, 350, 600
ROW = 38
TOP = 14


@dataclass(frozen=True, slots=True)
class Node:
    """A report in the drawing: its number, its outlet, where it leads."""

    number: int
    name: str
    href: str


@dataclass(frozen=True, slots=True)
class Bracket:
    """An origin with its reports, by their place in the list."""

    name: str
    label: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Line:
    """A credit: who is named, the report's place, the role, a title and where it leads."""

    name: str
    report: int
    role: str
    title: str
    href: str


@dataclass(frozen=True, slots=True)
class Arc:
    """Text that two reports share, by their places: the share, whether it is a copy, where it leads."""

    one: int
    other: int
    share: str
    whole: bool
    href: str


@dataclass(frozen=True, slots=True)
class Plan:
    """All that the drawing shows."""

    reports: Sequence[Node]
    brackets: Sequence[Bracket]
    lines: Sequence[Line]
    arcs: Sequence[Arc]


def draw(plan: Plan, *, width: int = WIDE) -> Markup:
    """The drawing, `width` units wide."""
    return _Drawing(plan, width).svg()


def order(lines: Sequence[Line]) -> list[str]:
    """The names in the order that crosses fewest lines: by the mean place of their reports, then by name."""
    places: dict[str, list[int]] = {}
    for line in lines:
        places.setdefault(line.name, []).append(line.report)
    return sorted(places, key=lambda name: (sum(places[name]) / len(places[name]), name))


class _Drawing(Canvas):
    def __init__(self, plan: Plan, width: int) -> None:
        super().__init__("sources", width)
        self.plan = plan
        self.narrow = width < LIMIT
        self.names = order(plan.lines)
        rows = max(len(plan.reports), len(self.names))
        self.height = TOP * 2 + ROW * rows
        if self.narrow:
            self.from_x, self.to_x, self.arc_x, self.bracket_x = 104.0, 168.0, 290.0, 326.0
            self.letters = 15
        else:
            self.from_x, self.to_x, self.arc_x, self.bracket_x = 270.0, 460.0, 690.0, 800.0
            self.letters = 30
        self.name_y = self.spread(len(self.names))
        self.report_y = self.spread(len(plan.reports))

    def spread(self, count: int) -> list[float]:
        """The heights of `count` things, as far apart as the drawing allows, a row at the most above a row."""
        step = min((self.height - 2 * TOP) / count, ROW * 1.6) if count else 0.0
        above = (self.height - step * count) / 2
        return [above + step * (place + 0.5) for place in range(count)]

    def svg(self) -> Markup:
        """All parts, from back to front."""
        for line in self.plan.lines:
            self.line(line)
        for arc in self.plan.arcs:
            self.arc(arc)
        for name, y in zip(self.names, self.name_y, strict=True):
            self.add("text", short(name, self.letters), class_="so-name", x=self.from_x - 10, y=y + 4, text_anchor="end")
            self.add("rect", class_="so-named", x=self.from_x - 4, y=y - 4, width=8, height=8)
        for report, y in zip(self.plan.reports, self.report_y, strict=True):
            circle = element("circle", class_="so-report", cx=self.to_x, cy=y, r=10)
            number = words(letter(report.number), class_="so-number", x=self.to_x, y=y + 4, text_anchor="middle")
            name = words(short(report.name, self.letters), class_="so-outlet", x=self.to_x + 17, y=y + 4)
            self.link(report.href, "", circle, number, name)
        for bracket in self.plan.brackets:
            self.bracket(bracket)
        return super().svg()

    def line(self, line: Line) -> None:
        """From a name to a report."""
        x, y = self.from_x + 4, self.name_y[self.names.index(line.name)]
        end, height = self.to_x - 11, self.report_y[line.report]
        half = (x + end) / 2
        path = f"M{n(x)} {n(y)}C{n(half)} {n(y)} {n(half)} {n(height)} {n(end)} {n(height)}"
        self.link(line.href, line.title, element("path", class_=f"so-line so-{line.role}", d=path))

    def arc(self, arc: Arc) -> None:
        """Between two reports, with the share at its height."""
        top, foot = sorted((self.report_y[arc.one], self.report_y[arc.other]))
        out = min(20 + (foot - top) * 0.16, 26 if self.narrow else 64)
        x = self.arc_x
        path = f"M{n(x)} {n(top)}C{n(x + out)} {n(top)} {n(x + out)} {n(foot)} {n(x)} {n(foot)}"
        drawn = element("path", class_="so-arc so-copy" if arc.whole else "so-arc", d=path)
        label = "" if self.narrow else words(arc.share, class_="so-share", x=x + out * 0.75 + 6, y=(top + foot) / 2 + 4)
        self.link(arc.href, arc.share, drawn, label)

    def bracket(self, bracket: Bracket) -> None:
        """An origin beside its reports."""
        top, foot = self.report_y[bracket.first] - 12, self.report_y[bracket.last] + 12
        x = self.bracket_x
        self.add("path", class_="so-bracket", d=f"M{n(x - 7)} {n(top)}H{n(x)}V{n(foot)}H{n(x - 7)}")
        if not self.narrow:
            y = (top + foot) / 2
            self.add("text", short(bracket.name, 38), class_="so-origin", x=x + 12, y=y if bracket.label else y + 4)
            if bracket.label:
                self.add("text", bracket.label, class_="so-kind", x=x + 12, y=y + 15)
