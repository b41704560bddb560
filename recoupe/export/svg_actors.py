"""Draws who does what to whom: actors on the left, what they do in the middle, on whom on the right.

The middle holds each action once, so that its words can be read; lines are solid where it happened, dashed where it is planned or
possible, dotted where it is denied. Places follow from the rows by their mean, which leaves few crossings.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from recoupe.export.svg_canvas import Canvas, element, n, short, words

WIDE, NARROW, LIMIT = 1080, 350, 600
ROW = 30
TOP = 10
APART = 26.0


@dataclass(frozen=True, slots=True)
class Act:
    """An action: its words and sign, its status, whether only others assert it, the parties on both sides, where it leads."""

    words: str
    sign: str
    status: str
    asserted: bool
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    href: str


def choose(acts: Sequence[Act], *, parties: int = 14, rows: int = 22) -> list[Act]:
    """The first acts between two sides that fit into `rows` rows and `parties` names."""
    chosen: list[Act] = []
    names: set[str] = set()
    for act in acts:
        more = names | {*act.actors, *act.recipients}
        if act.actors and act.recipients and len(more) <= parties and len(chosen) < rows:
            names = more
            chosen.append(act)
    return chosen


def draw(acts: Sequence[Act], *, width: int = WIDE) -> Markup:
    """The drawing, `width` units wide; nothing where there is no act."""
    return _Drawing(acts, width).svg() if acts else Markup("")


def apart(wanted: Sequence[float], least: float) -> list[float]:
    """`wanted`, in ascending order, moved as little as is needed to stand `least` apart, their mean kept in each cluster."""
    clusters: list[list[float]] = []  # sum of wanted starts, count
    for place, value in enumerate(wanted):
        clusters.append([value - place * least, 1.0])
        while len(clusters) > 1 and clusters[-2][0] / clusters[-2][1] > clusters[-1][0] / clusters[-1][1]:
            total, count = clusters.pop()
            clusters[-1][0] += total
            clusters[-1][1] += count
    starts = [total / count for total, count in clusters for _ in range(int(count))]
    return [start + place * least for place, start in enumerate(starts)]


class _Drawing(Canvas):
    def __init__(self, acts: Sequence[Act], width: int) -> None:
        self.narrow = width < LIMIT
        super().__init__("actors slim" if self.narrow else "actors", width)
        rank = {name: place for place, name in enumerate(dict.fromkeys(a for act in acts for a in act.actors))}
        self.acts = sorted(acts, key=lambda act: (min(rank[a] for a in act.actors), act.recipients, act.words))
        self.row_y = [TOP + ROW * (row + 0.5) for row in range(len(acts))]
        if self.narrow:
            self.left, self.right, self.half, self.letters, self.label = 95.0, 255.0, 58.0, 13, 19
        else:
            self.left, self.right, self.half, self.letters, self.label = 316.0, 764.0, 112.0, 44, 40
        self.actor_y = self.places([act.actors for act in self.acts])
        self.recipient_y = self.places([act.recipients for act in self.acts])
        lowest = max([*self.row_y, *self.actor_y.values(), *self.recipient_y.values()])
        highest = min([*self.row_y, *self.actor_y.values(), *self.recipient_y.values()])
        self.shift = max(0.0, TOP + ROW / 2 - highest)
        self.height = lowest + self.shift + ROW / 2 + TOP

    def places(self, sides: Sequence[tuple[str, ...]]) -> dict[str, float]:
        """The height of each name on one side: the mean of its rows, kept apart."""
        rows: dict[str, list[float]] = {}
        for side, y in zip(sides, self.row_y, strict=True):
            for name in side:
                rows.setdefault(name, []).append(y)
        wanted = sorted((sum(ys) / len(ys), name) for name, ys in rows.items())
        return {name: y for (_, name), y in zip(wanted, apart([y for y, _ in wanted], APART), strict=True)}

    def svg(self) -> Markup:
        """Lines first, names and actions above them."""
        middle = self.width / 2
        for act, y in zip(self.acts, self.row_y, strict=True):
            for name in act.actors:
                self.line(act, (self.left + 6, self.actor_y[name]), (middle - self.half, y))
            for name in act.recipients:
                self.line(act, (middle + self.half, y), (self.right - 9, self.recipient_y[name]), tip=True)
        for act, y in zip(self.acts, self.row_y, strict=True):
            self.act(act, middle, y + self.shift)
        for side, x, anchor in ((self.actor_y, self.left, "end"), (self.recipient_y, self.right, "start")):
            step = -11 if anchor == "end" else 11
            for name, y in side.items():
                self.add("circle", class_="ac-party", cx=x, cy=y + self.shift, r=5)
                text = short(name, self.letters)
                self.add("text", text, class_="ac-name", x=x + step, y=y + self.shift + 4, text_anchor=anchor)
        return super().svg()

    def line(self, act: Act, begin: tuple[float, float], end: tuple[float, float], *, tip: bool = False) -> None:
        """From one place to another, with an arrow's tip at the recipient."""
        (x, y), (to_x, to_y) = begin, end
        y, to_y = y + self.shift, to_y + self.shift
        half = (x + to_x) / 2
        path = f"M{n(x)} {n(y)}C{n(half)} {n(y)} {n(half)} {n(to_y)} {n(to_x)} {n(to_y)}"
        self.add("path", class_=f"ac-line ac-{act.status}", d=path)
        if tip:
            self.add("path", class_="ac-tip", d=f"M{n(to_x + 3)} {n(to_y)}l-7 -3.5v7z")

    def act(self, act: Act, x: float, y: float) -> None:
        """The words of an action on their own ground."""
        ground = element(
            "rect", class_=f"ac-act ac-{act.status}", x=x - self.half, y=y - 11, width=self.half * 2, height=22, rx=11
        )
        told = short(f"{act.sign}\u2002{act.words}", self.label)
        kind = "ac-words ac-asserted" if act.asserted else "ac-words"
        self.link(act.href, act.words, ground, words(told, class_=kind, x=x, y=y + 4, text_anchor="middle"))
