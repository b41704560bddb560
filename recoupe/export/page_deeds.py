"""Who does what to whom: each action between actors with its status, its day and on whose word it is told.

Tellings stand in one row only where actors, type and recipients bear the very same names: nothing is linked here that is not.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from recoupe.export.page_context import Context, Quote, Source
from recoupe.export.page_folds import Rest, Rows, of_quote
from recoupe.export.page_harm import may_name
from recoupe.export.page_labels import EVENT_SIGNS, EVENT_STATUSES, EVENT_TYPES
from recoupe.export.page_passages import SHORT_PASSAGE_WORDS
from recoupe.export.speakers import told_by
from recoupe.export.svg_actors import NARROW, WIDE, Act, choose, draw
from recoupe.model import Event
from recoupe.text import fold


@dataclass(frozen=True, slots=True)
class Telling:
    """One report's telling: status in word and sign, day and place as told, on whose word (None: the outlet's own)."""

    anchor: str
    status: str
    status_label: str
    status_sign: str
    day: str | None
    place: str | None
    speaker: str | None
    quote: Quote


@dataclass(frozen=True, slots=True)
class Party:
    """An actor or recipient, with the address of its entity if it is one."""

    name: str
    href: str | None


@dataclass(frozen=True, slots=True)
class Deed:
    """Who, what, to whom, with every telling (`told`): those shown in full, and one line for each of the others."""

    anchor: str
    actors: tuple[Party, ...]
    type: str
    type_label: str
    recipients: tuple[Party, ...]
    told: tuple[Telling, ...]
    tellings: tuple[Telling, ...]
    rest: Rest
    reports: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Deeds:
    """Actions, those that most reports tell first, then by day; the drawing in two widths, how many it leaves out.

    `unnamed` counts the acts that harm and are not told here, since who did them to whom is not sure.
    """

    deeds: tuple[Deed, ...]
    count: int
    drawing: Markup
    narrow: Markup
    left_out: int
    unnamed: int


def deeds(context: Context) -> Deeds | None:
    """The section's data; None where no action was found."""
    unnamed = 0
    found: dict[tuple[tuple[str, ...], str, tuple[str, ...]], list[tuple[Source, int, Event]]] = {}
    for source in context.sources:
        for number, event in enumerate(source.found.events):
            if not may_name(event):
                unnamed += 1
                continue
            found.setdefault((event.actors, event.type, event.recipients), []).append((source, number, event))
    if not found and not unnamed:
        return None
    keys = sorted(
        found, key=lambda key: (-len({s.number for s, _, _ in found[key]}), found[key][0][2].date or "~", fold(" ".join(key[0])))
    )
    allowed = Rows(context, "deeds")
    rows = tuple(_deed(context, allowed, number, found[key]) for number, key in enumerate(keys, 1))
    drawn = choose([_act(row) for row in rows])
    return Deeds(
        deeds=rows,
        count=sum(len(row.told) for row in rows),
        drawing=draw(drawn, width=WIDE),
        narrow=draw(drawn, width=NARROW),
        left_out=len(rows) - len(drawn),
        unnamed=unnamed,
    )


def _act(deed: Deed) -> Act:
    """A row as the drawing shows it: with the status that comes nearest to having happened."""
    ranked = min(deed.told, key=lambda telling: list(EVENT_STATUSES).index(telling.status))
    return Act(
        words=deed.type_label,
        sign=ranked.status_sign,
        status=ranked.status,
        asserted=all(telling.speaker for telling in deed.told),
        actors=tuple(party.name for party in deed.actors),
        recipients=tuple(party.name for party in deed.recipients),
        href=f"#{deed.anchor}",
    )


def _deed(context: Context, rows: Rows, number: int, found: list[tuple[Source, int, Event]]) -> Deed:
    event = found[0][2]
    told = [_telling(context, *telling) for telling in found]
    first, rest = rows.split(told, lambda t: of_quote(t.anchor, t.quote))
    return Deed(
        anchor=f"action-{number}",
        actors=_parties(context, event.actors),
        type=event.type,
        type_label=context.messages.gettext(EVENT_TYPES[event.type]),
        recipients=_parties(context, event.recipients),
        tellings=first,
        rest=rest,
        told=tuple(told),
        reports=tuple({source.number: source for source, _, _ in found}.values()),
    )


def _parties(context: Context, names: tuple[str, ...]) -> tuple[Party, ...]:
    return tuple(Party(name, context.entity_href(name)) for name in names)


def _telling(context: Context, source: Source, number: int, event: Event) -> Telling:
    messages = context.messages
    sure = context.sureness(event.confidence, event.made_by)
    speaker = None
    if event.asserted_by is not None:
        speaker = told_by(source.found.attributions[event.asserted_by], source.report, messages)
        speaker = speaker or messages.gettext("speaker uncertain")
    return Telling(
        anchor=f"deed-{source.number}-{number}",
        status=event.status,
        status_label=messages.gettext(EVENT_STATUSES[event.status]),
        status_sign=EVENT_SIGNS[event.status],
        day=messages.day(event.date) if event.date else None,
        place=event.place,
        speaker=speaker,
        quote=context.quote(source, event.trigger, f"e{number}", sure=sure, words=SHORT_PASSAGE_WORDS),
    )
