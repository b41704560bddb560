"""What a language gives to the reading of numerals: its number words and the patterns that they make.

All words are in small letters, with a straight apostrophe and a plain hyphen, as `same_length_form` leaves a text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

AtomKind = Literal["figures", "unit", "hundred", "thousand", "scale", "and", "collective", "half"]
"""What a word does within a numeral; "and" links two of its words, "half" is a half of a collective or a scale."""


@dataclass(frozen=True, kw_only=True, eq=False)
class NumeralWords:
    """The number words of a language, and the patterns over them."""

    kinds: Mapping[str, tuple[AtomKind, float]]
    """Each word of which a numeral may be made: what it does within one, and its value."""
    simple: Mapping[str, int]
    scales: Mapping[str, float]
    short_scales: Mapping[str, float]
    short_scales_of_money: frozenset[str]
    fractions: Mapping[str, float]
    elided: frozenset[str]
    codes_glued: frozenset[str]
    """Codes of currencies that may follow figures without a space."""
    unit_signs: Mapping[str, str]
    """Signs of units that may follow figures without a space."""
    word: re.Pattern[str]
    """A word of `kinds`; what stands before it is looked at apart: a pattern that begins with letters is searched faster."""
    joined: re.Pattern[str]
    """A hyphen, and the word of a numeral behind it (group 1)."""
    zero: re.Pattern[str]
    """A word for none before its noun: group `zero`, or `none` with, in group `after`, what tells that it counts."""
    none_before: re.Pattern[str]
    """What before a word for none tells that it counts."""
    and_a_half: re.Pattern[str]
    many: re.Pattern[str]
    """A scale or collective that multiplies the one before it ("des dizaines [de milliers]")."""
    short_scale: re.Pattern[str]
    money_next: re.Pattern[str]
    """What follows a short scale that only sums of money take."""
    one_of: re.Pattern[str]
    several_of: re.Pattern[str]
    """What stands before a collective or a bare scale: one of it, or several of it."""
    range_link: re.Pattern[str]
    """What links two ends of a range; group 1 is the link, "-" where there is none."""
    between_before: re.Pattern[str]
    """What opens a range of two numbers linked by `between_link`."""
    between_link: str
    ranging_links: frozenset[str]
    """Links of two numbers that are a range wherever they stand."""
    to_link: str
    """The link of a range that may tell two values in turn behind `from_before`."""
    listing_link: str
    """The link of two numbers in a list."""
    from_before: re.Pattern[str]
    some_of: re.Pattern[str]
    """Between a number and the larger one out of which it counts some."""
    out_of: re.Pattern[str]
    """Between the two numbers of a share."""
    fraction: re.Pattern[str]
    """A word of `fractions` before what it is a part of."""
    comma_groups: bool = False
    """Whether a comma parts groups of three digits and a point decimals, or the other way round."""
