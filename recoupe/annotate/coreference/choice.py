"""Whom a pronoun or a possessive means: everybody told of before it, weighed by a table of signs that fits on one screen.

Nobody is a candidate too. Each one's share by its signs is its probability (a conditional logit), fitted on the speakers and
sides that readers gave to passages told by a pronoun (`training/coreference_weights.py`). Under the threshold nobody is
chosen and the likely ones are listed.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from heapq import merge
from typing import NamedTuple

from recoupe.annotate.coreference.cast import Cast
from recoupe.annotate.coreference.memory import RECENT, Reference, agrees
from recoupe.annotate.coreference.people import Center
from recoupe.annotate.shares import shares
from recoupe.lang.tables.coreference import Agreement, CoreferenceWeights
from recoupe.model import Span

_MOST = 8
"""So many candidates are weighed."""
_LISTED = 0.1
"""Where none is chosen those are listed that are so likely."""
_NEAR = (60, 150, 400, 800)
"""Distances in code points, as steps."""


class Place(NamedTuple):
    """Where a pronoun or a possessive stands: its offset, its form, what it agrees in, whether it is a subject."""

    start: int
    form: str
    agreement: Agreement
    is_subject: bool


class Candidate(NamedTuple):
    """Somebody who may be meant, with the signs for and against."""

    reference: Reference
    signs: set[str]


class Choice(NamedTuple):
    """Whom a passage means, with how likely that is (0 where nobody was chosen)."""

    reference: Reference
    sure: float


def candidates(cast: Cast, place: Place, sentences: Sequence[int], barred: Sequence[Span]) -> list[Candidate]:
    """Everybody whom the text before a place tells of, nearest first; `sentences` are the offsets at which sentences begin."""
    found: dict[str, Candidate] = {}
    here = bisect_right(sentences, place.start)
    role = "subject" if place.is_subject else "complement"
    spoke = acted = False
    for center, is_subject in _before(cast, place.start):
        if any(start <= center.place < end for start, end in barred) or not agrees(center, *place.agreement):
            continue
        last, spoke = center.spoke and not spoke, spoke or center.spoke
        first, acted = is_subject and not acted, acted or is_subject
        known = found.get(center.name)
        if known is not None:
            known.signs.update(("again", "again subject") if is_subject else ("again",))
            continue
        if len(found) == _MOST:
            break
        back = min(here - bisect_right(sentences, center.place), 4)
        told = len(cast.people[center.name].places) if center.name in cast.people else 0
        gender, number = place.agreement
        as_what = "subject" if is_subject else "other"
        signs = {
            f"sentences={back}",
            f"{role}, {as_what} {min(back, 2)} back",
            f"paragraphs={min(cast.text.count(chr(10), center.place, place.start), 2)}",
            f"sort={'person' if center.person else 'body' if center.name[:1].isupper() else 'words'}",
            f"{'last' if last else 'earlier' if center.spoke else 'never'} spoke",
            "first subject" if first else as_what,
            f"gender={'same' if gender and center.gender == gender else 'open'}",
            f"number={'same' if number and center.number == number else 'open'}",
            f"told={min(told, 3)}",
            f"near={sum(place.start - center.place > step for step in _NEAR)}",
        }
        found[center.name] = Candidate(Reference(center.name, (), center.person), signs)
    return list(found.values())


def nobody(place: Place) -> set[str]:
    """The signs that none of the candidates is meant."""
    return {"nobody", f"nobody {place.form} {'subject' if place.is_subject else 'complement'}"}


def chosen(found: Sequence[Candidate], place: Place, weights: CoreferenceWeights) -> Choice:
    """The likeliest candidate, where likely enough; else nobody, with the likely ones listed."""
    parts = shares(weights.signs, [*(one.signs for one in found), nobody(place)])[:-1]
    ranked = sorted(range(len(parts)), key=lambda at: (-parts[at], at))
    if ranked and parts[ranked[0]] >= weights.threshold:
        return Choice(found[ranked[0]].reference, parts[ranked[0]])
    listed = tuple(name for at in ranked if parts[at] >= _LISTED and (name := found[at].reference.name))
    return Choice(Reference(None, listed if len(listed) > 1 else ()), 0.0)


def _before(cast: Cast, place: int) -> Iterator[tuple[Center, bool]]:
    """Subjects and speakers, and the other names, nearest first, each with whether it is a subject or a speaker."""
    at = bisect_left(cast.centers, place, key=_place)
    first = bisect_left(cast.centers, place - RECENT, key=_place)
    centers = cast.centers[first:at]
    known = {(center.place, center.name) for center in centers}
    others = [center for center in _named(cast, place) if (center.place, center.name) not in known]
    both: Iterable[tuple[Center, bool]] = merge(
        ((center, True) for center in reversed(centers)), ((center, False) for center in others), key=lambda one: -one[0].place
    )
    yield from both


def _place(center: Center) -> int:
    return center.place


def _named(cast: Cast, place: int) -> Iterator[Center]:
    """The people and bodies named before a place, nearest first."""
    for mention in cast.named_before(place):
        person = cast.people.get(mention.name) if mention.type == "PER" else None
        if person is not None:
            yield Center(mention.start, mention.name, person.gender, "s", True, False)
        elif mention.type == "ORG":
            yield Center(mention.start, mention.name, "", "", False, False)
