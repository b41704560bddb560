"""What a report's attributions hold, cut into passages of a sentence or a part of one: what two reports can tell alike."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from recoupe.lang.tables.statements import StatementTable
from recoupe.model import Annotations, Attribution, AttributionForm, Report, Sentence, Span
from recoupe.text import CLOSING, DASHES, OPENING, QUOTE_MARKS, trim

LONGEST = 300
"""Code points above which a passage is cut at a lesser mark: a passage is what one can take in at once."""

DEEPEST = 4
"""Attributions within one another whose passages are compared; nobody reports deeper."""

ENDLESS = 600
"""Code points after which a passage is cut between words where it has no mark at all: no sentence is that long."""

SHORTEST = 60
"""Code points that each part has at least where a passage is cut for its length."""

PART = 30
"""Code points that a part of a sentence has at least to be a passage beside the whole."""

_FULL_STOP = re.compile(rf"(?:(?<![.!?])[.!?]++|…)[{re.escape(CLOSING)}\")]*+\s+(?=[\"(\[{re.escape(OPENING)}]*\s?[A-ZÀ-ÖØ-Þ])")
_LESSER = (re.compile(r"(?:\s?;|\s?:|\s[–—-])\s"), re.compile(r",\s"))
_ANY_LESSER = re.compile(r"(?:\s?[;:]|\s[–—-]|,)\s")
_MARKED = re.compile(rf'«([^«»]{{{PART},{LONGEST}}}+)»|“([^“”]{{{PART},{LONGEST}}}+)”|"([^"]{{{PART},{LONGEST}}}+)"')
_EDGE = QUOTE_MARKS + ",;:.+" + DASHES


@dataclass(frozen=True, slots=True)
class Utterance:
    """A passage that somebody is told to have said: `attribution` is its index in the report, None in the outlet's own voice."""

    report: str
    start: int
    end: int
    attribution: int | None = None
    form: AttributionForm = "indirect"
    speaker: str | None = None
    is_marked: bool = False
    """Whether it stands in quote marks in the outlet's own voice, on the word of somebody whom no attribution names."""

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.start, self.end


def utterances(report: Report, found: Annotations, table: StatementTable) -> Iterator[Utterance]:
    """The passages of all attributions of a report, in the order of these, whole sentences and parts of them.

    What is told within somebody else's words gives passages of its own; what is told within the same speaker's does not.
    """
    for index, attribution in enumerate(found.attributions):
        if _is_within_own(attribution, found.attributions) or _depth(attribution, found.attributions) > DEEPEST:
            continue
        for start, end in sorted(attribution.content):
            for left, right in cut(report.text, start, end, found.sentences, table):
                for a, b in ((left, right), *parts(report.text, left, right)):
                    yield Utterance(report.id, a, b, index, attribution.form, attribution.speaker)


def _depth(attribution: Attribution, among: Sequence[Attribution]) -> int:
    """In how many attributions one is told, as far as it matters."""
    depth = 0
    while attribution.parent is not None and depth <= DEEPEST:
        attribution, depth = among[attribution.parent], depth + 1
    return depth


def _is_within_own(attribution: Attribution, among: Sequence[Attribution]) -> bool:
    """Whether an attribution is told within another of the same speaker, which covers it."""
    if attribution.parent is None or not attribution.speaker:
        return False
    outer = among[attribution.parent]
    return outer.speaker == attribution.speaker and all(
        any(a <= start and end <= b for a, b in outer.content) for start, end in attribution.content
    )


def own_sentences(report: Report, found: Annotations, table: StatementTable) -> Iterator[Utterance]:
    """The sentences that no attribution touches, as passages without a speaker; and what stands in quote marks in them."""
    told = sorted(span for attribution in found.attributions for span in attribution.content)
    for sentence in found.sentences:
        if not any(start < sentence.end and end > sentence.start for start, end in told):
            for start, end in cut(report.text, sentence.start, sentence.end, (), table):
                yield Utterance(report.id, start, end)
            for match in _MARKED.finditer(report.text, sentence.start, sentence.end):
                start, end = trim(report.text, *match.span(match.lastindex or 0))
                yield Utterance(report.id, start, end, form="direct", is_marked=True)


def cut(text: str, start: int, end: int, within: Sequence[Sentence], table: StatementTable) -> Iterator[Span]:
    """The span cut at full stops and at the edges of sentences, and at lesser marks where a part is still long."""
    edges = {start, end} | {edge for s in within for edge in (s.start, s.end) if start < edge < end}
    edges |= {
        start + match.end()
        for match in _FULL_STOP.finditer(text[start:end])
        if not _is_short(text[: start + match.start()], table)
    }
    ordered = sorted(edges)
    for left, right in pairwise(ordered):
        for part in _shorter(text, left, right):
            for a, b in _ended(text, *part):
                a, b = _inside_marks(text, a, b)
                if any(c.isalnum() for c in text[a:b]):
                    yield a, b


def _ended(text: str, start: int, end: int) -> Iterator[Span]:
    while end - start > ENDLESS:
        at = text.rfind(" ", start + 1, start + ENDLESS)
        at = at if at > 0 else start + ENDLESS
        yield start, at
        start = at
    yield start, end


def parts(text: str, start: int, end: int) -> Iterator[Span]:
    """What stands between the lesser marks of a passage, as far as it is long enough to say something."""
    places = [start, *(start + match.end() for match in _ANY_LESSER.finditer(text[start:end])), end]
    if len(places) == 2:
        return
    for left, right in pairwise(places):
        a, b = _inside_marks(text, left, right)
        if b - a >= PART:
            yield a, b


def _is_short(before: str, table: StatementTable) -> bool:
    """Whether the word before a full stop is an abbreviation: an initial, a title."""
    word = re.split(r"[^\w-]", before[-12:])[-1]
    return len(word) == 1 or word in table.titles_with_stop


def _shorter(text: str, start: int, end: int) -> Iterator[Span]:
    if end - start <= LONGEST:
        yield start, end
        return
    middle = (start + end) / 2
    for mark in _LESSER:
        places = [start + match.end() for match in mark.finditer(text[start:end])]
        places = [place for place in places if place - start >= SHORTEST and end - place >= SHORTEST]
        if places:
            place = min(places, key=lambda p: (abs(p - middle), p))
            yield from _shorter(text, start, place)
            yield from _shorter(text, place, end)
            return
    yield start, end


def _inside_marks(text: str, start: int, end: int) -> Span:
    """Without white space and without marks at the ends, but with both marks of a quotation that lies wholly inside."""
    start, end = trim(text, start, end)
    while end > start and text[end - 1] in _EDGE and not _closes(text, start, end):
        start, end = trim(text, start, end - 1)
    while start < end and text[start] in _EDGE and not _opens(text, start, end):
        start, end = trim(text, start + 1, end)
    return start, end


def _closes(text: str, start: int, end: int) -> bool:
    return text[end - 1] in QUOTE_MARKS and any(c in QUOTE_MARKS for c in text[start : end - 1])


def _opens(text: str, start: int, end: int) -> bool:
    return text[start] in QUOTE_MARKS and any(c in QUOTE_MARKS for c in text[start + 1 : end])
