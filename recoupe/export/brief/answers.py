"""What is answered differently: the differences of the record as questions, each with its answers and whose word they are.

The record compares tellings two by two. Here the pairs of one claim and slot become one question: figures are put together by
their amount, over all tellings of the claim that count the same thing; other values by the side that the record puts them on.
Questions of two claims that rest on one passage, or that count one thing with the same amounts, are one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from recoupe.export.brief.tellings import Chain, Telling, chains, of_occurrence, of_span, outlets_of
from recoupe.export.page_context import Context, Source
from recoupe.lang.tables.brief import BriefTable
from recoupe.model import Claim, Difference, DifferenceSlot, DifferenceType, Ground, Quantity, Span, Value
from recoupe.text import fold, overlap

STRENGTH: tuple[DifferenceType, ...] = ("contradiction", "denial", "source", "update", "scope", "naming", "rounding")
"""Strongest first."""
WEAKEST: DifferenceType = "rounding"

ACROSS_ROWS = frozenset({"reasons", "reasons of presence", "reasons of a presence"})
"""Grounds of differences that are found in whole reports and placed in the row where they mostly stand."""

EXCLUDING = frozenset({"contradiction", "denial"})
DISPUTED = frozenset({"contradiction", "denial", "source"})


@dataclass(slots=True)
class Side:
    """Values that agree, before they are told: their key (a side of one difference, or an amount), and the tellings."""

    keys: set[object]
    tellings: list[Telling] = field(default_factory=list)

    @property
    def places(self) -> set[tuple[int, Span]]:
        """Where its passages stand."""
        return {(telling.source.number, telling.span) for telling in self.tellings}


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: its tellings, by origin, and how it stands to the first answer (None: it is the first, or agrees with it)."""

    tellings: tuple[Telling, ...]
    chains: tuple[Chain, ...]
    kind: DifferenceType | None = None


@dataclass(frozen=True, slots=True)
class Open:
    """A question of the record: the slot, the claims that it comes from, the strongest type, the answers, best told first."""

    slot: DifferenceSlot
    kind: DifferenceType
    claims: tuple[Claim, ...]
    answers: tuple[Answer, ...]
    grounds: tuple[Ground, ...]
    confidence: float

    @property
    def disputed(self) -> bool:
        """Whether the answers do not just say the same in another way."""
        return self.kind in DISPUTED

    @property
    def told_by_one(self) -> bool:
        """Whether an answer that excludes the first, or another amount, is told by those alone who tell the first: both hold."""
        first = {(t.source.number, t.speaker) for t in self.answers[0].tellings}
        others = [answer for answer in self.answers[1:] if answer.kind in DISPUTED or self.slot == "number"]
        return any({(t.source.number, t.speaker) for t in answer.tellings} <= first for answer in others)

    @property
    def alike(self) -> bool:
        """Whether all answers to how many are figures."""
        return self.slot != "number" or all(any(counted(t.source, t.span) for t in a.tellings) for a in self.answers)

    @property
    def units(self) -> frozenset[str]:
        """What the answers count, by its lemma."""
        told = (counted(t.source, t.span) for a in self.answers for t in a.tellings) if self.slot == "number" else ()
        return frozenset(figure.unit for figure in told if figure and figure.unit)

    @property
    def outlets(self) -> int:
        """How many reports answer."""
        return outlets_of([chain for answer in self.answers for chain in answer.chains])

    @property
    def origins(self) -> int:
        """How many origins the answers have in all."""
        return sum(len(answer.chains) for answer in self.answers)


@dataclass(slots=True)
class _Draft:
    slot: DifferenceSlot
    claims: list[Claim]
    differences: list[Difference]
    sides: list[Side]
    unit: str | None = None


def questions(context: Context, table: BriefTable | None) -> tuple[Open, ...]:
    """All questions of the story: disputed ones first, those of two outlets or more first, then by kind, outlets and how sure."""
    drafts: list[_Draft] = []
    for claim in context.claims:
        for slot in dict.fromkeys(difference.slot for difference in claim.differences):
            differences = [d for d in claim.differences if d.slot == slot]
            drafts.append(_draft(context, claim, slot, differences, table))
    made = [found for draft in _merged(drafts) if (found := _open(context, draft)) is not None]
    return tuple(sorted(made, key=_rank))


def _rank(found: Open) -> tuple[object, ...]:
    return (
        not found.disputed, found.confidence < 0.5, found.outlets < 2, STRENGTH.index(found.kind), -found.outlets,
        -found.confidence, -max(claim.importance for claim in found.claims), found.claims[0].id,
    )  # fmt: skip


def counted(source: Source, span: Span) -> Quantity | None:
    """The figure that a passage is, or holds first."""
    within = [q for q in source.found.quantities if overlap((q.start, q.end), span)]
    return max(within, key=lambda q: (overlap((q.start, q.end), span), -q.start), default=None)


def _draft(
    context: Context, claim: Claim, slot: DifferenceSlot, differences: list[Difference], table: BriefTable | None
) -> _Draft:
    values = [(number, value) for number, difference in enumerate(differences) for value in difference.values]
    figures = [counted(context.by_report[v.report], (v.start, v.end)) for _, v in values]
    draft = _Draft(slot, [claim], differences, [])
    if slot == "number" and all(figures):
        known = [figure for figure in figures if figure]
        draft.unit = known[0].unit or known[0].currency
        units = {figure.unit or figure.currency for figure in known}
        draft.sides = _by_amount(context, claim, values, units, table)
    else:
        draft.sides = _by_side(context, claim, values, table)
    return draft


def _by_amount(
    context: Context, claim: Claim, values: list[tuple[int, Value]], units: set[str | None], table: BriefTable | None
) -> list[Side]:
    found: list[Side] = []

    def put(figure: Quantity, telling: Telling) -> None:
        bound = figure.modifier if figure.modifier in ("min", "max") else ""
        key = ("amount", figure.value, bound)
        side = next((s for s in found if key in s.keys), None)
        if side is None:
            found.append(side := Side({key}))
        side.tellings.append(telling)

    for _, value in values:
        source = context.by_report[value.report]
        figure = counted(source, (value.start, value.end))
        if figure:
            put(figure, of_span(context, claim, value.report, (figure.start, figure.end), table))
    for occurrence in claim.occurrences:
        source = context.by_report[occurrence.report]
        for figure in source.found.quantities:
            inside = occurrence.start <= figure.start and figure.end <= occurrence.end
            if inside and (figure.unit or figure.currency) in units:
                told = replace(of_occurrence(context, occurrence, table), span=(figure.start, figure.end))
                put(figure, told)
    return found


def _by_side(context: Context, claim: Claim, values: list[tuple[int, Value]], table: BriefTable | None) -> list[Side]:
    sides: list[Side] = []
    for number, value in values:
        telling = of_span(context, claim, value.report, (value.start, value.end), table)
        key = (number, value.side)
        near = [s for s in sides if key in s.keys or (telling.source.number, telling.span) in s.places]
        joined = Side({key}.union(*(s.keys for s in near)), [t for s in near for t in s.tellings] + [telling])
        sides = [s for s in sides if s not in near] + [joined]
    return sides


def _merged(drafts: Iterable[_Draft]) -> list[_Draft]:
    """The drafts with those that ask one thing put together."""
    kept: list[_Draft] = []
    for draft in drafts:
        home = next((other for other in kept if _same(draft, other)), None)
        if home is None:
            kept.append(draft)
            continue
        home.claims += [claim for claim in draft.claims if claim not in home.claims]
        home.differences += draft.differences
        for side in draft.sides:
            mine = [s for s in home.sides if s.keys & side.keys or s.places & side.places]
            joined = Side(side.keys.union(*(s.keys for s in mine)), [t for s in mine for t in s.tellings] + side.tellings)
            home.sides = [s for s in home.sides if s not in mine] + [joined]
    return kept


def _same(one: _Draft, other: _Draft) -> bool:
    if one.slot != other.slot:
        return False
    places = [{place for side in draft.sides for place in side.places} for draft in (one, other)]
    if places[0] & places[1]:
        return True
    amounts = [{key for side in draft.sides for key in side.keys} for draft in (one, other)]
    return one.unit is not None and one.unit == other.unit and len(amounts[0] & amounts[1]) > 1


def _open(context: Context, draft: _Draft) -> Open | None:
    sides = [(side, chains(context, side.tellings)) for side in _by_words(draft.sides)]
    sides = [(side, told) for side, told in sides if told]
    if len(sides) < 2:
        return None
    sides.sort(key=lambda pair: (-len(pair[1]), -outlets_of(pair[1]), pair[1][0].sources[0].number, min(pair[0].places)))
    sides = _of_one_thing(sides)
    if len(sides) < 2:
        return None
    first = sides[0][0]
    told = [(side, found, _kind(draft, first, side)) for side, found in sides]
    told = told[:1] + sorted(told[1:], key=lambda item: item[2] in EXCLUDING)
    kinds = [kind for _, _, kind in told[1:] if kind]
    kept = [side for side, _, _ in told]
    among = [d.type for d in draft.differences if sum(_holds(d, side) for side in kept) > 1]
    # what stood between answers that are not shown says nothing of those that are
    strongest = min(kinds or among, key=STRENGTH.index, default=WEAKEST)
    answers = tuple(
        Answer(_each(side.tellings), found, kind if place else None) for place, (side, found, kind) in enumerate(told)
    )
    weight = max(_sure(claim, d) for claim in draft.claims for d in draft.differences if d in claim.differences)
    grounds = dict.fromkeys(g for d in draft.differences for g in d.grounds)
    return Open(draft.slot, strongest, tuple(draft.claims), answers, tuple(grounds), weight)


def _sure(claim: Claim, difference: Difference) -> float:
    """How likely a difference is one; what was found across rows does not hang on its row being one fact."""
    across = any(ground.kind in ACROSS_ROWS for ground in difference.grounds)
    return difference.confidence if across else claim.confidence * difference.confidence


def _of_one_thing(sides: list[tuple[Side, tuple[Chain, ...]]]) -> list[tuple[Side, tuple[Chain, ...]]]:
    """The sides without figures that are told beside another, nearer to the first, by the same: they count other things."""
    figures = [counted(side.tellings[0].source, side.tellings[0].span) for side, _ in sides]
    first = figures[0]
    if first is None or not first.value or not all(figures):
        return sides
    base = first.value
    # figures of other nouns may count the same only where none is more than twice another
    near = [f is not None and (f.unit == first.unit or max(f.value, base) <= 2 * min(f.value, base)) for f in figures]
    sides = [side for side, fits in zip(sides, near, strict=True) if fits]
    figures = [figure for figure, fits in zip(figures, near, strict=True) if fits]
    kept: list[tuple[Side, tuple[Chain, ...]]] = [sides[0]]
    rest = sorted(zip(sides[1:], figures[1:], strict=True), key=lambda pair: abs(pair[1].value - base) if pair[1] else 0)
    for pair, _ in rest:
        told = {(t.source.number, t.speaker) for t in pair[0].tellings}
        if not any(told <= {(t.source.number, t.speaker) for t in other.tellings} for other, _ in kept[1:]):
            kept.append(pair)
    return [pair for pair in sides if pair in kept]


def _each(tellings: Sequence[Telling]) -> tuple[Telling, ...]:
    """The tellings, each place once, by report."""
    held = {(telling.source.number, telling.span): telling for telling in tellings}
    return tuple(held[place] for place in sorted(held))


def _by_words(sides: Iterable[Side]) -> list[Side]:
    """The sides, those in the very same words as one."""
    made: dict[str, Side] = {}
    for side in sides:
        home = made.setdefault(_plain(side), Side(set()))
        home.keys |= side.keys
        home.tellings += side.tellings
    return list(made.values())


def _plain(side: Side) -> str:
    return fold(min(side.tellings, key=lambda t: (t.source.number, t.span)).words)


def _kind(draft: _Draft, first: Side, side: Side) -> DifferenceType | None:
    """How the record says that two sides stand to each other: the strongest type between passages of both."""
    linking: Iterator[DifferenceType] = (
        difference.type
        for difference in draft.differences
        if _holds(difference, first) and _holds(difference, side) and first is not side
    )
    found = list(linking)
    elsewhere = [d.type for d in draft.differences if _holds(d, side)]
    return min(found or elsewhere, key=STRENGTH.index, default=None)


def _holds(difference: Difference, side: Side) -> bool:
    return any(
        value.report == telling.source.report.id and overlap((value.start, value.end), telling.span)
        for value in difference.values
        for telling in side.tellings
    )
