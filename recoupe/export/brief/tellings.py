"""Whose word a passage is, and which tellings have one origin: what the counts and the brackets of the brief rest on.

Two tellings of an assertion have one origin where they share text, stand in reports that rest on one source, are on the word of
the same speaker, or on the word of sources that cannot be told apart ("the press"). What a report says in its own voice in a
title and on somebody's word in its text counts with that somebody.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from recoupe.export.page_context import Context, Source
from recoupe.lang.tables.brief import BriefTable
from recoupe.model import Attribution, Claim, Occurrence, Span
from recoupe.text import fold, overlap

CHAIN_CHARACTERS = 40
Voice = Literal["outlet", "quoted", "reported"]


@dataclass(frozen=True, slots=True)
class Telling:
    """A passage with the voice it is in; `speaker` is None in the outlet's own voice, "" where nobody is named.

    `named` are the report's own words for a speaker without a name ("la presse locale").
    """

    source: Source
    span: Span
    voice: Voice = "outlet"
    speaker: str | None = None
    unnamed: bool = False
    press: bool = False
    named: str = ""

    @property
    def said_by(self) -> str:
        """Whose word it is as the report says it, with its article, where that is short; else by name."""
        return self.named or self.speaker or ""

    @property
    def words(self) -> str:
        """The passage as its report has it."""
        return self.source.report.text[slice(*self.span)]


@dataclass(frozen=True, slots=True)
class Chain:
    """Tellings of one origin, with the reports in the order of the page."""

    tellings: tuple[Telling, ...]

    @property
    def sources(self) -> tuple[Source, ...]:
        """The reports, each once."""
        held = {telling.source.number: telling.source for telling in self.tellings}
        return tuple(held[number] for number in sorted(held))

    @property
    def speaker(self) -> str | None:
        """On whose word: the shortest name that the tellings give; None where every outlet speaks for itself."""
        named = [t.speaker for t in self.tellings if t.speaker is not None]
        return min(named, key=lambda name: (not name, len(name))) if named else None

    @property
    def said_by(self) -> str:
        """The same, as a report words it."""
        named = [t.said_by for t in self.tellings if t.speaker == self.speaker and t.said_by]
        return min(named, key=len, default="")

    @property
    def quoted(self) -> bool:
        """Whether every telling quotes."""
        return all(telling.voice == "quoted" for telling in self.tellings)

    @property
    def unnamed(self) -> bool:
        """Whether the one whose word it is asked not to be named."""
        return any(telling.unnamed for telling in self.tellings)


def of_occurrence(context: Context, occurrence: Occurrence, table: BriefTable | None) -> Telling:
    """A claim's telling with whose word it is."""
    source = context.by_report[occurrence.report]
    found = source.found.attributions[occurrence.attribution] if occurrence.attribution is not None else None
    return _told(source, (occurrence.start, occurrence.end), occurrence.voice, found, table)


def of_span(context: Context, claim: Claim, report: str, span: Span, table: BriefTable | None) -> Telling:
    """A passage of a claim: its voice is that of the narrowest telling that holds it, else of the words around it."""
    holding = [o for o in claim.occurrences if o.report == report and o.start <= span[0] and span[1] <= o.end]
    source = context.by_report[report]
    if holding:
        least = min(holding, key=lambda o: o.end - o.start)
        found = source.found.attributions[least.attribution] if least.attribution is not None else None
        return _told(source, span, least.voice, found, table)
    return in_words(source, span, table)


def in_words(source: Source, span: Span, table: BriefTable | None) -> Telling:
    """A passage in the words of the narrowest attribution that holds it, else in the outlet's own."""
    holding = [
        (end - start, number)
        for number, attribution in enumerate(source.found.attributions)
        for start, end in attribution.content
        if start <= span[0] and span[1] <= end
    ]
    if not holding:
        return Telling(source, span)
    found = source.found.attributions[min(holding)[1]]
    return _told(source, span, "quoted" if found.form == "direct" else "reported", found, table)


def _told(source: Source, span: Span, voice: Voice, found: Attribution | None, table: BriefTable | None) -> Telling:
    if voice == "outlet":
        return Telling(source, span)
    speaker = (found.speaker or "") if found else ""
    words = set(fold(speaker).split())
    press = bool(table and words & table.press and not any(letter.isupper() for letter in speaker))
    named = _named(source, found) if found and speaker else ""
    return Telling(source, span, voice, speaker, bool(found and found.strength == "anonymous"), press, named)


def _named(source: Source, found: Attribution) -> str:
    """The words of a report for a speaker that it does not name: what is said "according to" needs its article."""
    if found.source is None or not found.speaker or any(letter.isupper() for letter in found.speaker):
        return ""
    words = source.report.text[slice(*found.source)].strip()
    fits = len(words) <= CHAIN_CHARACTERS and fold(found.speaker) in fold(words)
    return words[0].lower() + words[1:] if fits else ""


def chains(context: Context, tellings: Iterable[Telling], *, said: bool = False) -> tuple[Chain, ...]:
    """The tellings by origin: those of most reports first, then in the order of the page.

    With `said` what counts is that the speaker said it, and each outlet that has it from nobody else is an origin.
    """
    kept = _counted(tellings)
    groups: list[list[Telling]] = []
    for telling in kept:
        near = [group for group in groups if any(_one_origin(context, telling, other, said) for other in group)]
        joined = [telling, *(other for group in near for other in group)]
        groups = [group for group in groups if group not in near] + [joined]
    made = [Chain(tuple(sorted(group, key=lambda t: (t.source.number, t.span)))) for group in groups]
    return tuple(sorted(made, key=lambda chain: (-len(chain.sources), chain.sources[0].number)))


def _counted(tellings: Iterable[Telling]) -> list[Telling]:
    """The tellings, each once, without those in a report's own voice where it tells the same on somebody's word."""
    told = sorted({(t.source.number, t.span): t for t in tellings}.values(), key=lambda t: (t.source.number, t.span))
    attributed = {t.source.number for t in told if t.speaker}
    return [t for t in told if t.speaker is not None or t.source.number not in attributed]


def _one_origin(context: Context, one: Telling, other: Telling, said: bool) -> bool:
    if one.source.number == other.source.number:
        return (one.speaker or None) == (other.speaker or None)
    if not said and one.press and other.press:
        return True
    if not said and one.speaker and other.speaker and fold(one.speaker) == fold(other.speaker):
        return True
    origin = context.origin_of(one.source)
    return (origin is not None and origin == context.origin_of(other.source)) or _shared(context, one, other)


def _shared(context: Context, one: Telling, other: Telling) -> bool:
    """Whether the two passages lie in text that the reports share."""
    pairs = context.aligned.get((one.source.report.id, other.source.report.id), ())
    return any(overlap(ours, one.span) and overlap(theirs, other.span) for ours, theirs in pairs)


def outlets_of(found: Sequence[Chain]) -> int:
    """How many reports tell it."""
    return len({source.number for chain in found for source in chain.sources})
