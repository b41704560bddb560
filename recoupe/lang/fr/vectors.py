"""The pipeline's word vectors, each computed once.

A floret vector is the sum of the rows that a word's letter sequences hash to. Two encoders ask for every token's, and most
tokens of the news are the same few thousand words: keeping the sums makes the whole pipeline a tenth faster.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.util import registry
from spacy.vectors import Vectors  # type: ignore[import-not-found]

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from spacy.vocab import Vocab

# Above this many words the sums are forgotten and computed anew: about 16 MB.
_MOST_WORDS = 50_000


class CachedVectors(Vectors):  # type: ignore[misc]
    """spaCy's vectors that remember what they were asked for."""

    def get_batch(self, keys: Iterable[int | str]) -> Any:
        """Return one row for each key, as `Vectors.get_batch` does; keys are hashes of strings."""
        listed = list(keys)
        if not listed or isinstance(listed[0], str):
            return super().get_batch(listed)
        known = self._known()
        unique, positions = np.unique(np.asarray(listed, dtype="uint64"), return_inverse=True)
        missing = [key for key in unique.tolist() if key not in known]
        if missing:
            known.update(zip(missing, super().get_batch(np.asarray(missing, dtype="uint64")), strict=True))
        return np.stack([known[key] for key in unique.tolist()])[positions]

    def _known(self) -> dict[int, Any]:
        # The sums are only good for the table that they were made from: another one (from_disk, resize) starts afresh.
        table, known = getattr(self, "_remembered", (None, {}))
        if table is not self.data or len(known) > _MOST_WORDS:
            known = {}
            self._remembered: tuple[Any, dict[int, Any]] = (self.data, known)
        return known


@registry.vectors("recoupe.fr.vectors.v1")  # type: ignore[untyped-decorator]
def create_vectors() -> Callable[[Vocab], CachedVectors]:
    """Return the maker of the vectors that the pipeline's configuration names."""

    def make(vocab: Vocab) -> CachedVectors:
        return CachedVectors(strings=vocab.strings)

    return make
