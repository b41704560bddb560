"""What a language gives to the finding of attributions: cue words and the forms of cue verbs, nouns for speakers and papers.

In small letters with their accents, but for `SpeakerWords`, which is folded.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from recoupe.lang.tables.attribution_rules import (
    AccordingWords,
    ComplementWords,
    EndWords,
    GrammarWords,
    HearerWords,
    OrderWords,
    PhraseWords,
    VerbGroupWords,
    VoiceWords,
)
from recoupe.lang.tables.names import BodyNames
from recoupe.lang.tables.people import PeopleWords

Kind = Literal["finite", "infinitive", "participle", "gerund"]


class Cue(NamedTuple):
    """A cue verb: its infinitive, what it implies, and the frames its content stands in, one letter each.

    `act` is neutral, assert, ask, demand, promise, deny, concede, criticise or doubt. Frames: c beside its content or before a
    colon ("…", she explains); q with a clause (says that); i with a bare infinitive; d with "of" and an infinitive (none in
    English); a with "to" and an infinitive (calls to act); n with a noun phrase (announces a strike); m with one of which a part
    is quoted (hails a "step"); p with "for" and a noun phrase (calls for a strike); r only reflexive; w with an indirect
    question; x never.
    """

    lemma: str
    act: str
    frames: str


@dataclass(frozen=True, kw_only=True, eq=False)
class CueWords:
    """Words around somebody else's words: what introduces, closes, negates and dates them."""

    according_heads: frozenset[str]
    """Words with which what means "according to" may begin."""
    according_phrase_heads: frozenset[str]
    """Those of `according_phrases` among them."""
    closers: frozenset[str]
    """Closing brackets and marks: they belong to what is before them."""
    que: frozenset[str]
    """The word that opens a reported clause: that."""
    auxiliaries: frozenset[str]
    """All forms of the auxiliaries that may stand before the participle of a cue: has, had, is, having."""
    being: frozenset[str]
    """Of these, those that make a passive: is, was, being."""
    reflexives: frozenset[str]
    """Pronouns that make a verb reflexive (none in English)."""
    citing: frozenset[str]
    """Forms after which a medium names its own source between cue and content: citing."""
    asking: frozenset[str]
    """Words that open an indirect question: if, whether, how, why."""
    towards: frozenset[str]
    """Prepositions before the noun phrase of frame "p" (calls for): for."""
    partitive: frozenset[str]
    """Articles and prepositions besides determiners with which an object may begin: of."""
    relatives: frozenset[str]
    """Words at which a noun phrase ends since a clause about it begins: who, which, that, whose, where."""
    verb_clitics: frozenset[str]
    """What opens a verb, and so ends the noun phrase before it: not, having."""
    into_places: frozenset[str]
    """Prepositions and articles after which a noun phrase goes on only with a place or an office: in, at, on."""
    within_phrases: frozenset[str]
    """Adverbs that may stand within a noun phrase: very, most."""
    taking_a_noun: frozenset[str]
    """Prepositions after which a determiner goes on with the phrase: of, to, on, by, with."""
    oneself: frozenset[str]
    """Of `reflexives`, those after which nothing but a verb stands (none in English)."""
    inverted: frozenset[str]
    """Subject pronouns set behind their verb with a hyphen (none in English)."""
    before_verb: frozenset[str]
    """Clitics and negations between a subject and its verb: not."""
    noun_before: frozenset[str]
    """Determiners and prepositions after which a form is a noun and no finite verb: the (claims)."""
    inside_group: frozenset[str]
    """Words that may stand between auxiliary and participle: also, not, already, on his part."""
    never_inside: frozenset[str]
    """Adverbs that may not, whatever the tagger says: as, where, when."""
    also_reflexive: frozenset[str]
    """Lemmas whose reflexive form introduces words or a feeling too (none in English)."""
    subject_pronouns: frozenset[str]
    """Pronouns as subjects: he, they, it, one."""
    pronoun_subjects_after: frozenset[str]
    """Pronouns that are subjects behind a verb as well, and begin a source: the latter, some, several."""
    np_start: frozenset[str]
    """Words with which a source may begin: determiners, titles, small numbers."""
    determiners: frozenset[str]
    """Determiners, with contractions of one: the, a, this, his, some."""
    prepositions: frozenset[str]
    """Prepositions that take a phrase out of the running for subject or object: at, in, on, by, with, after."""
    of: frozenset[str]
    """The preposition that joins nouns, in all forms: of."""
    days: frozenset[str]
    """Days and times of day that say when something was said: Monday, yesterday, morning."""
    lead_conjunctions: frozenset[str]
    """Words that link a unit to the one before: they belong to the outlet, not to the content."""
    link_starts: tuple[str, ...]
    """How addresses of pages begin, which stand between sentences where a page was copied with what it embeds."""
    cut_after_comma: tuple[tuple[str, ...], ...]
    """What, after a comma, goes back to the outlet's own words, word by word: before (doing), while, in a statement."""
    channel_nouns: frozenset[str]
    """Where something is said: a phrase of one of these at the end of a content belongs to the outlet."""
    time_nouns: frozenset[str]
    """Units of time: day, week, month."""
    according: tuple[str, ...]
    """Words that mean "according to" by themselves."""
    according_phrases: tuple[tuple[str, ...], ...]
    """Phrases that do, word by word: in the eyes of; ended by a noun that is itself the source (from official sources) too."""
    not_according: frozenset[str]
    """After `according`, what is measured by and not who says so (rules, seasons, needs); laws, studies and figures do say."""
    speakers: frozenset[str]
    """Nouns that can say something: where syntax leaves doubt, a phrase headed by one of these is a source."""
    colon_nouns: frozenset[str]
    """Nouns for words, after which a quotation may stand with a colon or without: slogan, answer, message."""
    that_nouns: frozenset[str]
    """Nouns that a clause fills with words: the claim that, the rumour according to which."""
    anonymous: frozenset[str]
    """Words in a source that say it has no name: source, witness."""
    conditionals: frozenset[str]
    """Auxiliaries of the conditional, by which hearsay is told: would have, is said to."""
    not_modifiers: frozenset[str]
    """Adverbs that are no modifier between a verb and its subject: how, why, not."""
    links: frozenset[str]
    """Words that take a finite verb into a clause of their own: that, who, if, because, and."""
    mental: frozenset[str]
    """Lemmas of verbs of thinking and wishing: within a quotation the speaker's own are no attribution."""
    self: frozenset[str]
    """Pronouns that within a quotation mean its speaker: I, we."""
    reported_things: frozenset[str]
    """Nouns as objects that name words without telling them: information, statement, news."""
    outlet_again: frozenset[str]
    """After "…, according to X," these go back to the outlet's own words."""
    announcing_nouns: frozenset[str]
    """Of `that_nouns`, those whose clause is told by somebody else: claim, promise; with "idea" the outlet itself may speak."""
    which: frozenset[str]
    """The relative pronoun after the preposition of `that_nouns`: (according to) which."""
    past_conditionals: frozenset[str]
    """Auxiliaries before a participle by which hearsay is told without a cue: would (have been)."""
    counterfactual: frozenset[str]
    """Participles after which the conditional says what did not happen, or what would, and not what is heard."""
    supposing: frozenset[str]
    """Words in a sentence that make its conditional a real one: if, without, otherwise, tomorrow."""
    date_words: frozenset[str]
    """Words of which dates are made: days, months, last, next."""
    readable: frozenset[str]
    """Verbs before the impersonal pronoun behind them, by which it is told what is read or heard somewhere."""
    read: frozenset[str]
    """Of these, those that mean to read or hear by themselves."""
    reading_verbs: frozenset[str]
    """Infinitives that must follow the others: (could be) read, heard."""
    where: frozenset[str]
    """Prepositions before what it is read on or where it is heard: on (a banner), in."""
    about_source: tuple[str, ...]
    """Beginnings of words that go on with the source of an "according to" phrase rather than with what it governs: who, quot."""
    sure_channels: frozenset[str]
    """Channels after `EndWords.narrow_prepositions`: Twitter, the press, an agency."""
    with_person: frozenset[str]
    """Cue verbs whose object is the person spoken to."""
    object_after_of: frozenset[str]
    """Cue verbs whose content may follow "of": speak (of)."""
    before_determiner: frozenset[str]
    """Words after which an article goes on with the phrase instead of beginning one of its own."""
    wire_names: frozenset[str]
    """Last words of those to whom something is told: what `PhraseWords.plural_of` begins after one is who told it."""


@dataclass(frozen=True, kw_only=True, eq=False)
class CueVerbs:
    """Cue verbs by infinitive, their forms, and phrases that are as good as one.

    `forms` gives for each form the infinitives and kinds that it may be of. `phrases` are verb, words behind it, act and frames:
    make, (known); they count for any form of the verb.
    """

    verbs: Mapping[str, Sequence[Cue]]
    forms: Mapping[str, tuple[tuple[str, Kind], ...]]
    phrases: tuple[tuple[str, tuple[str, ...], str, str], ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class SpeakerWords:
    """Nouns that tell whether somebody can speak, and what statements and polls are called."""

    around_heads: frozenset[str]
    """Small words between the nouns of a phrase, of which the first is its head."""
    poll: re.Pattern[str]
    """A word for a poll anywhere in the report."""
    documents: frozenset[str]
    """What is written or counted and says what its author says."""
    statements: frozenset[str]
    """Of these, what one writes in one's own voice: "the statement adds" goes on with whoever put it out."""
    issued: frozenset[str]
    """Participles after a paper whose `HearerWords.by` names its author: published; not seen, obtained, quoted: somebody else."""
    speakers: frozenset[str]
    """Every noun that may head the description of a speaker; its plural is not listed apart where an s makes it."""
    offices: frozenset[str]
    """Of these, offices and ranks that stand before a name or beside it."""
    agent_endings: tuple[str, ...]
    """How nouns of doers and peoples end."""
    no_doers: frozenset[str]
    """Things that end so."""
    abstract_endings: tuple[str, ...]
    """How nouns end that no speaker is meant by, where no list has them."""
    things: frozenset[str]
    """Nouns for times, events and goods, which say nothing though no ending tells it."""
    counting: frozenset[str]
    """Before "of", these count; the noun after it says who speaks: a majority (of voters)."""
    polled: str
    """Who is meant by a bare share ("22% believe"), where the report tells of a poll: those asked."""
    polls: frozenset[str]
    """Nouns for polls."""
    possessives: frozenset[str]
    """Possessive determiners, which a description as a speaker goes without."""
    elected: frozenset[str]
    """Seats that the people of a party may hold beside its offices."""
    anybody: frozenset[str]
    """Nouns for people whom a report quotes without a name: no name is lent to them."""
    asked: frozenset[str]
    """Participles before the author of a poll, who carried it out; a medium that puts it out is not."""
    going_on: frozenset[str]
    """Verbs by which somebody who has spoken speaks on (as the cue verbs are written, with accents)."""
    body_nouns: frozenset[str]
    """Nouns that stand for a body named before, with or without an adjective: the union, the employers' body."""
    state_bodies: frozenset[str]
    """First words of the names of bodies that no such noun stands for."""
    body_twins: frozenset[tuple[str, ...]]
    """First word of a body's name, and another noun that it may be called by."""
    wires: frozenset[str]
    """Agencies that a report is full of without being about them."""
    holding_views: frozenset[str]
    """People named for what they think: after `AccordingWords.views` at the head of a sentence they say it."""
    houses: Mapping[str, str]
    """Words for a seat of power that mean it by name where the report names it."""
    nobody: frozenset[str]
    """What is left of a phrase that stands for somebody only beside another: no description."""


@dataclass(frozen=True, kw_only=True, eq=False)
class SpeakingWords:
    """All words that the rules of attributions ask for."""

    cues: CueWords
    verbs: CueVerbs
    speakers: SpeakerWords
    people: PeopleWords
    bodies: BodyNames
    grammar: GrammarWords
    phrases: PhraseWords
    groups: VerbGroupWords
    according: AccordingWords
    ends: EndWords
    complements: ComplementWords
    order: OrderWords
    hearers: HearerWords
    voices: VoiceWords
