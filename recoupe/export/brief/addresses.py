"""Addresses within the page: the same for the same fact, whatever the run, and when reports are added."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

from recoupe.export.brief.answers import Open
from recoupe.export.brief.facts import Fact
from recoupe.export.brief.namings import Called
from recoupe.export.brief.tellings import Telling
from recoupe.text import fold

DIGITS = 6


class Addresses:
    """Gives each question and fact an address by a hash of what it asks or tells: the slot and the oldest telling's words.

    A report that is added is newer than those that are there, so the oldest telling stays. Where two would have one address the
    second has a number after it.
    """

    def __init__(self) -> None:
        self._given: dict[str, int] = {}

    def question(self, found: Open) -> str:
        """The address of a question."""
        return self._give(found.slot, (t for answer in found.answers for t in answer.tellings))

    def fact(self, found: Fact) -> str:
        """The address of a fact."""
        return self._give("fact", (t for chain in found.chains for t in chain.tellings))

    def called(self, found: Called) -> str:
        """The address of how somebody is called."""
        return self._made("naming", found.name)

    def _give(self, slot: str, tellings: Iterable[Telling]) -> str:
        oldest = min(tellings, key=lambda t: (t.source.number, t.span))
        return self._made(slot, oldest.words)

    def _made(self, slot: str, words: str) -> str:
        made = "p-" + sha256(f"{slot}\n{fold(words)}".encode()).hexdigest()[:DIGITS]
        self._given[made] = count = self._given.get(made, 0) + 1
        return made if count == 1 else f"{made}-{count}"
