"""One report's telling of a claim, with the values by which tellings are compared: quantities, times, status and voice."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from recoupe.lang.tables.claims import ClaimTable
from recoupe.model import Annotations, Attribution, Occurrence, Quantity, Report, Span, Time
from recoupe.reconcile.units import Unit
from recoupe.reconcile.voices import innermost, is_quoted
from recoupe.text import fold

_WORD = re.compile(r"[a-z-]+")

LOOK_BACK = 20
"""Code points before an hour in which a word may say that it is about that hour."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A passage that tells a claim. `quantities` are those in the passage and in no smaller clause of it."""

    report: str
    span: Span
    text: str
    """The whole text of the report."""
    notes: Annotations
    """All that was found in the report."""
    unit: Unit
    around: frozenset[str]
    """The terms of the whole sentence."""
    day: str | None
    quantities: tuple[Quantity, ...]
    times: tuple[Time, ...]
    about: frozenset[Time]
    namings: Mapping[str, frozenset[str]]
    """Row of rival designations -> the words of it that the passage says."""
    attribution: int | None
    voice: Literal["outlet", "quoted", "reported"]
    speaker: str | None
    denied: bool
    extent: Literal["all", "some", ""]
    plan: Literal["held", "past", ""]
    """Whether the predicate is a plan that somebody has, or had."""

    @property
    def occurrence(self) -> Occurrence:
        """The record of it, as it is read."""
        start, end = self.unit.passage
        return Occurrence(report=self.report, start=start, end=end, voice=self.voice, attribution=self.attribution)


def telling(unit: Unit, report: Report, notes: Annotations, around: frozenset[str], table: ClaimTable) -> Telling:
    """The telling of a clause."""
    span = unit.span
    passage = report.text[span[0] : span[1]]
    index = innermost(notes.attributions, span)
    held = notes.attributions[index] if index is not None else None
    times = tuple(t for t in notes.times if unit.start <= t.start and t.end <= unit.end)
    return Telling(
        report=report.id,
        span=span,
        text=report.text,
        notes=notes,
        unit=unit,
        around=around,
        day=notes.dct,
        quantities=quantities_in(notes, unit),
        times=times,
        about=frozenset(t for t in times if _is_about(report.text, t, table)),
        namings=_namings(passage, table),
        attribution=index,
        voice="outlet" if held is None else "quoted" if is_quoted(span, report.text, held) else "reported",
        speaker=held.speaker if held is not None else None,
        denied=unit.clause.negated,
        extent=_extent(passage, table),
        plan="" if _is_shifted(held, unit) else _plan(unit, report.text, table),
    )


def quantities_in(notes: Annotations, unit: Unit) -> tuple[Quantity, ...]:
    """The quantities whose number stands in a clause and in no smaller clause of the report."""
    inside = [q for q in notes.quantities if unit.start <= q.start < unit.end]
    if not inside:
        return ()
    smaller = [
        c for c in notes.clauses if (c.end - c.start) < (unit.end - unit.start) and unit.start <= c.start and c.end <= unit.end
    ]
    return tuple(q for q in inside if not any(c.start <= q.start < c.end for c in smaller))


def _is_about(text: str, time: Time, table: ClaimTable) -> bool:
    """Whether words before an hour or behind the modifier say that it is not exact."""
    before = text[max(0, time.start - LOOK_BACK) : time.start].lower().replace("\u00a0", " ").rstrip(table.before_hours)
    return time.modifier == "APPROX" or before.endswith(table.near_an_hour)


def _is_shifted(held: Attribution | None, unit: Unit) -> bool:
    """Whether a clause depends on a verb of telling before it, whose past puts it in the past too ("a dit qu'il comptait")."""
    return held is not None and held.cue is not None and held.cue[0] < unit.start


def _plan(unit: Unit, text: str, table: ClaimTable) -> Literal["held", "past", ""]:
    """Whether the predicate is a plan, in the present or in the past."""
    if unit.clause.at is None:
        return ""
    form = text[slice(*unit.clause.at)].lower()
    if form in table.plans_held:
        return "held"
    return "past" if unit.clause.predicate in table.plans and form.endswith(table.imperfect) else ""


def _namings(text: str, table: ClaimTable) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for word in _WORD.findall(fold(text)):
        known = table.rival_rows.get(word) or table.rival_rows.get(word.rstrip("sx"))
        if known:
            found.setdefault(known[0], set()).add(known[1])
    return {row: frozenset(words) for row, words in found.items()}


def _extent(text: str, table: ClaimTable) -> Literal["all", "some", ""]:
    """Whether the words of a passage say that it holds of all or of some; "" where they say neither, or both."""
    words = set(fold(text).replace("'", " ").split())
    every, part = bool(words & table.every), bool(words & table.part)
    return "" if every == part else "all" if every else "some"
