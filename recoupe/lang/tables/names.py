"""What a language gives to the knowledge of names: first names and offices, institutions, states and towns, as it calls them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple


class Holder(NamedTuple):
    """Somebody in office: `start` and `end` are ISO years or months, `end` empty where open."""

    surname: str
    name: str
    country: str
    office: str
    start: str
    end: str


@dataclass(frozen=True, kw_only=True, eq=False)
class PersonNames:
    """What persons are called. All but `accented` and the offices folded.

    `male` and `female` are first names, `accented` first names without their accents and the usual spelling, `roots` short forms
    and the name that each is short for. `particles` begin a surname; `generations` tell a namesake of another generation.
    `common_surnames` are first names or everyday names as well. `holders` gives those in high offices, `heads_of_state` says
    which offices rule.
    """

    male: frozenset[str]
    female: frozenset[str]
    accented: Mapping[str, str]
    roots: Mapping[str, str]
    particles: frozenset[str]
    generations: frozenset[str]
    common_surnames: frozenset[str]
    heads_of_state: tuple[str, ...]
    holders: Callable[[], tuple[Holder, ...]]


@dataclass(frozen=True, kw_only=True, eq=False)
class BodyNames:
    """What institutions are called: other names and abbreviations of each.

    `aliases` and `acronyms` give the usual name; `known_as_such` are best known by their abbreviation, `never_added` mean
    something else as often. `small_words` are skipped where initials are compared.
    """

    aliases: Mapping[str, str]
    small_words: frozenset[str]
    acronyms: Mapping[str, str]
    known_as_such: frozenset[str]
    never_added: frozenset[str]


@dataclass(frozen=True, kw_only=True, eq=False)
class PlaceNames:
    """What states and towns are called.

    `locale` is the language's name in CLDR, whose names of territories `press_names` replace where the press writes others (by
    code). `state_aliases` and `capitals` give the code of the state, `place_aliases` the usual name. `unsure_alone` are names of
    states that mean something else as well. `unaccented` are capital letters that keyboards leave without their accent. `parts`
    are the places that lie in a state, a region or a district.
    """

    locale: str
    capitals: Mapping[str, str]
    press_names: Mapping[str, str]
    state_aliases: Mapping[str, str]
    unsure_alone: frozenset[str]
    place_aliases: Mapping[str, str]
    unaccented: Mapping[str, str]
    parts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
