"""What meets across languages: sentences by their sense.

The encoder proposes which sentences are compared (`recoupe.reconcile.candidates`); a cosine alone makes no claim. Names of states
have a code whatever the language, those of persons are known by their sound (`recoupe.lang.tables.sounds`): see `names`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import cache
from importlib import resources

import numpy as np

from recoupe.lang.tables.claims import PairWeights
from recoupe.reconcile.encoder import encoded

AGREED = 0.8
"""Likelihood from which a row of two languages may be said to agree: nine in ten are right there, cross-validated
(`training/across_weights.py`); what is linked and less sure is near, to be checked."""


@cache
def pair_weights() -> PairWeights:
    """The weights by which two passages in two languages tell one fact: of sense, counterparts of words, names and values.

    Fitted by `training/across_weights.py`.
    """
    raw = json.loads((resources.files("recoupe.reconcile") / "across_languages.json").read_text("utf-8"))
    return PairWeights(**{name: value for name, value in raw.items() if name != "about"})


def nearness_in_sense(texts: Mapping[tuple[str, int], str]) -> Callable[[tuple[str, int], tuple[str, int]], float]:
    """How near two sentences are in sense, -1..1, by their places; `texts` gives the words of each."""
    vectors = encoded(texts.values())

    def near(one: tuple[str, int], other: tuple[str, int]) -> float:
        return round(float(np.dot(vectors[texts[one]], vectors[texts[other]])), 2)

    return near
