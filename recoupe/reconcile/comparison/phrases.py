"""A telling's phrases as they are compared: each answer with its words, what stands around it, and where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from recoupe.lang.tables.frame import FrameWords
from recoupe.model import Span
from recoupe.reconcile.comparison.sides import Answer, Side, Word, words_of
from recoupe.text import fold

NEIGHBOURS = 3
"""Words before and behind a phrase that are looked at."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """An answer with the families and forms of its telling words, all its forms, and the families of the words around it."""

    answer: Answer
    text: str
    families: frozenset[str]
    forms: frozenset[str]
    every: frozenset[str]
    left: tuple[str, ...]
    right: tuple[str, ...]
    capitals: frozenset[str]
    is_outside: bool
    """Whether it stands beside the telling, in the same sentence or in the frame of attribution."""

    @property
    def span(self) -> Span:
        """Where it stands in its report."""
        return self.answer.span

    @property
    def figures(self) -> frozenset[str]:
        """Its words that are numbers."""
        return frozenset(form for form in self.forms if form[0].isdigit())

    @property
    def letters(self) -> str:
        """Its telling words without spaces, for names that are written apart or joined."""
        return "".join(c for c in fold(self.text) if c.isalnum())


def telling_words(found: Iterable[Word], words: FrameWords) -> list[Word]:
    """The words that say something: no article, pronoun or preposition."""
    return [w for w in found if w.form not in words.small and (len(w.form) > 2 or w.form[0].isdigit())]


def phrases_of(side: Side, answers: Sequence[Answer], words: FrameWords) -> list[Phrase]:
    """The phrases that answers are; predicates, and those without a telling word, are left out."""
    return [p for answer in answers if answer.kind != "act" and (p := phrase(side, answer, words)).forms]


def phrase(side: Side, answer: Answer, words: FrameWords) -> Phrase:
    """The phrase that an answer is."""
    own = words_of(side.text, answer.span, words)
    found = telling_words(own, words)
    text = side.text[answer.start : answer.end]
    left, right = around(side, answer.span)
    return Phrase(
        answer=answer,
        text=text,
        families=frozenset(w.family for w in found),
        forms=frozenset(w.form for w in found),
        every=frozenset(w.form for w in own),
        left=left,
        right=right,
        capitals=frozenset(fold(word) for word in text.split() if word[:1].isupper()),
        is_outside=not (side.span[0] < answer.end and answer.start < side.span[1]),
    )


def around(side: Side, span: Span) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The families of the words before and behind a place in its telling, the nearest first."""
    before = [w.family for w in side.words if w.end <= span[0]]
    behind = [w.family for w in side.words if w.start >= span[1]]
    return tuple(reversed(before[-NEIGHBOURS:])), tuple(behind[:NEIGHBOURS])


def share(mine: Sequence[str], theirs: Sequence[str]) -> float:
    """The share of some words that stand among others, 0..1."""
    return sum(word in theirs for word in mine) / len(mine) if mine else 0.0
