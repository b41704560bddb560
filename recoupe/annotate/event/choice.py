"""Chooses the sides of an event among its candidates: a weighing of signs, and nobody where none is likely.

Each candidate's weights are summed, and the sums compared: its probability is its share of all (a conditional logit; McFadden
1974), where "nobody" and "somebody not told of here" are candidates too. A side is given where it is likelier than nobody and
at least `least` likely. In a deed that harms whoever is named, only those are candidates whom a rule found or the sentence names.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from recoupe.annotate.event.deeds import KINDS, SPOKEN
from recoupe.annotate.event.participants import Option, Participants, Told
from recoupe.annotate.event.with_sides import replace_sides
from recoupe.annotate.shares import shares
from recoupe.lang.tables.events import ParticipantWeights
from recoupe.model import Actor, Event, EventType

_NEAR = "near"
"""Named as the rule where none found a side, which is only told of near the event."""


def chosen(told: Sequence[Told], participants: Participants, weights: ParticipantWeights) -> list[Event]:
    """The events with their sides as the weights choose them; `made_by` says by which rule and how likely."""
    return [_with_sides(one, participants, weights) for one in told]


def unseen(nobody: Iterable[str]) -> set[str]:
    """The signs of somebody whom no candidate names: those of nobody under names of their own."""
    return {f"unseen {sign}" for sign in nobody}


def recipient_signs(option: Option, actor: Actor | None) -> set[str]:
    """The signs of a candidate for the other side, once it is chosen who acts."""
    signs = option.signs | option.aimed
    return signs | {"is the actor"} if actor is not None and option.actor.name == actor.name else signs


def _with_sides(told: Told, participants: Participants, weights: ParticipantWeights) -> Event:
    event = told.event
    if event.actors and event.actors == event.recipients:
        return event  # What people do with each other: all of them are both.
    options, nobody = participants.options(told), participants.nobody(told)
    actor, actor_how = _best([option.signs for option in options], options, nobody, event, weights.actors, weights.least)
    signs = [recipient_signs(option, actor.actor if actor is not None else None) for option in options]
    other, other_how = _best(signs, options, nobody, event, weights.recipients, weights.least)
    actors = _together(actor, told.args.actors, event.actor_details)
    recipients = tuple(
        side
        for side in _together(other, told.args.recipients, event.recipient_details)
        if side.name not in {a.name for a in actors}
    )
    rules = [actor.actor_rule or _NEAR if actor else "", other.recipient_rule or _NEAR if other else ""]
    marks = "".join(f"+{mark}" for mark, option in (("implied", actor), ("meant", other)) if option and mark in option.signs)
    how = ", ".join(
        f"{role} {rule or 'nobody'} {sure:.2f}"
        for role, rule, sure in zip(("actor", "recipient"), rules, (actor_how, other_how), strict=True)
    )
    return replace_sides(event, actors, recipients, f"{event.made_by.split('+')[0]}{marks}; weighed: {how}")


def _best(
    signs: Sequence[set[str]],
    options: Sequence[Option],
    nobody: set[str],
    event: Event,
    weights: Mapping[str, float],
    least: float,
) -> tuple[Option | None, float]:
    """The likeliest candidate that may be given, and how likely it is, or how likely nobody is where none is given."""
    likely = shares(weights, [*signs, nobody, unseen(nobody)])
    allowed = [i for i, option in enumerate(options) if event.type not in KINDS or _found(option, event.type)]
    best = max(allowed, key=lambda i: (likely[i], -i), default=None)
    if best is None or likely[best] < least or likely[best] < likely[-2]:
        return None, likely[-2]
    return options[best], likely[best]


def _found(option: Option, type_: EventType) -> bool:
    """Whether a rule found a candidate, or it is nobody by name: of what is done to bodies, one whom the sentence tells of."""
    if option.actor_rule or option.recipient_rule or option.signs & {"implied", "meant"}:
        return True
    return option.actor.name[:1].islower() and (option.here or type_ in SPOKEN)


def _together(option: Option | None, ruled: tuple[Actor, ...], inferred: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """The side chosen, with those whom the same words name beside it ("la CGT et FO")."""
    if option is None:
        return ()
    for group in (ruled, inferred):
        if any(actor.name == option.actor.name for actor in group):
            return group
    return (option.actor,)
