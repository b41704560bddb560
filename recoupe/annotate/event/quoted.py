"""Which words of a report stand in a quotation: dates inside one are those of its speaker."""

from __future__ import annotations

import re
from bisect import bisect_right

from recoupe.syntax.view import Doc

_MARKS = re.compile('[«“»”"\n]')


def quoted(doc: Doc, text: str) -> list[bool]:
    """For each token, whether it stands in a quotation. Only the marks are looked at one by one: most tokens are none.

    `text` is that of `doc`, which would build it again.
    """
    inside, at = False, 0
    marks: list[bool] = []
    for mark in _MARKS.finditer(text):
        index = bisect_right(doc.starts, mark.start()) - 1
        if index < at:
            continue  # one token holds several line breaks
        marks += [inside] * (index - at)
        inside, at = _after(doc[index].text, inside), index
    return marks + [inside] * (len(doc) - at)


def _after(text: str, inside: bool) -> bool:
    """Whether what follows a mark stands in a quotation."""
    if text in ("«", "“"):
        return True
    if text in ("»", "”") or "\n" in text:
        return False
    return not inside if text == '"' else inside
