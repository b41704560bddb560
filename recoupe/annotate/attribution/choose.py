"""Which drafts are attributions: weighed by fitted weights, one a cue at most, none twice over the same words."""

from __future__ import annotations

import math
from collections.abc import Iterable

from recoupe.annotate.attribution.drafts import Draft
from recoupe.annotate.attribution.signs import logit
from recoupe.lang.tables.attribution import Weights

SAME = 0.5
"""Contents that share more than so much of their characters are one content."""


def choose(drafts: Iterable[Draft], weights: Weights) -> list[Draft]:
    """The drafts that are kept, likeliest first, each with the probability of its reading.

    A pattern's draft is kept where no likelier one of its cue, or of the same words, is; surface rules keep out of the way of one
    another themselves.
    """
    drafts = list(drafts)
    for draft in drafts:
        draft.likely = probability(draft.signs, weights)
    kept: list[Draft] = []
    heads: dict[int, Draft] = {}
    for draft in sorted(drafts, key=lambda draft: (-draft.likely, draft.content)):
        if draft.endings:
            free = draft.head not in heads and not any(shared(draft, other) > SAME for other in kept)
        else:
            free = not any(other.endings and shared(draft, other) > SAME for other in kept)
        if free and draft.likely >= (weights.threshold if draft.endings else weights.threshold_ruled):
            heads[draft.head] = draft
            kept.append(draft)
    for draft in kept:
        if draft.follows is not None and draft.follows not in kept:
            draft.follows = heads.get(draft.follows.head)
            draft.kind = "same" if draft.follows is not None else "last"
    return kept


def probability(signs: Iterable[str], weights: Weights) -> float:
    """How likely a draft with some signs is an attribution, 0..1."""
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, weights.bias + logit(signs, weights.signs)))))


def shared(one: Draft, other: Draft) -> float:
    """Characters that both contents have, of those that either has."""
    if one.content[-1][1] <= other.content[0][0] or other.content[-1][1] <= one.content[0][0]:
        return 0.0
    both = sum(
        max(0, min(one_end, other_end) - max(one_start, other_start))
        for one_start, one_end in one.content
        for other_start, other_end in other.content
    )
    size = sum(end - start for draft in (one, other) for start, end in draft.content)
    return both / max(1, size - both)
