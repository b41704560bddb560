"""What is read of a clause in a row: the whole sentence, where that tells what the other reports do and the clause does not.

Two clauses may be aligned by what little each has, while the sentence of one says the rest of what the other does: "an appeal was
lodged on Monday" in one clause there, "on Monday the lawyer went to court, | lodging an appeal" in two here.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from msgspec.structs import replace as with_fields

from recoupe.model import Annotations, Span
from recoupe.reconcile.units import Unit, total, within
from recoupe.reconcile.vectors import Space

LEAST_SHARE = 0.3
"""Share of what the other's passage says beyond the clause that the rest of the sentence has to say."""

LEAST_WEIGHT = 6.0
"""Weight of the words by which it does: about one rare word."""

LONGEST = 300
"""Code points of a sentence above which the clause alone is read."""

ENDING = ".!?… \u00a0\n"
"""What ends a sentence and is no part of what it tells."""

FEW = 12
"""Passages of other reports that are looked at."""


def widened(unit: Unit, others: Sequence[Unit], space: Space, notes: Annotations) -> Unit:
    """The unit as it is read beside these of other reports: as it is, or with its whole sentence for a passage."""
    sentence = _sentence(unit, notes)
    if sentence is None or sentence == unit.passage or not within(unit.passage, sentence):
        return unit
    if sentence[1] - sentence[0] > LONGEST:
        return unit
    own, around = _told(unit, space), space.sentences[unit.place].words.bag.keys()
    for other in others[:FEW]:
        missing = _told(other, space) - own
        more = total(missing & around, space.weight)
        if more >= max(LEAST_WEIGHT, LEAST_SHARE * total(missing, space.weight)):
            return replace(unit, clause=with_fields(unit.clause, passage=sentence))
    return unit


def _sentence(unit: Unit, notes: Annotations) -> Span | None:
    """The sentence of a unit, without the mark at its end."""
    at = bisect_right([s.end for s in notes.sentences], unit.start)
    if at == len(notes.sentences):
        return None
    sentence = notes.sentences[at]
    return sentence.start, sentence.end - len(unit.sentence) + len(unit.sentence.rstrip(ENDING))


def _told(unit: Unit, space: Space) -> frozenset[str]:
    """The words of a passage, with those of the other clauses that stand in it."""
    beside = (space.units[k] for k in space.sentences[unit.place].units)
    return unit.terms.union(*(other.terms for other in beside if within(other.span, unit.passage)))
