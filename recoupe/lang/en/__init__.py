"""English: its words as data, its tokeniser and sentence rules, and the trained pipeline.

Importing this package loads no spaCy, so that steps on records can use its words; `register` makes spaCy know its parts.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from recoupe.lang.base import Language

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline

__all__ = ["ENGLISH", "LANGUAGE", "PIPELINE_PATH", "load_pipeline", "register"]

PIPELINE_PATH = Path(__file__).parent / "pipeline_model"


def register() -> None:
    """Makes spaCy know what the trained pipeline names: the language `en_news`, its tokeniser and sentence rules."""
    from recoupe.lang.en import language, sentences, tokenizer  # noqa: F401  each registers itself when imported


def load_pipeline() -> Pipeline:
    """Load the trained English pipeline that ships with the package: tokens, sentences, parts of speech, syntax, names."""
    import spacy

    register()
    return spacy.load(PIPELINE_PATH)


ENGLISH = Language(code="en", load_pipeline=load_pipeline)
LANGUAGE = ENGLISH
