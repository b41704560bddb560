"""What a language gives to the comparison of utterances: negation, words of one sense, and what ends no sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from recoupe.lang.tables.names import PersonNames


@dataclass(frozen=True, kw_only=True, eq=False)
class StatementTable:
    """`negations` and `senses` are folded; `titles_with_stop` are abbreviations whose full stop ends no sentence, without it.

    `small` are words that make no difference to the name of a body, `somebody` the heads of descriptions that may mean another
    one in each report, as may the plural, which ends in `plural_endings`; all folded."""

    persons: PersonNames
    small: frozenset[str]
    somebody: frozenset[str]
    plural_endings: tuple[str, ...]
    negations: frozenset[str]
    titles_with_stop: tuple[str, ...]
    senses: Mapping[str, str]
