"""The vectors that remember what they were asked for give what spaCy's own give."""

from __future__ import annotations

import numpy as np
import pytest
from spacy.strings import StringStore
from spacy.vectors import Vectors

from recoupe.lang.fr.vectors import CachedVectors

WORDS = ["maire", "mairie", "Lyon", "maire", "l'", "Île-de-France"]


def _table(kind: type[Vectors], seed: int) -> Vectors:
    data = np.random.default_rng(seed).random((50, 4)).astype("float32")
    return kind(strings=StringStore(WORDS), data=data, mode="floret", minn=3, maxn=5, hash_count=2)


@pytest.mark.parametrize("asked", [WORDS, WORDS[:1], []])
def test_same_rows_as_without_memory(asked: list[str]) -> None:
    plain, cached = _table(Vectors, 1), _table(CachedVectors, 1)
    keys = [plain.strings[word] for word in asked]
    for _ in range(2):  # the second time from memory
        np.testing.assert_array_equal(cached.get_batch(keys), plain.get_batch(keys))


def test_another_table_is_not_answered_from_memory() -> None:
    cached, other = _table(CachedVectors, 1), _table(Vectors, 2)
    keys = [cached.strings[word] for word in WORDS]
    cached.get_batch(keys)
    cached.data = other.data
    np.testing.assert_array_equal(cached.get_batch(keys), other.get_batch(keys))
