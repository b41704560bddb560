"""What a language gives to telling whom descriptions mean: nouns, offices, articles; folded unless it says otherwise."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from recoupe.lang.tables.names import PersonNames, PlaceNames

Gender = Literal["m", "f", ""]
Number = Literal["s", "p", ""]


@dataclass(frozen=True, kw_only=True, eq=False)
class PeopleWords:
    """Words that mean somebody without a name, and what they say of whom they mean.

    `known` and `places` are the names of people in office and of states; `demonyms` and `states` give a state's code by its
    adjectives, as written and folded. `masculine`, `feminine` and `either` are nouns of office as written, `men` and `women` the
    former two folded.
    """

    known: PersonNames
    places: PlaceNames
    demonyms: Mapping[str, str]
    states: Mapping[str, str]
    masculine: frozenset[str]
    feminine: frozenset[str]
    either: frozenset[str]
    men: frozenset[str]
    women: frozenset[str]
    role_before: re.Pattern[str]
    """An office (group 1) that ends right before a name."""
    role_earlier: re.Pattern[str]
    """An office (group 1) set off by a comma from another that ends right before a name."""
    role_after: re.Pattern[str]
    """An office (group 1) in apposition after a name."""
    civilities_of_men: frozenset[str]
    civilities_of_women: frozenset[str]
    """As written."""
    articles_of_men: frozenset[str]
    articles_of_women: frozenset[str]
    before_men: tuple[str, ...]
    before_women: tuple[str, ...]
    """How what stands before a man's or a woman's name may end."""
    formerly_prefix: str
    """What before an office, with a hyphen, says that it is held no more."""
    deputy_prefixes: tuple[str, ...]
    """Those and what says that an office is a deputy's."""
    opening: tuple[str, ...]
    """Determiners with what stands between them and their noun."""
    contracted: frozenset[str]
    """Prepositions with an article in them."""
    plural_contracted: frozenset[str]
    """Those in the plural, in small letters."""
    latest: tuple[str, tuple[str, ...]]
    """The determiner and the words by which the one told of last is meant, where the words stand without it."""
    and_: str
    pronouns: Mapping[str, tuple[Gender, Number]]
    articles: Mapping[str, tuple[Gender, Number]]
    definite: frozenset[str]
    demonstratives: Mapping[str, tuple[Gender, Number]]
    interested: frozenset[str]
    last_one: frozenset[str]
    small: frozenset[str]
    before_head: frozenset[str]
    former: frozenset[str]
    formerly: frozenset[str]
    """Words that say of an office that it is another's by now."""
    former_roles: tuple[str, ...]
    gendered: Mapping[str, Gender]
    """Adjectives before an office that tell the sex where the office does not."""
    vague: frozenset[str]
    broader: Mapping[str, tuple[str, ...]]
    """A word of description -> offices that it can stand for."""
    compounds: Mapping[str, tuple[str, ...]]
    """Descriptions of several words -> offices that they stand for, each as words that must all be there."""
    lead_nouns: frozenset[str]
    """Before "de X" these make X the source: "les chiffres de la préfecture"."""
    whoever: frozenset[str]
    of: frozenset[str]
    epicene: frozenset[str]
    same: str
    sources: frozenset[str]
    """With "ce" or "cette": whoever of that description spoke before."""
    persons: frozenset[str]
    """Nouns that mean one person."""
    own_voice: frozenset[str]
    """Of these a report may well speak without a name: no name is lent to them unless an office matches."""
    feminine_nouns: frozenset[str]
    bodies: frozenset[str]
    """Nouns that stand for a body named before: "le groupe", "la compagnie"."""
    held: frozenset[str]
    """Offices and trades that many hold: "le maire" is lent a name only where the report gives that person the office."""
    before_anothers_name: frozenset[str]
    """Words that say that what stands before them is not whom the name after them names ("l'entourage de X")."""
    elided_before_a_name: tuple[str, ...]
    """How a longer word that does the same ends."""
    before_a_surname: frozenset[str]
    """Civilities between such a word and the name."""
    collectives: frozenset[str]
    """People in numbers, and bodies, beside the nouns of office and trade."""
    possessives: frozenset[str]
    elected_offices: frozenset[str]
    """Seats that the people of a party may hold beside its offices."""
    party_offices: frozenset[str]
    state_offices: frozenset[str]
    """Offices of state, whose holders are not called by another office or trade in the same report."""
    neutral_heads: frozenset[str]
    """Words for anybody: no office contradicts them."""
    no_offices: frozenset[str]
    """Of words that stand beside a name, those that leave room for any office."""
