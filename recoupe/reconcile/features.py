"""What speaks for two passages of two reports telling one fact: a table of features that fits on one screen.

Each is a number of about 0 to 3. They are weighed by a logistic regression (`recoupe.lang.tables.claims.PairWeights`), and those
that speak for a link are its grounds. Amounts and days that differ speak against nothing: they are what tellings are compared by.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from recoupe.reconcile import unlike
from recoupe.reconcile.units import Unit
from recoupe.reconcile.vectors import Sentence, Space, cosine

Pair = tuple[int, int]

HEAVY = 8.0
"""Weight of a rare word, for a feature of about 1."""

WORDS, LETTERS, SENTENCES = 0.4, 0.4, 0.2
"""How a pair's nearness is made up by which it is ahead of others."""

SHORTEST = 8
"""Clauses as which a shorter report counts: the weights know none that says nearly nothing."""

FEW = 2.0
"""Amounts up to this are told of too many things to tell two passages alike."""


@dataclass(frozen=True, slots=True)
class Near:
    """How near two units are, before what else is near to either is looked at."""

    words: float
    letters: float
    sentences: float

    @property
    def together(self) -> float:
        """0..1."""
        return WORDS * self.words + LETTERS * self.letters + SENTENCES * self.sentences


def features(space: Space, pairs: Sequence[Pair]) -> list[dict[str, float]]:
    """The features of each pair, by name."""
    sentences = _Sentences(space)
    near = {
        (i, j): Near(cosine(space.words[i], space.words[j]), cosine(space.grams[i], space.grams[j]), sentences.words(i, j))
        for i, j in pairs
    }
    ahead = _ahead(space, near)
    size = _sizes(space.units)
    rows = [_features(space, i, j, near[i, j], sentences, ahead[i, j], size) for i, j in pairs]
    letters = {pair: row["letters of the sentences"] for pair, row in zip(pairs, rows, strict=True)}
    places = {pair: (row["place in the reports apart"], ahead[pair]) for pair, row in zip(pairs, rows, strict=True)}
    return [{**row, **more} for row, more in zip(rows, unlike.features(space.units, places, letters), strict=True)]


def _features(
    space: Space, i: int, j: int, near: Near, sentences: _Sentences, ahead: float, size: Mapping[str, int]
) -> dict[str, float]:
    one, other = space.units[i], space.units[j]
    names = one.of_names | other.of_names
    shared = [term for term in one.terms & other.terms if term not in names]
    return {
        "letters": near.letters,
        "letters of the sentences": sentences.letters(i, j),
        "words of the sentences": near.sentences,
        "words shared": math.log1p(len(shared)),
        "rarest word shared": max((space.weight[term] for term in shared), default=0.0) / HEAVY,
        "words of these sentences alone": math.log1p(sentences.alone(i, j)),
        "names shared": sum(1 / math.sqrt(space.named[name]) for name in sorted(one.names & other.names)),
        "amount shared": _amount(one, other),
        "day shared": float(bool(one.days & other.days)),
        "speaker shared": float(one.speaker is not None and one.speaker == other.speaker),
        "deed shared": float(bool(one.deeds & other.deeds)),
        "place in the reports apart": abs(one.early - other.early),
        "ahead of the next": ahead,
        "only who tells": float(one.is_cue or other.is_cue),
        "length of the reports": math.log(max(SHORTEST, size[one.report]) * max(SHORTEST, size[other.report])) / 4,
    }


NAMES: tuple[str, ...] = (
    "letters", "letters of the sentences", "words of the sentences", "words shared", "rarest word shared",
    "words of these sentences alone", "names shared", "amount shared", "day shared", "speaker shared", "deed shared",
    "place in the reports apart", "ahead of the next", "only who tells", "length of the reports", *unlike.NAMES,
)  # fmt: skip
"""All features."""


class _Sentences:
    """What the sentences of two units have in common, each two looked at once."""

    def __init__(self, space: Space) -> None:
        self._space = space
        self._known: dict[tuple[Sentence, Sentence] | tuple[int, int], tuple[float, float, float]] = {}

    def words(self, i: int, j: int) -> float:
        return self._of(i, j)[0]

    def letters(self, i: int, j: int) -> float:
        return self._of(i, j)[1]

    def alone(self, i: int, j: int) -> float:
        """The weight of the words that stand in these two sentences and in no other of the two reports."""
        return self._of(i, j)[2]

    def _of(self, i: int, j: int) -> tuple[float, float, float]:
        one, other = (self._space.sentences[self._space.units[k].place] for k in (i, j))
        key = one.units[0], other.units[0]
        if key not in self._known:
            self._known[key] = cosine(one.words, other.words), cosine(one.grams, other.grams), self._alone(one, other)
        return self._known[key]

    def _alone(self, one: Sentence, other: Sentence) -> float:
        homes, a, b = self._space.homes, one.place[0], other.place[0]
        shared = sorted(one.words.bag.keys() & other.words.bag.keys())
        return sum(self._space.weight[term] for term in shared if len(homes[term][a]) == 1 == len(homes[term][b]))


def _amount(one: Unit, other: Unit) -> float:
    """1 where both tell the same amount of the same thing, half where only the number is the same."""
    if one.figures & other.figures:
        return 1.0
    return 0.5 if shared_amounts(one, other) else 0.0


def shared_amounts(one: Unit, other: Unit) -> set[tuple[str, float]]:
    """What both count alike: the same of the same thing, or a number that is told of few things."""
    values = {value for _, value in one.figures} & {value for _, value in other.figures}
    return {(unit, value) for unit, value in one.figures if (unit, value) in other.figures or (value in values and value > FEW)}


def _ahead(space: Space, near: Mapping[Pair, Near]) -> dict[Pair, float]:
    """By how much each pair is nearer than the next that either of its units forms with a unit of the other's report."""
    best: defaultdict[tuple[int, str], list[tuple[float, int]]] = defaultdict(list)
    for (i, j), found in near.items():
        for mine, theirs in ((i, j), (j, i)):
            ranked = best[mine, space.units[theirs].report]
            ranked.append((-found.together, theirs))
            ranked.sort()
            del ranked[2:]

    def next_of(mine: int, theirs: int) -> float:
        return max((-value for value, number in best[mine, space.units[theirs].report] if number != theirs), default=0.0)

    return {(i, j): found.together - max(next_of(i, j), next_of(j, i)) for (i, j), found in near.items()}


def _sizes(units: Iterable[Unit]) -> dict[str, int]:
    sizes: defaultdict[str, int] = defaultdict(int)
    for unit in units:
        sizes[unit.report] += 1
    return dict(sizes)
