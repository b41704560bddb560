"""Noun phrases of a report: whether they mean people, and how far a description of them reaches."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import islice

from recoupe.lang.tables.event_grammar import EventGrammar
from recoupe.lang.tables.event_people import PeopleNouns
from recoupe.model import Mention
from recoupe.syntax.view import Doc, Token
from recoupe.text import QUOTE_MARKS

_INSIDE = frozenset(("nmod", "amod", "flat:name", "flat", "compound", "appos", "case", "det", "fixed", "flat:foreign"))
_OUTSIDE = frozenset(("VERB", "AUX", "PRON", "SCONJ", "CCONJ", "PUNCT", "ADV", "NUM", "SPACE"))
_LONGEST = 9
_WIDEST = 60
_TORN = 3


def singular(token: Token, people: PeopleNouns) -> str:
    """The noun's singular: the lemma where the list knows it, else the form without its plural ending."""
    lemma = token.lemma_.lower()
    return lemma if lemma in people.sector_of else _without_plural(token.lower_, people)


@lru_cache(maxsize=16_384)
def _without_plural(word: str, people: PeopleNouns) -> str:
    for ending, short in people.plural_endings:
        if word.endswith(ending) and word[: -len(ending)] + short in people.sector_of:
            return word[: -len(ending)] + short
    return word[:-1] if word.endswith("s") and len(word) > 3 else word


class Phrases:
    """The noun phrases of one report, with the names in it by token."""

    def __init__(self, doc: Doc, mention_at: Mapping[int, Mention], people: PeopleNouns, words: EventGrammar) -> None:
        self.doc = doc
        self._people = people
        self._words = words
        self._mention_at = mention_at

    def mention(self, token: Token) -> Mention | None:
        """The named entity that a token is part of."""
        return self._mention_at.get(token.i)

    def is_people(self, token: Token) -> bool:
        """Whether a noun means people or a body that acts."""
        noun = singular(token, self._people)
        if token.lower_ in self._people.no_plural:
            return False  # "au cours de": no courts.
        if noun in self._people.sector_of:
            return True
        after = self.doc[token.i + 1].lower_ if token.i + 1 < len(self.doc) else ""
        if token.lower_ in self._people.garments:
            return after in self._people.colours
        if noun in self._people.needs_complement:
            after_it = (word.lemma_.lower().rstrip("s") for word in islice(token.subtree, _WIDEST) if word.i > token.i)
            return any((noun, lemma) in self._people.qualified for lemma in after_it)
        if (
            token.pos_ == "PROPN"
            and token.text[:1].isupper()
            and token.i
            and not token.is_sent_start
            and token.lower_ not in self._people.time_words
        ):
            return self.mention(token) is not None or token.lower_ in self._people.demonyms
        if noun in self._people.not_people:
            return False
        return (
            token.pos_ == "NOUN"
            and noun.endswith(self._people.people_endings)
            and not noun.endswith(self._people.abstract_endings)
        )

    def extent(self, token: Token) -> tuple[int, int]:
        """First and last token of the description: adjectives and complements, without article, clause or list."""
        first = token.i
        while first and self.doc[first - 1].pos_ == "ADJ" and self.doc[first - 1].head.i == token.i:
            first -= 1
        last = token.i
        while last + 1 < len(self.doc) and last - token.i < _LONGEST and self._goes_on(token, self.doc[last + 1]):
            last += 1
        while last > token.i and self.doc[last].text in QUOTE_MARKS:
            last -= 1
        named = self._named_after(last)
        if named:
            return first, named
        if last + 1 < len(self.doc) and self.doc[last + 1].pos_ in ("NOUN", "PROPN") and self.doc[last].pos_ == "NOUN":
            # The parse tore a compound apart: the head alone is sure.
            last = token.i
        while last > token.i and (self.doc[last].pos_ in ("ADP", "DET") or self.doc[last].lower_ in self._words.of):
            last -= 1
        return first, last

    def _goes_on(self, token: Token, word: Token) -> bool:
        """Whether the description of a noun holds a word, too; a quote mark where it holds the word behind it."""
        if word.text in QUOTE_MARKS:
            behind = self.doc[word.i + 1] if word.i + 1 < len(self.doc) else word
            return behind.text not in QUOTE_MARKS and self._goes_on(token, behind)
        if word.lower_ in self._people.demonyms and word.text[:1].islower() == self._people.demonyms_small:
            return True
        if word.pos_ in _OUTSIDE and not self.mention(word):
            return False
        if word.pos_ == "ADP" and word.lower_ not in self._words.of and word.lower_ not in self._words.extending:
            return False
        if word.dep_ not in _INSIDE or word.text.isspace() or word.lower_ in self._people.time_words:
            return False
        if word.lower_ in self._people.anaphoric and word.nbor(-1).lower_ in self._words.pointing:
            return False
        return self._within(word, token)

    def _named_after(self, last: int) -> int:
        """Index of the name that ends a compound which the parse tore apart ("du service | reportage de Canal 9"), else 0."""
        torn = self.doc[last + 1 : last + 4]
        if len(torn) < _TORN or self.doc[last].pos_ != "NOUN" or torn[0].pos_ not in ("NOUN", "VERB", "PROPN", "X"):
            return 0
        if torn[0].morph.get("VerbForm", []) == ["Fin"] or torn[1].lower_ not in self._words.of or self.mention(torn[2]) is None:
            return 0
        return torn[2].i

    def _within(self, word: Token, head: Token) -> bool:
        for _ in range(_LONGEST):
            if word.i == head.i:
                return True
            if word.head.i == word.i or word.dep_ not in _INSIDE:
                return False
            word = word.head
        return False
