"""What a language is: one frozen record of its tables and its trained pipeline, found by its code.

Layers are given a `Language` and import none: adding one is a folder beside `fr` and a line in `MODULES` (spaCy's registry of
languages works so). Each table is a frozen dataclass of `recoupe.lang.tables`, filled in the language's own `lexicon`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from recoupe.errors import PipelineError
from recoupe.lang.tables.attribution import AttributionTable
from recoupe.lang.tables.brief import BriefTable
from recoupe.lang.tables.claims import ClaimTable
from recoupe.lang.tables.clauses import ClauseTable
from recoupe.lang.tables.coreference import CoreferenceTable
from recoupe.lang.tables.counterparts import Counterparts, no_counterparts
from recoupe.lang.tables.credits import PressNames
from recoupe.lang.tables.differences import DifferenceWeights
from recoupe.lang.tables.event_grammar import Moods
from recoupe.lang.tables.events import EventTables
from recoupe.lang.tables.frame import FrameWords
from recoupe.lang.tables.furniture import FurnitureWords
from recoupe.lang.tables.mentions import MentionTable
from recoupe.lang.tables.namings import NamingTable
from recoupe.lang.tables.pages import PageWords
from recoupe.lang.tables.quantities import QuantityTable
from recoupe.lang.tables.reasons import ReasonWords
from recoupe.lang.tables.statements import StatementTable
from recoupe.lang.tables.terms import TermTable
from recoupe.lang.tables.time import TimeTable
from recoupe.lang.tables.unlike import UnlikeWeights, UnlikeWords

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline

MODULES: dict[str, str] = {"fr": "recoupe.lang.fr", "en": "recoupe.lang.en"}
"""Codes (ISO 639-1) of the languages with a pack and the module that holds each as `LANGUAGE`; loaded when used."""

USUAL = next(iter(MODULES))
"""The code of the language that is taken where none is told."""


ABSENT: Any = None
"""Stands for a table that a language lacks and whose layer is not run then, so that it need not ask."""

NO_MOODS = Moods()
"""Of a language without such words all is told as happened."""


@dataclass(frozen=True, kw_only=True)
class Language:
    """A language that reports can be read in.

    `code` is ISO 639-1. `load_pipeline` loads its trained pipeline (tokens, sentences, parts of speech, syntax, names); it
    raises OSError or ValueError where the files do not load. All else are tables; a layer whose table is missing finds nothing,
    so a language can be added with few of them.
    """

    code: str
    load_pipeline: Callable[[], Pipeline]
    coreference: CoreferenceTable = ABSENT
    frames: FrameWords = ABSENT
    attribution: AttributionTable = ABSENT
    claims: ClaimTable = ABSENT
    differences: DifferenceWeights = ABSENT
    events: EventTables = ABSENT
    moods: Moods = NO_MOODS
    brief: BriefTable = ABSENT
    pages: PageWords = ABSENT
    mentions: MentionTable | None = None
    times: TimeTable | None = None
    quantities: QuantityTable | None = None
    clauses: ClauseTable | None = None
    furniture: FurnitureWords | None = None
    terms: TermTable | None = None
    press: PressNames | None = None
    statements: StatementTable | None = None
    namings: NamingTable | None = None
    reasons: ReasonWords | None = None
    counterparts: Counterparts = no_counterparts
    unlike: UnlikeWords | None = None
    unlike_weights: UnlikeWeights | None = None


def codes() -> tuple[str, ...]:
    """The codes of all languages with a pack."""
    return tuple(MODULES)


@cache
def language(code: str) -> Language:
    """The language of a code, loaded once a process.

    Raises PipelineError where there is none.
    """
    if code not in MODULES:
        raise PipelineError(f"no pipeline for language {code!r}; there is one for: {', '.join(MODULES)}")
    found: Language = import_module(MODULES[code]).LANGUAGE
    return found


def pack(code: str) -> Language | None:
    """The language of a code, None where there is none: for steps that also see reports in languages without a pack."""
    return language(code) if code in MODULES else None
