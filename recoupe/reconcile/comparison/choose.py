"""Which candidates are differences: how likely each is one, on which question, and how its answers stand.

Three steps, each by fitted weights. Below the least probability nothing is said: an invented difference costs more than a missed
one. Of candidates that stand in the same words the likeliest is kept.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from recoupe.lang.tables.differences import DifferenceWeights, Table
from recoupe.model import DifferenceSlot, DifferenceType, Span
from recoupe.reconcile.comparison.candidates import KINDS, Candidate, Pair, candidates, stretch_of
from recoupe.reconcile.comparison.evidence import evidence, full
from recoupe.reconcile.comparison.features import Features
from recoupe.reconcile.comparison.phrases import Phrase
from recoupe.text import overlap

MOST = 3
"""Differences of two tellings, at most."""

LONGEST = 400
"""Code points of what two tellings say in other words, at most."""

LIFT, MOST_SURE = 0.2, 0.65
"""By how much passages are likelier right than the likeliest answer in them, and how likely they ever are (five folds)."""

ASKED: dict[str, frozenset[str]] = {
    "number": frozenset({"number"}),
    "source": frozenset({"source"}),
    "part": frozenset({"who", "whom", "what", "why", "how", "where", "wording"}),
    "circumstance": frozenset({"where", "when", "why", "how", "what", "wording"}),
    "when": frozenset({"when", "status", "how", "where", "why"}),
    "act": frozenset({"status", "what", "wording"}),
}
"""What kinds of candidates can answer; of words told in place of others, anything."""

FORM: dict[DifferenceSlot, frozenset[str]] = {
    "when": frozenset({"time"}),
    "where": frozenset({"where", "LOC"}),
    "why": frozenset({"why"}),
    "number": frozenset({"number"}),
    "source": frozenset({"source"}),
}
"""What either of two passages must hold so that they answer a question: a moment, a place, a cause, a number, a source."""

OF_ONE_DOING: frozenset[DifferenceSlot] = frozenset({"who", "whom", "where", "wording"})
"""Questions that two passages answer only where they share a predicate, or hold its opposite: else two doings are told.

Five folds over stories: 18 of the 33 asked as *who* with a shared predicate are right, 2 of 9 without; *where* 9 of 9 and 3 of 5;
*wording* 17 of 20 and 2 of 8. Of *what*, *when* and the others it says nothing."""

OTHERS_WORD: frozenset[DifferenceSlot] = frozenset({"source", "number", "status", "why", "what"})
"""Questions that two people may answer otherwise."""

ONE_ANSWER: frozenset[DifferenceSlot] = frozenset({"number", "when", "where", "who", "whom", "what", "status", "why", "how"})
"""Questions that can have one true answer: others never contradict."""

EXCLUDE = (
    "phrase: one unit, numbers apart", "phrase: days apart", "phrase: lengths apart", "phrase: moments apart",
    "phrase: same type", "phrase: roles swapped", "phrase: opposites", "phrase: denied", "act: opposite acts",
    "act: same act, denied unlike", "words: opposites", "words: denied",
)  # fmt: skip
"""Features of answers that may exclude each other."""

EXCLUDING: frozenset[DifferenceType] = frozenset({"contradiction", "denial"})


@dataclass(frozen=True, slots=True)
class Judged:
    """A candidate and what speaks for it."""

    candidate: Candidate
    found: Features


@dataclass(frozen=True, slots=True)
class Chosen:
    """A difference: the question, how the answers stand, where they are, and how likely it is."""

    slot: DifferenceSlot
    type: DifferenceType
    candidate: Candidate
    confidence: float


def probability(table: Table, found: Mapping[str, float]) -> float:
    """What a logistic regression makes of some features, 0..1."""
    total = table.get("", 0.0) + sum(table.get(name, 0.0) * value for name, value in found.items())
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))


def likelihood(found: Features, weights: DifferenceWeights) -> float:
    """How likely a candidate is a difference."""
    alike = _between(found["tellings: shared wording"], *weights.wording)
    near = _between(found["tellings: same words in order"], *weights.order)
    shares = (alike * near, weights.near), (alike * (1 - near), weights.shared), (1 - alike, weights.apart)
    return sum(share * probability(table, found) for share, table in shares)


def _between(value: float, middle: float, width: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, (value - middle) / width))))


def judged(pair: Pair, sure: float, shared: float) -> list[Judged]:
    """All candidates of two tellings that tell one fact with the probability `sure`; `shared` is the wording of their reports."""
    whole = evidence(pair, sure, shared)
    return [Judged(candidate, full(candidate, pair, whole)) for candidate in candidates(pair)]


def chosen(proposed: Sequence[Judged], weights: DifferenceWeights) -> list[Chosen]:
    """The differences among candidates, the likeliest first."""
    ranked = sorted(
        ((likelihood(each.found, weights), each) for each in proposed),
        key=lambda row: (-row[0], row[1].candidate.one.span, row[1].candidate.other.span, row[1].candidate.slot),
    )
    passed = [(likely, each) for likely, each in ranked if likely >= _least(each, weights)]
    # what counts one thing is asked before the phrases in which the numbers stand
    passed.sort(key=lambda row: not row[1].found.get("phrase: same unit"))
    kept: list[Chosen] = []
    for likely, each in passed:
        slot = slot_of(each, weights)
        if len(kept) < MOST and not any(_one_place(each.candidate, k.candidate, slot == k.slot) for k in kept):
            kept.append(Chosen(slot, type_of(each, slot, weights), each.candidate, likely))
    return sorted(kept, key=lambda found: -found.confidence)


def _least(each: Judged, weights: DifferenceWeights) -> float:
    """The least probability at which a candidate is shown."""
    if each.found["tellings: shared wording"] < weights.wording[0]:
        return weights.least_apart
    return weights.least_count if each.candidate.slot == "number" else weights.least


def unlike(proposed: Sequence[Judged], pair: Pair, weights: DifferenceWeights) -> Chosen | None:
    """All that two tellings say in other words, where they likely differ and no answer is likely enough to be the place.

    The question is what all candidates together most likely answer, of those to which both passages hold an answer by its form;
    where nobody knows the place, nothing is excluded.
    """
    likely, best = max(((likelihood(each.found, weights), n) for n, each in enumerate(proposed)), default=(0.0, 0))
    stretch = stretch_of(pair)
    if stretch is None or not proposed:
        return None
    shared = proposed[best].found["tellings: shared wording"]
    least = weights.least_unlike if shared < weights.copied else weights.least_unlike_copied
    if likely < least or shared < weights.wording[0] or max(a.end - a.start for a in (stretch.one, stretch.other)) > LONGEST:
        return None
    asked: dict[DifferenceSlot, float] = {}
    for each in proposed:
        share = likelihood(each.found, weights)
        for slot, answers in _slots(each, weights).items():
            asked[slot] = asked.get(slot, 0.0) + share * answers
    forms = _forms(pair.phrases[0], stretch.one.span), _forms(pair.phrases[1], stretch.other.span)
    fit = [name for name in asked if name not in FORM or all(FORM[name] & told for told in forms)]
    slot = max(fit, key=lambda name: (asked[name], name), default="wording")
    if slot in OF_ONE_DOING and not _share_a_predicate(pair):
        return None
    # passages hold the place oftener than the likeliest answer is it
    return Chosen(slot, type_of(proposed[best], slot, weights, may_exclude=False), stretch, min(MOST_SURE, likely + LIFT))


def _share_a_predicate(pair: Pair) -> bool:
    """Whether two passages hold one predicate, or two that are opposed."""
    mine, theirs = ({answer.head for answer in side.answers if answer.kind == "act"} for side in (pair.one, pair.other))
    return bool(mine & theirs) or any((a, b) in pair.words.opposed for a in mine for b in theirs)


def _forms(phrases: Sequence[Phrase], span: Span) -> set[str]:
    """What a passage holds: the questions that its phrases answer, "time" where one is a moment, and the types of its names."""
    inside = [phrase.answer for phrase in phrases if overlap(phrase.span, span)]
    return {form for a in inside for form in (str(a.slot), a.kind, "time" if a.time is not None else "") if form}


def _one_place(a: Candidate, b: Candidate, one_question: bool) -> bool:
    """Whether two candidates stand in the same words on both sides; on one, where they answer one question."""
    places = bool(overlap(a.one.span, b.one.span)), bool(overlap(a.other.span, b.other.span))
    return any(places) if one_question else all(places)


def slot_of(each: Judged, weights: DifferenceWeights) -> DifferenceSlot:
    """The question on which the answers most likely differ, of those that they can answer."""
    found = _slots(each, weights)
    return max(found, key=lambda slot: (found[slot], slot))


def _slots(each: Judged, weights: DifferenceWeights) -> dict[DifferenceSlot, float]:
    """The questions that a candidate can answer, with how likely it answers each."""
    candidate = each.candidate
    kind = candidate.origin if candidate.origin != "phrase" else KINDS.get(candidate.slot, candidate.slot)
    if kind == "when" and candidate.one.time is not None and candidate.other.time is not None:
        return {"when": 1.0}
    asked = ASKED.get(kind, frozenset(weights.slots))
    return {cast(DifferenceSlot, slot): probability(weights.slots.get(slot, {}), each.found) for slot in asked}


def type_features(found: Features, slot: DifferenceSlot) -> Features:
    """What a type is told by: the candidate and the question."""
    return {**found, f"asks {slot}": 1.0}


def type_of(each: Judged, slot: DifferenceSlot, weights: DifferenceWeights, *, may_exclude: bool = True) -> DifferenceType:
    """How the answers most likely stand to each other, of what can be said of them."""
    of_ages = each.found.get("phrase: ages") and each.found.get("phrase: numbers apart")
    if may_exclude and (of_ages or each.found.get("phrase: one unit, numbers apart")):
        return _of_counts(each.found)
    found = type_features(each.found, slot)
    ranked = sorted(((probability(table, found), kind) for kind, table in weights.types.items()), reverse=True)
    for likely, kind in ranked:
        excludes = may_exclude and likely >= weights.least_excluding
        if not _is_barred(cast(DifferenceType, kind), each.found, slot, excludes, may_exclude=may_exclude):
            return cast(DifferenceType, kind)
    return "naming"


def _of_counts(found: Features) -> DifferenceType:
    """How two numbers of one thing stand that cannot both be true.

    That a report is of a later day makes no later state: more people may be counted then, other things only where it says so.
    """
    if found.get("phrase: bare numbers near"):
        return "rounding"
    if found.get("tellings: two speakers"):
        return "source"
    if found.get("tellings: days apart") and (found.get("tellings: later state") or found.get("phrase: people")):
        return "update"
    return "source" if found.get("tellings: speakers unlike") else "contradiction"


def _is_barred(kind: DifferenceType, found: Features, slot: DifferenceSlot, is_likely: bool, *, may_exclude: bool) -> bool:
    """Whether what is known of the two says that they cannot stand so."""
    if kind == "update":
        return not (may_exclude and found.get("tellings: days apart"))
    if kind == "source":
        return slot not in OTHERS_WORD or not (found.get("tellings: speakers unlike") or slot == "source")
    if kind in EXCLUDING and (found.get("phrase: spelled alike") or found.get("words: spelled alike")):
        return True
    if found.get("phrase: moments apart") and kind in ("rounding", "naming"):
        return True
    cannot_be_one = found.get("phrase: numbers apart") and not found.get("phrase: bare numbers near")
    if slot == "number" and cannot_be_one and kind in ("rounding", "naming"):
        return True
    return kind in EXCLUDING and not (is_likely and slot in ONE_ANSWER and any(found.get(name) for name in EXCLUDE))
