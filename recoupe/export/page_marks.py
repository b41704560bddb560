"""Cuts a text into pieces at the edges of everything that was found in it, so that marks may nest and overlap freely.

A link may not hold another link, so marks are no tree here: each piece of text carries the keys of all marks that cover it,
and links to the innermost one that is not an attribution. Attributions are long and cover others; a piece within one shows that
by its class, and a number at the end leads to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from recoupe.model import Annotations, Span
from recoupe.text import paragraphs

MENTION_CLASSES = {"PER": "per", "ORG": "org", "LOC": "loc", "MISC": "misc"}
FORM_CLASSES = {"direct": "direct", "indirect": "indirect", "mixed": "mixed"}


@dataclass(frozen=True, slots=True)
class Mark:
    """One annotation in a text: its key within the report, its class and its spans. A `voice` is an attribution's content."""

    key: str
    kind: str
    spans: tuple[Span, ...]
    voice: bool = False


@dataclass(slots=True)
class Piece:
    """A run of text under the same marks.

    `anchor` is the mark that it links to, `ids` are the marks that begin here, `ends` the attributions whose last span ends
    here, `heard` the attributions whose cue or source it is.
    """

    text: str
    keys: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    anchor: str | None = None
    ids: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    heard: tuple[str, ...] = ()
    first: bool = field(default=False)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The pieces of one line of a text, its span, and the keys of the attributions that begin in it."""

    span: Span
    pieces: tuple[Piece, ...]
    begins: tuple[str, ...]


def marks_of(found: Annotations) -> list[Mark]:
    """Everything found in a report that the text shows, by layer. Keys are a letter and the index in the layer."""
    marks = [Mark(f"m{n}", MENTION_CLASSES[m.type], ((m.start, m.end),)) for n, m in enumerate(found.mentions)]
    marks += [Mark(f"t{n}", "time", ((t.start, t.end),)) for n, t in enumerate(found.times)]
    marks += [Mark(f"q{n}", "num", ((q.start, q.end),)) for n, q in enumerate(found.quantities)]
    marks += [Mark(f"e{n}", "act", (e.trigger, *e.mentions)) for n, e in enumerate(found.events)]
    marks += [Mark(f"a{n}", FORM_CLASSES[a.form], tuple(sorted(a.content)), voice=True) for n, a in enumerate(found.attributions)]
    return marks


def lay_out(text: str, found: Annotations) -> tuple[list[Paragraph], list[str]]:
    """The paragraphs of a report with their pieces, and the keys of marks that no piece holds (spans without a letter)."""
    marks = marks_of(found)
    heard = [(f"a{n}", span) for n, a in enumerate(found.attributions) for span in (a.cue, a.source) if span]
    lines = list(paragraphs(text))
    layout = _Layout(text, marks, heard, lines)
    laid = [Paragraph(span=line, pieces=tuple(layout.pieces(line)), begins=layout.take_begun()) for line in lines]
    return laid, [mark.key for mark in marks if mark.key not in layout.placed]


class _Layout:
    """Keeps, from piece to piece, which marks already have a place."""

    def __init__(self, text: str, marks: Sequence[Mark], heard: Sequence[tuple[str, Span]], lines: Sequence[Span]) -> None:
        self.text = text
        self.heard = heard
        self.placed: set[str] = set()
        self.begun: list[str] = []
        self.covers = sorted(((span, mark) for mark in marks for span in mark.spans if span[0] < span[1]), key=lambda c: c[0])
        self.ends = {mark.key: _shown_end(mark, lines) for mark in marks if mark.voice}

    def pieces(self, line: Span) -> Iterator[Piece]:
        """The pieces of one line, in order; together they are its text."""
        covers = [(span, mark) for span, mark in self.covers if span[0] < line[1] and span[1] > line[0]]
        heard = [(key, span) for key, span in self.heard if span[0] < line[1] and span[1] > line[0]]
        spans = [span for span, _ in covers] + [span for _, span in heard]
        edges = sorted({line[0], line[1], *(edge for span in spans for edge in span if line[0] < edge < line[1])})
        for start, end in pairwise(edges):
            over = [(span, mark) for span, mark in covers if span[0] <= start and span[1] >= end]
            yield self.piece((start, end), over, tuple(key for key, span in heard if span[0] <= start and span[1] >= end))

    def piece(self, at: Span, over: Sequence[tuple[Span, Mark]], heard: tuple[str, ...]) -> Piece:
        """One piece: what covers it, what begins and what ends with it."""
        marks = list(dict.fromkeys(mark for _, mark in sorted(over, key=lambda c: c[0][0] - c[0][1])))
        inner = [mark for mark in marks if not mark.voice]
        new = [mark.key for mark in marks if mark.key not in self.placed]
        self.placed.update(new)
        self.begun += [mark.key for mark in marks if mark.voice and mark.key in new]
        voices = [mark for mark in marks if mark.voice]
        return Piece(
            text=self.text[at[0] : at[1]],
            keys=tuple(mark.key for mark in marks),
            kinds=tuple(dict.fromkeys([mark.kind for mark in reversed(marks)] + (["deep"] if len(voices) > 1 else []))),
            anchor=inner[-1].key if inner else None,
            ids=tuple(new),
            ends=tuple(mark.key for mark in voices if self.ends[mark.key] == at[1]),
            heard=heard,
            first=any(mark.key in new for mark in voices),
        )

    def take_begun(self) -> tuple[str, ...]:
        """The attributions that have begun since the last call."""
        begun, self.begun = tuple(self.begun), []
        return begun


def _shown_end(mark: Mark, lines: Sequence[Span]) -> int:
    """Where the number of an attribution stands: its end, or the end of its last line where only white space follows."""
    return max(
        (min(span[1], line[1]) for span in mark.spans for line in lines if span[0] < line[1] and span[1] > line[0]), default=-1
    )
