"""What a language gives to coreference: its pronouns and what opens a description."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

import msgspec

from recoupe.lang.tables.people import Gender, Number, PeopleWords


class Agreement(NamedTuple):
    """What a word agrees in with whom it means; "" where the form leaves it open."""

    gender: Gender
    number: Number


class CoreferenceWeights(msgspec.Struct, frozen=True):
    """What the signs of a candidate weigh for his being meant by a pronoun, and the `threshold` under which nobody is chosen."""

    threshold: float
    signs: dict[str, float]


@dataclass(frozen=True, kw_only=True)
class CoreferenceTable:
    """The words by which a language refers to somebody named or told of elsewhere, all in small letters with their accents.

    `subjects` are pronouns of the third person as subjects, after a preposition, and set behind a verb with a hyphen; `objects`
    those that stand for somebody a verb acts on; `possessives` determiners for whose something is, with the owner's agreement.
    `definite` and `pointing` are the determiners that open a description ("le maire", "ce dernier"). `according` are the words
    whose complement speaks ("selon X"), `speaking` the lemmas of verbs whose subject does. `impersonal` are the lemmas of
    verbs whose "il" is nobody. `latest` are the words that mean the one told of last ("ce dernier").
    `people` are words that mean somebody without a name. `weights` choose whom a pronoun means; without them the nearest does
    that agrees.
    """

    subjects: Mapping[str, Agreement]
    objects: Mapping[str, Agreement]
    possessives: Mapping[str, Agreement]
    definite: frozenset[str]
    pointing: frozenset[str]
    according: frozenset[str]
    speaking: frozenset[str]
    impersonal: frozenset[str]
    latest: frozenset[str]
    people: PeopleWords
    weights: CoreferenceWeights | None = None
