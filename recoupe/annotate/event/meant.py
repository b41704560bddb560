"""Whom words are meant for where their clause does not say: whoever did what is criticised, whoever is spoken to or spoken of.

"A condamné les violences" meets those who did them, where the report tells; "« Ce gouvernement ment », s'indigne X" meets the
subject of the words; "X a dit à Y qu'il …" threatens Y; who asks to be received at the Elysée asks the Elysée. One thing is taken
from farther away: a judgement on measures, soon after the government was told to act, by somebody outside it, is on the
government. `made_by` says "+meant".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from recoupe.annotate.event.sides import Sides
from recoupe.annotate.event.triggers import Candidate
from recoupe.model import Actor, Attribution, Event
from recoupe.syntax.view import Doc, Token

_ANSWERS_FOR = frozenset(("ACCUSE", "SUPPORT", "REJECT", "PROTEST"))
"""Types that are about what others do."""
_SPOKEN_TO = frozenset(("THREATEN", "REQUEST", "AGREE"))
_LONGEST = 400
_FAR = 180
_NEAR = 25
_SHORT = 5


def meant(events: Sequence[Event], candidates: Sequence[Candidate], doc: Doc, sides: Sides) -> list[Event]:
    """The events, with the recipients that the words around them give where the clause names none."""
    at_head = {candidate.head: event for candidate, event in zip(candidates, events, strict=True)}
    done = []
    for event, candidate in zip(events, candidates, strict=True):
        if event.recipients:
            done.append(event)
            continue
        head = doc[candidate.head]
        found = next((actors for actors in _ways(event, head, at_head, sides) if actors), ())
        if not found and _judges(event, sides):
            found = _government(doc, head, sides)
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
        yield _doers(head, at_head, sides)
    if event.type == "REQUEST":
        host = sides.grammar.host(head)
        yield sides.actors((host,)) if host is not None else ()
    if event.type == "ACCUSE":
        told = sides.told_with(event.trigger)
        if told is not None:
            yield _spoken_of(told, event, sides)


def _addressee(event: Event, sides: Sides) -> tuple[Actor, ...]:
    """Whom the words are said to that hold the event or that its verb brings in."""
    told = sides.found.attributions[event.asserted_by] if event.asserted_by is not None else sides.told_with(event.trigger)
    if told is None or told.addressee is None:
        return ()
    return sides.actors(token for token in sides.tokens(told.addressee) if token.dep_ not in ("flat:name", "nmod", "appos"))[:1]


def _doers(head: Token, at_head: dict[int, Event], sides: Sides) -> tuple[Actor, ...]:
    """Who did what is judged: the actors of the event that is the object or complement ("dénonce les violences")."""
    for child in head.rights:
        part = child.dep_.split(":")[0]
        if part not in ("obj", "obl", "nmod") or (
            part != "obj" and sides.grammar.case_of(child) not in sides.grammar.words.against | sides.grammar.words.of
        ):
            continue
        for thing in sides.grammar.with_list(child):
            event = at_head.get(thing.i)
            if event is not None and event.actor_details:
                return event.actor_details
    return ()


def _spoken_of(told: Attribution, event: Event, sides: Sides) -> tuple[Actor, ...]:
    """Whom the words of a criticism speak of: their first subject with a name or an office."""
    for start, end in told.content:
        for token in sides.tokens((start, min(end, start + _LONGEST))):
            if token.pos_ not in ("NOUN", "PROPN") or not token.dep_.startswith("nsubj"):
                continue
            actor = sides.actor(token)
            if actor is None or actor.name in event.actors or actor.name == told.speaker or actor.sector == "MED":
                continue
            if sides.mention(token) is not None or actor.name[:1].isupper() or actor.sector == "GOV":
                return (actor,)
    return ()


def _judges(event: Event, sides: Sides) -> bool:
    """Whether somebody outside the government criticises or praises, with words of his own or with a noun."""
    if not event.actor_details or any(
        a.sector == "GOV" or sides.tables.nameless.government in a.name for a in event.actor_details
    ):
        return False
    return event.type == "ACCUSE" or (event.type == "SUPPORT" and sides.told_with(event.trigger) is not None)


def _government(doc: Doc, head: Token, sides: Sides) -> tuple[Actor, ...]:
    """The government, where it acts shortly before (a subject) and the sentence is about measures or only judges."""
    first = max(0, head.i - _FAR)
    acting = next(
        (
            t
            for t in reversed(doc[first : head.i])
            if t.dep_.startswith("nsubj") and sides.singular(t) == sides.tables.nameless.government
        ),
        None,
    )
    if acting is None:
        return ()
    start = sides.grammar.sentence_start(head)
    around = doc[start : min(len(doc), head.i + _NEAR)]
    if not any(token.lower_ in sides.tables.nameless.measures for token in around) and not _verdict(
        head, sides.tables.nameless.verdicts
    ):
        return ()
    actor = sides.actor(acting)
    return (actor,) if actor is not None else ()


def _verdict(head: Token, verdicts: frozenset[str]) -> bool:
    """Whether a word of judgement follows and nothing else ("dénonce « une honte »")."""
    for token in head.doc[head.i + 1 : head.i + _SHORT]:
        if token.lower_ in verdicts:
            return not any(child.dep_ == "nmod" for child in token.rights)
    return False
