"""The figures: each thing that is counted, with the value, its wording and the report that gives it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from recoupe.export.page_context import Context, Quote, Source
from recoupe.export.page_labels import MODIFIERS
from recoupe.export.page_passages import SHORT_PASSAGE_WORDS
from recoupe.model import Quantity
from recoupe.text import fold


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure as told: value, what qualifies it, on whose word (None: the outlet's own), the passage."""

    anchor: str
    value: str
    modifier: str | None
    kind: str
    speaker: str | None
    quote: Quote


@dataclass(frozen=True, slots=True)
class Counted:
    """A unit and its figures in the order of the reports; `unit` is None where nothing says what is counted."""

    anchor: str
    unit: str | None
    figures: tuple[Figure, ...]
    reports: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """Units, those of most reports first."""

    counted: tuple[Counted, ...]
    count: int


def figures(context: Context) -> Figures | None:
    """The section's data; None where nothing is counted."""
    found: dict[str, list[Figure]] = {}
    for source in context.sources:
        for number, quantity in enumerate(source.found.quantities):
            found.setdefault(quantity.currency or quantity.unit or "", []).append(_figure(context, source, number, quantity))
    if not found:
        return None
    units = sorted(found, key=lambda unit: (not unit, -len(_sources(found[unit])), -len(found[unit]), fold(unit)))
    counted = tuple(
        Counted(anchor=f"unit-{number}", unit=unit or None, figures=tuple(found[unit]), reports=_sources(found[unit]))
        for number, unit in enumerate(units, 1)
    )
    return Figures(counted=counted, count=sum(len(c.figures) for c in counted))


def _sources(figures: Iterable[Figure]) -> tuple[Source, ...]:
    return tuple({f.quote.source.number: f.quote.source for f in figures}.values())


def _figure(context: Context, source: Source, number: int, quantity: Quantity) -> Figure:
    messages = context.messages
    word = MODIFIERS[quantity.modifier]
    speaker = None
    if quantity.asserted_by is not None:
        speaker = source.found.attributions[quantity.asserted_by].speaker or messages.gettext("speaker uncertain")
    sure = context.sureness(quantity.confidence, quantity.made_by)
    return Figure(
        anchor=f"count-{source.number}-{number}",
        value=messages.money(quantity.value, quantity.currency) if quantity.currency else messages.number(quantity.value),
        modifier=messages.gettext(word) if word else None,
        kind=quantity.modifier,
        speaker=speaker,
        quote=context.quote(source, (quantity.start, quantity.end), f"q{number}", sure=sure, words=SHORT_PASSAGE_WORDS),
    )
