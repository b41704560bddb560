"""The fitted weights by which differences are decided: tables of features, each a logistic regression, shipped as JSON.

Fitted by `training/difference_weights.py`. No weight is of a word: they hold no text.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import msgspec

from recoupe.model import DifferenceSlot, DifferenceType

Table = dict[str, float]
"""Feature -> weight; "" is the constant."""


class Model(msgspec.Struct, frozen=True):
    """Whether two tellings differ, on which question, at which place, and how the answers stand to each other."""

    differs: Table
    slots: dict[DifferenceSlot, Table]
    places: Table
    types: dict[DifferenceType, Table]
    least: float = 0.6
    """The least probability of a difference that is shown."""


class Weights(msgspec.Struct, frozen=True):
    """Whether values exclude each other, and two models of all else.

    One model is for reports that share wording, where other words say something, and one for reports that do not. `shared` is the
    share of wording from which two reports count as sharing it, and how wide the passage between the two is. `least_conflict` is
    the least probability of a conflict of values that is shown, `least_slot` that of a second question beside the likeliest one,
    `least_place` that of an answer's place, below which the whole stretch is shown.
    """

    conflicts: Table
    alike: Model
    apart: Model
    shared: tuple[float, float] = (0.35, 0.06)
    least_conflict: float = 0.5
    least_slot: float = 0.25
    least_place: float = 0.6


@cache
def weights(language: str) -> Weights:
    """The weights that ship with a language."""
    return msgspec.json.decode((files(f"recoupe.lang.{language}") / "weights" / "differences.json").read_bytes(), type=Weights)


def probability(table: Mapping[str, float], found: Mapping[str, float]) -> float:
    """What a logistic regression makes of some features, 0..1."""
    total = table.get("", 0.0) + sum(table.get(name, 0.0) * value for name, value in found.items())
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))
