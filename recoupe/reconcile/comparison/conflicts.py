"""Values that exclude each other: other numbers of one thing, other moments, other names, opposite acts, one denied and one not.

Whether such a pair is a real disagreement or two values of two things is decided by fitted weights over `features`; how the two
stand to each other follows from what they are.
"""

from __future__ import annotations

from recoupe.model import DifferenceType
from recoupe.reconcile.comparison.candidates import Candidate, Pair
from recoupe.reconcile.comparison.evidence import Features, days_apart
from recoupe.text import fold

OWN = frozenset({
    "same unit", "unit unknown", "a vague number", "far apart", "numbers apart", "bare numbers near", "moments apart",
    "same kind of time", "a length", "apart, both days", "lengths apart", "both named", "same type", "each known to both",
    "neither known to the other", "spelled alike", "opposite acts", "same act, denied", "denied", "only answers", "aligned",
    "same act", "same head", "light", "stage unlike", "certain unlike", "answer short",
})  # fmt: skip
"""Features of the candidate that weigh."""

WHOLE = (
    "same words in order", "tellings alike", "number equal", "when equal", "where equal", "who equal", "what equal",
    "whom equal", "length", "days apart", "both quoted", "speakers unlike", "changes", "hedged here", "longest run",
    "same act, stage unlike", "judging here",
)  # fmt: skip
"""Features of the tellings as wholes that weigh."""


def excludes(candidate: Candidate, found: Features) -> bool:
    """Whether two answers look as if they excluded each other."""
    slot = candidate.slot
    if slot == "number":
        return bool(found.get("numbers apart") or found.get("bare numbers near"))
    if slot == "when":
        return bool(found.get("moments apart"))
    if slot in ("where", "who", "whom"):
        return bool(found.get("both named") and found.get("same type"))
    if candidate.origin != "act":
        return False
    return bool(found.get("opposite acts")) if slot == "what" else slot == "status" and bool(found.get("same act, denied"))


def conflict_features(candidate: Candidate, found: Features, whole: Features) -> Features:
    """What speaks for a real disagreement of two values."""
    slot = candidate.slot
    near = whole["same words in order"]
    features = {name: value for name, value in found.items() if name in OWN}
    features[f"is {slot}"] = 1.0
    features[f"near: is {slot}"] = near
    features.update({f"tellings: {name}": whole.get(name, 0.0) for name in WHOLE})
    for name in ("same words in order", "tellings alike", f"{slot} equal", "length"):
        features[f"{slot}: {name}"] = whole.get(name, 0.0)
    for name in ("aligned", "only answers", "same unit"):
        if found.get(name):
            features[f"{slot}: {name}"] = 1.0
            features[f"near: {slot}: {name}"] = near
    return features


def conflict_type(candidate: Candidate, found: Features, pair: Pair) -> DifferenceType:
    """How two values that exclude each other stand: rounded, on the word of two, told later, denied, or contradicting."""
    one, other = pair.one, pair.other
    if found.get("bare numbers near") and found.get("same unit"):
        return "rounding"
    if candidate.slot == "status":
        return "denial"
    if found.get("spelled alike"):
        return "naming"
    if candidate.slot == "number":
        if one.speaker and other.speaker and fold(one.speaker) != fold(other.speaker):
            return "source"
        if days_apart(one, other):
            return "update"
    return "contradiction"
