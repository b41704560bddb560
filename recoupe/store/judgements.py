"""What persons decided: kept for ever with author and time, in force until undone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

import msgspec
from sqlalchemy import Connection, insert, select, update

from recoupe.bounds import FIRST_YEAR, LAST_YEAR
from recoupe.errors import StoreError
from recoupe.model import DifferenceType, Passage
from recoupe.store.base import now
from recoupe.store.records import bump, column
from recoupe.store.schema import judgements

Kind = Literal[
    "same claim", "not the same claim", "same story", "not the same story", "not this speaker", "this speaker", "this day",
    "this relation", "to check",
]  # fmt: skip
KINDS: tuple[Kind, ...] = get_args(Kind)
LONGEST_AUTHOR = 80
LONGEST_NOTE = 1_000
LONGEST_VALUE = 200
NO_DIFFERENCE = "none"
"""What "this relation" says of tellings that do not differ; else it names the type of their difference."""
RELATIONS = (NO_DIFFERENCE, *get_args(DifferenceType))
_STORY, _CLAIM = "two reports", "two passages"
NEEDS: dict[Kind, str] = {
    "same claim": _CLAIM, "not the same claim": _CLAIM, "same story": _STORY, "not the same story": _STORY,
    "not this speaker": "a passage and a speaker", "this speaker": "a passage and who said it", "this day": "a report and a day",
    "this relation": "a passage of a claim and a relation", "to check": "a passage of a claim",
}  # fmt: skip


class Subject(msgspec.Struct, frozen=True, kw_only=True):
    """What a judgement is about.

    Two reports for a story (`reports`; of "not the same story" the first is the one that does not belong), two passages for a
    claim, one passage (of what is said) and the `speaker` who did not say it. `wordings` are the passages' own words: a passage
    is found again by them after its report was edited.

    `value` is what is so instead: who said it ("this speaker", of one passage), a report's day ("this day"), how the tellings of
    a claim, given by one passage of it, differ ("this relation"), who is to check a claim ("to check"). `note` says why.
    """

    reports: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()
    wordings: tuple[str, ...] = ()
    speaker: str | None = None
    value: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision of a person. `undone_at` and `undone_by` are set once it no longer holds."""

    number: int
    kind: Kind
    author: str
    at: str
    subject: Subject
    undone_at: str | None = None
    undone_by: str | None = None


def judge(connection: Connection, kind: Kind, subject: Subject, *, author: str) -> Judgement:
    """Keeps a judgement; it holds from now on. Raises StoreError where kind and subject do not fit or nobody says it."""
    author = (column(author) or "").strip()[:LONGEST_AUTHOR]
    if not author:
        raise StoreError("a judgement needs an author; say who judges")
    if not _fits(kind, subject):
        raise StoreError(f"{kind!r} cannot be said of that; it needs {NEEDS[kind]}")
    if len(subject.note) > LONGEST_NOTE:
        raise StoreError(f"the note has {len(subject.note)} characters; give {LONGEST_NOTE} or fewer")
    time = now()
    row = connection.execute(insert(judgements).values(kind=kind, author=author, at=time, subject=msgspec.json.encode(subject)))
    assert row.inserted_primary_key is not None
    if kind.endswith("story"):
        bump(connection, "edits")
    return Judgement(int(row.inserted_primary_key[0]), kind, author, time, subject)


def undo(connection: Connection, number: int, *, author: str) -> Judgement | None:
    """Ends a judgement, which stays in the record; None where there is none of that number or it was undone before."""
    author = (column(author) or "").strip()[:LONGEST_AUTHOR]
    if not author:
        raise StoreError("undoing needs an author; say who undoes it")
    open_one = (judgements.c.number == number) & judgements.c.undone_at.is_(None)
    if not connection.execute(update(judgements).where(open_one).values(undone_at=now(), undone_by=author)).rowcount:
        return None
    found = next(j for j in listed(connection) if j.number == number)
    if found.kind.endswith("story"):
        bump(connection, "edits")
    return found


def holding(connection: Connection, *, ending: str = "") -> list[Judgement]:
    """The judgements in force, oldest first; of the kinds whose names end so."""
    return [found for found in listed(connection, ending=ending) if found.undone_at is None]


def listed(connection: Connection, *, ending: str = "") -> list[Judgement]:
    """All judgements ever, oldest first; of the kinds whose names end so."""
    j = judgements.c
    query = select(j.number, j.kind, j.author, j.at, j.subject, j.undone_at, j.undone_by).order_by(j.number)
    query = query.where(j.kind.in_([kind for kind in KINDS if kind.endswith(ending)]))
    return [
        Judgement(n, kind, author, at, msgspec.json.decode(subject, type=Subject), undone_at, undone_by)
        for n, kind, author, at, subject, undone_at, undone_by in connection.execute(query)
    ]


def _fits(kind: Kind, subject: Subject) -> bool:
    if kind.endswith("story"):
        return len(set(subject.reports)) == 2
    if kind.endswith("claim"):
        return len(set(subject.passages)) == 2 and len(subject.wordings) == 2
    value = subject.value or ""
    if kind == "this day":
        return len(subject.reports) == 1 and _is_day(value)
    one = len(subject.passages) == len(subject.wordings) == 1
    if kind == "not this speaker":
        return one and bool(subject.speaker)
    if kind == "this relation":
        return one and value in RELATIONS
    return one and len(value) <= LONGEST_VALUE and (bool(value.strip()) if kind == "this speaker" else kind == "to check")


def _is_day(told: str) -> bool:
    try:
        day = date.fromisoformat(told)
    except ValueError:
        return False
    return len(told) == len("2019-03-28") and FIRST_YEAR <= day.year <= LAST_YEAR
