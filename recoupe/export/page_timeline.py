"""The timeline: the days and spans that the reports tell of, in order, each with its passages, and drawn above them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from markupsafe import Markup

from recoupe.export.page_context import Context, Quote, Source
from recoupe.export.page_folds import Rest, Rows, of_quote
from recoupe.export.page_head import inferred
from recoupe.export.svg_timeline import WIDE, Lane, Period, Shape, draw
from recoupe.model import Time

CALENDAR = ("DATE", "TIME")
NARROW_WIDTH = 360
DAYS_AROUND = 400
LONGEST_SPAN = 100

_CLOCK = re.compile(r"\d{4}-\d\d-\d\dT(\d\d):(\d\d)")


@dataclass(frozen=True, slots=True)
class Passage:
    """One telling of a day: its own address, the passage, and the time of day where one was told."""

    anchor: str
    quote: Quote
    clock: str | None


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, or a span of days where the wording is no finer, with every passage that tells of it."""

    anchor: str
    label: str
    begin: date
    finish: date
    passages: tuple[Passage, ...]
    rest: Rest
    reports: tuple[Source, ...]

    @property
    def is_span(self) -> bool:
        """Whether it lasts longer than a day or is known no better than to several."""
        return self.begin != self.finish


@dataclass(frozen=True, slots=True)
class Timeline:
    """Moments in order, expressions left without a day, the drawing (empty where there is only one day to draw) in two widths,
    and how many moments it leaves out."""

    moments: tuple[Moment, ...]
    undated: tuple[Passage, ...]
    drawing: Markup
    narrow: Markup
    left_out: int


def timeline(context: Context) -> Timeline | None:
    """The section's data; None where no report tells a day."""
    moments = tuple(_moments(context))
    undated = tuple(
        _passage(context, source, number, time)
        for source in context.sources
        for number, time in enumerate(source.found.times)
        if standing(time) == "undated"
    )
    if not moments and not undated:
        return None
    drawn = _drawn(context, moments)
    return Timeline(
        moments=moments,
        undated=undated,
        drawing=_drawing(context, drawn, width=WIDE),
        narrow=_drawing(context, drawn, width=NARROW_WIDTH),
        left_out=len(moments) - len(drawn),
    )


def standing(time: Time) -> Literal["dated", "undated"] | None:
    """Whether an expression stands on a day, is a day that stayed open, or (durations, "now") is none at all."""
    if time.type not in CALENDAR:
        return None
    if days(time):
        return "dated"
    if time.value.endswith("_REF"):
        return None
    return "undated" if "X" in time.value[:10] or time.anchor == "unknown" else None


def days(time: Time) -> tuple[date, date] | None:
    """First and last day of what an expression covers."""
    try:
        begin, finish = (date.fromisoformat((moment or "")[:10]) for moment in (time.begin, time.finish))
    except ValueError:
        return None
    return (begin, finish) if begin <= finish else None


def _moments(context: Context) -> Iterator[Moment]:
    found: dict[tuple[date, date], list[Passage]] = {}
    sources: dict[tuple[date, date], dict[int, Source]] = {}
    labels: dict[tuple[date, date], str] = {}
    for source in context.sources:
        for number, time in enumerate(source.found.times):
            covered = days(time)
            if covered and standing(time) == "dated":
                found.setdefault(covered, []).append(_passage(context, source, number, time))
                sources.setdefault(covered, {})[source.number] = source
                labels.setdefault(covered, _label(context, time, covered))
    rows = Rows(context, "timeline")
    for begin, finish in sorted(found, key=lambda covered: (covered[0], covered[1])):
        day = begin.isoformat() if begin == finish else f"{begin.isoformat()}--{finish.isoformat()}"
        covered = (begin, finish)
        passages, rest = rows.split(found[covered], lambda p: of_quote(p.anchor, p.quote))
        yield Moment(
            anchor=f"day-{day}",
            label=labels[covered],
            begin=begin,
            finish=finish,
            passages=passages,
            rest=rest,
            reports=tuple(sources[covered].values()),
        )


def _label(context: Context, time: Time, covered: tuple[date, date]) -> str:
    begin, finish = covered
    messages = context.messages
    if begin == finish:
        return messages.day(begin.isoformat(), weekday=True)
    if (begin.month, begin.day, finish.month, finish.day) == (1, 1, 12, 31) and begin.year == finish.year:
        return messages.day(str(begin.year))
    if begin.day == 1 and (begin.year, begin.month) == (finish.year, finish.month) and len(time.value) == 7:
        return messages.day(time.value)
    return messages.interval(begin.isoformat(), finish.isoformat())


def _passage(context: Context, source: Source, number: int, time: Time) -> Passage:
    sure = context.sureness(time.confidence, time.made_by)
    quote = context.quote(source, (time.start, time.end), f"t{number}", sure=sure)
    told = _CLOCK.match(time.begin or "") if time.begin == time.finish else None
    clock = context.messages.clock(int(told[1]), int(told[2])) if told else None
    return Passage(anchor=f"when-{source.number}-{number}", quote=quote, clock=clock)


def _drawn(context: Context, moments: tuple[Moment, ...]) -> tuple[Moment, ...]:
    """The moments that the drawing shows: no years and other long spans, nothing far from the days of the reports."""
    written = sorted(_written(context).values()) or sorted(m.begin for m in moments)
    if not written:
        return ()
    around = timedelta(days=DAYS_AROUND)
    longest = timedelta(days=LONGEST_SPAN)
    return tuple(
        m
        for m in moments
        if m.finish - m.begin <= longest and m.begin >= written[0] - around and m.finish <= written[-1] + around
    )


def _drawing(context: Context, moments: tuple[Moment, ...], *, width: int) -> Markup:
    messages = context.messages
    written = _written(context)
    every = {day for m in moments for day in (m.begin, m.finish)} | set(written.values())
    if len(every) < 2:
        return Markup("")
    lanes = [
        Lane(source.number, source.outlet, tuple(_shapes(moments, source)), written.get(source.number), inferred(source))
        for source in context.sources
    ]
    labels = {day: messages.short_day(day) for day in every}
    period = Period(labels=labels, written=messages.gettext("Report"), years={d.year: str(d.year) for d in every})
    return draw(lanes, period, width=width)


def _shapes(moments: tuple[Moment, ...], source: Source) -> Iterator[Shape]:
    for moment in moments:
        count = sum(passage.quote.source is source for passage in moment.passages)
        if count:
            yield Shape(moment.begin, moment.finish, count, f"#{moment.anchor}", moment.label)


def _written(context: Context) -> dict[int, date]:
    """The day of each report where it is known, by its number."""
    told = {s.number: _day(s.found.dct or (s.report.published or "")[:10]) for s in context.sources}
    return {number: day for number, day in told.items() if day}


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
