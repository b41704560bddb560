"""Building the French pipeline from its data, start to end.

python -m training.build --data DATA --out recoupe/lang/fr/pipeline_model [--gold GOLD] [--work DIR]

DATA holds treebanks/, ner/ and press/; GOLD, the evaluation reports, serves only to leave out of training whatever they hold too.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from training.assemble import assemble, save_for_shipping
from training.convert import treebank_docs
from training.corpora import SYNTAX_TRAIN, entity_corpus, press_texts
from training.prepare import SEED, blank, prepare_names, prepare_syntax, prepare_syntax_again
from training.train import refine_half, train_half
from training.vectors import train_vectors, vectors_pipeline, write_tokens


def build(data: Path, out: Path, *, gold: Path | None, work: Path) -> None:
    """Make the corpora, the vectors, both halves, and the pipeline that ships."""
    corpus = entity_corpus(data, gold)
    print(f"names: {len(corpus.train)} documents to train on, {len(corpus.dev)} to tune on, {len(corpus.left_out)} left out")
    texts = _raw_texts(data, gold, [record["text"] for record in corpus.train])
    print(f"vectors: {write_tokens(blank(), texts, work / 'tokens.txt')} tokens")
    train_vectors(work / "tokens.txt", work / "vectors.floret")
    vectors_pipeline(blank(), work / "vectors.floret", work / "vectors")
    print(f"names: {prepare_names(corpus, work)} documents with variants")
    print(f"syntax: {prepare_syntax(data, work)} documents with variants")
    names = train_half("names", work, vectors=work / "vectors")
    train_half("syntax", work, vectors=work / "vectors")
    print(f"syntax, second pass: {prepare_syntax_again(data, work)} documents")
    syntax = refine_half("syntax", work, steps=1000, rate=0.0006, seed=SEED)
    card = (out / "MODEL_CARD.md").read_text(encoding="utf-8") if (out / "MODEL_CARD.md").exists() else ""
    shutil.rmtree(out, ignore_errors=True)
    save_for_shipping(assemble(syntax, names), out)
    (out / "MODEL_CARD.md").write_text(card, encoding="utf-8")


def _raw_texts(data: Path, gold: Path | None, annotated: list[str]) -> Iterator[str]:
    seen: set[str] = set()
    for text in press_texts(data, gold):
        seen.add(text[:200])
        yield text
    yield from (text for text in annotated if text[:200] not in seen)
    for name in SYNTAX_TRAIN:
        yield from (doc.text for doc in treebank_docs(data / "treebanks" / name))


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--gold", type=Path)
    parser.add_argument("--work", type=Path, help="where the intermediate files go; a temporary folder if not given")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        build(options.data, options.out, gold=options.gold, work=options.work or Path(temporary))


if __name__ == "__main__":
    main()
