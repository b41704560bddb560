"""The matrix of claims: a row a claim, a column a report, in each cell the passages in their own words, or a gap.

Rows keep the order of the story (importance). Columns stand in the order of the reports, but reports of one origin stand side by
side, since they count once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from recoupe.export.page_context import Context, Quote, Source, Sureness, around
from recoupe.export.page_head import day_of
from recoupe.export.page_labels import DIFFERENCES, RELATION_SIGNS, RELATIONS, VOICE_SIGNS, VOICES_OF
from recoupe.export.page_passages import PASSAGE_WORDS, SHORT_PASSAGE_WORDS, cut
from recoupe.model import Claim, Occurrence, Origin, Span
from recoupe.text import QUOTE_MARKS, fold

FEW_WORDS, ROOM_AROUND = 5, 12
"""A passage of so few words says little alone ("two planes"): it is shown within so many of its sentence."""


@dataclass(frozen=True, slots=True)
class Told:
    """One telling: the passage, whose voice it is in (a class, a sign, words), whether the page puts quote marks around it.

    A passage of a few words has some of its sentence around it. `same_as` is the number of a report to the left that has the
    very same words.
    """

    passage: Quote
    voice: str
    sign: str
    label: str
    marks: bool
    same_as: int | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """What one report tells of a claim; empty where it is silent."""

    source: Source
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A claim: its number in the story, headline (its first telling), relation in sign and words, on how many origins it rests,
    the grounds, and a cell for every column. `outlets` and `entities` are the numbers that the filters ask for."""

    number: int
    anchor: str
    headline: Quote
    relation: str
    sign: str
    label: str
    difference: str | None
    reports: str
    origins: str
    grounds: tuple[str, ...]
    sure: Sureness
    cells: tuple[Cell, ...]
    silent: tuple[Source, ...]
    outlets: tuple[int, ...]
    entities: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A report's column with the day of the report."""

    source: Source
    day: str | None


@dataclass(frozen=True, slots=True)
class Group:
    """Columns side by side; `origin` names what they rest on where they are several reports of one origin."""

    columns: tuple[Column, ...]
    origin: str | None


@dataclass(frozen=True, slots=True)
class Choice:
    """One option of a filter: its value, its words and how many claims it keeps."""

    value: str
    label: str
    count: int
    sign: str = ""


@dataclass(frozen=True, slots=True)
class Claims:
    """The matrix and the options of its filters; without rows, `empty` says why there is nothing to compare."""

    groups: tuple[Group, ...]
    rows: tuple[Row, ...]
    relations: tuple[Choice, ...]
    outlets: tuple[Choice, ...]
    persons: tuple[Choice, ...]
    organisations: tuple[Choice, ...]
    empty: str | None

    @property
    def columns(self) -> tuple[Column, ...]:
        """All columns in order."""
        return tuple(column for group in self.groups for column in group.columns)


def claims(context: Context) -> Claims:
    """The section's data; it is always there, and says so where nothing can be compared."""
    say = context.messages.gettext
    groups = tuple(_groups(context))
    columns = [column.source for group in groups for column in group.columns]
    rows = tuple(_row(context, number, claim, columns) for number, claim in enumerate(context.claims, 1))
    single = say("A single source: nothing to check against another.")
    empty = None if rows else single if len(context.sources) == 1 else say("No claim was found that could be compared.")
    return Claims(
        groups=groups,
        rows=rows,
        relations=tuple(_relations(context, rows)),
        outlets=tuple(_outlets(context, rows)),
        persons=tuple(_entities(context, rows, "PER")),
        organisations=tuple(_entities(context, rows, "ORG")),
        empty=empty,
    )


def _groups(context: Context) -> Iterator[Group]:
    """The columns by origin, in the order of each origin's first report."""
    done: set[int] = set()
    for source in context.sources:
        if source.number in done:
            continue
        origin = context.origin_of(source)
        members = _members(context, origin) if origin else ()
        members = members if source in members else (source,)
        done.update(member.number for member in members)
        columns = tuple(Column(member, day_of(member, context.messages)) for member in members)
        yield Group(columns=columns, origin=origin.name if origin and len(columns) > 1 else None)


def _members(context: Context, origin: Origin) -> tuple[Source, ...]:
    found = {context.by_report[name].number: context.by_report[name] for name in origin.reports if name in context.by_report}
    return tuple(found[number] for number in sorted(found))


def _row(context: Context, number: int, claim: Claim, columns: list[Source]) -> Row:
    messages = context.messages
    first = claim.occurrences[0]
    home = context.by_report[first.report]
    cells = tuple(_compared([_cell(context, claim, number, source) for source in columns]))
    telling = [cell.source for cell in cells if cell.told]
    return Row(
        number=number,
        anchor=f"claim-{number}",
        headline=_quote(home, (first.start, first.end), None, words=SHORT_PASSAGE_WORDS),
        relation=claim.relation,
        sign=RELATION_SIGNS[claim.relation],
        label=messages.gettext(RELATIONS[claim.relation]),
        difference=messages.gettext(DIFFERENCES[claim.difference]) if claim.difference and claim.relation != "agree" else None,
        reports=messages.ngettext("%(n)s report", "%(n)s reports", len(telling)),
        origins=messages.ngettext("%(n)s origin", "%(n)s origins", claim.origins),
        grounds=context.grounds.tell_all(claim.grounds),
        sure=context.sureness(claim.confidence),
        cells=cells,
        silent=tuple(sorted((cell.source for cell in cells if not cell.told), key=lambda source: source.number)),
        outlets=tuple(sorted({context.outlet_number(source) for source in telling})),
        entities=tuple(sorted({n for o in claim.occurrences for n in context.entities_within(o)})),
    )


def _cell(context: Context, claim: Claim, number: int, source: Source) -> Cell:
    occurrences = [o for o in claim.occurrences if o.report == source.report.id]
    return Cell(source=source, told=tuple(_told(context, number, source, o) for o in occurrences))


def _compared(cells: list[Cell]) -> Iterator[Cell]:
    """The cells with what repeats the words of an earlier one marked."""
    seen: dict[str, int] = {}
    for cell in cells:
        told = []
        for one in cell.told:
            words = fold(one.passage.cut.marked)
            home = seen.setdefault(words, cell.source.number) if len(words.split()) > FEW_WORDS else cell.source.number
            told.append(replace(one, same_as=home if home != cell.source.number else None))
        yield Cell(cell.source, tuple(told))


def _told(context: Context, number: int, source: Source, occurrence: Occurrence) -> Told:
    say = context.messages.gettext
    passage = _quote(source, (occurrence.start, occurrence.end), context.mark_href(source, f"c{number}"))
    label = VOICES_OF[occurrence.voice]
    if occurrence.voice == "outlet" or occurrence.attribution is None:
        words = say(label[1])
    else:
        speaker = source.found.attributions[occurrence.attribution].speaker or say("speaker uncertain")
        words = say(label[0], who=speaker)
    text = source.report.text[passage.cut.start : passage.cut.end]
    quoted = occurrence.voice == "quoted" and not any(mark in text for mark in QUOTE_MARKS)
    return Told(
        passage=passage,
        voice="own" if occurrence.voice == "outlet" else occurrence.voice,
        sign=VOICE_SIGNS[occurrence.voice],
        label=words,
        marks=quoted,
    )


def _quote(source: Source, span: Span, href: str | None, *, words: int = PASSAGE_WORDS) -> Quote:
    text = source.report.text
    few = len(text[slice(*span)].split()) <= FEW_WORDS
    whole, room = (around(source, span), ROOM_AROUND) if few else (span, words)
    return Quote(source=source, cut=cut(text, span, whole, words=room), href=href)


def _relations(context: Context, rows: tuple[Row, ...]) -> Iterator[Choice]:
    for relation, label in RELATIONS.items():
        count = sum(row.relation == relation for row in rows)
        if count:
            yield Choice(relation, context.messages.gettext(label), count, RELATION_SIGNS[relation])


def _outlets(context: Context, rows: tuple[Row, ...]) -> Iterator[Choice]:
    names = {context.outlet_number(source): source.outlet for source in reversed(context.sources)}
    for number in sorted(names):
        yield Choice(str(number), names[number], sum(number in row.outlets for row in rows))


def _entities(context: Context, rows: tuple[Row, ...], kind: str) -> Iterator[Choice]:
    for number, entity in enumerate(context.entities, 1):
        count = sum(number in row.entities for row in rows)
        if count and entity.type == kind:
            yield Choice(str(number), entity.name, count)
