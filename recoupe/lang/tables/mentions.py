"""What a language gives to the layer of mentions: the small words around names, offices, bodies, and capitals that act."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from recoupe.lang.tables.names import BodyNames, PersonNames, PlaceNames


def any_of(words: Iterable[str]) -> str:
    """An alternative of the words, longest first, with either apostrophe and any space."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace("'", "['’]").replace("\\ ", r"\s") for word in ordered)


@dataclass(frozen=True, kw_only=True, eq=False)
class SpanWords:
    """What belongs to a name and what stands around it."""

    front: re.Pattern[str]
    """Articles and prepositions that a mention may begin with by mistake."""
    capital_article: re.Pattern[str]
    particle: re.Pattern[str]
    """What begins a surname of this language."""
    tail: re.Pattern[str]
    """What a mention may end with by mistake."""
    local_office: re.Pattern[str]
    """An office of which every place has one, up to the place."""
    of_state: re.Pattern[str]
    """What joins an institution to its state, before the state."""
    republic: re.Pattern[str]
    """What joins a word to the place behind it."""
    kind_of_body: re.Pattern[str]
    """A noun that says what the name behind it is ("le quotidien X"), up to that name."""
    named_with_article: str
    """The article that begins the names of some states."""
    plural_mark: str
    """A letter at the end that belongs to an institution, to others by mistake."""
    no_entity: frozenset[str]
    prosecutors: tuple[str, ...]
    kinds_of_bodies: frozenset[str]
    stopped: tuple[str, ...]
    with_plus: tuple[str, ...]
    exclaimed: str


@dataclass(frozen=True, kw_only=True, eq=False)
class TitleWords:
    """Civilities and offices, and the words within a role."""

    feminine_articles: frozenset[str]
    masculine_articles: frozenset[str]
    never_before_role: frozenset[str]
    """Determiners that open no apposition."""
    never_last: frozenset[str]
    """Words with which no role ends."""
    masculine: frozenset[str]
    either: frozenset[str]
    """Offices of the one gender, and those of either."""
    beside: str
    """The word between an office and the one that it serves."""
    civilities: Mapping[str, str]
    civility_short: Mapping[str, str]
    feminine: frozenset[str]
    offices: frozenset[str]
    kinship: frozenset[str]
    verb_like: frozenset[str]
    before_office: frozenset[str]
    role_stops: frozenset[str]
    apposition_keeps: frozenset[str]
    role_links: frozenset[str]
    of_the: frozenset[str]
    determiners: frozenset[str]
    relatives: frozenset[str]


@dataclass(frozen=True, kw_only=True, eq=False)
class InstitutionWords:
    """What makes a general name of an institution whole."""

    of_state: Callable[[str, str], str]
    """The complement of a state, by its code and name, with the article that it takes ("de la Russie")."""
    of_body: str
    """What joins a body to its house."""
    complement: re.Pattern[str]
    home: str
    """The state whose institutions the press of the language names without it."""
    doubtful_seats: frozenset[str]
    state_heads: frozenset[str]
    house_bodies: frozenset[str]
    shortened_heads: frozenset[str]
    union: str
    union_name: str
    commission: str
    commission_name: str
    articles: tuple[str, ...]
    common_words: frozenset[str]
    media: frozenset[str]
    seats: frozenset[str]


@dataclass(frozen=True, kw_only=True, eq=False)
class ActingWords:
    """What tells that a capital stands for the government that sits there."""

    between: str
    """What opens two sides ("entre A et B")."""
    joining: frozenset[str]
    """What joins two sides."""
    listing: frozenset[str]
    """What joins capitals that act together."""
    beside: str
    """The preposition that means company, but beside a place only a place."""
    sources: tuple[tuple[str, ...], ...]
    """Words before a capital that speaks, the last one first."""
    by: str
    of: str
    to: str
    small: frozenset[str]
    """Small words between a capital and its verb."""
    opening: frozenset[str]
    """What stands before a clause's first word."""
    before_inverted: frozenset[str]
    """What stands before a verb whose subject follows."""
    articles: frozenset[str]
    of_places: frozenset[str]
    """Prepositions that leave a joined name a place."""
    union_seat: str
    union_name: str
    union_words: tuple[str, ...]
    palace: str
    palace_name: str
    palace_words: tuple[str, ...]
    place_heads: frozenset[str]
    state_verbs: frozenset[str]
    object_verbs: frozenset[str]
    way_verbs: frozenset[str]
    dative_words: frozenset[str]
    state_prepositions: frozenset[str]
    beside_places: frozenset[str]
    opening_prepositions: frozenset[str]
    between_places: frozenset[str]
    state_nouns: frozenset[str]
    town_words: tuple[str, ...]
    says_one: frozenset[str]


@dataclass(frozen=True, kw_only=True, eq=False)
class MentionTable:
    """All that mentions ask of a language. `demonyms` gives the code of the state of each adjective of nationality."""

    persons: PersonNames
    bodies: BodyNames
    places: PlaceNames
    spans: SpanWords
    titles: TitleWords
    institutions: InstitutionWords
    acting: ActingWords
    demonyms: Mapping[str, str]
