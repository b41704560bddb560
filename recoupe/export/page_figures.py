"""The figures: each thing that is counted, with the value, its wording and the report that gives it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from markupsafe import Markup

from recoupe.export.messages import LARGEST
from recoupe.export.page_context import Context, Quote, Source, letter
from recoupe.export.page_folds import Rest, Rows, of_quote
from recoupe.export.page_labels import MODIFIERS
from recoupe.export.page_passages import SHORT_PASSAGE_WORDS
from recoupe.export.speakers import told_by
from recoupe.export.svg_scale import Point, draw
from recoupe.model import Occurrence, Quantity
from recoupe.relations import RELATIONS
from recoupe.text import fold

HARDLY_MORE = 15
"""Code points by which a telling may be longer than its figure and still be about nothing else."""


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
class Value:
    """Figures in the same words: the value and what qualifies it, once for all of them."""

    value: str
    modifier: str | None
    figures: tuple[Figure, ...]
    rest: Rest


@dataclass(frozen=True, slots=True)
class Counted:
    """Figures for one thing: those of one claim, with its address, relation and the drawing; or those of one unit and no claim.

    `units` is empty where nothing says what is counted; `claim` and `relation` are None where no claim holds the figures.
    """

    anchor: str
    units: tuple[str, ...]
    claim: str | None
    relation: str | None
    values: tuple[Value, ...]
    reports: tuple[Source, ...]
    drawing: Markup


@dataclass(frozen=True, slots=True)
class Figures:
    """What several reports count, in the order of the claims, then by unit the figures that no claim holds."""

    counted: tuple[Counted, ...]
    count: int


Found = tuple[Source, int, Quantity]


def figures(context: Context) -> Figures | None:
    """The section's data; None where nothing is counted."""
    every = [(source, number, q) for source in context.sources for number, q in enumerate(source.found.quantities)]
    if not every:
        return None
    of_claims: dict[int, list[Found]] = {}
    of_units: dict[str, list[Found]] = {}
    for found in every:
        claim = _claim(context, found)
        if claim:
            of_claims.setdefault(claim, []).append(found)
        else:
            of_units.setdefault(_unit(found), []).append(found)
    # the same unit need not mean the same thing: only the figures of one claim stand on one scale
    rows = Rows(context, "figures")
    counted = [
        _counted(context, rows, held, claim) for claim in sorted(of_claims) for held in _things(context, claim, of_claims[claim])
    ]
    rest = [_counted(context, rows, held, None) for held in of_units.values()]
    rest.sort(key=lambda c: (not c.units, -len(c.reports), fold(" ".join(c.units))))
    return Figures(
        counted=tuple(replace(c, anchor=f"unit-{number}") for number, c in enumerate([*counted, *rest], 1)), count=len(every)
    )


def _unit(found: Found) -> str:
    return found[2].currency or found[2].unit or ""


def _words(context: Context, found: Found) -> str:
    """What is counted, in words: the noun as the report has it, since a unit is kept in its bare form."""
    source, _, quantity = found
    if quantity.currency:
        return context.messages.currency(quantity.currency)
    told = source.report.text[slice(*quantity.counted)].split() if quantity.counted else []
    return told[0].lower() if told and abs(quantity.value) >= 2 else quantity.unit or ""


def _things(context: Context, claim: int, found: list[Found]) -> list[list[Found]]:
    """The figures of a claim by what they count: all where they compare, else those that it is about, then by unit."""
    if _compare(found):
        return [found]
    about = [one for one in found if any(_is(o, one) for o in context.claims[claim - 1].occurrences)]
    units: dict[str, list[Found]] = {}
    for one in found:
        if one not in about:
            units.setdefault(_unit(one), []).append(one)
    return [group for group in (about, *units.values()) if group]


def _compare(found: list[Found]) -> bool:
    """Whether figures may be held to count the same, whatever their units: one a report, none more than twice another."""
    values = [abs(quantity.value) for _, _, quantity in found]
    return len({source.number for source, _, _ in found}) == len(found) and max(values) <= 2 * min(values)


def _is(occurrence: Occurrence, found: Found) -> bool:
    """Whether a telling is a figure and hardly more."""
    source, _, quantity = found
    if occurrence.report != source.report.id or occurrence.start > quantity.start or quantity.end > occurrence.end:
        return False
    return (occurrence.end - occurrence.start) - (quantity.end - quantity.start) <= HARDLY_MORE


def _claim(context: Context, found: Found) -> int | None:
    """The claim of several reports that is nearest to a figure: the one whose telling holds it and is shortest."""
    source, _, quantity = found
    holding = [
        (end - start, place)
        for (start, end), place in context.told_in.get(source.report.id, ())
        if start <= quantity.start and quantity.end <= end
    ]
    return min(holding)[1] if holding else None


def _counted(context: Context, rows: Rows, found: list[Found], claim: int | None) -> Counted:
    told = tuple(_figure(context, *one) for one in found)
    relation = RELATIONS[context.claims[claim - 1].relation].label if claim else None
    values = _values(rows, told)
    reports = tuple({source.number: source for source, _, _ in found}.values())
    points = _points(list(zip(told, (quantity for _, _, quantity in found), strict=True)))
    drawn = claim is not None and len(reports) > 1 and all(abs(p.value) < LARGEST for p in points)
    return Counted(
        anchor="",
        units=tuple(dict.fromkeys(_words(context, one) for one in found if _unit(one))),
        claim=context.points[context.claims[claim - 1].id] if claim else None,
        relation=context.messages.gettext(relation) if relation else None,
        values=values,
        reports=reports,
        drawing=draw(points) if drawn else Markup(""),
    )


def _values(rows: Rows, figures: tuple[Figure, ...]) -> tuple[Value, ...]:
    """The figures by value and wording, in the order in which they are told."""
    held: dict[tuple[str, str | None], list[Figure]] = {}
    for figure in figures:
        held.setdefault((figure.value, figure.modifier), []).append(figure)
    return tuple(
        Value(value, modifier, *rows.split(same, lambda f: of_quote(f.anchor, f.quote)))
        for (value, modifier), same in held.items()
    )


def _points(told: list[tuple[Figure, Quantity]]) -> list[Point]:
    """The rows of the scale: figures of the same value and bounds share one."""
    held: dict[tuple[float, str, float | None, float | None], list[Figure]] = {}
    for figure, q in told:
        held.setdefault((q.value, q.modifier, q.low, q.high), []).append(figure)
    return [
        Point(
            who=runs_of([figure.quote.source.number for figure in figures]),
            value=value,
            label=figures[0].value,
            modifier=modifier,
            low=low,
            high=high,
            title=f"{figures[0].modifier} {figures[0].value}" if figures[0].modifier else figures[0].value,
            href=f"#{figures[0].anchor}",
        )
        for (value, modifier, low, high), figures in held.items()
    ]


def runs_of(numbers: list[int]) -> str:
    """Letters of reports by their numbers, in short: "A–C, E"."""
    found: list[list[int]] = []
    for number in sorted(set(numbers)):
        if found and number == found[-1][-1] + 1:
            found[-1].append(number)
        else:
            found.append([number])
    return ", ".join(f"{letter(run[0])}–{letter(run[-1])}" if len(run) > 2 else ", ".join(map(letter, run)) for run in found)


def _figure(context: Context, source: Source, number: int, quantity: Quantity) -> Figure:
    messages = context.messages
    word = MODIFIERS[quantity.modifier]
    speaker = None
    if quantity.asserted_by is not None:
        speaker = told_by(source.found.attributions[quantity.asserted_by], source.report, messages)
        speaker = speaker or messages.gettext("speaker uncertain")
    sure = context.sureness(quantity.confidence, quantity.made_by)
    return Figure(
        anchor=f"count-{source.number}-{number}",
        value=messages.figure(quantity.value, quantity.currency),
        modifier=messages.gettext(word) if word else None,
        kind=quantity.modifier,
        speaker=speaker,
        quote=context.quote(source, (quantity.start, quantity.end), f"q{number}", sure=sure, words=SHORT_PASSAGE_WORDS),
    )
