"""Candidate differences: answers of two tellings to one question that are not the same, and stretches told in other words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from recoupe.lang.tables.frame import FrameWords
from recoupe.model import DifferenceSlot, Frame, Span
from recoupe.reconcile.comparison.moments import stand
from recoupe.reconcile.comparison.sides import NAMED, Answer, Side, Word
from recoupe.text import fold, overlap

Opcode = tuple[str, int, int, int, int]
PHRASES: tuple[DifferenceSlot, ...] = ("number", "when", "where", "who", "whom", "what", "why", "how", "source")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two answers that may differ, the question, and how they were found: "slot", "act", "segment" or "core"."""

    slot: DifferenceSlot
    origin: str
    one: Answer
    other: Answer


@dataclass
class Pair:
    """Two tellings of one fact, with what is equal in them."""

    one: Side
    other: Side
    words: FrameWords

    @cached_property
    def opcodes(self) -> Sequence[Opcode]:
        """How the words of one become those of the other, by families."""
        a, b = ([w.family for w in side.words] for side in (self.one, self.other))
        return SequenceMatcher(None, a, b, autojunk=False).get_opcodes()

    @cached_property
    def equal(self) -> tuple[frozenset[tuple[str, Span]], frozenset[tuple[str, Span]]]:
        """The answers on each side that have an equal on the other: question and place."""
        mine: set[tuple[str, Span]] = set()
        theirs: set[tuple[str, Span]] = set()
        for a in self.one.answers:
            for b in self.other.answers:
                if a.slot == b.slot and a.kind != "act" and b.kind != "act" and same(a, b, self):
                    mine.add((a.slot, a.span))
                    theirs.add((b.slot, b.span))
        return frozenset(mine), frozenset(theirs)

    def left(self, slot: DifferenceSlot) -> tuple[list[Answer], list[Answer]]:
        """The answers to a question that have no equal on the other side."""
        return tuple(  # type: ignore[return-value]
            [a for a in side.answers if a.slot == slot and a.kind != "act" and (a.slot, a.span) not in known]
            for side, known in zip((self.one, self.other), self.equal, strict=True)
        )

    def acts(self) -> Iterator[tuple[Frame, Frame]]:
        """Predicates of one family in both."""
        for a in self.one.frames:
            for b in self.other.frames:
                if a.family == b.family:
                    yield a, b

    def aligned(self, a: Span, b: Span) -> bool:
        """Whether two places stand in one stretch of other words between the same words."""
        for tag, low, high, first, last in self.opcodes:
            if tag == "replace":
                mine = self.one.words[low].start, self.one.words[high - 1].end
                theirs = self.other.words[first].start, self.other.words[last - 1].end
                if overlap(mine, a) and overlap(theirs, b):
                    return True
        return False


def same(a: Answer, b: Answer, pair: Pair) -> bool:
    """Whether two answers to one question are one: the same words, name, moment or number."""
    mine, theirs = (fold(side.text[x.start : x.end]) for side, x in ((pair.one, a), (pair.other, b)))
    if mine == theirs:
        return True
    if a.time is not None and b.time is not None:
        return stand(a.time, b.time) == "same"
    if a.bounds is not None and b.bounds is not None:
        return a.bounds == b.bounds
    if a.name and b.name and a.kind == b.kind:
        return _one_name(fold(a.name), fold(b.name))
    return bool(a.words) and set(a.words) == set(b.words)


def _one_name(a: str, b: str) -> bool:
    mine, theirs = set(a.replace("-", " ").split()), set(b.replace("-", " ").split())
    return mine <= theirs or theirs <= mine


def candidates(pair: Pair) -> list[Candidate]:
    """All that may differ between two tellings."""
    found = [c for slot in PHRASES for c in _of_slot(pair, slot)]
    found += [*_of_acts(pair), *_of_words(pair)]
    unique = {(c.slot, c.origin, c.one.span, c.other.span): c for c in found}
    return list(unique.values())


def _of_slot(pair: Pair, slot: DifferenceSlot) -> Iterator[Candidate]:
    mine, theirs = pair.left(slot)
    for a in mine:
        for b in theirs:
            if _comparable(a, b, pair):
                yield Candidate(slot, "slot", a, b)


def _comparable(a: Answer, b: Answer, pair: Pair) -> bool:
    """Whether two answers may answer one question: both names, times or numbers, or phrases of acts that go together."""
    if a.slot == "number":
        return True
    if (a.time is None) != (b.time is None):
        return pair.aligned(a.span, b.span)
    if a.kind in NAMED and b.kind in NAMED:
        return a.kind == b.kind or pair.aligned(a.span, b.span)
    if a.time is not None or a.slot == "source":
        return True
    if a.frame is not None and b.frame is not None and a.frame.family == b.frame.family:
        return True
    few = max(len(answers) for answers in pair.left(a.slot)) <= 2
    return few or pair.aligned(a.span, b.span)


def _of_acts(pair: Pair) -> Iterator[Candidate]:
    for a in pair.one.answers:
        for b in pair.other.answers:
            if a.frame is None or b.frame is None or a.kind != "act" or b.kind != "act":
                continue
            if a.head == b.head:
                if _state(a.frame) != _state(b.frame):
                    yield Candidate("status", "act", a, b)
            elif (a.head, b.head) in pair.words.opposed or pair.aligned(a.span, b.span):
                yield Candidate("what", "act", a, b)
                yield Candidate("status", "act", a, b)


def _state(frame: Frame) -> tuple[str, bool, bool]:
    return frame.stage, frame.negated, frame.certain


def _of_words(pair: Pair) -> Iterator[Candidate]:
    changed = [code for code in pair.opcodes if code[0] != "equal"]
    for tag, low, high, first, last in changed:
        if tag == "replace" and len(changed) > 1:
            yield from _stretch("segment", pair.one.words[low:high], pair.other.words[first:last])
    if changed:
        low, high, first, last = changed[0][1], changed[-1][2], changed[0][3], changed[-1][4]
        yield from _stretch("core", pair.one.words[low:high], pair.other.words[first:last])


def _stretch(origin: str, mine: Sequence[Word], theirs: Sequence[Word]) -> Iterator[Candidate]:
    a, b = _answer(mine), _answer(theirs)
    if a is not None and b is not None and a.words != b.words:
        yield Candidate("wording", origin, a, b)


def _answer(run: Sequence[Word]) -> Answer | None:
    content = [w for w in run if len(w.form) > 2 or w.form.isdigit()]
    if not content:
        return None
    return Answer("wording", content[0].start, content[-1].end, tuple(w.family for w in content), content[-1].family)
