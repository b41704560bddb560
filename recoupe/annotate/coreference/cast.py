"""Who is meant by "il", "le ministre", "ce dernier", "la même source", within one report.

Persons come from the mentions layer with their offices; what the report makes a grammatical subject or a source is remembered
in the order of the text. A pronoun goes to the nearest of them that agrees in gender and number; a description goes to the
person who bears that office, or to the person that the passage is about. Where two fit and nothing chooses, nobody is chosen
and both are listed.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from copy import copy
from typing import TYPE_CHECKING

from recoupe.annotate.coreference.memory import RECENT, Memory, Reference, agrees
from recoupe.annotate.coreference.offices import contradicts, described, is_title, rules
from recoupe.annotate.coreference.people import (
    Center,
    Person,
    after_word,
    agreement,
    description,
)
from recoupe.lang.tables.people import Gender, Number, PeopleWords
from recoupe.text import fold

if TYPE_CHECKING:
    from recoupe.model import Annotations, Mention
    from recoupe.syntax.view import Doc

_KEPT = "recoupe cast"
"""Under this key a parse keeps the people of its report."""


def cast_of(doc: Doc, text: str, found: Annotations, words: PeopleWords) -> Cast:
    """The cast of a report before anybody has spoken; its people are read once, whichever layers ask.

    The first call leaves what it has read in `doc.user_data`; the next, for the same mentions and day, only copies it.
    """
    kept = doc.user_data.get(_KEPT)
    if kept is None or kept[0] is not found.mentions or kept[1] != found.dct:
        kept = (found.mentions, found.dct, Cast(text, doc, found.mentions, words, dct=found.dct))
        doc.user_data[_KEPT] = kept
    cast: Cast = kept[2]
    return cast.fresh()


class Cast(Memory):
    """Everybody in one report, and whom its noun phrases mean."""

    def __init__(self, text: str, doc: Doc, mentions: Sequence[Mention], words: PeopleWords, *, dct: str | None = None) -> None:
        super().__init__(text, doc, mentions, words, dct=dct)
        self.centers = [self._known(center) for center in self.centers]

    def fresh(self) -> Cast:
        """The same people, with a memory of its own."""
        other = copy(self)
        other.centers, other._places = list(self.centers), list(self._places)
        return other

    def _known(self, center: Center) -> Center:
        """The person whose office a described subject bears ("le chef de l'État"), so that a pronoun goes back to a name."""
        if not center.end or center.number == "p":
            return center
        found = self.phrase(center.place, center.end)
        if not found.person or found.name is None or found.name not in self.people:
            return center
        return Center(center.place, found.name, self.people[found.name].gender, "s", True, False)

    def phrase(self, start: int, end: int, *, barred: Iterable[tuple[int, int]] = ()) -> Reference:
        """Whom a noun phrase means: the name in it, the bearer of the office, or its own words as a description."""
        inside = self._mentions_in(start, end)
        named = self._named(start, end, inside)
        if named is not None:
            return named
        return self._described(start, end, barred)

    def _mentions_in(self, start: int, end: int) -> list[Mention]:
        at = bisect_left(self._starts, start)
        found = []
        while at < len(self.mentions) and self.mentions[at].start < end:
            if self.mentions[at].end <= end:
                found.append(self.mentions[at])
            at += 1
        return found

    def _named(self, start: int, end: int, inside: list[Mention]) -> Reference | None:
        people = [mention for mention in inside if mention.type == "PER" and not self._belongs(mention, start)]
        if people:
            names = list(dict.fromkeys(mention.name for mention in people))
            joined = len(names) > 1 and f" {self.words.and_} " in self.text[people[0].end : people[-1].end]
            if not joined:
                chosen = people[-1]
                return Reference(chosen.name, tuple(chosen.candidates), True)
            return Reference(_join(names, self.words), (), False)
        bodies = [mention for mention in inside if mention.type in ("ORG", "LOC") and self._heads(mention, start)]
        if bodies:
            others = [
                mention
                for mention in inside
                if mention.start > bodies[0].end and _after_and(self.text, mention.start, self.words)
            ]
            return Reference(_join(list(dict.fromkeys(m.name for m in (bodies[0], *others))), self.words))
        return None

    def _belongs(self, mention: Mention, start: int) -> bool:
        """Whether "de" or the like stands before a name: "l'entourage de X" is not X."""
        before = self.text[start : mention.start].lower().replace("’", "'").split()
        while before and before[-1] in self.words.before_a_surname:
            before.pop()
        return bool(before) and (
            before[-1] in self.words.before_anothers_name or before[-1].endswith(self.words.elided_before_a_name)
        )

    def _heads(self, mention: Mention, start: int) -> bool:
        lead = fold(self.text[start : mention.start]).replace("'", "' ").split()
        return all(word in self.words.articles for word in lead)

    # --- descriptions ---

    def _described(self, start: int, end: int, barred: Iterable[tuple[int, int]]) -> Reference:
        raw = self.text[start:end]
        phrase = fold(raw).replace("'", "' ").split()
        if not phrase:
            return Reference(None)
        opens = phrase[0] in self.words.articles or phrase[0] in self.words.demonstratives
        article, rest = (phrase[0], phrase[1:]) if opens else ("", phrase)
        if article == "" and fold(raw) in self.words.last_one:
            article, rest = self.words.latest[0], [*self.words.latest[1]]
        gender, number = agreement(raw, self.words)
        found = self._pointed_back(start, end, article, rest, gender, number, barred)
        if found is None and rest and (article in self.words.definite or article in self.words.demonstratives):
            found = self._definite(start, raw, article, rest, gender, number, barred)
        return found or Reference(description(raw, self.words))

    def _pointed_back(
        self, start: int, end: int, article: str, rest: list[str], gender: Gender, number: Number,
        barred: Iterable[tuple[int, int]],
    ) -> Reference | None:  # fmt: skip
        """Whom words that are as good as a pronoun mean: "ce dernier", "celui qui", "la même source"; None for others."""
        if not rest:
            return None
        first, pointing = rest[0], article in self.words.demonstratives
        if first in self.words.last_one and (pointing or first in self.words.interested or not article):
            found = self._nearest(start, gender, number, barred)
            if found is not None:
                return found
        if first in self.words.lead_nouns and len(rest) > 2 and rest[1] in self.words.of:
            place = start + after_word(self.text[start:end], 2 if article else 1, self.words)
            if place < end:
                return self.phrase(place, end, barred=barred)
        if article == "" and first in self.words.whoever:
            return self._person_speaking(start, gender, barred) or Reference(None)
        if first == self.words.same or (pointing and first in self.words.sources):
            return self._earlierdescription(start, [word for word in rest if word != self.words.same], barred)
        return None

    def _definite(
        self, start: int, raw: str, article: str, rest: list[str], gender: Gender, number: Number,
        barred: Iterable[tuple[int, int]],
    ) -> Reference | None:  # fmt: skip
        """The body that a bare noun for one means, or the person whose office it is; None where nobody is known."""
        if len(rest) == 1 and rest[0] in self.words.bodies:
            body = self._body_in_focus(start, barred)
            if body is not None:
                return body
        if number == "p":
            return None
        found = self._bearer(start, rest, gender, barred, pointed=article in self.words.demonstratives)
        return self._vetted(start, found, raw) if found is not None else None

    def _vetted(self, place: int, reference: Reference, raw: str) -> Reference | None:
        """The bearer of a description where nothing speaks against it; None where the person is called otherwise.

        A bare "le ministre" is nobody whom only a later passage names.
        """
        told = described(raw, self.words)
        if told is None or is_title(raw, self.words):
            return reference
        left = [
            name
            for name in reference.candidates
            if name not in self.people or not contradicts(self.people[name], told, self.words)
        ]
        if reference.name is None:
            return Reference(left[0], (), True) if len(left) == 1 else Reference(None, tuple(left)) if left else None
        person = self.people.get(reference.name)
        if person is None or not told.bare:
            return None if person is not None and contradicts(person, told, self.words) else reference
        if rules(person, told, self.words):
            return reference
        rulers = [other.name for other in self.people.values() if rules(other, told, self.words)]
        if rulers:  # "le président": of the assembly, or of the state?
            return Reference(None, tuple(sorted([person.name, *rulers])))
        later = bool(person.places) and min(person.places) > place + RECENT // 3
        return None if later or contradicts(person, told, self.words) else reference

    def _nearest(self, place: int, gender: Gender, number: Number, barred: Iterable[tuple[int, int]]) -> Reference | None:
        spans = list(barred)
        at = bisect_left(self._starts, place) - 1
        if number != "p":
            while at >= 0 and place - self.mentions[at].start <= RECENT // 2:
                mention = self.mentions[at]
                person = self.people.get(mention.name)
                if (
                    mention.type == "PER"
                    and person
                    and not any(s <= mention.start < e for s, e in spans)
                    and (not gender or person.gender in ("", gender))
                ):
                    return Reference(mention.name, (), True)
                at -= 1
        for center in self._back(place, spans):
            if agrees(center, gender, number):
                return Reference(center.name, (), center.person)
        return None

    def _earlierdescription(self, place: int, rest: list[str], barred: Iterable[tuple[int, int]]) -> Reference | None:
        for center in self._back(place, list(barred)):
            if center.spoke and (not rest or rest[0] in fold(center.name).split() or not center.person):
                return Reference(center.name, (), center.person)
        return None

    def _person_speaking(self, place: int, gender: Gender, barred: Iterable[tuple[int, int]]) -> Reference | None:
        for center in self._back(place, list(barred)):
            if center.person and center.spoke and agrees(center, gender, "s"):
                return Reference(center.name, (), True)
        return None

    def _bearer(
        self, place: int, rest: list[str], gender: Gender, barred: Iterable[tuple[int, int]], *, pointed: bool
    ) -> Reference | None:
        """The person whose office a definite description names, or whom the passage is about."""
        content = [word.removeprefix(self.words.formerly_prefix) for word in rest if word not in self.words.small]
        if not content:
            return None
        head = content[0] if content[0] not in self.words.before_head or len(content) == 1 else content[1]
        if content[0] in self.words.former or rest[0].startswith(self.words.formerly_prefix):
            return self._former(place, content, head, gender, barred)
        phrase = " ".join(rest)
        for compound, offices in self.words.compounds.items():
            if f"{phrase} ".startswith(f"{compound} "):  # whole words: the chief of staff is no head of state
                return self._office(place, offices, barred)
        fitting = self._fitting(content, head, gender)
        if len(fitting) == 1 and (len(content) < 3 or self._shares(fitting[0], content)):
            return Reference(fitting[0].name, (), True)
        if len(fitting) > 1:
            return self._choose(place, fitting, barred)
        if head not in self.words.persons and not head.startswith(self.words.deputy_prefixes):
            return None
        return self._in_focus(place, content, head, gender, barred, pointed=pointed)

    def _former(
        self, place: int, content: list[str], head: str, gender: Gender, barred: Iterable[tuple[int, int]]
    ) -> Reference | None:
        """Who held an office once: "l'ancien ministre"."""
        holders = [
            person
            for person in self.people.values()
            if any(head in role.split() and _is_former(role, self.words) for role in person.roles)
        ]
        if len(holders) == 1:
            return Reference(holders[0].name, (), True)
        return self._in_focus(place, content, head, gender, barred, pointed=True) if head in self.words.persons else None

    def _fitting(self, content: list[str], head: str, gender: Gender) -> list[Person]:
        """The people of an office or one akin to it; those whose office has every word of the description, if there are any."""
        kin = {head, *self.words.broader.get(head, ())}
        fitting = [
            person
            for person in self.people.values()
            if person.places
            and (not gender or person.gender in ("", gender) or head in self.words.epicene)
            and any(kin & set(role.split()) and not _is_former(role, self.words) for role in person.roles)
        ]
        if len(content) > 1 and len(fitting) > 1:
            exact = [person for person in fitting if any(set(content) <= set(role.split()) for role in person.roles)]
            fitting = exact or fitting
        return fitting

    def _body_in_focus(self, place: int, barred: Iterable[tuple[int, int]]) -> Reference | None:
        """The one body that the passage is about, for "le groupe", "la compagnie"; None where two are."""
        near = []
        for center in self._back(place, list(barred)):
            if center.name in self._bodies and center.name not in near:
                near.append(center.name)
                if center.spoke:
                    break
        return Reference(near[0]) if len(near) == 1 else None

    def _office(self, place: int, offices: tuple[str, ...], barred: Iterable[tuple[int, int]]) -> Reference | None:
        holders = [
            person
            for person in self.people.values()
            if any(
                set(office.split()) <= set(role.split()) and not _is_former(role, self.words)
                for office in offices
                for role in person.roles
            )
        ]
        if len(holders) == 1:
            return Reference(holders[0].name, (), True)
        return self._choose(place, holders, barred) if holders else None

    def _shares(self, person: Person, content: list[str]) -> bool:
        known = {word for role in person.roles for word in role.split()}
        return bool(known & set(content[1:])) or not set(content[1:]) - self.words.vague

    def _choose(self, place: int, fitting: list[Person], barred: Iterable[tuple[int, int]]) -> Reference:
        """Among several who fit: the one who spoke last, else the only one whom the passage names; else nobody."""
        names = {person.name for person in fitting}
        for center in self._back(place, list(barred)):
            if center.spoke and center.name in names:
                return Reference(center.name, (), True)
        near = [person.name for person in fitting if any(0 < place - at < RECENT // 2 for at in person.places)]
        if len(near) == 1:
            return Reference(near[0], (), True)
        return Reference(None, tuple(sorted(names)))

    def _in_focus(
        self, place: int, content: list[str], head: str, gender: Gender, barred: Iterable[tuple[int, int]], *, pointed: bool
    ) -> Reference | None:
        """The one person that the passage is about, for "le chanteur", "l'ancien ministre", said of nobody else."""
        if (head in self.words.own_voice or head in self.words.held) and not pointed:
            return None
        near: list[str] = []
        for center in self._back(place, list(barred)):
            if center.person and center.name not in near:
                person = self.people.get(center.name)
                if person and (not gender or person.gender in ("", gender) or head in self.words.epicene):
                    near.append(center.name)
                    if center.spoke:
                        break
        if near and len(near) == 1:
            return Reference(near[0], (), True)
        if len(near) > 1:
            speakers = [center.name for center in self._back(place, list(barred)) if center.spoke and center.person]
            if speakers and speakers[0] in near:
                return Reference(speakers[0], (), True)
            return Reference(None, tuple(sorted(near)))
        return None


def _is_former(role: str, words: PeopleWords) -> bool:
    return role.startswith(words.former_roles) or any(
        word in words.formerly or word.startswith(words.formerly_prefix) for word in role.split()
    )


def _after_and(text: str, start: int, words: PeopleWords) -> bool:
    before = fold(text[max(0, start - 12) : start]).replace("'", "' ").split()
    while before and before[-1] in words.articles:
        before.pop()
    return bool(before) and before[-1] == words.and_


def _join(names: list[str], words: PeopleWords) -> str:
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + f" {words.and_} " + names[-1]
