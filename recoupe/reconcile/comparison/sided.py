"""Differences of several pairs of tellings put together: one question, with a side for each answer.

Pairs of tellings are compared two by two; where three accounts answer one question in three ways, or where two of them answer it
alike, that is one difference. Two answers that were neither told apart nor are the same stay in differences of their own: that
their accounts agree, or differ, nobody has found.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from string import ascii_uppercase

from recoupe.model import Annotations, Difference, Span, Value
from recoupe.text import fold, overlap

Place = tuple[str, Span]
"""An answer: a report's id and a span."""

PASSAGE = 40
"""Letters and figures from which an answer is a passage: one that holds another whole says the same and more."""

Known = Mapping[str, tuple[str, Annotations]]
"""The text and annotations of each report."""


def many_sided(found: Sequence[Difference], reports: Known) -> tuple[Difference, ...]:
    """The differences of one fact, the strongest first as given, those with one question and one set of answers as one.

    Sides are lettered in the order of the values: by report, then by place.
    """
    waiting = list(found)
    made = []
    while waiting:
        first = waiting[0]
        same_question = [d for d in waiting if d.slot == first.slot]
        answers = _answers(same_question, reports)
        own = [d for d in same_question if _stands_between(d, answers)]
        waiting = [d for d in waiting if d not in own]
        made.append(_together(own, answers))
    return tuple(made)


def _answers(found: Sequence[Difference], reports: Known) -> list[list[Place]]:
    """The sides of the first of some differences and of those that fit it: each two told apart, or the same answer."""
    apart: defaultdict[tuple[str, str], set[tuple[Span, Span]]] = defaultdict(set)
    for a, b in ((a, b) for d in found for a in d.values for b in d.values if a.side != b.side):
        apart[a.report, b.report].add(((a.start, a.end), (b.start, b.end)))

    def differ(one: Place, other: Place) -> bool:
        return any(overlap(one[1], a) and overlap(other[1], b) for a, b in apart[one[0], other[0]])

    sides = [[_place(v)] for v in found[0].values]
    for place in dict.fromkeys(_place(v) for d in found[1:] for v in d.values):
        like = [any(_is_one(place, known) or _says_same(place, known, reports) for known in side) for side in sides]
        unlike = [all(differ(place, known) for known in side) for side in sides]
        if like.count(True) == 1:
            # what says the same as one side is told apart from the others by that
            side = sides[like.index(True)]
            if not any(_is_one(place, known) for known in side):
                side.append(place)
        elif all(unlike):
            sides.append([place])
    return sides


def _place(value: Value) -> Place:
    return value.report, (value.start, value.end)


def _is_one(one: Place, other: Place) -> bool:
    return one[0] == other[0] and overlap(one[1], other[1]) > 0


def _stands_between(found: Difference, sides: Sequence[Sequence[Place]]) -> bool:
    """Whether each value of a difference stands on a side, and not all on one."""
    homes = [
        next((n for n, side in enumerate(sides) if any(_is_one(_place(value), known) for known in side)), None)
        for value in found.values
    ]
    return None not in homes and len(set(homes)) > 1


def _says_same(one: Place, other: Place, reports: Known) -> bool:
    """Whether two answers are the same words, one passage within the other, or the same number, moment or name."""
    short, long = sorted((_letters(reports[name][0][slice(*span)]) for name, span in (one, other)), key=len)
    if short == long or (len(short) >= PASSAGE and short in long):
        return True
    values = [_values(reports[name][1], span) for name, span in (one, other)]
    return values[0] == values[1] != set()


def _letters(text: str) -> str:
    return "".join(c for c in fold(text) if c.isalnum())


def _values(notes: Annotations, span: Span) -> set[object]:
    """The numbers in a span; where it holds none, its moments; where it holds neither, its names."""
    numbers: set[object] = {(q.low, q.high) for q in notes.quantities if overlap((q.start, q.end), span)}
    times: set[object] = {t.value for t in notes.times if overlap((t.start, t.end), span)}
    return numbers or times or {m.name for m in notes.mentions if m.name and overlap((m.start, m.end), span)}


def _together(own: Sequence[Difference], sides: Sequence[Sequence[Place]]) -> Difference:
    """One difference of several, the first of which is the strongest."""
    ordered = sorted(sorted(side) for side in sides)
    values = [(place, _letter(n)) for n, side in enumerate(ordered) for place in side]
    return Difference(
        slot=own[0].slot,
        type=own[0].type,
        values=tuple(Value(report=name, start=start, end=end, side=letter) for (name, (start, end)), letter in sorted(values)),
        grounds=tuple(dict.fromkeys(ground for d in own for ground in d.grounds)),
        confidence=max(d.confidence for d in own),
    )


def _letter(number: int) -> str:
    """A, B, … Z, AA, BB, …"""
    return ascii_uppercase[number % 26] * (number // 26 + 1)
