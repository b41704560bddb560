"""What is found in one report, a record a layer."""

from __future__ import annotations

from typing import Literal

import msgspec

from recoupe.model.kinds import (
    AttributionForm,
    Confidence,
    EventStatus,
    EventType,
    LinkStrength,
    MentionType,
    Offset,
    QuantityModifier,
    Record,
    SlotName,
    Span,
    Stage,
    TimeType,
)
from recoupe.model.reports import Evidence


class Sentence(Record, frozen=True, kw_only=True):
    """A sentence and the lemmas of its content words in order (lower case), for the steps that work without a parse."""

    start: Offset
    end: Offset
    lemmas: tuple[str, ...] = ()


class Clause(Record, frozen=True, kw_only=True):
    """One predicate with what belongs to it: the smallest passage that can be true or false.

    `lemmas` are those of its content words in order (lower case); `predicate` is the lemma of its verb or noun of action, and
    `at` the span of that; `subject` is its subject's span. `passage` is what is read where it is shown: with the subject that it
    shares with the verb before it and all that depends on it. `negated` and `unreal` (conditional, wish, plan, question) say how
    it is told.
    """

    start: Offset
    end: Offset
    lemmas: tuple[str, ...] = ()
    predicate: str = ""
    at: Span | None = None
    subject: Span | None = None
    passage: Span | None = None
    negated: bool = False
    unreal: bool = False


class Time(Record, frozen=True, kw_only=True):
    """An expression of time (TIMEX3, ISO 24617-1). Preposition and article are outside the span.

    `begin` and `finish` are the first and the last moment of the interval that `value` covers, ISO 8601 at the precision known
    (a day, or a minute; with an offset where a zone was told), None where the value is open (`XXXX-XX-26`, `PXD`,
    `PRESENT_REF`). `anchor` says what it was resolved on: "dct", "text" (an earlier expression, whose index in `times` is
    `anchor_index`), "quotation", "none" (absolute), "unknown" (left open).
    """

    start: Offset
    end: Offset
    type: TimeType
    value: str
    begin: str | None = None
    finish: str | None = None
    anchor: str = "none"
    anchor_index: int | None = None
    modifier: str | None = None
    made_by: str = ""
    confidence: Confidence = 1.0


class Mention(Record, frozen=True, kw_only=True):
    """A named entity in the text. PER is without civility; `name` is the canonical full name of whom it means.

    `attributes` are what stands with it in the text: `role` ("ministre russe des Affaires étrangères"), `civility`, `country`
    (ISO 3166-1 alpha-2 where known). `candidates` lists the names between which no choice was made.
    """

    start: Offset
    end: Offset
    type: MentionType
    name: str
    attributes: dict[str, str] = msgspec.field(default_factory=dict)
    candidates: tuple[str, ...] = ()
    made_by: str = ""
    confidence: Confidence = 1.0


class Referring(Record, frozen=True, kw_only=True):
    """Words that mean somebody without the name: a pronoun, a possessive or a description ("il", "sa", "ce dernier", "le maire").

    `candidates` are those who may be meant, likeliest first, where none was chosen; `confidence` is how likely the one chosen is
    right, 0 where none was.
    """

    start: Offset
    end: Offset
    kind: Literal["pronoun", "possessive", "description"]
    candidates: tuple[str, ...] = ()
    made_by: str = ""
    confidence: Confidence = 1.0


class Chain(Record, frozen=True, kw_only=True):
    """All passages of a report that mean one person, body or place: indexes of `mentions`, and words that refer, by place.

    `name` is that of the mentions, else the description that it goes by; None where it is open who is meant, and the chain then
    holds one passage with its candidates. `type` is None where no mention tells it.
    """

    name: str | None
    type: MentionType | None = None
    mentions: tuple[int, ...] = ()
    referring: tuple[Referring, ...] = ()


class Attribution(Record, frozen=True, kw_only=True):
    """Somebody else's words or thoughts: content, with cue, source and speaker.

    `content` holds one span or more (a cue may stand inside). `speaker` is a canonical name or a short description, None where
    two readings remain, which `candidates` then lists. `parent` is the index in `attributions` of the one that this is told
    within. `act` says what the cue implies (neutral, assert, ask, demand, promise, deny, concede, criticise, doubt).
    """

    content: tuple[Span, ...]
    form: AttributionForm
    cue: Span | None = None
    source: Span | None = None
    speaker: str | None = None
    candidates: tuple[str, ...] = ()
    addressee: Span | None = None
    channel: Span | None = None
    act: str = "neutral"
    strength: LinkStrength = "reported"
    parent: int | None = None
    made_by: str = ""
    confidence: Confidence = 1.0


class Actor(Record, frozen=True, kw_only=True):
    """One side of an event: canonical name or description, its span, and country and sector in PLOVER's terms where known."""

    name: str
    span: Span | None = None
    country: str | None = None
    sector: str | None = None


class Event(Record, frozen=True, kw_only=True):
    """Who did what to whom (PLOVER's sixteen types). `mentions` are further triggers of the same event in this report.

    `asserted_by` is the index in `attributions` of the innermost one that tells it, None in the outlet's own voice.
    """

    trigger: Span
    type: EventType
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    date: str | None = None
    place: str | None = None
    status: EventStatus = "happened"
    actor_details: tuple[Actor, ...] = ()
    recipient_details: tuple[Actor, ...] = ()
    mentions: tuple[Span, ...] = ()
    asserted_by: int | None = None
    made_by: str = ""
    confidence: Confidence = 1.0


class Quantity(Record, frozen=True, kw_only=True):
    """A count or a measure. The span holds modifier, number and head noun; `unit` is the lemma of what is counted.

    `low` and `high` bound the values that the wording allows (inclusive; None is unbounded).
    """

    start: Offset
    end: Offset
    value: float
    modifier: QuantityModifier = "exact"
    unit: str | None = None
    currency: str | None = None
    low: float | None = None
    high: float | None = None
    counted: Span | None = None
    asserted_by: int | None = None
    made_by: str = ""
    confidence: Confidence = 1.0


class Slot(Record, frozen=True, kw_only=True):
    """What answers one question about a predicate: its words and their normal value.

    `name` is the question (who acts, whom it befalls, what, with whom, when, where, how many, why, how). `words` are the families
    of its content words in order, `head` that of its main word. `value` is what it comes to: the canonical name of who is
    meant, "begin/finish" of a time, "low..high unit" of a quantity; empty where the words are all there is.
    """

    name: SlotName
    start: Offset
    end: Offset
    head: str = ""
    words: tuple[str, ...] = ()
    value: str = ""


class Frame(Record, frozen=True, kw_only=True):
    """One predicate (verb, participle, noun of action, predicative noun or adjective) with the slots that are filled.

    `start` and `end` are the predicate's; `family` is that of its word ("fermer", "fermeture": one). `stage` says how far the
    act has come; `negated` and `certain` how it is told. `asserted_by` is the index in `attributions` of the innermost that
    tells it, None in the outlet's own voice.
    """

    start: Offset
    end: Offset
    lemma: str
    family: str
    stage: Stage = "done"
    negated: bool = False
    certain: bool = True
    asserted_by: int | None = None
    slots: tuple[Slot, ...] = ()


class Annotations(Record, frozen=True, kw_only=True):
    """Everything found in one report, by layer. `id`, `outlet` and `published` repeat the report's.

    `dct` is the document creation time: the day (or month) on which it was written, with the evidence for it. `read` is False
    where the report was kept but not analysed (a language without a pack).
    """

    id: str
    outlet: str | None = None
    published: str | None = None
    dct: str | None = None
    dct_evidence: tuple[Evidence, ...] = ()
    language: str = "fr"
    read: bool = True
    sentences: tuple[Sentence, ...] = ()
    times: tuple[Time, ...] = ()
    mentions: tuple[Mention, ...] = ()
    coreference: tuple[Chain, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    events: tuple[Event, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    clauses: tuple[Clause, ...] = ()
    frames: tuple[Frame, ...] = ()
