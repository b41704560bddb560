"""What a language gives to the comparison of what things are called: rival nouns, judging words, articles and offices.

All words are folded but those of `demonyms` and `compounds`' values.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from recoupe.lang.tables.names import PersonNames, PlaceNames


@dataclass(frozen=True, kw_only=True, eq=False)
class NamingTable:
    """Words for one thing between which the choice is itself the news, and what tells what they name."""

    persons: PersonNames
    places: PlaceNames
    demonyms: Mapping[str, str]
    """Adjectives of nationality, in small letters or capitals, and the code of the state."""
    masculine: frozenset[str]
    feminine: frozenset[str]
    """Nouns of office that are of one gender only."""
    bodies: frozenset[str]
    persons_nouns: frozenset[str]
    compounds: Mapping[str, tuple[str, ...]]
    """Offices of several words, and what else somebody who holds one is called."""
    after_of: frozenset[str]
    """Articles between a preposition and its noun."""
    of_an_office: tuple[tuple[str, ...], ...]
    """What joins an office to what it is of."""
    formerly: str
    """What stands before an office, with a hyphen, that somebody held."""
    claiming: re.Pattern[str]
    """How somebody is told to have given himself an office; group `word` is the word for it."""
    rivals: Mapping[str, tuple[str, str]]
    """What is named -> its type, and the nouns that one or the other says for it. A noun stands in one row only."""
    stands_with_its_state: str
    """The row whose things are those of a state: whoever governs it, its capital and its adjective all say which."""
    with_a_subject: frozenset[str]
    """Rows whose things are told apart by what they are about, name or not ("la réforme des retraites")."""
    without_complement: frozenset[str]
    """Nouns of that row which mean the state's government by themselves, where a story speaks of one only."""
    neutral: frozenset[str]
    """Nouns of that row which any report says of any government: between these the choice tells nothing."""
    in_office: frozenset[str]
    """Articles before "pouvoir" by which it is an office ("arriver au pouvoir")."""
    judging: frozenset[str]
    """Words that say more than who is meant: how it came to be so, and whether it is so by right."""
    adjective_endings: tuple[str, ...]
    """Endings by which a word behind a noun is taken for its adjective."""
    not_adjectives: frozenset[str]
    and_: str
    determiners: frozenset[str]
    """Behind "et" these begin another thing ("le président et son ministre")."""
    interim: tuple[str, ...]
    of: frozenset[str]
    at: frozenset[str]
    articles: frozenset[str]
    definite: frozenset[str]
    self_made: tuple[str, ...]
    """Beginnings of the word by which the report itself says that nobody else gave the office."""
    offices: frozenset[str]
    heads_a_government: frozenset[str]
    """First words of an office whose holder a government is named after ("le régime de X")."""
    not_governing: frozenset[str]
    """Words beside these that say that it is another office."""
    groups: frozenset[str]
    """Nouns that describe a body or a place right before its name: "le mouvement islamiste X", "l'enclave rebelle de Y"."""
    forms: Mapping[str, tuple[str, str]]
    """Folded form -> its row and its noun."""
