"""What the first page shows: the day's stories and those of the days before, each with the claim that differs most telling."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import msgspec
from sqlalchemy import Connection, select

from recoupe.export.page_safe import visible
from recoupe.model import Annotations, Claim, Occurrence, Report
from recoupe.relations import APART, RANK
from recoupe.serve.views import ClaimView, claim_view
from recoupe.store import records
from recoupe.store import stories as kept
from recoupe.store.schema import claims, reports
from recoupe.text import fold

LISTED = 60
EARLIER_DAYS = 7
EARLIER_STORIES = 8
SIDES = 2
LEAD_WORDS = 26
SHORT = 20
"""Characters under which a passage says little by itself."""

ORDER = ("denial", "contradiction", "update", "rounding", "scope", "source", None, "naming")
"""Ways to differ, those that a desk looks at first in front: figures and states of things before mere names."""


@dataclass(frozen=True, slots=True)
class Item:
    """A story in the list, with its lead claim where accounts differ."""

    row: kept.Listed
    title: str
    lead: ClaimView | None


@dataclass(frozen=True, slots=True)
class Earlier:
    """A day before, with its stories that stand nowhere above; `more` says that there are others."""

    day: str
    items: tuple[Item, ...]
    more: bool


@dataclass(frozen=True, slots=True)
class Front:
    """The first page. `days` are those of which there are reports, with how many."""

    day: str | None
    days: tuple[tuple[str, int], ...]
    items: tuple[Item, ...]
    earlier: tuple[Earlier, ...]


def front(connection: Connection, *, day: str | None, since: str) -> Front:
    """The stories of `day` (the last that has reports without one) and of the days before it; each story stands once."""
    days = tuple(kept.days(connection))
    day = day or (days[0][0] if days else None)
    rows = kept.listed(connection, day=day, since=since, limit=LISTED)
    before = list(_before(connection, [name for name, _ in days if day and name < day], {r.id for r in rows}, since))
    every = [*rows, *(row for _, found, _ in before for row in found)]
    leads, titles = _leads(connection, [row.id for row in every if row.disagreements]), _titles(connection, every)

    def items(found: Sequence[kept.Listed]) -> tuple[Item, ...]:
        return tuple(Item(row, titles[row.id], leads.get(row.id)) for row in found)

    return Front(day, days, items(rows), tuple(Earlier(name, items(found), more) for name, found, more in before))


def _before(
    connection: Connection, days: Sequence[str], shown: set[str], since: str
) -> Iterator[tuple[str, list[kept.Listed], bool]]:
    """The last days that have stories not shown yet, with those."""
    left = EARLIER_DAYS
    for day in days:
        found = [row for row in kept.listed(connection, day=day, since=since, limit=LISTED) if row.id not in shown]
        shown.update(row.id for row in found)
        if found:
            yield day, found[:EARLIER_STORIES], len(found) > EARLIER_STORIES
            left -= 1
        if not left:
            return


def _titles(connection: Connection, rows: Sequence[kept.Listed]) -> dict[str, str]:
    """What each story is called; one without a title by its first report's."""
    titles = {row.id: row.title or "" for row in rows}
    nameless = [name for name, title in titles.items() if not title]
    query = select(reports.c.story, reports.c.title).where(reports.c.story.in_(nameless)).order_by(reports.c.number)
    for story, title in connection.execute(query):
        titles[story] = titles[story] or title or ""
    return {name: visible(title or name) for name, title in titles.items()}


def _leads(connection: Connection, found: Sequence[str]) -> dict[str, ClaimView]:
    """Of each story the claim that leads, by two reports that do not tell it alike."""
    query = select(claims.c.story, claims.c.record).where(claims.c.story.in_(found), claims.c.relation.in_(APART))
    disputed: dict[str, list[Claim]] = {}
    for story, record in connection.execute(query.order_by(claims.c.story, claims.c.number)):
        disputed.setdefault(story, []).append(msgspec.json.decode(record, type=Claim))
    leading = {story: min(told, key=_rank) for story, told in disputed.items()}
    names = {told.report for claim in leading.values() for told in claim.occurrences}
    texts = {report.id: (report, layers) for report, layers in records.get(connection, sorted(names))}
    made = {story: _sided(claim, texts) for story, claim in leading.items()}
    return {story: view for story, view in made.items() if view is not None}


def _rank(claim: Claim) -> tuple[int, bool, int]:
    """Contradictions before differences, passages that say something by themselves before mere words, then by how they differ.

    Of equals the first, which weighs most, stands.
    """
    short = min(told.end - told.start for told in claim.occurrences) < SHORT
    return RANK[claim.relation], short, ORDER.index(claim.difference)


def _sided(claim: Claim, texts: dict[str, tuple[Report, Annotations]]) -> ClaimView | None:
    """The claim by as many reports as stand side by side; None where an edit took its passages away."""
    sides: dict[str, Occurrence] = {}
    words: set[str] = set()
    for told in claim.occurrences:
        report = texts[told.report][0] if told.report in texts else None
        passage = fold(report.text[told.start : told.end]) if report else ""
        if passage and told.report not in sides and passage not in words and len(sides) < SIDES:
            sides[told.report] = told
            words.add(passage)
    if len(sides) < SIDES:
        return None
    return claim_view(claim, tuple(sides.values()), texts, numbers={}, words=LEAD_WORDS)
