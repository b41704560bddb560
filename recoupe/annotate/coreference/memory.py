"""What a report has told so far: its people, its subjects and sources in the order of the text, and whom a pronoun means."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from recoupe.annotate.coreference.people import Center, agreement, people_of, subjects
from recoupe.lang.tables.people import Gender, Number, PeopleWords

if TYPE_CHECKING:
    from recoupe.model import Mention
    from recoupe.syntax.view import Doc

RECENT = 1500
"""So far back, in code points, a pronoun or a description looks for whom it means."""


class Reference(NamedTuple):
    """A name or description, and the names between which no choice was made."""

    name: str | None
    candidates: tuple[str, ...] = ()
    person: bool = False


class Memory:
    """Everybody in one report, and what was said of whom so far. `dct` dates the offices that are public knowledge."""

    def __init__(self, text: str, doc: Doc, mentions: Sequence[Mention], words: PeopleWords, *, dct: str | None = None) -> None:
        self.words = words
        self.text = text
        self.mentions = sorted(mentions, key=lambda mention: mention.start)
        self._starts = [mention.start for mention in self.mentions]
        self.people = people_of(text, self.mentions, dct, self.words)
        self._bodies = {mention.name for mention in self.mentions if mention.type == "ORG"}
        self.centers: list[Center] = subjects(text, doc, self.mentions, self.people, self.words)
        self._places = [center.place for center in self.centers]

    # --- what is remembered ---

    def spoke(self, place: int, reference: Reference, source: str = "") -> None:
        """Remember that somebody was a source at a place."""
        if not reference.name:
            return
        gender, number = self._agreement(reference, source)
        center = Center(place, reference.name, gender, number, reference.person, True)
        at = bisect_left(self._places, place)
        while at < len(self.centers) and self.centers[at].place == place and not self.centers[at].spoke:
            del self.centers[at]
            del self._places[at]
        self.centers.insert(at, center)
        self._places.insert(at, place)

    def _agreement(self, reference: Reference, source: str) -> tuple[Gender, Number]:
        if reference.person and reference.name in self.people:
            return self.people[reference.name].gender, "s"
        return agreement(source or reference.name or "", self.words)

    # --- what is asked ---

    def meant(
        self,
        gender: Gender,
        number: Number,
        place: int,
        *,
        barred: Iterable[tuple[int, int]] = (),
        other_than: str | None = None,
    ) -> Reference:
        """Whom a pronoun that agrees so means; `barred` are spans whose people cannot be meant (a deeper quotation)."""
        spans = list(barred)
        first: Center | None = None
        for center in self._back(place, spans):
            if not agrees(center, gender, number) or center.name == other_than:
                continue
            sure = not gender or center.gender == gender
            if first is None:
                first = center
                if (center.person or center.spoke) and sure:
                    break
                continue
            if (center.person or center.spoke) and sure and place - center.place < RECENT // 3:
                first = center
                break
        several = number == "p" and first is not None and first.number == "p"
        if first is None or not (first.person or first.spoke or several or (gender and first.gender == gender)):
            return Reference(None)
        return Reference(first.name, (), first.person)

    def last_speaker(self, place: int, *, barred: Iterable[tuple[int, int]] = ()) -> Reference:
        """Who spoke last before a place."""
        for center in self._back(place, list(barred)):
            if center.spoke or (center.person and "\n" not in self.text[center.place : place]):
                return Reference(center.name, (), center.person)
        return Reference(None)

    def named_before(self, place: int) -> Iterable[Mention]:
        """The names told shortly before a place, nearest first."""
        at = bisect_left(self._starts, place) - 1
        while at >= 0 and place - self.mentions[at].start <= RECENT:
            yield self.mentions[at]
            at -= 1

    def _back(self, place: int, barred: list[tuple[int, int]]) -> Iterable[Center]:
        at = bisect_left(self._places, place) - 1
        while at >= 0 and place - self.centers[at].place <= RECENT:
            center = self.centers[at]
            if not any(start <= center.place < end for start, end in barred):
                yield center
            at -= 1


def agrees(center: Center, gender: str, number: str) -> bool:
    """Whether somebody may be meant by a form of a gender and a number, "" where either is open."""
    return (not gender or center.gender in ("", gender)) and (not number or center.number in ("", number))
