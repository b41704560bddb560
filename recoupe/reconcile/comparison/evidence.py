"""What two tellings show as wholes: how alike they are, and how likely it is that they tell one fact."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from math import log

from recoupe.reconcile.comparison.candidates import Candidate, Pair
from recoupe.reconcile.comparison.features import Features, features
from recoupe.reconcile.comparison.sides import Side
from recoupe.text import fold

MOST_DAYS = 3.0
MOST_CHANGES = 5

NEAR = (
    "phrase: one unit, numbers apart", "phrase: moments apart", "phrase: same type", "phrase: roles swapped", "phrase: same act",
    "phrase: same opening", "phrase: nothing common", "phrase: scale", "act: opposite acts", "act: same act, denied unlike",
    "act: same act, stage unlike", "act: one denied, the other its opposite", "words: one for one",
)  # fmt: skip
"""Features that say more in tellings that are else the same: they are told once more, weighed by how much that is."""

CROSSED = ("likely one fact", "same words in order")
"""Features of the tellings that weigh otherwise for each kind of candidate and question."""


def evidence(pair: Pair, sure: float, shared: float) -> Features:
    """The features of a pair of tellings: likeness, the probability `sure` that they tell one fact, wording shared."""
    return {
        **dict(_likeness(pair)),
        **dict(_trust(sure)),
        "tellings: shared wording": shared,
        "tellings: later state": _later(pair),
    }


def full(candidate: Candidate, pair: Pair, whole: Features) -> Features:
    """All that a candidate is judged by: its own features and those of its tellings."""
    found = features(candidate, pair)
    found.update(whole)
    if pair.is_only_change(candidate.one.span, candidate.other.span):
        found["only change"] = found[f"only change: {candidate.origin} {candidate.slot}"] = 1.0
    found.update({f"near: {n}": found[n] * whole["tellings: same words in order"] for n in NEAR if n in found})
    for name in CROSSED:
        found[f"{candidate.origin} {candidate.slot}: {name}"] = whole[f"tellings: {name}"]
    return found


def _trust(sure: float) -> Iterator[tuple[str, float]]:
    held = min(0.995, max(0.005, sure))
    yield "tellings: likely one fact", log(held / (1 - held)) / 5


def _likeness(pair: Pair) -> Iterator[tuple[str, float]]:
    """How alike the tellings are."""
    one, other = pair.one, pair.other
    a, b = ({w.family for w in side.words if w.tells} for side in (one, other))
    common, least = len(a & b), max(1, min(len(a), len(b)))
    equal = [high - low for tag, low, high, _, _ in pair.opcodes if tag == "equal"]
    size = max(1, min(len(one.words), len(other.words)))
    changed = sum(tag == "replace" for tag, *_ in pair.opcodes)
    yield "tellings: alike", common / max(1, len(a | b))
    yield "tellings: shorter in longer", common / least
    yield "tellings: longest run", max(equal, default=0) / size
    yield "tellings: same words in order", sum(equal) / size
    yield "tellings: changes", min(MOST_CHANGES, changed) / MOST_CHANGES
    yield "tellings: length", log(1 + size) / 4
    yield "tellings: both quoted", float(one.is_quoted and other.is_quoted)
    yield "tellings: one quoted", float(one.is_quoted != other.is_quoted)
    speakers = [fold(side.speaker or "") for side in (one, other)]
    yield "tellings: speakers unlike", float(speakers[0] != speakers[1])
    yield "tellings: two speakers", float(all(speakers) and speakers[0] != speakers[1])
    yield "tellings: days apart", min(MOST_DAYS, days_apart(one, other)) / MOST_DAYS


def _later(pair: Pair) -> float:
    """Whether the later of two reports says that it tells a later state."""
    days = [side.notes.dct or "" for side in (pair.one, pair.other)]
    later = max((pair.one, pair.other), key=lambda side: side.notes.dct or "")
    return float(all(days) and days[0] != days[1] and any(word.form in pair.words.later for word in later.words))


def days_apart(one: Side, other: Side) -> float:
    """Days between two reports, 0 where one is not known."""
    try:
        return abs((date.fromisoformat(one.notes.dct or "") - date.fromisoformat(other.notes.dct or "")).days)
    except ValueError:
        return 0.0
