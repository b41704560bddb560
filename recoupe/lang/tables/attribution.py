"""What a language gives to attributions: the patterns that join a cue to its content on the parse, and fitted weights."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from recoupe.lang.tables.speaking import SpeakingWords

ANY = frozenset[str]()
"""In a pattern: whatever word opens the content."""


class CuePattern(NamedTuple):
    """A way in which a content hangs on its cue in the parse (relations of Universal Dependencies).

    `relations` are those by which the content's head hangs on the cue; `openings` the words (in small letters) that may open it,
    "" for none, `ANY` for whichever; `infinitive` wants the content's verb in the infinitive. `passive` patterns are for cues in
    the passive or participles; `example` has the content in brackets. `before` patterns have the content before the cue and its
    subject, `around` ones a cue inserted in its content, which governs it in the parse.
    """

    name: str
    relations: frozenset[str]
    openings: frozenset[str]
    example: str
    infinitive: bool = False
    passive: bool = False
    before: bool = False
    around: bool = False


@dataclass(frozen=True, kw_only=True)
class Weights:
    """A logistic regression: the weight of each sign that is on, a bias, and the probability from which a reading is kept.

    `threshold_ruled` is that probability for what a surface rule found.
    """

    bias: float
    threshold: float
    threshold_ruled: float
    signs: Mapping[str, float]


@dataclass(frozen=True, kw_only=True)
class AttributionTable:
    """The words and weights of attributions; all words in small letters.

    `patterns` are tried in order, the first that fits a complement is its. `acts` says what each verb implies ("assert",
    "demand"; "plan" or "count" for verbs that tell of no words but whose complement somebody may be told to want or hold),
    `frames` in which frames it stands, one letter each, and `forms` which verbs a form may be of. `agents` name the two patterns
    by which the subject of a passive, or the noun of a participle, is the content. `clause` is the name of the pattern that any
    verb may have. `subjects` are subject pronouns, `relative` the relative pronoun as a subject. `told` weighs whether a draft is
    an attribution, `speaker` whom a pronoun means or who goes on speaking. `resumes` says that a quotation behind the sentence of
    a cue goes on with the one before it ('"Yes," she said. "It is."').
    """

    patterns: tuple[CuePattern, ...]
    acts: Mapping[str, tuple[str, ...]]
    frames: Mapping[str, str]
    forms: Mapping[str, tuple[str, ...]]
    agents: tuple[str, str]
    clause: str
    subjects: frozenset[str]
    relative: str
    told: Weights
    speaker: Weights
    words: SpeakingWords
    resumes: bool = False
