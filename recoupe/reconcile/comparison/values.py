"""Differences that need no weighing: amounts, moments and lengths rounded, denial, plans given up, rival names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from difflib import SequenceMatcher

from recoupe.intervals import Interval, compatible
from recoupe.lang.base import Language
from recoupe.lang.tables.claims import ClaimTable
from recoupe.lang.tables.frame import FrameWords
from recoupe.model import Difference, DifferenceSlot, DifferenceType, Frame, Ground, Quantity, Span, Time, Value
from recoupe.reconcile.comparison.candidates import ONE_SPELLING
from recoupe.reconcile.comparison.sides import words_of
from recoupe.reconcile.encoder import words_near
from recoupe.reconcile.tellings import Telling
from recoupe.reconcile.units import total
from recoupe.text import fold

ONE_NOUN = 0.65
"""How near in sense nouns of two languages are that name one thing: "residents", "habitants" .83, but "injured", "morts" .46."""

MARGIN_MINUTES = 15
"""Minutes within which two hours are one where a word says that they are not exact."""

_SIGNS = ("%", "‰")
_WORD = re.compile(r"[a-z']+")

BOUNDS = frozenset({"min", "max"})
"""Modifiers of a number that say only on which side of it the true one lies."""

ALIKE = 0.75
"""Share of the lighter telling's words that two tellings have in common where one denies what the other says."""

LIKELY, SURE = 0.6, 0.9
"""How likely such a difference is one of the gold's; two amounts of one thing."""


def plain(one: Telling, other: Telling, weight: Mapping[str, float], pack: Language) -> Iterable[Difference]:
    """Needs no weighing: since when, a denial, a plan given up, all or some, rival names, a judgement."""
    table = pack.claims
    yield from starts(one, other)
    yield from judgement(one, other, pack.frames)
    yield from denial(one, other, weight, pack.statements.negations if pack.statements else frozenset())
    yield from given_up(one, other)
    yield from extent(one, other)
    yield from naming(one, other, table)


def sums(one: Telling, other: Telling) -> Iterable[Difference]:
    """Compares sums of one currency, and shares, where each telling names one alone."""
    for a, b, kind in sums_differ(one.quantities, other.quantities):
        ground = Ground(kind="answers", values=(_words(one, a), _words(other, b)), reports=(one.report, other.report))
        yield difference("number", kind, (one, (a.start, a.end)), (other, (b.start, b.end)), ground)


def counts(one: Telling, other: Telling, measures: Set[str]) -> Iterable[Difference]:
    """Compares the numbers of one thing, where its nouns in two languages are near in sense and each telling counts it once."""
    mine, theirs = _nouns(one, measures), _nouns(other, measures)
    met = [(noun, term) for noun in mine for term in theirs if words_near(noun, term) >= ONE_NOUN]
    for noun, term in met:
        if sum(noun == n or term == t for n, t in met) > 1 or len(mine[noun]) != 1 or len(theirs[term]) != 1:
            continue
        (a,), (b,) = mine[noun], theirs[term]
        if (a.low, a.high) != (b.low, b.high) and not _is_bound(a, b):
            ground = Ground(kind="answers", values=(_words(one, a), _words(other, b)), reports=(one.report, other.report))
            kind: DifferenceType = "rounding" if may_be_one(a, b) else "contradiction"
            yield difference("number", kind, (one, (a.start, a.end)), (other, (b.start, b.end)), ground)


def _nouns(telling: Telling, measures: Set[str]) -> dict[str, list[Quantity]]:
    """What a telling counts, by the noun as it stands there."""
    found: dict[str, list[Quantity]] = {}
    for q in telling.quantities:
        if q.counted and not q.currency and q.unit not in _SIGNS and measures.isdisjoint((q.unit or "").split()):
            found.setdefault(telling.text[slice(*q.counted)].lower(), []).append(q)
    return found


def sums_differ(one: Iterable[Quantity], other: Iterable[Quantity]) -> Iterable[tuple[Quantity, Quantity, DifferenceType]]:
    """The sums and shares told once on either side that are not the same, and whether both wordings allow one value."""
    mine, theirs = _measured(one), _measured(other)
    for measure in sorted(mine.keys() & theirs.keys()):
        if len(mine[measure]) == len(theirs[measure]) == 1:
            (a,), (b,) = mine[measure], theirs[measure]
            if a.value != b.value and not _is_bound(a, b):
                yield a, b, "rounding" if may_be_one(a, b) else "contradiction"


def _measured(quantities: Iterable[Quantity]) -> dict[str, list[Quantity]]:
    """The sums and shares by what they are told in, whatever the language."""
    found: dict[str, list[Quantity]] = {}
    for each in quantities:
        measure = each.currency or (each.unit if each.unit in _SIGNS else None)
        if measure:
            found.setdefault(measure, []).append(each)
    return found


def _is_bound(a: Quantity, b: Quantity) -> bool:
    """Whether one wording only bounds what the other tells: "more than 760" and 766, "some 35" and 35 are no two answers."""
    return may_be_one(a, b) and (a.value == b.value or bool(BOUNDS & {a.modifier, b.modifier}))


def may_be_one(a: Quantity, b: Quantity) -> bool:
    """Whether some value is allowed by both wordings."""
    low = max((x for x in (a.low, b.low) if x is not None), default=None)
    high = min((x for x in (a.high, b.high) if x is not None), default=None)
    return low is None or high is None or low <= high


def difference(
    slot: DifferenceSlot,
    kind: DifferenceType,
    one: tuple[Telling, Span],
    other: tuple[Telling, Span],
    ground: Ground,
    confidence: float = LIKELY,
) -> Difference:
    """The record of one difference, the first telling's answer on side A."""
    values = tuple(
        Value(report=told.report, start=start, end=end, side=side) for side, (told, (start, end)) in (("A", one), ("B", other))
    )
    return Difference(slot=slot, type=kind, values=values, grounds=(ground,), confidence=confidence)


def amounts(one: Telling, other: Telling, words: FrameWords) -> Iterable[Difference]:
    """Compares what each telling alone counts of one thing, where it is one number each and both can be true."""
    counted = _counted(one, words), _counted(other, words)
    for unit in sorted(counted[0].keys() & counted[1].keys()):
        mine, theirs = counted[0][unit], counted[1][unit]
        alone = [mine[bounds] for bounds in mine.keys() - theirs.keys()], [theirs[b] for b in theirs.keys() - mine.keys()]
        if not (len(alone[0]) == len(alone[1]) == 1):
            continue
        (a,), (b,) = alone
        is_one = a.value == b.value and a.modifier == b.modifier == "exact"  # "1 200 000", "1,2 million"
        if compatible((a.low, a.high), (b.low, b.high)) and not is_one:
            ground = Ground(kind="amounts", values=(_words(one, a), _words(other, b)), reports=(one.report, other.report))
            yield difference("number", "rounding", (one, (a.start, a.end)), (other, (b.start, b.end)), ground, SURE)


def _counted(telling: Telling, words: FrameWords) -> dict[str, dict[Interval, Quantity]]:
    """Each thing that a telling counts, people as one, with its numbers by what they can be."""
    found: defaultdict[str, dict[Interval, Quantity]] = defaultdict(dict)
    for q in telling.quantities:
        unit = q.currency or (words.family(q.unit) if q.unit else "")
        if unit and (q.low, q.high) != (None, None):
            found["people" if unit in words.families_of_people else unit][q.low, q.high] = q
    return found


def _words(telling: Telling, quantity: Quantity) -> str:
    return " ".join(telling.text[quantity.start : quantity.end].split())


def times(one: Telling, other: Telling) -> Iterable[Difference]:
    """Compares the hours, then the days, of two tellings where each names one that the other does not."""
    for kind in ("TIME", "DATE"):
        mine = {t.value: t for t in one.times if t.type == kind and t.begin and t.finish}
        theirs = {t.value: t for t in other.times if t.type == kind and t.begin and t.finish}
        alone = [mine[value] for value in mine if value not in theirs], [theirs[value] for value in theirs if value not in mine]
        if not (len(alone[0]) == len(alone[1]) == 1):
            continue
        (a,), (b,) = alone
        ground = Ground(kind="moments", values=(a.value, b.value), reports=(one.report, other.report))
        if _share_a_moment(a, b) or (
            kind == "TIME" and (a in one.about or b in other.about) and minutes_apart(a, b) <= MARGIN_MINUTES
        ):
            yield difference("when", "rounding", (one, (a.start, a.end)), (other, (b.start, b.end)), ground)


def lengths(one: Telling, other: Telling) -> Iterable[Difference]:
    """Compares the durations of two tellings that name one each, in the same unit."""
    mine, theirs = ({(t.value, t.modifier): t for t in telling.times if t.type == "DURATION"} for telling in (one, other))
    if len(mine) != 1 or len(theirs) != 1 or mine.keys() == theirs.keys():
        return
    (a,), (b,) = mine.values(), theirs.values()
    if a.value[-1] == b.value[-1] and (a.value == b.value or "X" in a.value + b.value):
        ground = Ground(kind="lengths", values=(a.value, b.value), reports=(one.report, other.report))
        yield difference("when", "rounding", (one, (a.start, a.end)), (other, (b.start, b.end)), ground)


def starts(one: Telling, other: Telling) -> Iterable[Difference]:
    """Since when, told as a day here and as a length up to now there, where the day lies in the time that the length leads to."""
    mine, theirs = ([t for t in _times(told) if t.type == "DURATION" and t.begin and t.finish] for told in (one, other))
    if len(mine) + len(theirs) != 1:
        return
    long, short = (one, other) if mine else (other, one)
    length, days = (mine or theirs)[0], [t for t in _times(short) if t.type == "DATE" and t.begin]
    if len(days) != 1 or not _leads_to(length, days[0]):
        return
    told = {long.report: length, short.report: days[0]}
    a, b = told[one.report], told[other.report]
    ground = Ground(kind="moments", values=(a.value, b.value), reports=(one.report, other.report))
    yield difference("when", "rounding", (one, (a.start, a.end)), (other, (b.start, b.end)), ground)


def _times(telling: Telling) -> list[Time]:
    """The times of a telling as it is read."""
    start, end = telling.unit.passage
    return [t for t in telling.notes.times if start <= t.start and t.end <= end]


def _leads_to(length: Time, day: Time) -> bool:
    return (day.begin or "").startswith(length.begin or "-") and (day.begin or "") < (length.finish or "")


def _share_a_moment(a: Time, b: Time) -> bool:
    if not (a.begin and a.finish and b.begin and b.finish):
        return False
    length = min(len(a.begin), len(b.begin))
    return a.begin[:length] <= b.finish[:length] and b.begin[:length] <= a.finish[:length]


def minutes_apart(a: Time, b: Time) -> int:
    """Minutes between two hours of one day; a day's where they are of two."""
    return abs(_minute(a.begin or "") - _minute(b.begin or "")) if (a.begin or "")[:10] == (b.begin or "")[:10] else 24 * 60


def _minute(moment: str) -> int:
    hour, _, minute = moment[11:16].partition(":")
    return int(hour or 0) * 60 + int(minute or 0)


def denial(one: Telling, other: Telling, weight: Mapping[str, float], negations: Set[str]) -> Iterable[Difference]:
    """One says what the other denies, of the same predicate and in mostly the same words.

    A parse misses many a negation: who denies has all words that deny of the other's sentence and more. Who asks says nothing.
    """
    if one.denied == other.denied or not one.unit.clause.predicate or one.unit.predicate != other.unit.predicate:
        return
    denying, saying = (one, other) if one.denied else (other, one)
    said = _among(negations, saying, _sentence(saying))
    denied = _among(negations, denying, denying.unit.passage)
    if not said < denied or "?" in saying.text[slice(*_sentence(saying))]:
        return
    mine, theirs = ({*told.unit.terms} - predicate_terms(told) for told in (one, other))
    least = min(total(mine, weight), total(theirs, weight))
    if least > 0 and total(mine & theirs, weight) >= ALIKE * least:
        ground = Ground(kind="denied", reports=(denying.report,))
        yield difference("status", "denial", (one, one.span), (other, other.span), ground)


def predicate_terms(telling: Telling) -> set[str]:
    """The terms of a telling that its predicate's words stand for."""
    at = telling.unit.clause.at
    forms = set(fold(telling.text[slice(*at)]).split()) if at else set()
    return {key for word, key in telling.unit.key_of.items() if fold(word) in forms}


def _among(negations: Set[str], telling: Telling, span: Span) -> set[str]:
    """Those words that deny which stand in a span, alone, behind an elision or as the ending of a verb."""
    words = set(_WORD.findall(fold(telling.text[slice(*span)]).replace("’", "'")))
    parts = words.union(*(word.split("'") for word in words))
    return {word for word in negations if word in parts or ("'" in word and any(whole.endswith(word) for whole in words))}


def _sentence(telling: Telling) -> Span:
    """The sentence of a telling: what is denied there may be told in a clause of its own ("not sure that it was sold")."""
    at = telling.span[0]
    sentence = next((s for s in telling.notes.sentences if s.start <= at < s.end), None)
    return (sentence.start, sentence.end) if sentence else telling.unit.passage


def given_up(one: Telling, other: Telling) -> Iterable[Difference]:
    """A plan in the present here, in the past there ("compte renoncer", "comptait renoncer"), in the outlets' own voices."""
    if {one.plan, other.plan} == {"held", "past"}:
        past = one if one.plan == "past" else other
        ground = Ground(kind="given up", reports=(past.report,))
        # the verb alone: what is planned is told at any length, and would be another answer each time
        yield difference(
            "status", "update", (one, one.unit.clause.at or one.span), (other, other.unit.clause.at or other.span), ground
        )


def extent(one: Telling, other: Telling) -> Iterable[Difference]:
    """One says it of all, the other of some."""
    if {one.extent, other.extent} == {"all", "some"}:
        partial = one if one.extent == "some" else other
        yield difference("what", "scope", (one, one.span), (other, other.span), Ground(kind="of some", reports=(partial.report,)))


def naming(one: Telling, other: Telling, table: ClaimTable) -> Iterable[Difference]:
    """Both speak of one thing by nouns between which the choice is itself the news ("régime", "gouvernement")."""
    for row in sorted(one.namings.keys() & other.namings.keys()):
        mine, theirs = one.namings[row], other.namings[row]
        if (
            not mine & theirs
            and not mine | theirs <= table.unmarked
            and not any(_is_spelling(a, b) for a in mine for b in theirs)
        ):
            words = ", ".join(sorted(mine)), ", ".join(sorted(theirs))
            ground = Ground(kind="naming", values=words, reports=(one.report, other.report))
            yield difference("wording", "naming", (one, one.span), (other, other.span), ground)


def _is_spelling(one: str, other: str) -> bool:
    """Whether two words are one in two spellings ("jihadiste", "djihadiste")."""
    return SequenceMatcher(None, one, other).ratio() >= ONE_SPELLING


def judgement(one: Telling, other: Telling, words: FrameWords) -> Iterable[Difference]:
    """Both say of one person or body what became of the same, one of them by words that judge ("élu", "désigné d'office")."""
    for a, b in ((a, b) for a in _frames(one) for b in _frames(other)):
        if a.family == b.family or not (_share(_words_of(a, "who"), _words_of(b, "who")) and _share(_heads(a), _heads(b))):
            continue
        mine, theirs = _judged(one, a, words, other), _judged(other, b, words, one)
        if bool(mine) != bool(theirs):
            told, span = (one, mine) if mine else (other, theirs)
            judging = told.text[slice(*(span or told.span))]
            ground = Ground(kind="judgement", values=(judging,), reports=(told.report,))
            yield difference("wording", "naming", (one, mine or (a.start, a.end)), (other, theirs or (b.start, b.end)), ground)
            return


def _frames(telling: Telling) -> list[Frame]:
    """The predicates of a telling as it is read."""
    start, end = telling.unit.passage
    return [frame for frame in telling.notes.frames if start <= frame.start < end]


def _share(mine: set[str], theirs: set[str]) -> bool:
    return bool(mine & theirs)


def _words_of(frame: Frame, name: str) -> set[str]:
    return {word for slot in frame.slots if slot.name == name for word in slot.words}


def _heads(frame: Frame) -> set[str]:
    """The first words of what a predicate says of whom it tells of: in "élu maire de Foix" the office, not the town."""
    return {slot.words[0] for slot in frame.slots if slot.name == "what" and slot.words}


def _judged(telling: Telling, frame: Frame, words: FrameWords, other: Telling) -> Span | None:
    """A predicate up to the last word that judges and that the other telling does not say, before the end of what it says."""
    end = max((slot.end for slot in frame.slots if slot.name == "what"), default=frame.end)
    said = {w.family for w in words_of(other.text, other.unit.passage, words)}
    own = words_of(telling.text, (frame.start, end), words)
    judging = [w.end for w in own if w.form in words.judging and w.family not in said]
    return (frame.start, judging[-1]) if judging else None
