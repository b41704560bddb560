"""Which body "le syndicat", "cette chaîne" or "l'organisation patronale" means: the one that the passage is about."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.annotate.coreference.cast import Cast
from recoupe.annotate.coreference.memory import RECENT, Reference
from recoupe.annotate.coreference.people import agreement
from recoupe.lang.tables.speaking import SpeakingWords
from recoupe.model import Mention, Span
from recoupe.text import fold

_LONGEST = 3
"""Noun and adjectives of a description that stands for a body named before; a longer one says which itself."""


def body_meant(
    cast: Cast, span: Span, raw: str, mentions: Sequence[Mention], barred: Sequence[Span], words: SpeakingWords
) -> Reference | None:
    """The body that a short definite description stands for; None where it says which itself, or where two may be meant."""
    parts = fold(raw).replace("'", "' ").split()
    definite = bool(parts) and (parts[0] in words.people.definite or parts[0] in words.people.demonstratives)
    if len(parts) < 2 or not definite or agreement(raw, cast.words)[1] == "p":
        return None
    kind = parts[1]
    if (
        kind not in words.speakers.body_nouns
        or len(parts) - 1 > _LONGEST
        or any(word in words.people.small for word in parts[2:])
    ):
        return None
    if any(word.lstrip('"«“ ')[:1].isupper() for word in raw.split()[1:]):
        return None
    told = _described_before(cast, span[0], kind)
    if told is not None:
        return told
    before = [m for m in mentions if m.type == "ORG" and 0 < span[0] - m.start <= RECENT and _may_be(kind, m.name, words)]
    before = [m for m in before if not any(start <= m.start < end for start, end in barred)]
    if not before:
        return None
    spoke = cast.last_speaker(span[0], barred=barred)
    if not spoke.person and any(mention.name == spoke.name for mention in before):
        return Reference(spoke.name)
    near = {mention.name for mention in before if "\n" not in cast.text[mention.start : span[0]].strip()}
    near = near or {mention.name for mention in before}
    return Reference(near.pop()) if len(near) == 1 else None


def _described_before(cast: Cast, place: int, kind: str) -> Reference | None:
    """The body that spoke before under a longer description of the same noun: "le syndicat des taxis du Gard"."""
    for center in reversed(cast.centers):
        if center.place + RECENT < place:
            break
        if center.spoke and center.place < place:
            parts = fold(center.name).split()
            if not center.person and parts[0] == kind and len(parts) > 1:
                return Reference(center.name)
    return None


def _may_be(kind: str, name: str, words: SpeakingWords) -> bool:
    """Whether a body of this name may be called so: a ministry is no union, and an agency is meant by words for media alone."""
    first = fold(name).replace("'", "' ").split()[0]
    if first in words.speakers.body_nouns or first in words.speakers.state_bodies:
        return first == kind or (first, kind) in words.speakers.body_twins
    return name not in words.speakers.wires or kind == words.hearers.wire
