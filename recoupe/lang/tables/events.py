"""What a language gives to the events layer so that nobody is named in a deed who does not stand in its clause."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class DeedTable:
    """Words that say who may be named as doing or undergoing a deed, in small letters with their accents.

    `by` opens the doer of a passive, `against` those whom a deed is aimed at, `to` those whom words are said to, `of` the
    complement of a noun. `reports` are words whose complement only tells ("selon X"), with which nobody acts. `committing` are
    the lemmas of verbs whose subject does the deed that their object names ("commettre une agression"), `undergoing` of those
    whose subject undergoes it ("subir une agression"). `undergone` are nouns of deeds whose "of" tells the victim,
    `nobodys` those whose "of" tells nobody ("coup d'État").
    `possessives` are determiners, `bodies` nouns for bodies without a name that are no single person ("police").
    `figures` are the words of sport, markets and weather, where a deed is a figure of speech.
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
