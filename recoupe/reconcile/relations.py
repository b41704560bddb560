"""How the tellings of one claim stand to each other: agree, differ (and how), contradict, or told by one report only.

Values decide where there are values: intervals of quantities, intervals of time, whether it is denied, whose word it is. Wording
decides where there are none: one tells more than the other, or in other words. The strongest difference between any two reports
is the claim's; what it rests on is told in words, with the passages' own values.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from recoupe.intervals import compatible
from recoupe.lang.fr.clause_words import UNMARKED
from recoupe.model import Difference, Quantity, Relation, Time
from recoupe.reconcile.speakers import Kin, Speakers
from recoupe.reconcile.tellings import Telling
from recoupe.reconcile.units import is_word, sense, total

MARGIN_MINUTES = 15
"""Minutes within which two hours are one where a word says that they are not exact."""

FARTHEST = 5
"""How many times the lesser of two counts the greater may be, where two people in one report count one thing."""

ALIKE = 0.6
"""Share of the lighter telling's words that two tellings have in common where one denies what the other says."""

OTHER_WORDS = 0.85
"""Share of the heavier telling's weight in common under which the two do not tell the same in the same words."""

WITHIN = 0.9
"""Share of the lighter telling's weight in common from which the heavier one tells the same, and more."""

RANKS: tuple[tuple[Relation, Difference], ...] = (
    ("contradict", "denial"),
    ("contradict", "contradiction"),
    ("differ", "update"),
    ("differ", "source"),
    ("differ", "rounding"),
    ("differ", "scope"),
    ("differ", "naming"),
)
"""The strongest first."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A relation, how the tellings differ, and what it rests on, each in one line."""

    relation: Relation
    difference: Difference | None = None
    grounds: tuple[str, ...] = ()
    """Each a kind of ground, a colon and what it rests on ("amounts: 100 soldat (a), 99 soldat (b)", "fuller: a")."""


@dataclass(frozen=True, slots=True)
class Compared:
    """One difference that a comparison of two tellings found, and what it rests on."""

    relation: Relation
    difference: Difference
    ground: str


def relation(tellings: Sequence[Telling], weight: Mapping[str, float], speakers: Speakers) -> Verdict:
    """How the tellings of one claim stand to each other; within one report, only the amounts that two people tell."""
    if len({t.report for t in tellings}) < 2:
        return Verdict("single")
    pairs = _nearest(tellings, weight)
    found = [compared for one, other in pairs for compared in _differences(one, other, weight, speakers)]
    found += [compared for one, other in combinations(tellings, 2) for compared in rival(one, other)]
    if not found:
        return Verdict("agree", None, tuple(_agreement(tellings)))
    best = min(RANKS.index((c.relation, c.difference)) for c in found)
    kind = RANKS[best]
    grounds = dict.fromkeys(c.ground for c in found if (c.relation, c.difference) == kind)
    return Verdict(kind[0], kind[1], tuple(grounds))


def _nearest(tellings: Sequence[Telling], weight: Mapping[str, float]) -> Iterable[tuple[Telling, Telling]]:
    """Of each two reports the two tellings that are most alike: a report may tell a thing in its title and again below."""
    best: dict[tuple[str, str], tuple[float, Telling, Telling]] = {}
    for one, other in combinations(sorted(tellings, key=lambda t: (t.report, t.span)), 2):
        if one.report == other.report:
            continue
        mine, theirs = one.unit.terms, other.unit.terms
        alike = total(mine & theirs, weight) / max(1e-9, total(mine, weight), total(theirs, weight))
        key = one.report, other.report
        if key not in best or alike > best[key][0]:
            best[key] = alike, one, other
    return [(one, other) for _, one, other in best.values()]


def _differences(one: Telling, other: Telling, weight: Mapping[str, float], speakers: Speakers) -> Iterable[Compared]:
    yield from quantities(one, other)
    yield from times(one, other)
    yield from lengths(one, other)
    yield from denial(one, other, weight)
    yield from given_up(one, other)
    yield from source(one, other, speakers)
    yield from extent(one, other)
    yield from naming(one, other)
    if not (one.is_figure or _same_values(one, other)):
        yield from wording(one, other, weight)


def quantities(one: Telling, other: Telling) -> Iterable[Compared]:
    """Compares the amounts of the same thing, each with the one nearest to it in the other telling."""
    for a in one.quantities:
        rivals = [b for b in other.quantities if same_thing(a, b)]
        if not rivals:
            continue
        b = min(rivals, key=lambda q: (abs(q.value - a.value), q.start))
        if a.value == b.value and a.modifier == b.modifier:
            continue
        ground = f"amounts: {_amount(a)} ({one.report}), {_amount(b)} ({other.report})"
        if meet(a, b):
            yield Compared("differ", "rounding", ground)
        elif one.speaker and other.speaker and one.speaker != other.speaker:
            yield Compared("differ", "source", f"{ground}; {one.speaker}, {other.speaker}")
        elif one.day and other.day and one.day != other.day:
            yield Compared("differ", "update", f"{ground}; {one.day}, {other.day}")
        else:
            yield Compared("contradict", "contradiction", ground)


def rivals(tellings: Sequence[Telling], others: Iterable[Telling]) -> list[Telling]:
    """Those of `others` that tell another amount than one of `tellings` in the same report, on the word of somebody else."""
    return [other for other in others if any(True for one in tellings for _ in rival(one, other))]


def rival(one: Telling, other: Telling) -> Iterable[Compared]:
    """Two amounts that exclude each other, told by two people in one report."""
    if one.report != other.report or not (one.is_figure and other.is_figure) or not one.speaker or not other.speaker:
        return
    (a,), (b,) = one.quantities, other.quantities
    if a.currency or max(a.value, b.value) > FARTHEST * min(a.value, b.value):
        return  # sums of money near each other are mostly sums of other things
    if one.speaker != other.speaker and same_thing(a, b) and not meet(a, b):
        yield Compared("differ", "source", f"amounts: {_amount(a)} ({one.speaker}), {_amount(b)} ({other.speaker})")


def same_thing(a: Quantity, b: Quantity) -> bool:
    """Whether two quantities may count one thing: one unit, or two words for it."""
    if (a.currency or b.currency) and a.currency != b.currency:
        return False
    return bool(a.unit and b.unit) and (a.unit == b.unit or sense(a.unit or "") == sense(b.unit or ""))


def meet(a: Quantity, b: Quantity) -> bool:
    """Whether both amounts can be true: their intervals share a value."""
    return compatible((a.low, a.high), (b.low, b.high))


def _amount(quantity: Quantity) -> str:
    sign = {"exact": "", "approx": "~", "min": "≥", "max": "≤"}[quantity.modifier]
    return f"{sign}{quantity.value:g} {quantity.unit or ''}".strip()


def times(one: Telling, other: Telling) -> Iterable[Compared]:
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
            yield Compared("differ", "rounding", ground)


def lengths(one: Telling, other: Telling) -> Iterable[Compared]:
    """Compares the durations of two tellings that name one each, in the same unit."""
    mine, theirs = ({(t.value, t.modifier) for t in telling.times if t.type == "DURATION"} for telling in (one, other))
    if len(mine) != 1 or len(theirs) != 1 or mine == theirs:
        return
    (a, _), (b, _) = *mine, *theirs
    if a[-1] == b[-1] and (a == b or "X" in a + b):
        yield Compared("differ", "rounding", f"lengths: {a} ({one.report}), {b} ({other.report})")


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


def denial(one: Telling, other: Telling, weight: Mapping[str, float]) -> Iterable[Compared]:
    """One says what the other denies, of the same predicate and in mostly the same words."""
    if one.denied == other.denied or not one.unit.clause.predicate:
        return
    mine, theirs = set(filter(is_word, one.unit.terms)), set(filter(is_word, other.unit.terms))
    common = total(mine & theirs, weight)
    if one.unit.predicate == other.unit.predicate and common >= ALIKE * max(total(mine, weight), total(theirs, weight)):
        yield Compared("contradict", "denial", f"denied: {(one if one.denied else other).report}")


def given_up(one: Telling, other: Telling) -> Iterable[Compared]:
    """A plan in the present here, in the past there ("compte renoncer", "comptait renoncer"), in the outlets' own voices."""
    if {one.plan, other.plan} == {"held", "past"}:
        past = one if one.plan == "past" else other
        yield Compared("differ", "update", f"given up: {past.report}")


def source(one: Telling, other: Telling, speakers: Speakers) -> Iterable[Compared]:
    """The same is told on the word of two; descriptions that may mean one speaker ("le ministre") are no difference."""
    if one.speaker and other.speaker and speakers.kin(one.speaker, other.speaker) is Kin.OTHERS:
        yield Compared("differ", "source", f"speakers: {one.speaker} ({one.report}), {other.speaker} ({other.report})")


def extent(one: Telling, other: Telling) -> Iterable[Compared]:
    """One says it of all, the other of some."""
    if {one.extent, other.extent} == {"all", "some"}:
        partial = one if one.extent == "some" else other
        yield Compared("differ", "scope", f"of some: {partial.report}")


def _same_values(one: Telling, other: Telling) -> bool:
    """Whether the two name the same amount or moment: then their words do not matter."""
    if {(q.value, q.unit) for q in one.quantities} & {(q.value, q.unit) for q in other.quantities}:
        return True
    moments = [{t.value for t in telling.times if t.type in ("DATE", "TIME")} for telling in (one, other)]
    return bool(moments[0] & moments[1])


def naming(one: Telling, other: Telling) -> Iterable[Compared]:
    """Both speak of one thing by nouns between which the choice is itself the news ("régime", "gouvernement")."""
    for row in sorted(one.namings.keys() & other.namings.keys()):
        mine, theirs = one.namings[row], other.namings[row]
        if not mine & theirs and not mine | theirs <= UNMARKED:
            words = f"{', '.join(sorted(mine))} ({one.report}), {', '.join(sorted(theirs))} ({other.report})"
            yield Compared("differ", "naming", f"naming: {words}")


def wording(one: Telling, other: Telling, weight: Mapping[str, float]) -> Iterable[Compared]:
    """One tells the same and more, or the two tell it in other words. What the sentence around a clause says is not missing."""
    mine, theirs = _found_in(one, other, weight), _found_in(other, one, weight)
    if min(mine, theirs) >= OTHER_WORDS:
        return
    if max(mine, theirs) >= WITHIN:
        yield Compared("differ", "scope", f"fuller: {(one if mine < theirs else other).report}")
    else:
        yield Compared("differ", "naming", f"wording: {one.report}, {other.report}")


def _found_in(one: Telling, other: Telling, weight: Mapping[str, float]) -> float:
    """The share of one telling's weight that the other's sentence says."""
    terms = one.unit.terms
    return total(terms & (other.around | other.unit.terms), weight) / max(1e-9, total(terms, weight))


def _agreement(tellings: Sequence[Telling]) -> Iterable[str]:
    amounts = _told_twice((t.report, _amount(q)) for t in tellings for q in t.quantities)
    moments = _told_twice((t.report, time.value) for t in tellings for time in t.times if time.type in ("DATE", "TIME"))
    if amounts:
        yield "same amount: " + ", ".join(amounts)
    if moments:
        yield "same moment: " + ", ".join(moments)
    if not amounts and not moments:
        yield "same words"


def _told_twice(told: Iterable[tuple[str, str]]) -> list[str]:
    reports: dict[str, set[str]] = {}
    for report, value in told:
        reports.setdefault(value, set()).add(report)
    return sorted(value for value, tellers in reports.items() if len(tellers) > 1)
