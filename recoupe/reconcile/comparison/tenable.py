"""Which of the differences that weights propose can be shown: what a checker would see at once to be none is left out.

Weights are fitted on passages that do tell one fact. Rows are also made of passages that only seem to, so values are compared
only where it is likely enough that one fact is told. An invented contradiction is worse than silence.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from recoupe.model import Quantity
from recoupe.reconcile.comparison.candidates import Candidate, Pair
from recoupe.reconcile.comparison.choose import EXCLUDING, Chosen
from recoupe.reconcile.comparison.moments import stand
from recoupe.reconcile.comparison.rivals import RIVAL, are_rivals, is_measure
from recoupe.reconcile.comparison.sides import Answer, Side, answers_to
from recoupe.reconcile.comparison.signs import places_stand
from recoupe.reconcile.tellings import Telling
from recoupe.reconcile.units import total, within
from recoupe.text import fold, overlap

SURE = 0.35
"""Least probability that two tellings tell one fact at which their values (numbers, times) are compared."""

SURE_OF_WORDS = 0.6
"""The same where answers are no values."""

SURE_OF_COUNTS = 0.25
"""The same for two numbers of one noun: short passages ("trois appareils ont atterri") are seldom surer."""

SURE_OF_SHARES = 0.75
"""The same for two shares, which may be shares of anything."""

ADDED = frozenset({"naming", "scope", "update"})
"""How two answers are said to stand of which one may only say more than the other."""

SHARES = frozenset({"%", "‰"})
DAY = len("2019-03-28")

SURE_OF_ALL = 0.8
"""The same where answers exclude each other, or the difference lies in all that is told in other words."""

PASSAGE = 90
"""Code points from which an answer is a passage and no value."""

SAID = 0.9
"""Share of the weight of a telling's words that the other's sentence says too, from which the other says the same, and more."""

_DATELINE = re.compile(r"[^.\n]{0,60}?(?:\)|\d)\s*[-–—]\s")
"""Town, day and agency before the first sentence: when a report was written, not when something happened."""


def is_tenable(found: Chosen, pair: Pair, one: Telling, other: Telling, sure: float, *, in_own_words: bool = False) -> bool:
    """Whether a difference of two tellings that tell one fact with the probability `sure` may be shown.

    `in_own_words` says of a difference whose place is not told that neither report is mostly a copy of the other.
    """
    candidate = found.candidate
    if candidate.origin == "stretch" and in_own_words:
        return sure >= SURE and not (_counts(one, candidate.one) and _counts(other, candidate.other))
    if candidate.origin == "stretch":
        return sure >= SURE_OF_ALL and not (_holds_value(one, candidate.one) or _holds_value(other, candidate.other))
    if any(a.end - a.start > PASSAGE for a in (candidate.one, candidate.other)):
        return False
    if sure < _least(found, pair, one, other) or _is_idle(found, pair, one, other):
        return False
    if (found.type in RIVAL or _are_apart(candidate)) and not are_rivals(candidate, found.type, pair, one, other):
        return False
    if candidate.slot not in ("number", "when") and _counts(one, candidate.one) != _counts(other, candidate.other):
        return False  # "35 tonnes of freight" and "several newspapers" answer no question
    if candidate.slot == "number":
        return _counts_alike(candidate, pair) and not _is_told_by_both(candidate, pair)
    return candidate.slot != "when" or not (_in_dateline(one, candidate.one) or _in_dateline(other, candidate.other))


def _are_apart(candidate: Candidate) -> bool:
    """Whether both answers are moments that cannot be one, however they are said to differ."""
    mine, theirs = candidate.one.time, candidate.other.time
    return mine is not None and theirs is not None and stand(mine, theirs) == "apart"


def says_more(one: Telling, other: Telling, weight: Mapping[str, float]) -> bool:
    """Whether one of two tellings only says more than the other: of the other's words hardly one is not in its sentence too."""
    return any(_said(a, b, weight) >= SAID for a, b in ((one, other), (other, one)))


def _said(one: Telling, other: Telling, weight: Mapping[str, float]) -> float:
    own = total(one.unit.terms, weight)
    return total(one.unit.terms & (other.around | other.unit.terms), weight) / own if own else 0.0


def _is_idle(found: Chosen, pair: Pair, one: Telling, other: Telling) -> bool:
    """Whether two answers are one answer: the same day, here with its hour; one name, here in full; the same words."""
    candidate = found.candidate
    mine, theirs = candidate.one, candidate.other
    if mine.time is not None and theirs.time is not None:
        return _one_is_the_day_of_the_other(mine.time.value, theirs.time.value)
    if _is_one_number(one, mine, other, theirs):
        return True
    if found.slot == "status" and found.type == "rounding":
        return True  # deeds are not rounded
    if found.slot != "source" and _names_one_that_both_know(pair, one, other, candidate):
        return True
    if _one_lies_in_the_other(pair, _places(one, mine), _places(other, theirs)):
        return True
    if found.type in EXCLUDING and _one_name(_people(one, mine), _people(other, theirs)):
        return True
    return _only_adds(found, pair)


def _only_adds(found: Chosen, pair: Pair) -> bool:
    """Whether one of two phrases has all words of the other and adds none that judges, doubts, denies or tells how much.

    What one account alone tells is more detail, no difference.
    """
    candidate, words = found.candidate, pair.words
    if found.type not in ADDED or candidate.slot in ("number", "when"):
        return False
    one, other = (
        {w.family: w.form for w in side.words if w.tells and overlap((w.start, w.end), a.span)}
        for side, a in ((pair.one, candidate.one), (pair.other, candidate.other))
    )
    if not (one and other and (one.keys() <= other.keys() or other.keys() <= one.keys())):
        return False
    added = {{**one, **other}[family] for family in one.keys() ^ other.keys()}
    return not added & (words.judging | words.hedges | words.negations | words.names_of_scale.keys())


def _is_one_number(one: Telling, mine: Answer, other: Telling, theirs: Answer) -> bool:
    """Whether two answers are one number, in fewer figures here ("1 200 000 euros", "1,2 million"), neither about so much."""
    held = [
        [q for q in told.notes.quantities if overlap((q.start, q.end), answer.span)]
        for told, answer in ((one, mine), (other, theirs))
    ]
    if not all(len(own) == 1 for own in held):
        return False
    (a,), (b,) = held
    return (
        a.value == b.value
        and (a.currency, a.modifier, b.modifier) == (b.currency, "exact", "exact")
        and _is_all(a, mine, b, theirs)
    )


def _is_all(a: Quantity, mine: Answer, b: Quantity, theirs: Answer) -> bool:
    """Whether the two numbers are most of what two answers say."""
    return all(2 * overlap((q.start, q.end), x.span) >= x.end - x.start for q, x in ((a, mine), (b, theirs)))


def _places(telling: Telling, answer: Answer) -> list[str]:
    """The names of the places in an answer."""
    inside = (m for m in telling.notes.mentions if m.type == "LOC" and within((m.start, m.end), answer.span))
    return [m.name or telling.text[m.start : m.end] for m in inside]


def _one_lies_in_the_other(pair: Pair, mine: list[str], theirs: list[str]) -> bool:
    """Whether two answers name one place each of which one lies in the other: the one is more precise, and no other place."""
    if pair.places is None or len(mine) != 1 or len(theirs) != 1:
        return False
    return places_stand(mine[0], theirs[0], pair.places) == "within"


def _one_is_the_day_of_the_other(one: str, other: str) -> bool:
    days = sorted((one, other), key=len)
    return len(days[0]) == DAY < len(days[1]) and days[1].startswith(days[0])


def _one_name(mine: list[tuple[str, ...]], theirs: list[tuple[str, ...]]) -> bool:
    return any({*a} <= {*b} or {*b} <= {*a} for a in mine for b in theirs)


def _least(found: Chosen, pair: Pair, one: Telling, other: Telling) -> float:
    candidate = found.candidate
    rival = found.type in RIVAL
    if _two_people(_people(one, candidate.one), _people(other, candidate.other)):
        return SURE_OF_ALL  # of two people two things are told, rather than one of whom is not sure which
    if rival and candidate.slot == "number" and is_measure(candidate.one, one, pair):
        return SURE_OF_ALL  # a sum or a measure may be of anything
    if _count_one_noun(candidate) and candidate.one.kind not in SHARES and rival and _are_far(candidate):
        return SURE_OF_WORDS  # of one noun two things may be counted
    if _count_one_noun(candidate):
        return SURE_OF_SHARES if candidate.one.kind in SHARES else SURE_OF_COUNTS
    if rival:
        return SURE_OF_ALL  # two doings of one person exclude each other only where they are one
    are_values = candidate.slot == "number" or (candidate.one.time is not None and candidate.other.time is not None)
    return SURE if are_values else SURE_OF_WORDS


def _people(telling: Telling, answer: Answer) -> list[tuple[str, ...]]:
    """The words of each person's name in an answer."""
    inside = (m for m in telling.notes.mentions if m.type == "PER" and within((m.start, m.end), answer.span))
    return [tuple(fold(m.name or telling.text[m.start : m.end]).split()) for m in inside]


def _names_one_that_both_know(pair: Pair, one: Telling, other: Telling, candidate: Candidate) -> bool:
    """Whether two names stand against each other of which one is told of in both reports: he is no other answer for the first."""
    names = [
        {fold(m.name) for m in t.notes.mentions if m.type in ("PER", "ORG") and m.name and within((m.start, m.end), a.span)}
        for t, a in ((one, candidate.one), (other, candidate.other))
    ]
    if not (names[0] and names[1]) or names[0] & names[1]:
        return False
    return bool(names[0] & pair.other.report.names or names[1] & pair.one.report.names)


def _two_people(mine: list[tuple[str, ...]], theirs: list[tuple[str, ...]]) -> bool:
    """Whether both answers name people, and none in common, by all of a name or its last word."""
    return bool(mine and theirs) and not (_one_name(mine, theirs) or any(a[-1:] == b[-1:] for a in mine for b in theirs))


def _holds_value(telling: Telling, answer: Answer) -> bool:
    """Whether a number or a time stands in a stretch: which of them is told otherwise, candidates say."""
    starts = [q.start for q in telling.notes.quantities] + [t.start for t in telling.notes.times]
    return any(answer.start <= start < answer.end for start in starts)


def _counts(telling: Telling, answer: Answer) -> bool:
    """Whether a number stands in a stretch: two numbers are compared as such, or count two things."""
    return any(answer.start <= q.start < answer.end for q in telling.notes.quantities)


def _is_told_by_both(candidate: Candidate, pair: Pair) -> bool:
    """Whether the other report's sentence tells one of two numbers too: then the two count something else."""
    return candidate.one.bounds in pair.other.numbers or candidate.other.bounds in pair.one.numbers


def _count_one_noun(candidate: Candidate) -> bool:
    one, other = candidate.one, candidate.other
    return candidate.slot == "number" and one.kind == other.kind not in ("", "vague")


def _are_far(candidate: Candidate) -> bool:
    """Whether one of two numbers is more than twice the other."""
    low = [answer.bounds[0] if answer.bounds else None for answer in (candidate.one, candidate.other)]
    return None not in low and max(x or 0.0 for x in low) > 2 * min(x or 0.0 for x in low)


def _counts_alike(candidate: Candidate, pair: Pair) -> bool:
    """Whether two numbers count one thing: one noun, people both, or no noun where the words around are the same."""
    one, other = candidate.one, candidate.other
    if one.bounds is None or other.bounds is None:
        return one.slot == other.slot == "number" and pair.aligned(one.span, other.span)
    people = pair.words.families_of_people
    if {one.kind, other.kind} & {"", "vague"}:
        units = _unit_at(pair.one, one, pair), _unit_at(pair.other, other, pair)
        alike = units[0] == units[1] or bool(units[0] & units[1]) or (all(units) and units[0] | units[1] <= people)
        return alike and pair.aligned(one.span, other.span)
    if one.kind != other.kind:
        return {one.head, other.head} <= people
    return one.kind not in SHARES or _is_only_share(candidate, pair)


def _unit_at(side: Side, answer: Answer, pair: Pair) -> set[str]:
    """What the number at an answer counts: of "some fifty countries" the words of number are told without their noun."""
    held = (q.unit for q in side.notes.quantities if q.unit and overlap((q.start, q.end), answer.span))
    return {pair.words.family(unit) for unit in held}


def _is_only_share(candidate: Candidate, pair: Pair) -> bool:
    """Whether either telling names one share that the other does not: of several nobody knows which stands against which."""
    shares = [{a.bounds for a in answers_to(side, "number") if a.kind in SHARES} for side in (pair.one, pair.other)]
    return shares[0] - shares[1] == {candidate.one.bounds} and shares[1] - shares[0] == {candidate.other.bounds}


def _in_dateline(telling: Telling, answer: Answer) -> bool:
    line = _DATELINE.match(telling.text, telling.text.rfind("\n", 0, answer.start) + 1)
    return line is not None and answer.start < line.end()
