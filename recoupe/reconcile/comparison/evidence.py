"""What two tellings show as wholes: how alike they are, and which kinds of answers stand against each other.

Each feature is a number near 0..1. "near: X" is X weighed by how much of the telling is the same words in the same order: in a
telling that is else the same, one other figure says more than between two quite other sentences.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from math import log

from recoupe.intervals import compatible
from recoupe.model import DifferenceSlot
from recoupe.reconcile.comparison.candidates import PHRASES, Pair
from recoupe.reconcile.comparison.moments import stand
from recoupe.reconcile.comparison.sides import Answer, Side, answers_to
from recoupe.text import fold

Features = dict[str, float]

MOST_WORDS = 6
MOST_DAYS = 3.0
MOST_CHANGES = 5


def evidence(pair: Pair) -> Features:
    """All features of a pair of tellings."""
    found: Features = dict(likeness(pair))
    against: Features = {**dict(_words(pair)), **dict(_numbers(pair)), **dict(_moments(pair)), **dict(_names(pair))}
    against.update(_acts(pair))
    found.update(against)
    near = found["same words in order"]
    found.update({f"near: {name}": value * near for name, value in against.items()})
    found.update(_equal(pair))
    return found


def likeness(pair: Pair) -> Iterator[tuple[str, float]]:
    """How alike the tellings are."""
    one, other = pair.one, pair.other
    a, b = ({w.family for w in side.words if w.tells} for side in (one, other))
    common, least, most = len(a & b), max(1, min(len(a), len(b))), max(1, max(len(a), len(b)))
    equal = [high - low for tag, low, high, _, _ in pair.opcodes if tag == "equal"]
    size = max(1, min(len(one.words), len(other.words)))
    yield "tellings alike", common / max(1, len(a | b))
    yield "shorter in longer", common / least
    yield "length unlike", 1 - least / most
    yield "longest run", max(equal, default=0) / size
    yield "same words in order", sum(equal) / size
    yield "changes", min(MOST_CHANGES, sum(tag == "replace" for tag, *_ in pair.opcodes)) / MOST_CHANGES
    yield "additions", min(MOST_CHANGES, sum(tag in ("insert", "delete") for tag, *_ in pair.opcodes)) / MOST_CHANGES
    yield "short", 1 / size
    yield "length", log(1 + size) / 4
    yield "both quoted", float(one.is_quoted and other.is_quoted)
    yield "one quoted", float(one.is_quoted != other.is_quoted)
    yield "days apart", min(MOST_DAYS, days_apart(one, other)) / MOST_DAYS
    yield "same families of acts", float(any(True for _ in pair.acts()))
    yield "no other words on a side", float(not a - b or not b - a)
    yield "one other word on a side", float(min(len(a - b), len(b - a)) == 1)


def days_apart(one: Side, other: Side) -> float:
    """Days between two reports, 0 where one is not known."""
    try:
        return abs((date.fromisoformat(one.notes.dct or "") - date.fromisoformat(other.notes.dct or "")).days)
    except ValueError:
        return 0.0


def _words(pair: Pair) -> Iterator[tuple[str, float]]:
    words = pair.words
    a, b = ({w.family for w in side.words if w.tells} for side in (pair.one, pair.other))
    mine, theirs = ({w.form for w in side.words} for side in (pair.one, pair.other))
    yield "both have other words", min(len(a - b), len(b - a), MOST_WORDS) / MOST_WORDS
    yield "opposites", float(any((x, y) in words.opposed for x in a - b for y in b - a))
    yield "judging here", float(bool((mine - theirs) & words.judging) != bool((theirs - mine) & words.judging))
    yield "hedged here", float(bool(mine & words.hedges) != bool(theirs & words.hedges))
    yield "denied here", float(bool(mine & words.negations) != bool(theirs & words.negations))
    scale = [max((words.names_of_scale.get(w, 0) for w in forms), default=0) for forms in (mine, theirs)]
    yield "scale unlike", float(bool(scale[0] and scale[1]) and scale[0] != scale[1])
    figures = [{w for w in forms if w[0].isdigit()} for forms in (mine, theirs)]
    yield "figures unlike", float(bool(figures[0] - figures[1]) and bool(figures[1] - figures[0]))
    yield "figure here", float(bool(figures[0]) != bool(figures[1]))


def _numbers(pair: Pair) -> Iterator[tuple[str, float]]:
    mine, theirs = pair.left("number")
    pairs = [(a, b) for a in mine for b in theirs]
    yield "numbers apart, same unit", float(any(not meet(a, b) and same_unit(a, b) for a, b in pairs))
    yield "numbers apart, unit open", float(any(not meet(a, b) and not same_unit(a, b) for a, b in pairs))
    yield "numbers meet", float(any(meet(a, b) for a, b in pairs))
    yield "bare numbers near", float(any(bare(a) and bare(b) and near(a, b) and same_unit(a, b) for a, b in pairs))


def same_unit(a: Answer, b: Answer) -> bool:
    """Whether two numbers count one thing."""
    return bool(a.head) and a.head == b.head


def meet(a: Answer, b: Answer) -> bool:
    """Whether two numbers can both be true."""
    return compatible(a.bounds or (None, None), b.bounds or (None, None))


def bare(a: Answer) -> bool:
    """Whether a number is told as exact."""
    return a.bounds is not None and a.bounds[0] == a.bounds[1]


def near(a: Answer, b: Answer) -> bool:
    """Whether one number may be the other one rounded: within a tenth."""
    x, y = (answer.bounds[0] if answer.bounds else None for answer in (a, b))
    return x is not None and y is not None and abs(x - y) <= 0.1 * max(abs(x), abs(y))


def _moments(pair: Pair) -> Iterator[tuple[str, float]]:
    mine, theirs = pair.left("when")
    how = [(a, b, stand(a.time, b.time)) for a in mine for b in theirs if a.time and b.time]
    for kind in ("within", "near", "apart", "open"):
        yield f"moments {kind}", float(any(h == kind for *_, h in how))
    yield "days apart in both", float(any(h == "apart" and a.kind == b.kind == "DATE" for a, b, h in how))
    yield "lengths apart", float(any(h == "apart" and a.kind == b.kind == "DURATION" for a, b, h in how))


def _names(pair: Pair) -> Iterator[tuple[str, float]]:
    for kind in ("PER", "ORG", "LOC"):
        mine, theirs = _names_left(pair, kind)
        yield f"{kind} left", float(bool(mine and theirs))
        yield f"{kind} here", float(bool(mine) != bool(theirs))
    yield (
        "speakers unlike",
        float(bool(pair.one.speaker and pair.other.speaker) and fold(pair.one.speaker or "") != fold(pair.other.speaker or "")),
    )
    yield "speaker here", float(bool(pair.one.speaker) != bool(pair.other.speaker))


def _names_left(pair: Pair, kind: str) -> tuple[set[str], set[str]]:
    slots: tuple[DifferenceSlot, ...] = ("where",) if kind == "LOC" else ("who", "whom")
    left = [pair.left(slot) for slot in slots]
    return (
        {fold(a.name) for mine, _ in left for a in mine if a.kind == kind},
        {fold(a.name) for _, theirs in left for a in theirs if a.kind == kind},
    )


def _acts(pair: Pair) -> Iterator[tuple[str, float]]:
    acts = list(pair.acts())
    mine, theirs = ({f.family for f in side.frames} for side in (pair.one, pair.other))
    yield "same act, stage unlike", float(any(a.stage != b.stage for a, b in acts))
    yield "same act, denied here", float(any(a.negated != b.negated for a, b in acts))
    yield "same act, certain here", float(any(a.certain != b.certain for a, b in acts))
    yield "acts opposed", float(any((a, b) in pair.words.opposed for a in mine for b in theirs))
    yield "acts unlike", float(bool(mine and theirs) and not acts)
    yield "roles swapped", float(_swapped(pair))


def _swapped(pair: Pair) -> bool:
    """Whether who acts here is acted upon there, and the other way round."""
    roles = []
    for side in (pair.one, pair.other):
        doers = {a.head for a in side.answers if a.slot == "who" and a.head}
        roles.append((doers, {a.head for a in side.answers if a.slot in ("whom", "what") and a.kind != "act" and a.head}))
    (doers, done_to), (others, to_others) = roles
    return bool((doers - others) & (to_others - done_to)) and bool((others - doers) & (done_to - to_others))


def _equal(pair: Pair) -> Iterator[tuple[str, float]]:
    for slot in PHRASES:
        yield f"{slot} in both", float(bool(answers_to(pair.one, slot)) and bool(answers_to(pair.other, slot)))
        yield f"{slot} equal", float(any(s == slot for s, _ in pair.equal[0]))
        yield f"{slot} left in both", float(all(pair.left(slot)))
