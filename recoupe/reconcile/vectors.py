"""Passages as weighted bags of words and letter sequences, and how near two are (cosine)."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from recoupe.reconcile.units import Place, Unit


@dataclass(frozen=True, slots=True)
class Vector:
    """A bag with its Euclidean length."""

    bag: Mapping[str, float]
    length: float


def vector(bag: Mapping[str, float]) -> Vector:
    """The vector of a bag."""
    return Vector(bag, math.sqrt(sum(x * x for x in bag.values())) or 1e-9)


def cosine(one: Vector, other: Vector) -> float:
    """0..1."""
    short, long = (one, other) if len(one.bag) <= len(other.bag) else (other, one)
    bag = long.bag
    return sum(x * bag[term] for term, x in short.bag.items() if term in bag) / (one.length * other.length)


@dataclass(frozen=True, slots=True)
class Sentence:
    """The clauses of one sentence together: their numbers, words and letter sequences."""

    place: Place
    units: tuple[int, ...]
    words: Vector
    grams: Vector


@dataclass(frozen=True, slots=True)
class Space:
    """A story's units and sentences as vectors. `homes` tells in which sentences of each report a word stands."""

    units: Sequence[Unit]
    weight: Mapping[str, float]
    words: Sequence[Vector]
    grams: Sequence[Vector]
    sentences: Mapping[Place, Sentence]
    homes: Mapping[str, Mapping[str, frozenset[int]]]
    named: Counter[str]
    """In how many units each name stands."""


def space(found: Sequence[Unit], weight: Mapping[str, float]) -> Space:
    """The vectors of a story. Letter sequences weigh by how few of the story's clauses hold them."""
    held = Counter(gram for unit in found for gram in unit.grams)
    rare = {gram: math.log((len(found) + 5) / count) for gram, count in held.items()}
    by_place: defaultdict[Place, list[int]] = defaultdict(list)
    homes: defaultdict[str, defaultdict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for number, unit in enumerate(found):
        by_place[unit.place].append(number)
        for term in unit.terms:
            homes[term][unit.report].add(unit.place[1])
    return Space(
        units=found,
        weight=weight,
        words=[vector({term: weight[term] for term in sorted(unit.terms)}) for unit in found],
        grams=[vector({g: rare[g] * (1 + math.log(n)) for g, n in unit.grams.items()}) for unit in found],
        sentences={place: _sentence(place, numbers, found, weight, rare) for place, numbers in by_place.items()},
        homes={term: {report: frozenset(held) for report, held in at.items()} for term, at in homes.items()},
        named=Counter(name for unit in found for name in unit.names),
    )


def _sentence(
    place: Place, numbers: Iterable[int], found: Sequence[Unit], weight: Mapping[str, float], rare: Mapping[str, float]
) -> Sentence:
    members = tuple(numbers)
    terms = sorted({term for i in members for term in found[i].terms})
    grams = dict.fromkeys(gram for i in members for gram in found[i].grams)
    return Sentence(place, members, vector({t: weight[t] for t in terms}), vector({g: rare[g] for g in grams}))
