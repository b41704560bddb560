"""The small words and verbs of a language's grammar that the events layer looks at, by what it looks for.

All words in small letters with their accents, as one token each unless said otherwise; verbs and nouns of `…control`, `modals`,
`undergoes`, `obliges`, `asking`, `takes_place`, `targets` and `measures` are lemmas. A kind of word that a language
lacks (reflexives, contractions) is an empty set. The relations looked at are those of Universal Dependencies, the same for all.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, eq=False)
class EventGrammar:
    """What stands for whom and where: prepositions, pronouns, determiners, auxiliaries, verbs that control an infinitive."""

    slots: Mapping[str, frozenset[str]]
    """Slot of a verb or noun -> the prepositions that open it; those of several words as one string ("in favour of").

    "a" to somebody, "d" of or from, "v" with, "c" against or towards, "s" on, in or at, "p" for or in favour of.
    """
    of: frozenset[str]
    """Open the complement of a noun ("the arrest of X"), contracted forms too; and the source of a thing."""
    to: frozenset[str]
    extending: frozenset[str]
    """Prepositions, or articles that a tagger takes for one, over which a description may reach besides `of`."""
    against: frozenset[str]
    between: str
    by: str
    """Opens the doer of a passive."""
    for_: frozenset[str]
    """Open a purpose ("in order to disperse the crowd")."""
    carrying: frozenset[str]
    """Prepositions of a noun that a verb carries ("proceed to arrests", "call for an inquiry")."""
    places: frozenset[str]
    """Prepositions of place."""
    short_of: str
    """The shortest form of "of", which opens what a thing is made of ("a blow with a bar of iron")."""

    who: str
    """The relative pronoun that is a subject."""
    relatives: frozenset[str]
    object_relatives: frozenset[str]
    """Those in whose clause the noun before is no subject."""
    that: frozenset[str]
    """Words that open a clause as an object ("that"), also as a relative pronoun in the object."""
    if_: frozenset[str]
    self_: frozenset[str]
    """Reflexive pronouns of the third person before a verb; empty where verbs are not reflexive by a word before them."""
    selves: frozenset[str]
    """Reflexive pronouns of all persons before a verb."""
    own_auxiliaries: frozenset[str]
    """Auxiliaries of the first and second person that make a verb after `selves` reflexive."""
    own_subjects: frozenset[str]
    """What stands before `selves` where they are reflexive."""

    possessives: frozenset[str]
    first_possessives: frozenset[str]
    """Those of the speaker ("my", "our")."""
    their: str
    """How possessives of many begin."""
    first: frozenset[str]
    """Words of the speaker: "I", "me", "my", "we"."""
    third: frozenset[str]
    """Pronouns of the third person as subjects, whatever part of speech a parse gives them."""
    plurals: frozenset[str]
    """Pronouns and possessives of many: they go back to the last group of people told of."""
    parts: frozenset[str]
    """Pronouns that take a part of those who follow with "of" ("one of the officers", "some of those")."""
    last: frozenset[str]
    """With `these`: the ones told of last ("the latter")."""
    these: frozenset[str]

    a: frozenset[str]
    """Indefinite articles in the singular."""
    masculine: frozenset[str]
    feminine: frozenset[str]
    """Determiners in the singular that are of one gender alone; empty where determiners have none."""
    before_noun: frozenset[str]
    """Words that only a noun or an adjective follows, never a finite verb: tell a noun from a verb of the same form."""
    definite: frozenset[str]
    indefinite: frozenset[str]
    contracted: frozenset[str]
    """Prepositions that hold an article."""
    the_one: frozenset[str]
    """Determiners in the singular that point back ("the", "this")."""
    pointing: frozenset[str]
    """Determiners after which a noun of `PeopleNouns.anaphoric` only points back."""
    free: frozenset[str]
    """Determiners that may vary inside a phrase of the lexicon."""

    skipped: frozenset[str]
    """Adverbs that may stand between a verb and the rest of its phrase."""
    adverb_ending: str
    """How adverbs of manner end."""
    auxiliaries: frozenset[str]
    """Forms that may stand between a reflexive pronoun and its verb."""
    conditional_endings: tuple[str, ...]
    """How forms in the conditional end, auxiliaries included ("would")."""
    homographs: frozenset[str]
    """Forms of verbs of the lexicon that are far more often forms of another word."""

    object_control: frozenset[str]
    """Verbs whose object is to do what the infinitive says ("urge Paris to act")."""
    dative_control: frozenset[str]
    """Verbs of which the one with "to" is to do it."""
    modals: frozenset[str]
    undergoes: frozenset[str]
    """Verbs in the active whose subject undergoes the event ("die")."""
    with_be: frozenset[str]
    """Verbs whose past is made with "be", so that it is no passive; empty where there are none."""
    about: frozenset[str]
    """Adverbs that open a number ("nearly", "more than")."""
    hundreds: frozenset[str]
    """Nouns that count ("thousands", "dozens")."""
    asking: frozenset[str]
    """Verbs that ask for a concession or for help, so that their subject does not give it."""
    obliges: frozenset[str]
    """Verbs with which a speaker demands of the subject ("must")."""
    verbal: frozenset[str]
    """Adjectives that make an attack one of words."""
    targets: frozenset[str]
    """Nouns before "of" with the event's noun whose bearer undergoes it ("is the victim of an attack")."""
    measures: frozenset[str]
    """Nouns that only count or line up the event's noun ("a series of attacks")."""


@dataclass(frozen=True, kw_only=True, eq=False)
class EventTimes:
    """Words beside an expression of time that say how it dates an event."""

    bounds: frozenset[str]
    """Words that make an expression of time the beginning or the end of something ("since", "until", "before")."""
    before_times: frozenset[str]
    """Small words between those and the expression."""
    since: frozenset[str]
    which: frozenset[str]
    """Relative words after an expression that make it a time at which something happened ("the day on which")."""
    takes_place: frozenset[str]
    """Lemmas of verbs whose participle after an event's noun says only that it takes place, so that its date is the event's."""
    days_left: frozenset[str]
    """Nouns of "three days before the vote", with `at` before the number and "of" after it."""
    at: str
    after: str
    """Opens what so many days have passed since ("two days after the attack")."""
    eve: frozenset[str]
    """Nouns for the day before."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Moods:
    """Words that say of what is told that it is planned, possible or denied; several layers read them. All sets may be empty.

    A verb is negated where both a word of `negation` and one of `negators` stand with it, none of `restriction`: a language
    that negates with one word lists it in both. One of `negators_alone` negates the finite verb that it follows by itself. `no`
    before a noun negates it. The lemmas in `planning`, `allowing`, `denying`, `claiming`, `suspecting` and `denial` govern what
    is told: `planning` an infinitive still to come (`planning_nouns` also a noun: "plans a meeting"), `allowing` one that may
    come or not (`allowing_nouns` also a noun), `denying` one that does not come, `claiming` one that a party says of itself,
    `suspecting` a deed not proved, `denial` a clause that is denied. `refusing` are those of them that are events themselves,
    so that what they turn down is none. `announcing` are verbs with which a concession is made by saying so. `go` is the lemma
    of the verb whose forms `going` make a near future. `planned_words` and `possible_words` stand with a noun ("upcoming",
    "alleged"), `openings_planned` and `openings_possible` before it, as beginnings of what precedes ("attempt at").
    `only_negated` are phrases of the lexicon that tell an event only with a negation. `future` are words that make a verb they
    hang on one of what is to come, where the parse has no tense of the future ("will"); `that` opens a clause, `if_` a
    condition.
    """

    negation: frozenset[str] = frozenset()
    negators: frozenset[str] = frozenset()
    negators_alone: frozenset[str] = frozenset()
    restriction: frozenset[str] = frozenset()
    no: frozenset[str] = frozenset()
    planning: frozenset[str] = frozenset()
    planning_nouns: frozenset[str] = frozenset()
    go: str = ""
    going: frozenset[str] = frozenset()
    announcing: frozenset[str] = frozenset()
    only_negated: frozenset[str] = frozenset()
    allowing: frozenset[str] = frozenset()
    allowing_nouns: frozenset[str] = frozenset()
    refusing: frozenset[str] = frozenset()
    denying: frozenset[str] = frozenset()
    claiming: frozenset[str] = frozenset()
    suspecting: frozenset[str] = frozenset()
    denial: frozenset[str] = frozenset()
    planned_words: frozenset[str] = frozenset()
    possible_words: frozenset[str] = frozenset()
    openings_planned: tuple[str, ...] = ()
    openings_possible: tuple[str, ...] = ()
    that: frozenset[str] = frozenset()
    if_: frozenset[str] = frozenset()
    conditional_endings: tuple[str, ...] = ()
    future: frozenset[str] = frozenset()
