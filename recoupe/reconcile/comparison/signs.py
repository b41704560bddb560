"""Signs that two tellings in quite other words disagree, and signs that they do not: poles, denial, numbers, places, moments, causes.

Nothing here is compared word by word: each telling is read for what it comes to (`recoupe.lang.tables.unlike`), and a sign is that
two of these exclude each other, or are the same. What the signs together are worth is fitted (`recoupe.reconcile.comparison.apart`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from recoupe.intervals import Interval, compatible
from recoupe.knowledge.gazetteer import capital_code, state_code
from recoupe.lang.base import Language
from recoupe.lang.tables.names import PlaceNames
from recoupe.lang.tables.unlike import Token, UnlikeWords, tokens
from recoupe.model import DifferenceSlot, Mention, Quantity, Span, Time
from recoupe.reconcile.comparison.moments import stand
from recoupe.reconcile.tellings import Telling
from recoupe.text import fold, overlap

BEFORE, BEHIND = 4, 2
"""Words before and behind a phrase among which a word denies it."""


@dataclass(frozen=True, slots=True)
class Sign:
    """What was seen: its name, the question that it is about, and where it stands in either report. `speaks` is False of likeness."""

    name: str
    slot: DifferenceSlot
    one: Span
    other: Span
    speaks: bool = True


@dataclass(frozen=True, slots=True)
class Reading:
    """What a telling comes to."""

    telling: Telling
    words: tuple[Token, ...]
    poles: dict[str, tuple[bool, Span]]
    """Scales of which it tells one pole alone: which, and where."""
    marks: dict[str, Span]
    numbers: tuple[tuple[str, str, Interval, Span], ...]
    """What is counted, by sort of thing and noun, how many it may be, and where."""
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
    slots = [slot for f in notes.frames if span[0] <= f.start < span[1] for slot in f.slots if overlap((slot.start, slot.end), span)]
    return Reading(
        telling=telling,
        words=tuple(run),
        poles=_poles(run, telling, words),
        marks={told.name: (run[told.first].start, run[told.last - 1].end) for told in words.marked(run)},
        numbers=tuple(_numbers(telling, pack, words)),
        times=tuple(t for t in notes.times if overlap((t.start, t.end), span)),
        places=tuple(m for m in mentions if m.type == "LOC"),
        people=tuple(m for m in mentions if m.type == "PER"),
        bodies=tuple(m for m in mentions if m.type == "ORG"),
        why=tuple((slot.start, slot.end) for slot in slots if slot.name == "why"),
        how=tuple((slot.start, slot.end) for slot in slots if slot.name == "how"),
        negated=telling.unit.clause.negated,
    )


def _poles(run: list[Token], telling: Telling, words: UnlikeWords) -> dict[str, tuple[bool, Span]]:
    found: dict[str, set[bool]] = {}
    places: dict[str, Span] = {}
    denying = {n for told in words.marked(run) if told.name in ("not", "none") for n in range(told.first, told.last)}
    for told in words.poles(run):
        around = {*range(told.first - BEFORE, told.first), *range(told.last, told.last + BEHIND)}
        found.setdefault(told.name, set()).add(told.pole != bool(around & denying))
        places.setdefault(told.name, (run[told.first].start, run[told.last - 1].end))
    return {name: (poles.pop(), places[name]) for name, poles in found.items() if len(poles) == 1}


def _numbers(telling: Telling, pack: Language, words: UnlikeWords) -> Iterator[tuple[str, str, Interval, Span]]:
    start, end = telling.unit.passage
    known: list[Span] = []
    for q in telling.notes.quantities:
        if start <= q.start < end and (q.low, q.high) != (None, None):
            known.append((q.start, q.end))
            noun = telling.text[slice(*q.counted)] if q.counted else q.unit or ""
            yield sort_of(q, noun, pack, words), fold(noun), (q.low, q.high), (q.start, q.end)
    run = tokens(telling.text, (start, end))
    for n, word in enumerate(run):
        bounds = pack.frames.vague.get(word.form)
        if bounds and not any(overlap((word.start, word.end), place) for place in known):
            behind = next((w.form for w in run[n + 1 : n + 4] if len(w.form) > 2 and words.kind(w.form)), "")
            yield words.kind(behind), behind, bounds, (word.start, word.end)


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


PEOPLE = frozenset({"person", "dead", "hurt", "household"})


def signs(one: Reading, other: Reading, pack: Language) -> Iterator[Sign]:
    """All signs of two tellings."""
    yield from _of_poles(one, other)
    yield from _of_marks(one, other)
    yield from _of_numbers(one, other)
    yield from _of_times(one, other)
    yield from _of_places(one, other, pack.press.places if pack.press else None)
    yield from _of_names(one, other)
    yield from _of_causes(one, other)


def _of_poles(one: Reading, other: Reading) -> Iterator[Sign]:
    for name in sorted(one.poles.keys() & other.poles.keys()):
        (mine, at), (theirs, there) = one.poles[name], other.poles[name]
        yield Sign(f"pole: {'same' if mine == theirs else 'opposed'}", "status", at, there, speaks=mine != theirs)
        yield Sign(f"pole {name}: {'same' if mine == theirs else 'opposed'}", "status", at, there, speaks=False)


def _of_marks(one: Reading, other: Reading) -> Iterator[Sign]:
    for name in ("none", "not", "only", "pick", "notyet", "again", "cause"):
        a, b = one.marks.get(name), other.marks.get(name)
        if a and b:
            yield Sign(f"both {name}", "status", a, b, speaks=False)
        elif a or b:
            yield Sign(f"one {name}", "what", a or one.telling.span, b or other.telling.span)
    if one.negated != other.negated:
        yield Sign("one denied", "status", one.telling.span, other.telling.span)
    elif one.negated:
        yield Sign("both denied", "status", one.telling.span, other.telling.span, speaks=False)


def _of_numbers(one: Reading, other: Reading) -> Iterator[Sign]:
    met = False
    for (kind, noun, bounds, at), (sort, term, limits, there) in product(one.numbers, other.numbers):
        alike = bool(kind) and (kind == sort or {kind, sort} <= PEOPLE)
        if compatible(bounds, limits):
            same = bounds == limits
            yield Sign(f"number: {'same' if same else 'may be one'}{'' if alike else ', unlike nouns'}", "number", at, there, speaks=False)
            met = True
        elif alike or noun == term:
            single = len(one.numbers) == len(other.numbers) == 1
            yield Sign(f"number: apart{'' if kind == sort else ', people'}{', only one each' if single else ''}", "number", at, there)
        else:
            yield Sign("number: apart, unlike nouns", "number", at, there)
    if met:
        yield Sign("number: one is met", "number", one.telling.span, other.telling.span, speaks=False)


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
    """How two places stand: the same, one within the other, apart (two states, two capitals, a capital and another state), open."""
    a, b = fold(one), fold(other)
    if a == b or a in b or b in a:
        return "same"
    if states is None:
        return "open"
    level = [(state_code(name, states), capital_code(name, states)) for name in (one, other)]
    codes = [state or capital for state, capital in level]
    if codes[0] and codes[1]:
        if codes[0] == codes[1]:
            return "within"
        return "apart, states"
    return "open, one of a state" if codes[0] or codes[1] else "apart, towns"


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
