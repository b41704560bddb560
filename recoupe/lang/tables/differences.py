"""What a language gives to the comparison of tellings beside the words of frames: the weights that decide on differences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Table = Mapping[str, float]
"""A logistic regression: feature -> weight; "" is the constant."""


@dataclass(frozen=True, kw_only=True)
class DifferenceWeights:
    """How likely a candidate is a difference, on which question, and how its answers stand to each other.

    The features are those of `recoupe.reconcile.comparison.features` and `evidence`. How likely, is told by three tables: `near`
    for tellings that are mostly the same words in the same order, `shared` for others of reports that share wording, `apart` for
    reports that do not, where other words say less. Between them it is `wording` (share of the words of one report that the other
    has too) and `order` (share of the telling): where the middle is, and how wide the passage.

    `slots` and `types` have a table for each question and each type. `least` is the least probability of a difference that is
    shown, `least_count` that of one between two numbers of reports that share wording, `least_apart` that of one of reports that
    do not, `least_unlike` that of one whose place is not told, `least_unlike_copied` the same of reports of which one is mostly a
    copy (they share `copied` of their words, where a neutral word in the place of another says nothing), `least_excluding` that
    of its type from which answers are said to exclude each other. No weight is of a word: they hold no text.
    """

    near: Table
    shared: Table
    apart: Table
    wording: tuple[float, float]
    order: tuple[float, float]
    slots: Mapping[str, Table]
    types: Mapping[str, Table]
    least: float
    least_count: float
    least_apart: float
    least_unlike: float
    least_unlike_copied: float
    copied: float
    least_excluding: float
