"""What the rules of attributions ask of a language: the small words at which phrases, clauses and contents begin and end.

Words are in small letters with their accents, an elided one with its straight apostrophe, as the tokeniser parts them. Examples
are in English, in brackets where a language may well leave a field empty.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

Words = frozenset[str]


@dataclass(frozen=True, kw_only=True, eq=False)
class GrammarWords:
    """Small words that several rules ask for."""

    relative_subject: Words
    """The relative pronoun as the subject of its clause: who, which, that."""
    clause_relatives: Words
    """Relative pronouns, and the word that opens a reported clause: a finite verb soon after one is not the sentence's own."""
    subordinators: Words
    """All that takes a finite verb into a clause that is not the main one: that, who, when, if, as."""
    and_: Words
    """The plain conjunction."""
    joining: Words
    """Conjunctions that may go on with another verb of the same subject: and, but, then."""
    contrasting: Words
    """The one that sets another statement against the first: but."""
    civilities: Words
    """Titles before a surname: Mr, Mrs, Dr, as one token."""
    date_articles: Words
    """What may stand between a verb and a date: (the) 5th."""
    pointing: Words
    """Determiners of a time near the report: this week."""
    gerund_marks: Words
    """The preposition before a gerund: (by) saying."""
    gerund_endings: tuple[str, ...]
    """How present participles end: -ing."""
    gerund_openings: tuple[tuple[str, ...], ...]
    """What may stand before a gerund that goes on with the sentence's subject, the longest first: while."""
    standing_for: Words
    """Pronouns after a preposition that mean somebody: him, her, them."""
    standing_for_us: Words
    """Those of the first person: me, us."""


@dataclass(frozen=True, kw_only=True, eq=False)
class PhraseWords:
    """How far a noun phrase reaches that may be a source."""

    joining: Words
    """Conjunctions that join a second noun to the first: and, or."""
    verb_endings: tuple[str, ...]
    """Last letters of forms that the tagger rightly takes for verbs: a word so tagged and so ending ends the phrase."""
    article_clitics: Words
    """Articles that are pronouns before a verb too (none in English): within a phrase only after `before_article_clitics`."""
    before_article_clitics: Words
    after_office: Words
    """Words that go on with an office after a preposition: the minister in charge, in office; the editor in chief."""
    after_apposed: Words
    """Words that may follow a name set beside an office between commas: who, at, on, in."""
    before_apposed: Words
    """Words before the name in such an apposition: titles and articles."""
    more_subjects: Words
    """Subjects of one word that are no subject pronouns: who, the latter."""
    before_noun: Words
    """Words before a noun that are no determiner, adjective or number, and belong to its phrase: ex, all."""
    all_of: Words
    """Those before its determiner: all (the mayors)."""
    opening_of: Words
    """Forms of "of" with which no noun phrase without a preposition begins: a modifier is passed over from them on."""
    plural_of: Words
    """A form of "of" that is a plural article too (none in English): after an agency's name it begins who told it something."""
    in_places: Words
    """Prepositions between a person's name and a place: X in Paris, who."""


@dataclass(frozen=True, kw_only=True, eq=False)
class VerbGroupWords:
    """What belongs to a verb that introduces words."""

    adverb_clitics: Words
    """Clitics that may stand between a reflexive pronoun and its verb (none in English)."""
    passive_participle: Words
    """The participle of the auxiliary of the passive: been."""
    negations: Words
    """Words within a verb group that negate it: not."""
    subjects_and_objects: Words
    """Pronouns that are subjects as well as objects: you, it."""
    finite_endings: tuple[str, ...]
    """How finite forms end that the tagger takes for nouns right after a quotation or a comma."""
    having: Words
    """The lemma of the auxiliary of the perfect, which a second participle may share: have."""
    having_said: Words
    """Its forms of the third person before the participle of a cue that goes on with the subject: has, have, had."""
    plain_having: Words
    """Of these, what after a comma is rather another clause's verb."""
    auxiliary_infinitives: Words
    """Infinitives among the auxiliaries: to have (said)."""
    auxiliary_gerunds: Words
    """Gerunds among them: having (said)."""


@dataclass(frozen=True, kw_only=True, eq=False)
class AccordingWords:
    """Around what means "according to"."""

    views: Words
    """A preposition that means it only at a sentence's head before whoever holds views: (for) X, the law is bad."""
    source_nouns: Words
    """Nouns that are the source itself where an according phrase of the cue words ends in one: (according to) sources."""
    before_source: Words
    """What such a phrase may stand after, but for the head of a unit: a comma, a dash, an impersonal pronoun."""
    alone: Words
    """Pronouns of `GrammarWords.standing_for` that hold views after `views` by themselves."""
    apposed_relatives: Words
    """Relative pronouns that open a clause about the source: who, whose."""
    apposed: Words
    """First words of an apposition to the source between commas: those, himself, herself."""
    office_articles: Words
    """Articles of an office between commas: (according to X,) the mayor of Y, …"""
    still: Words
    """Adverbs before "according to" that belong to it: still, again."""
    after_pronoun: Words
    """After "according to him" without a comma these begin the outlet's own words: who, and, but, then, a closing bracket."""


@dataclass(frozen=True, kw_only=True, eq=False)
class EndWords:
    """Where a content ends and the outlet's own words begin again."""

    before_new_cue: Words
    """What may stand before a cue that goes on with the subject of the cue before it: then, and clitics before verbs."""
    commenting: tuple[tuple[str, ...], ...]
    """After a comma these begin what the outlet says of the content: which (surprised)."""
    before_and_after: Words
    """Prepositions of time: a phrase of time with one after a comma is the outlet's (two days after)."""
    going_on: Words
    """After a comma these go on with a noun phrase: of, and, or, nor, notably, even."""
    apposed: Words
    """Articles, and prepositions, with which an apposition to a noun phrase begins after a comma."""
    channel_prepositions: Words
    """Prepositions before where something was said: in, during, before, via."""
    narrow_prepositions: Words
    """Those that open one only before one of `CueWords.sure_channels`: on, to."""


@dataclass(frozen=True, kw_only=True, eq=False)
class ComplementWords:
    """What a cue verb governs behind it."""

    ending_relatives: Words
    """Relative pronouns at which the search for a content ends."""
    opening_relatives: Words
    """Relative pronouns that open another clause after a comma."""
    within_conjunctions: Words
    """Words with which the one that opens a reported clause makes a conjunction: so (that), provided (that)."""
    without: Words
    """The preposition before an infinitive that is not done: without (saying)."""
    asking_phrases: tuple[tuple[str, ...], ...]
    """Phrases that open an indirect question beside the words of `CueWords.asking`: how much."""
    adding: Words
    """Conjunctions that add a second reported clause: and (that), but, or, nor."""
    of_infinitive: Words
    """What stands before an infinitive of frame "d"."""
    to_infinitive: Words
    """What stands before an infinitive of frame "a": to."""
    before_infinitive: Words
    """Negations and clitics between that and the infinitive: not (to), never."""
    not_objects: Words
    """Prepositions with which no object begins."""
    to: Words
    """The form of `CueWords.towards` that is no part of the content behind it."""
    circumstances: Words
    """Prepositions of phrases between a verb and its object that say where, when or to whom."""
    bare_clauses: bool = False
    """Whether a reported clause needs no word that opens it: she said [that] the bridge was safe."""


@dataclass(frozen=True, kw_only=True, eq=False)
class OrderWords:
    """Cues after and before their content: inversion, whose subject it is, and what is no subject."""

    impersonal_after: Words
    """The impersonal pronoun set behind its verb (none in English): it is learned from whoever is named next."""
    echoing: Words
    """The conjunction of "as X says"."""
    echoed: Words
    """The pronoun between it and the verb (as X says [it]), which the cue begins with."""
    subordinating: Words
    """Before a cue these make its clause hang on another: it is no incise."""
    it_is: tuple[str, ...]
    """Words before `subordinating` that lift the cue out again: (that) is what (X said)."""
    learned_from: Words
    """Prepositions before whom something was learned from."""
    learned_side: Words
    """Words between that and the noun: (on the) side (of)."""
    own_pronouns: tuple[str, ...]
    """How a source ends that is the first or second person set behind the verb: said I."""
    posting: str
    """The lemma of posting on a network: the cue of embedded posts."""
    reading: str
    """The lemma of reading: the cue of what is written on a banner ("one could read")."""
    inverting: Words
    """Words after which the subject may stand behind its verb: that, where, whose."""
    no_subjects: Words
    """Subjects of a main verb that are nobody who speaks: who, that, it, this."""
    no_colon_subjects: Words
    """Subjects before a colon and a quotation that are nobody: who, that, it."""
    which_preposition: Words
    """The preposition before `CueWords.which` after a noun: the claim (according to) which."""
    being: Words
    """Of `CueWords.past_conditionals`, forms that are no hearsay after a reflexive pronoun's absence: would be."""
    inner_asking: Words
    """Lemmas of asking: within a quotation the speaker's own "I ask for" is an attribution of its own."""
    inner_telling: Words
    """Lemmas of telling and answering: so is the speaker's own "I answered" before a quotation."""


@dataclass(frozen=True, kw_only=True, eq=False)
class HearerWords:
    """To whom and where something is said, and in which paper."""

    to_hearers: Words
    """Prepositions before an addressee: to, with."""
    in_channels: Words
    """Prepositions before a channel: on, in, during, via."""
    on_media: Words
    """The one after which any body's name is a channel: on (France 2)."""
    in_papers: Words
    """Prepositions before the paper that somebody speaks in: in (a statement), by (letter)."""
    by: Words
    """The preposition before a paper's author, and a passive's agent: by. Folded."""
    whose_papers: Words
    """Determiners of a paper told of before: the, this, his. Folded."""
    lead: re.Pattern[str]
    """At the end of what precedes a name: a noun (group `noun`) and "of" with its article (`of`)."""
    beside: re.Pattern[str]
    """At the end of what precedes a body's name: an article, and a description right beside it (group `phrase`)."""
    figure: re.Pattern[str]
    """A word that is a number or a share."""
    elided: str
    """"Of" in its elided form, "" where there is none: it is parted from its noun to read the noun."""
    wire: str
    """The noun, folded, by which alone an agency is meant: agency."""


@dataclass(frozen=True, kw_only=True, eq=False)
class VoiceWords:
    """Whose words they are, where the source is a pronoun or a description."""

    speaking: Words
    """Pronouns of whoever speaks or is spoken to, and the impersonal one: I, we, you, one."""
    oneself: Words
    """Of these, those that mean the speaker around them: I, we."""
    impersonal: Words
    """Of these, the one that a body or an unnamed source goes on speaking by."""
    share: re.Pattern[str]
    """A bare share of those asked ("about 22%"), as the whole of a source."""
    hanging: Words
    """First words of a content whose first name is not its main subject: if, when, as, for, after."""
    complement: Words
    """Prepositions that make a name a complement of the noun before it: of, to, with, against."""
    by: Words
    """The preposition of an agent, who is a subject in sense: by."""
