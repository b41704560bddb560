"""What a language gives to the finding of attributions: cue words and the forms of cue verbs, nouns for speakers and papers.

In small letters with their accents, but for `SpeakerWords`, which is folded.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from recoupe.lang.tables.names import BodyNames
from recoupe.lang.tables.people import PeopleWords

Kind = Literal["finite", "infinitive", "participle", "gerund"]


class Cue(NamedTuple):
    """A cue verb: its infinitive, what it implies, and the frames its content stands in."""

    lemma: str
    act: str
    frames: str


@dataclass(frozen=True, kw_only=True, eq=False)
class CueWords:
    """Words around somebody else's words: what introduces, closes, negates and dates them."""

    according_heads: frozenset[str]
    """Words with which "selon" and its like may begin, and those of `according_phrases` among them."""
    according_phrase_heads: frozenset[str]
    closers: frozenset[str]
    que: frozenset[str]
    auxiliaries: frozenset[str]
    being: frozenset[str]
    reflexives: frozenset[str]
    citing: frozenset[str]
    asking: frozenset[str]
    towards: frozenset[str]
    partitive: frozenset[str]
    relatives: frozenset[str]
    verb_clitics: frozenset[str]
    """What opens a verb, and so ends the noun phrase before it."""
    into_places: frozenset[str]
    """Within a noun phrase: it goes on only with a place, or an office ("la préfète de la région, à Lyon")."""
    within_phrases: frozenset[str]
    taking_a_noun: frozenset[str]
    oneself: frozenset[str]
    inverted: frozenset[str]
    before_verb: frozenset[str]
    noun_before: frozenset[str]
    inside_group: frozenset[str]
    never_inside: frozenset[str]
    also_reflexive: frozenset[str]
    """Verbs whose reflexive form introduces words too: "s'est dit convaincu", "se demande si"."""
    subject_pronouns: frozenset[str]
    pronoun_subjects_after: frozenset[str]
    np_start: frozenset[str]
    determiners: frozenset[str]
    prepositions: frozenset[str]
    of: frozenset[str]
    days: frozenset[str]
    lead_conjunctions: frozenset[str]
    """Words that link a unit to the one before: they belong to the outlet, not to the content."""
    link_starts: tuple[str, ...]
    """How addresses of pages begin, which stand between sentences where a page was copied with what it embeds."""
    cut_after_comma: tuple[tuple[str, ...], ...]
    """What, after a comma, goes back to the outlet's own words."""
    channel_nouns: frozenset[str]
    """Where something is said: a phrase of one of these at the end of a content belongs to the outlet."""
    time_nouns: frozenset[str]
    according: tuple[str, ...]
    according_phrases: tuple[tuple[str, ...], ...]
    not_according: frozenset[str]
    """After "selon", what is measured by and not who says so. Left out: "loi", "étude", "sondage", "chiffres", which do say."""
    speakers: frozenset[str]
    """Nouns that can say something: where syntax leaves doubt, a phrase headed by one of these is a source."""
    colon_nouns: frozenset[str]
    that_nouns: frozenset[str]
    """Nouns that a clause with "que" or "selon laquelle" fills with words: "l'annonce que", "la rumeur selon laquelle"."""
    anonymous: frozenset[str]
    conditionals: frozenset[str]
    not_modifiers: frozenset[str]
    links: frozenset[str]
    """Words that take a finite verb into a clause of their own."""
    mental: frozenset[str]
    self: frozenset[str]
    reported_things: frozenset[str]
    outlet_again: frozenset[str]
    """After "…, selon X," these go back to the outlet's own words."""
    announcing_nouns: frozenset[str]
    """Of these, the ones that "que" alone fills: after "l'idée que" or "l'information que" the outlet itself may speak."""
    which: frozenset[str]
    past_conditionals: frozenset[str]
    counterfactual: frozenset[str]
    """Participles after which the conditional says what did not happen, or what would, and not what is heard."""
    supposing: frozenset[str]
    date_words: frozenset[str]
    readable: frozenset[str]
    read: frozenset[str]
    reading_verbs: frozenset[str]
    where: frozenset[str]
    """With "on" between them: "pouvait-on lire sur une pancarte", "lit-on dans le rapport", "veut-on croire à Paris"."""
    about_source: tuple[str, ...]
    """Beginnings of words that go on with the source of a "selon" phrase rather than with what it governs."""
    sure_channels: frozenset[str]
    """What makes "sur X" or "à X" the channel of an utterance, and no part of what is said."""
    with_person: frozenset[str]
    """Cue verbs whose object is the person spoken to."""
    object_after_of: frozenset[str]
    """Cue verbs whose content may follow "de"."""
    before_determiner: frozenset[str]
    """Words after which an article goes on with the phrase instead of beginning one of its own."""
    wire_names: frozenset[str]
    """Last words of those to whom something is told: what "des" begins after one is who told it."""


@dataclass(frozen=True, kw_only=True, eq=False)
class CueVerbs:
    """Cue verbs by infinitive, their forms, and phrases that are as good as one."""

    verbs: Mapping[str, Sequence[Cue]]
    forms: Mapping[str, tuple[tuple[str, Kind], ...]]
    phrases: tuple[tuple[str, tuple[str, ...], str, str], ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class SpeakerWords:
    """Nouns that tell whether somebody can speak, and what statements and polls are called."""

    around_heads: frozenset[str]
    """Small words between the nouns of a phrase, of which the first is its head."""
    poll: re.Pattern[str]
    documents: frozenset[str]
    """What is written or counted and says what its author says."""
    statements: frozenset[str]
    """Of these, what one writes in one's own voice: "ajoute le communiqué" goes on with whoever put it out."""
    issued: frozenset[str]
    """Participles after a paper whose "par" names its author; not "consulté", "obtenu", "cité": that is somebody else."""
    speakers: frozenset[str]
    """Every noun that may head the description of a speaker; its plural is not listed apart where "s" makes it."""
    offices: frozenset[str]
    agent_endings: tuple[str, ...]
    """How nouns of doers and peoples end; `NO_DOERS` are things that end so."""
    no_doers: frozenset[str]
    abstract_endings: tuple[str, ...]
    """How nouns end that no speaker is meant by, where no list has them."""
    things: frozenset[str]
    """Nouns for times, events and goods, which say nothing though no ending tells it."""
    counting: frozenset[str]
    """Before "de", these count; the noun after it says who speaks."""
    polled: str
    """Who is meant by a bare share ("22 % estiment que"), where the report tells of a poll."""
    polls: frozenset[str]
    possessives: frozenset[str]
    elected: frozenset[str]
    """Seats that the people of a party may hold beside its offices."""
    anybody: frozenset[str]
    """Nouns for people whom a report quotes without a name: no name is lent to them."""
    asked: frozenset[str]
    """Of a poll, only who carried it out is its author: a medium that puts it out is not."""
    going_on: frozenset[str]
    """Verbs by which somebody who has spoken speaks on (as the cue verbs are written, with accents)."""
    body_nouns: frozenset[str]
    """Nouns that stand for a body named before, with or without an adjective: "l'organisation patronale"."""
    state_bodies: frozenset[str]
    """First words of the names of bodies that no such noun stands for."""
    body_twins: frozenset[tuple[str, ...]]
    """First word of a body's name, and another noun that it may be called by."""
    wires: frozenset[str]
    """Agencies that a report is full of without being about them."""
    holding_views: frozenset[str]
    """People who are named for what they think: after "pour" at the head of a sentence they say it."""
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
