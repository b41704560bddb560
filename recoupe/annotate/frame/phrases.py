"""Phrases of a parsed report: where they begin and end, their words as families, and what earlier layers found in them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from typing import Generic, TypeVar

from recoupe.lang.tables.frame import FrameWords
from recoupe.model import Annotations, Mention, Quantity, Slot, SlotName, Time
from recoupe.syntax.noun_phrases import members
from recoupe.syntax.view import Doc, Token
from recoupe.text import fold

T = TypeVar("T", Mention, Time, Quantity)

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})


class Phrases:
    """The phrases of one report."""

    def __init__(self, doc: Doc, found: Annotations, words: FrameWords) -> None:
        self._words = words
        self._mentions = _Layer(found.mentions)
        self._times = _Layer(found.times)
        self._quantities = _Layer(found.quantities)
        self.family = lru_cache(maxsize=4096)(words.family)
        self._members: dict[tuple[int, bool], list[Token]] = {}

    def slot(self, name: SlotName, head: Token, *, with_opening: bool = True) -> Slot:
        """The phrase of a token as the filling of a slot; list members joined to it are taken in."""
        tokens = self.members(head, with_opening=with_opening)
        start, end = tokens[0].idx, tokens[-1].idx + len(tokens[-1])
        content = [t for t in tokens if t.pos_ in CONTENT]
        return Slot(
            name=name,
            start=start,
            end=end,
            head=self.family(head.lemma_),
            words=tuple(self.family(t.lemma_) for t in content),
            value=self._value(name, start, end, head),
        )

    def members(self, head: Token, *, with_opening: bool = True) -> list[Token]:
        """The words of a token's phrase, read once."""
        key = head.i, with_opening
        found = self._members.get(key)
        if found is None:
            found = self._members[key] = members(head, with_opening=with_opening)
        return found

    def _value(self, name: SlotName, start: int, end: int, head: Token) -> str:
        if name == "when":
            return next((f"{t.begin}/{t.finish}" for t in self._times.within(start, end) if t.begin and t.finish), "")
        mention = next((m for m in self._mentions.within(start, end) if m.start <= head.idx < m.end), None)
        return mention.name if mention is not None else ""

    def mention(self, head: Token) -> Mention | None:
        """The name that a token stands in."""
        return next(iter(self._mentions.within(head.idx, head.idx + len(head), touching=True)), None)

    def time(self, head: Token) -> Time | None:
        """The expression of time that a token stands in."""
        return next(iter(self._times.within(head.idx, head.idx + len(head), touching=True)), None)

    def quantities(self, start: int, end: int) -> list[Quantity]:
        """The quantities that begin in a passage."""
        return self._quantities.within(start, end)

    def is_human(self, head: Token) -> bool:
        """Whether a phrase means people or a body that acts."""
        mention = self.mention(head)
        if mention is not None:
            return mention.type in ("PER", "ORG")
        lemma = fold(head.lemma_)
        if lemma in self._words.people:
            return True
        return head.pos_ == "NOUN" and lemma not in self._words.not_people and lemma.endswith(self._words.people_endings)


class _Layer(Generic[T]):
    """Annotations of one layer, found by place."""

    def __init__(self, items: Sequence[T]) -> None:
        self._items: list[T] = sorted(items, key=lambda item: item.start)
        self._starts: list[int] = [item.start for item in self._items]

    def within(self, start: int, end: int, *, touching: bool = False) -> list[T]:
        """Those that begin in [start, end); with `touching`, those that hold `start` too."""
        low = bisect_left(self._starts, start)
        found: list[T] = self._items[low : bisect_left(self._starts, end)]
        if touching:
            found = [item for item in self._items[max(0, low - 3) : low] if item.end > start] + found
        return found
