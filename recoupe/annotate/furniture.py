"""What of a text is none of it: credits, links to other articles, agencies' trailers and posts that a page's text took in.

The text stays as it was read. Sentences do not reach over such passages, and no clause is taken from them; a post or a title that
quotes somebody still says who is quoted.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from recoupe.lang.tables.furniture import FurnitureWords
from recoupe.model import Sentence

LONGEST = 220
"""Code points of a line or of a title that may be furniture; a longer one is text."""
_LINE = re.compile(r"[^\n]+")


class Furniture:
    """The passages of a text, cut into sentences, that are no part of it."""

    def __init__(self, text: str, sentences: Sequence[Sentence], words: FurnitureWords | None) -> None:
        self._lines = Spans([] if words is None else [*_lines(text, words), *_links(text, sentences, words)])
        self._posts = Spans([] if words is None else _posts(text, sentences, words))

    def is_line(self, offset: int) -> bool:
        """Whether a code point lies in a credit, a trailer or a link with its title."""
        return self._lines.hold(offset)

    def is_post(self, offset: int) -> bool:
        """Whether a code point lies in a sentence of a post."""
        return self._posts.hold(offset)


class Spans:
    """Passages of a text, asked by a code point."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        found = sorted(spans)
        self._starts = [start for start, _ in found]
        self._ends: list[int] = []
        for _, end in found:
            self._ends.append(max(end, self._ends[-1]) if self._ends else end)

    def hold(self, offset: int) -> bool:
        """Whether a code point lies in one of them."""
        at = bisect_right(self._starts, offset) - 1
        return at >= 0 and offset < self._ends[at]


def _lines(text: str, words: FurnitureWords) -> Iterator[tuple[int, int]]:
    for line in _LINE.finditer(text):
        told = line.group().strip()
        if len(told) <= LONGEST and words.line.fullmatch(told):
            yield line.span()


def _posts(text: str, sentences: Sequence[Sentence], words: FurnitureWords) -> Iterator[tuple[int, int]]:
    for sentence in sentences:
        if words.embed.search(text, sentence.start, sentence.end):
            yield sentence.start, sentence.end


def _links(text: str, sentences: Sequence[Sentence], words: FurnitureWords) -> Iterator[tuple[int, int]]:
    """Links, with the title that follows on their line."""
    for sentence in sentences:
        start, end = sentence.start, sentence.end
        if end - start <= LONGEST and words.opening.match(text, start, end):
            told = text[start:end].split("\n")[0].rstrip()
            line_end = text.find("\n", start)
            line_end = line_end if line_end >= 0 else len(text)
            rest = told.endswith((":", "»", ">", "aussi")) and line_end - start <= LONGEST
            yield start, line_end if rest else end
