"""Which of the differences that weights propose can be shown: what a checker would see at once to be none is left out.

Weights are fitted on passages that do tell one fact. Rows are also made of passages that only seem to, so more is asked where
that is less sure, and more of a difference that cannot say in which words it lies. An invented contradiction is worse than
silence: two tellings that cannot be told apart by a value are "other words", not "another answer".
"""

from __future__ import annotations

import re
from dataclasses import replace

from recoupe.reconcile.comparison.candidates import Candidate, Pair
from recoupe.reconcile.comparison.choose import Chosen
from recoupe.reconcile.comparison.sides import Answer
from recoupe.reconcile.tellings import Telling
from recoupe.text import fold

SURE = 0.35
"""Least probability that two tellings tell one fact at which their values are compared."""

SURE_OF_COUNTS = 0.25
"""The same for two numbers of one noun: short passages ("trois appareils ont atterri") are seldom surer."""

SURE_OF_ALL = 0.8
"""The same where the difference lies in no value but in all that is told in other words."""

PASSAGE = 60
"""Code points from which an answer is a passage and no value."""

_DATELINE = re.compile(r"[^.\n]{0,60}?(?:\)|\d)\s*[-–—]\s")
"""Town, day and agency before the first sentence: when a report was written, not when something happened."""


def tenable(found: Chosen, pair: Pair, one: Telling, other: Telling, sure: float) -> Chosen | None:
    """A difference as it may be shown of two tellings that tell one fact with the probability `sure`; None where it may not.

    Where it lies in no value, its likeliest question is right one time in three: it is told as other words.
    """
    if not _is_value(found.candidate):
        return replace(found, slot="wording", type="naming") if sure >= SURE_OF_ALL else None
    if sure < (SURE_OF_COUNTS if _count_one_noun(found.candidate) else SURE) or _is_excluded(found, pair, one, other):
        return None
    return found


def _is_excluded(found: Chosen, pair: Pair, one: Telling, other: Telling) -> bool:
    """Whether what is known of the two says that there is no such difference."""
    candidate = found.candidate
    if found.type == "source" and not _speakers_differ(one, other):
        return True
    if found.type == "update" and (one.day is None or other.day is None or one.day == other.day):
        return True
    if found.slot == "number":
        return not _counts_alike(candidate, pair)
    return found.slot == "when" and (_in_dateline(one, candidate.one) or _in_dateline(other, candidate.other))


def _is_value(candidate: Candidate) -> bool:
    return candidate.origin != "core" and all(a.end - a.start <= PASSAGE for a in (candidate.one, candidate.other))


def _count_one_noun(candidate: Candidate) -> bool:
    one, other = candidate.one, candidate.other
    return candidate.slot == "number" and one.kind == other.kind not in ("", "vague")


def _speakers_differ(one: Telling, other: Telling) -> bool:
    return fold(one.speaker or "") != fold(other.speaker or "")


def _counts_alike(candidate: Candidate, pair: Pair) -> bool:
    """Whether two numbers count one thing: one noun, people both, or no noun where the words around are the same."""
    one, other = candidate.one, candidate.other
    if one.bounds is None or other.bounds is None:
        return one.slot == other.slot == "number" and pair.aligned(one.span, other.span)
    if {one.kind, other.kind} & {"", "vague"}:
        return pair.aligned(one.span, other.span)
    return one.kind == other.kind or {one.head, other.head} <= pair.words.families_of_people


def _in_dateline(telling: Telling, answer: Answer) -> bool:
    line = _DATELINE.match(telling.text, telling.text.rfind("\n", 0, answer.start) + 1)
    return line is not None and answer.start < line.end()
