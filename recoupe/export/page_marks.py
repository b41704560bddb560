"""Cuts a text into pieces at the edges of everything that was found in it, so that marks may nest and overlap freely.

A link may not hold another link, so marks are no tree here: each piece of text carries the keys of all marks that cover it,
and links to the innermost one that is short. Attributions and claims are long and cover others: a piece within an attribution
shows that by its class, and a number at its end leads to it; a claim is named in the margin.
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
    """Something found in a text: its key within the report, its class (if it shows) and its spans.

    A `voice` is an attribution's content, a `claim` the telling of a claim; a `place` is there only to be led to.
    """

    key: str
    kind: str
    spans: tuple[Span, ...]
    voice: bool = False
    claim: bool = False
    place: bool = False

    @property
    def links(self) -> bool:
        """Whether its pieces are links to it."""
        return not (self.voice or self.claim or self.place)


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
    """The pieces of one line of a text, its span, and the keys of the attributions and of the claims that begin in it."""

    span: Span
    pieces: tuple[Piece, ...]
    begins: tuple[str, ...]
    claims: tuple[str, ...] = ()


def marks_of(found: Annotations) -> list[Mark]:
    """Everything found in a report that the text shows, by layer. Keys are a letter and the index in the layer."""
    marks = [Mark(f"m{n}", MENTION_CLASSES[m.type], ((m.start, m.end),)) for n, m in enumerate(found.mentions)]
    marks += [Mark(f"t{n}", "time", ((t.start, t.end),)) for n, t in enumerate(found.times)]
    marks += [Mark(f"q{n}", "num", ((q.start, q.end),)) for n, q in enumerate(found.quantities)]
    marks += [Mark(f"e{n}", "act", (e.trigger, *e.mentions)) for n, e in enumerate(found.events)]
    marks += [Mark(f"a{n}", FORM_CLASSES[a.form], tuple(sorted(a.content)), voice=True) for n, a in enumerate(found.attributions)]
    return marks


def lay_out(text: str, found: Annotations, more: Sequence[Mark] = ()) -> tuple[list[Paragraph], list[str]]:
    """The paragraphs of a report with their pieces, and the keys of marks that no piece holds (spans without a letter).

    `more` are marks beside those of the annotations: claims, and places that the page leads to.
    """
    marks = [*marks_of(found), *more]
    heard = [(f"a{n}", span) for n, a in enumerate(found.attributions) for span in (a.cue, a.source) if span]
    lines = list(paragraphs(text))
    layout = _Layout(text, marks, heard, lines)
    laid = [layout.paragraph(line) for line in lines]
    return laid, [mark.key for mark in marks if mark.key not in layout.placed]


class _Layout:
    """Keeps, from piece to piece, which marks already have a place."""

    def __init__(self, text: str, marks: Sequence[Mark], heard: Sequence[tuple[str, Span]], lines: Sequence[Span]) -> None:
        self.text = text
        self.heard = heard
        self.placed: set[str] = set()
        self.begun: list[Mark] = []
        self.covers = sorted(((span, mark) for mark in marks for span in mark.spans if span[0] < span[1]), key=lambda c: c[0])
        self.ends = {mark.key: _shown_end(mark, lines) for mark in marks if mark.voice}

    def paragraph(self, line: Span) -> Paragraph:
        """One line, with the long marks that begin in it."""
        pieces = tuple(self.pieces(line))
        begun, self.begun = self.begun, []
        return Paragraph(
            span=line,
            pieces=pieces,
            begins=tuple(mark.key for mark in begun if mark.voice),
            claims=tuple(mark.key for mark in begun if mark.claim),
        )

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
        inner = [mark for mark in marks if mark.links]
        new = [mark.key for mark in marks if mark.key not in self.placed]
        self.placed.update(new)
        self.begun += [mark for mark in marks if not mark.links and mark.key in new]
        voices = [mark for mark in marks if mark.voice]
        return Piece(
            text=self.text[at[0] : at[1]],
            keys=tuple(mark.key for mark in marks),
            kinds=tuple(dict.fromkeys([m.kind for m in reversed(marks) if m.kind] + (["deep"] if len(voices) > 1 else []))),
            anchor=inner[-1].key if inner else None,
            ids=tuple(new),
            ends=tuple(mark.key for mark in voices if self.ends[mark.key] == at[1]),
            heard=heard,
            first=any(mark.key in new for mark in voices),
        )


def _shown_end(mark: Mark, lines: Sequence[Span]) -> int:
    """Where the number of an attribution stands: its end, or the end of its last line where only white space follows."""
    return max(
        (min(span[1], line[1]) for span in mark.spans for line in lines if span[0] < line[1] and span[1] > line[0]), default=-1
    )
