"""Reports in two languages side by side: their sentences in one order, nearest in sense, with the keys that they share.

A text and its translation tell the same in the same order (Gale and Church, 1993, align by that and by length; here an encoder
says how near sentences are, as in Artetxe and Schwenk, 2019). The best path through the table of likenesses is found by dynamic
programming; one sentence stands beside one, and those that stand beside none are gaps.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from recoupe.lang.tables.keys import figures, keys
from recoupe.model import Annotations, Report, Span
from recoupe.reconcile.encoder import encoded, likeness
from recoupe.text import trim

SHORTEST = 12
"""Code points of the shortest sentence that is compared."""

NEAR = 0.5
"""Likeness in sense from which two sentences stand side by side."""

SHARED, OTHERWISE = 0.1, 0.2
"""What a key in common adds to the likeness of two sentences, and what figures of which none is in common take off."""

LEAST_NEAR = 0.5
"""Share of the shorter report's sentences that have one near in the other, from which on two reports may be one text."""

MOST = 400
"""Sentences of a report that are laid beside another's."""

_END = re.compile(r"(?<=[.!?…。؟！？])[\"'”’»)\]]*\s+|\n+")


@dataclass(frozen=True, slots=True)
class Lines:
    """The sentences of a report: where they stand, their keys and figures, and their vectors."""

    spans: tuple[Span, ...]
    keys: tuple[frozenset[str], ...]
    figures: tuple[frozenset[str], ...]
    vectors: NDArray[np.float32]

    @property
    def length(self) -> int:
        """Code points of all sentences."""
        return sum(end - start for start, end in self.spans)


@dataclass(frozen=True, slots=True)
class Beside:
    """Two sentences that stand side by side, by their numbers: how near in sense, and the keys that both hold."""

    one: int
    other: int
    near: float
    shared: frozenset[str]


def sentences(report: Report, notes: Annotations) -> tuple[Span, ...]:
    """The sentences of a report; of one that is not read, what lies between full stops and line ends."""
    if notes.sentences:
        spans = [(s.start, s.end) for s in notes.sentences]
    else:
        cuts = [0, *(match.end() for match in _END.finditer(report.text)), len(report.text)]
        spans = [trim(report.text, start, end) for start, end in pairwise(cuts) if start < end]
    return tuple((start, end) for start, end in spans if end - start >= SHORTEST)[:MOST]


def lines(report: Report, notes: Annotations) -> Lines:
    """The sentences of a report as they are compared."""
    spans = sentences(report, notes)
    texts = [report.text[start:end] for start, end in spans]
    vectors = encoded(texts)
    codes = _codes(notes, spans)
    return Lines(
        spans=spans,
        keys=tuple(keys(text, report.language) | more for text, more in zip(texts, codes, strict=True)),
        figures=tuple(frozenset(figures(text)) for text in texts),
        vectors=np.array([vectors[text] for text in texts]) if texts else np.zeros((0, 1), dtype=np.float32),
    )


def _codes(notes: Annotations, spans: Sequence[Span]) -> list[frozenset[str]]:
    """The states that each sentence of a report that is read names."""
    found: list[set[str]] = [set() for _ in spans]
    starts = [start for start, _ in spans]
    for mention in notes.mentions:
        code, at = mention.attributes.get("country"), bisect_right(starts, mention.start) - 1
        if code and at >= 0:
            found[at].add(f"s:{code}")
    return [frozenset(codes) for codes in found]


def beside(one: Lines, other: Lines) -> list[Beside]:
    """The sentences of two reports that stand side by side, in the order of both."""
    if not one.spans or not other.spans:
        return []
    near = likeness(one.vectors, other.vectors)
    gain = [[_gain(float(near[i, j]), one, other, i, j) for j in range(len(other.spans))] for i in range(len(one.spans))]
    return [Beside(i, j, float(near[i, j]), one.keys[i] & other.keys[j]) for i, j in _path(gain)]


def may_be_one(one: Lines, other: Lines) -> bool:
    """Whether half of the shorter report's sentences have one near in the other: else no more need be asked."""
    if not one.spans or not other.spans:
        return False
    short, long = sorted((one, other), key=lambda side: len(side.spans))
    nearest = likeness(short.vectors, long.vectors).max(axis=1)
    return float((nearest > NEAR - SHARED).mean()) >= LEAST_NEAR


def _gain(near: float, one: Lines, other: Lines, i: int, j: int) -> float:
    told = near + SHARED * bool(one.keys[i] & other.keys[j])
    if one.figures[i] and other.figures[j] and not one.figures[i] & other.figures[j]:
        told -= OTHERWISE
    return told - NEAR


def _path(gain: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """The pairs of the best way through the table, both numbers growing; ties go the same way whatever the order."""
    rows, columns = len(gain), len(gain[0])
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        for j in range(columns - 1, -1, -1):
            taken = best[i + 1][j + 1] + gain[i][j] if gain[i][j] > 0 else 0.0
            best[i][j] = max(taken, best[i + 1][j], best[i][j + 1])
    pairs, i, j = [], 0, 0
    while i < rows and j < columns:
        if gain[i][j] > 0 and best[i][j] == best[i + 1][j + 1] + gain[i][j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def covered(found: Sequence[Beside], one: Lines, other: Lines) -> tuple[float, float]:
    """The share of each report's sentences, by their length, that stand beside one of the other."""
    shares = []
    for side, numbers in ((one, [b.one for b in found]), (other, [b.other for b in found])):
        length = sum(side.spans[n][1] - side.spans[n][0] for n in numbers)
        shares.append(round(length / side.length, 4) if side.length else 0.0)
    return shares[0], shares[1]
