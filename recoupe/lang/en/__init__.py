"""English: its words as data, its tokeniser and sentence rules, and the trained pipeline.

Importing this package loads no spaCy, so that steps on records can use its words; `register` makes spaCy know its parts.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from recoupe.lang.base import Language
from recoupe.lang.en.lexicon.attribution import ATTRIBUTION
from recoupe.lang.en.lexicon.brief import BRIEF
from recoupe.lang.en.lexicon.claims import CLAIMS
from recoupe.lang.en.lexicon.clauses import CLAUSES
from recoupe.lang.en.lexicon.coreference import COREFERENCE
from recoupe.lang.en.lexicon.credits import PRESS
from recoupe.lang.en.lexicon.differences import DIFFERENCES
from recoupe.lang.en.lexicon.event.grammar import MOODS
from recoupe.lang.en.lexicon.events import EVENTS
from recoupe.lang.en.lexicon.frame import FRAME_WORDS
from recoupe.lang.en.lexicon.furniture import FURNITURE
from recoupe.lang.en.lexicon.mentions import MENTIONS
from recoupe.lang.en.lexicon.namings import NAMINGS
from recoupe.lang.en.lexicon.pages import PAGE_WORDS
from recoupe.lang.en.lexicon.quantity.table import QUANTITIES
from recoupe.lang.en.lexicon.reasons import REASONS
from recoupe.lang.en.lexicon.statements import STATEMENTS
from recoupe.lang.en.lexicon.terms import TERMS
from recoupe.lang.en.lexicon.time.table import TIMES
from recoupe.lang.en.lexicon.unlike import UNLIKE, UNLIKE_WEIGHTS

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline

__all__ = ["ENGLISH", "LANGUAGE", "PIPELINE_PATH", "load_pipeline", "register"]

PIPELINE_PATH = Path(__file__).parent / "pipeline_model"


def register() -> None:
    """Makes spaCy know what the trained pipeline names: the language `en_news`, its tokeniser, sentence rules and vectors."""
    from recoupe.lang.en import language, sentences, tokenizer, vectors  # noqa: F401  each registers itself when imported


def load_pipeline() -> Pipeline:
    """Load the trained English pipeline that ships with the package: tokens, sentences, parts of speech, syntax, names."""
    import spacy

    register()
    return spacy.load(PIPELINE_PATH)


ENGLISH = Language(
    code="en",
    load_pipeline=load_pipeline,
    coreference=COREFERENCE,
    claims=CLAIMS,
    differences=DIFFERENCES,
    attribution=ATTRIBUTION,
    furniture=FURNITURE,
    frames=FRAME_WORDS,
    events=EVENTS,
    moods=MOODS,
    brief=BRIEF,
    pages=PAGE_WORDS,
    mentions=MENTIONS,
    times=TIMES,
    quantities=QUANTITIES,
    clauses=CLAUSES,
    terms=TERMS,
    press=PRESS,
    statements=STATEMENTS,
    namings=NAMINGS,
    reasons=REASONS,
    unlike=UNLIKE,
    unlike_weights=UNLIKE_WEIGHTS,
)
LANGUAGE = ENGLISH
