"""Asks the chains of a report: whom the words at a place mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from recoupe.model import Chain, Referring


class Answer(NamedTuple):
    """Whom a passage means: the chain (its `name` is None where that is open) and the passage itself."""

    chain: Chain
    referring: Referring


class Meant:
    """Looks passages up by where they begin."""

    def __init__(self, chains: Sequence[Chain]) -> None:
        self._at: dict[int, Answer] = {}
        for chain in chains:
            for referring in chain.referring:
                self._at[referring.start] = Answer(chain, referring)

    def at(self, start: int) -> Answer | None:
        """The passage that begins at an offset, whoever it means; None where none does."""
        return self._at.get(start)

    def name(self, start: int) -> str | None:
        """The name (or description) of whom the passage that begins at an offset means; None where that is open."""
        found = self._at.get(start)
        return found.chain.name if found is not None else None
