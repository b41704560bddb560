"""What is told alike: facts that rest on two origins or more, facts that are one origin repeated, facts of one report.

A fact is shown by the words of one telling, chosen because other origins use them too: what only one of them adds is not what
they agree on. A telling that only says who spoke, that leans on the sentence around it, or that holds an amount which is
disputed is not chosen; an amount at its beginning gives way to the plural article ("Deux avions" to "Des avions").

What several reports tell on the word of one speaker has one origin, but that this speaker said it has as many as quote it: such
a fact is an utterance and names its speaker.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from recoupe.export.brief.answers import EXCLUDING, Open
from recoupe.export.brief.pieces import Amounts, Piece, Sought, best
from recoupe.export.brief.tellings import Chain, Telling, chains, of_occurrence
from recoupe.export.page_context import FAIRLY_SURE, Context
from recoupe.lang.tables.brief import BriefTable
from recoupe.model import Claim, Relation, Span
from recoupe.text import overlap

LEAST_CONFIDENCE = FAIRLY_SURE
"""Below this the tellings may well tell two facts: they are shown last, to be checked."""

AMOUNT_CHARACTERS = 60

SURE_IN_OTHER_WORDS = 0.85
"""The same where the tellings are in other words, or in words that judge otherwise: that nothing else differs is not excluded."""

IN_ONE_WORDING: frozenset[Relation] = frozenset({"agree", "repeated"})

Standing = Literal["established", "repeated", "single", "asked", "weak"]


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact with its standing, all tellings by origin, the passage that stands for it, its day (None: reports do not agree).

    "asked" facts belong to a question. Of an `utterance` the speaker said it, which is what stands; it is named.
    """

    claim: Claim
    standing: Standing
    chains: tuple[Chain, ...]
    shown: Piece
    day: str | None
    utterance: str | None = None

    @property
    def holds(self) -> bool:
        """Whether two origins or more agree on it, in a passage that reads alone, even where another fact says the same."""
        apart = {difference.type for difference in self.claim.differences} & EXCLUDING
        agreed = self.claim.relation in ("agree", "differ") and not apart and len(self.chains) > 1
        sure = self.claim.confidence >= _least(self.claim, ("agree", "differ"), (t for c in self.chains for t in c.tellings))
        return self.standing == "established" or (agreed and self.shown.fit and sure)


def facts(context: Context, asked: Sequence[Open], reports: BriefTable | None) -> tuple[Fact, ...]:
    """Every claim as a fact: those of most origins and with most words in common first."""
    held = {claim.id for found in asked for claim in found.claims}
    # an amount that is told in two ways stands in no fact, whatever the ways
    counts = [found for found in asked if found.units]
    languages = [{told.source.report.language for answer in found.answers for told in answer.tellings} for found in counts]
    open_amounts = Amounts(
        frozenset(unit for found in counts for unit in found.units),
        frozenset(language for language in set().union(*languages) if all(language in known for known in languages)),
    )
    made = [_fact(context, claim, open_amounts, claim.id in held, reports) for claim in context.claims]
    made += [fact for claim in context.claims for fact in _amounts(context, claim, asked, open_amounts, reports)]
    return tuple(_apart(sorted(made, key=_rank)))


def _amounts(
    context: Context, claim: Claim, asked: Sequence[Open], open_amounts: Amounts, reports: BriefTable | None
) -> Iterator[Fact]:
    """What the reports of a claim that is asked about count alike: the same amount of the same thing, in two of them or more."""
    if not any(claim in found.claims for found in asked) or claim.confidence < LEAST_CONFIDENCE:
        return
    places = {(t.source.number, t.span) for found in asked for answer in found.answers for t in answer.tellings}
    held: dict[tuple[float, str], list[Telling]] = {}
    for occurrence in claim.occurrences:
        source = context.by_report[occurrence.report]
        for figure in source.found.quantities:
            span = figure.start, figure.end
            inside = occurrence.start <= figure.start and figure.end <= occurrence.end
            if (
                inside
                and figure.unit
                and figure.value >= 2
                and figure.modifier == "exact"
                and not open_amounts.hold(figure, source)
            ):
                told = replace(of_occurrence(context, occurrence, reports), span=span)
                if not any(number == source.number and overlap(span, place) for number, place in places):
                    held.setdefault((figure.value, figure.unit), []).append(told)
    for tellings in held.values():
        found = chains(context, tellings)
        if len({telling.source.number for telling in tellings}) > 1:
            longest = max(tellings, key=lambda t: (len(t.words) <= AMOUNT_CHARACTERS, len(t.words)))
            day = day_of([of_occurrence(context, o, reports) for o in claim.occurrences])
            yield Fact(claim, "established" if len(found) > 1 else "repeated", found, Piece(longest, fit=True), day)


def _rank(fact: Fact) -> tuple[object, ...]:
    return (
        -len(fact.chains), -len({s.number for chain in fact.chains for s in chain.sources}),
        -fact.shown.worth * fact.claim.confidence, -fact.claim.importance, fact.claim.id,
    )  # fmt: skip


def _apart(made: Iterable[Fact]) -> Iterator[Fact]:
    """The facts in order; one that says again what an earlier one said, in the same passages, stands with the weak ones."""
    told: list[set[tuple[str, Span]]] = []
    for fact in made:
        if fact.standing not in ("established", "repeated"):
            yield fact
            continue
        told_by = [t for chain in fact.chains for t in chain.tellings]
        places = {(t.source.report.id, t.span) for t in told_by}
        again = any(_covered(places, earlier) for earlier in told)
        told += [] if again else [places]
        yield replace(fact, standing="weak") if again else fact


def _covered(places: set[tuple[str, Span]], earlier: set[tuple[str, Span]]) -> bool:
    reports = {
        report
        for report, span in places
        if any(report == other and 2 * overlap(span, s) >= min(span[1] - span[0], s[1] - s[0]) for other, s in earlier)
    }
    return len(reports) > 1 and 2 * len(reports) > len({report for report, _ in places})


def _fact(context: Context, claim: Claim, open_amounts: Amounts, asked: bool, reports: BriefTable | None) -> Fact:
    tellings = [of_occurrence(context, occurrence, reports) for occurrence in claim.occurrences]
    found = chains(context, tellings)
    speaker = _speaker(found)
    if speaker:
        # that it was said is told by every outlet of its own
        found = chains(context, tellings, said=True)
    repeated = len(found) == 1 and len(found[0].sources) > 1
    shown = best(tellings, found, Sought(open_amounts, context.language, said=speaker is not None, repeated=repeated))
    return Fact(claim, _standing(claim, found, shown, asked), found, shown, day_of(tellings), speaker)


def _standing(claim: Claim, found: tuple[Chain, ...], shown: Piece, asked: bool) -> Standing:
    if len({source.number for chain in found for source in chain.sources}) < 2:
        return "single"
    if asked and not (shown.fit and len(found) > 1):
        return "asked"
    if not shown.fit or claim.confidence < _least(claim, IN_ONE_WORDING, (t for chain in found for t in chain.tellings)):
        return "weak"
    return "repeated" if len(found) < 2 else "established"


def _least(claim: Claim, alike: Collection[Relation], tellings: Iterable[Telling]) -> float:
    """How sure an established fact must be: less where its tellings are `alike` in words, which no two languages are."""
    languages = {telling.source.report.language for telling in tellings}
    return LEAST_CONFIDENCE if claim.relation in alike and len(languages) < 2 else SURE_IN_OTHER_WORDS


def _speaker(found: tuple[Chain, ...]) -> str | None:
    """The one named speaker on whose word all tellings are, where several reports tell it."""
    if len(found) != 1 or len(found[0].sources) < 2:
        return None
    names = {telling.speaker for telling in found[0].tellings}
    name = next(iter(names)) if len(names) == 1 else None
    named = name and name[0].isupper() and not found[0].unnamed
    return name if named else None


def day_of(tellings: Sequence[Telling]) -> str | None:
    """The day that two reports or more give, and more than any other; `YYYY-MM-DD`."""
    days: dict[str, set[int]] = {}
    for telling in tellings:
        for time in telling.source.found.times:
            if time.type == "DURATION" or not time.begin or not overlap((time.start, time.end), telling.span):
                continue
            if time.begin[:10] == (time.finish or time.begin)[:10]:
                days.setdefault(time.begin[:10], set()).add(telling.source.number)
    most = max(days, key=lambda day: (len(days[day]), day), default=None)
    return most if most and len(days[most]) > 1 else None
