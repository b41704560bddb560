"""What a language gives to the tracing of origins: agencies and media under their names, and how reports credit them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, eq=False)
class PressNames:
    """Agencies and media and how they are named as sources.

    `canonical` gives the name of each way of writing one, `names` finds them, `agencies` are the names that are agencies'. The
    patterns ending in `before` are searched at the end of what precedes a name, `relayed_behind` at the start of what follows;
    `unnamed` finds the press without a name (its first group that is not empty is the words for it). `spelled_out` are ends of a
    name that an abbreviation in brackets follows.
    """

    canonical: Mapping[str, str]
    names: re.Pattern[str]
    agencies: frozenset[str]
    relayed_before: re.Pattern[str]
    inverted_before: re.Pattern[str]
    told_before: re.Pattern[str]
    with_before: re.Pattern[str]
    relayed_behind: re.Pattern[str]
    unnamed: re.Pattern[str]
    signature_line: re.Pattern[str]
    spelled_out: tuple[str, ...]
    articles: tuple[str, ...] = ()
    """Articles with which a medium's name may begin (folded), as they are left out in an address."""
