"""The times layer: every expression of time in a report, its TIMEX3 value, the interval that it covers and its anchor.

The text is scanned for passages of time's shape (`time.scan`), each is judged by its neighbours (`time.filters`) and read by the
function of its kind, in two rounds: first what the report's day, the tense and the wording settle, then what hangs on another
expression ("le lendemain", "à 17 h", "la même année"). Method and value syntax follow ISO 24617-1 and TempEval-3 (UzZaman et
al., SemEval 2013); one weekday means one day within a report unless its tense says otherwise, which is how news is written.
"""

from __future__ import annotations

from collections.abc import Callable

from recoupe.annotate.time import alone, clock, compounds, days, lengths, spans
from recoupe.annotate.time.filters import expressions
from recoupe.annotate.time.page import Page, Reading
from recoupe.annotate.time.scan import Piece, PlainText, plain_text
from recoupe.annotate.time.values import interval, is_timex
from recoupe.lang.base import Language
from recoupe.model import Annotations, Report, Time
from recoupe.syntax.tense import Tenses
from recoupe.syntax.view import Doc, view_of
from recoupe.text import same_length_form

Reader = Callable[[Piece, Page], Reading | None]

SETTLED: dict[str, Reader] = {
    "weekday": days.weekday, "date": days.calendar_date, "event_day": days.event_day, "stamp": days.stamp,
    "day_slash": days.day_slash, "holiday": days.holiday, "night": clock.night, "part_of": clock.part_of,
    "year": spans.year, "shortyear": spans.shortyear, "decade": spans.decade, "century": spans.century,
    "month": spans.month, "season": spans.season, "quarter": spans.quarter, "quarter_code": spans.quarter_code,
    "in_unit": spans.in_unit, "edge_unit": spans.edge_unit, "nth_weekday": days.nth_weekday,
    "weekday_of_week": compounds.weekday_of_week, "weekday_in": compounds.weekday_in, "month_part": compounds.month_part,
    "unit_shift": spans.unit_shift, "this_unit": spans.this_unit,
    "quarter_hour": lengths.quarter_hour, "half": lengths.half, "duration_list": lengths.duration_list, "long": lengths.long,
    "whole": lengths.whole,
    "each": lengths.each, "per": lengths.per, "habit": lengths.habit, "frequency": lengths.frequency,
    "present": lengths.present, "past": lengths.past, "future": lengths.future, "last_units": lengths.last_units,
}  # fmt: skip
"""Kinds that need no other expression."""

HANGING: dict[str, Reader] = {
    "dayword": days.dayword, "textday": days.textday, "sameday": days.sameday, "dayrel": days.dayrel,
    "day_alone": alone.read,
    "part": clock.part, "edge_part": clock.edge_part, "this_part": clock.this_part, "part_shift": clock.part_shift,
    "part_of_word": clock.part_of_word, "clock": clock.clock, "clock_words": clock.clock_words, "noon": clock.noon,
    "same_unit": spans.same_unit, "ago": lengths.ago, "duration": lengths.duration,
}  # fmt: skip
"""Kinds that may hang on another expression, or on the day of speaking."""


READERS: dict[str, Reader] = {**SETTLED, **HANGING}


def find(doc: Doc, report: Report, found: Annotations, language: Language) -> tuple[Time, ...]:
    """The expressions of time in a parsed report, in order, none overlapping; offsets are code points of its text."""
    table = language.times
    if table is None:
        return ()
    text, doc = plain_text(report.text), view_of(doc)
    tenses = Tenses(doc, table.tense)
    starts = [sentence.start_char for sentence in doc.sents] if doc.has_sentences else []
    page = Page(table, text.plain, found.dct, lambda offset: tenses.at(text.original(offset)), _plain_offsets(text, starts))
    return records(read(text, page), text)


def _plain_offsets(text: PlainText, starts: list[int]) -> list[int]:
    if text.offsets is None:
        return starts
    back = {offset: i for i, offset in reversed(list(enumerate(text.offsets)))}
    return [back[s] for s in starts if s in back]


def read(text: PlainText, page: Page) -> list[Reading]:
    """All readings of a text, in order."""
    found = list(expressions(page.table, text.plain, cased(text)))
    _weekday_votes(found, page)
    readings: list[Reading | None] = [None] * len(found)
    hanging = [_hangs(piece, page) for piece in found]
    for second_round in (False, True):
        for i, piece in enumerate(found):
            if hanging[i] is second_round and (reading := READERS[piece.kind](piece, page)) is not None:
                readings[i] = reading
                page.note(reading)
    return [reading for reading in readings if reading is not None and is_timex(reading.value)]


def _hangs(piece: Piece, page: Page) -> bool:
    """Whether a piece is to be read in the second round: by its kind, or because a day of speaking may anchor it."""
    if piece.kind in ("unit_shift", "this_unit"):
        return page.quotation(piece.start) is not None
    return piece.kind in HANGING and "weekday" not in piece.groups


def cased(text: PlainText) -> str:
    """The text with its capitals, in the offsets of the plain form."""
    return same_length_form(text.text if text.offsets is None else "".join(text.text[i] for i in text.offsets[:-1]))


def _weekday_votes(found: list[Piece], page: Page) -> None:
    """Notes for each weekday which way the mentions that tell point, for those that do not."""
    votes: dict[int, int] = {}
    dated: dict[int, int] = {}
    for piece in found:
        if piece.kind == "weekday":
            number = page.words.weekdays[piece.groups["weekday"]]
            if {"day", "month", "mm"} & piece.groups.keys():
                dated[number] = dated.get(number, 0) + _dated_vote(piece, page)
            else:
                votes[number] = votes.get(number, 0) + days.weekday_evidence(piece, page)
    for number in {*votes, *dated}:
        # a coming day that is dated tells what the report looks to; a past one may stand for comparison only
        told = dated.get(number, 0)
        if vote := votes.get(number, 0) + 3 * max(told, 0) or told:
            page.weekdays[number] = 1 if vote > 0 else -1


def _dated_vote(piece: Piece, page: Page) -> int:
    """A weekday with its date, within a week of the report, tells which one the others mean."""
    reading = days.weekday(piece, page)
    if reading is None or reading.day is None or page.day is None or abs((reading.day - page.day).days) > 7:
        return 0
    page.dated.setdefault(reading.day.weekday(), reading.day)
    return 1 if reading.day > page.day else -1


def records(readings: list[Reading], text: PlainText) -> tuple[Time, ...]:
    """The readings as records, with offsets of the original text and the index of what each hangs on."""
    index = {id(reading): i for i, reading in enumerate(readings)}
    return tuple(_record(reading, text, index) for reading in readings)


def _record(reading: Reading, text: PlainText, index: dict[int, int]) -> Time:
    begin, finish = reading.span or interval(reading.value, reading.modifier, reading.zone)
    source = index.get(id(reading.source)) if reading.source else None
    return Time(
        start=text.original(reading.start),
        end=text.original(reading.end),
        type=reading.type,  # type: ignore[arg-type]
        value=reading.value,
        begin=begin,
        finish=finish,
        anchor=reading.anchor,
        anchor_index=source,
        modifier=reading.modifier,
        made_by=f"times.{reading.rule}",
        confidence=reading.confidence,
    )
