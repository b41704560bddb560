"""Whom words are meant for where their clause does not say: the subject of a criticism, and whoever is spoken to.

"« Ce gouvernement ment », s'indigne X" meets the government; "X a dit à Y qu'il …" threatens Y. Whoever did what is criticised,
who receives and who governs were looked for too; by cross-validation that changes nothing. `made_by` says "+meant".
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from recoupe.annotate.event.sides import Sides
from recoupe.model import Actor, Attribution, Event

_LONGEST = 400
_SPOKEN_TO = frozenset(("THREATEN", "REQUEST", "AGREE"))


def meant(events: Sequence[Event], sides: Sides) -> list[Event]:
    """The events, with the recipients that the words around them give where the clause names none."""
    return [_aimed(event, sides) if not event.recipients else event for event in events]


def _aimed(event: Event, sides: Sides) -> Event:
    told = sides.told_with(event.trigger)
    found = _spoken_of(told, event, sides) if told is not None and event.type == "ACCUSE" else None
    if event.type in _SPOKEN_TO:
        found = _addressee(sides.found.attributions[event.asserted_by] if event.asserted_by is not None else told, sides)
    if found is None or found.name in event.actors:
        return event
    return replace(event, recipients=(found.name,), recipient_details=(found,), made_by=event.made_by + "+meant")


def _addressee(told: Attribution | None, sides: Sides) -> Actor | None:
    """Whom the words are said to that hold the event or that its verb brings in."""
    if told is None or told.addressee is None:
        return None
    heads = (token for token in sides.tokens(told.addressee) if token.dep_ not in ("flat:name", "nmod", "appos"))
    return next(iter(sides.actors(heads)), None)


def _spoken_of(told: Attribution, event: Event, sides: Sides) -> Actor | None:
    """Whom the words of a criticism speak of: their first subject with a name or an office."""
    for start, end in told.content:
        for token in sides.tokens((start, min(end, start + _LONGEST))):
            if token.pos_ not in ("NOUN", "PROPN") or not token.dep_.startswith("nsubj"):
                continue
            actor = sides.actor(token)
            if actor is None or actor.name in event.actors or actor.name == told.speaker or actor.sector == "MED":
                continue
            if sides.mention(token) is not None or actor.name[:1].isupper() or actor.sector == "GOV":
                return actor
    return None
