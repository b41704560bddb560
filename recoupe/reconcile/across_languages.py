"""What meets across languages: sentences by their sense.

The encoder proposes which sentences are compared (`recoupe.reconcile.candidates`); a cosine alone makes no claim. Names of states
have a code whatever the language, those of persons are known by their sound (`recoupe.lang.tables.sounds`): see `names`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from recoupe.reconcile.encoder import encoded


def nearness_in_sense(texts: Mapping[tuple[str, int], str]) -> Callable[[tuple[str, int], tuple[str, int]], float]:
    """How near two sentences are in sense, -1..1, by their places; `texts` gives the words of each."""
    vectors = encoded(texts.values())

    def near(one: tuple[str, int], other: tuple[str, int]) -> float:
        return round(float(np.dot(vectors[texts[one]], vectors[texts[other]])), 2)

    return near
