"""How two aligned tellings of one fact answer its questions: slot by slot, with the words that carry each answer.

`compare` is the whole interface. It is given two tellings of different reports that are held to tell one fact, and what is known
of their story. A question that only one of the two answers is no difference.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from recoupe.lang.base import Language
from recoupe.model import Annotations, Difference, Ground, Passage, Span, Value
from recoupe.reconcile.comparison.apart import disagreement
from recoupe.reconcile.comparison.candidates import Pair
from recoupe.reconcile.comparison.choose import Chosen, Judged, chosen, judged, likelihood, unlike
from recoupe.reconcile.comparison.exclusive import exclusive
from recoupe.reconcile.comparison.sides import Side, Whole, side, whole_report
from recoupe.reconcile.comparison.tenable import SURE, SURE_OF_ALL, SURE_OF_COUNTS, is_tenable, says_more
from recoupe.reconcile.comparison.two_languages import differing
from recoupe.reconcile.comparison.values import amounts, lengths, plain, times
from recoupe.reconcile.speakers import Speakers
from recoupe.reconcile.tellings import Telling

SIDE_BY_SIDE = 0.7
"""Share of either report's sentences that stand in a row with the other's, from which tellings are read for what they come to.

Signs were fitted on reports that tell the same facts one by one: of 40 pairs planted in other words all have 0.75 and more, of 18
pairs of press reports that share as few words the nearest has 0.69, and signs told four contradictions in it that are none.
Reports that share a subject and few facts have rows whose passages tell two doings: there a sign would set one against the other.
"""

MOST_SIDES = 1000
"""Tellings that are kept ready to be compared."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a story as a whole: who its speakers are, how much each term tells in it, and its language."""

    speakers: Speakers
    weight: Mapping[str, float]
    pack: Language
    packs: Mapping[str, Language] = field(default_factory=dict)
    """The languages of the reports by their code, where there are several; `pack` is that of the story."""
    beside: Mapping[tuple[str, str], float] = field(default_factory=dict)
    """The share of a report's sentences that stand in a row with another report's, by the ids of both in order."""
    shared: dict[tuple[str, str], float] = field(default_factory=dict)
    """How much of their wording two reports share, once asked for."""
    reports: dict[str, Whole] = field(default_factory=dict)
    """What a whole report tells, once asked for."""
    sides: dict[tuple[str, Span], Side] = field(default_factory=dict)
    """Tellings as they are compared, `MOST_SIDES` of them."""

    def of(self, told: Telling) -> Language:
        """The language by whose tables a telling is read."""
        return self.packs.get(told.unit.language, self.pack)

    def side_by_side(self, one: Telling, other: Telling) -> bool:
        """Whether the reports of two tellings tell the same facts one by one."""
        names = one.report, other.report
        return min(self.beside.get(names, 0.0), self.beside.get(names[::-1], 0.0)) >= SIDE_BY_SIDE

    def measures(self, *tellings: Telling) -> frozenset[str]:
        """The units of measure of the languages that tellings are in."""
        tables = (self.of(told).quantities for told in tellings)
        return frozenset[str]().union(*(table.words.measures for table in tables if table))


@dataclass(frozen=True, slots=True)
class Compared:
    """The differences of two tellings, and how likely the likeliest of all candidates is one, shown or not."""

    differences: tuple[Difference, ...]
    doubt: float = 0.0


def compare(one: Telling, other: Telling, known: Known, sure: float = 1.0) -> Compared:
    """The differences between two tellings, the likeliest first; none where they agree or are silent.

    Each has two values: side "A" in `one`'s report, side "B" in `other`'s. A value lies mostly within
    its telling, and may lie elsewhere in its sentence or near it (`Telling.text` and `Telling.notes` are the whole report's).
    The order of the two makes no difference but for the letters of the sides. `sure` is the probability that the two tell one
    fact: the less it is, the more is asked of a difference (`tenable`).
    """
    if one.report > other.report:
        found = compare(other, one, known, sure)
        return Compared(tuple(_turned(difference) for difference in found.differences), found.doubt)
    if one.unit.language != other.unit.language:
        words = known.of(one).frames, known.of(other).frames
        return Compared(tuple(differing(one, other, known.measures(one, other), words, sure)) if sure >= SURE else ())
    pair, candidates = proposed(one, other, known, sure)
    weights = known.of(one).differences
    shared = known.shared[one.report, other.report]
    doubt = max((likelihood(each.found, weights) for each in candidates), default=0.0)
    signs = known.of(one).unlike_weights
    if signs is not None and shared < signs.apart and known.side_by_side(one, other):
        told_apart = disagreement(one, other, known.of(one), sure, doubt)
        needs_none = tuple(plain(one, other, known.weight, known.of(one))) if sure >= SURE else ()
        return Compared((told_apart,) if told_apart else needs_none, doubt)
    picked = [c for c in chosen(candidates, weights) if is_tenable(c, pair, one, other, sure)]
    if not picked and not says_more(one, other, known.weight) and (whole := unlike(candidates, pair, weights)):
        own = shared < weights.copied
        picked = [whole] if is_tenable(whole, pair, one, other, sure, in_own_words=own) else []
    made = [_record(c, one, other) for c in picked]
    told = {(d.slot, d.type) for d in made}
    certain: list[Difference] = []
    if shared >= weights.wording[0]:
        # where two reports are in unlike words, "52" and "some fifty", a day and its week are how each tells things
        certain += amounts(one, other, known.of(one).frames) if sure >= SURE_OF_COUNTS else ()
        certain += (*times(one, other), *lengths(one, other)) if sure >= SURE else ()
    certain += plain(one, other, known.weight, known.of(one)) if sure >= SURE else ()
    certain += exclusive(one, other, known.weight, known.of(one).frames) if sure >= SURE_OF_ALL else ()
    made += [d for d in certain if (d.slot, d.type) not in told]
    return Compared(tuple(made), doubt)


def proposed(one: Telling, other: Telling, known: Known, sure: float) -> tuple[Pair, list[Judged]]:
    """Two tellings, `one` of the report whose id comes first, and all candidates with what speaks for each."""
    key = (one.report, other.report)
    if key not in known.shared:
        known.shared[key] = shared_wording(one.notes, other.notes)
    pack = known.of(one)
    pair = Pair(_side(one, known), _side(other, known), pack.frames, pack.mentions.places if pack.mentions else None)
    return pair, judged(pair, sure, known.shared[key])


def _side(told: Telling, known: Known) -> Side:
    words = known.of(told).frames
    if told.report not in known.reports:
        known.reports[told.report] = whole_report(told.text, told.notes, words)
    key = told.report, told.unit.passage
    if key not in known.sides:
        if len(known.sides) >= MOST_SIDES:
            known.sides.clear()
        known.sides[key] = side(told.text, told.notes, told.unit.passage, words, known.reports[told.report])
    return known.sides[key]


def shared_wording(one: Annotations, other: Annotations) -> float:
    """The share of the shorter report's words (lemmas) that the other has too, 0..1."""
    mine, theirs = ({lemma for s in notes.sentences for lemma in s.lemmas} for notes in (one, other))
    return len(mine & theirs) / max(1, min(len(mine), len(theirs)))


def _record(found: Chosen, one: Telling, other: Telling) -> Difference:
    answers = ((one.report, found.candidate.one), (other.report, found.candidate.other))
    values = tuple(
        Value(report=report, start=answer.start, end=answer.end, side=letter)
        for (report, answer), letter in zip(answers, "AB", strict=True)
    )
    words = tuple(" ".join(telling.text[v.start : v.end].split()) for telling, v in zip((one, other), values, strict=True))
    ground = Ground(
        kind="told otherwise" if found.candidate.origin == "stretch" else "answers",
        values=words,
        reports=tuple(v.report for v in values),
        passages=tuple(Passage(report=v.report, start=v.start, end=v.end) for v in values),
    )
    return Difference(slot=found.slot, type=found.type, values=values, grounds=(ground,), confidence=round(found.confidence, 3))


def _turned(difference: Difference) -> Difference:
    """A difference with its sides the other way round."""
    values = tuple(
        Value(report=v.report, start=v.start, end=v.end, side="B" if v.side == "A" else "A") for v in reversed(difference.values)
    )
    return Difference(
        slot=difference.slot, type=difference.type, values=values, grounds=difference.grounds, confidence=difference.confidence
    )
