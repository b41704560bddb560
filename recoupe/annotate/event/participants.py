"""Who may take part in an event: everybody told of near its word, with the signs that speak for each.

A table of named signs, each on or off, is all that the choice (`choice.py`) looks at: what the rules say (`rule actor
agent/passive`: `arguments.py` found him as the agent of a passive), what goes without saying (`implied`, `meant`), how near and
where he is told, of what sort he is, how often the report tells of him and what else he does in it. Nobody is a candidate too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import NamedTuple

from recoupe.annotate.event.paths import path
from recoupe.annotate.event.roles import Arguments
from recoupe.annotate.event.sides import Sides
from recoupe.annotate.event.triggers import Candidate
from recoupe.lang.tables.event_people import Nameless, PeopleNouns
from recoupe.model import Actor, Event, EventType
from recoupe.syntax.grammar import Grammar
from recoupe.syntax.view import Token
from recoupe.text import fold

_BACK, _OPENING = 3, 2
"""How many sentences before are looked at, and how many that open the report."""
_NOUNS = frozenset(("NOUN", "PROPN", "PRON", "NUM"))
_DISTANCES, _FARTHEST = (2, 5, 10, 20), 40


class Told(NamedTuple):
    """An event as the rules have it: its word, its sides by grammar, and the event with what goes without saying."""

    candidate: Candidate
    args: Arguments
    event: Event


@dataclass
class Option:
    """Somebody who may be meant, the signs that speak for it, and the rule that found it ("" for none)."""

    actor: Actor
    near: float
    signs: set[str] = field(default_factory=set)
    place: frozenset[str] = frozenset()
    here: bool = False
    actor_rule: str = ""
    recipient_rule: str = ""
    aimed: set[str] = field(default_factory=set)
    """Signs of its being aimed at alone."""


class Participants:
    """The candidates for the sides of one report's events."""

    def __init__(self, sides: Sides, told: Sequence[Told]) -> None:
        self._sides = sides
        self._sentences = sides.doc.sents
        self._number = {i: n for n, sentence in enumerate(self._sentences) for i in range(sentence.start, sentence.end)}
        self._spots: dict[int, list[tuple[Token, Actor]]] = {}
        self._named = Counter(mention.name for mention in sides.found.mentions)
        self._words = Counter(sides.doc.lows)
        self._speakers = {told_.speaker for told_ in sides.found.attributions if told_.speaker}
        self._also: Counter[tuple[EventType, str, str]] = Counter()
        self._first = {actor.name for number in range(_OPENING) for _, actor in self._told_in(number)}
        protesting: Counter[str] = Counter()
        self._crowd: Actor | None = None
        crowd: dict[str, Actor] = {}
        for one in told:
            for role, actors in (("actor", one.args.actors), ("recipient", one.args.recipients)):
                self._also.update((one.event.type, role, actor.name) for actor in actors)
            if one.event.type == "PROTEST":
                protesting.update(actor.name for actor in one.args.actors)
                crowd.update((actor.name, actor) for actor in one.args.actors)
        if protesting:
            self._crowd = crowd[protesting.most_common(1)[0][0]]

    def options(self, told: Told) -> list[Option]:
        """Everybody who may be meant, in the order found."""
        head, type_ = self._sides.doc[told.candidate.head], told.event.type
        table: dict[str, Option] = {}
        for near, signs, actor in self._around(head):
            option = table.get(actor.name)
            if option is None or near < option.near:
                table[actor.name] = Option(actor, near, set(), signs, here=near < 1)
        self._by_rule(told, table)
        for actor, sign in self._inferred(told):
            table.setdefault(actor.name, Option(actor, 60.0)).signs.update((sign, f"{sign} {type_}"))
        speaker = self._sides.speaker_of(head)
        if speaker is not None:
            table.setdefault(speaker.name, Option(speaker, 50.0)).signs.update(("speaks", f"speaks {type_}"))
        if self._crowd is not None:
            table.setdefault(self._crowd.name, Option(self._crowd, 60.0)).signs.update(("crowd", f"crowd {type_}"))
        self._describe(told, table)
        self._aim(type_, table)
        return list(table.values())

    def _around(self, head: Token) -> Iterable[tuple[float, frozenset[str], Actor]]:
        number = self._number[head.i]
        for at in dict.fromkeys((*range(number, max(-1, number - _BACK), -1), *range(_OPENING))):
            for spot, actor in self._told_in(at):
                if at == number:
                    apart = spot.i - head.i
                    yield abs(apart) / 1000, _signs_here(head, spot, self._sides.grammar), actor
                    continue
                subject = spot.dep_.startswith("nsubj")
                place = f"sentence -{number - at}" if 0 < number - at < _BACK else "opening" if at < number else "after"
                yield 1 + abs(number - at) + 0.5 * (not subject), _signs_away(place, subject=subject), actor

    def _told_in(self, number: int) -> list[tuple[Token, Actor]]:
        """Everybody told of in a sentence, each name once a mention."""
        if not 0 <= number < len(self._sentences):
            return []
        if number not in self._spots:
            found, seen = [], set()
            for token in self._sentences[number]:
                if token.pos_ not in _NOUNS:
                    continue
                mention = self._sides.mention(token)
                if mention is not None and mention.start in seen:
                    continue
                if mention is not None:
                    seen.add(mention.start)
                actor = self._sides.actor(token)
                if actor is not None:
                    found.append((token, actor))
            self._spots[number] = found
        return self._spots[number]

    def _by_rule(self, told: Told, table: dict[str, Option]) -> None:
        args, type_, voice = told.args, told.event.type, self.voice(told.candidate)
        for role, actors, by in (("actor", args.actors, args.actor_by), ("recipient", args.recipients, args.recipient_by)):
            for place, actor in enumerate(actors):
                option = table.setdefault(actor.name, Option(actor, 40.0))
                option.actor = actor
                option.signs.update((f"rule {role} {by}/{voice}", f"rule {role}", f"rule {role} {type_}"))
                if place:
                    option.signs.add(f"rule {role} later")
                if role == "actor":
                    option.actor_rule = by
                else:
                    option.recipient_rule = by

    def _inferred(self, told: Told) -> Iterable[tuple[Actor, str]]:
        event, args = told.event, told.args
        known, meant = {a.name for a in args.actors}, {a.name for a in args.recipients}
        yield from ((actor, "implied") for actor in event.actor_details if actor.name not in known)
        yield from ((actor, "meant") for actor in event.recipient_details if actor.name not in meant)

    def _describe(self, told: Told, table: dict[str, Option]) -> None:
        """Adds the signs of what each is and does elsewhere in the report."""
        type_, args = told.event.type, told.args
        group, person = self._foremost(table, "many"), self._foremost(table, "PER")
        for name, option in table.items():
            sort = self._sort(option.actor)
            where = "here" if option.near < 1 else "away"
            signs = option.signs
            signs |= option.place
            signs |= _signs_of_sort(type_, sort, option.actor.sector, where)
            if name[:1].islower():
                signs |= _of_type(f"noun {_kind(name, self._sides.tables.people)}", type_)
            if _generic(name, self._sides.tables.nameless):
                signs |= _of_type("generic", type_) | {f"generic, group {group is not None}"}
            if name == group:
                signs |= _of_type("foremost group", type_)
            if name == person:
                signs |= _of_type("foremost person", type_)
            if name in self._speakers:
                signs |= _of_type("a speaker", type_)
            for role, actors in (("actor", args.actors), ("recipient", args.recipients)):
                if self._also[type_, role, name] > sum(actor.name == name for actor in actors):
                    signs |= _of_type(f"also {role}", type_)

    def _aim(self, type_: EventType, table: dict[str, Option]) -> None:
        """Adds the signs that speak of being aimed at, not of acting: how often and how early one is told of, and who rules."""
        ruling = [(self._count(name), name) for name, option in table.items() if option.actor.sector == "GOV"]
        rulers = max(ruling)[1] if ruling else None
        for name, option in table.items():
            option.aimed.add(f"told {_often(self._count(name))} times")
            if name in self._first:
                option.aimed |= {"told first", f"told first {type_}"}
            if name == rulers:
                option.aimed |= {"foremost rulers", f"foremost rulers {type_}"}

    def nobody(self, told: Told) -> set[str]:
        """The signs that nobody is told, or somebody whom none of the candidates names."""
        type_, voice, args = told.event.type, self.voice(told.candidate), told.args
        return {
            "nobody",
            f"nobody {type_}",
            f"nobody {voice}",
            f"nobody, actor {args.actor_by} {bool(args.actors)}",
            f"nobody, recipient {args.recipient_by} {bool(args.recipients)}",
        }

    def governs(self, actor: Actor) -> bool:
        """Whether somebody's office is one of those who govern or speak for them ("porte-parole du gouvernement")."""
        mention = self._sides.profiles.known(actor.name)
        role = mention.attributes.get("role", "") if mention is not None else actor.name
        return not self._sides.tables.deeds.ruling.isdisjoint(fold(role.replace("'", " ").replace("-", " ")).split())

    def voice(self, candidate: Candidate) -> str:
        """How the word tells it: "noun", "verb" or "passive"."""
        if not candidate.form:
            return "noun"
        return "passive" if self._sides.grammar.is_passive(self._sides.doc[candidate.head]) else "verb"

    def _foremost(self, table: dict[str, Option], sort: str) -> str | None:
        counted = [
            (self._count(name), name)
            for name, option in table.items()
            if self._sort(option.actor) == sort and not _generic(name, self._sides.tables.nameless) and self._count(name) > 1
        ]
        return max(counted)[1] if counted else None

    def _count(self, name: str) -> int:
        return self._named.get(name, 0) or self._words[name.split()[0].lower()]

    def _sort(self, actor: Actor) -> str:
        mention = self._sides.profiles.known(actor.name)
        if mention is not None:
            return mention.type
        first = actor.name.split()[0]
        return "NAME" if first[:1].isupper() else "many" if first.endswith(self._sides.tables.people.many) else "one"


def _kind(name: str, people: PeopleNouns) -> str:
    """The noun that a description begins with; one word for all garments, since each names a movement of its season."""
    first = name.split()[0]
    return "garment" if first in people.garments else first


def _generic(name: str, words: Nameless) -> bool:
    """Whether a description only counts people or says that they demonstrate."""
    return name.split()[0].lower() in words.anybody


def _signs_here(head: Token, spot: Token, grammar: Grammar) -> frozenset[str]:
    """The signs of words in the event's own sentence: before or after it, how far, with which preposition, by which relations."""
    apart = spot.i - head.i
    side, case = "before" if apart < 0 else "after", grammar.case_of(spot)
    slot = next((slot for slot, openings in grammar.words.slots.items() if case in openings), case)
    return _signs_near(slot, side, _distance(abs(apart)), path(head, spot, grammar))


@lru_cache(maxsize=4096)
def _signs_near(slot: str, side: str, far: int, way: str) -> frozenset[str]:
    return frozenset(("here", f"case {slot} {side}", f"at {far} {side}", f"path {way}"))


@cache
def _signs_away(place: str, *, subject: bool) -> frozenset[str]:
    return frozenset((place, f"{place} subject" if subject else f"{place} other"))


@lru_cache(maxsize=4096)
def _signs_of_sort(type_: EventType, sort: str, sector: str | None, where: str) -> frozenset[str]:
    return frozenset((f"{type_} {sort}", f"{sort} {where}", f"{type_} {sector} {where}"))


@lru_cache(maxsize=4096)
def _of_type(sign: str, type_: EventType) -> frozenset[str]:
    """A sign, by itself and by the type of the event."""
    return frozenset((sign, f"{sign} {type_}"))


def _often(count: int) -> int:
    return next((most for most in (1, 2, 4, 8) if count <= most), 16)


def _distance(far: int) -> int:
    return next((most for most in _DISTANCES if far <= most), _FARTHEST)
