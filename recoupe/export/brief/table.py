"""The second view: the questions of the brief down, the reports across, in each cell the report's answers."""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.export.brief import Brief
from recoupe.export.brief.views import AnswerView, FactView, QuestionView
from recoupe.export.page_context import Context, Source

ROWS = 40
COLUMNS = 12
"""Reports up to which each has a column."""


@dataclass(frozen=True, slots=True)
class Row:
    """A question or a fact, and for each column its answers (for a fact one, empty, where the report tells it).

    `sparse` says the same where there are too many columns: each answer with the letters of those who give it.
    """

    kind: str
    question: QuestionView | None
    fact: FactView | None
    cells: tuple[tuple[AnswerView | None, ...], ...]
    sparse: tuple[tuple[AnswerView | None, str, bool], ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Rows and columns."""

    columns: tuple[Source, ...]
    rows: tuple[Row, ...]


def table(context: Context, brief: Brief) -> Table | None:
    """The table; None where there is nothing to compare."""
    columns = tuple(cell.source for cell in brief.bar.cells)
    many = len(columns) > COLUMNS

    def letters(sources: frozenset[int]) -> str:
        return ", ".join(s.letter for s in columns if s.number in sources)

    questions = [
        Row(view.kind, view, None, (), tuple((a, letters(a.sources), a.excluding) for a in view.answers))
        if many
        else Row(view.kind, view, None, tuple(tuple(a for a in view.answers if s.number in a.sources) for s in columns))
        for view in (*brief.disputed, *brief.otherwise)
    ]
    facts = [
        Row(kind, None, fact, (), ((None, letters(fact.sources), False),))
        if many
        else Row(kind, None, fact, tuple((NOTHING,) if s.number in fact.sources else () for s in columns))
        for kind, held in (("agree", brief.established), ("repeated", brief.repeated))
        for fact in held
    ]
    rows = tuple([*questions, *facts][:ROWS])
    return Table(columns, rows) if rows and len(columns) > 1 else None


NOTHING = AnswerView.empty()
"""What stands in a cell whose report tells a fact: a sign says so."""
