"""The head of the page: the story in one line, from when to when, and the reports with the day of each."""

from __future__ import annotations

import re
from dataclasses import dataclass

from recoupe.export.messages import Messages
from recoupe.export.page_context import Context, Quote, Source, around
from recoupe.export.page_labels import EVIDENCE_KINDS
from recoupe.export.page_origins import OriginList, origin_list
from recoupe.export.page_passages import SHORT_PASSAGE_WORDS, cut
from recoupe.model import Evidence, Span
from recoupe.text import excerpt, overlap

TITLE_WORDS = 40
TITLE_CHARACTERS = 300
PRINTED_WORDS = 1500
"""Words in all up to which the texts go on paper, on two pages."""

_WORD = re.compile(r"\w+(?:[-'’]\w+)*")


@dataclass(frozen=True, slots=True)
class Ground:
    """One piece of evidence for the day of a report: what kind, in words, another report that it is from, the passage."""

    kind: str
    note: str
    report: Source | None
    passage: Quote | None


@dataclass(frozen=True, slots=True)
class Line:
    """A report in the list: its day as told, whether that day was inferred and from what, its length, what else to know."""

    source: Source
    day: str | None
    inferred: bool
    grounds: tuple[Ground, ...]
    words: str
    same_text_as: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """Title, span of days, counts in words (none of outlets where none is known), the evidence for the count of independent
    origins, and the reports. `long` texts are not printed, but for title and address."""

    title: str
    span: str | None
    outlets: str | None
    reports: str
    origins: str | None
    evidence: OriginList | None
    lines: tuple[Line, ...]
    long: bool


def head(context: Context) -> Head:
    """The section's data; it is always there."""
    dossier, messages = context.dossier, context.messages
    begin, finish = dossier.begin, dossier.finish
    outlets = len(context.outlets)
    several = bool(context.dossier.story.origins) and len(context.sources) > 1
    span = messages.interval(begin, finish) if begin and finish else messages.day(begin or finish or "") or None
    return Head(
        title=excerpt(dossier.title, 0, TITLE_CHARACTERS, words=TITLE_WORDS) or messages.gettext("Untitled story"),
        span=span,
        outlets=messages.ngettext("%(n)s outlet", "%(n)s outlets", outlets) if outlets else None,
        reports=messages.ngettext("%(n)s report", "%(n)s reports", len(context.sources)),
        origins=messages.ngettext("%(n)s origin", "%(n)s origins", len(context.dossier.story.origins)) if several else None,
        evidence=origin_list(context) if several else None,
        lines=tuple(_line(context, source) for source in context.sources),
        long=sum(_words(source) for source in context.sources) > PRINTED_WORDS,
    )


def _line(context: Context, source: Source) -> Line:
    words = _words(source)
    pairs = [pair for pair in context.dossier.story.copies if source.report.id in pair]
    others = {other for pair in pairs for other in pair} - {source.report.id}
    return Line(
        source=source,
        day=day_of(source, context.messages),
        inferred=inferred(source),
        grounds=tuple(_ground(context, source, evidence) for evidence in source.found.dct_evidence) if inferred(source) else (),
        words=context.messages.ngettext("%(n)s word", "%(n)s words", words),
        same_text_as=tuple(sorted(context.by_report[other].letter for other in others if other in context.by_report)),
    )


def _words(source: Source) -> int:
    return len(_WORD.findall(source.report.text))


def inferred(source: Source) -> bool:
    """Whether the report's day was found in its text, or in another report, rather than told with it."""
    published = source.report.published or ""
    return source.found.dct is not None and published[: len(source.found.dct)] != source.found.dct


def day_of(source: Source, messages: Messages) -> str | None:
    """The report's date as the page tells it: to the minute where it was told so, else the day it was written."""
    published, written = source.report.published, source.found.dct
    value = written if written is not None and inferred(source) else published or written
    return messages.day(value) if value else None


def _ground(context: Context, source: Source, evidence: Evidence) -> Ground:
    home = context.by_report.get(evidence.report or source.report.id)
    passage = None
    if evidence.span and home and 0 <= evidence.span[0] < evidence.span[1] <= len(home.report.text):
        words = cut(home.report.text, evidence.span, around(home, evidence.span), words=SHORT_PASSAGE_WORDS)
        passage = Quote(source=home, cut=words, href=_address(home, evidence.span) if context.with_text else None)
    kind = EVIDENCE_KINDS.get(evidence.kind)
    return Ground(
        kind=context.messages.gettext(kind) if kind else evidence.kind,
        # other notes repeat the passage, or name the report that is shown as such
        note=context.grounds.note(evidence.note) if evidence.kind in ("metadata", "person") or not kind else "",
        report=home if home is not source else None,
        passage=passage,
    )


def _address(home: Source, span: Span) -> str:
    """Where a piece of evidence stands: the expression of time that it overlaps, else its report."""
    times = (n for n, time in enumerate(home.found.times) if overlap(span, (time.start, time.end)))
    first = next(times, None)
    return f"#{home.anchor}" if first is None else f"#r{home.number}-t{first}"
