"""What speaks for and against one candidate difference.

A feature is a number near 0..1. Its name begins with the kind of candidate ("phrase", "act", "words"). That features weigh
otherwise for each question did not pay: there is too little to learn it from.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from math import log

from recoupe.intervals import Interval, compatible
from recoupe.lang.tables.frame import FrameWords
from recoupe.reconcile.comparison.candidates import SPELLED_ALIKE, Candidate, Pair, place_of
from recoupe.reconcile.comparison.moments import stand
from recoupe.reconcile.comparison.phrases import Phrase, around, phrase, share
from recoupe.reconcile.comparison.sides import NAMED, Answer, Side
from recoupe.text import fold

Features = dict[str, float]

MOST_NEW, MOST_LONG = 6, 12


def features(candidate: Candidate, pair: Pair) -> Features:
    """All features of one candidate."""
    told = {"phrase": _phrases, "act": _acts, "words": _words}[candidate.origin]
    found = {f"{candidate.origin}: {name}": value for name, value in told(candidate, pair) if value}
    found[f"is {candidate.origin} {candidate.slot}"] = 1.0
    return found


def _phrases(candidate: Candidate, pair: Pair) -> Iterator[tuple[str, float]]:
    a, b = candidate.one, candidate.other
    p, q = pair.phrase_at[0][place_of(a)], pair.phrase_at[1][place_of(b)]
    yield from _likeness(p, q, pair)
    yield from _places(p, q, pair)
    yield from _names(p, q, pair)
    yield from _choice(p.forms, q.forms, p.every, q.every, pair.words)
    if a.bounds is not None and b.bounds is not None:
        yield from _numbers(a, b, pair.words)
    if a.slot == "when":
        yield from _moments(a, b)
    if a.slot in ("who", "whom", "what"):
        yield "roles swapped", float(_are_swapped(p, q, pair))
    if a.slot == "source":
        speakers = [fold(side.speaker or "") for side in (pair.one, pair.other)]
        yield "speakers unlike", float(all(speakers) and speakers[0] != speakers[1])
        yield "one speaker", float(bool(speakers[0]) and speakers[0] == speakers[1])


def _are_swapped(p: Phrase, q: Phrase, pair: Pair) -> bool:
    """Whether who acts here is acted upon there, and the other way round."""
    if {p.answer.slot, q.answer.slot} != {"who"} or p.families & q.families:
        return False
    befallen = ([x.families for x in found if x.answer.slot in ("whom", "what")] for found in pair.phrases)
    mine, theirs = befallen
    return any(q.families <= x for x in mine) and any(p.families <= x for x in theirs)


def _likeness(p: Phrase, q: Phrase, pair: Pair) -> Iterator[tuple[str, float]]:
    mine, theirs = p.families - q.families, q.families - p.families
    common = p.families & q.families
    yield "alike", len(common) / max(1, len(p.families | q.families))
    yield "nothing common", float(not common)
    yield "within", float(bool(common) and not (mine and theirs))
    yield "new words", min(MOST_NEW, len(mine) + len(theirs)) / MOST_NEW
    yield "new on both", min(3, len(mine), len(theirs)) / 3
    here, there = pair.one.sentence, pair.other.sentence
    told = [w in there for w in mine] + [w in here for w in theirs]
    yield "told elsewhere", sum(told) / max(1, len(told))
    yield "told elsewhere on one", float(bool(mine) != bool(theirs) and all(told))
    here, there = pair.one.report.families, pair.other.report.families
    unknown = [any(w not in there for w in mine), any(w not in here for w in theirs)]
    yield "unknown on one", float(unknown[0] != unknown[1])
    yield "unknown on both", float(all(unknown))
    yield "same head", float(bool(p.answer.head) and p.answer.head == q.answer.head)
    yield "letters", SequenceMatcher(None, p.text.lower(), q.text.lower()).ratio()
    yield "long", min(MOST_LONG, max(len(p.forms), len(q.forms))) / MOST_LONG
    yield "short", 1 / max(1, min(len(p.forms), len(q.forms)))
    members = [text.count(",") + text.count(" et ") for text in (p.text, q.text)]
    yield "other members", float(bool(common) and members[0] != members[1])


def _places(p: Phrase, q: Phrase, pair: Pair) -> Iterator[tuple[str, float]]:
    a, b = p.answer, q.answer
    one_act = a.frame is not None and b.frame is not None and a.frame.family == b.frame.family
    yield "in acts", float(a.frame is not None and b.frame is not None)
    yield "same act", float(one_act)
    yield "same light act", float(one_act and a.frame is not None and fold(a.frame.lemma) in pair.words.light)
    yield "same question", float(a.slot == b.slot)
    yield "left", share(p.left, q.left)
    yield "right", share(p.right, q.right)
    yield "same before", float(p.left[:1] == q.left[:1] != ())
    yield "same behind", float(p.right[:1] == q.right[:1] != ())
    yield "same opening", float(fold(p.text.split()[0]) == fold(q.text.split()[0]))
    yield "outside", float(p.is_outside or q.is_outside)
    value = pair.affinity_of[place_of(a), place_of(b)]
    nearest = [value >= pair.nearest[0].get(place_of(a), 0.0) - 1e-9, value >= pair.nearest[1].get(place_of(b), 0.0) - 1e-9]
    yield "mutual", float(all(nearest))
    yield "nearest of one", float(nearest[0] != nearest[1])
    yield "affinity", value / 4


def _names(p: Phrase, q: Phrase, pair: Pair) -> Iterator[tuple[str, float]]:
    a, b = p.answer, q.answer
    named = a.kind in NAMED, b.kind in NAMED
    yield "both named", float(all(named))
    yield "one named", float(named[0] != named[1])
    yield "same type", float(all(named) and a.kind == b.kind)
    new = bool(p.capitals - q.capitals), bool(q.capitals - p.capitals)
    yield "names on both", float(all(new))
    yield "names on one", float(new[0] != new[1])
    known = _is_known(a, pair.other), _is_known(b, pair.one)
    if None not in known:
        yield "each told by both", float(all(known))
        yield "one told by both", float(known[0] != known[1])
        yield "neither told by both", float(not any(known))
    if all(named) and a.name and b.name:
        yield "spelled alike", float(SequenceMatcher(None, fold(a.name), fold(b.name)).ratio() >= SPELLED_ALIKE)


def _is_known(a: Answer, other: Side) -> bool | None:
    """Whether the other report tells a value somewhere; None of what is no value."""
    if a.bounds is not None:
        return a.bounds in other.report.numbers
    if a.time is not None:
        return a.time.value in other.report.times
    return fold(a.name) in other.report.names if a.name else None


def _choice(
    mine: frozenset[str], theirs: frozenset[str], all_mine: frozenset[str], all_theirs: frozenset[str], words: FrameWords
) -> Iterator[tuple[str, float]]:
    """What the words say beside what they mean: judgement, doubt, denial, how much of a whole."""
    new, other = mine - theirs, theirs - mine
    yield "judging", float(bool(new & words.judging) != bool(other & words.judging))
    yield "hedged", float(bool(new & words.hedges) != bool(other & words.hedges))
    yield "denied", float(bool(all_mine & words.negations) != bool(all_theirs & words.negations))
    scale = [max((words.names_of_scale.get(w, 0) for w in forms), default=0) for forms in (all_mine, all_theirs)]
    yield "scale", float(all(scale) and scale[0] != scale[1])
    families = [{words.family(w) for w in forms} for forms in (new, other)]
    yield "opposites", float(any((x, y) in words.opposed for x in families[0] for y in families[1]))
    figures = [{w for w in forms if w[0].isdigit()} for forms in (new, other)]
    yield "figures", float(all(figures))


def _numbers(a: Answer, b: Answer, words: FrameWords) -> Iterator[tuple[str, float]]:
    unit = same_unit(a, b)
    both = meet(a, b)
    yield "same unit", float(unit)
    yield "unit unknown", float(not a.head or not b.head)
    yield "people", float({a.head, b.head} <= words.families_of_people)
    yield "a vague number", float("vague" in (a.kind, b.kind))
    yield "ages", float(a.kind == b.kind == "age")
    yield "numbers meet", float(both)
    yield "numbers apart", float(not both)
    yield "one unit, numbers meet", float(unit and both)
    yield "one unit, numbers apart", float(unit and not both)
    yield "bare numbers near", float(bare(a) and bare(b) and near(a, b))
    low, first = (answer.bounds[0] if answer.bounds else None for answer in (a, b))
    if low and first and low > 0 and first > 0:
        yield "far apart", min(5.0, abs(log(low / first))) / 5


def same_unit(a: Answer, b: Answer) -> bool:
    """Whether two numbers count one thing."""
    return bool(a.head) and a.head == b.head


def meet(a: Answer, b: Answer) -> bool:
    """Whether two numbers can both be true; a share is read as a part where the other is one ("50 %", "la moitié")."""
    mine, theirs = a.bounds or (None, None), b.bounds or (None, None)
    return compatible(_part(mine) if _is_share(a, b) else mine, _part(theirs) if _is_share(b, a) else theirs)


def _is_share(a: Answer, other: Answer) -> bool:
    """Whether a number is one of a hundred and the other a part of the whole."""
    most = other.bounds[1] if other.bounds else None
    return a.kind == "%" and other.kind != "%" and most is not None and most <= 1


def _part(bounds: Interval) -> Interval:
    low, high = bounds
    return (low / 100 if low is not None else None), (high / 100 if high is not None else None)


def bare(a: Answer) -> bool:
    """Whether a number is told as exact."""
    return a.bounds is not None and a.bounds[0] == a.bounds[1]


def near(a: Answer, b: Answer) -> bool:
    """Whether one number may be the other one rounded: within a tenth."""
    x, y = (answer.bounds[0] if answer.bounds else None for answer in (a, b))
    return x is not None and y is not None and abs(x - y) <= 0.1 * max(abs(x), abs(y))


def _moments(a: Answer, b: Answer) -> Iterator[tuple[str, float]]:
    if a.time is None or b.time is None:
        yield "moment without a date", 1.0
        return
    how = stand(a.time, b.time)
    yield f"moments {how}", 1.0
    kinds = a.time.type, b.time.type
    yield "same kind of time", float(kinds[0] == kinds[1])
    yield "a length", float("DURATION" in kinds)
    yield "days apart", float(how == "apart" and kinds == ("DATE", "DATE"))
    yield "lengths apart", float(how == "apart" and kinds == ("DURATION", "DURATION"))


def _acts(candidate: Candidate, pair: Pair) -> Iterator[tuple[str, float]]:
    a, b = candidate.one.frame, candidate.other.frame
    if a is None or b is None:
        return
    words = pair.words
    one_act = a.family == b.family
    lemmas = fold(a.lemma), fold(b.lemma)
    yield "same act", float(one_act)
    opposed = (a.family, b.family) in words.opposed
    yield "opposite acts", float(opposed and a.negated == b.negated)
    yield "one denied, the other its opposite", float(opposed and a.negated != b.negated)
    yield "aligned", float(pair.aligned(candidate.one.span, candidate.other.span))
    for name, unlike in (
        ("stage", a.stage != b.stage), ("denied", a.negated != b.negated), ("certain", a.certain != b.certain),
    ):  # fmt: skip
        yield f"{name} unlike", float(unlike)
        yield f"same act, {name} unlike", float(unlike and one_act)
    main = [frame.start in side.predicates for frame, side in ((a, pair.one), (b, pair.other))]
    yield "main on both", float(all(main))
    yield "main on one", float(main[0] != main[1])
    for name, unlike in (("stage", a.stage != b.stage), ("denied", a.negated != b.negated), ("certain", a.certain != b.certain)):
        yield f"same act, main on both, {name} unlike", float(all(main) and one_act and unlike)
    yield "opposite acts, main on both", float(all(main) and opposed and a.negated == b.negated)
    yield "light", float(any(lemma in words.light for lemma in lemmas))
    telling = [lemma in words.neutral_telling for lemma in lemmas]
    yield "neutral telling", float(all(telling))
    yield "telling on one", float(telling[0] != telling[1])
    yield "judging", float((lemmas[0] in words.judging) != (lemmas[1] in words.judging))
    mine, theirs = ({word for slot in frame.slots for word in slot.words} for frame in (a, b))
    yield "slots alike", len(mine & theirs) / max(1, min(len(mine), len(theirs)))
    yield from _neighbours(candidate, pair)


def _neighbours(candidate: Candidate, pair: Pair) -> Iterator[tuple[str, float]]:
    (left, right), (before, behind) = around(pair.one, candidate.one.span), around(pair.other, candidate.other.span)
    yield "left", share(left, before)
    yield "right", share(right, behind)
    yield "same before", float(left[:1] == before[:1] != ())
    yield "same behind", float(right[:1] == behind[:1] != ())


def _words(candidate: Candidate, pair: Pair) -> Iterator[tuple[str, float]]:
    p, q = phrase(pair.one, candidate.one, pair.words), phrase(pair.other, candidate.other, pair.words)
    words = pair.words
    yield from _choice(p.forms, q.forms, p.every, q.every, words)
    yield from _neighbours(candidate, pair)
    letters = SequenceMatcher(None, p.letters, q.letters).ratio()
    capitals = p.text[:1].isupper(), q.text[:1].isupper()
    yield "letters", letters
    yield "both capital", float(all(capitals))
    yield "one capital", float(capitals[0] != capitals[1])
    yield "spelled alike", float(all(capitals) and letters >= SPELLED_ALIKE)
    yield "length", (len(p.forms) + len(q.forms)) / 10
    yield "one for one", float(len(p.forms) == len(q.forms) == 1)
    yield "neutral telling", float(bool(p.forms & words.neutral_telling) and bool(q.forms & words.neutral_telling))
    yield "rounding", float(bool(p.forms & words.rounding) or bool(q.forms & words.rounding))
    yield "light", float(bool(p.forms & words.light) or bool(q.forms & words.light))
