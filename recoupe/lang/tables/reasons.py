"""What telling reasons apart asks of a language: what opens a cause or a purpose, and what it is the reason of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True, kw_only=True)
class ReasonWords:
    """Words, all folded and without an elided article.

    `openers` open a cause or a purpose, the longest first; `of_infinitives` do so only before an infinitive (`endings`).
    `closers` end it where it already says something. `presence` are verbs and nouns of coming and being somewhere: who tells why
    they came tells why they are there. `bare` are verbs and nouns that lead to a reason or to what it explains and say nothing
    themselves ("s'inscrire", "la poursuite de"). `participles` are pairs of the end of a participle and that of its infinitive.
    `plurals` are ends of nouns in the plural, `collective` nouns that stand before them ("un groupe de").
    """

    openers: tuple[tuple[str, ...], ...]
    of_infinitives: frozenset[str]
    endings: tuple[str, ...]
    closers: frozenset[str]
    presence: frozenset[str]
    bare: frozenset[str]
    participles: tuple[tuple[str, str], ...]
    plurals: tuple[str, ...]
    collective: frozenset[str]

    def verbs_of(self, word: str) -> Iterator[str]:
        """The infinitives of which a word may be the participle."""
        return (word.removesuffix(end) + verb for end, verb in self.participles if word.endswith(end))

    @cached_property
    def first(self) -> Mapping[str, tuple[tuple[str, ...], ...]]:
        """The openers by their first word."""
        found: dict[str, tuple[tuple[str, ...], ...]] = {}
        for opener in self.openers:
            found[opener[0]] = (*found.get(opener[0], ()), opener)
        return found
