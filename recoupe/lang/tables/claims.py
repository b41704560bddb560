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
    pairs: PairWeights
