"""How the tellings of one claim stand to each other, by their differences and their origins.

The tellings of each two reports that are most alike are compared (`recoupe.reconcile.comparison`); the strongest difference is
the claim's. Tellings of one origin are one source repeated: what differs between them is an edit of the copy, no disagreement.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from recoupe.model import Difference, DifferenceType, Relation
from recoupe.reconcile.comparison import Known, compare
from recoupe.reconcile.comparison.values import rival
from recoupe.reconcile.tellings import Telling
from recoupe.reconcile.units import total

STRONGEST: tuple[DifferenceType, ...] = ("denial", "contradiction", "update", "source", "rounding", "scope", "naming")
"""The types of differences, the strongest first."""

EXCLUSIVE = frozenset({"denial", "contradiction"})
"""Differences whose accounts cannot both be true."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A relation, the strongest type of difference, and all differences."""

    relation: Relation
    difference: DifferenceType | None = None
    differences: tuple[Difference, ...] = ()


def verdict(tellings: Sequence[Telling], known: Known, *, origins: int) -> Verdict:
    """How the tellings of one claim stand to each other; `origins` counts the independent ones among their reports."""
    if len({t.report for t in tellings}) < 2:
        return Verdict("single")
    found = [d for one, other in _nearest(tellings, known.weight) for d in compare(one, other, known)]
    found += [d for one, other in combinations(tellings, 2) for d in rival(one, other)]
    differences = tuple(sorted(dict.fromkeys(found), key=_rank))
    relation = relation_of({d.type for d in differences}, origins=origins)
    return Verdict(relation, differences[0].type if differences else None, differences)


def relation_of(types: set[DifferenceType], *, origins: int) -> Relation:
    """The relation of tellings of two reports or more that differ in these ways."""
    if origins < 2:
        return "repeated"
    return "contradict" if types & EXCLUSIVE else "differ" if types else "agree"


def _rank(difference: Difference) -> tuple[int, list[tuple[str, int, int]]]:
    return STRONGEST.index(difference.type), [(v.report, v.start, v.end) for v in difference.values]


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


def agreement(tellings: Sequence[Telling]) -> Iterable[str]:
    """What tellings of two reports have in common, in one line each."""
    amounts = _told_twice((t.report, f"{q.value:g} {q.unit or ''}".strip()) for t in tellings for q in t.quantities)
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
