"""Reports in two languages that are one text, and what stands near the passages of reports that are not read.

Only stories in several languages are looked at. A translation is held to be one only where nearly all sentences stand side by
side in one order: reports written apart on one event share some of them, never most.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from recoupe.model import Annotations, Passage, Report, SideBySide, Translation
from recoupe.reconcile.encoder import likeness
from recoupe.reconcile.origins import earlier
from recoupe.reconcile.parallel import Beside, Lines, beside, covered, lines, may_be_one

COVERED, COVERED_OF_LONGER = 0.8, 0.6
"""Shares of either report that stand beside the other in a translation (measured: docs/quality-english.md)."""

NEAR, NEAR_OF_SHORT, SHORT = 0.55, 0.7, 6
"""Mean likeness of its sentences, and that of a text of fewer sentences than `SHORT`, whose order says less."""

CUT, CUT_OF_LONGER, NEAR_OF_CUT = 0.85, 0.25, 0.72
"""The same for a text that was cut: nearly all of it, some of the longer one, in sentences that are nearer."""

LEAST = 3
"""Sentences side by side from which on two reports may be one text."""

CREDITED = 0.05
"""How much less near the sentences may be where one report names the other's outlet."""

UNREAD_NEAR = 0.5
"""Likeness in sense from which a passage that is not read stands beside another with a key in common."""


@dataclass(frozen=True, slots=True)
class Told:
    """What is found between reports in several languages."""

    translations: tuple[Translation, ...] = ()
    beside: tuple[SideBySide, ...] = ()


def in_two_languages(reports: Sequence[Report], annotations: Sequence[Annotations]) -> Told:
    """The translations, by the reports' ids, and the passages beside those that are not read; nothing where one language is told.

    `annotations` run parallel to `reports`, in any order.
    """
    if len({report.language for report in reports}) < 2:
        return Told()
    known = {r.id: (r, a) for r, a in sorted(zip(reports, annotations, strict=True), key=lambda pair: pair[0].id)}
    held = {name: lines(report, notes) for name, (report, notes) in known.items()}
    days = {name: notes.dct for name, (_, notes) in known.items()}
    pairs = [(a, b) for a, b in combinations(known, 2) if known[a][0].language != known[b][0].language]
    made = [_translation(known[a][0], known[b][0], held, days) for a, b in pairs]
    unread = [(a, b) for a, b in (*pairs, *((b, a) for a, b in pairs)) if not known[a][1].read and known[b][1].read]
    return Told(
        tuple(found for found in made if found is not None),
        tuple(near for a, b in sorted(unread) for near in _near(a, b, held)),
    )


def _translation(one: Report, other: Report, held: Mapping[str, Lines], days: Mapping[str, str | None]) -> Translation | None:
    """The record of two reports that are one text; None where they are not."""
    mine, theirs = held[one.id], held[other.id]
    if not may_be_one(mine, theirs):
        return None
    found = beside(mine, theirs)
    shares = covered(found, mine, theirs)
    if not _is_one_text(found, shares, fewest=min(len(mine.spans), len(theirs.spans)), is_credited=_names(one, other)):
        return None
    return Translation(
        reports=(one.id, other.id),
        one_share=shares[0],
        other_share=shares[1],
        passages=tuple(_side_by_side(one.id, other.id, pair, held) for pair in found),
        first=earlier(one, other, days),
    )


def _is_one_text(found: Sequence[Beside], shares: tuple[float, float], *, fewest: int, is_credited: bool) -> bool:
    if len(found) < LEAST:
        return False
    near = sum(pair.near for pair in found) / len(found) + CREDITED * is_credited
    most, least = max(shares), min(shares)
    if most >= COVERED and least >= COVERED_OF_LONGER:
        return near >= (NEAR_OF_SHORT if fewest < SHORT else NEAR)
    return most >= CUT and least >= CUT_OF_LONGER and near >= NEAR_OF_CUT


def _names(one: Report, other: Report) -> bool:
    """Whether one of two texts names the other's outlet by the last word of its name: agencies are named so."""
    told = [(report.outlet or "").split()[-1:] for report in (one, other)]
    return any(name and name[0] in text for (name, text) in zip(told, (other.text, one.text), strict=True))


def _side_by_side(one: str, other: str, pair: Beside, held: Mapping[str, Lines]) -> SideBySide:
    a, b = held[one].spans[pair.one], held[other].spans[pair.other]
    return SideBySide(
        one=Passage(report=one, start=a[0], end=a[1]),
        other=Passage(report=other, start=b[0], end=b[1]),
        near=max(0.0, min(1.0, pair.near)),
        shared=tuple(sorted(pair.shared)),
    )


def _near(unread: str, read: str, held: Mapping[str, Lines]) -> Iterable[SideBySide]:
    """Each sentence of a report that is not read with the one of another that is nearest, where each is the other's nearest.

    They share a key, and where both give figures, one of these.
    """
    one, other = held[unread], held[read]
    if not one.spans or not other.spans:
        return
    near = likeness(one.vectors, other.vectors)
    for i in range(len(one.spans)):
        j = int(np.argmax(near[i]))
        shared = one.keys[i] & other.keys[j]
        otherwise = one.figures[i] and other.figures[j] and not one.figures[i] & other.figures[j]
        if near[i, j] >= UNREAD_NEAR and int(np.argmax(near[:, j])) == i and shared and not otherwise:
            yield _side_by_side(unread, read, Beside(i, j, float(near[i, j]), shared), held)
