"""How one person is called by outlets in their own voice, where they do not call them alike: a question of naming."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from recoupe.export.brief.grammar import LABEL_CHARACTERS
from recoupe.export.page_context import Context, Source
from recoupe.model import Naming, Passage
from recoupe.text import fold

PEOPLE = 2
NEAR = 3
"""Signs and spaces between a wording and the name in apposition."""
WORDINGS = 4


@dataclass(frozen=True, slots=True)
class Called:
    """Somebody, with each wording and the passages of it, those of most reports first."""

    name: str
    wordings: tuple[tuple[str, tuple[tuple[Source, Passage], ...]], ...]

    @property
    def reports(self) -> int:
        """How many reports name them so."""
        return len({source.number for _, held in self.wordings for source, _ in held})


def called(context: Context) -> tuple[Called, ...]:
    """The persons whom outlets call differently in their own voice, of most reports first."""
    names = dict.fromkeys(n.name for n in context.dossier.story.namings if n.kind == "PER" and n.voice == "outlet")
    made = [found for name in names if (found := _called(context, name)) is not None]
    return tuple(sorted(made, key=lambda c: (-c.reports, -len(c.wordings), fold(c.name)))[:PEOPLE])


def _called(context: Context, name: str) -> Called | None:
    held: dict[str, list[tuple[Source, Passage]]] = {}
    for naming in context.dossier.story.namings:
        if naming.name == name and naming.kind == "PER" and naming.voice == "outlet" and _tells(naming, name):
            places = [(context.by_report[p.report], p) for p in naming.passages]
            beside = [(source, p) for source, p in places if _beside(source, p, name)]
            if beside:
                held.setdefault(naming.wording, []).extend(beside)
    ranked = sorted(held.items(), key=lambda item: (-len({s.number for s, _ in item[1]}), item[1][0][0].number, item[0]))
    kept = list(_apart(ranked))[:WORDINGS]
    reports = {source.number for _, places in kept for source, _ in places}
    if len(kept) < 2 or len(reports) < 2:
        return None
    return Called(name, tuple((wording, tuple(places)) for wording, places in kept))


def _beside(source: Source, passage: Passage, name: str) -> bool:
    """Whether the name stands next to the words: what is told of "the president" may be another's where no name is there."""
    return any(
        mention.name == name and passage.start - NEAR <= mention.end and mention.start <= passage.end + NEAR
        for mention in source.found.mentions
    )


def _tells(naming: Naming, name: str) -> bool:
    """Whether a wording is more than a part of the name."""
    words, known = set(fold(naming.wording).split()), set(fold(name).split())
    return bool(words - known) and len(naming.wording) <= 2 * LABEL_CHARACTERS


def _apart(
    ranked: list[tuple[str, list[tuple[Source, Passage]]]],
) -> Iterator[tuple[str, list[tuple[Source, Passage]]]]:
    """The wordings without those that are part of one before them."""
    kept: list[str] = []
    for wording, places in ranked:
        plain = fold(wording)
        if not any(plain in other or other in plain for other in kept):
            kept.append(plain)
            yield wording, places
