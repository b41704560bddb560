"""How the tellings of one claim stand to each other, by their differences and their origins.

The tellings of each two reports are compared (`recoupe.reconcile.comparison`); the strongest difference is the claim's.
Tellings of one origin are one source repeated: what differs between them is an edit of the copy, no disagreement.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from recoupe.model import Difference, DifferenceType, Relation, Value
from recoupe.reconcile.across_languages import AGREED
from recoupe.reconcile.comparison import Known, compare
from recoupe.reconcile.comparison.exclusive import has_another_doer
from recoupe.reconcile.comparison.sided import many_sided
from recoupe.reconcile.tellings import Telling
from recoupe.reconcile.units import Unit, total
from recoupe.relations import EXCLUSIVE
from recoupe.text import overlap

STRONGEST: tuple[DifferenceType, ...] = ("denial", "contradiction", "update", "source", "rounding", "scope", "naming")
"""The types of differences, the strongest first."""

SAID = 0.85
"""Share of the weight of a telling's words, names left out, that the other says too where the two agree."""

DOUBT = 0.25
"""Probability of a difference from which two tellings are not said to agree, though it is not shown."""

MOST_TELLINGS, MOST_PAIRS = 48, 96
"""Tellings in different words, and pairs of them, that are compared at most."""

Likely = Callable[[Unit, Unit], float]
"""The probability that two clauses tell one fact."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A relation, the strongest type of difference, and all differences."""

    relation: Relation
    difference: DifferenceType | None = None
    differences: tuple[Difference, ...] = ()


def verdict(
    tellings: Sequence[Telling],
    known: Known,
    *,
    origins: int,
    sure: float = 1.0,
    likely: Likely = lambda one, other: 1.0,
    also: Sequence[Difference] = (),
) -> Verdict:
    """How the tellings of one claim stand to each other.

    `origins` counts the independent ones among their reports, `sure` is the probability that they tell one fact, and
    `likely` that of two of them: members of one row need not have been held for the same by themselves. `also` are differences
    that were found across rows and belong to this one.
    """
    if len({t.report for t in tellings}) < 2:
        return Verdict("single")
    pairs = across(tellings, known.weight)
    found = [compare(one, other, known, likely(one.unit, other.unit)) for one, other in pairs]
    of_pairs = sorted(dict.fromkeys(d for each in found for d in each.differences), key=_rank)
    differences = many_sided(of_pairs, {t.report: (t.text, t.notes) for t in tellings})
    differences = tuple(sorted((*_beside(differences, also), *also), key=_rank))
    is_sure = all(each.doubt < DOUBT for each in found) and _alike(pairs, known) and sure >= _least(tellings)
    types = {d.type for d in differences}
    relation: Relation = "contradict" if types & EXCLUSIVE else "differ" if types else "agree" if is_sure else "near"
    if origins < 2:
        relation = "repeated"
    return Verdict(relation, differences[0].type if differences else None, differences)


def _least(tellings: Sequence[Telling]) -> float:
    """How sure it must be that tellings tell one fact before they are said to agree."""
    return AGREED if len({told.unit.language for told in tellings}) > 1 else 0.0


def _beside(found: Iterable[Difference], also: Iterable[Difference]) -> list[Difference]:
    """The differences that do not ask what those found across rows ask of the same passages."""
    asked = [(d.slot, v) for d in also for v in d.values]
    return [d for d in found if not any(d.slot == slot and _is_one(v, w) for slot, w in asked for v in d.values)]


def _is_one(one: Value, other: Value) -> bool:
    return one.report == other.report and overlap((one.start, one.end), (other.start, other.end)) > 0


def _alike(pairs: Iterable[tuple[Telling, Telling]], known: Known) -> bool:
    """Whether of each two tellings one says hardly a word, amount or day that the other's sentence does not say too.

    Where both say something else, that may be the same in other words or the opposite of it. The same words agree on nothing
    where who does it there is the one whom it befalls here.
    """
    return all(
        (_stands_in(one, other, known.weight) or _stands_in(other, one, known.weight)) and not has_another_doer(one, other)
        for one, other in pairs
    )


def _stands_in(one: Telling, other: Telling, weight: Mapping[str, float]) -> bool:
    words = one.unit.terms - one.unit.of_names
    said = total(words & (other.around | other.unit.terms), weight) >= SAID * total(words, weight)
    return said and one.unit.figures <= other.unit.figures and one.unit.days <= other.unit.days


def _rank(difference: Difference) -> tuple[int, list[tuple[str, int, int]]]:
    return STRONGEST.index(difference.type), [(v.report, v.start, v.end) for v in difference.values]


def across(tellings: Sequence[Telling], weight: Mapping[str, float]) -> list[tuple[Telling, Telling]]:
    """All pairs of tellings of two reports: a title and the lead may tell one thing, and each leave out what the other tells.

    Of tellings in the very same words one is looked at; of many pairs those most alike.
    """
    ordered = _distinct(sorted(tellings, key=lambda t: (t.report, t.span)))
    weights = [total(t.unit.terms, weight) for t in ordered]
    alike = {
        (i, j): total(one.unit.terms & other.unit.terms, weight) / max(1e-9, weights[i], weights[j])
        for (i, one), (j, other) in combinations(enumerate(ordered), 2)
        if one.report != other.report
    }
    kept = sorted(sorted(alike, key=lambda pair: (-alike[pair], pair))[:MOST_PAIRS])
    return [(ordered[i], ordered[j]) for i, j in kept]


def _distinct(tellings: Iterable[Telling]) -> list[Telling]:
    """Of tellings in the same words, in one voice, those of two reports; `MOST_TELLINGS` in all."""
    kept: dict[tuple[str, str | None], list[Telling]] = {}
    for each in tellings:
        same = kept.setdefault((" ".join(each.text[slice(*each.span)].split()), each.speaker), [])
        if len(same) < 2 and each.report not in {t.report for t in same}:
            same.append(each)
    return sorted((t for same in kept.values() for t in same), key=lambda t: (t.report, t.span))[:MOST_TELLINGS]
