"""Whether two answers can be rivals: a contradiction, a denial or an update asks that both answer for one deed or one count.

Reports of one outlet's week are full of passages that share their words and tell two doings: the day on which something began
here and went on there, last week's number beside this week's. Of 42 such differences in press stories that no rule was written
on, six were right (docs/quality-claims.md). An invented contradiction is worse than silence.
"""

from __future__ import annotations

from recoupe.model import DifferenceType, Time
from recoupe.reconcile.comparison.candidates import Candidate, Pair
from recoupe.reconcile.comparison.sides import Answer, Side, answers_to
from recoupe.reconcile.tellings import Telling
from recoupe.text import fold, overlap

RIVAL: frozenset[DifferenceType] = frozenset({"contradiction", "denial", "update"})
"""Types of differences of which one answer puts the other out."""


def are_rivals(candidate: Candidate, type_: DifferenceType, pair: Pair, one: Telling, other: Telling) -> bool:
    """Whether nothing says that two answers are of two things; only moments, numbers and denials are looked at."""
    mine, theirs = candidate.one, candidate.other
    if type_ == "denial":
        return _negations(pair.one, pair) != _negations(pair.other, pair)
    if mine.time is not None and theirs.time is not None:
        if _words(mine.time, one) == _words(theirs.time, other) and "DATE" not in (mine.time.type, theirs.time.type):
            return False  # one length or hour in two spellings
        if _is_told(mine.time, other, pair.other) or _is_told(theirs.time, one, pair.one):
            return False
        deeds = _deeds(pair.one, mine), _deeds(pair.other, theirs)
        return bool(deeds[0] & deeds[1]) or pair.aligned(mine.span, theirs.span)
    if candidate.slot == "number":
        several = _is_one_of_several(mine, pair.one) or _is_one_of_several(theirs, pair.other)
        return not several or pair.aligned(mine.span, theirs.span)
    return True


def is_measure(answer: Answer, told: Telling, pair: Pair) -> bool:
    """Whether a number is money or a measure, which may be of anything."""
    units = {fold(q.unit) for q in told.notes.quantities if q.unit and overlap((q.start, q.end), answer.span)}
    return answer.kind.isupper() or bool(units & pair.words.measures)


def _negations(side: Side, pair: Pair) -> set[str]:
    """The families of the words that deny in the sentences of a telling."""
    return {pair.words.family(word) for word in pair.words.negations} & side.sentence


def _words(time: Time, told: Telling) -> str:
    return "".join(letter for letter in fold(told.text[time.start : time.end]) if letter.isalnum())


def _is_told(time: Time, told: Telling, side: Side) -> bool:
    """Whether the sentence of the other telling has the same moment: then the other one it has is of something else."""
    start, end = side.span
    places = [(s.start, s.end) for s in told.notes.sentences if overlap((s.start, s.end), (start, end))] or [side.span]
    near = (t for t in told.notes.times if any(overlap((t.start, t.end), place) for place in places))
    return any(t.value == time.value or (t.begin, t.finish) == (time.begin, time.finish) != (None, None) for t in near)


def _deeds(side: Side, answer: Answer) -> set[str]:
    """The families of the predicates that a moment stands with."""
    own = {answer.frame.family} if answer.frame is not None else set()
    held = {f.family for f in side.frames for s in f.slots if s.name == "when" and overlap((s.start, s.end), answer.span)}
    return own | held


def _is_one_of_several(answer: Answer, side: Side) -> bool:
    """Whether a telling has two numbers of one noun: nobody knows which stands against the other report's."""
    alike = {a.bounds for a in answers_to(side, "number") if a.kind == answer.kind and answer.kind not in ("", "vague")}
    return len(alike) > 1
