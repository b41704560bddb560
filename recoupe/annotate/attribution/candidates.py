"""Who may be meant where a source is a pronoun or is not told: everybody near, weighed by a small table of signs.

The table is fitted (`training/attribution_weights.py`) and fits on one screen: how near and how often somebody is told of, if
gender and number agree, who spoke last, and whom the rule of coreference chose. Under the threshold nobody is chosen and the
likeliest are listed: a quotation in the wrong mouth is worse than none.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from recoupe.annotate.coreference.cast import Cast
from recoupe.annotate.coreference.memory import RECENT, Reference
from recoupe.annotate.coreference.people import Center
from recoupe.lang.tables.attribution import Weights
from recoupe.model import Span

_MOST = 6
"""So many candidates are weighed."""
_LISTED = 3
"""So many are told where none is chosen."""
_NEAR = (150, 400, 800)
"""Distances in code points, as steps."""


class Candidate(NamedTuple):
    """Somebody who may be meant, with the signs for and against."""

    reference: Reference
    signs: tuple[str, ...]


def candidates(
    cast: Cast, kind: str, place: int, ruled: Reference, agreement: tuple[str, str], barred: Sequence[Span]
) -> list[Candidate]:
    """Everybody whom the text before a place tells of as a subject or speaker, nearest first, and whom the rule chose."""
    gender, number = agreement
    found: list[Candidate] = []
    seen: set[str] = set()
    spoke = False
    for center in reversed(cast.centers):
        if center.place >= place or place - center.place > RECENT or any(start <= center.place < end for start, end in barred):
            continue
        last = center.spoke and not spoke
        spoke = spoke or center.spoke
        if center.name in seen or _clashes(center, gender, number):
            continue
        seen.add(center.name)
        signs = _signs(cast, center, place, len(found), last=last)
        signs.append(f"gender={'same' if gender and center.gender == gender else 'open'}")
        signs.append(f"number={'same' if number and center.number == number else 'open'}")
        chosen = center.name == ruled.name
        found.append(Candidate(Reference(center.name, (), center.person), _told_apart(kind, [*signs, f"rule={chosen}"])))
        if len(found) == _MOST:
            break
    if ruled.name is not None and ruled.name not in seen:
        found.append(Candidate(ruled, _told_apart(kind, ["rule=beyond"])))
    return found


def _told_apart(kind: str, signs: list[str]) -> tuple[str, ...]:
    return tuple(f"{kind} {sign}" for sign in signs)


def _clashes(center: Center, gender: str, number: str) -> bool:
    return bool((gender and center.gender and center.gender != gender) or (number and center.number and center.number != number))


def _signs(cast: Cast, center: Center, place: int, rank: int, *, last: bool) -> list[str]:
    distance = place - center.place
    between = cast.text[center.place : place]
    told = len(cast.people[center.name].places) if center.name in cast.people else 0
    return [
        f"rank={min(rank, 3)}",
        f"sort={'person' if center.person else 'body' if center.name[:1].isupper() else 'words'}",
        f"{'last' if last else 'earlier' if center.spoke else 'never'} spoke",
        f"paragraphs={min(between.count(chr(10)), 2)}",
        f"near={sum(distance > step for step in _NEAR)}",
        f"told={min(told, 3)}",
    ]


def weighed(found: Sequence[Candidate], ruled: Reference, weights: Weights) -> Reference:
    """The likeliest candidate, where likely enough; else nobody, with the likeliest listed. The rule's where nobody is near."""
    if not found:
        return ruled
    scores = sorted(((likelihood(one, weights), -at) for at, one in enumerate(found)), reverse=True)
    best, at = scores[0]
    if best >= weights.threshold:
        return found[-at].reference
    named = [found[-at].reference.name for score, at in scores[:_LISTED] if score >= weights.threshold_ruled]
    return Reference(None, tuple(name for name in named if name))


def likelihood(one: Candidate, weights: Weights) -> float:
    """How likely a candidate is the one meant, 0..1."""
    total = weights.bias + sum(weights.signs.get(sign, 0.0) for sign in one.signs)
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))
