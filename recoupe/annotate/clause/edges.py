"""What stands before the first sentence of a paragraph and is no part of what is told: a dateline, the name of a column."""

from __future__ import annotations

import re

from recoupe.syntax.view import Span

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
    offset = doc.starts[start]
    if start > 0 and "\n" not in doc.text[doc.starts[start - 1] : offset + len(doc[start])]:
        return start
    found = DATELINE.match(doc.text[offset : offset + FARTHEST])
    if found is None:
        return start
    return next((token.i for token in sentence if token.idx >= offset + found.end()), sentence.end)
