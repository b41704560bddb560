"""What speaks for and against one candidate difference, beside what its tellings show as wholes."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from math import log

from recoupe.reconcile.comparison.candidates import Candidate, Pair
from recoupe.reconcile.comparison.evidence import Features, bare, meet, near, same_unit
from recoupe.reconcile.comparison.moments import stand
from recoupe.reconcile.comparison.sides import NAMED, Answer
from recoupe.text import fold

CROSSED = (
    "aligned",
    "only answers",
    "words alike",
    "one within the other",
    "same act",
    "same head",
    "answer long",
    "judging here",
)
"""Features that weigh otherwise for each question."""

WHOLE = ("tellings alike", "same words in order", "length", "changes", "days apart", "both quoted")
"""Features of the tellings as wholes that weigh with a candidate's question."""

MOST_WORDS = 15


def features(candidate: Candidate, pair: Pair, whole: Features) -> Features:
    """All features of one candidate; `whole` are those of its pair."""
    a, b = candidate.one, candidate.other
    label = candidate.origin if candidate.origin in ("segment", "core") else candidate.slot
    found: Features = {f"is {label}": 1.0, f"by {candidate.origin}": 1.0}
    found.update(_words(a, b, pair))
    found.update(_numbers(a, b))
    found.update(_moments(a, b))
    found.update(_names(a, b, pair))
    found.update(_acts(candidate, pair))
    mine, theirs = pair.left(candidate.slot)
    found["only answers"] = float(len(mine) <= 1 and len(theirs) <= 1)
    found["aligned"] = float(pair.aligned(a.span, b.span))
    for name in CROSSED:
        if found.get(name):
            found[f"{label}: {name}"] = found[name]
    for name in WHOLE:
        found[f"{label}: {name}"] = whole[name]
    return found


def _words(a: Answer, b: Answer, pair: Pair) -> Iterator[tuple[str, float]]:
    words = pair.words
    mine, theirs = pair.one.forms(a), pair.other.forms(b)
    one, two = {words.family(w) for w in mine}, {words.family(w) for w in theirs}
    common = one & two
    yield "words alike", len(common) / max(1, len(one | two))
    yield "one within the other", float(bool(common) and (one <= two or two <= one))
    yield "no word in common", float(not common)
    yield "same head", float(bool(a.head) and a.head == b.head)
    yield "opposites", float(any((x, y) in words.opposed for x in one for y in two))
    yield "judging here", float(bool(mine & words.judging) != bool(theirs & words.judging))
    yield "hedged here", float(bool(mine & words.hedges) != bool(theirs & words.hedges))
    yield "denied here", float(bool(mine & words.negations) != bool(theirs & words.negations))
    scale = [max((words.names_of_scale.get(w, 0) for w in side), default=0) for side in (mine, theirs)]
    yield "scale unlike", float(bool(scale[0] and scale[1]) and scale[0] != scale[1])
    yield "letters alike", SequenceMatcher(None, " ".join(sorted(mine)), " ".join(sorted(theirs))).ratio()
    yield "answer short", 1 / max(1, min(len(mine), len(theirs)))
    yield "answer long", min(MOST_WORDS, max(len(mine), len(theirs))) / MOST_WORDS
    yield (
        "a capital in both",
        float(all(_has_capital(side.text[x.start : x.end]) for side, x in ((pair.one, a), (pair.other, b)))),
    )


def _has_capital(text: str) -> bool:
    return any(word[:1].isupper() for word in text.split()[1:])


def _numbers(a: Answer, b: Answer) -> Iterator[tuple[str, float]]:
    if a.bounds is None or b.bounds is None:
        return
    yield "same unit", float(same_unit(a, b))
    yield "unit unknown", float(not a.head or not b.head)
    yield "a vague number", float("vague" in (a.kind, b.kind))
    yield "numbers meet", float(meet(a, b))
    yield "numbers apart", float(not meet(a, b))
    yield "bare numbers near", float(bare(a) and bare(b) and near(a, b))
    low, first = a.bounds[0], b.bounds[0]
    if low and first and low > 0 and first > 0:
        yield "far apart", min(5.0, abs(log(low / first))) / 5


def _moments(a: Answer, b: Answer) -> Iterator[tuple[str, float]]:
    if a.time is None or b.time is None:
        yield "a moment without a date", float(a.slot == "when")
        return
    how = stand(a.time, b.time)
    yield f"moments {how}", 1.0
    yield "same kind of time", float(a.kind == b.kind)
    yield "a length", float("DURATION" in (a.kind, b.kind))
    if how == "apart":
        yield "apart, both days", float(a.kind == b.kind == "DATE")
        yield "lengths apart", float(a.kind == b.kind == "DURATION")


def _names(a: Answer, b: Answer, pair: Pair) -> Iterator[tuple[str, float]]:
    yield "both named", float(a.kind in NAMED and b.kind in NAMED)
    yield "one named", float((a.kind in NAMED) != (b.kind in NAMED))
    if a.name and b.name:
        known = [{fold(m.name) for m in side.notes.mentions} for side in (pair.one, pair.other)]
        here, there = fold(b.name) in known[0], fold(a.name) in known[1]
        yield "same type", float(a.kind == b.kind)
        yield "each known to both", float(here and there)
        yield "neither known to the other", float(not here and not there)
        yield "spelled alike", float(SequenceMatcher(None, fold(a.name), fold(b.name)).ratio() >= 0.8)


def _acts(candidate: Candidate, pair: Pair) -> Iterator[tuple[str, float]]:
    a, b = candidate.one.frame, candidate.other.frame
    if a is None or b is None:
        return
    yield "same act", float(a.family == b.family)
    yield "opposite acts", float((a.family, b.family) in pair.words.opposed)
    if candidate.origin != "act":
        return
    yield "stage unlike", float(a.stage != b.stage)
    yield "denied", float(a.negated != b.negated)
    yield "certain unlike", float(a.certain != b.certain)
    yield "same act, denied", float(a.negated != b.negated and a.family == b.family)
    yield "same act, certain unlike", float(a.certain != b.certain and a.family == b.family)
    words = pair.words
    yield "light", float(any(fold(f.lemma) in words.light for f in (a, b)))
    telling = [fold(f.lemma) in words.neutral_telling for f in (a, b)]
    yield "neutral telling", float(all(telling))
    yield "telling here", float(telling[0] != telling[1])
