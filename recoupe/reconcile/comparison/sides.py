"""One telling as it is compared: its words and answers, from frames, names, times, quantities and sources."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from recoupe.lang.tables.frame import FrameWords
from recoupe.model import Annotations, DifferenceSlot, Frame, Quantity, Slot, Span, Time
from recoupe.reconcile.voices import innermost
from recoupe.text import fold, overlap

_WORD = re.compile(r"\d{1,3}(?:[ .'’\u00a0\u202f]\d{3})+(?!\d)|\d+(?:,\d+)?|[^\W_]+(?:[-'’][^\W_]+)*")
_GROUPED = re.compile(r"\d[\d .'’\u00a0\u202f]*\d")
_ELIDED = re.compile(r"^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’]", re.IGNORECASE)

NAMED = frozenset({"PER", "ORG", "LOC"})

CIRCUMSTANCES = frozenset({"when", "where", "why"})
"""What a sentence may tell once for all its clauses."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a telling: its place, its folded form without an elided article, and its family; numerals are figures."""

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
class Whole:
    """What a whole report tells: the families of its words, its names (folded), numbers (least and most) and values of time."""

    families: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[tuple[float | None, float | None]]
    times: frozenset[str]


@dataclass(frozen=True, slots=True)
class Side:
    """One telling: its report, its place, its words, answers and frames, and whose word it is."""

    text: str
    notes: Annotations
    span: Span
    speaker: str | None
    words: tuple[Word, ...]
    answers: tuple[Answer, ...]
    near: tuple[Answer, ...]
    """When, where and why as the rest of the sentence tells it."""
    frames: tuple[Frame, ...]
    predicates: frozenset[int]
    """Where the predicates of its clauses begin."""
    is_quoted: bool
    """Whether direct speech stands in it."""
    sentence: frozenset[str]
    """The families of the words of the sentences in which it stands."""
    numbers: frozenset[tuple[float | None, float | None]]
    """The numbers of those sentences, least and most."""
    report: Whole


def side(text: str, notes: Annotations, span: Span, words: FrameWords, report: Whole | None = None) -> Side:
    """The telling that a passage of a report is; `report` is what the whole report tells, where that is known already."""
    index = innermost(notes.attributions, span)
    quoted = any(held.form == "direct" and any(overlap(c, span) for c in held.content) for held in notes.attributions)
    found = [*_values(notes, span, words), *_from_frames(notes, span), *_vague(text, span, words), *_sources(notes, span, index)]
    answers = _ordered(found)
    sentences = _sentences(notes, span)
    return Side(
        text=text,
        notes=notes,
        span=span,
        speaker=notes.attributions[index].speaker if index is not None else None,
        words=words_of(text, span, words),
        answers=answers,
        near=tuple(_near(notes, span, words, {a.span for a in answers})),
        frames=tuple(f for f in notes.frames if span[0] <= f.start < span[1]),
        predicates=frozenset(c.at[0] for c in notes.clauses if c.at is not None and span[0] <= c.at[0] < span[1]),
        is_quoted=quoted,
        sentence=frozenset(w.family for place in sentences for w in words_of(text, place, words)),
        numbers=frozenset((q.low, q.high) for q in notes.quantities if any(overlap((q.start, q.end), s) for s in sentences)),
        report=report or whole_report(text, notes, words),
    )


def whole_report(text: str, notes: Annotations, words: FrameWords) -> Whole:
    """What a report tells as a whole."""
    return Whole(
        families=frozenset(w.family for w in words_of(text, (0, len(text)), words)),
        names=frozenset(fold(m.name) for m in notes.mentions),
        numbers=frozenset((q.low, q.high) for q in notes.quantities),
        times=frozenset(t.value for t in notes.times),
    )


def _sentences(notes: Annotations, span: Span) -> list[Span]:
    found = [(s.start, s.end) for s in notes.sentences if s.start < span[1] and span[0] < s.end]
    return found or [span]


def _ordered(found: Sequence[Answer]) -> tuple[Answer, ...]:
    unique = {(a.slot, a.start, a.end): a for a in reversed(found)}
    return tuple(sorted(unique.values(), key=lambda a: (a.start, a.end, a.slot)))


def _near(notes: Annotations, span: Span, words: FrameWords, known: set[Span]) -> Iterator[Answer]:
    for sentence in _sentences(notes, span):
        for answer in _ordered([*_values(notes, sentence, words), *_from_frames(notes, sentence)]):
            if answer.slot in CIRCUMSTANCES and answer.span not in known and not overlap(answer.span, span):
                yield answer


@lru_cache(maxsize=50_000)
def _form(word: str) -> str:
    return fold(word)


def words_of(text: str, span: Span, words: FrameWords) -> tuple[Word, ...]:
    """The words of a passage with their places and families."""
    found = []
    for match in _WORD.finditer(text, *span):
        elided = _ELIDED.match(match.group())
        low = match.start() + (elided.end() if elided else 0)
        form = _form(text[low : match.end()])
        if _GROUPED.fullmatch(form):
            form = re.sub(r"\D", "", form)
        form = words.numerals.get(form, form)
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
            time = _time_in(notes, slot) if name == "when" else None
            value = slot.value if kind else ""
            yield Answer(name, slot.start, slot.end, slot.words, slot.head, value, kind, time=time, frame=frame)


def _time_in(notes: Annotations, slot: Slot) -> Time | None:
    """The one expression of time that a phrase holds."""
    found = [t for t in notes.times if slot.start <= t.start and t.end <= slot.end]
    return found[0] if len(found) == 1 else None


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
