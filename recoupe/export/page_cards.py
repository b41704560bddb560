"""The card of each mark: what was made of it, how sure that is and why, and where else it leads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypedDict

from recoupe.export.page_context import Context, Source
from recoupe.export.page_harm import may_name
from recoupe.export.page_labels import (
    ACTS,
    DIFFERENCES,
    EVENT_STATUSES,
    EVENT_TYPES,
    FORMS,
    MENTION_TYPES,
    MODIFIERS,
    STRENGTHS,
    TIME_ANCHORS,
    TIME_TYPES,
)
from recoupe.export.page_timeline import standing
from recoupe.model import Attribution, Event, Mention, Quantity, Span, Time
from recoupe.relations import RELATIONS

Row = tuple[str, str]


class Card(TypedDict):
    """What the page's script shows of a mark: kind, title, rows of label and value, links of address and label."""

    kind: str
    title: str
    rows: list[Row]
    links: list[Row]


def cards(context: Context) -> dict[str, Card]:
    """The cards of all marks, by report number and key (`1-m0`)."""
    return {f"{source.number}-{key}": card for source in context.sources for key, card in _Cards(context, source).all()}


class _Cards:
    """The cards of one report."""

    def __init__(self, context: Context, source: Source) -> None:
        self.context = context
        self.source = source
        self.say = context.messages.gettext
        self.text = source.report.text

    def all(self) -> Iterator[tuple[str, Card]]:
        found = self.source.found
        yield from ((f"m{n}", self.mention(m)) for n, m in enumerate(found.mentions))
        yield from ((f"t{n}", self.time(n, t)) for n, t in enumerate(found.times))
        yield from ((f"q{n}", self.quantity(n, q)) for n, q in enumerate(found.quantities))
        yield from ((f"e{n}", self.event(n, e)) for n, e in enumerate(found.events))
        yield from ((f"a{n}", self.attribution(n, a)) for n, a in enumerate(found.attributions))
        yield from ((mark.key, self.claim(int(mark.key[1:]))) for mark in self.context.claim_marks(self.source))

    def mention(self, mention: Mention) -> Card:
        labels = {"role": self.say("Role"), "civility": self.say("Civility"), "country": self.say("Country")}
        told = {**mention.attributes, "country": self.context.messages.country(mention.attributes.get("country", ""))}
        rows = [(labels.get(key, key), value) for key, value in told.items() if value]
        if mention.candidates:
            rows.append((self.say("Undecided between"), ", ".join(mention.candidates)))
        ring = self.context.named_around(self.source, (mention.start, mention.end))
        links = [(ring[0], self.say("Previous passage")), (ring[1], self.say("Next passage"))] if ring else []
        return self.card(self.say(MENTION_TYPES[mention.type]), mention.name, rows, links, mention)

    def time(self, number: int, time: Time) -> Card:
        rows = [(self.say("Words"), self.words((time.start, time.end))), (self.say("Value"), time.value)]
        if time.begin and time.finish and time.begin[:10] != time.finish[:10]:
            rows.append((self.say("Covers"), self.context.messages.interval(time.begin[:10], time.finish[:10])))
        if time.modifier:
            rows.append((self.say("Modifier"), time.modifier))
        rows.append((self.say("Reckoning"), self.say(TIME_ANCHORS[time.anchor]) if time.anchor in TIME_ANCHORS else time.anchor))
        title = self.context.messages.day(time.begin if time.begin == time.finish and time.begin else time.value, weekday=True)
        links = [(f"#when-{self.source.number}-{number}", self.say("Timeline"))] if standing(time) else []
        return self.card(self.say(TIME_TYPES[time.type]), title, rows, links, time)

    def quantity(self, number: int, quantity: Quantity) -> Card:
        rows = [(self.say("Words"), self.words((quantity.start, quantity.end)))]
        if quantity.modifier != "exact":
            rows.append((self.say("Wording"), self.say(MODIFIERS[quantity.modifier])))
        if quantity.low is not None or quantity.high is not None:
            low, high = (self.context.messages.number(v) if v is not None else "…" for v in (quantity.low, quantity.high))
            rows.append((self.say("Allows"), f"{low} – {high}"))
        rows += self.asserted(quantity.asserted_by)
        counted = self.words(quantity.counted) if quantity.counted else ""
        title = f"{self.context.messages.number(quantity.value)} {quantity.currency or counted or quantity.unit or ''}".strip()
        links = [(f"#count-{self.source.number}-{number}", self.say("Figures"))]
        return self.card(self.say("Figure"), title, rows, links, quantity)

    def event(self, number: int, event: Event) -> Card:
        named = may_name(event)
        actors, recipients = (event.actors, event.recipients) if named else ((), ())
        sides = (", ".join(actors) or "—", self.say(EVENT_TYPES[event.type]), ", ".join(recipients) or "—")
        rows = [(self.say("Status"), self.say(EVENT_STATUSES[event.status]))]
        if event.date:
            rows.append((self.say("Date"), self.context.messages.day(event.date)))
        if event.place:
            rows.append((self.say("Place"), event.place))
        rows += self.asserted(event.asserted_by)
        links = [(f"#deed-{self.source.number}-{number}", self.say("Who does what to whom"))] if named else []
        return self.card(self.say("Action"), " ".join(sides), rows, links, event)

    def attribution(self, number: int, attribution: Attribution) -> Card:
        rows = [(self.say("Form"), self.say(FORMS[attribution.form]))]
        if attribution.strength in STRENGTHS:
            rows.append((self.say("Reservation"), self.say(STRENGTHS[attribution.strength])))
        for label, span in (("Cue", attribution.cue), ("Source", attribution.source), ("To", attribution.addressee)):
            if span:
                rows.append(
                    ({"Cue": self.say("Cue"), "Source": self.say("Source"), "To": self.say("To")}[label], self.words(span))
                )
        if attribution.act in ACTS:
            rows.append((self.say("Manner"), self.say(ACTS[attribution.act])))
        if attribution.candidates:
            rows.append((self.say("Undecided between"), ", ".join(attribution.candidates)))
        if attribution.parent is not None:
            rows.append((self.say("Told by"), self.speaker(attribution.parent)))
        links = [(f"#said-{self.source.number}-{number}", self.say("Who says what"))]
        return self.card(
            self.say("Words of others"), attribution.speaker or self.say("speaker uncertain"), rows, links, attribution
        )

    def claim(self, number: int) -> Card:
        claim = self.context.claims[number - 1]
        how = f" ({self.say(DIFFERENCES[claim.difference])})" if claim.difference else ""
        others = {self.context.by_report[o.report].number for o in claim.occurrences} - {self.source.number}
        also = ", ".join(self.context.sources[n - 1].letter for n in sorted(others))
        rows = [(self.say("Also told by"), also)] if others else []
        rows.append((self.say("Origins"), self.context.messages.number(claim.origins)))
        rows += [(self.say("Why"), ground) for ground in self.context.grounds.tell_all(claim.grounds)]
        rows.append((self.say("How sure"), self.context.sureness(claim.confidence).label))
        title = f"{RELATIONS[claim.relation].sign}\u2002{self.say(RELATIONS[claim.relation].label)}{how}"
        address = self.context.points[claim.id]
        return Card(kind=self.say("Point"), title=title, rows=rows, links=[(f"#{address}", self.say("The points"))])

    def asserted(self, index: int | None) -> list[Row]:
        told_by = self.say("the outlet itself") if index is None else self.speaker(index)
        return [(self.say("Asserted by"), told_by)]

    def speaker(self, index: int) -> str:
        return self.source.found.attributions[index].speaker or self.say("speaker uncertain")

    def words(self, span: Span) -> str:
        return self.text[span[0] : span[1]]

    def card(
        self, kind: str, title: str, rows: list[Row], links: list[Row], made: Mention | Time | Quantity | Event | Attribution
    ) -> Card:
        sure = self.context.sureness(made.confidence, made.made_by)
        return Card(kind=kind, title=title, rows=[*rows, (self.say("How sure"), f"{sure.label} ({sure.detail})")], links=links)
