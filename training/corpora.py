"""Which text trains what, which is kept for tuning, and which stays unseen."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from training.convert import entity_records

SYNTAX_TRAIN = ("Sequoia/fr_sequoia-ud-train.conllu", "GSD/fr_gsd-ud-dev.conllu", "PUD/fr_pud-ud-test.conllu")
SYNTAX_DEV = ("Sequoia/fr_sequoia-ud-dev.conllu",)
SYNTAX_TEST = ("Sequoia/fr_sequoia-ud-test.conllu", "GSD/fr_gsd-ud-test.conllu")
ENTITIES = "ner/ner.jsonl.gz"
PRESS = "press/press.jsonl.gz"

# Two texts that share this part of the shorter one's word sequences of this length tell the same dispatch.
SHINGLE = 5
SHARED = 0.05


@dataclass
class EntityCorpus:
    """The named-entity documents: for training, for tuning, and those left out because the evaluation holds their text."""

    train: list[dict[str, Any]] = field(default_factory=list)
    dev: list[dict[str, Any]] = field(default_factory=list)
    left_out: list[dict[str, Any]] = field(default_factory=list)


def entity_corpus(data: Path, gold: Path | None) -> EntityCorpus:
    """Split the named-entity documents, a tenth of each source for tuning; leave out those that overlap the evaluation set."""
    corpus = EntityCorpus()
    in_gold = overlap_with(gold)
    by_source: dict[str, list[dict[str, Any]]] = {}
    for record in entity_records(data / ENTITIES):
        if in_gold(record["text"]):
            corpus.left_out.append(record)
        else:
            by_source.setdefault(source_of(record), []).append(record)
    for records in by_source.values():
        records.sort(key=lambda record: hashlib.sha256(record["id"].encode()).hexdigest())
        tenth = max(1, round(len(records) / 10))
        corpus.dev += records[:tenth]
        corpus.train += records[tenth:]
    return corpus


def press_texts(data: Path, gold: Path | None) -> Iterator[str]:
    """Yield the texts of the press corpus that do not overlap the evaluation set: what word vectors are learnt from."""
    in_gold = overlap_with(gold)
    with gzip.open(data / PRESS, "rt", encoding="utf-8") as lines:
        for line in lines:
            text: str = json.loads(line)["text"]
            if not in_gold(text):
                yield text


def source_of(record: dict[str, Any]) -> str:
    """The kind of source a document comes from: Wikinews, franceinfo, UD or press."""
    outlet: str = record["outlet"]
    if outlet.startswith("UD"):
        return "UD"
    return outlet if outlet in ("Wikinews", "franceinfo") else "press"


def overlap_with(gold: Path | None) -> Callable[[str], bool]:
    """Return a test of whether a text shares much with a report of the evaluation set."""
    paths = sorted((gold / "dev" / "reports").glob("*.json")) if gold else []
    known = [_shingles(json.loads(path.read_text(encoding="utf-8"))["text"]) for path in paths]

    def overlaps(text: str) -> bool:
        own = _shingles(text)
        return any(len(own & other) > SHARED * min(len(own), len(other)) for other in known)

    return overlaps


def _shingles(text: str) -> set[tuple[str, ...]]:
    words = "".join(c.lower() if c.isalnum() else " " for c in text).split()
    return {tuple(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1)}
