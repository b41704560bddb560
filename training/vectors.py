"""Word vectors for both halves: floret (hashed subword) vectors learnt from the press corpus and the training texts."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import floret
from spacy.language import Language
from spacy.training.initialize import convert_vectors

BUCKETS = 20_000
DIMENSIONS = 64
SHORTEST, LONGEST = 3, 5
EPOCHS = 15


def write_tokens(nlp: Language, texts: Iterable[str], path: Path) -> int:
    """Write the texts one paragraph a line, tokens separated by spaces; return the number of tokens."""
    count = 0
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8") as out:
        for text in texts:
            for line in text.splitlines():
                words = [token.text for token in nlp.make_doc(line) if not token.is_space]
                count += len(words)
                if words:
                    out.write(" ".join(words) + "\n")
    return count


def train_vectors(tokens: Path, out: Path) -> None:
    """Learn the vectors (skip-gram, one thread so that they come out the same twice) and write them in floret's text format."""
    model = floret.train_unsupervised(
        str(tokens),
        model="skipgram",
        mode="floret",
        hashCount=2,
        bucket=BUCKETS,
        dim=DIMENSIONS,
        minn=SHORTEST,
        maxn=LONGEST,
        minCount=4,
        epoch=EPOCHS,
        lr=0.05,
        thread=1,
        verbose=0,
    )
    model.save_floret_vectors(str(out))


def vectors_pipeline(nlp: Language, table: Path, out: Path) -> None:
    """Write an empty pipeline that holds the vectors, for training to start from."""
    convert_vectors(nlp, table, truncate=0, prune=-1, mode="floret")
    nlp.to_disk(out)
