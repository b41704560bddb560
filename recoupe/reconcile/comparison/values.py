"""Differences that need no weighing: moments and lengths rounded, denial, plans given up, all or some, rival names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher

from recoupe.lang.tables.claims import ClaimTable
from recoupe.model import Difference, DifferenceSlot, DifferenceType, Span, Time, Value
from recoupe.reconcile.comparison.candidates import ONE_SPELLING
from recoupe.reconcile.tellings import Telling
from recoupe.reconcile.units import total

MARGIN_MINUTES = 15
"""Minutes within which two hours are one where a word says that they are not exact."""

ALIKE = 0.75
"""Share of the lighter telling's words that two tellings have in common where one denies what the other says."""


def plain(one: Telling, other: Telling, weight: Mapping[str, float], table: ClaimTable) -> Iterable[Difference]:
    """Needs no weighing: hours and lengths rounded, a denial in the same words, a plan given up, all or some, rival names."""
    yield from times(one, other)
    yield from lengths(one, other)
    yield from denial(one, other, weight)
    yield from given_up(one, other)
    yield from extent(one, other)
    yield from naming(one, other, table)


def difference(
    slot: DifferenceSlot, kind: DifferenceType, one: tuple[Telling, Span], other: tuple[Telling, Span], ground: str
) -> Difference:
    """The record of one difference, the first telling's answer on side A."""
    values = tuple(
        Value(report=told.report, start=start, end=end, side=side) for side, (told, (start, end)) in (("A", one), ("B", other))
    )
    return Difference(slot=slot, type=kind, values=values, grounds=(ground,))


def times(one: Telling, other: Telling) -> Iterable[Difference]:
    """Compares the hours, then the days, of two tellings where each names one that the other does not."""
    for kind in ("TIME", "DATE"):
        mine = {t.value: t for t in one.times if t.type == kind and t.begin and t.finish}
        theirs = {t.value: t for t in other.times if t.type == kind and t.begin and t.finish}
        alone = [mine[value] for value in mine if value not in theirs], [theirs[value] for value in theirs if value not in mine]
        if not (len(alone[0]) == len(alone[1]) == 1):
            continue
        (a,), (b,) = alone
        ground = f"moments: {a.value} ({one.report}), {b.value} ({other.report})"
        if _share_a_moment(a, b) or (
            kind == "TIME" and (a in one.about or b in other.about) and _minutes_apart(a, b) <= MARGIN_MINUTES
        ):
            yield difference("when", "rounding", (one, (a.start, a.end)), (other, (b.start, b.end)), ground)


def lengths(one: Telling, other: Telling) -> Iterable[Difference]:
    """Compares the durations of two tellings that name one each, in the same unit."""
    mine, theirs = ({(t.value, t.modifier): t for t in telling.times if t.type == "DURATION"} for telling in (one, other))
    if len(mine) != 1 or len(theirs) != 1 or mine.keys() == theirs.keys():
        return
    (a,), (b,) = mine.values(), theirs.values()
    if a.value[-1] == b.value[-1] and (a.value == b.value or "X" in a.value + b.value):
        ground = f"lengths: {a.value} ({one.report}), {b.value} ({other.report})"
        yield difference("when", "rounding", (one, (a.start, a.end)), (other, (b.start, b.end)), ground)


def _share_a_moment(a: Time, b: Time) -> bool:
    if not (a.begin and a.finish and b.begin and b.finish):
        return False
    length = min(len(a.begin), len(b.begin))
    return a.begin[:length] <= b.finish[:length] and b.begin[:length] <= a.finish[:length]


def _minutes_apart(a: Time, b: Time) -> int:
    return abs(_minute(a.begin or "") - _minute(b.begin or "")) if (a.begin or "")[:10] == (b.begin or "")[:10] else 24 * 60


def _minute(moment: str) -> int:
    hour, _, minute = moment[11:16].partition(":")
    return int(hour or 0) * 60 + int(minute or 0)


def denial(one: Telling, other: Telling, weight: Mapping[str, float]) -> Iterable[Difference]:
    """One says what the other denies, of the same predicate and in mostly the same words."""
    if one.denied == other.denied or not one.unit.clause.predicate:
        return
    mine, theirs = one.unit.terms, other.unit.terms
    common = total(mine & theirs, weight)
    if one.unit.predicate == other.unit.predicate and common >= ALIKE * min(total(mine, weight), total(theirs, weight)):
        ground = f"denied: {(one if one.denied else other).report}"
        yield difference("status", "denial", (one, one.span), (other, other.span), ground)


def given_up(one: Telling, other: Telling) -> Iterable[Difference]:
    """A plan in the present here, in the past there ("compte renoncer", "comptait renoncer"), in the outlets' own voices."""
    if {one.plan, other.plan} == {"held", "past"}:
        past = one if one.plan == "past" else other
        yield difference("status", "update", (one, one.span), (other, other.span), f"given up: {past.report}")


def extent(one: Telling, other: Telling) -> Iterable[Difference]:
    """One says it of all, the other of some."""
    if {one.extent, other.extent} == {"all", "some"}:
        partial = one if one.extent == "some" else other
        yield difference("what", "scope", (one, one.span), (other, other.span), f"of some: {partial.report}")


def naming(one: Telling, other: Telling, table: ClaimTable) -> Iterable[Difference]:
    """Both speak of one thing by nouns between which the choice is itself the news ("régime", "gouvernement")."""
    for row in sorted(one.namings.keys() & other.namings.keys()):
        mine, theirs = one.namings[row], other.namings[row]
        if (
            not mine & theirs
            and not mine | theirs <= table.unmarked
            and not any(_is_spelling(a, b) for a in mine for b in theirs)
        ):
            words = f"{', '.join(sorted(mine))} ({one.report}), {', '.join(sorted(theirs))} ({other.report})"
            yield difference("wording", "naming", (one, one.span), (other, other.span), f"naming: {words}")


def _is_spelling(one: str, other: str) -> bool:
    """Whether two words are one in two spellings ("jihadiste", "djihadiste")."""
    return SequenceMatcher(None, one, other).ratio() >= ONE_SPELLING
