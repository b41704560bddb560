"""Whether two passages tell one deed by their frames: one predicate, as true here as there, of one person or thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recoupe.lang.tables.frame import FrameWords
from recoupe.model import Frame, Span


def tell_one_deed(mine: Sequence[Frame], one: Span, theirs: Sequence[Frame], other: Span, words: FrameWords) -> bool:
    """Whether a frame in the passage `one` and a frame in `other` agree.

    `mine` and `theirs` are all frames of the two reports, spans are in code points of these. Frames agree whose predicates are of
    one family, both denied or neither, and that share the head of a slot. Verbs that say little ("faire", "être") tell no deed.
    """
    told = [frame for frame in _within(theirs, other) if frame.lemma not in words.light]
    return any(_agree(a, b) for a in _within(mine, one) for b in told)


def _within(frames: Sequence[Frame], span: Span) -> Iterator[Frame]:
    return (frame for frame in frames if span[0] <= frame.start < span[1])


def _agree(a: Frame, b: Frame) -> bool:
    return a.family == b.family and a.negated == b.negated and bool(_heads(a) & _heads(b))


def _heads(frame: Frame) -> set[str]:
    return {slot.head for slot in frame.slots if slot.head}
