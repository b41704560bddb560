"""Claims: facts told by two reports or more, with how the tellings stand to each other; and what one report alone tells first.

Two kinds are aligned: clauses that say the same, and quantities of the same thing, which share a clause with other facts. Below
the threshold two tellings stay apart: an invented link costs more than a missed one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence

from recoupe.model import Annotations, Claim, Origin, Quantity, Report
from recoupe.reconcile import figures, pairing
from recoupe.reconcile.ranking import count_origins, importance
from recoupe.reconcile.relations import Verdict, relation
from recoupe.reconcile.speakers import Speakers
from recoupe.reconcile.tellings import Telling, quantities_in, telling
from recoupe.reconcile.units import Unit, total, units, weights

CERTAIN = 1_000_000
"""Likeness of a passage to itself, in millionths."""

SINGLES = 4
"""Claims of one report alone that are told, at most, from each report."""

SINGLE_WEIGHT = 14.0
"""Weight of the terms of a clause that is told though nobody else tells it."""

SINGLE_SENTENCES = 6
"""Sentences from a report's beginning in which such a clause may stand."""


def claims(reports: Sequence[Report], annotations: Sequence[Annotations], origins: Sequence[Origin] = ()) -> tuple[Claim, ...]:
    """The claims of a story, the most important first. `annotations` run parallel to `reports`, in any order."""
    order = sorted(range(len(reports)), key=lambda i: reports[i].id)
    reports, annotations = [reports[i] for i in order], [annotations[i] for i in order]
    found = units(reports, annotations)
    weight = weights(found)
    speakers = Speakers(annotations)
    tell = _Teller(reports, annotations, pairing.sentences(found))
    scores = pairing.likeness(found, weight)
    homes = [unit.report for unit in found]
    of_clauses = pairing.groups(homes, scores)
    told_twice = [members for members in of_clauses if len({homes[i] for i in members}) > 1]
    built = [([tell(found[i]) for i in members], pairing.mean(members, scores, homes)) for members in told_twice]
    built += _of_figures(found, annotations, weight, tell, of_clauses)
    aligned = {i for members in of_clauses for i in members}
    built += [([tell(unit)], CERTAIN) for unit in _singles([u for i, u in enumerate(found) if i not in aligned], weight)]
    made = [_claim(tellings, relation(tellings, weight, speakers), score, origins, len(reports)) for tellings, score in built]
    return tuple(sorted(made, key=lambda c: (-c.importance, c.id)))


class _Teller:
    """Makes tellings of units."""

    def __init__(
        self, reports: Sequence[Report], annotations: Sequence[Annotations], sentences: Mapping[tuple[str, int], frozenset[str]]
    ) -> None:
        self._known = {report.id: (report, notes) for report, notes in zip(reports, annotations, strict=True)}
        self._sentences = sentences

    def __call__(self, unit: Unit, quantity: Quantity | None = None) -> Telling:
        return telling(unit, *self._known[unit.report], self._sentences[unit.place], quantity=quantity)

    def counts_one_thing(self, unit: Unit) -> bool:
        """Whether one quantity stands in the clause."""
        return len(quantities_in(self._known[unit.report][1], unit)) == 1


def _of_figures(
    found: Sequence[Unit],
    annotations: Sequence[Annotations],
    weight: Mapping[str, float],
    tell: _Teller,
    of_clauses: Sequence[Sequence[int]],
) -> Iterable[tuple[list[Telling], int]]:
    """The groups of quantities, without those that a group of clauses with one quantity each tells already."""
    pairs = figures.counted(found, annotations)
    scores = figures.likeness(pairs, weight, pairing.sentences(found))
    group_of = {found[i]: number for number, members in enumerate(of_clauses) for i in members}
    homes = [unit.report for unit, _ in pairs]
    for members in pairing.groups(homes, scores, least=figures.LEAST):
        tellings = [tell(*pairs[i]) for i in members]
        told_by = {group_of.get(t.unit) for t in tellings}
        alone = all(tell.counts_one_thing(t.unit) for t in tellings)
        if len({t.report for t in tellings}) > 1 and not (len(told_by) == 1 and None not in told_by and alone):
            yield tellings, pairing.mean(members, scores, homes)


def _singles(left: Iterable[Unit], weight: Mapping[str, float]) -> Iterable[Unit]:
    """What stands early in one report, says much, and is told by no other; smaller clauses within one told are left out."""
    told: dict[str, list[Unit]] = {}
    for unit in sorted(left, key=lambda u: (u.report, u.place[1], -(u.end - u.start), u.start)):
        own = told.setdefault(unit.report, [])
        heavy = total(unit.terms, weight) >= SINGLE_WEIGHT and unit.place[1] < SINGLE_SENTENCES
        if heavy and len(own) < SINGLES and not any(o.start <= unit.start and unit.end <= o.end for o in own):
            own.append(unit)
            yield unit


def _claim(tellings: Sequence[Telling], verdict: Verdict, score: int, origins: Sequence[Origin], reports: int) -> Claim:
    occurrences = tuple(t.occurrence for t in sorted(tellings, key=lambda t: (t.day or "9999", t.report, t.span)))
    told_by = count_origins(tellings, origins)
    first = min(tellings, key=lambda t: (t.report, t.span))
    return Claim(
        id="claim-" + hashlib.sha256(f"{first.report}:{first.span}".encode()).hexdigest()[:8],
        relation=verdict.relation,
        difference=verdict.difference,
        occurrences=occurrences,
        origins=told_by,
        grounds=verdict.grounds,
        importance=importance(tellings, verdict, told_by=told_by, of=len(origins) or reports, likeness=score / 1e6),
        confidence=min(1.0, score / 1e6),
    )
