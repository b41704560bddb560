"""Whom words are meant for where their clause does not say: whoever did what is criticised, whoever is spoken to or spoken of.

"A condamné les violences" meets those who did them, where the report tells; "« Ce gouvernement ment », s'indigne X" meets the
subject of the words; "X a dit à Y qu'il …" threatens Y. Nothing is taken from farther away but one thing: in a report that tells
again and again of the government, a judgement on nobody named is on it. `made_by` says "+meant".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace
from spacy.tokens import Doc, Token

from recoupe.annotate import events_grammar as grammar
from recoupe.annotate.events_sides import Sides, singular
from recoupe.annotate.events_triggers import Candidate
from recoupe.lang.fr import event_people as people
from recoupe.lang.fr import event_words as words
from recoupe.model import Actor, Attribution, Event

_ANSWERS_FOR = frozenset(("ACCUSE", "SUPPORT", "REJECT", "PROTEST"))
"""Types that are about what others do."""
_SPOKEN_TO = frozenset(("THREATEN", "REQUEST", "AGREE"))
_OFTEN = 3
_LONGEST = 400


def meant(events: Sequence[Event], candidates: Sequence[Candidate], doc: Doc, sides: Sides) -> list[Event]:
    """The events, with the recipients that the words around them give where the clause names none."""
    at_head = {candidate.head: event for candidate, event in zip(candidates, events, strict=True)}
    government: list[Actor] | None = None
    done = []
    for event, candidate in zip(events, candidates, strict=True):
        if event.recipients:
            done.append(event)
            continue
        head = doc[candidate.head]
        found = next((actors for actors in _ways(event, head, at_head, sides) if actors), ())
        if (
            not found
            and event.actors
            and (event.type == "ACCUSE" or (event.type == "SUPPORT" and sides.told_with(event.trigger)))
        ):
            government = _government(doc, sides) if government is None else government
            found = tuple(government[:1])
        kept = tuple(actor for actor in found if actor.name not in event.actors)
        if kept:
            names = tuple(actor.name for actor in kept)
            event = replace(event, recipients=names, recipient_details=kept, made_by=event.made_by + "+meant")
        done.append(event)
    return done


def _ways(event: Event, head: Token, at_head: dict[int, Event], sides: Sides) -> Iterator[tuple[Actor, ...]]:
    if event.type in _SPOKEN_TO:
        yield _addressee(event, sides)
    if event.type in _ANSWERS_FOR:
        yield _doers(head, at_head)
    if event.type in ("ACCUSE", "REQUEST"):
        told = sides.told_with(event.trigger)
        if told is not None:
            yield _spoken_of(told, event, sides)


def _addressee(event: Event, sides: Sides) -> tuple[Actor, ...]:
    """Whom the words are said to that hold the event or that its verb brings in."""
    told = sides.found.attributions[event.asserted_by] if event.asserted_by is not None else sides.told_with(event.trigger)
    if told is None or told.addressee is None:
        return ()
    return sides.actors(token for token in sides.tokens(told.addressee) if token.dep_ not in ("flat:name", "nmod", "appos"))[:1]


def _doers(head: Token, at_head: dict[int, Event]) -> tuple[Actor, ...]:
    """Who did what is judged: the actors of the event that is the object or complement ("dénonce les violences")."""
    for child in head.rights:
        part = child.dep_.split(":")[0]
        if part not in ("obj", "obl", "nmod") or (part != "obj" and grammar.case_of(child) not in words.AGAINST | words.OF):
            continue
        for thing in grammar.with_list(child):
            event = at_head.get(thing.i)
            if event is not None and event.actor_details:
                return event.actor_details
    return ()


def _spoken_of(told: Attribution, event: Event, sides: Sides) -> tuple[Actor, ...]:
    """Whom the words speak of: of a criticism the first subject with a name or an office, of a demand the first name."""
    for start, end in told.content:
        for token in sides.tokens((start, min(end, start + _LONGEST))):
            if token.pos_ not in ("NOUN", "PROPN"):
                continue
            named = sides.mention(token) is not None
            if event.type == "REQUEST" and not named:
                continue
            if event.type == "ACCUSE" and not token.dep_.startswith("nsubj"):
                continue
            actor = sides.actor(token)
            if actor is None or actor.name in event.actors or actor.name == told.speaker:
                continue
            if event.type == "REQUEST" or named or actor.name[:1].isupper() or actor.sector == "GOV":
                return (actor,)
    return ()


def _government(doc: Doc, sides: Sides) -> list[Actor]:
    """The government, where the report tells of it again and again."""
    told = [token for token in doc if token.pos_ == "NOUN" and singular(token) == people.GOVERNMENT]
    if len(told) < _OFTEN:
        return []
    actor = sides.actor(told[0])
    return [actor] if actor is not None else []
