"""The layers of each report as Web Annotations: names, times, who says what, who does what to whom, figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from recoupe.export.jsonld_nodes import ENTITY_TYPES, Node, Nodes, known
from recoupe.export.sources import speaker
from recoupe.model import Actor, Attribution, Event, Mention, Quantity, Span, Time

BETWEEN: Final = " […] "
"""Stands where other words, as a cue, stand within a quotation."""


def layers(nodes: Nodes) -> Iterator[Node]:
    """An annotation for each thing found, in the order of the reports."""
    for found in nodes.dossier.annotations:
        for index, mention in enumerate(found.mentions):
            yield _mention(nodes, found.id, index, mention)
        for index, time in enumerate(found.times):
            yield _time(nodes, found.id, index, time)
        for index, attribution in enumerate(found.attributions):
            yield _attribution(nodes, found.id, index, attribution)
        for index, event in enumerate(found.events):
            yield _event(nodes, found.id, index, event)
        for index, quantity in enumerate(found.quantities):
            yield _quantity(nodes, found.id, index, quantity)


def _annotation(
    nodes: Nodes, report: str, kind: str, index: int, spans: Sequence[Span], body: Any, made: Any, motivation: str
) -> Node:
    name = nodes.layer(report, kind, index) or ""
    maker = {"recoupe_confidence": made.confidence, "recoupe_madeBy": made.made_by}
    return nodes.annotation(name, report, spans, body, motivation=motivation, **maker)


def _mention(nodes: Nodes, report: str, index: int, mention: Mention) -> Node:
    span = (mention.start, mention.end)
    body = nodes.entity_at(report, span) or {
        "type": ENTITY_TYPES.get(mention.type, "schema:Thing"),
        "schema:name": mention.name,
    }
    made = _annotation(nodes, report, "mention", index, [span], body, mention, "identifying")
    attributes = {f"recoupe:{key}": mention.attributes.get(key) for key in ("role", "civility", "country")}
    return made | known({**attributes, "recoupe:candidates": list(mention.candidates)})


def _time(nodes: Nodes, report: str, index: int, time: Time) -> Node:
    body = {
        "type": "recoupe:TimeExpression",
        "recoupe:timexType": time.type,
        "recoupe:timexValue": time.value,
        "recoupe:modifier": time.modifier,
        "schema:startTime": time.begin,
        "schema:endTime": time.finish,
        "recoupe:anchor": time.anchor,
    }
    return _annotation(nodes, report, "time", index, [(time.start, time.end)], known(body), time, "describing")


def _attribution(nodes: Nodes, report: str, index: int, attribution: Attribution) -> Node:
    parts = [nodes.sources.words(report, span) for span in attribution.content]
    body = {
        "type": "schema:Quotation",
        "schema:text": BETWEEN.join(parts),
        "recoupe:parts": parts if len(parts) > 1 else None,
        "schema:spokenByCharacter": nodes.party(attribution.speaker),
        "recoupe:candidates": list(attribution.candidates),
        "recoupe:form": attribution.form,
        "recoupe:act": attribution.act,
        "recoupe:strength": attribution.strength,
        "recoupe:toldWithin": nodes.layer(report, "attribution", attribution.parent),
        "recoupe:voices": [speaker(outer) for outer in nodes.sources.voices(report, index)],
    }
    for name in ("cue", "source", "addressee", "channel"):
        if span := getattr(attribution, name):
            body[f"recoupe:{name}"] = nodes.passage(report, span)
    return _annotation(nodes, report, "attribution", index, attribution.content, known(body), attribution, "describing")


def _event(nodes: Nodes, report: str, index: int, event: Event) -> Node:
    body = {
        "type": "schema:Action",
        "recoupe:eventType": event.type,
        "recoupe:eventStatus": event.status,
        "schema:agent": _side(nodes, event.actors, event.actor_details),
        "schema:object": _side(nodes, event.recipients, event.recipient_details),
        "schema:startTime": event.date,
        "schema:location": {"type": "schema:Place", "schema:name": event.place} if event.place else None,
        "recoupe:furtherMention": [nodes.passage(report, span) for span in event.mentions],
        "recoupe:assertedBy": nodes.layer(report, "attribution", event.asserted_by),
    }
    return _annotation(nodes, report, "event", index, [event.trigger], known(body), event, "describing")


def _side(nodes: Nodes, names: Sequence[str], details: Sequence[Actor]) -> list[Any]:
    """The actors on one side. Country and sector stand with those that are no entity of their own, which may have several."""
    by_name = {actor.name: actor for actor in details}
    side = []
    for name in names:
        party = nodes.party(name)
        actor = by_name.get(name)
        if actor and isinstance(party, dict) and "id" not in party:
            party |= known({"recoupe:country": actor.country, "recoupe:sector": actor.sector})
        side.append(party)
    return [party for party in side if party]


def _quantity(nodes: Nodes, report: str, index: int, quantity: Quantity) -> Node:
    body = {
        "type": "schema:MonetaryAmount" if quantity.currency else "schema:QuantitativeValue",
        "schema:value": quantity.value,
        "schema:minValue": quantity.low,
        "schema:maxValue": quantity.high,
        "schema:unitText": quantity.unit,
        "schema:currency": quantity.currency,
        "recoupe:modifier": quantity.modifier,
        "recoupe:assertedBy": nodes.layer(report, "attribution", quantity.asserted_by),
    }
    span = (quantity.start, quantity.end)
    return _annotation(nodes, report, "quantity", index, [span], known(body), quantity, "describing")
