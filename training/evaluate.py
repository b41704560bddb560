"""Measuring a trained pipeline: syntax on the treebanks' test parts, names by source and on the evaluation reports.

python -m training.evaluate --data DATA [--gold GOLD] [--pipeline DIR] [--language fr|en]
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.training import Example

from training.convert import treebank_docs
from training.corpora import SYNTAX_DEV, SYNTAX_TEST, entity_corpus, source_of
from training.packs import pipeline_path, register

SYNTAX_SCORES = {
    "LAS": "dep_las", "UAS": "dep_uas", "UPOS": "pos_acc", "morph": "morph_acc", "lemma": "lemma_acc", "sentence F": "sents_f",
    "token F": "token_f",
}  # fmt: skip
LABELS = ("PER", "ORG", "LOC")


def syntax_scores(nlp: Language, docs: Iterable[Doc]) -> dict[str, float]:
    """Score the pipeline on raw text against documents of ten sentences, as ``spacy evaluate`` does."""
    # Through bytes: both sides of an example must share one table of strings.
    references = DocBin(docs=docs).get_docs(nlp.vocab)
    scores = nlp.evaluate([Example(nlp.make_doc(doc.text), doc) for doc in references])
    return {name: float(scores[key]) for name, key in SYNTAX_SCORES.items()}


def entity_scores(nlp: Language, records: list[dict[str, Any]]) -> dict[str, float]:
    """Precision, recall and F of exact span and type over records of `text` and `ents`."""
    docs = nlp.pipe(record["text"] for record in records)
    hits = found = wanted = 0
    for record, doc in zip(records, docs, strict=True):
        gold = {(start, end, label) for start, end, label in record["ents"] if label in LABELS}
        mine = {(ent.start_char, ent.end_char, ent.label_) for ent in doc.ents}
        hits, found, wanted = hits + len(gold & mine), found + len(mine), wanted + len(gold)
    precision, recall = hits / max(1, found), hits / max(1, wanted)
    return {"P": precision, "R": recall, "F": 2 * hits / max(1, found + wanted), "names": wanted}


def gold_records(gold: Path) -> list[dict[str, Any]]:
    """Read the evaluation reports in the shape of the named-entity records."""
    reports = [json.loads(path.read_text(encoding="utf-8")) for path in sorted((gold / "dev" / "reports").glob("*.json"))]
    return [
        {"id": r["id"], "text": r["text"], "ents": [(m["start"], m["end"], m["type"]) for m in r["mentions"]]} for r in reports
    ]


def speed(nlp: Language, texts: list[str]) -> float:
    """Words a second, one process, every component."""
    start = time.perf_counter()
    words = sum(len(doc) for doc in nlp.pipe(texts))
    return words / (time.perf_counter() - start)


def main() -> None:
    """Print every figure of the model card."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with treebanks/, ner/ and press/")
    parser.add_argument("--gold", type=Path, help="folder with dev/reports/")
    parser.add_argument("--pipeline", type=Path, help="that which ships, if not given")
    parser.add_argument("--language", choices=("fr", "en"), default="fr")
    options = parser.parse_args()
    register(options.language)
    nlp = spacy.load(options.pipeline or pipeline_path(options.language))
    if options.language == "en":
        _english(nlp, options.data, options.gold)
        return
    for name in (*SYNTAX_DEV, *SYNTAX_TEST):
        _show(name, syntax_scores(nlp, treebank_docs(options.data / "treebanks" / name)))
    corpus = entity_corpus(options.data, options.gold)
    for source in sorted({source_of(record) for record in corpus.dev}):
        _show(f"names, {source}", entity_scores(nlp, [record for record in corpus.dev if source_of(record) == source]))
    _show("names, all of it", entity_scores(nlp, corpus.dev))
    if options.gold:
        _show("names, evaluation reports", entity_scores(nlp, gold_records(options.gold)))
    print(f"{speed(nlp, [record['text'] for record in corpus.dev]):.0f} words a second")


def _english(nlp: Language, data: Path, gold: Path | None) -> None:
    """Every figure of the English model card; `data` is the folder of English."""
    from training import conllu, english

    for name in english.SYNTAX_TEST:
        documents = conllu.docs(nlp.vocab, data / "treebanks" / name)
        _show(name, syntax_scores(nlp, documents))
        _show(f"{name}, relations without subtypes", {"LAS": plain_las(nlp, documents)})
    held = english.held_records(data)
    for source, records in held.items():
        _show(f"names, {source}", entity_scores(nlp, records))
    if gold:
        _show("names, evaluation reports (trained on)", entity_scores(nlp, gold_records(gold)))
    print(f"{speed(nlp, [record['text'] for records in held.values() for record in records][:200]):.0f} words a second")


def plain_las(nlp: Language, docs: Iterable[Doc]) -> float:
    """LAS over words without punctuation, subtypes of relations left out, as the CoNLL 2018 shared task counts it."""
    hits = found = wanted = 0
    for gold in docs:
        mine = nlp(gold.text)
        known = {(t.idx, t.text): (t.head.idx, t.dep_.split(":")[0]) for t in mine if t.dep_ != "punct" and not t.is_space}
        right = {(t.idx, t.text): (t.head.idx, t.dep_.split(":")[0]) for t in gold if t.dep_ != "punct" and not t.is_space}
        found, wanted = found + len(known), wanted + len(right)
        hits += sum(known.get(place) == answer for place, answer in right.items())
    return 2 * hits / max(1, found + wanted)


def _show(name: str, scores: dict[str, float]) -> None:
    figures = "  ".join(f"{key} {value:.0f}" if value > 1 else f"{key} {100 * value:.2f}" for key, value in scores.items())
    print(f"{name}: {figures}", flush=True)


if __name__ == "__main__":
    main()
