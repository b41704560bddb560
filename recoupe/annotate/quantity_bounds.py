"""What a wording allows a value to be: the modifier beside a numeral, and the interval that follows from it.

The widths, each with its reason, are in `recoupe.lang.fr.modifiers`. On top of them, a rounded figure covers what rounds to it:
"3,5 millions" is 3.45 to 3.55 million, and so are measures, sums and shares ("51 %" is 50.5 to 51.5). Counted things in full
figures ("310 civils") are exactly that. A modifier brings its own width, which takes the place of rounding.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from recoupe.annotate.quantity_units import Page
from recoupe.intervals import Interval
from recoupe.lang.fr import modifiers as words
from recoupe.lang.fr.modifiers import Width
from recoupe.lang.fr.units import BESIDES

MOST_ROUNDING = 0.05
"""A figure is never taken to cover more than this share of itself by rounding alone: "deux millions" is not 1.5 million."""

_LOOK_BACK = 40


class Modifier(NamedTuple):
    """A modifier and the offset at which it begins (before a number) or ends (behind one)."""

    width: Width
    at: int
    phrase: str


def _variants(phrases: Iterable[str]) -> dict[str, str]:
    """Every spelling of a phrase before a number -> the phrase: "plus de" also as "plus d'", "plus du", "plus des"."""
    found = {}
    for phrase in phrases:
        found[phrase] = phrase
        if phrase.endswith(" de"):
            stem = phrase[:-2]
            found[stem + "d'"] = phrase
            found[stem + "du"] = phrase
            found.setdefault(stem + "des", phrase)
    return found


_SPELLINGS = _variants(words.BEFORE)
_ANY_SPELLING = "|".join(re.escape(spelling) for spelling in sorted(_SPELLINGS, key=len, reverse=True))
_AHEAD = re.compile(rf"(?:(?<![\w'])|(?<=[dlu]'))(?:{_ANY_SPELLING})$")
_BEHIND = re.compile(
    rf" \(?({'|'.join(re.escape(p) for p in sorted(words.AFTER, key=len, reverse=True))})(?!\w)(?! (?:de )?(?:\d|un)| d'un)",
    re.IGNORECASE,
)


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
    if len(window) - len(stripped) > 2 or (len(window) == len(stripped) and not stripped.endswith(("'", "~", "≈", ">", "<"))):
        return None
    match = _AHEAD.search(stripped)
    if match is None:
        return None
    spelling = match.group()
    phrase = _SPELLINGS[spelling]
    contracted = spelling.endswith((" du", " des")) and spelling not in words.BEFORE
    if contracted and not part:
        return None
    if phrase in words.SPATIAL and not measured and value < 5:
        return None
    if phrase in words.OF_MEASURES and not measured:
        return None
    at = start - len(window) + match.start()
    if phrase == "plus de" and page.lower[max(0, at - 4) : at].endswith(BESIDES):
        return None  # "en plus de": besides
    return Modifier(words.BEFORE[phrase], at, phrase)


def behind(page: Page, end: int) -> Modifier | None:
    """The modifier right behind what is counted: "300 personnes environ"."""
    match = _BEHIND.match(page.plain, end)
    return Modifier(words.AFTER[match.group(1).lower()], match.end(1), match.group(1)) if match else None


def verb(page: Page, start: int) -> Width | None:
    """The bound that a verb sets before a number: "le bilan dépasse les 100 morts". None under most other words."""
    at = page.index_from(start) - 1
    barrier = False
    for _ in range(6):
        if at < 0:
            return None
        token = page.doc[at]
        if width := words.VERBS.get(token.lemma_.lower()):
            return _turned(page, at, width)
        if token.lemma_.lower() == words.PASS and barrier:
            return words.AT_LEAST
        if token.text.lower() not in words.BETWEEN_VERB_AND_NUMBER or (token.text.lower() in ("de", "d'") and not barrier):
            return None
        barrier = barrier or token.text.lower() in words.BARRIERS or (at > 0 and page.doc[at - 1].text.lower() in words.BARRIERS)
        at -= 1
    return None


def _turned(page: Page, at: int, width: Width) -> Width:
    negated = any(token.text.lower() in words.NEGATIONS for token in page.doc[max(0, at - 3) : at])
    return words.AT_MOST if negated and width.kind == "min" else width
