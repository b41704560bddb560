"""Claims: facts told by two reports or more, with how the tellings stand to each other; and what one report alone tells.

Clauses are aligned (`recoupe.reconcile.pairing`), their figures, days and names compared afterwards. Below the threshold two
tellings stay apart: an invented link costs more than a missed one. Nothing is lost: each clause stands in some claim.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace as with_unit

from msgspec.structs import replace

from recoupe.lang.base import Language, codes, language
from recoupe.model import Annotations, Claim, Copy, Occurrence, Origin, Report, Span
from recoupe.reconcile import pairing
from recoupe.reconcile.alone import alone
from recoupe.reconcile.beside import Beside
from recoupe.reconcile.comparison import Known
from recoupe.reconcile.comparison.reasons import placed
from recoupe.reconcile.grounds import grounds
from recoupe.reconcile.independence import Independence
from recoupe.reconcile.language import has, story_language
from recoupe.reconcile.one_vocabulary import in_one_vocabulary
from recoupe.reconcile.passages import widened
from recoupe.reconcile.ranking import importance
from recoupe.reconcile.relations import Likely, verdict
from recoupe.reconcile.speakers import Speakers
from recoupe.reconcile.surroundings import MILLION
from recoupe.reconcile.tellings import Telling, telling
from recoupe.reconcile.units import Unit, own_table, units, weights, within
from recoupe.reconcile.vectors import Space, space
from recoupe.text import overlap

TABLES = ("claims", "frames", "differences")
"""What a language must have for its reports to be compared."""


def claims(
    reports: Sequence[Report],
    annotations: Sequence[Annotations],
    origins: Sequence[Origin] = (),
    shared: Sequence[Copy] = (),
    *,
    pack: Language | None = None,
) -> tuple[Claim, ...]:
    """The claims of a story, the most important first. `annotations` run parallel to `reports`, in any order.

    `origins` and `shared` are those of the story (`recoupe.reconcile.origins`): each claim's own origins are counted by them.
    Reports in languages with the tables for it are compared, within a language by their words, across two by their sense and
    values alone; those in another language not at all. `pack` is taken for the language of all.
    """
    order = sorted(range(len(reports)), key=lambda i: reports[i].id)
    pairs = [(reports[i], annotations[i]) for i in order]
    independence = Independence(origins, shared)
    members = pairs if pack else [pair for pair in pairs if _is_compared(pair[0].language)]
    if not members:
        return ()
    own = pack or story_language((report for report, _ in members), *TABLES)
    story = _Story([report for report, _ in members], [notes for _, notes in members], independence, own)
    rows = _once(story.rows())
    return tuple(sorted(_told_apart([*rows, *story.singles(rows)]), key=lambda c: (-c.importance, c.id)))


def _is_compared(code: str) -> bool:
    return code in codes() and has(language(code), *TABLES)


def told_together(
    reports: Sequence[Report], annotations: Sequence[Annotations], pack: Language
) -> Iterator[tuple[list[Telling], Known, Likely]]:
    """The tellings of each row of two reports or more, with what `recoupe.reconcile.relations.verdict` needs to compare them."""
    story = _Story(reports, annotations, Independence((), ()), pack)
    for _, tellings in story.grouped():
        yield tellings, story.background, story.likely


class _Story:
    """The units of a story and how they are grouped."""

    def __init__(
        self, reports: Sequence[Report], annotations: Sequence[Annotations], independence: Independence, pack: Language
    ) -> None:
        self._known = {report.id: (report, notes) for report, notes in zip(reports, annotations, strict=True)}
        self._independence = independence
        self._table = pack.claims
        self._weights = pack.claims.pairs
        self._found = in_one_vocabulary(units(reports, annotations, pack.claims))
        self._number = {(unit.report, unit.span): n for n, unit in enumerate(self._found)}
        weight = weights(self._found)
        self._space: Space = space(self._found, weight)
        spoken = {report.language for report in reports if _is_compared(report.language)}
        packs = {code: language(code) for code in sorted(spoken)} if len(spoken) > 1 else {}
        self._scores = pairing.likelihoods(self._space, self._weights)
        least = round(MILLION * self._weights.threshold)
        groups = pairing.groups(self._space, self._scores, least=least)
        self._groups = [group for group in groups if len({self._found[i].report for i in group}) > 1]
        beside = Beside(self._found, ([self._found[i] for i in group] for group in self._groups))
        self.background = Known(Speakers(annotations, pack.statements), weight, pack, packs, beside)

    def rows(self) -> Iterable[Claim]:
        """What two reports or more tell."""
        grouped = list(self.grouped())
        why = placed(
            self._known, [[(t.report, t.unit.passage) for t in tellings] for _, tellings in grouped], self.background.pack
        )
        for number, (members, tellings) in enumerate(grouped):
            sure = pairing.mean(members, self._scores) / MILLION
            told_by, ties = self._independence.count(tellings)
            stand = verdict(tellings, self.background, origins=told_by, sure=sure, likely=self.likely, also=why.get(number, ()))
            share = told_by / max(1, self._independence.origins or len(self._known))
            yield Claim(
                id=_identity(tellings),
                relation=stand.relation,
                difference=stand.difference,
                differences=stand.differences,
                occurrences=_ordered(self._read(tellings)),
                origins=told_by,
                grounds=(*grounds(self._space, members, self._scores), *ties),
                importance=importance(tellings, stand, share=share, likeness=sure),
                confidence=round(sure, 4),
            )

    def grouped(self) -> Iterator[tuple[Sequence[int], list[Telling]]]:
        """The units of each row, and their tellings."""
        for members in self._groups:
            yield members, [self._telling(self._found[i]) for i in self._without_parts(members)]

    def _read(self, told: Sequence[Telling]) -> list[Telling]:
        """The tellings of a row with the passages that are read of them beside each other; they are compared as they are."""
        units_of = {name: [t.unit for t in told if t.report != name] for name in {t.report for t in told}}
        return [with_unit(t, unit=widened(t.unit, units_of[t.report], self._space, t.notes)) for t in told]

    def likely(self, one: Unit, other: Unit) -> float:
        """The probability that two clauses tell one fact, 0 where they were not compared."""
        i, j = sorted((self._number[one.report, one.span], self._number[other.report, other.span]))
        return self._scores.get((i, j), 0) / MILLION

    def _without_parts(self, members: Sequence[int]) -> list[int]:
        """The members without those that lie in another of the same report: one passage tells it once."""
        spans = defaultdict(list)
        for i in members:
            spans[self._found[i].report].append(self._found[i].span)
        return [i for i in members if not any(_is_part(self._found[i].span, span) for span in spans[self._found[i].report])]

    def singles(self, rows: Iterable[Claim]) -> Iterable[Claim]:
        """What one report alone tells, beside what stands in these rows."""
        told: defaultdict[str, list[Span]] = defaultdict(list)
        for members in self._groups:
            for i in members:
                told[self._found[i].report].append(self._found[i].span)
        read: defaultdict[str, list[Span]] = defaultdict(list)
        for o in (o for row in rows for o in row.occurrences):
            read[o.report].append((o.start, o.end))
        own: defaultdict[str, list[Unit]] = defaultdict(list)
        for unit in self._found:
            own[unit.report].append(unit)
        for report, notes in self._known.values():
            found = alone(own[report.id], told[report.id], report, notes)
            for unit in sorted(found, key=lambda u: (u.passage[0] - u.passage[1], u.span)):
                if any(within(unit.passage, span) for span in read[report.id]):
                    continue
                read[report.id].append(unit.passage)
                tellings = [self._telling(unit)]
                stand = verdict(tellings, self.background, origins=1)
                yield Claim(
                    id=_identity(tellings),
                    relation=stand.relation,
                    occurrences=_ordered(tellings),
                    importance=importance(tellings, stand, share=0.0, likeness=1.0),
                )

    def _telling(self, unit: Unit) -> Telling:
        report, notes = self._known[unit.report]
        around = frozenset(self._space.sentences[unit.place].words.bag)
        return telling(unit, report, notes, around, own_table(report, self._table))


def _is_part(span: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether most of a passage lies in a longer one."""
    return other[1] - other[0] > span[1] - span[0] and 2 * overlap(span, other) > span[1] - span[0]


def _ordered(tellings: Sequence[Telling]) -> tuple[Occurrence, ...]:
    """The passages by day; of two of one report of which one holds the other, that one."""
    kept: dict[tuple[str, Span], Telling] = {}
    for each in sorted(tellings, key=lambda t: (t.unit.passage[0] - t.unit.passage[1], t.span)):
        if not any(name == each.report and within(each.unit.passage, span) for name, span in kept):
            kept[each.report, each.unit.passage] = each
    return tuple(t.occurrence for t in sorted(kept.values(), key=lambda t: (t.day or "9999", t.report, t.unit.passage)))


def _once(rows: Iterable[Claim]) -> list[Claim]:
    """Of rows that read the same the one that tells a difference, or is surer: two clauses of a sentence may be read as one."""
    best: dict[frozenset[tuple[str, int, int]], Claim] = {}
    for row in rows:
        read = frozenset((o.report, o.start, o.end) for o in row.occurrences)
        best[read] = max(best.get(read, row), row, key=lambda c: (bool(c.differences), c.confidence))
    return list(best.values())


def _told_apart(made: Sequence[Claim]) -> list[Claim]:
    """The claims with an id each: a long passage may stand first in two of them, and the second goes by all its passages."""
    taken: set[str] = set()
    apart = []
    for claim in made:
        if claim.id in taken:
            passages = ";".join(f"{o.report}:{o.start}:{o.end}" for o in claim.occurrences)
            claim = replace(claim, id="claim-" + hashlib.sha256(passages.encode()).hexdigest()[:8])
        taken.add(claim.id)
        apart.append(claim)
    return apart


def _identity(tellings: Sequence[Telling]) -> str:
    first = min(tellings, key=lambda t: (t.report, t.span))
    several = "" if len({t.report for t in tellings}) > 1 else "alone:"
    return "claim-" + hashlib.sha256(f"{several}{first.report}:{first.span}".encode()).hexdigest()[:8]
