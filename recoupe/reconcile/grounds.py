"""Why passages are held to tell one fact, in words: what the likeliest pair of a group has in common."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from recoupe.model import Ground
from recoupe.reconcile.features import shared_amounts
from recoupe.reconcile.surroundings import Scores
from recoupe.reconcile.units import Unit
from recoupe.reconcile.vectors import Space

MOST = 5
"""Words that are told."""


def grounds(space: Space, members: Sequence[int], scores: Scores) -> Iterable[Ground]:
    """What the likeliest pair of the group shares: words, names, amounts, days, a speaker."""
    pairs = [pair for at, i in enumerate(members) for j in members[at + 1 :] if (pair := (min(i, j), max(i, j))) in scores]
    if not pairs:
        return
    one, other = (space.units[number] for number in min(pairs, key=lambda pair: (-scores[pair], pair)))
    words = _words(one, other, space)
    if words:
        yield Ground(kind="words shared", values=tuple(words))
    names = sorted(one.names & other.names)
    if names:
        yield Ground(kind="names shared", values=tuple(names))
    amounts = sorted({f"{value:.12g}" for _, value in shared_amounts(one, other)})
    if amounts:
        yield Ground(kind="same amount", values=tuple(amounts))
    days = sorted(one.days & other.days)
    if days:
        yield Ground(kind="same moment", values=tuple(days))
    if one.speaker and one.speaker == other.speaker:
        yield Ground(kind="same speaker", values=(one.speaker,))


def _words(one: Unit, other: Unit, space: Space) -> list[str]:
    """The words in common that tell most, as the first passage has them, or of two languages as both do; names apart."""
    shared = (one.terms & other.terms) - one.of_names - other.of_names
    ranked = sorted(shared, key=lambda term: (-space.weight[term], term))[:MOST]
    told = [tuple(dict.fromkeys(_word(unit, term) for unit in (one, other))) for term in ranked]
    return [" / ".join(both) if one.language != other.language else both[0] for both in told]


def _word(unit: Unit, term: str) -> str:
    return next(word for word in unit.words if unit.key_of[word] == term)
