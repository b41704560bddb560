"""What a language gives to the events layer: fitted weights, and who may be named in a deed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import msgspec

from recoupe.lang.tables.event_grammar import EventGrammar, EventTimes
from recoupe.lang.tables.event_lexicon import EventLexicon, SenseTable
from recoupe.lang.tables.event_people import Nameless, PeopleNouns


class TriggerWeights(msgspec.Struct, frozen=True):
    """What a word's signs weigh for its telling an event.

    `threshold` is the least probability of an event, `threshold_full` that of one whose sides both stand in the sentence, one of
    them by name, or whose word a strict frame has settled. `shares` is the share of events by grade and kind of word, `seen` how
    often a word was one and how often it stood there, drawn towards its grade's share as by `pull` more occurrences.
    """

    bias: float
    threshold: float
    threshold_full: float
    pull: float
    signs: dict[str, float]
    shares: dict[str, float]
    seen: dict[str, tuple[int, int]]


class ParticipantWeights(msgspec.Struct, frozen=True):
    """What the signs of a candidate weigh for his being the actor or the recipient, and the `least` probability that is given."""

    least: float
    actors: dict[str, float]
    recipients: dict[str, float]


@dataclass(frozen=True, kw_only=True)
class DeedTable:
    """Words that say who may be named as doing or undergoing a deed, in small letters with their accents.

    `by` opens the doer of a passive, `against` those whom a deed is aimed at, `to` those whom words are said to, `of` the
    complement of a noun. `reports` are words whose complement only tells ("selon X"), with which nobody acts. `committing` are
    the lemmas of verbs whose subject does the deed that their object names ("commettre une agression"), `undergoing` of those
    whose subject undergoes it ("subir une agression"). `undergone` are nouns of deeds whose "of" tells the victim,
    `nobodys` those whose "of" tells nobody ("coup d'État").
    `bodies` are nouns for bodies without a name that are no single person ("police"). `figures` are the words of sport, markets
    and weather, in whose sentences a deed is mostly a figure of speech; it always is where it is done to one of `contests`
    ("attaquer la finale") or by one of `elements` ("la tempête a frappé"). `ending` are the lemmas of verbs that end or refuse
    what their object names ("suspendre une aide"). `calling` are forms of verbs with which somebody only says of himself what
    the next word tells ("se dit frappé"). `ruling` are words of the
    offices that govern or speak for who governs, without accents.
    """

    by: frozenset[str]
    against: frozenset[str]
    to: frozenset[str]
    of: frozenset[str]
    reports: frozenset[str]
    committing: frozenset[str]
    undergoing: frozenset[str]
    undergone: frozenset[str]
    nobodys: frozenset[str]
    bodies: frozenset[str]
    figures: frozenset[str]
    contests: frozenset[str]
    elements: frozenset[str]
    calling: frozenset[str]
    ruling: frozenset[str]
    ending: frozenset[str]


@dataclass(frozen=True, kw_only=True)
class SideTable:
    """Words with which people are told beside a name or a movement, in small letters with their accents.

    `articles` are the articles of a description ("un", "la"), `pointers` the determiners that point back ("le", "ce", "au"), `of`
    opens the complement of a noun. `kin` are nouns that say whose somebody is, so that a name after "le fils du maire," may be
    the father's. `movements` are nouns for what people do together, who are meant by them ("le mouvement des dockers").
    `bare` are names without accents that mean nobody after one of `of_bare` ("coup d'État") or before "of" and one of `kinds`
    ("État de droit"). `imputing` are lemmas of verbs that put a deed down to whom "to" brings in.
    """

    articles: frozenset[str]
    pointers: frozenset[str]
    of: frozenset[str]
    kin: frozenset[str]
    movements: frozenset[str]
    bare: frozenset[str] = frozenset()
    of_bare: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    imputing: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True, eq=False)
class EventTables:
    """All that the events layer is given: the weights, each read when first asked for, and the words by what they are for.

    `lexicon` tells events, `senses` settle words of two readings, `grammar` finds who stands where, `times` how an expression
    of time dates an event, `people` are nouns for those who act, `nameless` words for those whom a report does not name, `sides`
    words beside a name, `deeds` who may be named in a deed. The language's `moods` are read, too.
    """

    triggers: Callable[[], TriggerWeights]
    participants: Callable[[], ParticipantWeights]
    lexicon: EventLexicon
    senses: SenseTable
    grammar: EventGrammar
    times: EventTimes
    people: PeopleNouns
    nameless: Nameless
    sides: SideTable
    deeds: DeedTable
