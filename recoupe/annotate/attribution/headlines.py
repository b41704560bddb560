"""A quotation in a headline belongs to whoever says it in the body: the same words come again, with their cue."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.annotate.attribution.drafts import Draft
from recoupe.annotate.coreference.cast import Reference
from recoupe.text import fold

_TOP = 400
"""A headline or its sub-heading begins within so many code points."""
_LEAST = 4
"""A headline quotation has so many words at least, else any sentence holds them."""
_SMALL = 3
"""Words of so many letters tell nothing."""
_SHARED = 0.75
"""So much of its words the later quotation has; headlines shorten."""


def headlines(drafts: list[Draft], named: dict[int, Reference], text: str) -> Iterator[tuple[int, Reference]]:
    """Index and speaker of each quotation at the top that no cue tells and that a later attribution repeats."""
    for index, draft in enumerate(drafts):
        end = draft.content[-1][1]
        if draft.content[0][0] > _TOP or draft.cue is not None or draft.rule not in ("alone", "colon"):
            continue
        if draft.source is not None and named[index].name is not None:
            continue
        words = _words(draft, text)
        if len(words) < _LEAST:
            continue
        later = [(at, other) for at, other in enumerate(drafts) if other.cue and other.content[0][0] >= end]
        best = max(((len(words & _words(other, text)), -at) for at, other in later), default=(0, 0))
        found = named[-best[1]]
        if best[0] >= _SHARED * len(words) and found.name is not None:
            yield index, found


def _words(draft: Draft, text: str) -> frozenset[str]:
    spoken = (word for start, end in draft.content for word in fold(text[start:end]).replace("'", " ").split())
    return frozenset(word for word in spoken if len(word) > _SMALL)
