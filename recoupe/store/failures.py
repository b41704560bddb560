"""Reports that a step failed on: kept without what failed, told with the reason, tried again by `recoupe reannotate`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select

from recoupe.store.base import now
from recoupe.store.schema import failures, reports, stories


@dataclass(frozen=True, slots=True)
class Held:
    """A report, by number and id, with the step that failed on it, the reason and the time; `story` is its story's number."""

    number: int
    id: str
    outlet: str | None
    title: str | None
    story: int | None
    step: str
    reason: str
    at: str


def put(connection: Connection, number: int, step: str, reason: str) -> None:
    """Keeps what a report failed on, in the place of an earlier failure of the same step."""
    clear(connection, number, step)
    reason = reason.replace("\0", "\ufffd").encode("utf-8", "replace").decode()
    connection.execute(insert(failures).values(report=number, step=step, reason=reason, at=now()))


def clear(connection: Connection, number: int, step: str | None = None) -> None:
    """Forgets a report's failure in a step, or all of them."""
    condition = failures.c.report == number
    connection.execute(delete(failures).where(condition if step is None else condition & (failures.c.step == step)))


def listed(connection: Connection, *, ids: Iterable[str] | None = None) -> list[Held]:
    """All failures, or those of some reports, as they came."""
    r, f = reports.c, failures.c
    query = (
        select(r.number, r.id, r.outlet, r.title, stories.c.number.label("home"), f.step, f.reason, f.at)
        .join(reports, r.number == f.report)
        .outerjoin(stories, stories.c.id == r.story)
        .where(r.withdrawn.is_(None))
        .order_by(f.at, r.number, f.step)
    )
    found = [Held(*row) for row in connection.execute(query)]
    wanted = None if ids is None else set(ids)
    return [held for held in found if wanted is None or held.id in wanted]


def numbers(connection: Connection, step: str) -> set[int]:
    """The numbers of the reports that failed in a step."""
    return set(connection.execute(select(failures.c.report).where(failures.c.step == step)).scalars())
