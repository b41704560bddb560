"""Signs that two tellings in quite other words disagree, and signs that they do not.

Nothing here is compared word by word: each telling is read for what it comes to, by poles of scales, denial, numbers, places,
moments and causes (`recoupe.lang.tables.unlike`), and a sign is that two of these exclude each other, or are the same. What the
signs together are worth is fitted (`recoupe.reconcile.comparison.apart`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from recoupe.intervals import Interval, compatible
from recoupe.knowledge.gazetteer import around, state_of
from recoupe.lang.base import Language
from recoupe.lang.tables.frame import FrameWords
from recoupe.lang.tables.names import PlaceNames
from recoupe.lang.tables.unlike import Token, UnlikeWords, tokens
from recoupe.model import DifferenceSlot, Mention, Quantity, Span, Time
from recoupe.reconcile.comparison.moments import stand
from recoupe.reconcile.tellings import Telling
from recoupe.text import fold, overlap

PEOPLE = frozenset({"person", "dead", "hurt", "household"})
"""Sorts of things counted that are people."""

BIG = 1e6
"""A number from which one without a noun is of money, where the other report counts money."""

ROUNDING = 0.06
"""By how much of it a number told in fewer figures is off, at most."""

HEDGED = 0.15
"""By how much of it a number may be off before which a verb says so."""

LOOK_BACK = 25
"""Code points before a number in which a verb may hedge it."""

BEFORE, BEHIND = 3, 2
"""Words before and behind a phrase among which a word denies it."""


@dataclass(frozen=True, slots=True)
class Sign:
    """What was seen: its name, the question that it is about, and where it stands in either report.

    `speaks` is False of what the two have in common.
    """

    name: str
    slot: DifferenceSlot
    one: Span
    other: Span
    speaks: bool = True


@dataclass(frozen=True, slots=True)
class Number:
    """What is counted, by sort of thing and noun, how many it may be, and where; `bare` is the value where nothing hedges it."""

    kind: str
    noun: str
    bounds: Interval
    at: Span
    bare: float | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What a telling comes to."""

    telling: Telling
    words: tuple[Token, ...]
    poles: dict[str, tuple[bool, Span]]
    """Scales of which it tells one pole alone: which, and where."""
    marks: dict[str, Span]
    numbers: tuple[Number, ...]
    times: tuple[Time, ...]
    places: tuple[Mention, ...]
    people: tuple[Mention, ...]
    bodies: tuple[Mention, ...]
    why: tuple[Span, ...]
    how: tuple[Span, ...]
    negated: bool


def read(telling: Telling, pack: Language) -> Reading:
    """What a telling comes to, by the tables of its language."""
    words, notes, span = pack.unlike, telling.notes, telling.unit.passage
    assert words is not None
    run = tokens(telling.text, span)
    mentions = [m for m in notes.mentions if overlap((m.start, m.end), span)]
    frames = [frame for frame in notes.frames if span[0] <= frame.start < span[1]]
    slots = [slot for frame in frames for slot in frame.slots if overlap((slot.start, slot.end), span)]
    return Reading(
        telling=telling,
        words=tuple(run),
        poles=_poles(run, words, pack.frames),
        marks={told.name: (run[told.first].start, run[told.last - 1].end) for told in words.marked(run)},
        numbers=tuple(_numbers(telling, pack, words)),
        times=tuple(t for t in notes.times if overlap((t.start, t.end), span) and not _is_age(telling.text, t)),
        places=tuple(m for m in mentions if m.type == "LOC"),
        people=tuple(m for m in mentions if m.type == "PER"),
        bodies=tuple(m for m in mentions if m.type == "ORG"),
        why=tuple((slot.start, slot.end) for slot in slots if slot.name == "why"),
        how=tuple((slot.start, slot.end) for slot in slots if slot.name == "how"),
        negated=telling.unit.clause.negated,
    )


def _is_age(text: str, time: Time) -> bool:
    """Whether a length is somebody's age: it stands between two commas."""
    return time.type == "DURATION" and text[: time.start].rstrip().endswith(",") and text[time.end :].startswith(",")


def _poles(run: list[Token], words: UnlikeWords, frames: FrameWords) -> dict[str, tuple[bool, Span]]:
    found: dict[str, set[bool]] = {}
    places: dict[str, Span] = {}
    denying, asking = (_among(run, words, names) for names in (("not", "none"), ("asked",)))
    denying |= {n for n, word in enumerate(run) if word.form in frames.negations}
    for told in words.poles(run):
        if _before(run, told.first, asking, frames):
            continue  # who demands to be paid was not, and who demands to leave stays
        before = _before(run, told.first, denying, frames)
        behind = denying & set(range(told.last, told.last + BEHIND))
        found.setdefault(told.name, set()).add(told.pole != bool(before or behind))
        places.setdefault(told.name, (run[min([told.first, *before])].start, run[max([told.last - 1, *behind])].end))
    return {name: (poles.pop(), places[name]) for name, poles in found.items() if len(poles) == 1}


def _among(run: list[Token], words: UnlikeWords, names: tuple[str, ...]) -> set[int]:
    """The places of the words that are marks of some names."""
    return {n for told in words.marked(run) if told.name in names for n in range(told.first, told.last)}


def _before(run: list[Token], first: int, marked: set[int], frames: FrameWords) -> set[int]:
    """The marked words shortly before a phrase: none beyond what opens another phrase ("pas après la mort")."""
    found = set()
    for n in range(first - 1, max(-1, first - 1 - BEFORE), -1):
        if n in marked:
            found.add(n)
        elif run[n].form in frames.moments or run[n].form in frames.causes or run[n].form in frames.of:
            break
    return found


def _numbers(telling: Telling, pack: Language, words: UnlikeWords) -> Iterator[Number]:
    start, end = telling.unit.passage
    known: list[Span] = []
    for q in telling.notes.quantities:
        if start <= q.start < end and (q.low, q.high) != (None, None):
            known.append((q.start, q.end))
            noun = telling.text[slice(*q.counted)] if q.counted else q.unit or ""
            bounds = _hedged((q.low, q.high), telling.text, q.start, words)
            bare = q.value if q.modifier == "exact" and bounds == (q.low, q.high) else None
            yield Number(sort_of(q, noun, pack, words), fold(noun), bounds, (q.start, q.end), bare)
    run = tokens(telling.text, (start, end))
    for n, word in enumerate(run):
        if any(overlap((word.start, word.end), place) for place in known):
            continue
        vague = pack.frames.vague.get(word.form)
        rank = words.ordinal(word.form)
        behind = next((w.form for w in run[n + 1 : n + 4] if len(w.form) > 2 and words.kind(w.form)), "")
        if vague:
            yield Number(words.kind(behind), behind, vague, (word.start, word.end))
        elif rank and words.kind(behind) == "place":
            yield Number("place", "place", (rank, rank), (word.start, word.end), rank)


def _hedged(bounds: Interval, text: str, start: int, words: UnlikeWords) -> Interval:
    """What a number may be, by a verb before it ("dépasse deux milliards", "frôle les mille")."""
    run = tokens(text, (max(0, start - LOOK_BACK), start))
    marks = {told.name for told in words.marked(run) if told.last >= len(run) - 1}
    low, high = bounds
    if "over" in marks:
        return low, None
    if "near" in marks:
        return low and low * (1 - HEDGED), high and high * (1 + HEDGED)
    return bounds


def sort_of(q: Quantity, noun: str, pack: Language, words: UnlikeWords) -> str:
    """What sort of thing a quantity counts."""
    if q.currency:
        return "money"
    if q.unit in ("%", "‰"):
        return "share"
    kind = words.kind(noun) or words.kind(q.unit or "")
    if not kind and pack.frames.family(q.unit or "") in pack.frames.families_of_people:
        return "person"
    return kind


def signs(one: Reading, other: Reading, pack: Language) -> Iterator[Sign]:
    """All signs of two tellings."""
    yield from _of_poles(one, other)
    yield from _of_marks(one, other, pack)
    yield from _of_numbers(one, other)
    yield from _of_times(one, other)
    yield from _of_places(one, other, pack.mentions.places if pack.mentions else None)
    yield from _of_names(one, other)
    yield from _of_causes(one, other)


def _of_poles(one: Reading, other: Reading) -> Iterator[Sign]:
    for name in sorted(one.poles.keys() & other.poles.keys()):
        (mine, at), (theirs, there) = one.poles[name], other.poles[name]
        yield Sign(f"pole: {'same' if mine == theirs else 'opposed'}", "status", at, there, speaks=mine != theirs)
        yield Sign(f"pole {name}: {'same' if mine == theirs else 'opposed'}", "status", at, there, speaks=False)


def _of_marks(one: Reading, other: Reading, pack: Language) -> Iterator[Sign]:
    for name in ("none", "not", "only", "pick", "notyet", "again", "cause"):
        a, b = one.marks.get(name), other.marks.get(name)
        if a and b:
            yield Sign(f"both {name}", "status", a, b, speaks=False)
        elif a or b:
            yield Sign(f"one {name}", "what", a or one.telling.span, b or other.telling.span)
    shared = {pack.frames.family(w.form) for w in one.words if len(w.form) > 4} & {
        pack.frames.family(w.form) for w in other.words if len(w.form) > 4
    }
    denies = [bool({"none", "not"} & r.marks.keys()) or r.negated for r in (one, other)]
    if denies[0] != denies[1] and _act(one, pack) & shared | _act(other, pack) & shared:
        yield Sign("one denies what both say", "status", one.telling.span, other.telling.span)
    if one.negated != other.negated:
        yield Sign("one denied", "status", one.telling.span, other.telling.span)
    elif one.negated:
        yield Sign("both denied", "status", one.telling.span, other.telling.span, speaks=False)


def _act(reading: Reading, pack: Language) -> set[str]:
    """The families of a telling's predicates."""
    start, end = reading.telling.unit.passage
    return {pack.frames.family(f.lemma) for f in reading.telling.notes.frames if start <= f.start < end}


def _of_numbers(one: Reading, other: Reading) -> Iterator[Sign]:
    single = len(one.numbers) == len(other.numbers) == 1
    met = False
    for a, b in product(one.numbers, other.numbers):
        alike = _count_alike(a, b)
        if alike and _is_rounded(a, b):
            yield Sign("number: bare, rounded", "number", a.at, b.at)
        elif compatible(a.bounds, b.bounds):
            met = True
            name = "same" if a.bounds == b.bounds else "may be one"
            yield Sign(f"number: {name}{'' if alike else ', unlike nouns'}", "number", a.at, b.at, speaks=False)
        elif alike:
            yield Sign(f"number: apart{', only one each' if single else ''}", "number", a.at, b.at)
        else:
            yield Sign(f"number: apart, unlike nouns{', only one each' if single else ''}", "number", a.at, b.at)
    if met:
        yield Sign("number: one is met", "number", one.telling.span, other.telling.span, speaks=False)
    for mine, theirs in ((one, other), (other, one)):
        if "none" in mine.marks and theirs.numbers and not mine.numbers and "none" not in theirs.marks:
            spans = {id(mine): mine.marks["none"], id(theirs): theirs.numbers[0].at}
            yield Sign("number: none and some", "number", spans[id(one)], spans[id(other)])


def _is_rounded(a: Number, b: Number) -> bool:
    """Whether two numbers that nothing hedges are not the same, and one may be the other in fewer figures (6.8 and 7)."""
    if a.bare is None or b.bare is None or a.bare == b.bare:
        return False
    near = abs(a.bare - b.bare) <= ROUNDING * max(a.bare, b.bare) and _figures(a.bare) != _figures(b.bare)
    return compatible(a.bounds, b.bounds) or near


def _figures(value: float) -> int:
    """The figures of a number, its noughts behind left out."""
    return len(f"{value:.9g}".replace(".", "").strip("0")) if value < BIG * BIG else 1


def _count_alike(a: Number, b: Number) -> bool:
    if a.noun and a.noun == b.noun:
        return True
    if "money" in (a.kind, b.kind) and "" in (a.kind, b.kind):
        return min(a.bounds[0] or 0, b.bounds[0] or 0) >= BIG  # "two billion": of money, where nothing else is told
    return bool(a.kind) and (a.kind == b.kind or {a.kind, b.kind} <= PEOPLE)


def _of_times(one: Reading, other: Reading) -> Iterator[Sign]:
    for a, b in product(one.times, other.times):
        kind = stand(a, b)
        length = "length" if a.type == "DURATION" else "moment"
        yield Sign(f"{length}: {kind}", "when", (a.start, a.end), (b.start, b.end), speaks=kind == "apart")


def _of_places(one: Reading, other: Reading, states: PlaceNames | None) -> Iterator[Sign]:
    for a, b in product(one.places, other.places):
        kind = places_stand(a.name, b.name, states)
        yield Sign(f"place: {kind}", "where", (a.start, a.end), (b.start, b.end), speaks=kind.startswith("apart"))


def places_stand(one: str, other: str, states: PlaceNames | None) -> str:
    """How two places stand: same, one within the other, apart (in two states, two towns), or open where one alone is known."""
    a, b = fold(one), fold(other)
    if a == b or a in b or b in a:
        return "same"
    if states is None:
        return "open"
    places = around(one, states), around(other, states)
    if places[0] <= places[1] or places[1] <= places[0]:
        return "within"
    of_states = [state_of(name, states) for name in (one, other)]
    if of_states[0] and of_states[1]:
        return "apart, states" if of_states[0] != of_states[1] else "apart, towns"
    return "open, one of a state" if of_states[0] or of_states[1] else "apart, towns"


def _of_names(one: Reading, other: Reading) -> Iterator[Sign]:
    for label, mine, theirs in (("person", one.people, other.people), ("body", one.bodies, other.bodies)):
        shared = {m.name for m in mine} & {m.name for m in theirs}
        if shared:
            yield Sign(f"{label}: same", "who", one.telling.span, other.telling.span, speaks=False)
        elif mine and theirs:
            yield Sign(f"{label}: apart", "who", (mine[0].start, mine[0].end), (theirs[0].start, theirs[0].end))
    a, b = fold(one.telling.speaker or ""), fold(other.telling.speaker or "")
    if a and b and a != b:
        yield Sign("two speakers", "source", one.telling.span, other.telling.span)
    if a and a == b:
        yield Sign("one speaker", "source", one.telling.span, other.telling.span, speaks=False)
    if one.telling.voice == other.telling.voice == "quoted":
        yield Sign("both quoted", "wording", one.telling.span, other.telling.span)


def _of_causes(one: Reading, other: Reading) -> Iterator[Sign]:
    mine, theirs = (r.why or (r.marks["cause"],) if "cause" in r.marks or r.why else () for r in (one, other))
    if mine and theirs:
        yield Sign("two causes", "why", mine[0], theirs[0])
    if one.how and other.how:
        yield Sign("two hows", "how", one.how[0], other.how[0])
