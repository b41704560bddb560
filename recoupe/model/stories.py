"""What is found between the reports of a story: claims, statements, names, origins, and the dossier of it all."""

from __future__ import annotations

from typing import Literal

from recoupe.model.annotations import Annotations
from recoupe.model.kinds import (
    AttributionForm,
    Confidence,
    DifferenceSlot,
    DifferenceType,
    MentionType,
    Offset,
    Record,
    Relation,
    Span,
)
from recoupe.model.reports import Report


class Passage(Record, frozen=True, kw_only=True):
    """A span of a report: the address of all evidence."""

    report: str
    start: Offset
    end: Offset


class Ground(Record, frozen=True, kw_only=True):
    """One thing that a judgement rests on: its kind, and what it names.

    `kind` is a short English name ("same amount", "shared passage"), which the page has words for. `values` are words, amounts or
    days as the record holds them, never translated; `reports` are ids. Where there are as many values as reports, each value is
    that report's. `passages` are the places in the reports where it stands, if it stands in one.
    """

    kind: str
    values: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()


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
    another precision), denial, contradiction. `grounds` say what it rests on.
    """

    slot: DifferenceSlot
    type: DifferenceType
    values: tuple[Value, ...]
    grounds: tuple[Ground, ...] = ()
    confidence: Confidence = 1.0


class Claim(Record, frozen=True, kw_only=True):
    """A fact told by one report or more, with the relation between the tellings and the ground for it.

    The relation follows from `differences` and from `origins`, the number of independent origins among the reports that tell it:
    "single" (one report), "repeated" (reports of one origin), "contradict" or "differ" (two origins or more, and a difference),
    "agree" (two origins or more, none, and the words of one telling stand in the other), "near" (the same, in words too unlike to
    say that they agree). `difference` is the type of the strongest of them. `grounds` say why the
    tellings are held to be one fact; `importance` (0..1) is what claims are ranked by: more origins, earlier sentences, figures,
    disagreement. `confidence` is the probability that the tellings tell one fact.
    """

    id: str
    relation: Relation
    difference: DifferenceType | None = None
    differences: tuple[Difference, ...] = ()
    occurrences: tuple[Occurrence, ...]
    origins: int = 1
    grounds: tuple[Ground, ...] = ()
    importance: Confidence = 0.0
    confidence: Confidence = 1.0


class Telling(Record, frozen=True, kw_only=True):
    """One report's telling of an utterance: its passage, the attribution that holds it, and what is not in the first telling.

    `form` is the attribution's. `changed` are the spans (in this report's text) whose words differ from the statement's first
    telling; empty in the first telling itself, where nothing differs, and in another language. `original` is True where another
    report says that the words were spoken in the language of this one.
    """

    report: str
    start: Offset
    end: Offset
    attribution: int | None = None
    form: AttributionForm = "direct"
    changed: tuple[Span, ...] = ()
    original: bool = False


class Statement(Record, frozen=True, kw_only=True):
    """One utterance of one speaker, told by two reports or more; the fullest telling comes first."""

    id: str
    speaker: str | None = None
    tellings: tuple[Telling, ...]
    grounds: tuple[Ground, ...] = ()
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


class SideBySide(Record, frozen=True, kw_only=True):
    """Two passages in two languages that stand near in sense: `near` is the encoder's cosine, `shared` the keys that both hold.

    A key is free of language: figures ("12.5"), a name by its sounds ("n:mskv"), a state by its code ("s:RU"). Nothing is said of
    how the two stand to each other.
    """

    one: Passage
    other: Passage
    near: Confidence
    shared: tuple[str, ...] = ()


class Translation(Record, frozen=True, kw_only=True):
    """Two reports in two languages that are one text: sentence stands beside sentence, in one order.

    `one_share` and `other_share` say how much of each report's sentences, by their length, stands beside one of the other (0..1).
    `first` is the report that was written earlier where that is known, None where not.
    """

    reports: tuple[str, str]
    one_share: Confidence
    other_share: Confidence
    passages: tuple[SideBySide, ...]
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
    grounds: tuple[Ground, ...] = ()


class Story(Record, frozen=True, kw_only=True):
    """The reports of one story. `copies` are pairs of reports whose body is substantially the same text.

    `decisions` keep why reports are in the story and which near ones are not; `shared_text` aligns full and partial copies,
    `translations` those in two languages; `beside` holds passages of reports in a language that is not read, each (`one`) with
    what stands near it in another report: that is not analysed, and no relation is claimed;
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
    translations: tuple[Translation, ...] = ()
    beside: tuple[SideBySide, ...] = ()
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
