"""What a language gives to the comparison of stories: months, how rare each term is in its news, numbered happenings."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple


class Rarities(NamedTuple):
    """A count-min sketch of how rare terms are: steps a unit of rarity, and two rows of rarities in steps, by hash."""

    steps: float
    first: bytes
    second: bytes


@dataclass(frozen=True, kw_only=True, eq=False)
class TermTable:
    """The terms of a language's news. Words are in lower case; a text is searched without accents (`recoupe.terms.plain`).

    `rarities` reads the sketch when first called. `day` is a day of a month: its number (group 1) and the month's name (group 2),
    which `months` numbers. `weekday` is a weekday's name that nothing puts into another week, `weekdays` numbers them from
    Monday, 0. `counted` is a happening under its ordinal, in words (group 1, a key of `ordinals`) or figures (group 2), and the
    noun (group 3); `numbered` a noun (group 1) with a Roman (group 2) or other number (group 3) behind it. `kinds` gives nouns
    that count the same thing one name. `idle` are words that tell nothing, of a language whose rarities are those of another.
    """

    rarities: Callable[[], Rarities]
    months: Mapping[str, int]
    day: re.Pattern[str]
    weekdays: Mapping[str, int]
    weekday: re.Pattern[str]
    ordinals: Mapping[str, int]
    kinds: Mapping[str, str]
    counted: re.Pattern[str]
    numbered: re.Pattern[str]
    idle: frozenset[str] = frozenset()
