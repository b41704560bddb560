"""What every section of the page shares: the reports as sources, addresses within the page, passages, how sure the system is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from recoupe.export.grounds import Grounds
from recoupe.export.messages import Messages
from recoupe.export.page_marks import Mark, marks_of
from recoupe.export.page_passages import PASSAGE_WORDS, Cut, Run, cut, runs
from recoupe.export.page_safe import web_address
from recoupe.model import Annotations, Claim, Dossier, Entity, Origin, Passage, Report, Span
from recoupe.text import N_, fold, paragraphs

if TYPE_CHECKING:
    from recoupe.export.page_folds import Line

SURE = 0.85
FAIRLY_SURE = 0.6
MARKS = 1200
"""Marks in all texts up to which they are shown."""
SURENESS = {1: N_("not very sure"), 2: N_("fairly sure"), 3: N_("sure")}


@dataclass(frozen=True, slots=True)
class Source:
    """A report as every section shows it: its number and its letter on the page, and whose it is.

    Letters, since figures fill the page: A is the oldest; after Z come AA, AB.
    """

    number: int
    letter: str
    anchor: str
    outlet: str
    report: Report
    found: Annotations
    address: str | None


@dataclass(frozen=True, slots=True)
class Sureness:
    """How sure the system is: three steps, and in words why."""

    level: int
    label: str
    detail: str


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage shown as evidence, with its report, its address in the page (None without texts) and how sure it is."""

    source: Source
    cut: Cut
    href: str | None
    sure: Sureness | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """A passage shown alone, in one run or more, with its report and its address in the page (None without texts)."""

    source: Source
    runs: tuple[Run, ...]
    href: str | None = None


class Context:
    """One dossier on its way to the page. `dossier` is safe (`page_safe.safe`)."""

    def __init__(self, dossier: Dossier, messages: Messages, *, with_text: bool) -> None:
        self.dossier = dossier
        self.messages = messages
        self.with_text = with_text
        self.sources: tuple[Source, ...] = tuple(
            Source(
                number=number,
                letter=letter(number),
                anchor=f"report-{number}",
                outlet=(report.outlet or "").strip() or _unnamed(dossier, found, messages),
                report=report,
                found=found,
                address=web_address(report.url),
            )
            for number, (report, found) in enumerate(zip(dossier.reports, dossier.annotations, strict=True), 1)
        )
        self.by_report = {source.report.id: source for source in self.sources}
        self.points: dict[str, str] = {}
        """The address of the card or row that holds each claim, by its id; filled when the brief is made."""
        self.beyond: dict[str, list[Line]] = {}
        """The passages that have no line in the fold of a part, by the part; filled when the parts are made."""
        self._places: dict[int, dict[Span, str]] = {source.number: {} for source in self.sources}

    @cached_property
    def language(self) -> str:
        """The language of most reports; of several the one that comes first."""
        codes = [source.report.language for source in self.sources]
        return max(codes, key=lambda code: (codes.count(code), -codes.index(code)), default="")

    @cached_property
    def light(self) -> bool:
        """Whether the texts are shown without marks, since there would be too many: what other parts lead to is there still."""
        found = (s.found for s in self.sources)
        marks = sum(len(f.mentions) + len(f.times) + len(f.quantities) + len(f.events) + len(f.attributions) for f in found)
        return marks > MARKS

    @cached_property
    def outlets(self) -> tuple[str, ...]:
        """The outlets that are known, each once, in the order of their first report."""
        return tuple(dict.fromkeys(fold(s.outlet) for s in self.sources if fold(s.report.outlet or "")))

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims of the story; none where a single report leaves nothing to compare."""
        return self.dossier.story.claims if len(self.sources) > 1 else ()

    @cached_property
    def entities(self) -> tuple[Entity, ...]:
        """The entities in the order of the page: those of most reports first."""
        return tuple(
            sorted(self.dossier.entities, key=lambda e: (-len({p.report for p in e.passages}), -len(e.passages), fold(e.name)))
        )

    @cached_property
    def _named(self) -> dict[tuple[str, int, int], tuple[str, str]]:
        """For each mention of an entity, the addresses of the mentions of it before and after, over all reports, in a ring."""
        found: dict[tuple[str, int, int], tuple[str, str]] = {}
        for entity in self.entities:
            ring = [(p, href) for p in self._in_order(entity) if (href := self._mention_href(p))]
            for place, (passage, _) in enumerate(ring):
                around = ring[place - 1][1], ring[(place + 1) % len(ring)][1]
                found[passage.report, passage.start, passage.end] = around
        return found

    def _in_order(self, entity: Entity) -> list[Passage]:
        return sorted(entity.passages, key=lambda p: (self.by_report[p.report].number, p.start))

    def _mention_href(self, passage: Passage) -> str | None:
        source = self.by_report[passage.report]
        number = self._mention_at[source.number].get((passage.start, passage.end))
        return None if number is None else f"#r{source.number}-m{number}"

    @cached_property
    def _mention_at(self) -> dict[int, dict[Span, int]]:
        return {s.number: {(m.start, m.end): n for n, m in enumerate(s.found.mentions)} for s in self.sources}

    @cached_property
    def _entity_called(self) -> dict[str, list[Entity]]:
        called: dict[str, list[Entity]] = {}
        for entity in self.entities:
            called.setdefault(entity.name, []).append(entity)
        return called

    @cached_property
    def grounds(self) -> Grounds:
        """Tells grounds with the reports' letters and outlets."""
        return Grounds(self.messages, {source.report.id: f"{source.letter}\u00a0{source.outlet}" for source in self.sources})

    @cached_property
    def aligned(self) -> dict[tuple[str, str], list[tuple[Span, Span]]]:
        """The text that two reports share, as spans in the one and in the other, by their ids in either order."""
        found: dict[tuple[str, str], list[tuple[Span, Span]]] = {}
        for passage in (aligned for copy in self.dossier.story.shared_text for aligned in copy.passages):
            one, other = passage.one, passage.other
            for ours, theirs in ((one, other), (other, one)):
                found.setdefault((ours.report, theirs.report), []).append(((ours.start, ours.end), (theirs.start, theirs.end)))
        return found

    def outlet_number(self, source: Source) -> int:
        """The number of a report's outlet: that of its first report on the page. Reports without an outlet stand alone."""
        return self._outlet_numbers[source.number]

    @cached_property
    def _outlet_numbers(self) -> dict[int, int]:
        first: dict[str, int] = {}
        names = {s.number: fold(s.report.outlet or "") for s in self.sources}
        return {number: first.setdefault(name, number) if name else number for number, name in names.items()}

    def origin_of(self, source: Source) -> Origin | None:
        """The origin that a report rests on; None where the story does not say."""
        return self._origins.get(source.report.id)

    @cached_property
    def _origins(self) -> dict[str, Origin]:
        return {name: origin for origin in reversed(self.dossier.story.origins) for name in origin.reports}

    @cached_property
    def told_in(self) -> dict[str, list[tuple[Span, int]]]:
        """The tellings of claims of several reports, by the report, each with the claim's place on the page, from 1."""
        found: dict[str, list[tuple[Span, int]]] = {}
        for place, claim in enumerate(self.claims, 1):
            for told in claim.occurrences if claim.relation != "single" else ():
                found.setdefault(told.report, []).append(((told.start, told.end), place))
        return found

    def named_around(self, source: Source, span: Span) -> tuple[str, str] | None:
        """The addresses of the mentions before and after the one at `span` that mean the same entity; None for none."""
        return self._named.get((source.report.id, *span))

    def entity_href(self, name: str | None) -> str | None:
        """The address of the first mention of the one entity of that name; None where there is none, or more than one."""
        called = self._entity_called.get(name or "", [])
        if len(called) != 1 or not self.with_text or self.light:
            return None
        return next((href for p in self._in_order(called[0]) if (href := self._mention_href(p))), None)

    def mark_href(self, source: Source, key: str) -> str | None:
        """The address of a mark in the text of a report; None on a page without texts."""
        return f"#r{source.number}-{key}" if self.with_text else None

    def claim_marks(self, source: Source) -> Iterator[Mark]:
        """The tellings of claims in a report, one mark a claim."""
        for number, claim in enumerate(self.claims, 1):
            spans = tuple(sorted((o.start, o.end) for o in claim.occurrences if o.report == source.report.id))
            if spans:
                yield Mark(f"c{number}", "", spans, claim=True)

    def place_href(self, source: Source, span: Span) -> str | None:
        """The address of `span` in the text of a report, which need not be a mark; None on a page without texts.

        A place that no mark has yet is made here, so the texts are laid out after every other part.
        """
        if not self.with_text:
            return None
        made = self._places[source.number]
        key = self._mark_at[source.number].get(span) or made.setdefault(span, f"x{len(made)}")
        return f"#r{source.number}-{key}"

    def places(self, source: Source) -> Iterator[Mark]:
        """The places that were made in a report so far."""
        yield from (Mark(key, "", (span,), place=True) for span, key in self._places[source.number].items())

    @cached_property
    def _mark_at(self) -> dict[int, dict[Span, str]]:
        """For each report, the key of the mark with exactly one span, by that span; of several the first layer's."""
        found: dict[int, dict[Span, str]] = {}
        for source in self.sources:
            marks = [*marks_of(source.found), *self.claim_marks(source)]
            found[source.number] = {m.spans[0]: m.key for m in reversed(marks) if len(m.spans) == 1}
        return found

    def quote(self, source: Source, span: Span, key: str, *, sure: Sureness | None = None, words: int = PASSAGE_WORDS) -> Quote:
        """The passage at `span` within its sentence, `words` words at the most, with the address of the mark `key`."""
        shown = cut(source.report.text, span, around(source, span), words=words)
        return Quote(source=source, cut=shown, href=self.mark_href(source, key), sure=sure)

    def quote_at(self, source: Source, span: Span, *, words: int = PASSAGE_WORDS) -> Quote:
        """The passage at a span that need not be a mark, within its sentence."""
        shown = cut(source.report.text, span, around(source, span), words=words)
        return Quote(source=source, cut=shown, href=self.place_href(source, span))

    def alone(self, source: Source, span: Span, *, words: int = PASSAGE_WORDS) -> Quote:
        """The passage at a span that need not be a mark, without words around it."""
        return Quote(source=source, cut=cut(source.report.text, span, span, words=words), href=self.place_href(source, span))

    def shown(self, source: Source, spans: Sequence[Span], *, words: int = PASSAGE_WORDS, href: str | None = None) -> Shown:
        """A passage without words around it."""
        return Shown(source=source, runs=runs(source.report.text, spans, words=words), href=href)

    def sureness(self, confidence: float, made_by: str = "") -> Sureness:
        """How sure an annotation is, in three steps, with the figure and who made it."""
        say = self.messages.gettext
        level = 3 if confidence >= SURE else 2 if confidence >= FAIRLY_SURE else 1
        label = say(SURENESS[level])
        figure = self.messages.number(confidence, digits=2)
        detail = say("%(figure)s, by %(maker)s", figure=figure, maker=made_by) if made_by else figure
        return Sureness(level=level, label=label, detail=detail)


def letter(number: int) -> str:
    """The letter of a report by its number, from 1."""
    more, place = divmod(number - 1, 26)
    return (letter(more) if more else "") + chr(ord("A") + place)


def _unnamed(dossier: Dossier, found: Annotations, messages: Messages) -> str:
    """What a report without an outlet is called: by its day where there are several of them."""
    several = sum(not (report.outlet or "").strip() for report in dossier.reports) > 1
    if several and found.dct:
        return messages.gettext("Report of %(day)s", day=messages.day(found.dct))
    return messages.gettext("Outlet unknown")


def around(source: Source, span: Span) -> Span:
    """The sentences that hold `span`; the paragraph where none is known."""
    holding = [(s.start, s.end) for s in source.found.sentences if s.start < span[1] and s.end > span[0]]
    holding = holding or [p for p in paragraphs(source.report.text) if p[0] < span[1] and p[1] > span[0]] or [span]
    return min(span[0], holding[0][0]), max(span[1], holding[-1][1])
