"""Joining the two trained halves into the pipeline that ships."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import spacy
import srsly  # type: ignore[import-untyped]
from spacy.language import Language

from training.packs import register

# What only training reads; the rest of the configuration rebuilds the pipeline.
TRAINING_ONLY = ("paths", "corpora", "training", "pretraining", "initialize")

# Documents parsed at once: more of them outgrow a processor's cache and are slower.
BATCH = 16


LICENCES = {"fr": "LGPL-LR, CC BY-SA 4.0", "en": "CC BY-SA 4.0"}
NAMES = {"fr": "French", "en": "English"}
HALVED = ("en",)
"""Languages whose vectors are kept in half precision."""
VECTORS = {"fr": "recoupe.fr.vectors.v1", "en": "recoupe.en.vectors.v1"}


def assemble(syntax: Path, names: Path, code: str = "fr") -> Language:
    """Return one pipeline of the two halves, which share one table of vectors.

    Names come before sentences: a recogniser that runs after the parser may not cross its boundaries, so that each wrong one
    costs a name, whereas a parser that runs after it never cuts a name in two.
    """
    register(code)
    nlp = spacy.load(syntax)
    nlp.add_pipe("ner", source=spacy.load(names), before="recoupe_sentences")
    nlp.meta["name"] = "recoupe_news"
    nlp.meta["version"] = "1.0.0"
    nlp.meta["license"] = LICENCES[code]
    nlp.meta["description"] = f"{NAMES[code]} news: tokens, sentences, parts of speech, morphology, lemmas, dependencies, names"
    return nlp


def save_for_shipping(nlp: Language, out: Path, code: str = "fr") -> None:
    """Write the pipeline without what only its training needed: paths, settings, and the words of the training texts."""
    nlp.to_disk(out)
    if code in HALVED:
        table = out / "vocab" / "vectors"
        halved = np.load(table).astype(np.float16)
        with table.open("wb") as file:
            np.save(file, halved, allow_pickle=False)
    _keep_only(_needed_strings(nlp), out / "vocab" / "strings.json")
    meta_file = out / "meta.json"
    meta: dict[str, Any] = json.loads(meta_file.read_text(encoding="utf-8"))
    for key in ("performance", "author", "email", "url", "spacy_git_version"):
        meta.pop(key, None)
    meta["spacy_version"] = ">=3.8.2,<3.9.0"
    meta_file.write_text(json.dumps(meta, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    config = nlp.config.copy()
    for section in TRAINING_ONLY:
        config.pop(section, None)
    config["nlp"]["vectors"] = {"@vectors": VECTORS[code]}
    config["nlp"]["batch_size"] = BATCH
    config.to_disk(out / "config.cfg")


def _needed_strings(nlp: Language) -> set[str]:
    """The strings that the pipeline's labels and the lemmatiser's changes are made of; every other word it met in training."""
    needed: set[str] = set()
    for name in nlp.pipe_names:
        for label in getattr(nlp.get_pipe(name), "labels", ()):
            needed.add(str(label))
            features = [part for part in str(label).split("|") if "=" in part]
            needed.update(features)
            needed.update(side for feature in features for side in feature.split("="))
            needed.add("|".join(part for part in features if not part.startswith("POS=")))
    lemmatizer: Any = nlp.get_pipe("trainable_lemmatizer")
    for tree in srsly.msgpack_loads(lemmatizer.trees.to_bytes())["trees"]:
        needed.update(nlp.vocab.strings[tree[side]] for side in ("orig", "subst") if side in tree)
    return needed


def _keep_only(needed: set[str], strings_file: Path) -> None:
    strings: list[str] = json.loads(strings_file.read_text(encoding="utf-8"))
    strings_file.write_text(json.dumps([s for s in strings if s in needed], ensure_ascii=False) + "\n", encoding="utf-8")
