"""How two aligned tellings of one fact answer its questions: slot by slot, with the words that carry each answer.

`compare` is the whole interface. It is given two tellings of different reports that are held to tell one fact, and what is known
of their story. A question that only one of the two answers is no difference.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from recoupe.lang.base import language
from recoupe.model import Annotations, Difference, Value
from recoupe.reconcile.comparison.candidates import Pair
from recoupe.reconcile.comparison.choose import Chosen, chosen, judged
from recoupe.reconcile.comparison.sides import side
from recoupe.reconcile.comparison.tenable import SURE, tenable
from recoupe.reconcile.comparison.values import plain
from recoupe.reconcile.comparison.weights import weights
from recoupe.reconcile.speakers import Speakers
from recoupe.reconcile.tellings import Telling


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a story as a whole: who its speakers are, and how much each term tells in it."""

    speakers: Speakers
    weight: Mapping[str, float]
    shared: dict[tuple[str, str], float] = field(default_factory=dict)
    """How much of their wording two reports share, once asked for."""


def compare(one: Telling, other: Telling, known: Known, sure: float = 1.0) -> tuple[Difference, ...]:
    """The differences between two tellings, one a slot and type, the strongest first; none where they agree or are silent.

    Each has two values: side "A" in `one`'s report, side "B" in `other`'s. A value lies mostly within
    its telling, and may lie elsewhere in its sentence or near it (`Telling.text` and `Telling.notes` are the whole report's).
    The order of the two makes no difference but for the letters of the sides. `sure` is the probability that the two tell one
    fact: the less it is, the more is asked of a difference (`tenable`).
    """
    if one.report > other.report:
        return tuple(_turned(difference) for difference in compare(other, one, known, sure))
    words = language(one.notes.language).frames
    sides = [side(t.text, t.notes, t.span, words) for t in (one, other)]
    key = (one.report, other.report)
    if key not in known.shared:
        known.shared[key] = shared_wording(one.notes, other.notes)
    pair = Pair(sides[0], sides[1], words)
    found = chosen(judged(pair), weights(one.notes.language), known.shared[key])
    made = [_record(shown, one, other) for c in found if (shown := tenable(c, pair, one, other, sure))]
    told = {(d.slot, d.type) for d in made}
    if sure < SURE:
        return tuple(made)
    made += [d for d in plain(one, other, known.weight) if (d.slot, d.type) not in told]
    return tuple(made)


def shared_wording(one: Annotations, other: Annotations) -> float:
    """The share of the shorter report's words (lemmas) that the other has too, 0..1."""
    mine, theirs = ({lemma for s in notes.sentences for lemma in s.lemmas} for notes in (one, other))
    return len(mine & theirs) / max(1, min(len(mine), len(theirs)))


def _record(found: Chosen, one: Telling, other: Telling) -> Difference:
    answers = ((one.report, found.candidate.one), (other.report, found.candidate.other))
    values = tuple(
        Value(report=report, start=answer.start, end=answer.end, side=letter)
        for (report, answer), letter in zip(answers, "AB", strict=True)
    )
    passages = (
        f"{' '.join(telling.text[v.start : v.end].split())} ({v.report})" for telling, v in zip((one, other), values, strict=True)
    )
    ground = "answers: " + ", ".join(passages)
    return Difference(slot=found.slot, type=found.type, values=values, grounds=(ground,), confidence=round(found.confidence, 3))


def _turned(difference: Difference) -> Difference:
    """A difference with its sides the other way round."""
    values = tuple(
        Value(report=v.report, start=v.start, end=v.end, side="B" if v.side == "A" else "A") for v in reversed(difference.values)
    )
    return Difference(
        slot=difference.slot, type=difference.type, values=values, grounds=difference.grounds, confidence=difference.confidence
    )
