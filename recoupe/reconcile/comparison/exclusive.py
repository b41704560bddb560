"""What excludes itself in else the same words, without weighing: opposite deeds, roles swapped, blame given back, other hours.

Shown only of rows that are sure enough (`recoupe.reconcile.comparison.tenable`): an invented contradiction is worse than silence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from recoupe.lang.tables.frame import FrameWords
from recoupe.model import Difference, DifferenceType, Frame, Ground, Span, Time
from recoupe.reconcile.comparison.candidates import is_denied
from recoupe.reconcile.comparison.sides import words_of
from recoupe.reconcile.comparison.stages import stages
from recoupe.reconcile.comparison.values import MARGIN_MINUTES, difference, minutes_apart, predicate_terms
from recoupe.reconcile.tellings import Telling
from recoupe.reconcile.units import total
from recoupe.text import fold, overlap

ALIKE = 0.6
"""Share of the lighter telling's words, its predicate left out, that the other has too."""


def exclusive(one: Telling, other: Telling, weight: Mapping[str, float], words: FrameWords) -> Iterator[Difference]:
    """All that excludes itself between two tellings of one fact."""
    if not _are_alike(one, other, weight):
        return
    yield from hours(one, other)
    yield from stages(one, other, words)
    yield from ranks(one, other, words)
    for a, b in ((a, b) for a in _main(one) for b in _main(other)):
        found = _opposite(one, other, (a, b), words) or _of_roles(one, other, (a, b), words)
        if found is not None:
            yield found
            return


def _are_alike(one: Telling, other: Telling, weight: Mapping[str, float]) -> bool:
    mine, theirs = ({*told.unit.terms} - predicate_terms(told) for told in (one, other))
    least = min(total(mine, weight), total(theirs, weight))
    return least > 0 and total(mine & theirs, weight) >= ALIKE * least


def _main(telling: Telling) -> list[Frame]:
    """The frame of a telling's own predicate."""
    at = telling.unit.clause.at
    return [frame for frame in telling.notes.frames if at and frame.start == at[0]]


def hours(one: Telling, other: Telling) -> Iterator[Difference]:
    """One hour each, of one day, more than a margin apart."""
    mine, theirs = (_hours(told) for told in (one, other))
    if len(mine) == len(theirs) == 1 and one.unit.predicate == other.unit.predicate:
        a, b = mine[0], theirs[0]
        if (a.begin or "")[:10] == (b.begin or "-")[:10] and minutes_apart(a, b) > MARGIN_MINUTES:
            ground = Ground(kind="moments", values=(a.value, b.value), reports=(one.report, other.report))
            yield difference("when", "contradiction", (one, (a.start, a.end)), (other, (b.start, b.end)), ground)


def _hours(telling: Telling) -> list[Time]:
    return [t for t in telling.times if t.type == "TIME" and t.begin and "T" in t.begin and t.begin == t.finish]


def ranks(one: Telling, other: Telling, words: FrameWords) -> Iterator[Difference]:
    """One rank each, of one thing in one row ("le troisième employeur du pays"): the word behind is the same."""
    mine, theirs = (_ranked(told, words) for told in (one, other))
    if len(mine) == len(theirs) == 1:
        (rank, behind, at), (beside, following, there) = mine[0], theirs[0]
        if rank != beside and behind == following:
            ground = Ground(kind="answers", values=(str(rank), str(beside)), reports=(one.report, other.report))
            yield difference("number", _type(one, other), (one, at), (other, there), ground)


def _ranked(telling: Telling, words: FrameWords) -> list[tuple[int, str, Span]]:
    """The ranks in a telling: the number, the family of the word behind and where it stands."""
    said = words_of(telling.text, telling.unit.passage, words)
    return [(words.ranks[a.form], b.family, (a.start, a.end)) for a, b in pairwise(said) if a.form in words.ranks]


def _opposite(one: Telling, other: Telling, frames: tuple[Frame, Frame], words: FrameWords) -> Difference | None:
    a, b = frames
    denied = is_denied(a, one.text, words), is_denied(b, other.text, words)
    if (a.family, b.family) not in words.opposed or denied[0] != denied[1] or a.stage != b.stage:
        return None
    if a.family in _families(other, words) or b.family in _families(one, words):
        return None  # a sentence that tells of a fall and then a rise excludes neither
    ground = Ground(kind="opposites", values=(a.lemma, b.lemma), reports=(one.report, other.report))
    return difference("what", _type(one, other), (one, (a.start, a.end)), (other, (b.start, b.end)), ground)


def _families(telling: Telling, words: FrameWords) -> set[str]:
    return {word.family for word in words_of(telling.text, telling.unit.passage, words)}


def _of_roles(one: Telling, other: Telling, frames: tuple[Frame, Frame], words: FrameWords) -> Difference | None:
    """Who acts here is acted upon there, or is there the one who says that the other did it."""
    a, b = frames
    doers = _slot(a, "who"), _slot(b, "who")
    if a.family != b.family or a.negated != b.negated or not (doers[0][0] and doers[1][0]) or doers[0][0] & doers[1][0]:
        return None
    (mine, at), (theirs, there) = doers
    swapped = mine <= _slot(b, "whom", "what")[0] and theirs <= _slot(a, "whom", "what")[0]
    blamed = bool(mine & _said_by(other, words)) and bool(theirs & _said_by(one, words))
    if not (swapped or blamed):
        return None
    ground = Ground(
        kind="roles swapped", values=(one.text[slice(*at)], other.text[slice(*there)]), reports=(one.report, other.report)
    )
    return difference("who", _type(one, other), (one, at), (other, there), ground)


def has_another_doer(one: Telling, other: Telling) -> bool:
    """Whether two tellings name another doer of one deed, or one has do what befalls him in the other.

    Not enough to show a difference, but enough to say of two tellings in the same words that they do not agree.
    """
    for a, b in ((a, b) for a in _main(one) for b in _main(other) if a.family == b.family):
        (mine, at), (theirs, there) = _slot(a, "who"), _slot(b, "who")
        if not (mine and theirs) or mine & theirs:
            continue
        if mine <= _slot(b, "whom", "what")[0] or theirs <= _slot(a, "whom", "what")[0]:
            return True
        names = [_names(told, span) for told, span in ((one, at), (other, there))]
        if names[0] and names[1] and not any(x <= y or y <= x for x in names[0] for y in names[1]):
            return True
    return False


def _names(telling: Telling, span: Span) -> list[frozenset[str]]:
    """The words of each name in a span."""
    inside = (m for m in telling.notes.mentions if m.type in ("PER", "ORG") and overlap((m.start, m.end), span))
    return [frozenset(fold(m.name or telling.text[m.start : m.end]).replace("-", " ").split()) for m in inside]


def _slot(frame: Frame, *names: str) -> tuple[frozenset[str], Span]:
    """The head of what fills the first of some slots, and where it stands; nothing where none is filled."""
    filled = [slot for slot in frame.slots if slot.name in names]
    heads: Iterable[str] = (slot.head for slot in filled)
    return frozenset(head for head in heads if head), (filled[0].start, filled[0].end) if filled else (frame.start, frame.end)


def _said_by(telling: Telling, words: FrameWords) -> frozenset[str]:
    return frozenset(words.family(word) for word in (telling.speaker or "").split())


def _type(one: Telling, other: Telling) -> DifferenceType:
    """On whose word it is: of two people each says his own; else one of two outlets errs."""
    speakers = {fold(told.speaker or "") for told in (one, other)}
    return "source" if len(speakers) > 1 and "" not in speakers else "contradiction"
