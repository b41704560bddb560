"""What one report alone tells: the clauses that stand in no row with another report's, each passage once."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.model import Annotations, Report, Span
from recoupe.reconcile.units import Unit, within
from recoupe.shelf import Shelf
from recoupe.text import overlap

LEAST_NEW = 0.5
"""Share of a clause that no other passage tells from which it is told itself."""

LEAST_WORDS = 3
"""Words that say something in a passage without a verb; a shorter one is a date, a name, a piece of a page."""


def alone(own: Sequence[Unit], told: Sequence[Span], report: Report, notes: Annotations) -> list[Unit]:
    """The clauses of a report, `own`, that tell what none of the spans `told` does, in the order of the text.

    The longer come first, so that a clause within another is no passage of its own. Clauses that only say who tells something
    are left out, and so are headers.
    """
    headers = [e.span for e in notes.dct_evidence if e.kind == "header" and e.span and e.report == report.id]
    taken = Shelf((span, span) for span in told)
    kept = []
    for unit in sorted(own, key=lambda u: (u.start - u.end, u.start)):
        if unit.is_cue or any(within(span, unit.span) or within(unit.span, span) for span in headers):
            continue
        if not unit.clause.predicate and len(unit.terms) < LEAST_WORDS:
            continue
        length = unit.end - unit.start
        if length - _covered(unit.span, taken.near(unit.span)) >= LEAST_NEW * length:
            taken.put(unit.span, unit.span)
            kept.append(unit)
    return sorted(kept, key=lambda u: (u.start, u.end))


def _covered(span: Span, spans: Sequence[Span]) -> int:
    """How many code points of a span lie in others."""
    parts = sorted((max(start, span[0]), min(end, span[1])) for start, end in spans if overlap(span, (start, end)))
    covered, reached = 0, span[0]
    for start, end in parts:
        covered += max(0, end - max(start, reached))
        reached = max(reached, end)
    return covered
