"""Who does an event and whom it is done to, for one reading of a candidate."""

from __future__ import annotations

from dataclasses import replace

from msgspec import structs

from recoupe.annotate.event.lexicon import Reading
from recoupe.annotate.event.of_nouns import carrier, of_noun, taking_part
from recoupe.annotate.event.of_verbs import active_agent, of_verb
from recoupe.annotate.event.roles import Arguments
from recoupe.annotate.event.sides import Sides
from recoupe.annotate.event.triggers import Candidate
from recoupe.knowledge import gazetteer
from recoupe.model import Actor
from recoupe.syntax.view import Token


def arguments(sides: Sides, candidate: Candidate, reading: Reading) -> Arguments:
    """The sides of `candidate` read as `reading`."""
    head = sides.doc[candidate.head]
    if candidate.kind == "noun" or (candidate.kind == "phrase" and not candidate.form):
        found = of_noun(sides, head, candidate.lemma, reading)
    else:
        found = of_verb(sides, head, candidate, reading)
    if candidate.lemma == sides.tables.nameless.press_conference:
        found = _press_conference(sides, head)
    if reading.type == "MOBILIZE":
        found = replace(found, actors=_states(found.actors, "MIL", sides), recipients=_states(found.recipients, "GOV", sides))
    return _apart(found)


def _states(found: tuple[Actor, ...], sector: str, sides: Sides) -> tuple[Actor, ...]:
    """The state for forces and places that are told by its adjective: troops are sent by a state, and to one."""
    return tuple(
        structs.replace(side, name=gazetteer.state_name(side.country, sides.tables.people.states), sector="GOV")
        if side.country and side.sector == sector and side.name[:1].islower()
        else side
        for side in found
    )


def _press_conference(sides: Sides, noun: Token) -> Arguments:
    """Who holds it is who acts or speaks in its sentence; it is held for the press."""
    carried = carrier(noun, sides)
    actors, actor_by = active_agent(sides, carried[0]) if carried else taking_part(sides, noun)
    return Arguments(actors, (Actor(name=sides.tables.nameless.press, sector="MED"),), actor_by, "lexicon")


def _apart(found: Arguments) -> Arguments:
    """Without those on both sides in the recipients: nobody meets himself. Of what people do with each other, all are both."""
    if found.recipient_by == "mutual":
        return found
    names = {actor.name for actor in found.actors}
    recipients = tuple(r for r in found.recipients if r.name not in names)
    if recipients == found.recipients:
        return found
    return Arguments(found.actors, recipients, found.actor_by, found.recipient_by if recipients else "")
