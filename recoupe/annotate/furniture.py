"""What of a text is none of it: credits, links to other articles, agencies' trailers and posts that a page's text took in.

The text stays as it was read. Sentences do not reach over such passages, and no layer takes a telling or a speaker from them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from spacy.tokens import Doc

from recoupe.lang.tables.furniture import FurnitureWords

LONGEST = 220
"""Code points of a line or of a title that may be furniture; a longer one is text."""
_LINE = re.compile(r"[^\n]+")


class Furniture:
    """The passages of a parsed text that are no part of it; without `posts` those that quote a post are."""

    def __init__(self, doc: Doc, words: FurnitureWords | None, *, posts: bool = True) -> None:
        found = sorted([*_lines(doc.text, words), *_sentences(doc, words, posts)]) if words is not None else []
        self._starts = [start for start, _ in found]
        self._ends: list[int] = []
        for _, end in found:
            self._ends.append(max(end, self._ends[-1]) if self._ends else end)

    def holds(self, offset: int) -> bool:
        """Whether a code point lies in such a passage."""
        at = bisect_right(self._starts, offset) - 1
        return at >= 0 and offset < self._ends[at]


def _lines(text: str, words: FurnitureWords) -> Iterator[tuple[int, int]]:
    for line in _LINE.finditer(text):
        told = line.group().strip()
        if len(told) <= LONGEST and words.line.fullmatch(told):
            yield line.span()


def _sentences(doc: Doc, words: FurnitureWords, posts: bool) -> Iterator[tuple[int, int]]:
    """Posts, and links with the title that follows on their line."""
    for sentence in doc.sents:
        text, start = sentence.text, sentence.start_char
        if words.embed.search(text):
            if posts:
                yield start, sentence.end_char
        elif len(text) <= LONGEST and words.opening.match(text):
            line_end = doc.text.find("\n", start)
            line_end = line_end if line_end >= 0 else len(doc.text)
            rest = text.split("\n")[0].rstrip().endswith((":", "»", ">", "aussi")) and line_end - start <= LONGEST
            yield start, line_end if rest else sentence.end_char
