"""One telling as it is compared: its words and answers, from frames, names, times, quantities and sources."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from recoupe.lang.tables.frame import FrameWords
from recoupe.model import Annotations, DifferenceSlot, Frame, Quantity, Span, Time
from recoupe.reconcile.voices import innermost
from recoupe.text import fold, overlap

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_ELIDED = re.compile(r"^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’]", re.IGNORECASE)

NAMED = frozenset({"PER", "ORG", "LOC"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a telling: its place, its folded form without an elided article, and its family."""

    start: int
    end: int
    form: str
    family: str

    @property
    def tells(self) -> bool:
        """Whether it is long enough to say something, or a figure."""
        return len(self.form) > 3 or self.form[0].isdigit()


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer to a question: where it stands, its words' families and what they come to.

    `kind` is the type of a name or a time, the unit of a quantity, "vague" or "age" for words of number, "act" for a predicate.
    `bounds` are the least and the most that a number may be.
    """

    slot: DifferenceSlot
    start: int
    end: int
    words: tuple[str, ...] = ()
    head: str = ""
    name: str = ""
    kind: str = ""
    bounds: tuple[float | None, float | None] | None = None
    time: Time | None = None
    frame: Frame | None = None

    @property
    def span(self) -> Span:
        """Where it stands in its report."""
        return self.start, self.end


@dataclass(frozen=True, slots=True)
class Side:
    """One telling: its report, its place, its words, answers and frames, and whose word it is."""

    report: str
    text: str
    notes: Annotations
    span: Span
    speaker: str | None
    words: tuple[Word, ...]
    answers: tuple[Answer, ...]
    frames: tuple[Frame, ...]
    is_quoted: bool
    """Whether direct speech stands in it."""

    def forms(self, answer: Answer) -> set[str]:
        """The words of an answer, folded."""
        return {w.form for w in self.words if w.start < answer.end and answer.start < w.end} or set(
            fold(self.text[answer.start : answer.end]).split()
        )


def side(text: str, notes: Annotations, span: Span, words: FrameWords) -> Side:
    """The telling that a passage of a report is."""
    index = innermost(notes.attributions, span)
    quoted = any(held.form == "direct" and any(overlap(c, span) for c in held.content) for held in notes.attributions)
    found = [*_values(notes, span, words), *_from_frames(notes, span), *_vague(text, span, words), *_sources(notes, span, index)]
    unique = {(a.slot, a.start, a.end): a for a in reversed(found)}
    return Side(
        report=notes.id,
        text=text,
        notes=notes,
        span=span,
        speaker=notes.attributions[index].speaker if index is not None else None,
        words=words_of(text, span, words),
        answers=tuple(sorted(unique.values(), key=lambda a: (a.start, a.end, a.slot))),
        frames=tuple(f for f in notes.frames if span[0] <= f.start < span[1]),
        is_quoted=quoted,
    )


def words_of(text: str, span: Span, words: FrameWords) -> tuple[Word, ...]:
    """The words of a passage with their places and families."""
    found = []
    for match in _WORD.finditer(text, *span):
        elided = _ELIDED.match(match.group())
        low = match.start() + (elided.end() if elided else 0)
        form = fold(text[low : match.end()])
        if form:
            found.append(Word(low, match.end(), form, words.family(form)))
    return tuple(found)


def _from_frames(notes: Annotations, span: Span) -> Iterator[Answer]:
    types = {m.name: m.type for m in notes.mentions}
    for frame in notes.frames:
        if not span[0] <= frame.start < span[1]:
            continue
        yield Answer("status", frame.start, frame.end, (frame.family,), frame.family, kind="act", frame=frame)
        for slot in frame.slots:
            if slot.name == "number" or not overlap((slot.start, slot.end), span):
                continue
            kind = types.get(slot.value, "")
            name = "whom" if slot.name == "with" else slot.name
            yield Answer(name, slot.start, slot.end, slot.words, slot.head, slot.value if kind else "", kind, frame=frame)


def _values(notes: Annotations, span: Span, words: FrameWords) -> Iterator[Answer]:
    for time in notes.times:
        if overlap((time.start, time.end), span):
            yield Answer("when", time.start, time.end, kind=time.type, time=time)
    for quantity in notes.quantities:
        if overlap((quantity.start, quantity.end), span):
            yield number(quantity, words)
    for mention in notes.mentions:
        if overlap((mention.start, mention.end), span):
            slot: DifferenceSlot = "where" if mention.type == "LOC" else "who"
            yield Answer(slot, mention.start, mention.end, name=mention.name, kind=mention.type)


def number(quantity: Quantity, words: FrameWords) -> Answer:
    """A quantity as an answer to how many."""
    unit = words.family(quantity.unit) if quantity.unit else ""
    bounds = (quantity.low, quantity.high)
    return Answer("number", quantity.start, quantity.end, head=unit, kind=quantity.currency or unit, bounds=bounds)


def _vague(text: str, span: Span, words: FrameWords) -> Iterator[Answer]:
    """Words of number and of age, and years told in figures ("34 ans"), which are no quantities."""
    found = words_of(text, span, words)
    for word, behind in pairwise(found):
        if word.form.isdigit() and behind.form in words.years:
            yield Answer("number", word.start, behind.end, head="years", kind="age", bounds=(float(word.form), float(word.form)))
    for word in found:
        bounds = words.vague.get(word.form)
        if bounds:
            yield Answer("number", word.start, word.end, kind="vague", bounds=bounds)
        decade = words.ages.get(word.form)
        if decade:
            yield Answer("number", word.start, word.end, kind="age", bounds=(decade * 10, decade * 10 + 9))


def _sources(notes: Annotations, span: Span, index: int | None) -> Iterator[Answer]:
    """Whose word it is: the source or cue of what holds the telling and of what stands in it, and so outward along the chain."""
    waiting = [index] if index is not None else []
    waiting += [
        i for i, held in enumerate(notes.attributions) if any(place and overlap(place, span) for place in (held.source, held.cue))
    ]
    seen: set[int] = set()
    while waiting:
        current = waiting.pop(0)
        if current in seen:
            continue
        seen.add(current)
        held = notes.attributions[current]
        place = held.source or held.cue
        if place:
            yield Answer("source", *place, name=held.speaker or "", kind=held.form)
        if held.parent is not None:
            waiting.append(held.parent)


def answers_to(side: Side, slot: DifferenceSlot) -> Sequence[Answer]:
    """What a telling answers to one question, predicates left out."""
    return [a for a in side.answers if a.slot == slot and a.kind != "act"]
