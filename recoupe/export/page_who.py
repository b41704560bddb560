"""Who appears where: a row an entity, a column a report, with the names used and the roles told."""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.export.page_context import Context, Source
from recoupe.export.page_labels import MENTION_GROUPS, MENTION_SIGNS, MENTION_TYPES
from recoupe.model import Entity

NAMES_SHOWN = 6
ROLES_SHOWN = 3
STEPS = (1, 3, 6, 10)
"""Counts from which a cell is drawn one step darker."""


@dataclass(frozen=True, slots=True)
class Cell:
    """How often a report names an entity; `step` grows with the count, `href` is the first passage."""

    source: Source
    count: int
    step: int
    href: str | None


@dataclass(frozen=True, slots=True)
class Row:
    """An entity: its names beside the canonical one with how often each is used, roles, and a cell for every report."""

    anchor: str
    name: str
    type: str
    type_label: str
    sign: str
    names: tuple[tuple[str, int], ...]
    roles: tuple[str, ...]
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Who:
    """The matrix, and the types that occur in it with their counts, for the filter."""

    sources: tuple[Source, ...]
    rows: tuple[Row, ...]
    types: tuple[tuple[str, str, int], ...]


def who(context: Context) -> Who | None:
    """The section's data; None where no entity was found."""
    rows = tuple(_row(context, entity, number) for number, entity in enumerate(context.entities, 1))
    if not rows:
        return None
    counts = {kind: sum(row.type == kind for row in rows) for kind in MENTION_GROUPS}
    types = tuple((kind, context.messages.gettext(label), counts[kind]) for kind, label in MENTION_GROUPS.items() if counts[kind])
    return Who(sources=context.sources, rows=rows, types=types)


def _row(context: Context, entity: Entity, number: int) -> Row:
    say = context.messages.gettext
    return Row(
        anchor=f"entity-{number}",
        name=entity.name,
        type=entity.type,
        type_label=say(MENTION_TYPES[entity.type]),
        sign=say(MENTION_SIGNS[entity.type]),
        names=tuple(pair for pair in entity.names if pair[0] != entity.name)[:NAMES_SHOWN],
        roles=entity.roles[:ROLES_SHOWN],
        cells=tuple(_cell(context, entity, source) for source in context.sources),
    )


def _cell(context: Context, entity: Entity, source: Source) -> Cell:
    spans = sorted((p.start, p.end) for p in entity.passages if p.report == source.report.id)
    keys = {(m.start, m.end): f"m{n}" for n, m in enumerate(source.found.mentions)} if spans else {}
    first = next((keys[span] for span in spans if span in keys), None)
    return Cell(
        source=source,
        count=len(spans),
        step=sum(len(spans) >= least for least in STEPS),
        href=context.mark_href(source, first) if first else None,
    )
