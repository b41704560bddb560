"""The title of a dossier: one sentence in words that reports of two origins or more agree on; never the cut headline of one.

It is a fact that is established, of most origins, whose passage stands alone within 80 characters and is in the language of
most reports, with the day that the reports agree on. Where there is none it names
who and where: what most reports speak of, and from when to when.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.export.brief.facts import Fact
from recoupe.export.brief.pieces import Piece, stems_of
from recoupe.export.page_context import FAIRLY_SURE, Context
from recoupe.export.page_harm import HARMFUL
from recoupe.model import Event
from recoupe.text import N_, fold, overlap

TITLE_CHARACTERS = 80
NAMES = 3
LEAST = 2
"""Words that a title has in common with the reports' own, at the least: what is agreed on may be beside the point."""
HEADLINE = 160
AGREED = N_("Made of what the reports agree on: who, what, where, when. What is disputed is not in it.")
NAMED = N_("No sentence is shared by two origins: the title names who and what most reports speak of.")
SINGLE = N_("A single report: the title is its own.")


@dataclass(frozen=True, slots=True)
class Title:
    """The title: the page's own words before, a passage of a report (None), words after it; why it is this; the whole."""

    piece: Piece | None
    words: str
    day: str | None
    why: str

    @property
    def plain(self) -> str:
        """The title as one string."""
        told = self.piece.words if self.piece else self.words
        return f"{told}, {self.day}" if self.day else told


def title(context: Context, found: Sequence[Fact]) -> Title:
    """The title of the story."""
    say = context.messages.gettext
    if len(context.sources) == 1:
        own = context.sources[0].report.title
        return Title(None, own or context.dossier.title or say("Untitled story"), None, say(SINGLE))
    for fact in sorted(found, key=_rank):
        if (
            not fact.holds
            or fact.utterance
            or fact.shown.telling.source.report.language != context.language
            or not _may(fact.shown)
            or len(_headlined(context) & stems_of(fact.shown.words)) < LEAST
        ):
            continue
        day = context.messages.day(fact.day) if fact.day else None
        made = Title(fact.shown, "", day if day and not _dated(fact.shown) else None, say(AGREED))
        if len(made.plain) <= TITLE_CHARACTERS:
            return made
        if len(fact.shown.words) <= TITLE_CHARACTERS:
            return Title(fact.shown, "", None, say(AGREED))
    return Title(None, _names(context) or context.dossier.title or say("Untitled story"), None, say(NAMED))


def _headlined(context: Context) -> frozenset[str]:
    """The words of the reports' own titles, and of their first lines."""
    titles = (f"{s.report.title or ''} {s.report.text[:HEADLINE]}" for s in context.sources)
    return frozenset[str]().union(*(stems_of(title) for title in titles))


def _rank(fact: Fact) -> tuple[object, ...]:
    """Facts that say where first, then sure ones, those of most origins, and those with most words in common."""
    telling = fact.shown.telling
    where = any(m.type == "LOC" and overlap((m.start, m.end), telling.span) for m in telling.source.found.mentions)
    return (not where, fact.claim.confidence < FAIRLY_SURE, -len(fact.chains), -fact.shown.worth, fact.claim.id)


def _may(piece: Piece) -> bool:
    """Whether a passage may be a title: nobody is in it who is said to have done, or suffered, harm."""
    return not any(
        event.type in HARMFUL and any(overlap(span, piece.telling.span) for span in _spans(event))
        for event in piece.telling.source.found.events
    )


def _spans(event: Event) -> list[tuple[int, int]]:
    return [event.trigger, *event.mentions]


def _source(name: str, sources: set[str]) -> bool:
    """Whether a name is that of an agency or an outlet: who reports is not what is reported."""
    initials = "".join(word[0] for word in fold(name).replace("-", " ").split())
    return fold(name) in sources or initials in sources


def _dated(piece: Piece) -> bool:
    telling = piece.telling
    return any(overlap((time.start, time.end), telling.span) for time in telling.source.found.times)


def _names(context: Context) -> str:
    """Who and what most reports name, and what is named most."""
    sources = {fold(c.name) for c in context.dossier.story.credits} | {fold(s.outlet) for s in context.sources}
    sources |= {fold(origin.name) for origin in context.dossier.story.origins}
    told = [
        entity
        for entity in context.entities
        if len({p.report for p in entity.passages}) > 1 and len(entity.name) <= 30 and not _source(entity.name, sources)
    ]
    names: list[str] = []
    for entity in told:
        if len(names) < NAMES and not any(fold(entity.name) in fold(name) or fold(name) in fold(entity.name) for name in names):
            names.append(entity.name)
    while names and len(", ".join(names)) > TITLE_CHARACTERS:
        names.pop()
    return ", ".join(names)
