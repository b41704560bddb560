"""How two aligned tellings of one fact answer its questions: slot by slot, with the words that carry each answer.

`compare` is the whole interface. It is given two tellings of different reports that are held to tell one fact, and what is known
of their story. A question that only one of the two answers is no difference.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from recoupe.model import Difference
from recoupe.reconcile.comparison.values import found
from recoupe.reconcile.speakers import Speakers
from recoupe.reconcile.tellings import Telling


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a story as a whole: who its speakers are, and how much each term tells in it."""

    speakers: Speakers
    weight: Mapping[str, float]


def compare(one: Telling, other: Telling, known: Known) -> tuple[Difference, ...]:
    """The differences between two tellings, one a slot and type, the strongest first; none where they agree or are silent.

    Each has two values: side "A" in `one`'s report, side "B" in `other`'s. A value lies mostly within
    its telling, and may lie elsewhere in its sentence or near it (`Telling.text` and `Telling.notes` are the whole report's).
    The order of the two makes no difference but for the letters of the sides.
    """
    return tuple(found(one, other, known.speakers, known.weight))
