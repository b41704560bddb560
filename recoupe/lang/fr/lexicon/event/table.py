"""The French lexicon of events and its nouns for people as tables."""

from __future__ import annotations

from typing import Final

from recoupe.lang.fr.demonyms import DEMONYMS
from recoupe.lang.fr.lexicon.event import nouns, sectors, verbs
from recoupe.lang.fr.lexicon.event.forms import forms
from recoupe.lang.fr.lexicon.names import PLACES
from recoupe.lang.fr.listed import words
from recoupe.lang.tables.event_lexicon import EventLexicon
from recoupe.lang.tables.event_people import PeopleNouns

IRREGULAR_PLURALS: Final = words("festival bal carnaval régal")


def plural(noun: str) -> str:
    """The regular plural of a noun (of the first word, where it is a compound)."""
    if noun.endswith(("s", "x", "z")):
        return noun
    if noun.endswith("al") and noun not in IRREGULAR_PLURALS:
        return noun[:-2] + "aux"
    return noun + ("x" if noun.endswith(("au", "eu")) else "s")


def is_infinitive(word: str) -> bool:
    """Whether the first word of a phrase is a verb."""
    return word.endswith(("er", "ir", "re"))


LEXICON: Final = EventLexicon(
    verbs=verbs.VERBS,
    nouns=nouns.NOUNS,
    phrases=nouns.PHRASES,
    slots=verbs.SLOTS,
    forms=forms,
    plural=plural,
    is_infinitive=is_infinitive,
    reflexive=("se ", "s'"),
    elisions="dlsn",
    objective=nouns.OBJECTIVE,
    carriers=nouns.CARRIERS,
    reversed=nouns.REVERSED,
    framing=nouns.FRAMES,
)

PEOPLE: Final = PeopleNouns(
    sector_of=sectors.SECTOR_OF,
    qualified=sectors.QUALIFIED,
    garments=sectors.GARMENTS,
    colours=sectors.COLOURS,
    group_heads=sectors.GROUP_HEADS,
    needs_complement=sectors.NEEDS_COMPLEMENT,
    people_endings=sectors.PEOPLE_ENDINGS,
    abstract_endings=sectors.ABSTRACT_ENDINGS,
    not_people=sectors.NOT_PEOPLE,
    no_plural=sectors.NO_PLURAL,
    police=sectors.POLICE,
    justice=sectors.JUSTICE,
    anaphoric=sectors.ANAPHORIC,
    time_words=sectors.TIME_WORDS,
    seats=sectors.SEATS,
    plural_endings=(("aux", "al"), ("eaux", "eau"), ("s", ""), ("x", "")),
    many=("s", "x"),
    demonyms=DEMONYMS,
    demonyms_small=True,
    states=PLACES,
)
