"""Puts the reports of one story together. Works on records, without spaCy.

Two reports tell one story where they share what is rare: names and content words weigh by how few of the reports hold them
(tf-idf, cosine), less the further apart the days are on which they were written. Groups grow by average link, the closest pair
first, so that one chance likeness does not chain two stories together; ties fall by id, so any order gives the same groups.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date

from recoupe.model import Annotations, Report, Story

THRESHOLD = 0.16
"""Least mean likeness of two groups that become one."""

DAYS = 7
"""Reports whose days lie further apart than this tell different stories, whatever their words."""

NAME_WEIGHT = 2


def group(reports: Sequence[Report], annotations: Sequence[Annotations]) -> list[Story]:
    """The stories, each with its reports by day and id, oldest story first. `annotations` run parallel to `reports`."""
    found = sorted(annotations, key=lambda a: (a.dct or "9999", a.id))
    likeness = _likeness([_terms(a) for a in found], found)
    groups = _average_link(len(found), likeness)
    return [Story(id=found[members[0]].id, reports=tuple(found[i].id for i in members)) for members in groups]


def _terms(found: Annotations) -> Counter[str]:
    terms = Counter(lemma for sentence in found.sentences for lemma in sentence.lemmas)
    for mention in found.mentions:
        terms[f"={mention.name}"] += NAME_WEIGHT
    return terms


def _likeness(terms: list[Counter[str]], found: list[Annotations]) -> dict[tuple[int, int], float]:
    """Cosine of each pair that shares a term and whose days are close, by position (smaller first)."""
    spread = Counter(term for counter in terms for term in counter)
    total = len(terms)
    vectors = [{t: (1 + math.log(n)) * math.log(1 + total / spread[t]) for t, n in counter.items()} for counter in terms]
    lengths = [math.sqrt(sum(w * w for w in vector.values())) or 1.0 for vector in vectors]
    holders: dict[str, list[int]] = defaultdict(list)
    dots: dict[tuple[int, int], float] = defaultdict(float)
    for i, vector in enumerate(vectors):
        for term, weight in vector.items():
            for j in holders[term]:
                dots[j, i] += weight * vectors[j][term]
            holders[term].append(i)
    return {
        (i, j): dot / (lengths[i] * lengths[j]) for (i, j), dot in dots.items() if _days_apart(found[i], found[j]) <= DAYS
    }


def _days_apart(a: Annotations, b: Annotations) -> int:
    """Days between two reports; none where either is known to the month alone or not at all."""
    if not (a.dct and b.dct and len(a.dct) >= 10 and len(b.dct) >= 10):
        return 0
    return abs((date.fromisoformat(a.dct[:10]) - date.fromisoformat(b.dct[:10])).days)


def _average_link(size: int, likeness: dict[tuple[int, int], float]) -> list[list[int]]:
    groups = {i: [i] for i in range(size)}
    sums = dict(likeness)
    while sums:
        (i, j), best = max(
            ((pair, total / (len(groups[pair[0]]) * len(groups[pair[1]]))) for pair, total in sums.items()),
            key=lambda item: (item[1], -item[0][0], -item[0][1]),
        )
        if best < THRESHOLD:
            break
        groups[i] = sorted(groups[i] + groups.pop(j))
        del sums[i, j]
        for k in groups:
            joined = sums.pop((min(j, k), max(j, k)), 0.0)
            if joined:
                pair = (min(i, k), max(i, k))
                sums[pair] = sums.get(pair, 0.0) + joined
    return sorted(groups.values())
