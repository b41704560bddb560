"""An edit as a reader sees it: the paragraphs that changed, word by word, and how many between them did not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from recoupe.export.page_safe import visible
from recoupe.model import Report, Span
from recoupe.store.versions import Change, compare


@dataclass(frozen=True, slots=True)
class Part:
    """Words of a paragraph: those that stayed, left ("del") or came ("ins")."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph that changed, in parts; or so many that did not (`same`)."""

    parts: tuple[Part, ...]
    same: int = 0


@dataclass(frozen=True, slots=True)
class Edit:
    """What an edit changed: fields as (name, before, after), and the text."""

    fields: tuple[tuple[str, str | None, str | None], ...]
    paragraphs: tuple[Paragraph, ...]


def edit(old: Report, new: Report) -> Edit:
    """The edit that made `new` of `old`."""
    found = compare(old, new)
    return Edit(found.fields, tuple(_paragraphs(old.text, new.text, found.changes)))


def _paragraphs(old: str, new: str, changes: tuple[Change, ...]) -> Iterator[Paragraph]:
    """The paragraphs of the new text, with what left the old one put where it stood."""
    same = 0
    for line in _lines(new):
        touching = [c for c in changes if _touches(c.other, line, len(new))]
        changes = tuple(c for c in changes if c not in touching)
        if not touching:
            same += bool(new[slice(*line)].strip())
            continue
        if same:
            yield Paragraph((), same)
        same = 0
        yield Paragraph(tuple(_parts(old, new, line, touching)))
    if same:
        yield Paragraph((), same)


def _touches(span: Span, line: Span, end: int) -> bool:
    """Whether a change begins in a line; one at the very end belongs to the last."""
    return line[0] <= span[0] < line[1] or (span[0] == end == line[1])


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.splitlines(keepends=True) or [""]:
        yield start, start + len(line)
        start += len(line)


def _parts(old: str, new: str, line: Span, changes: list[Change]) -> Iterator[Part]:
    here = line[0]
    for change in changes:
        told = (
            Part("", visible(new[here : change.other[0]])),
            Part("del", visible(old[slice(*change.one)])),
            Part("ins", visible(new[slice(*change.other)])),
        )
        yield from (part for part in told if part.words)
        here = max(here, change.other[1])
    rest = new[here : line[1]].rstrip("\n")
    if rest:
        yield Part("", visible(rest))
