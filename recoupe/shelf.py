"""What stands where in a text: things with a span, found by place without looking at all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Generic, TypeVar

Thing = TypeVar("Thing")

WIDTH = 256
"""Code points to a compartment."""


class Shelf(Generic[Thing]):
    """Things by the stretches of text that they reach into, so that looking for neighbours costs what stands near and no more."""

    def __init__(self, things: Iterable[tuple[tuple[int, int], Thing]] = ()) -> None:
        self._things: list[Thing] = []
        self._held: defaultdict[int, list[int]] = defaultdict(list)
        for span, thing in things:
            self.put(span, thing)

    def put(self, span: tuple[int, int], thing: Thing) -> None:
        """Adds a thing at its span, in code points."""
        for part in _parts(span):
            self._held[part].append(len(self._things))
        self._things.append(thing)

    def near(self, span: tuple[int, int]) -> list[Thing]:
        """All things that meet the span, and some that only stand close to it, in the order in which they were put."""
        numbers = {number for part in _parts(span) for number in self._held.get(part, ())}
        return [self._things[number] for number in sorted(numbers)]


def _parts(span: tuple[int, int]) -> range:
    return range(span[0] // WIDTH, max(span) // WIDTH + 1)
