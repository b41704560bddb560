"""Sides that the text leaves out because they go without saying: who arrests, who tries, who demonstrates.

Whoever was arrested was arrested by the police that the report tells of; where it names none, by "police" as such, without a
span. Where demonstrators clash and no other side is told, they and the police are both sides of it. Nobody is ever made out to
have hurt, threatened or accused somebody in this way. `made_by` says "+implied".
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from msgspec.structs import replace

from recoupe.annotate.event.sides import Sides
from recoupe.annotate.event.triggers import Candidate
from recoupe.annotate.event.with_sides import replace_sides
from recoupe.lang.tables.event_people import Nameless
from recoupe.model import Actor, Event
from recoupe.syntax.view import Doc
from recoupe.text import fold

_AFTER = 400
"""How much farther a body named after the event counts."""


def implied(events: Sequence[Event], candidates: Sequence[Candidate], doc: Doc, sides: Sides) -> list[Event]:
    """The events, with the doers that go without saying."""
    words = sides.tables.nameless
    crowd = _crowd(events, words)
    bodies = _Bodies(doc, sides)
    done = []
    for event, candidate in zip(events, candidates, strict=True):
        actor, word = None, candidate.lemma
        if event.type == "PROTEST" and crowd is not None and _only_counted(event.actors, words):
            event = replace(event, actors=(), actor_details=())
        if event.type == "ASSAULT" and word in words.clashes and crowd is not None and _is_group(crowd, words):
            event = _clash(event, crowd, words)
        elif not event.actors:
            if event.type == "COERCE" and word in words.police_do:
                actor = _nearest(bodies.police, event) or Actor(name=words.police, sector="COP")
            elif event.type in ("COERCE", "SANCTION", "CONCEDE", "RETREAT") and word in words.courts_do:
                actor = _nearest(bodies.courts, event) or Actor(name=words.courts, sector="JUD")
            elif event.type == "PROTEST":
                actor = crowd
        if actor is not None and actor.sector == "COP" and any(other.sector == "COP" for other in event.recipient_details):
            event = replace(event, recipients=(), recipient_details=())  # A pronoun went astray: the police arrest others.
        if actor is not None and actor.name not in event.recipients:
            event = replace(event, actors=(actor.name,), actor_details=(actor,), made_by=event.made_by + "+implied")
        done.append(event)
    return done


def _only_counted(names: Sequence[str], words: Nameless) -> bool:
    """Whether those who protest are told by number alone ("un millier de personnes")."""
    return bool(names) and all(set(fold(name).split()) <= words.crowd for name in names)


def _is_group(crowd: Actor, words: Nameless) -> bool:
    """Whether those who protest are many people or a body of them, of whom some may do it elsewhere too."""
    first = crowd.name.split()[0].lower()
    return first.endswith("s") or first in words.movements or crowd.sector in ("LAB", "AGR", "EDU", "NGO")


def _clash(event: Event, crowd: Actor, words: Nameless) -> Event:
    """A fight in a demonstration: where one side is told, the other is the crowd or the police; where none is, each is both."""
    police = Actor(name=words.order, sector="COP")
    told = event.actor_details or event.recipient_details
    if event.actors and event.recipients:
        return event
    demonstrators = Actor(name=words.demonstrators, sector="CVL")
    if not told:
        sides = (demonstrators, police)
        return _with(event, sides, sides)
    if crowd.name in event.actors or crowd.name in event.recipients:
        other = police
    elif any(actor.sector == "COP" for actor in told):
        other = demonstrators
    else:
        return event
    return _with(event, event.actor_details or (other,), event.recipient_details or (other,))


def _with(event: Event, actors: tuple[Actor, ...], recipients: tuple[Actor, ...]) -> Event:
    return replace_sides(event, actors, recipients, event.made_by + "+implied")


class _Bodies:
    """The bodies that the report names, looked for only where somebody is missing."""

    def __init__(self, doc: Doc, sides: Sides) -> None:
        self._doc = doc
        self._sides = sides

    @cached_property
    def _low(self) -> str:
        return self._sides.text.lower()

    @cached_property
    def police(self) -> list[Actor]:
        return self._named(self._sides.tables.people.police)

    @cached_property
    def courts(self) -> list[Actor]:
        return self._named(self._sides.tables.people.justice)

    def _named(self, nouns: tuple[str, ...]) -> list[Actor]:
        found = []
        # A cheap look first: most reports hold neither, most words of one are others.
        for token in self._doc if any(noun in self._low for noun in nouns) else ():
            if token.lower_.startswith(nouns) and token.pos_ in ("NOUN", "PROPN") and token.dep_ not in ("nmod", "amod"):
                actor = self._sides.actor(token) if self._sides.singular(token) in nouns else None
                # A description that was resolved is somebody with a name, no body.
                if actor is not None and actor.span is not None and token.lower_ in actor.name.lower():
                    found.append(actor)
        return sorted(found, key=_place)


def _nearest(bodies: Sequence[Actor], event: Event) -> Actor | None:
    """The body named nearest to the event; one named before it is preferred. `bodies` are in the order of the text."""
    start = event.trigger[0]
    at = bisect_left(bodies, start, key=_place)
    before, after = bodies[at - 1] if at else None, bodies[at] if at < len(bodies) else None
    if before is None or after is None:
        return before or after
    return before if start - _place(before) <= _place(after) - start + _AFTER else after


def _place(body: Actor) -> int:
    return (body.span or (0, 0))[0]


def _crowd(events: Sequence[Event], words: Nameless) -> Actor | None:
    """Who protests in this report, where it is clear: most of those that its protests are told of."""
    counted: Counter[str] = Counter()
    details: dict[str, Actor] = {}
    for event in events:
        if event.type == "PROTEST":
            for actor in () if _only_counted(event.actors, words) else event.actor_details:
                counted[actor.name] += 1
                details.setdefault(actor.name, actor)
    if not counted:
        return None
    (name, times), *others = counted.most_common(2)
    if not _is_group(details[name], words):
        return None  # One person is not those who protest elsewhere.
    return details[name] if not others or times > others[0][1] else None
