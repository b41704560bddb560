"""How the answers to a question moved over the days of their reports: drawn, and the same as a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from markupsafe import Markup

from recoupe.export.brief.answers import Answer
from recoupe.export.messages import Messages
from recoupe.export.page_safe import visible
from recoupe.export.svg_moves import Mark, draw

DAY = len("2019-03-28")


@dataclass(frozen=True, slots=True)
class StepView:
    """A day, and what its reports answer: each answer with the letters of the reports that give it."""

    day: str
    answers: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class MovesView:
    """The days in order, and their drawing."""

    steps: tuple[StepView, ...]
    drawing: Markup


def moves(answers: Sequence[Answer], labels: Sequence[str], messages: Messages) -> MovesView | None:
    """What was answered on which day; None where nothing moved, no answer came after the first day, or the days are not known."""
    if not _moved(answers):
        return None
    told: dict[str, dict[int, dict[str, None]]] = {}
    for row, answer in enumerate(answers):
        for telling in answer.tellings:
            day = (telling.source.found.dct or "")[:DAY]
            if len(day) == DAY:
                told.setdefault(day, {}).setdefault(row, {})[telling.source.letter] = None
    days = sorted(told)
    if len(days) < 2 or all(row in told[days[0]] for day in days for row in told[day]):
        return None
    names = [visible(label) for label in labels]
    steps = [StepView(messages.day(day), tuple((names[r], tuple(s)) for r, s in sorted(told[day].items()))) for day in days]
    marks = [
        Mark(column, row, len(sources), f"{names[row]}: {', '.join(sources)}")
        for column, day in enumerate(days)
        for row, sources in sorted(told[day].items())
    ]
    return MovesView(tuple(steps), draw([step.day for step in steps], names, marks))


def _moved(answers: Sequence[Answer]) -> bool:
    """Whether a later state is told, or an outlet gives two answers: two outlets that differ on two days moved nothing."""
    given = [{telling.source.report.outlet for telling in answer.tellings} - {None, ""} for answer in answers]
    return any(answer.kind == "update" for answer in answers) or any(a & b for a, b in combinations(given, 2))
