"""Training the two halves with spaCy's own loop, from the configurations in ``training/configs``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import spacy
from spacy.cli.train import train as spacy_train
from spacy.training.loop import train as spacy_loop
from thinc.api import fix_random_seed

from training.packs import register

CONFIGS = Path(__file__).parent / "configs"


def train_half(half: str, work: Path, *, vectors: Path | None, overrides: dict[str, Any] | None = None, code: str = "fr") -> Path:
    """Train ``syntax`` or ``names`` on the corpora in `work` and return the folder of the best pipeline."""
    settings: dict[str, Any] = {
        "nlp.lang": f"{code}_news",
        "paths.train": str(work / f"{half}-train.spacy"),
        "paths.dev": str(work / f"{half}-dev.spacy"),
        "paths.vectors": str(vectors) if vectors else None,
        **(overrides or {}),
    }
    register(code)
    spacy_train(CONFIGS / f"{half}.cfg", work / half, overrides=settings)
    return work / half / "model-best"


def refine_half(half: str, work: Path, *, steps: int, rate: float, seed: int, code: str = "fr") -> Path:
    """Train a trained half further on the corpora now in `work`, at a small falling rate; return the best pipeline's folder."""
    fix_random_seed(seed)
    register(code)
    nlp = spacy.load(work / half / "model-best")
    if nlp.has_pipe("trainable_lemmatizer"):
        # spaCy saves the lemmatiser's labels but not the table from trees to labels, without which training unlearns them.
        lemmatizer: Any = nlp.get_pipe("trainable_lemmatizer")
        lemmatizer.tree2label = {tree: label for label, tree in enumerate(lemmatizer.cfg["labels"])}
    training = nlp.config["training"]
    training["max_steps"] = steps
    training["eval_frequency"] = max(1, steps // 5)
    training["optimizer"]["learn_rate"] = {
        "@schedules": "warmup_linear.v1", "warmup_steps": steps // 20, "total_steps": steps, "initial_rate": rate,
    }  # fmt: skip
    nlp.config["corpora"]["train"]["path"] = str(work / f"{half}-train.spacy")
    nlp.config["corpora"]["dev"]["path"] = str(work / f"{half}-dev.spacy")
    out = work / f"{half}-refined"
    out.mkdir(parents=True, exist_ok=True)
    spacy_loop(nlp, out)
    return out / "model-best"
