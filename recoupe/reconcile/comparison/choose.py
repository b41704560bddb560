"""Which candidates are differences: do the tellings differ, on which question, in which words, and how do the answers stand.

Four steps, each by fitted weights: the pair as a whole, the question, the place of the answers, the type. Below the least
probability nothing is said: an invented difference costs more than a missed one.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from recoupe.model import DifferenceSlot, DifferenceType
from recoupe.reconcile.comparison.candidates import Candidate, Pair, candidates
from recoupe.reconcile.comparison.conflicts import conflict_features, conflict_type, excludes
from recoupe.reconcile.comparison.evidence import Features, evidence
from recoupe.reconcile.comparison.features import features
from recoupe.reconcile.comparison.weights import Model, Weights, probability
from recoupe.text import overlap

MOST_SLOTS = 2
"""Questions on which two tellings may be said to differ."""

ONE_ANSWER: frozenset[DifferenceSlot] = frozenset({"number", "when", "where", "who", "whom", "what", "status", "why", "how"})
"""Questions that can have one true answer: others never contradict."""

SURE = 0.5
"""Least probability of its type with which answers are said to exclude each other."""


NEARLY_THE_SAME = 0.4
"""Share of the shorter telling that is the same words in the same order, from which two other values are values of one thing."""


@dataclass(frozen=True, slots=True)
class Judged:
    """Two tellings, what may differ between them and what speaks for it."""

    pair: Pair
    whole: Features
    found: tuple[tuple[Candidate, Features], ...]


@dataclass(frozen=True, slots=True)
class Chosen:
    """A difference: the question, how the answers stand, where they are, and how likely it is."""

    slot: DifferenceSlot
    type: DifferenceType
    candidate: Candidate
    confidence: float


def judged(pair: Pair) -> Judged:
    """A pair of tellings with all its features."""
    whole = evidence(pair)
    found = tuple((candidate, features(candidate, pair, whole)) for candidate in candidates(pair))
    whole.update({f"unlike {c.slot}": 1.0 for c, _ in found if c.origin in ("slot", "act")})
    return Judged(pair, whole, found)


def chosen(tellings: Judged, weights: Weights, wording_shared: float) -> list[Chosen]:
    """The differences of two tellings, the surest first; none where it is not likely enough that there are any.

    `wording_shared` is the share of the words of one report that the other has too.
    """
    model = weights.alike if wording_shared >= weights.shared[0] else weights.apart
    picked = conflicts(tellings, weights, model)
    likely, least = how_likely(tellings.whole, weights, wording_shared)
    if likely < least:
        return picked
    asked = sorted(((probability(table, tellings.whole), slot) for slot, table in model.slots.items()), reverse=True)
    for share, slot in asked[:MOST_SLOTS]:
        if picked and share < weights.least_slot:
            break
        candidate, place = _place(tellings, model, slot, weights.least_place)
        if candidate is None or any(slot == c.slot or _one_place(candidate, c.candidate) for c in picked):
            continue  # the same words say it already
        picked.append(Chosen(slot, type_of(tellings.whole, place, model, slot), candidate, likely))
    return picked


def _one_place(a: Candidate, b: Candidate) -> bool:
    """Whether two candidates stand in the same words on both sides."""
    return bool(overlap(a.one.span, b.one.span) and overlap(a.other.span, b.other.span))


def conflicts(tellings: Judged, weights: Weights, model: Model) -> list[Chosen]:
    """The values that exclude each other, the likeliest pair of each question."""
    best: dict[DifferenceSlot, Chosen] = {}
    for candidate, found in tellings.found:
        if not excludes(candidate, found):
            continue
        likely = probability(weights.conflicts, conflict_features(candidate, found, tellings.whole))
        if likely >= weights.least_conflict and (candidate.slot not in best or likely > best[candidate.slot].confidence):
            kind = conflict_type(candidate, found, tellings.pair)
            if kind == "contradiction" and tellings.whole["same words in order"] < NEARLY_THE_SAME:
                kind = type_of(tellings.whole, found, model, candidate.slot)
            best[candidate.slot] = Chosen(candidate.slot, kind, candidate, likely)
    return sorted(best.values(), key=lambda c: (-c.confidence, c.slot))


def how_likely(whole: Features, weights: Weights, wording_shared: float) -> tuple[float, float]:
    """How likely two tellings differ, and how likely it has to be: between the two kinds of reports, by how much they share."""
    middle, width = weights.shared
    alike = 1 / (1 + math.exp(-max(-30.0, min(30.0, (wording_shared - middle) / width))))
    likely = alike * probability(weights.alike.differs, whole) + (1 - alike) * probability(weights.apart.differs, whole)
    return likely, alike * weights.alike.least + (1 - alike) * weights.apart.least


def _place(tellings: Judged, model: Model, slot: DifferenceSlot, least: float) -> tuple[Candidate | None, Features]:
    """The answers to a question that most likely differ; where none is likely enough, all that is told in other words."""
    best: tuple[float, Candidate | None, Features] = (0.0, None, {})
    whole: tuple[Candidate | None, Features] = (None, {})
    for candidate, found in tellings.found:
        if candidate.origin == "core":
            whole = candidate, found
        elif candidate.slot == slot:
            likely = probability(model.places, found)
            if likely > best[0]:
                best = likely, candidate, found
    if best[0] >= least or whole[0] is None:
        return best[1], best[2]
    return whole


def type_features(whole: Features, place: Mapping[str, float], slot: DifferenceSlot) -> Features:
    """What a type is told by: the tellings, the question, and the values at the answers' place."""
    found = dict(whole)
    found[f"asks {slot}"] = 1.0
    found.update({f"place: {name}": value for name, value in place.items() if name in PLACE_TELLS})
    return found


PLACE_TELLS = frozenset({
    "numbers meet", "numbers apart", "bare numbers near", "a vague number", "moments within", "moments near", "moments apart",
    "apart, both days", "lengths apart", "one within the other", "same type", "both named", "one named", "opposites",
    "judging here", "denied here", "denied", "stage unlike", "certain unlike", "same act", "hedged here", "scale unlike",
})  # fmt: skip
"""Features of a candidate that say how its answers stand to each other."""


def type_of(whole: Features, place: Mapping[str, float], model: Model, slot: DifferenceSlot) -> DifferenceType:
    """How the answers most likely stand to each other; that they exclude each other is said only where it is likely."""
    found = type_features(whole, place, slot)
    ranked = sorted(((probability(table, found), kind) for kind, table in model.types.items()), reverse=True)
    for likely, kind in ranked:
        if kind in ("contradiction", "denial") and (likely < SURE or slot not in ONE_ANSWER):
            continue
        return kind
    return "naming"
