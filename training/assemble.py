"""Joining the two trained halves into the pipeline that ships."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language

import recoupe.lang.fr  # noqa: F401  registers the tokeniser and the sentence rules

# What only training reads; the rest of the configuration rebuilds the pipeline.
TRAINING_ONLY = ("paths", "corpora", "training", "pretraining", "initialize")


def assemble(syntax: Path, names: Path) -> Language:
    """Return one pipeline: the syntax half, then named entities with their own encoder. Both share one table of vectors."""
    nlp = spacy.load(syntax)
    nlp.add_pipe("ner", source=spacy.load(names))
    nlp.meta["name"] = "recoupe_news"
    nlp.meta["description"] = "French news: tokens, sentences, parts of speech, morphology, lemmas, dependencies, names"
    return nlp


def save_for_shipping(nlp: Language, out: Path) -> None:
    """Write the pipeline without what only its training needed, and without any path of the machine it was trained on."""
    nlp.to_disk(out)
    meta_file = out / "meta.json"
    meta: dict[str, Any] = json.loads(meta_file.read_text(encoding="utf-8"))
    for key in ("performance", "author", "email", "url", "spacy_git_version"):
        meta.pop(key, None)
    meta_file.write_text(json.dumps(meta, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    config = nlp.config.copy()
    for section in TRAINING_ONLY:
        config.pop(section, None)
    config["nlp"]["vectors"] = {"@vectors": "recoupe.fr.vectors.v1"}
    config.to_disk(out / "config.cfg")
