"""Chooses the sides of an event among its candidates: a weighing of signs, and nobody where none is likely.

Each candidate's weights are summed, and the sums compared: its probability is its share of all (a conditional logit; McFadden
1974), where "nobody" and "somebody not told of here" are candidates too. A side is given where it is likelier than nobody and
at least `least` likely. In a deed that harms whoever is named, only those are candidates whom a rule found or the sentence names.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from recoupe.annotate.event.deeds import KINDS, SPOKEN
from recoupe.annotate.event.participants import Option, Participants, Told
from recoupe.annotate.event.with_sides import replace_sides
from recoupe.annotate.shares import shares
from recoupe.lang.tables.events import ParticipantWeights
from recoupe.model import Actor, Event, EventType

_NEAR = "near"
"""Named as the rule where none found a side, which is only told of near the event."""

_LIKELY = 0.5
"""How likely somebody who is only told of near must be whom words are said to accuse."""

LEAST_NAMED, _LEAST_IMPLIED = 0.4, 0.3
"""How likely a name must be on a side of a deed, and who goes without saying beside a name."""

_AWAY = 0.23
"""How likely those who govern must be whom words accuse, where only other sentences tell of them."""

_TOLD_BESIDE = "a+"
"""The rule for whose thing "à" brings in, which often only says where somebody speaks: "au micro des journalistes"."""

_BLOODY: EventType = "ASSAULT"
"""What a verb says nobody to have done, not even a group, who is only told of beside it ("killed on a barrage of X")."""


def chosen(told: Sequence[Told], participants: Participants, weights: ParticipantWeights) -> list[Event]:
    """The events with their sides as the weights choose them; `made_by` says by which rule and how likely."""
    return [_with_sides(one, participants, weights) for one in told]


def unseen(nobody: Iterable[str]) -> set[str]:
    """The signs of somebody whom no candidate names: those of nobody under names of their own."""
    return {f"unseen {sign}" for sign in nobody}


def recipient_signs(option: Option) -> set[str]:
    """The signs of a candidate for the other side."""
    return option.signs | option.aimed


def _with_sides(told: Told, participants: Participants, weights: ParticipantWeights) -> Event:
    event = told.event
    if event.actors and event.actors == event.recipients:
        return event  # What people do with each other: all of them are both.
    options, nobody = participants.options(told), participants.nobody(told)
    none = [nobody, unseen(nobody)]
    acting = shares(weights.actors, [*(option.signs for option in options), *none])
    aimed = shares(weights.recipients, [*(recipient_signs(option) for option in options), *none])
    allowed = [at for at, option in enumerate(options) if event.type not in KINDS or _found(option, event.type)]
    bloody = event.type == _BLOODY and told.candidate.form
    if bloody and event.status == "denied":  # "Nobody was hurt, but the police stopped the driver": the police were not.
        allowed = [at for at in allowed if _ruled(options[at]) or options[at].recipient_rule]
    doing = [at for at in allowed if not bloody or _ruled(options[at])]
    first, second = _pair(acting, aimed, doing, allowed, weights.least)
    if event.type in KINDS:
        first, second = _beside_names(told, options, (first, second), (acting, aimed), participants)
    actor, other = (options[at] if at is not None else None for at in (first, second))
    actors = _together(actor, told.args.actors, event.actor_details)
    recipients = tuple(
        side
        for side in _together(other, told.args.recipients, event.recipient_details)
        if side.name not in {a.name for a in actors}
    )
    rules = [actor.actor_rule or _NEAR if actor else "", other.recipient_rule or _NEAR if other else ""]
    marks = "".join(f"+{mark}" for mark, option in (("implied", actor), ("meant", other)) if option and mark in option.signs)
    sure = acting[-2 if first is None else first], _without(aimed, first, second)
    how = ", ".join(
        f"{role} {rule or 'nobody'} {likely:.2f}" for role, rule, likely in zip(("actor", "recipient"), rules, sure, strict=True)
    )
    return replace_sides(event, actors, recipients, f"{event.made_by.split('+')[0]}{marks}; weighed: {how}")


def _pair(
    acting: Sequence[float], aimed: Sequence[float], doing: Sequence[int], undergoing: Sequence[int], least: float
) -> tuple[int | None, int | None]:
    """The likeliest two, who are never one: whoever acts is no candidate for the other side. None stands for nobody."""
    doers: list[int | None] = [*sorted((at for at in doing if acting[at] >= least), key=lambda at: (-acting[at], at)), None]
    best: tuple[float, int | None, int | None] = (-1.0, None, None)
    for doer in doers:
        others = [at for at in undergoing if at != doer and _without(aimed, doer, at) >= least]
        for other in (*others, None):
            likely = acting[-2 if doer is None else doer] * _without(aimed, doer, other)
            if likely > best[0]:
                best = (likely, doer, other)
    return best[1:]


def _without(likely: Sequence[float], left_out: int | None, at: int | None) -> float:
    """The share of a candidate (None for nobody) among all but one."""
    return likely[-2 if at is None else at] / (1.0 - (likely[left_out] if left_out is not None else 0.0))


def _found(option: Option, type_: EventType) -> bool:
    """Whether a rule found a candidate, or it is nobody by name: of what is done to bodies, one whom the sentence tells of."""
    if _ruled(option) or option.recipient_rule:
        return True
    return option.actor.name[:1].islower() and (option.here or type_ in SPOKEN)


def _beside_names(
    told: Told,
    options: Sequence[Option],
    pair: tuple[int | None, int | None],
    likely: tuple[Sequence[float], Sequence[float]],
    participants: Participants,
) -> tuple[int | None, int | None]:
    """Of a deed a name is given only where it is likely, and beside a name nobody who is only told of near.

    "X a dénoncé ces violences" would else be said to accuse whoever the report tells of most.
    """
    first, second = pair
    acting, blamed = likely[0][-2 if first is None else first], _without(likely[1], first, second)
    if first is not None and _has_name(options[first]) and acting < LEAST_NAMED:
        first = None
    if second is not None and _has_name(options[second]) and blamed < LEAST_NAMED:
        second = None
    if first is None or second is None:
        return first, second
    doer, other = options[first], options[second]
    if _has_name(other) and not _may_stand_beside(doer, told.event.type, acting):
        first = None
    elif told.event.type in SPOKEN and (_has_name(doer) or participants.governs(doer.actor)):
        second = (
            second
            if _is_blamed(other, blamed, governs=participants.governs(other.actor), rules=participants.governs(doer.actor))
            else None
        )
    return first, second


def _may_stand_beside(doer: Option, type_: EventType, likely: float) -> bool:
    """Whether somebody is given as having done it to one who has a name: by a rule, or likely, and not what hurts or is said."""
    return likely >= _LEAST_IMPLIED and bool(doer.actor_rule or (type_ not in SPOKEN and type_ != _BLOODY))


def _has_name(option: Option) -> bool:
    return option.actor.name[:1].isupper()


def _is_blamed(option: Option, likely: float, *, governs: bool, rules: bool) -> bool:
    """Whether somebody's words may be said to accuse a candidate: a rule has it, those who govern, or it is likelier than not.

    `governs`: the candidate does; `rules`: the speaker does, and does not accuse the government unless a rule has it.
    """
    if _ruled(option) or option.recipient_rule:
        return option.recipient_rule != _TOLD_BESIDE or likely >= LEAST_NAMED
    if governs:
        return not rules and (option.here or likely >= _AWAY)
    return likely >= _LIKELY


def _ruled(option: Option) -> bool:
    """Whether grammar makes a candidate the doer, or it goes without saying."""
    return bool(option.actor_rule or option.signs & {"implied", "meant"})


def _together(option: Option | None, ruled: tuple[Actor, ...], inferred: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """The side chosen, with those whom the same words name beside it ("la CGT et FO")."""
    if option is None:
        return ()
    for group in (ruled, inferred):
        if any(actor.name == option.actor.name for actor in group):
            return group
    return (option.actor,)
