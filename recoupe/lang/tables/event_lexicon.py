"""The words by which a language tells PLOVER's sixteen types of events, and what settles words of two readings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from recoupe.model import EventType


@dataclass(frozen=True, kw_only=True, eq=False)
class EventLexicon:
    """Which words may tell an event of which type, and where those stand that it is done to.

    `verbs` and `nouns` list, by type and grade, entries parted by spaces: infinitives (as lemmas) and nouns in the singular. The
    grades: "sure" tells such an event nearly always, "usual" where an actor is in sight, "frame" only where its complements say
    so. After a slash stand the slots in which the recipients of a verb are found, first choice first, where they are not those
    of its type in `slots`:

        o  direct object        a  "to" and datives       d  "of", "from"            v  "with"
        c  "against"            s  "on", "in"             p  "for", "in favour of"   k  subject of the clause governed
        n  nobody               r  only with a reflexive (the other letters say who it is done to)

    A noun with hyphens in the list is also found written without them. `phrases` list, by type, turns of phrase of several
    words, parted by ";", each with slots; a phrase begins with its verb (the infinitive, found in any form) or its noun
    (singular, found in the plural too), and determiners in it may vary (`EventGrammar.free`).

    `forms` gives every written form of a verb with its kind ("finite", "infinitive", "participle", "gerund"), `plural` that of a
    noun, `is_infinitive` says whether the first word of a phrase is a verb. `reflexive` are the beginnings of an entry that is
    only meant with a reflexive ("se "), `elisions` letters of words that end in an apostrophe, each a token of its own (d').

    `objective` are nouns whose "of" tells whom it is done to ("the arrest of X"); with the others it tells who does it.
    `carriers` are lemmas of verbs whose subject does what their noun tells ("launch an appeal"), `reversed` of those whose
    subject undergoes it ("suffer an attack"). `framing` are nouns that measure or frame an event told by the noun after "of"
    ("a campaign of arrests").
    """

    verbs: Mapping[EventType, Mapping[str, str]]
    nouns: Mapping[EventType, Mapping[str, str]]
    phrases: Mapping[EventType, str]
    slots: Mapping[EventType, str]
    forms: Callable[[str], Iterable[tuple[str, str]]]
    plural: Callable[[str], str]
    is_infinitive: Callable[[str], bool]
    reflexive: tuple[str, ...]
    elisions: str
    objective: frozenset[str]
    carriers: frozenset[str]
    reversed: frozenset[str]
    framing: frozenset[str]


@dataclass(frozen=True, kw_only=True, eq=False)
class SenseTable:
    """Words of two readings, and what around them settles the type.

    `tests` gives for a word (the lexicon's entry) tests in order with the type that each gives; the first that holds decides, and
    None is no event. Where none holds, all readings stay and the weighing decides. The tests (`recoupe.annotate.event.frames`):

    `penalty` a word of `penalties` follows; `judge` a court does it; `undergone` a passive that names no doer; `by` one that
    does; `person` it is done to people or to a body; `thing` to a thing; `to` a "to" with what is wanted; `clause` a clause or an
    infinitive follows; `on the spot` a word of `on_the_spot` follows (forces are called to a place); `troops` its object is
    among `troops`; `court` its object is a court or among `courts`; `rescue` rescuers do it; `police` the police or the army does
    it; `words` an adjective says that it is done with words; `surrender` a reflexive that goes nowhere, no word of `goals`
    behind it; `burden`, `envoy`, `gift` its object (of a noun, its "of") is among `burdens`, `envoys`, `gifts`; `forces` its
    subject holds a word of `forces`; `owed` somebody says that somebody else must do it; `at law` a word of `courtroom`
    follows; `game` its object is among `contests`; `deed of words` among `words_and_deeds`; `asked` a word of `hearings` follows,
    or somebody without power to arrest does it; `figure` a word of `figures` follows (a figure of speech); `always`.
    """

    tests: Mapping[str, tuple[tuple[str, EventType | None], ...]]
    penalties: frozenset[str]
    troops: frozenset[str]
    forces: frozenset[str]
    goals: frozenset[str]
    burdens: frozenset[str]
    gifts: frozenset[str]
    envoys: frozenset[str]
    figures: frozenset[str]
    courtroom: frozenset[str]
    courts: frozenset[str]
    contests: frozenset[str]
    words_and_deeds: frozenset[str]
    hearings: frozenset[str]
    on_the_spot: frozenset[str]
