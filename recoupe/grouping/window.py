"""The profiles that a new report may be compared with, packed close: those of near days, and of reports without one.

Which reports meet, and how like they are, is the same as in `recoupe.group`, where all are held at once: here some come and go. A
report takes its packed record, the numbers of its terms with their weights, and one number a key in the index: about 6 kB.
"""

from __future__ import annotations

import math
import zlib
from array import array
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

import msgspec

from recoupe.grouping.index import SHARED
from recoupe.grouping.likeness import FARTHEST, LEAST_TERMS
from recoupe.grouping.profile import Profile

QUICK = 1
"""Compression of a record: what is held is opened again for few."""

_PROFILE = msgspec.msgpack.Decoder(Profile)


@dataclass(frozen=True, slots=True)
class _Packed:
    """A profile: its report's number, its day, its terms by their numbers here, and all of it as it is kept."""

    number: int
    day: date | None
    terms: array[int]
    weights: array[float]
    record: bytes


class Window:
    """Profiles by the number of their report. One that is put again takes the place of what it was."""

    def __init__(self) -> None:
        self._terms: dict[str, int] = {}
        self._filed: dict[int, array[int]] = {}
        self._packed: list[_Packed | None] = []
        self._place: dict[int, int] = {}

    def __len__(self) -> int:
        return len(self._place)

    def __contains__(self, number: int) -> bool:
        return number in self._place

    @property
    def worn(self) -> bool:
        """Whether more was dropped than is held, so that it is time to begin anew: what was dropped leaves its keys behind."""
        return len(self._packed) > 2 * len(self._place) + 1000

    def put(self, number: int, known: Profile, record: bytes) -> None:
        """Takes in a profile; `record` is the same as the store keeps it."""
        self.drop(number)
        place = self._place[number] = len(self._packed)
        terms = array("I", (self._terms.setdefault(term, len(self._terms)) for term in known.terms))
        packed = zlib.compress(record, QUICK)
        self._packed.append(_Packed(number, known.day, terms, array("d", known.terms.values()), packed))
        for key in known.keys:
            term = self._terms.setdefault(key, len(self._terms))
            filed = self._filed.get(term)
            if filed is None:
                filed = self._filed[term] = array("I")
            filed.append(place)

    def drop(self, number: int) -> None:
        """Forgets a report."""
        place = self._place.pop(number, None)
        if place is not None:
            self._packed[place] = None

    def keep(self, days: Collection[date]) -> None:
        """Forgets the reports of all other days; those without a day stay."""
        numbers = [p.number for p in self._packed if p is not None and p.day is not None and p.day not in days]
        for number in numbers:
            self.drop(number)

    def near(self, new: Profile) -> Iterator[tuple[int, Profile]]:
        """The reports that may tell the story of a new one: they share enough rare terms, and their days are not too far."""
        met: Counter[int] = Counter()
        for key in new.keys:
            term = self._terms.get(key)
            filed = self._filed.get(term) if term is not None else None
            if filed is not None:
                met.update(filed)
        own = {place: weight for term, weight in new.terms.items() if (place := self._terms.get(term)) is not None}
        for place, shared in met.items():
            held = self._packed[place] if shared >= SHARED else None
            if held is not None and _near(held.day, new.day) and _alike(held, own):
                yield held.number, _PROFILE.decode(zlib.decompress(held.record))


def _near(one: date | None, other: date | None) -> bool:
    return one is None or other is None or abs((one - other).days) <= FARTHEST


def _alike(held: _Packed, own: dict[int, float]) -> bool:
    """Whether two are alike enough to be looked at closely: the likeness of their terms, which `likeness` begins with, too."""
    shared = [weight * own[term] for term, weight in zip(held.terms, held.weights, strict=True) if term in own]
    return math.fsum(shared) >= LEAST_TERMS
