"""What a language gives to the layer of quantities: what stands beside a number, and what loosens or bounds it.

Lemmas are singular; all words are in small letters but for signs, which are as written.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from recoupe.lang.tables.numerals import NumeralWords

Kind = Literal["approx", "min", "max"]


class Width(NamedTuple):
    """What a modifier makes of a value: its kind in the records, and the factors of its lowest and highest reading."""

    kind: Kind
    lowest: float | None
    highest: float | None


@dataclass(frozen=True, kw_only=True, eq=False)
class QuantityWords:
    """What stands beside a number: money, measures, shares, and the nouns with which it is no quantity."""

    without_plural: Callable[[str], str]
    """A noun without the mark of its plural, by its form alone."""
    lemma_tells: re.Pattern[str]
    """How plurals end whose singular the model's lemma tells, not the form."""
    plural_letters: str
    """The last letters of plural forms."""
    agreeing_letters: str
    """Last letters of an adjective and a noun in the plural, which say that they agree."""
    titles_before: tuple[str, ...]
    """Prefixes written with a hyphen or a space that belong to the noun behind them."""
    needs_adjective: frozenset[str]
    """Currencies whose name is a unit of another kind unless an adjective follows."""
    adverb_endings: tuple[str, ...]
    currencies: Mapping[str, str]
    currency_adjectives: Mapping[str, Mapping[str, str]]
    currency_signs: Mapping[str, tuple[str, str | None]]
    unit_signs: Mapping[str, str]
    measures: frozenset[str]
    time_nouns: frozenset[str]
    not_counted: frozenset[str]
    label_nouns: frozenset[str]
    score_nouns: frozenset[str]
    prenominal: frozenset[str]
    order_adjectives: frozenset[str]
    toll_nouns: frozenset[str]
    nouns_like_participles: frozenset[str]
    votes: frozenset[str]
    changes: frozenset[str]
    plurals_without_s: tuple[str, ...]
    participle_endings: tuple[str, ...]
    demonym_endings: tuple[str, ...]
    plural_auxiliaries: frozenset[str]
    to_be: frozenset[str]
    all_of_them: frozenset[str]
    pronouns: frozenset[str]
    pointing_back: frozenset[str]
    singular_determiners: frozenset[str]
    contracted_singular: frozenset[str]
    hours: frozenset[str]
    year_before: frozenset[str]
    the: tuple[str, ...]
    one: frozenset[str]
    at_least_one: tuple[str, ...]
    others: frozenset[str]
    including: frozenset[str]
    against: str
    more_of_them: tuple[str, ...]
    continued_by: frozenset[str]
    place_prepositions: frozenset[str]
    of: str
    of_elided: str
    of_the: str
    of_groups: frozenset[str]
    more: frozenset[str]
    by: str
    prefixes: tuple[str, ...]
    work_time: frozenset[str]
    signed: frozenset[str]
    part: str
    relatives: frozenset[str]
    share: re.Pattern[str]
    """A sign of percent (group 1) or per thousand (group 2) behind a number."""
    money_behind: re.Pattern[str]
    sign: re.Pattern[str]
    of_sign: re.Pattern[str]
    scale_noun: re.Pattern[str]
    """The name of a scale before its number."""
    idiom: re.Pattern[str]
    """Turns of phrase in which a number counts nothing."""
    score_behind: re.Pattern[str]


@dataclass(frozen=True, kw_only=True, eq=False)
class ModifierWords:
    """Words that loosen or bound a number, and how far.

    `spellings` gives every spelling of a phrase before a number and the phrase; those in `contracted` need a share of a whole
    behind them unless they are phrases themselves. `strictly` is the phrase that behind `besides` means something else.
    """

    spellings: Mapping[str, str]
    contracted: tuple[str, ...]
    strictly: str
    besides: str
    of: frozenset[str]
    """Prepositions that stand between a verb and its number behind a barrier alone."""
    glued: tuple[str, ...]
    """What may end a modifier straight before a number, without a space."""
    ahead: re.Pattern[str]
    behind: re.Pattern[str]
    some: Width
    at_least: Width
    at_most: Width
    before: Mapping[str, Width]
    after: Mapping[str, Width]
    spatial: frozenset[str]
    of_measures: frozenset[str]
    verbs: Mapping[str, Width]
    between_verb_and_number: frozenset[str]
    barriers: frozenset[str]
    negations: frozenset[str]


@dataclass(frozen=True, kw_only=True, eq=False)
class QuantityTable:
    """All that quantities ask of a language."""

    numerals: NumeralWords
    words: QuantityWords
    bounds: ModifierWords
