"""How far a change reaches: the reports that may now be grouped otherwise, and why they hang together.

From the reports that came or changed one goes on, by pairs that are likely enough, by what persons judged, and by the stories as
they stand, until nothing more is met. What lies beyond is grouped as before, since grouping looks at one such part at a time.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

import msgspec
from msgspec.structs import replace
from sqlalchemy import ColumnElement, Connection, Select, select

from recoupe.desk.membership import Group, Row
from recoupe.group import THRESHOLD, parted
from recoupe.grouping.decisions import NEAR, Reasons
from recoupe.grouping.likeness import Likeness, grounds
from recoupe.grouping.link import components
from recoupe.grouping.profile import outline
from recoupe.model import Decision
from recoupe.store.judgements import Judgement
from recoupe.store.schema import pairs, reports

T = TypeVar("T")
Pair = tuple[int, int]

CHUNK = 500
_LIKENESS = msgspec.msgpack.Decoder(Likeness)
_COLUMNS = (reports.c.number, reports.c.id, reports.c.title, reports.c.outlet, reports.c.day, reports.c.story)
_NAMED = (reports.c.number, reports.c.id, reports.c.story)


@dataclass(slots=True)
class Reach:
    """The reports reached by number, and the likeness in millionths of all pairs that one of them is in."""

    rows: dict[int, Row] = field(default_factory=dict)
    scores: dict[Pair, int] = field(default_factory=dict)


def reach(connection: Connection, seeds: Collection[int], judged: Sequence[Judgement]) -> Reach:
    """What is reached from the reports numbered `seeds`; withdrawn ones reach nothing but their story's others."""
    beside = _joined(judged)
    found = Reach()
    stories: set[str] = set()
    asked: set[int] = set()
    frontier = set(seeds)
    while frontier:
        asked |= frontier
        rows = [Row(*row) for part in _chunks(frontier) for row in connection.execute(_living(reports.c.number.in_(part)))]
        found.rows.update({row.number: row for row in rows})
        met = {row.story for row in rows if row.story} - stories
        stories |= met
        names = {other for row in rows for other in beside.get(row.id, ())}
        frontier = {number for part in _chunks(met) for number in _numbers(connection, reports.c.story.in_(part))}
        frontier |= {number for part in _chunks(names) for number in _numbers(connection, reports.c.id.in_(part))}
        for one, other, score in _pairs(connection, [row.number for row in rows]):
            found.scores[one, other] = score
            if score >= THRESHOLD:
                frontier |= {one, other}
        frontier -= asked
    return found


def grouped(connection: Connection, found: Reach, alone: Collection[int]) -> list[Group]:
    """The groups that the reports reached fall into, oldest first, each with its decisions; those of `alone` by themselves."""
    profiles = {n: outline(row.id, None if n in alone else row.day) for n, row in found.rows.items()}
    numbers = sorted(profiles)
    place = {number: position for position, number in enumerate(numbers)}
    within = {pair: score for pair, score in found.scores.items() if pair[0] in place and pair[1] in place}
    strong = [(place[one], place[other]) for (one, other), score in within.items() if score >= THRESHOLD]
    parts = [[numbers[position] for position in part] for part in components(len(numbers), strong)]
    part_of = {number: which for which, part in enumerate(parts) for number in part}
    inside: list[dict[Pair, int]] = [{} for _ in parts]
    for pair, score in within.items():
        if part_of[pair[0]] == part_of[pair[1]]:
            inside[part_of[pair[0]]][pair] = score
    groups = [
        members
        for part, scores in zip(parts, inside, strict=True)
        for members in parted({number: profiles[number] for number in part}, scores)
    ]
    groups.sort(key=lambda members: profiles[members[0]].order)
    told = _decisions(connection, found, groups)
    return [Group(tuple(profiles[n].id for n in members), told[which]) for which, members in enumerate(groups)]


def _decisions(connection: Connection, found: Reach, groups: Sequence[Sequence[int]]) -> list[tuple[Decision, ...]]:
    """What is told of each group; those beyond what was reached count as their stories."""
    names = {number: row.id for number, row in found.rows.items()}
    group_of: dict[int, Hashable] = {number: which for which, members in enumerate(groups) for number in members}
    scores = {
        pair: score for pair, score in found.scores.items() if score >= NEAR or (pair[0] in group_of and pair[1] in group_of)
    }
    beyond = {number for pair in scores for number in pair} - group_of.keys()
    for part in _chunks(beyond):
        for number, name, story in connection.execute(select(*_NAMED).where(reports.c.number.in_(part))):
            names[number], group_of[number] = name, story
    reasons: Reasons[int, Hashable] = Reasons(names.__getitem__)
    for pair, score in scores.items():
        reasons.take(pair, Likeness(score, {}), (group_of[pair[0]], group_of[pair[1]]))
    number_of = {name: number for number, name in names.items()}
    chosen = [[(_pair(d.reports, number_of), d) for d in reasons.of(which)] for which in range(len(groups))]
    # why two are alike is read of the few that are told
    alike = _likenesses(connection, {pair for told in chosen for pair, _ in told})
    return [tuple(replace(decision, grounds=grounds(alike[pair])) for pair, decision in told) for told in chosen]


def _pair(names: tuple[str, str], number_of: Mapping[str, int]) -> Pair:
    one, other = sorted(number_of[name] for name in names)
    return one, other


def _likenesses(connection: Connection, wanted: Collection[Pair]) -> Mapping[Pair, Likeness]:
    found = {}
    for part in _chunks({one for one, _ in wanted}):
        query = select(pairs.c.one, pairs.c.other, pairs.c.record).where(pairs.c.one.in_(part))
        for one, other, record in connection.execute(query):
            if (one, other) in wanted:
                found[one, other] = _LIKENESS.decode(record)
    return found


def neighbours(connection: Connection, numbers: Sequence[int]) -> set[int]:
    """The reports that those numbered so are in a pair with."""
    return {number for one, other, _ in _pairs(connection, numbers) for number in (one, other)} - set(numbers)


def _pairs(connection: Connection, numbers: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    for part in _chunks(numbers):
        for column in (pairs.c.one, pairs.c.other):
            query = select(pairs.c.one, pairs.c.other, pairs.c.millionths).where(column.in_(part))
            yield from connection.execute(query)


def _joined(judged: Iterable[Judgement]) -> dict[str, set[str]]:
    """The reports that persons said are of one story, by each other's ids."""
    beside: dict[str, set[str]] = {}
    for judgement in judged:
        if judgement.kind == "same story":
            one, other = judgement.subject.reports
            beside.setdefault(one, set()).add(other)
            beside.setdefault(other, set()).add(one)
    return beside


def _living(condition: ColumnElement[bool]) -> Select[Any]:
    return select(*_COLUMNS).where(condition, reports.c.withdrawn.is_(None))


def _numbers(connection: Connection, condition: ColumnElement[bool]) -> Iterable[int]:
    return connection.execute(select(reports.c.number).where(condition, reports.c.withdrawn.is_(None))).scalars()


def _chunks(items: Collection[T]) -> Iterator[list[T]]:
    listed = list(items)
    for start in range(0, len(listed), CHUNK):
        yield listed[start : start + CHUNK]
