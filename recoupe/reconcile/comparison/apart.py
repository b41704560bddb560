"""Whether two tellings of reports that share no wording disagree: by all signs together, with fitted weights.

Where two newsrooms tell a story in quite other words, nearly every word is told otherwise, and the phrases of one sentence
stand against nothing in the other. So it is not asked which phrase differs from which, but what each telling comes to (`signs`),
and how likely the two disagree at all. Weights: `training/unlike_weights.py`; figures: docs/quality-claims.md.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import cast

from recoupe.lang.base import Language
from recoupe.lang.tables.unlike import UnlikeWeights
from recoupe.model import Difference, DifferenceSlot, DifferenceType, Ground, Passage, Span
from recoupe.reconcile.comparison.choose import EXCLUDING, probability
from recoupe.reconcile.comparison.signs import Sign, read, signs
from recoupe.reconcile.comparison.values import difference
from recoupe.reconcile.tellings import Telling
from recoupe.text import fold

PLACED = (
    "pole: opposed", "number: apart", "number: bare", "number: none", "length: apart", "moment: apart", "place: apart",
    "person: apart", "two causes", "two hows",
)  # fmt: skip
"""Signs that stand somewhere: the others are of the tellings as wholes."""

EXCLUDE = (
    "pole: opposed", "number: apart", "number: bare", "number: none", "length: apart", "moment: apart", "place: apart",
    "one denies",
)  # fmt: skip
"""Signs of answers that exclude each other; without one nothing is called a contradiction."""

VALUES = ("number", "length", "moment", "place", "two causes")
"""Signs that say which question is answered otherwise; of the others it is told by fitted weights."""

ROUNDED = "number: bare"

SCALE = "pole "
"""How the signs of one scale begin ("pole custody: opposed")."""

STRONG = (
    "pole: opposed", "number: apart", "number: none", "length: apart", "place: apart", "person: apart", "two speakers",
    "both quoted",
)  # fmt: skip
"""Signs that say more the surer it is that one fact is told."""

LEAST_PLACE = 0.2
"""Weight from which a sign is shown as the place of a difference, else it is the passages."""

Found = dict[str, float]


def features(one: Telling, other: Telling, pack: Language, sure: float, doubt: float) -> tuple[Found, list[Sign]]:
    """What speaks for and against a disagreement, and the signs that do.

    `sure` is the probability that the two tell one fact, `doubt` how likely the likeliest candidate of phrases is a difference.
    """
    seen = list(signs(read(one, pack), read(other, pack), pack))
    held = min(0.995, max(0.005, sure))
    found = dict.fromkeys((sign.name for sign in seen if not sign.name.startswith(SCALE)), 1.0)
    trust = math.log(held / (1 - held)) / 5
    found |= {"sure": trust, "doubt": doubt}
    if any(sign.name.startswith(STRONG) for sign in seen):
        found |= {"strong": 1.0, "strong, sure": trust}
    return found, seen


def context(seen: Sequence[Sign], one: Telling, other: Telling) -> Found:
    """What question and type are told by: the signs, each scale by its name, and how the two reports stand."""
    days = (one.day or "")[:10], (other.day or "")[:10]
    speakers = fold(one.speaker or ""), fold(other.speaker or "")
    known: Found = dict.fromkeys((sign.name for sign in seen), 1.0)
    known["days apart"] = float(all(days) and days[0] != days[1])
    known["speakers unlike"] = float(speakers[0] != speakers[1])
    known["one quoted"] = float((one.voice == "quoted") != (other.voice == "quoted"))
    return known


def disagreement(one: Telling, other: Telling, pack: Language, sure: float, doubt: float) -> Difference | None:
    """The difference between two tellings in other words, None where they do not likely disagree."""
    weights = pack.unlike_weights
    if pack.unlike is None or weights is None:
        return None
    found, seen = features(one, other, pack, sure, doubt)
    likely = probability(weights.likely, found)
    if likely < weights.least:
        return None
    known = context(seen, one, other)
    sign = _place(seen, weights)
    spans = (sign.one, sign.other) if sign is not None else (one.unit.passage, other.unit.passage)
    is_value = sign is not None and sign.name.startswith(VALUES)
    slot = sign.slot if sign is not None and is_value else cast(DifferenceSlot, _best(weights.slots, known))
    is_rounded = sign is not None and sign.name.startswith(ROUNDED)
    kind: DifferenceType = "rounding" if is_rounded else type_of(weights, known)
    return _record((one, other), spans, slot, kind, round(likely, 3))


def type_of(weights: UnlikeWeights, known: Mapping[str, float]) -> DifferenceType:
    """How two accounts most likely stand, of what can be said of them."""
    excludes = any(name.startswith(EXCLUDE) for name in known)
    ranked = sorted(((probability(table, known), kind) for kind, table in weights.types.items()), reverse=True)
    for _, kind in ranked:
        barred = (
            (kind in EXCLUDING and not excludes)
            or (kind == "update" and not known["days apart"])
            or (kind == "source" and not known["speakers unlike"])
        )
        if not barred:
            return cast(DifferenceType, kind)
    return "naming"


def _best(tables: Mapping[str, Mapping[str, float]], known: Mapping[str, float]) -> str:
    return max(sorted(tables), key=lambda name: probability(tables[name], known))


def _place(seen: Sequence[Sign], weights: UnlikeWeights) -> Sign | None:
    """The sign that says most of those that stand somewhere."""
    standing = [s for s in seen if s.speaks and s.name.startswith(PLACED) and s.name not in weights.unplaced]
    placed = [s for s in standing if weights.likely.get(s.name, 0.0) >= LEAST_PLACE]
    return max(placed, key=lambda s: (weights.likely[s.name], s.one, s.other), default=None)


def _record(
    told: tuple[Telling, Telling], spans: tuple[Span, Span], slot: DifferenceSlot, kind: DifferenceType, likely: float
) -> Difference:
    words = tuple(" ".join(t.text[slice(*span)].split()) for t, span in zip(told, spans, strict=True))
    places = tuple(Passage(report=t.report, start=s[0], end=s[1]) for t, s in zip(told, spans, strict=True))
    ground = Ground(kind="answers", values=words, reports=tuple(t.report for t in told), passages=places)
    return difference(slot, kind, (told[0], spans[0]), (told[1], spans[1]), ground, likely)
