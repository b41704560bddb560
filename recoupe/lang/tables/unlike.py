"""Words by which tellings in quite other words are heard to disagree: scales of two poles, marks, and kinds of things counted.

Unlike opposite words, a pole of a scale holds nouns, verbs, adjectives and idioms alike ("en liberté", "derrière les barreaux"),
so that two newsrooms that tell one thing without a word in common can be heard to tell its opposite.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from recoupe.model import Span
from recoupe.text import fold

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Token:
    """A word as it is looked up: folded, an elided article or pronoun being a word of its own ("n", "l")."""

    form: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Told:
    """A phrase that was found: what it is listed under, which pole of it, and the words that it is, the last one behind it."""

    name: str
    pole: bool
    first: int
    last: int


@dataclass(frozen=True, kw_only=True)
class UnlikeWords:
    """Phrases of one language, folded; `*` at the end of a word stands for any ending.

    `scales` have two poles of which one denies the other. `marks` say how something is told: "cause" that it is why something
    happened, "pick" that it is this one and no other ("c'est … qui"), "only" that it is no more than this, "none" that there is
    none, "not" that it is not so, "asked" that somebody wants it. `kinds` are the nouns of what is counted, by what sort of thing
    it is.
    """

    scales: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]
    marks: Mapping[str, tuple[str, ...]]
    kinds: Mapping[str, tuple[str, ...]]
    ordinals: Mapping[str, int] = field(default_factory=dict)
    ordinal_endings: tuple[str, ...] = ()

    @cached_property
    def _scales(self) -> _Phrases:
        rows = [(name, not n, phrase) for name, poles in self.scales.items() for n, pole in enumerate(poles) for phrase in pole]
        return _Phrases(rows)

    @cached_property
    def _marks(self) -> _Phrases:
        return _Phrases([(name, True, phrase) for name, phrases in self.marks.items() for phrase in phrases])

    @cached_property
    def _kinds(self) -> _Phrases:
        return _Phrases([(name, True, phrase) for name, phrases in self.kinds.items() for phrase in phrases])

    def poles(self, words: Sequence[Token]) -> Iterator[Told]:
        """The poles of scales that some words tell."""
        return self._scales.told(words)

    def marked(self, words: Sequence[Token]) -> Iterator[Told]:
        """The marks that stand among some words."""
        return self._marks.told(words)

    def kind(self, noun: str) -> str:
        """What sort of thing a noun is of; "" where no table says."""
        return next((told.name for told in self._kinds.told(tokens(noun, (0, len(noun))))), "")

    def ordinal(self, form: str) -> int | None:
        """The number of a word like "third" or "48th", None where it is none."""
        figures = next((form.removesuffix(end) for end in self.ordinal_endings if form.removesuffix(end).isdigit()), "")
        return int(figures) if figures and form != figures else self.ordinals.get(form)


class _Phrases:
    """Phrases by their first word."""

    def __init__(self, rows: Sequence[tuple[str, bool, str]]) -> None:
        self._first: dict[str, list[tuple[tuple[str, ...], str, bool]]] = {}
        for name, pole, phrase in rows:
            patterns = tuple(fold(phrase).replace("'", " ").split())
            self._first.setdefault(patterns[0], []).append((patterns, name, pole))

    def told(self, words: Sequence[Token]) -> Iterator[Told]:
        """The phrases that stand among some words."""
        for first, word in enumerate(words):
            for patterns, name, pole in self._beginning(word.form):
                last = first + len(patterns)
                if last <= len(words) and all(_is_of(p, w.form) for p, w in zip(patterns, words[first:last], strict=True)):
                    yield Told(name, pole, first, last)

    def _beginning(self, form: str) -> Iterator[tuple[tuple[str, ...], str, bool]]:
        yield from self._first.get(form, ())
        for end in range(1, len(form) + 1):
            yield from self._first.get(form[:end] + "*", ())


def _is_of(pattern: str, form: str) -> bool:
    return form.startswith(pattern[:-1]) if pattern.endswith("*") else form == pattern


def tokens(text: str, span: Span) -> list[Token]:
    """The words of a passage as they are looked up."""
    return [Token(fold(word.group()), word.start(), word.end()) for word in _WORD.finditer(text, *span)]


def listed(text: str) -> dict[str, tuple[str, ...]]:
    """Phrases by name: a line "name: phrase, phrase" each; a line that begins with a space goes on."""
    rows = (line.partition(": ") for line in _lines(text))
    return {name: _phrases(phrases) for name, _, phrases in rows}


def scaled(text: str) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Scales by name: a line "name: phrase, phrase | phrase, phrase" each; one that begins with a space goes on."""
    found = {}
    for line in _lines(text):
        name, _, poles = line.partition(": ")
        one, other = poles.split(" | ")
        found[name] = _phrases(one), _phrases(other)
    return found


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(" ".join(phrase.split()) for phrase in text.split(","))


def _lines(text: str) -> list[str]:
    return " ".join(text.strip().split("\n ")).split("\n")


@dataclass(frozen=True, kw_only=True)
class UnlikeWeights:
    """What the signs of `recoupe.reconcile.comparison.signs` are worth: feature -> weight of a regression, "" the constant.

    `likely` says whether two tellings disagree, `slots` on which question, `types` how their accounts stand; `least` is the least
    probability at which a difference is shown, `apart` the share of one report's words that the other has too, below which
    tellings are read by their signs, `unplaced` the signs that speak for a difference and are seldom where it is.
    No weight is of a word.
    """

    likely: Mapping[str, float]
    slots: Mapping[str, Mapping[str, float]]
    types: Mapping[str, Mapping[str, float]]
    least: float
    apart: float
    unplaced: tuple[str, ...] = ()
