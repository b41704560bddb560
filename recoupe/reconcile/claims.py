"""Claims: facts told by two reports or more, with how the tellings stand to each other; and what one report alone tells first.

Two kinds are aligned: clauses that say the same, and quantities of the same thing, which share a clause with other facts. Below
the threshold two tellings stay apart: an invented link costs more than a missed one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence

from recoupe.model import Annotations, Claim, Copy, Origin, Quantity, Report
from recoupe.reconcile import figures, pairing
from recoupe.reconcile.comparison import Known
from recoupe.reconcile.comparison.values import rivals
from recoupe.reconcile.independence import independent
from recoupe.reconcile.ranking import importance
from recoupe.reconcile.relations import Verdict, agreement, verdict
from recoupe.reconcile.speakers import Speakers
from recoupe.reconcile.tellings import Telling, telling
from recoupe.reconcile.units import Unit, total, units, weights

Told = tuple[list[Telling], int]
"""The tellings of one claim, and their mean likeness in millionths."""

CERTAIN = 1_000_000
"""Likeness of a passage to itself, in millionths."""

SINGLES = 4
"""Claims of one report alone that are told, at most, from each report."""

SINGLE_WEIGHT = 14.0
"""Weight of the terms of a clause that is told though nobody else tells it."""

SINGLE_SENTENCES = 6
"""Sentences from a report's beginning in which such a clause may stand."""


def claims(
    reports: Sequence[Report],
    annotations: Sequence[Annotations],
    origins: Sequence[Origin] = (),
    shared: Sequence[Copy] = (),
) -> tuple[Claim, ...]:
    """The claims of a story, the most important first. `annotations` run parallel to `reports`, in any order.

    `origins` and `shared` are those of the story (`recoupe.reconcile.origins`): each claim's own origins are counted by them.
    """
    order = sorted(range(len(reports)), key=lambda i: reports[i].id)
    reports, annotations = [reports[i] for i in order], [annotations[i] for i in order]
    found = units(reports, annotations)
    weight = weights(found)
    known = Known(Speakers(annotations), weight)
    tell = _Teller(reports, annotations, pairing.sentences(found))
    scores = pairing.likeness(found, weight)
    homes = [unit.report for unit in found]
    of_clauses = pairing.groups(homes, scores)
    figured = _of_figures(found, annotations, weight, tell)
    built = _of_clauses(found, of_clauses, scores, tell, figured)
    aligned = {i for members in of_clauses for i in members}
    built += [([tell(unit)], CERTAIN) for unit in _singles([u for i, u in enumerate(found) if i not in aligned], weight)]
    made = []
    for tellings, score in built:
        told_by, ties = independent(tellings, origins, shared)
        found_out = verdict(tellings, known, origins=told_by)
        share = told_by / (len(origins) or len(reports))
        made.append(
            _claim(tellings, found_out, score, told_by, ties, importance(tellings, found_out, share=share, likeness=score / 1e6))
        )
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


def _of_clauses(
    found: Sequence[Unit], groups: Sequence[Sequence[int]], scores: pairing.Scores, tell: _Teller, figured: Sequence[Told]
) -> list[Told]:
    """The groups of clauses of several reports, and the figures that none of them tells already.

    A figure alone in a group of clauses is told by them; clauses with several figures are several facts, which the figures tell.
    """
    homes = [unit.report for unit in found]
    built, left = [], list(figured)
    for members in groups:
        clauses = {found[i] for i in members}
        if len({homes[i] for i in members}) == 1:
            continue
        inside = [figure for figure in figured if all(t.unit in clauses for t in figure[0])]
        if len(inside) > 1 and clauses <= {t.unit for tellings, _ in inside for t in tellings}:
            continue
        if len(inside) == 1:
            left.remove(inside[0])
        built.append(([tell(found[i]) for i in members], pairing.mean(members, scores, homes)))
    return built + left


def _of_figures(
    found: Sequence[Unit], annotations: Sequence[Annotations], weight: Mapping[str, float], tell: _Teller
) -> list[Told]:
    """The groups of quantities of one thing that several reports tell, with their likeness."""
    pairs = figures.counted(found, annotations)
    scores = figures.likeness(pairs, weight, pairing.sentences(found))
    homes = [unit.report for unit, _ in pairs]
    told = []
    for members in pairing.groups(homes, scores, least=figures.LEAST):
        if len({homes[i] for i in members}) > 1:
            tellings = [tell(*pairs[i]) for i in members]
            others = [tell(*pairs[i]) for i in figures.nearby(members, pairs)]
            told.append((tellings + rivals(tellings, others), pairing.mean(members, scores, homes)))
    return told


def _singles(left: Iterable[Unit], weight: Mapping[str, float]) -> Iterable[Unit]:
    """What stands early in one report, says much, and is told by no other; smaller clauses within one told are left out."""
    told: dict[str, list[Unit]] = {}
    for unit in sorted(left, key=lambda u: (u.report, u.place[1], -(u.end - u.start), u.start)):
        own = told.setdefault(unit.report, [])
        heavy = total(unit.terms, weight) >= SINGLE_WEIGHT and unit.place[1] < SINGLE_SENTENCES
        if heavy and len(own) < SINGLES and not any(o.start <= unit.start and unit.end <= o.end for o in own):
            own.append(unit)
            yield unit


def _claim(
    tellings: Sequence[Telling], found_out: Verdict, score: int, told_by: int, ties: tuple[str, ...], weight: float
) -> Claim:
    first = min(tellings, key=lambda t: (t.report, t.span))
    return Claim(
        id="claim-" + hashlib.sha256(f"{first.report}:{first.span}".encode()).hexdigest()[:8],
        relation=found_out.relation,
        difference=found_out.difference,
        differences=found_out.differences,
        occurrences=tuple(t.occurrence for t in sorted(tellings, key=lambda t: (t.day or "9999", t.report, t.span))),
        origins=told_by,
        grounds=(*(agreement(tellings) if found_out.relation != "single" else ()), *ties),
        importance=weight,
        confidence=min(1.0, score / 1e6),
    )
