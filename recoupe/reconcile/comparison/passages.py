"""Which question two passages answer otherwise, where nobody knows the place: by the form of what either tells and the other does not.

A moment is asked only where a time is told, a place where one is, a cause where something gives one: features say of each kind of
answer whether both passages tell another one, only one of them does, or both tell the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import log

from recoupe.model import DifferenceSlot, Frame
from recoupe.reconcile.comparison.candidates import Candidate, Pair, same
from recoupe.reconcile.comparison.features import Features
from recoupe.reconcile.comparison.phrases import Phrase
from recoupe.reconcile.comparison.sides import NAMED, Side
from recoupe.text import overlap

LEAST_MASS = 0.01
"""Share of a question in all that candidates answer, at least, so that it has a logarithm."""

OF_TELLINGS = (
    "tellings: speakers unlike", "tellings: two speakers", "tellings: days apart", "tellings: later state", "tellings: both quoted",
    "tellings: one quoted", "tellings: same words in order", "tellings: alike", "tellings: likely one fact", "tellings: shared wording",
    "tellings: changes", "tellings: length",
)  # fmt: skip


def passage_features(stretch: Candidate, pair: Pair, whole: Features, mass: Mapping[DifferenceSlot, float]) -> Features:
    """What speaks for each question between two passages.

    `whole` are the features of the tellings, `mass` how much of what their candidates most likely answer is each question.
    """
    found = {name: whole.get(name, 0.0) for name in OF_TELLINGS}
    total = sum(mass.values()) or 1.0
    found.update({f"mass {slot}": log(max(LEAST_MASS, value / total)) / 4 for slot, value in mass.items()})
    mine, theirs = (
        [p for p in phrases if overlap(p.span, span)]
        for phrases, span in zip(pair.phrases, (stretch.one.span, stretch.other.span), strict=True)
    )
    for kind in sorted({kind_of(p) for p in (*mine, *theirs)}):
        found.update(_told(kind, [p for p in mine if kind_of(p) == kind], [q for q in theirs if kind_of(q) == kind], pair))
    found.update(_acts(stretch, pair))
    return {name: value for name, value in found.items() if value}


def kind_of(phrase: Phrase) -> str:
    """What form of answer a phrase is: a name by its type, a time, a number, whose word; else the slot that it fills."""
    answer = phrase.answer
    if answer.time is not None:
        return "time"
    if answer.kind in NAMED:
        return f"name {answer.kind}"
    return str(answer.slot)


def _told(kind: str, mine: Sequence[Phrase], theirs: Sequence[Phrase], pair: Pair) -> Iterator[tuple[str, float]]:
    new = [any(not any(same(p, q, pair.words) for q in others) for p in own) for own, others in ((mine, theirs), (theirs, mine))]
    yield f"{kind} new on both", float(all(new))
    yield f"{kind} new on one", float(new[0] != new[1])
    yield f"{kind} the same", float(bool(mine and theirs) and not any(new))


def _acts(stretch: Candidate, pair: Pair) -> Iterator[tuple[str, float]]:
    mine, theirs = _main(pair.one), _main(pair.other)
    families = [{f.family for f in frames} for frames in (mine, theirs)]
    yield "no act in common", float(all(families) and not families[0] & families[1])
    yield "opposite acts", float(any((a, b) in pair.words.opposed for a in families[0] for b in families[1]))
    one_act = [(a, b) for a in mine for b in theirs if a.family == b.family]
    pairs = one_act or [(a, b) for a in mine[:1] for b in theirs[:1]]
    prefix = "one act" if one_act else "two acts"
    for a, b in pairs:
        yield f"{prefix}, stage unlike", float(a.stage != b.stage)
        yield f"{prefix}, denied unlike", float(a.negated != b.negated)
        yield f"{prefix}, certain unlike", float(a.certain != b.certain)
    yield from _choice(stretch, pair)


def _main(side: Side) -> list[Frame]:
    return [frame for frame in side.frames if frame.start in side.predicates]


def _choice(stretch: Candidate, pair: Pair) -> Iterator[tuple[str, float]]:
    mine, theirs = (
        {w.form for w in side.words if overlap((w.start, w.end), answer.span)}
        for side, answer in ((pair.one, stretch.one), (pair.other, stretch.other))
    )
    new, other = mine - theirs, theirs - mine
    words = pair.words
    for name, table in (
        ("judging", words.judging),
        ("hedged", words.hedges),
        ("denied", words.negations),
        ("scale", words.names_of_scale),
    ):
        yield name, float(bool(new & {*table}) != bool(other & {*table}))
