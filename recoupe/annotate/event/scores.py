"""How likely a candidate tells an event of a type: signs weighed by a logistic regression whose weights ship as data.

The weights were fitted on hand-annotated reports (`training/event_weights.py`); they hold no text. With them come, for each word
of the lexicon, how often it told an event there, which enters as one more sign, drawn towards the grade's mean where it was rare.
Method: logistic regression with an L2 penalty over lexicon and syntax, the usual baseline for event triggers.
"""

from __future__ import annotations

import math
from functools import cache
from importlib.resources import files

import msgspec

from recoupe.annotate.event.lexicon import Reading
from recoupe.annotate.event.triggers import Candidate


class Weights(msgspec.Struct, frozen=True):
    """Weights of the signs, the least probability of an event (and of one whose sides are both told), share of events by grade
    and kind, and counts (events, all) by type and word."""

    bias: float
    threshold: float
    threshold_full: float
    pull: float
    signs: dict[str, float]
    shares: dict[str, float]
    seen: dict[str, tuple[int, int]]


@cache
def weights() -> Weights:
    """The weights that ship with the package."""
    return msgspec.json.decode((files("recoupe.lang.fr") / "event_weights.json").read_bytes(), type=Weights)


def word_key(candidate: Candidate, reading: Reading) -> str:
    """The key of a word's counts: with "se" and without, settled by its frame and not, it is another word."""
    marks = (" se" if reading.reflexive else "") + (" settled" if reading.settled else "")
    return f"{reading.type} {candidate.kind} {candidate.lemma}{marks}"


def word_sign(share: float, told: int, seen: int, pull: float) -> float:
    """Log odds of a word's telling an event: its counts, and `pull` imagined occurrences at the grade's share."""
    return math.log((told + pull * share) / (seen - told + pull * (1 - share)))


def probability(candidate: Candidate, reading: Reading, signs: dict[str, float]) -> float:
    """Probability in 0..1 that the candidate tells an event of the reading's type."""
    model = weights()
    told, seen = model.seen.get(word_key(candidate, reading), (0, 0))
    share = model.shares.get(f"{reading.grade}/{candidate.kind}", 0.2)
    known = word_sign(share, told, seen, model.pull)
    total = model.bias + model.signs.get("word", 0.0) * known
    for sign, value in signs.items():
        total += model.signs.get(sign, 0.0) * value
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))
