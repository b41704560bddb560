"""What a language gives to the comparison of utterances: negation, words of one sense, and what ends no sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, eq=False)
class StatementTable:
    """`negations` and `senses` are folded; `titles_with_stop` are abbreviations whose full stop ends no sentence, without it."""

    negations: frozenset[str]
    titles_with_stop: tuple[str, ...]
    senses: Mapping[str, str]
