"""Which clauses of several reports tell one thing: how alike each two are, and the groups that follow.

Likeness is lexical: the weight of the terms that two clauses share, over the weight of both (cosine) and of the lighter one
(containment, since one report tells more than the other), with a little of how alike their sentences are. Groups grow by average
link (Sneath and Sokal's UPGMA, 1973): a clause that is like one member only does not chain two facts. All sums are taken in a
fixed order and scores are whole millionths, so that the order in which reports come makes no difference.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import sqrt

from recoupe.reconcile.units import Unit, is_word, total

Scores = dict[tuple[int, int], int]
"""Likeness of two units by position (smaller first), in millionths; pairs without one are not alike."""

THRESHOLD = 440_000
"""Least mean likeness of two groups that become one."""

LEAST_SHARED = 4.0
"""Weight of what two clauses share under which they are not compared."""

LEAST_TERMS = 2
LEAST_WORDS = 1.8
"""Weight of the words among it: the same people on the same day do many things."""

SAME = 0.8
"""Cosine from which two clauses are the same words, however little these weigh in their story."""

COSINE = 0.4
CONTAINMENT = 0.4
SENTENCE = 0.2

DOUBT = 1.0
"""Weight added to the lighter clause's: that little of it is missing says little where it is short."""

REPEATED = 0.7
"""Likeness from which two clauses of one report say the same twice, as a title and the lead do."""

INDEXED = 0.8
"""Terms lighter than this do not make two clauses candidates."""


def likeness(found: Sequence[Unit], weight: Mapping[str, float]) -> Scores:
    """How alike each two units are."""
    sums = [total(unit.terms, weight) for unit in found]
    whole_of = sentences(found)
    whole = {place: total(terms, weight) for place, terms in whole_of.items()}
    scores: Scores = {}
    for i, j in _candidates(found, weight):
        shared = found[i].terms & found[j].terms
        common = total(shared, weight)
        cosine = common / sqrt(sums[i] * sums[j])
        if cosine < SAME and not _enough(shared, common, weight):
            continue
        one, other = found[i].place, found[j].place
        around = total(whole_of[one] & whole_of[other], weight) / sqrt(whole[one] * whole[other])
        alike = COSINE * cosine + CONTAINMENT * common / (min(sums[i], sums[j]) + DOUBT) + SENTENCE * around
        if found[i].report != found[j].report or alike >= REPEATED:
            scores[i, j] = round(alike * 1e6)
    return scores


def _enough(shared: frozenset[str], common: float, weight: Mapping[str, float]) -> bool:
    """Whether what two clauses share is more than chance: two terms, a word among them, of some weight."""
    return len(shared) >= LEAST_TERMS and common >= LEAST_SHARED and total(filter(is_word, shared), weight) >= LEAST_WORDS


def sentences(found: Iterable[Unit]) -> dict[tuple[str, int], frozenset[str]]:
    """The terms of the clauses of each sentence, by report and sentence."""
    terms: defaultdict[tuple[str, int], set[str]] = defaultdict(set)
    for unit in found:
        terms[unit.place] |= unit.terms
    return {place: frozenset(held) for place, held in terms.items()}


def _candidates(found: Sequence[Unit], weight: Mapping[str, float]) -> list[tuple[int, int]]:
    """Pairs of units that share a term of some weight."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for number, unit in enumerate(found):
        for term in unit.terms:
            if weight[term] >= INDEXED:
                holders[term].append(number)
    pairs = {(i, j) for held in holders.values() for at, i in enumerate(held) for j in held[at + 1 :]}
    return sorted(pairs)


def groups(reports: Sequence[str], scores: Scores, *, least: int = THRESHOLD) -> list[list[int]]:
    """The positions of units in groups, the closest two first; units alone are left out. `reports` holds the report of each.

    Two units of one report that do not repeat each other count neither for nor against a group.
    """
    members = {i: [i] for i in range(len(reports))}
    group_of = list(range(len(reports)))
    for (i, j), score in sorted(scores.items(), key=lambda pair: (-pair[1], pair[0])):
        a, b = sorted((group_of[i], group_of[j]))
        if score < least or a == b:
            continue
        if _between(members[a], members[b], scores, reports) < least:
            continue
        members[a] += members.pop(b)
        for number in members[a]:
            group_of[number] = a
    return [sorted(group) for group in members.values() if len(group) > 1]


def _between(one: Sequence[int], other: Sequence[int], scores: Scores, reports: Sequence[str]) -> float:
    pairs = [(min(i, j), max(i, j)) for i in one for j in other]
    counted = [scores.get(pair, 0) for pair in pairs if pair in scores or reports[pair[0]] != reports[pair[1]]]
    return sum(counted) / len(counted) if counted else 0.0


def mean(members: Sequence[int], scores: Scores, reports: Sequence[str]) -> int:
    """The mean likeness of the pairs of different reports within a group."""
    pairs = [(i, j) for at, i in enumerate(members) for j in members[at + 1 :] if reports[i] != reports[j]]
    return sum(scores.get((min(pair), max(pair)), 0) for pair in pairs) // max(1, len(pairs))
