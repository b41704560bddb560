"""The bar of origins: a cell a report, those of one origin joined, brackets under reports that share a source for some facts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.export.brief.facts import Fact
from recoupe.export.page_context import Context, Source
from recoupe.export.page_head import day_of, inferred
from recoupe.export.page_labels import ORIGIN_KINDS
from recoupe.model import Origin

FULL_CELLS = 8
"""Reports whose outlets are named in the bar; where there are more, letters are shown alone."""
BRACKETS = 2


@dataclass(frozen=True, slots=True)
class Cell:
    """A report in the bar: its column (from 1), its day in words, whether it is joined to the report before or after it."""

    source: Source
    column: int
    day: str
    joined: bool
    goes_on: bool


@dataclass(frozen=True, slots=True)
class Over:
    """What stands over joined cells: from which column to which (exclusive), and the origin."""

    first: int
    last: int
    words: str


@dataclass(frozen=True, slots=True)
class Under:
    """A bracket under reports that share a source for some facts: columns (exclusive end), the source, how many facts."""

    first: int
    last: int
    words: str
    letters: str


@dataclass(frozen=True, slots=True)
class Bar:
    """The bar. `small`: letters without names."""

    cells: tuple[Cell, ...]
    over: tuple[Over, ...]
    under: tuple[Under, ...]
    small: bool


def bar(context: Context, found: Sequence[Fact]) -> Bar:
    """The bar of a story."""
    groups = _groups(context)
    placed = [source for _, members in groups for source in members]
    column = {source.number: place for place, source in enumerate(placed, 1)}
    cells, over = [], []
    for origin, members in groups:
        for place, source in enumerate(members, 1):
            cells.append(Cell(source, column[source.number], _day(context, source), len(members) > 1, place < len(members)))
        if origin and len(members) > 1:
            first = column[members[0].number]
            over.append(Over(first, first + len(members), _joined(context, origin)))
    return Bar(tuple(cells), tuple(over), tuple(_under(context, found, column)), len(placed) > FULL_CELLS)


def _groups(context: Context) -> list[tuple[Origin | None, list[Source]]]:
    groups: list[tuple[Origin | None, list[Source]]] = []
    for source in context.sources:
        origin = context.origin_of(source)
        home = next((members for held, members in groups if origin is not None and held == origin), None)
        if home is None:
            groups.append((origin, [source]))
        else:
            home.append(source)
    return groups


def _joined(context: Context, origin: Origin) -> str:
    say = context.messages.gettext
    if origin.kind == "outlet":
        return say("one origin")
    return f"{say('one origin: %(name)s', name=origin.name)} ({say(ORIGIN_KINDS[origin.kind])})"


def _day(context: Context, source: Source) -> str:
    say = context.messages.gettext
    told = day_of(source, context.messages)
    if told is None:
        return say("day unknown")
    day = context.messages.day((source.found.dct or source.report.published or "")[:10])
    return say("%(day)s, inferred", day=day) if inferred(source) else day


def _under(context: Context, found: Sequence[Fact], column: dict[int, int]) -> list[Under]:
    """Sources on whose word reports of more than one origin tell the same facts; those of most facts first."""
    shared: dict[tuple[tuple[int, ...], str], int] = {}
    for fact in found:
        for chain in fact.chains:
            origins = {id(context.origin_of(source)) for source in chain.sources}
            if chain.speaker and len(origins) > 1 and any(t.press for t in chain.tellings):
                key = (tuple(sorted(column[source.number] for source in chain.sources)), chain.said_by)
                shared[key] = shared.get(key, 0) + 1
    widest: dict[str, tuple[int, ...]] = {}
    for columns, speaker in sorted(shared, key=lambda key: -len(key[0])):
        if not any(set(columns) <= set(other) for other in widest.values()):
            widest[speaker] = columns
    letters = {place: source.letter for source in context.sources for place in [column[source.number]]}
    words = context.messages.gettext("some facts rest on one source: %(name)s")
    return [
        Under(
            min(columns), max(columns) + 1, words % {"name": speaker}, ", ".join(letters[place] for place in columns)
        )
        for speaker, columns in widest.items()
    ][:BRACKETS]  # fmt: skip
