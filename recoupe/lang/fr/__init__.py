"""French: its words as data, its tokeniser and sentence rules, and the trained pipeline.

Importing this package loads no spaCy, so that steps on records can use its words; `register` makes spaCy know its parts.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from recoupe.lang.base import Language
from recoupe.lang.fr.lexicon.attribution import ATTRIBUTION
from recoupe.lang.fr.lexicon.brief import BRIEF
from recoupe.lang.fr.lexicon.claims import CLAIMS
from recoupe.lang.fr.lexicon.clauses import CLAUSES
from recoupe.lang.fr.lexicon.coreference import COREFERENCE
from recoupe.lang.fr.lexicon.counterparts import counterparts
from recoupe.lang.fr.lexicon.credits import PRESS
from recoupe.lang.fr.lexicon.differences import DIFFERENCES
from recoupe.lang.fr.lexicon.event.moods import MOODS
from recoupe.lang.fr.lexicon.events import EVENTS
from recoupe.lang.fr.lexicon.frame import FRAME_WORDS
from recoupe.lang.fr.lexicon.furniture import FURNITURE
from recoupe.lang.fr.lexicon.mentions import MENTIONS
from recoupe.lang.fr.lexicon.namings import NAMINGS
from recoupe.lang.fr.lexicon.pages import PAGE_WORDS
from recoupe.lang.fr.lexicon.quantity.table import QUANTITIES
from recoupe.lang.fr.lexicon.reasons import REASONS
from recoupe.lang.fr.lexicon.statements import STATEMENTS
from recoupe.lang.fr.lexicon.terms import TERMS
from recoupe.lang.fr.lexicon.time.table import TIMES
from recoupe.lang.fr.lexicon.unlike import UNLIKE, UNLIKE_WEIGHTS

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline

__all__ = ["FRENCH", "LANGUAGE", "PIPELINE_PATH", "load_pipeline", "register"]

PIPELINE_PATH = Path(__file__).parent / "pipeline_model"


def register() -> None:
    """Makes spaCy know what the trained pipeline names: the language `fr_news`, its tokeniser, sentence rules and vectors."""
    from recoupe.lang.fr import language, sentences, tokenizer, vectors  # noqa: F401  each registers itself when imported


def load_pipeline() -> Pipeline:
    """Load the trained French pipeline that ships with the package: tokens, sentences, parts of speech, syntax, names."""
    import spacy

    register()
    return spacy.load(PIPELINE_PATH)


FRENCH = Language(
    code="fr",
    load_pipeline=load_pipeline,
    coreference=COREFERENCE,
    claims=CLAIMS,
    furniture=FURNITURE,
    differences=DIFFERENCES,
    attribution=ATTRIBUTION,
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
    counterparts=counterparts,
    unlike=UNLIKE,
    unlike_weights=UNLIKE_WEIGHTS,
)
LANGUAGE = FRENCH
