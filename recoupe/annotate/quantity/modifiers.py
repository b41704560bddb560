"""What a wording allows a value to be: the modifier beside a numeral, and the interval that follows from it.

The widths, each with its reason, are in the language's table (`ModifierWords`). On top of them, a rounded figure covers
what rounds to it:
"3,5 millions" is 3.45 to 3.55 million, and so are measures, sums and shares ("51 %" is 50.5 to 51.5). Counted things in full
figures ("310 civils") are exactly that. A modifier brings its own width, which takes the place of rounding.
"""

from __future__ import annotations

from typing import NamedTuple

from recoupe.annotate.quantity.units import Page
from recoupe.intervals import Interval
from recoupe.lang.tables.quantities import Width

MOST_ROUNDING = 0.05
"""A figure is never taken to cover more than this share of itself by rounding alone: "deux millions" is not 1.5 million."""

_LOOK_BACK = 40


class Modifier(NamedTuple):
    """A modifier and the offset at which it begins (before a number) or ends (behind one)."""

    width: Width
    at: int
    phrase: str


def interval(value: float, step: float, width: Width | None, *, rounded: bool) -> Interval:
    """What a told value may be.

    `step` is the weight of the last digit told. `rounded` says that a measure, a sum or a share is told: writers round those.
    What is told in millions is rounded whatever it counts. All values are in the unit of `value`.
    """
    if width is None:
        slack = min(step / 2, abs(value) * MOST_ROUNDING) if rounded or step > 1 else 0.0
        return _tidy(value - slack), _tidy(value + slack)
    lowest, highest = (width.lowest, width.highest) if value >= 0 else (width.highest, width.lowest)
    return (None if lowest is None else _tidy(value * lowest)), (None if highest is None else _tidy(value * highest))


def _tidy(bound: float) -> float:
    return round(bound, 6)


def before(page: Page, start: int, *, value: float, measured: bool, part: bool = False) -> Modifier | None:
    """The modifier that ends right before `start`. `measured` says that no things are counted, `part` that it is a fraction."""
    window = page.lower[max(0, start - _LOOK_BACK) : start]
    stripped = window.rstrip(" ")
    if len(window) - len(stripped) > 2 or (len(window) == len(stripped) and not stripped.endswith(page.bounds.glued)):
        return None
    match = page.bounds.ahead.search(stripped)
    if match is None:
        return None
    spelling = match.group()
    phrase = page.bounds.spellings[spelling]
    contracted = spelling.endswith(page.bounds.contracted) and spelling not in page.bounds.before
    if contracted and not part:
        return None
    if phrase in page.bounds.spatial and not measured and value < 5:
        return None
    if phrase in page.bounds.of_measures and not measured:
        return None
    at = start - len(window) + match.start()
    if phrase == page.bounds.strictly and page.lower[max(0, at - 4) : at].endswith(page.bounds.besides):
        return None  # "en plus de": besides
    return Modifier(page.bounds.before[phrase], at, phrase)


def behind(page: Page, end: int) -> Modifier | None:
    """The modifier right behind what is counted: "300 personnes environ"."""
    match = page.bounds.behind.match(page.plain, end)
    return Modifier(page.bounds.after[match.group(1).lower()], match.end(1), match.group(1)) if match else None


def verb(page: Page, start: int) -> Width | None:
    """The bound that a verb sets before a number: "le bilan dépasse les 100 morts". None under most other words."""
    at = page.index_from(start) - 1
    barrier = False
    for _ in range(6):
        if at < 0:
            return None
        token = page.doc[at]
        word = token.text.lower()
        if width := page.bounds.verbs.get(token.lemma_.lower()):
            return _turned(page, at, width)
        if word not in page.bounds.between_verb_and_number or (word in page.bounds.of and not barrier):
            return None
        before = page.doc[at - 1].text.lower() if at else ""
        barrier = barrier or not page.bounds.barriers.isdisjoint((word, before))
        at -= 1
    return None


def _turned(page: Page, at: int, width: Width) -> Width:
    negated = any(token.text.lower() in page.bounds.negations for token in page.doc[max(0, at - 3) : at])
    return page.bounds.at_most if negated and width.kind == "min" else width
