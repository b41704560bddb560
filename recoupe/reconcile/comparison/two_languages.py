"""What two tellings in two languages may differ in: values, and predicates that say the opposite whatever the language.

No word of one language stands against one of the other but by its concept (`recoupe.lang.tables.concepts`): "a été relaxé"
excludes "was convicted". Who is counted is known by what befell them ("14 morts", "hundreds are feared dead"), a count of none by
the noun behind it ("aucune violation", "two breaches").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from itertools import pairwise

from recoupe.lang.tables.concepts import BEFALLEN, OPPOSED
from recoupe.lang.tables.frame import FrameWords
from recoupe.model import Difference, DifferenceType, Frame, Ground, Quantity, Span
from recoupe.reconcile.comparison.values import counts, difference, may_be_one, sums
from recoupe.reconcile.encoder import words_near
from recoupe.reconcile.features import shared_amounts
from recoupe.reconcile.tellings import Telling
from recoupe.text import fold

SURE, SURE_ALONE = 0.5, 0.6
"""Least probability that two tellings tell one fact at which their predicates are set against each other, and that where they
have no name, amount or day in common."""

NONE_ALIKE = 0.5
"""How near in sense a noun of which there is none is to one that is counted: of a row that is one fact it may be looser."""

_WORD = re.compile(r"[^\W\d_]+")

Words = tuple[FrameWords, FrameWords]


def differing(one: Telling, other: Telling, measures: Set[str], words: Words, sure: float) -> Iterable[Difference]:
    """The differences of two tellings that tell one fact with the probability `sure`; `words` are those of their languages."""
    found = [*sums(one, other), *counts(one, other, measures), *befallen(one, other, words)]
    places = {(d.values[0].start, d.values[1].start): d for d in reversed(found)}
    yield from (d for d in places.values() if not _is_told_by_both(d, one, other))
    if sure >= SURE:
        yield from none_of(one, other, words)
        if sure >= SURE_ALONE or _have_one_thing(one, other):
            yield from opposites(one, other, words)


def _is_told_by_both(found: Difference, one: Telling, other: Telling) -> bool:
    """Whether the sentence of either telling holds the other's number too: then the two count something else."""
    mine, theirs = (
        [q for q in t.notes.quantities if q.start == v.start] for t, v in zip((one, other), found.values, strict=True)
    )
    return any(q.value == p.value for told, there in ((mine, other), (theirs, one)) for q in told for p in _in_sentence(there))


def _in_sentence(telling: Telling) -> list[Quantity]:
    start, end = telling.span
    around = [(s.start, s.end) for s in telling.notes.sentences if s.start < end and start < s.end]
    return [q for q in telling.notes.quantities if any(a <= q.start < b for a, b in around)]


def opposites(one: Telling, other: Telling, words: Words) -> Iterable[Difference]:
    """The main predicates exclude each other: opposite concepts, neither denied, or one concept that only one of the two denies.

    Where both passages hold a word of denial, or one does whose predicate is not the one denied, nothing is said.
    """
    mine, theirs = _predicate(one, words[0]), _predicate(other, words[1])
    if mine is None or theirs is None:
        return
    (concept, frame), (term, act) = mine, theirs
    denied = [_denied(telling, own, each) for telling, own, each in ((one, words[0], frame), (other, words[1], act))]
    if None in denied:
        return
    if ((concept, term) in OPPOSED and not any(denied)) or (concept == term and denied[0] != denied[1]):
        kind = _kind(one, other)
        yield _found("status", kind, (one, (frame.start, frame.end)), (other, (act.start, act.end)))


def _predicate(telling: Telling, words: FrameWords) -> tuple[str, Frame] | None:
    """The concept of what a telling says happened: by its own predicate, else by the only other one."""
    if telling.unit.clause.at is None or telling.unit.clause.unreal:
        return None
    start, end = telling.span
    told = [frame for frame in telling.notes.frames if start <= frame.start < end and frame.stage == "done" and frame.certain]
    known = [(concept, frame) for frame in told if (concept := words.concept(frame.lemma))]
    own = [each for each in known if each[1].start == telling.unit.clause.at[0]]
    return own[0] if own else known[0] if len(known) == 1 else None


def _denied(telling: Telling, words: FrameWords, frame: Frame) -> bool | None:
    """Whether a predicate is denied; None where a word of denial stands in the passage and is not known to be the predicate's."""
    if any(fold(word.group()) in words.negations for word in _WORD.finditer(telling.text, *telling.span)):
        return True if frame.negated else None
    return None if frame.negated else False


def _have_one_thing(one: Telling, other: Telling) -> bool:
    a, b = one.unit, other.unit
    return bool(a.names & b.names or a.days & b.days or shared_amounts(a, b))


def befallen(one: Telling, other: Telling, words: Words) -> Iterable[Difference]:
    """The numbers of people who died, were hurt or arrested, where each telling counts them once and they exclude each other."""
    mine, theirs = _befallen(one, words[0]), _befallen(other, words[1])
    for concept in sorted(mine.keys() & theirs.keys()):
        if len(mine[concept]) == len(theirs[concept]) == 1:
            (a,), (b,) = mine[concept], theirs[concept]
            if not may_be_one(a, b):
                yield _found("number", _kind(one, other), (one, (a.start, a.end)), (other, (b.start, b.end)))


def _befallen(telling: Telling, words: FrameWords) -> dict[str, list[Quantity]]:
    """The numbers of a telling by what befell those who are counted: told by their noun, else by the predicate of the clause."""
    found: dict[str, list[Quantity]] = {}
    of_clause = {words.concept(word) for word in (telling.unit.clause.predicate, *telling.unit.clause.lemmas)}
    for q in (*telling.quantities, *_vague(telling, words)):
        if q.currency or (q.low is None and q.high is None):
            continue
        noun = fold(q.unit or "")
        own = words.concept(noun)
        if own is None and noun and noun != "person" and words.family(noun) not in words.families_of_people:
            continue
        for concept in {own} if own else of_clause:
            if concept in BEFALLEN:
                found.setdefault(str(concept), []).append(q)
    return found


def _vague(telling: Telling, words: FrameWords) -> Iterable[Quantity]:
    """The first word of number that is no quantity ("hundreds are feared dead")."""
    for word in _WORD.finditer(telling.text, *telling.span):
        bounds = words.vague.get(fold(word.group()))
        if bounds and not any(q.start <= word.start() < q.end for q in telling.quantities):
            low, high = bounds
            yield Quantity(start=word.start(), end=word.end(), value=low, low=low, high=high)
            return


def none_of(one: Telling, other: Telling, words: Words) -> Iterable[Difference]:
    """One telling says that there is none of what the other counts."""
    for (teller, own), (counter, _) in (((one, words[0]), (other, words[1])), ((other, words[1]), (one, words[0]))):
        for span, noun in _nones(teller, own):
            told = [q for q in counter.quantities if q.counted and (q.low or 0) >= 1]
            nouns = [q for q in told if words_near(noun, counter.text[slice(*(q.counted or (0, 0)))].lower()) >= NONE_ALIKE]
            if len(nouns) == 1:
                places = {teller.report: (teller, span), counter.report: (counter, (nouns[0].start, nouns[0].end))}
                yield _found("number", _kind(one, other), places[one.report], places[other.report])


def _nones(telling: Telling, words: FrameWords) -> Iterable[tuple[Span, str]]:
    """The nouns of which a telling says that there is none, each with its place."""
    start, end = telling.span
    found = list(_WORD.finditer(telling.text, start, end))
    for word, noun in pairwise(found):
        if fold(word.group()) in words.none:
            yield (word.start(), noun.end()), noun.group().lower()


def _kind(one: Telling, other: Telling) -> DifferenceType:
    """How two accounts that exclude each other stand: on two words, on two days, or with nothing to tell them apart."""
    speakers = fold(one.speaker or ""), fold(other.speaker or "")
    if all(speakers) and speakers[0] != speakers[1]:
        return "source"
    return "update" if one.day and other.day and one.day[:10] != other.day[:10] else "contradiction"


def _found(slot: str, kind: DifferenceType, one: tuple[Telling, Span], other: tuple[Telling, Span]) -> Difference:
    told = [(telling, " ".join(telling.text[slice(*span)].split())) for telling, span in (one, other)]
    ground = Ground(kind="answers", values=tuple(words for _, words in told), reports=tuple(t.report for t, _ in told))
    return difference("number" if slot == "number" else "status", kind, one, other, ground)
