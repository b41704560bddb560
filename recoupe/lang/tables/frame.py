"""What frames and their comparison ask of a language: word families, opposites, and the words that open each slot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from recoupe.text import fold

KEPT = 6
"""Letters of a word without its ending that make its family."""

MOST_KEPT = 50_000
"""Words whose families are remembered, at most."""

SHORTEST = 4
"""Letters that stay of a word, at least, where an ending is taken off."""


@dataclass(frozen=True, kw_only=True)
class FrameWords:
    """The words of one language by which predicates are put into families and their slots are told. All words are folded.

    `senses` gives words of one sense a mark; `endings` are those that nouns of action, verbs and participles add to one root,
    the longest first. `opposites` are pairs of word groups of which one denies the other; `stages` says which stage of an act
    a governing verb or noun tells ("annoncer": announced).
    """

    senses: Mapping[str, str]
    endings: tuple[str, ...]
    action_endings: tuple[str, ...]
    """How nouns of action end."""
    acts: frozenset[str]
    """Nouns of action that do not end so."""
    opposites: tuple[tuple[frozenset[str], frozenset[str]], ...]
    stages: Mapping[str, str]
    causes: frozenset[str]
    """What opens a cause or a purpose ("parce", "afin", "faute")."""
    cause_phrases: tuple[str, ...]
    """The same in several words ("en raison de"), as text."""
    moments: frozenset[str]
    """What opens a moment told by another event ("après", "lors", "dès")."""
    adverbs_of_time: frozenset[str]
    places: frozenset[str]
    """Prepositions of place."""
    place_phrases: tuple[str, ...]
    manners: frozenset[str]
    """What opens a manner or a means ("avec", "sans", "en")."""
    tellers: frozenset[str]
    """What opens whose word it is ("selon", "d'après")."""
    towards: frozenset[str]
    """Prepositions of whom an act is directed at ("contre", "à", "envers")."""
    by: frozenset[str]
    of: frozenset[str]
    people: frozenset[str]
    """Nouns of people and bodies that act."""
    people_endings: tuple[str, ...]
    not_people: frozenset[str]
    place_nouns: frozenset[str]
    time_nouns: frozenset[str]
    negations: frozenset[str]
    hedges: frozenset[str]
    """Words that make a telling uncertain."""
    vague: Mapping[str, tuple[float, float | None]]
    """Words for a number that is not told exactly -> the least and the most that they may mean."""
    numerals: Mapping[str, str]
    """Words for a number -> its figures."""
    small: frozenset[str]
    """Words that tell nothing by themselves: articles, pronouns, prepositions."""
    rounding: frozenset[str]
    """Words that say of a number that it is about so much, or at least or at most."""
    years: frozenset[str]
    """Words for years of age."""
    ages: Mapping[str, int]
    """Nouns for people of an age -> its decade."""
    judging: frozenset[str]
    """Words that judge what they stand with."""
    names_of_scale: Mapping[str, int]
    """Parts of a whole and the whole, by how much they take in ("certains": 1, "tous": 3)."""
    later: frozenset[str]
    """Words of a telling that tells a state after another ("désormais", "porté à")."""
    light: frozenset[str]
    """Verbs and nouns that say little by themselves."""
    neutral_telling: frozenset[str]
    """Verbs of telling between which the choice says nothing."""
    moment_phrases: tuple[str, ...] = ()
    """What opens a moment in several words ("à l'issue de"), as text."""
    concepts: Mapping[str, str] = field(default_factory=dict)
    """Words -> what they say in whatever language (`recoupe.lang.tables.concepts`)."""
    none: frozenset[str] = frozenset()
    """Words before a noun of which there is none ("aucun", "no")."""
    measures: frozenset[str] = frozenset()
    """Units of measure and money, which may be of anything."""
    ranks: Mapping[str, int] = field(default_factory=dict)
    """Words that say which in a row something is ("troisième": 3)."""

    def family(self, lemma: str) -> str:
        """The family of a word: the mark of its sense, else its root ("fermeture", "fermer": one family)."""
        known = self._families.get(lemma)
        if known is None:
            if len(self._families) >= MOST_KEPT:
                self._families.clear()
            word = fold(lemma)
            known = self.senses.get(word) or self.senses.get(word.rstrip("sx")) or self._root(word)
            self._families[lemma] = known
        return known

    def concept(self, lemma: str) -> str | None:
        """What a word says in whatever language, None where no table holds it."""
        word = fold(lemma)
        # a lemma may lack its last letter ("resum")
        return self.concepts.get(word) or self.concepts.get(word + "e")

    @cached_property
    def _families(self) -> dict[str, str]:
        """The families of words that were asked for."""
        return {}

    def _root(self, word: str) -> str:
        bare = word[:-1] if len(word) > SHORTEST and word[-1] in "sx" else word
        for ending in self.endings:
            if bare.endswith(ending) and len(bare) - len(ending) >= SHORTEST:
                return bare[: -len(ending)][:KEPT]
        return bare[:KEPT]

    @cached_property
    def families_of_people(self) -> frozenset[str]:
        """The families of the nouns of people and bodies."""
        return frozenset(self.family(noun) for noun in self.people)

    @cached_property
    def opposed(self) -> frozenset[tuple[str, str]]:
        """Pairs of families of which one denies the other, in both orders."""
        pairs = {(self.family(a), self.family(b)) for left, right in self.opposites for a in left for b in right}
        return frozenset(pairs | {(b, a) for a, b in pairs})
