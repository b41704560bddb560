"""How the tellings of a claim stand to each other, one row a relation: what page, desk, note and ranking know of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from recoupe.model import DifferenceType, Relation
from recoupe.text import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What is known of a relation.

    `label` and `title` name it (English, translated where shown): of one claim, and over a list of them. `sign` stands for it in
    text, `drawn` names its drawn sign on the page. `weight` is what it adds to a claim's importance, 0..1; `apart` is True where
    accounts are told apart.
    """

    label: str
    title: str
    sign: str
    drawn: str
    weight: float
    apart: bool = False


RELATIONS: Final[dict[Relation, Standing]] = {
    "contradict": Standing(
        label=N_("contradictory"), title=N_("What contradicts"), sign="≠", drawn="contradiction", weight=1.0, apart=True
    ),
    "differ": Standing(label=N_("different"), title=N_("What differs"), sign="≈", drawn="rounding", weight=0.7, apart=True),
    "agree": Standing(label=N_("agreeing"), title=N_("What agrees"), sign="=", drawn="agree", weight=0.2),
    "near": Standing(
        label=N_("same fact, other words"), title=N_("What is told in other words"), sign="∼", drawn="rounding", weight=0.2
    ),
    "repeated": Standing(
        label=N_("repeated"), title=N_("What is repeated from one origin"), sign="⧉", drawn="repeated", weight=0.1
    ),
    "single": Standing(label=N_("a single source"), title=N_("What one source tells"), sign="1", drawn="single", weight=0.0),
}
"""Every relation, those that a journalist looks at first come first."""

RANK: Final[dict[Relation, int]] = {relation: place for place, relation in enumerate(RELATIONS)}
"""The place of each relation in that order."""

APART: Final[tuple[Relation, ...]] = tuple(relation for relation, standing in RELATIONS.items() if standing.apart)
"""The relations of accounts that are told apart."""

EXCLUSIVE: Final[frozenset[DifferenceType]] = frozenset({"denial", "contradiction"})
"""Differences whose accounts cannot both be true."""
