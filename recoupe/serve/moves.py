"""How a claim moved, as a page shows it: a drawing, and the same as a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from recoupe.export.page_safe import visible
from recoupe.export.svg_moves import Mark, draw
from recoupe.relations import RELATIONS
from recoupe.serve.messages import Words
from recoupe.serve.views import DIFFERENCES
from recoupe.store.claims import State


@dataclass(frozen=True, slots=True)
class Step:
    """What was told from a time on: how the accounts stand; each answer, the outlets that tell it, whether its words are new."""

    at: str
    sign: str
    relation: str
    difference: str
    answers: tuple[tuple[str, tuple[str, ...], bool], ...]


@dataclass(frozen=True, slots=True)
class Moves:
    """The steps of a claim, oldest first, and their drawing (nothing where there is one step alone)."""

    steps: tuple[Step, ...]
    drawing: Markup


def moves(states: Sequence[State], said: Words) -> Moves:
    """The states of a claim as shown in a reader's language."""
    rows: dict[str, int] = {}
    marks: list[Mark] = []
    steps: list[Step] = []
    for column, state in enumerate(states):
        answers = []
        for answer in state.told.answers:
            words = visible(answer.words)
            outlets = tuple(visible(outlet) for outlet in answer.outlets)
            answers.append((words, outlets, words not in rows and column > 0))
            row = rows.setdefault(words, len(rows))
            marks.append(Mark(column, row, len(outlets), f"{words}: {', '.join(outlets)}"))
        standing = RELATIONS[state.told.relation]  # type: ignore[index]
        difference = said.gettext(DIFFERENCES[state.told.difference]) if state.told.difference else ""
        steps.append(Step(state.at, standing.sign, said.gettext(standing.label), difference, tuple(answers)))
    labels = [said.day(state.at[:16]) for state in states]
    return Moves(tuple(steps), draw(labels, list(rows), marks) if len(states) > 1 else Markup(""))
