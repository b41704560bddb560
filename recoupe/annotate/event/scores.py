"""How likely a candidate tells an event of a type: signs weighed by a logistic regression whose weights ship as data.

The weights were fitted on annotated reports (`training/event_weights.py`); they hold no text. With them come, for each word of
the lexicon, how often it told an event there, which enters as one more sign, drawn towards the grade's mean where it was rare.
Method: logistic regression with an L2 penalty over lexicon and syntax, the usual baseline for event triggers.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from recoupe.annotate.event.lexicon import Reading
from recoupe.annotate.event.triggers import Candidate
from recoupe.lang.tables.events import TriggerWeights


def word_key(candidate: Candidate, reading: Reading) -> str:
    """The key of a word's counts: with a reflexive and without, settled by its frame and not, it is another word."""
    marks = (" reflexive" if reading.reflexive else "") + (" settled" if reading.settled else "")
    return f"{reading.type} {candidate.kind} {candidate.lemma}{marks}"


def word_sign(share: float, told: int, seen: int, pull: float) -> float:
    """Log odds of a word's telling an event: its counts, and `pull` imagined occurrences at the grade's share."""
    return math.log((told + pull * share) / (seen - told + pull * (1 - share)))


class Weigher:
    """Weighs the readings of one report by a model's weights."""

    def __init__(self, model: TriggerWeights) -> None:
        self.model = model
        lowest = min(model.threshold, model.threshold_full)
        self._least = math.log(lowest / (1 - lowest))
        self._most: dict[str, float] = {}
        self._best: dict[tuple[str, str], float] = {}

    def sum_of(self, candidate: Candidate, reading: Reading, signs: Iterable[str]) -> float:
        """The log odds that a candidate tells an event of the reading's type, by its signs without those of its sides."""
        model = self.model
        told, seen = model.seen.get(word_key(candidate, reading), (0, 0))
        share = model.shares.get(f"{reading.grade}/{candidate.kind}", 0.2)
        known = word_sign(share, told, seen, model.pull)
        return model.bias + model.signs.get("word", 0.0) * known + self.more(signs)

    def more(self, signs: Iterable[str]) -> float:
        """What further signs add to the log odds."""
        known = self.model.signs
        return math.fsum(known[sign] for sign in signs if sign in known)  # Exact, so that a set's order changes nothing.

    def may_reach(self, total: float, type_: str, kind: str) -> bool:
        """Whether the best of sides could lift a reading to the lowest threshold: the others need not be looked at."""
        best = self._best.get((type_, kind))
        if best is None:
            best = self._best[type_, kind] = self._best_sides(type_, kind)
        return total + best >= self._least

    def _best_sides(self, type_: str, kind: str) -> float:
        if not self._most:
            for sign, weight in self.model.signs.items():
                family = sign.split("=")[0] + ("/" + sign.rsplit("/", 1)[1] if sign.startswith(("actor=", "sides=")) else "")
                self._most[family] = max(self._most.get(family, 0.0), weight)
        families = (f"actor/{kind}", "recipient", f"{type_}/actor", f"{type_}/recipient", f"sides/{kind}", "named")
        return sum(self._most.get(family, 0.0) for family in families)


_LAST: list[Weigher] = []


def weigher(model: TriggerWeights) -> Weigher:
    """The weigher of a model; the last one is kept, since its tables are the same for every report."""
    if not _LAST or _LAST[0].model is not model:
        _LAST[:] = [Weigher(model)]
    return _LAST[0]


def probability(total: float) -> float:
    """The probability in 0..1 that log odds stand for."""
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))
