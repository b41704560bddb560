"""Training the two halves with spaCy's own loop, from the configurations in ``training/configs``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from spacy.cli.train import train as spacy_train

import recoupe.lang.fr  # noqa: F401  registers what the configurations name

CONFIGS = Path(__file__).parent / "configs"


def train_half(half: str, work: Path, *, vectors: Path | None, overrides: dict[str, Any] | None = None) -> Path:
    """Train ``syntax`` or ``names`` on the corpora in `work` and return the folder of the best pipeline."""
    settings: dict[str, Any] = {
        "paths.train": str(work / f"{half}-train.spacy"),
        "paths.dev": str(work / f"{half}-dev.spacy"),
        "paths.vectors": str(vectors) if vectors else None,
        **(overrides or {}),
    }
    spacy_train(CONFIGS / f"{half}.cfg", work / half, overrides=settings)
    return work / half / "model-best"
