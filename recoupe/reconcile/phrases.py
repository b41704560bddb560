"""Noun phrases by their words alone: a noun with the adjectives and complements behind it. Works on text and mentions' spans."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from recoupe.lang.tables.namings import NamingTable
from recoupe.model import Mention, Span
from recoupe.text import fold

MOST_ADJECTIVES, MOST_COMPLEMENTS = 3, 2

_TOKEN = re.compile(r"\w+['’]|\w+(?:[-‑]\w+)*|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark with its folded form."""

    form: str
    start: int
    end: int
    word: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase without its article: its span, its head's token and the mention in it, if any."""

    start: int
    end: int
    head: Token
    mention: Mention | None = None
    tokens: tuple[Token, ...] = ()

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.start, self.end


class Tokens:
    """The words and marks of a text, and the phrases around a word."""

    def __init__(self, text: str, mentions: Sequence[Mention], lexis: NamingTable) -> None:
        self._lexis = lexis
        self.text = text
        self.all = [Token(fold(m.group()), m.start(), m.end(), m.group()) for m in _TOKEN.finditer(text)]
        self._at = {token.start: number for number, token in enumerate(self.all)}
        self._mention_at = {mention.start: mention for mention in sorted(mentions, key=lambda m: m.end)}

    def number_at(self, start: int) -> int | None:
        """The number of the token that begins there."""
        return self._at.get(start)

    def before(self, number: int) -> Token | None:
        """The token before that one on the same line."""
        if number == 0 or "\n" in self.text[self.all[number - 1].end : self.all[number].start]:
            return None
        return self.all[number - 1]

    def phrase(self, number: int) -> Phrase:
        """The phrase whose head is that token, as far as its words go."""
        last, mention, complements, adjectives = number, None, 0, 0
        while mention is None:
            if adjectives < MOST_ADJECTIVES and self._is_adjective(last + 1):
                last, adjectives = last + 1, adjectives + 1
            elif self._forms(last + 1, 2) == self._lexis.interim:
                last += 2
            elif complements < MOST_COMPLEMENTS and (found := self._complement(last + 1)):
                last, mention = found
                complements, adjectives = complements + 1, 0
            else:
                break
        first = self._first(number)
        end = mention.end if mention else self.all[last].end
        inside = tuple(token for token in self.all[first : last + 1] if token.start < end)
        return Phrase(self.all[first].start, end, self.all[number], mention, inside)

    def _forms(self, number: int, count: int) -> tuple[str, ...]:
        return tuple(token.form for token in self.all[number : number + count])

    def _is_adjective(self, number: int) -> bool:
        if number >= len(self.all) or not self._follows(number):
            return False
        token = self.all[number]
        return token.word[:1].islower() and is_adjective(token.word, self._lexis)

    def _follows(self, number: int) -> bool:
        """Whether only a space parts it from the token before."""
        return "\n" not in self.text[self.all[number - 1].end : self.all[number].start]

    def _complement(self, number: int) -> tuple[int, Mention | None] | None:
        """The last token of "de X" or "à X" that begins there, and the mention that X is."""
        if number + 1 >= len(self.all) or not self._follows(number):
            return None
        link = self.all[number].form
        if link not in self._lexis.of and link not in self._lexis.at:
            return None
        number += 1
        if self.all[number].form in self._lexis.after_of and number + 1 < len(self.all):
            number += 1
        mention = self._mention_at.get(self.all[number].start)
        if mention is not None:
            return (self._last_within(number, mention.end), mention) if link in self._lexis.of or mention.type == "LOC" else None
        token = self.all[number]
        if link in self._lexis.of and token.form.isalpha() and len(token.form) > 3 and token.form not in self._lexis.articles:
            return number, None
        return None

    def _last_within(self, number: int, end: int) -> int:
        while number + 1 < len(self.all) and self.all[number + 1].end <= end:
            number += 1
        return number

    def _first(self, number: int) -> int:
        """The token from which words that judge stand before the head ("l'ex-", "le prétendu")."""
        while number and self._follows(number) and self.all[number - 1].form in self._lexis.judging:
            number -= 1
        return number


def is_adjective(word: str, lexis: NamingTable) -> bool:
    """Whether a word behind a noun is taken for its adjective."""
    form = fold(word)
    if form in lexis.not_adjectives or len(form) < 4:
        return False
    return word.lower() in lexis.demonyms or is_judging(form, lexis) or (len(form) > 5 and form.endswith(lexis.adjective_endings))


def is_judging(form: str, lexis: NamingTable) -> bool:
    """Whether a folded word, in the singular or the plural, judges."""
    return form in lexis.judging or form.removesuffix("s") in lexis.judging


def tokens_between(tokens: Sequence[Token], start: int, end: int) -> Iterator[Token]:
    """The tokens that lie in a span."""
    return (token for token in tokens if start <= token.start and token.end <= end)
