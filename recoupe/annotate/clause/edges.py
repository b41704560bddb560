"""What stands before the first sentence of a paragraph and is no part of what is told: a dateline, the name of a column."""

from __future__ import annotations

import re

from spacy.tokens import Span

DATELINE = re.compile(
    r"\s*(?:[^\W\d_][\w'’. -]{1,30}(?:,?\s\d{1,2}(?:er)?\s\w+\.?(?:\s\d{4})?)?\s*\([^()\n]{2,30}\)\s*[-–—]"
    r"|[A-ZÀ-ÝŒ][A-ZÀ-ÝŒ'’ -]{2,40}\s*[|–—-])\s+(?=[^\W_a-zà-ÿœ]|[«“\"©]|$)"
)
"""A place, perhaps a day, an agency in brackets and a dash; or capitals alone before a dash or a bar ("VIDÉO - ")."""

FARTHEST = 100
"""Code points of the longest one."""


def begin(sentence: Span) -> int:
    """The index of the first token of a sentence that tells something."""
    doc, start = sentence.doc, sentence.start
    if start > 0 and "\n" not in doc[start - 1].text_with_ws + doc[start].text:
        return start
    offset = doc[start].idx
    found = DATELINE.match(doc[start : start + FARTHEST].text_with_ws[:FARTHEST])  # the whole text is made anew when asked for
    if found is None:
        return start
    return next((token.i for token in sentence if token.idx >= offset + found.end()), sentence.end)
