"""French: its words as data, its tokeniser and sentence rules, and the trained pipeline."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from recoupe.lang.fr import language, sentences, tokenizer, vectors  # registers the parts that the trained pipeline names

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["PIPELINE_PATH", "language", "load_pipeline", "sentences", "tokenizer", "vectors"]

PIPELINE_PATH = Path(__file__).parent / "pipeline_model"


def load_pipeline() -> Language:
    """Load the trained French pipeline that ships with the package: tokens, sentences, parts of speech, syntax, names."""
    import spacy

    return spacy.load(PIPELINE_PATH)
