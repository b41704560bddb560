"""The records: one definition each for memory, JSON lines, the store, JSON Schema and checks on input.

All are frozen. Offsets count Unicode code points of the report's `text`, start inclusive, end exclusive; text is never copied
into an annotation as its identity. `made_by` names the rule or model that made an annotation, `confidence` in 0..1 says how
sure it is. The fields that `recoupe annotate` prints carry the names of the project's gold format, so that they can be scored
as they are.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from recoupe.errors import HalfCharacterError

Span = tuple[int, int]
"""`(start, end)` in code points of a report's text."""

Confidence = Annotated[float, msgspec.Meta(ge=0.0, le=1.0)]
Offset = Annotated[int, msgspec.Meta(ge=0)]

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
MentionType = Literal["PER", "ORG", "LOC", "MISC"]
AttributionForm = Literal["direct", "indirect", "mixed"]
LinkStrength = Literal["quoted", "reported", "conditional", "anonymous"]
EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
EventStatus = Literal["happened", "planned", "possible", "denied"]
QuantityModifier = Literal["exact", "approx", "min", "max"]
Relation = Literal["agree", "near", "repeated", "differ", "contradict", "single"]
ReportStatus = Literal["usable", "corrected", "killed", "embargoed"]
SlotName = Literal["who", "whom", "what", "with", "when", "where", "number", "why", "how"]
Stage = Literal[
    "announced", "threatened", "ordered", "planned", "possible", "begun", "going", "done", "tried", "failed", "dropped", "denied",
    "alleged",
]  # fmt: skip
DifferenceSlot = Literal["number", "when", "where", "who", "whom", "what", "why", "how", "status", "source", "wording"]
DifferenceType = Literal["rounding", "update", "scope", "source", "naming", "denial", "contradiction"]


class Record(msgspec.Struct, frozen=True):
    """Base of all records."""


class Change(Record, frozen=True):
    """What cleaning changed in a text: at code point `at` of the clean text stand `length` code points in the place of `was`."""

    at: int
    length: int
    was: str


class Report(Record, frozen=True, kw_only=True):
    """One news report as it was read.

    `text` is what was read, cleaned once of what composition put into it (soft hyphens, accents written apart, cut lines);
    `changes` lead back to it in full (`recoupe.text.as_read`).

    `published` is ISO 8601, as precise as known: a minute (`2019-03-28T09:07`, with an offset
    where told), a day, a month, or None. `source` is the file or address that it came from.

    Reports with one `id` are versions of one report: `version` is the source's own count, `updated` (as `published`) when it was
    edited. `status` is "corrected" where the source says that it corrects an earlier version, which it replaces; "killed" where
    the source withdraws the report (its `text` may then be empty); "embargoed" where it may not be made public before `embargo`
    (as `published`). `notice` is what the source says about the version, in its words. `urgency` is IPTC's, 1 (most) to 9.

    `copy_of` is an address of another registrable domain than the one that the report was fetched from, which the report gives
    for its own: it claims to be a copy of what stands there, and is kept as a report of its own.

    Raises HalfCharacterError where a field holds half of a surrogate pair, which no output could hold.
    """

    id: str
    text: str
    outlet: str | None = None
    published: str | None = None
    title: str | None = None
    url: str | None = None
    language: str = "fr"
    source: str | None = None
    updated: str | None = None
    authors: tuple[str, ...] = ()
    section: str | None = None
    version: str | None = None
    status: ReportStatus = "usable"
    embargo: str | None = None
    urgency: int | None = None
    notice: str | None = None
    copy_of: str | None = None
    changes: tuple[Change, ...] = ()

    def __post_init__(self) -> None:
        name = with_half_character(self)
        if name is not None:
            where = (self.source or self.id).encode("utf-8", "replace").decode()
            raise HalfCharacterError(where, name)


def with_half_character(report: Report) -> str | None:
    """The first field that holds a surrogate without its other half, as text cut in the middle of an emoji has."""
    for name in report.__struct_fields__:
        value = getattr(report, name)
        if isinstance(value, tuple):
            value = "".join(part if isinstance(part, str) else part.was for part in value)
        if isinstance(value, str) and not value.isascii() and not _encodable(value):
            return name
    return None


def _encodable(value: str) -> bool:
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


class Evidence(Record, frozen=True, kw_only=True):
    """Why something is held: a kind ("metadata", "header", "dateline", "text", "weekday", "sibling"), a sentence, its place.

    `span` is in the text of `report`; None where the ground is metadata.
    """

    kind: str
    note: str
    report: str | None = None
    span: Span | None = None


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
    attributes: dict[str, str] = {}
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


class Passage(Record, frozen=True, kw_only=True):
    """A span of a report: the address of all evidence."""

    report: str
    start: Offset
    end: Offset


class Entity(Record, frozen=True, kw_only=True):
    """Somebody or something that several mentions mean, within a story. `names` counts how it is called, most used first."""

    name: str
    type: MentionType
    names: tuple[tuple[str, int], ...] = ()
    roles: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()


class Occurrence(Record, frozen=True, kw_only=True):
    """One telling of a claim: its passage, whose voice it is in and by which attribution (index in that report), if any."""

    report: str
    start: Offset
    end: Offset
    voice: Literal["outlet", "quoted", "reported"] = "outlet"
    attribution: int | None = None


class Value(Record, frozen=True, kw_only=True):
    """The words that answer a question in one report. Values of one `side` agree, values of different sides do not."""

    report: str
    start: Offset
    end: Offset
    side: str


class Difference(Record, frozen=True, kw_only=True):
    """A question that accounts of one fact answer differently, with the answers of two sides or more.

    `slot` is the question; `type` says how the answers stand to each other: rounding (both can be true), update (a later
    state), scope (one is part of the other), source (different people say so), naming (another word that carries a judgement or
    another precision), denial, contradiction. `grounds` say in words what it rests on, each a kind, a colon and its values.
    """

    slot: DifferenceSlot
    type: DifferenceType
    values: tuple[Value, ...]
    grounds: tuple[str, ...] = ()
    confidence: Confidence = 1.0


class Claim(Record, frozen=True, kw_only=True):
    """A fact told by one report or more, with the relation between the tellings and the ground for it.

    The relation follows from `differences` and from `origins`, the number of independent origins among the reports that tell it:
    "single" (one report), "repeated" (reports of one origin), "contradict" or "differ" (two origins or more, and a difference),
    "agree" (two origins or more, none, and the words of one telling stand in the other), "near" (the same, in words too unlike to
    say that they agree). `difference` is the type of the strongest of them. `grounds` say in words why the
    tellings are held to be one fact; `importance` (0..1) is what claims are ranked by: more origins, earlier sentences, figures,
    disagreement. `confidence` is the probability that the tellings tell one fact.
    """

    id: str
    relation: Relation
    difference: DifferenceType | None = None
    differences: tuple[Difference, ...] = ()
    occurrences: tuple[Occurrence, ...]
    origins: int = 1
    grounds: tuple[str, ...] = ()
    importance: Confidence = 0.0
    confidence: Confidence = 1.0


class Telling(Record, frozen=True, kw_only=True):
    """One report's telling of an utterance: its passage, the attribution that holds it, and what is not in the first telling.

    `form` is the attribution's. `changed` are the spans (in this report's text) whose words differ from the statement's first
    telling; empty in the first telling itself and where nothing differs.
    """

    report: str
    start: Offset
    end: Offset
    attribution: int | None = None
    form: AttributionForm = "direct"
    changed: tuple[Span, ...] = ()


class Statement(Record, frozen=True, kw_only=True):
    """One utterance of one speaker, told by two reports or more; the fullest telling comes first."""

    id: str
    speaker: str | None = None
    tellings: tuple[Telling, ...]
    grounds: tuple[str, ...] = ()
    confidence: Confidence = 1.0


class Naming(Record, frozen=True, kw_only=True):
    """How one person, group, place or fact is called, once for each wording, report and voice.

    `name` is what it is known by across the story, `kind` its type ("PER", "ORG", "LOC", "fact"). `wording` is the form as
    told, in lower case without article; `speaker` is whose words they are where `voice` is not the outlet's own.
    """

    name: str
    kind: str
    wording: str
    voice: Literal["outlet", "quoted", "reported"] = "outlet"
    speaker: str | None = None
    passages: tuple[Passage, ...] = ()


class Decision(Record, frozen=True, kw_only=True):
    """Two reports held to tell one story, or kept apart though near: how likely it is that they tell one, and what weighed."""

    reports: tuple[str, str]
    together: bool
    score: Confidence
    grounds: tuple[str, ...] = ()


class Aligned(Record, frozen=True, kw_only=True):
    """The same words in two reports, `words` of them that are the same and in the same order."""

    one: Passage
    other: Passage
    words: int


class Copy(Record, frozen=True, kw_only=True):
    """Text that two reports share, by passage. `one_share` and `other_share` say how much of each report's words it is (0..1).

    `whole` is True where the body is substantially the same text. `first` is the report that was written earlier where that is
    known, None where not.
    """

    reports: tuple[str, str]
    whole: bool
    one_share: Confidence
    other_share: Confidence
    passages: tuple[Aligned, ...]
    first: str | None = None


class Credit(Record, frozen=True, kw_only=True):
    """An agency or a medium that a report names as a source. `name` is canonical; `passage` is the formula, with the name.

    `role` is "signed" (the agency's own text: "(AFP)", a signature), "with" (own text made with it: "avec AFP"), "relayed"
    ("selon X", "a rapporté X"), "told" (somebody said it to X: "a-t-il dit à l'AFP") or "unnamed" ("selon la presse").
    """

    name: str
    role: Literal["signed", "with", "relayed", "told", "unnamed"]
    passage: Passage


class Origin(Record, frozen=True, kw_only=True):
    """One independent source of a story: reports that rest on one another or on one agency's text count once.

    `name` is the agency or medium that they rest on, else the outlet. `grounds` say why they are held to be one.
    """

    name: str
    kind: Literal["agency", "medium", "outlet"]
    reports: tuple[str, ...]
    grounds: tuple[str, ...] = ()


class Story(Record, frozen=True, kw_only=True):
    """The reports of one story. `copies` are pairs of reports whose body is substantially the same text.

    `decisions` keep why reports are in the story and which near ones are not; `shared_text` aligns full and partial copies;
    `credits` and `origins` tell who relies on whom, and how many independent origins the story has. `claims` come in order of
    importance; `same_statement` are the passages of `statements`, as the project's gold format has them.
    """

    id: str
    reports: tuple[str, ...]
    copies: tuple[tuple[str, str], ...] = ()
    claims: tuple[Claim, ...] = ()
    same_statement: tuple[tuple[Passage, ...], ...] = ()
    statements: tuple[Statement, ...] = ()
    namings: tuple[Naming, ...] = ()
    decisions: tuple[Decision, ...] = ()
    shared_text: tuple[Copy, ...] = ()
    credits: tuple[Credit, ...] = ()
    origins: tuple[Origin, ...] = ()


class Dossier(Record, frozen=True, kw_only=True):
    """The one record that every output is made from: reports, what was found in them, and the story that they tell.

    `reports` and `annotations` run parallel, oldest report first; reports whose day is unknown come last, by id.
    """

    title: str
    generator: str
    begin: str | None = None
    finish: str | None = None
    reports: tuple[Report, ...]
    annotations: tuple[Annotations, ...]
    entities: tuple[Entity, ...] = ()
    story: Story


RECORDS: tuple[type[Record], ...] = (Report, Annotations, Story, Dossier)
"""The records that commands read and print; each has a JSON Schema (`recoupe schema`)."""
