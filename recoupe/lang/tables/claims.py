"""What a language gives to the alignment of tellings: idle words, words of one sense, and the weights of the pair classifier."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class PairWeights:
    """Two logistic regressions, one after the other, each with one weight a feature by its name and an intercept.

    The first goes over the features of two passages (`recoupe.reconcile.features`), the second over what the first says of the
    pair and of those around it (`recoupe.reconcile.surroundings`). It is fitted on stories that the first had not seen, so that
    it gives probabilities. Pairs from `threshold` on are linked.
    """

    intercept: float
    weights: Mapping[str, float]
    around_intercept: float
    around: Mapping[str, float]
    threshold: float


@dataclass(frozen=True, kw_only=True)
class ClaimTable:
    """The words by which two passages are aligned, all without accents and in small letters.

    `idle` are words that say nothing of what a passage is about, `numerals` those of which numbers are made; `senses` gives words
    that news reports use for one thing a key in common.
    """

    idle: frozenset[str]
    numerals: frozenset[str]
    senses: Mapping[str, str]
    every: frozenset[str]
    part: frozenset[str]
    """Words that say that something holds of all, or of some only."""
    near_an_hour: tuple[str, ...]
    """What stands before an hour that is not exact, in small letters with accents, without the small words after it."""
    before_hours: str
    """Letters and marks of the small words between that and the hour."""
    plans: frozenset[str]
    plans_held: frozenset[str]
    imperfect: tuple[str, ...]
    """Verbs of having a plan, their forms in the present, and how a past in which it was had ends; with accents."""
    rival_rows: Mapping[str, tuple[str, str]]
    """Noun -> its row of rival designations, and itself."""
    unmarked: frozenset[str]
    """Those of them between which any report may choose for the sake of style."""
    pairs: PairWeights
