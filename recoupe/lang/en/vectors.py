"""The pipeline's word vectors, kept in half precision on disk: three megabytes less, and the same to two digits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.util import registry
from spacy.vectors import Vectors  # type: ignore[import-not-found]

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.vocab import Vocab


class HalfVectors(Vectors):  # type: ignore[misc]
    """spaCy's vectors, in single precision once they are loaded."""

    def from_disk(self, path: Any, *, exclude: Any = ()) -> HalfVectors:
        """Load what was saved in half precision."""
        super().from_disk(path, exclude=exclude)
        table: Any = self
        table.data = np.asarray(table.data, dtype=np.float32)
        return self


@registry.vectors("recoupe.en.vectors.v1")  # type: ignore[untyped-decorator]
def create_vectors() -> Callable[[Vocab], HalfVectors]:
    """Return the maker of the vectors that the pipeline's configuration names."""

    def make(vocab: Vocab) -> HalfVectors:
        return HalfVectors(strings=vocab.strings)

    return make
