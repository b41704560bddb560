"""Which passages of time's shape mean a time.

Each kind of piece has a filter; a kind without one always passes. A filter sees the piece with what stands before and after it,
and returns the piece (perhaps shortened or of another kind) or None. In doubt it says None.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from recoupe.annotate.time import filters_calendar as calendar
from recoupe.annotate.time import filters_clock as clock
from recoupe.annotate.time import filters_lengths as lengths
from recoupe.annotate.time.alone import day_alone
from recoupe.annotate.time.scan import Piece, pieces
from recoupe.annotate.time.surroundings import Surroundings
from recoupe.lang.tables.time import TimeTable

Filter = Callable[[Piece, Surroundings], Piece | None]

FILTERS: dict[str, Filter] = {
    "weekday": calendar.weekday,
    "date": calendar.date,
    "event_day": calendar.event_day,
    "stamp": calendar.stamp,
    "day_slash": calendar.day_slash,
    "month": calendar.month,
    "day_alone": day_alone,
    "year": calendar.year,
    "shortyear": calendar.shortyear,
    "season": calendar.season,
    "part": clock.part,
    "part_of": clock.part_of,
    "textday": clock.textday,
    "holiday": clock.holiday,
    "clock": clock.clock,
    "clock_words": clock.clock_words,
    "noon": clock.noon,
    "duration": lengths.duration,
    "duration_list": lengths.duration_list,
    "ago": lengths.ago,
    "half": lengths.half,
    "long": lengths.long,
    "unit_shift": lengths.unit_shift,
    "this_unit": lengths.this_unit,
    "edge_unit": lengths.edge_unit,
    "in_unit": lengths.in_unit,
    "last_units": lengths.last_units,
    "per": lengths.per,
    "habit": lengths.habit,
    "frequency": lengths.frequency,
    "present": lengths.reference,
    "past": lengths.reference,
    "future": lengths.reference,
}


def expressions(table: TimeTable, plain: str, cased: str) -> Iterator[Piece]:
    """The passages of a text that mean a time, in order; `plain` is its plain form and `cased` the same with its capitals."""
    around = Surroundings(table, plain, cased)
    return pieces(plain, table.shapes(), lambda piece: _kept(piece, around))


def _kept(piece: Piece, around: Surroundings) -> Piece | None:
    passes = FILTERS.get(piece.kind)
    kept = piece if passes is None else passes(piece, around)
    if kept is not None:
        around.last_kind, around.last_end = kept.kind, kept.end
    return kept
