"""Who may date whom: the keys of the reports that tell their own day, and of those that others date, and who is to be dated anew.

A report is filed under a few keys (`recoupe.dating.standing`). Once one comes, goes or changes that tells its day, the open ones
that share enough keys with it are due. Everything here is one step of a transaction.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, collate, delete, func, insert, select, update

from recoupe.store.schema import dating, dating_keys, reports

UNFILED = 0
"""What `due` says of a report that an earlier release put in: nobody has worked out its keys yet."""


@dataclass(frozen=True, slots=True)
class Filed:
    """A report as it is filed: whether it may date others, whether others may date it, and its keys (31 bits each)."""

    lends: bool
    open: bool
    keys: Sequence[int]


def file(connection: Connection, number: int, filed: Filed, *, shared: int) -> None:
    """Files a report in the place of what it was filed as; it is due itself where it is open, and so are those that it dates.

    Two reports matter to one another where they share `shared` keys.
    """
    before = connection.execute(select(dating).where(dating.c.report == number)).one_or_none()
    if before is not None and before.lends:
        _call(connection, _unpacked(before.words), shared)
    if filed.lends:
        _call(connection, filed.keys, shared)
    connection.execute(delete(dating).where(dating.c.report == number))
    if before is not None and before.words:
        found = dating_keys.c.word.in_(_unpacked(before.words)) & (dating_keys.c.report == number)
        connection.execute(delete(dating_keys).where(found))
    due = (before.due or 0) + 1 if before is not None else 1
    row = {
        "report": number,
        "lends": filed.lends,
        "open": filed.open,
        "words": array("i", filed.keys).tobytes(),
        "due": due if filed.open else None,
    }
    connection.execute(insert(dating).values(row))
    roles = [role for role, has in ((True, filed.lends), (False, filed.open)) if has]
    rows = [{"word": key, "lends": role, "report": number} for role in roles for key in filed.keys]
    if rows:
        connection.execute(insert(dating_keys), rows)


def near(connection: Connection, keys: Sequence[int], *, shared: int, most: int) -> list[str]:
    """The ids of the reports that may date one with these keys: those that share most first, ties by id, `most` at most."""
    met = _meeting(keys, shared, lends=True).subquery()
    # PostgreSQL sorts by the language of its database, where nothing else is asked
    name = reports.c.id if connection.dialect.name == "sqlite" else collate(reports.c.id, "C")
    query = select(reports.c.id).join(met, met.c.report == reports.c.number).order_by(met.c.shared.desc(), name).limit(most)
    return list(connection.execute(query).scalars())


def due(connection: Connection) -> list[tuple[int, str]]:
    """Number and id of each report that is to be dated anew, by number."""
    query = select(reports.c.number, reports.c.id).join(dating, dating.c.report == reports.c.number)
    return [(number, name) for number, name in connection.execute(query.where(dating.c.due > UNFILED).order_by(reports.c.number))]


def unfiled(connection: Connection, *, limit: int) -> list[tuple[int, str]]:
    """Number and id of reports that are not filed yet."""
    query = select(reports.c.number, reports.c.id).join(dating, dating.c.report == reports.c.number)
    query = query.where(dating.c.due == UNFILED).order_by(reports.c.number).limit(limit)
    return [(number, name) for number, name in connection.execute(query)]


def turn(connection: Connection, number: int) -> tuple[int, list[int]] | None:
    """How often a report has become due, and its keys; None where it is not due."""
    row = connection.execute(select(dating.c.due, dating.c.words).where(dating.c.report == number)).one_or_none()
    return (row.due, _unpacked(row.words)) if row is not None and row.due else None


def settle(connection: Connection, number: int, turn: int) -> bool:
    """Notes that a report was dated with all that the store knew at that turn; False where more came since."""
    settled = update(dating).where(dating.c.report == number, dating.c.due == turn).values(due=None)
    return connection.execute(settled).rowcount > 0


def _call(connection: Connection, keys: Sequence[int], shared: int) -> None:
    """Has the open reports that share keys with one be dated anew."""
    if keys:
        met = _meeting(keys, shared, lends=False).subquery()
        again = update(dating).where(dating.c.report.in_(select(met.c.report)))
        connection.execute(again.values(due=func.coalesce(dating.c.due, 0) + 1))


def _meeting(keys: Sequence[int], shared: int, *, lends: bool) -> Select[Any]:
    each = dating_keys.c
    query = select(each.report, func.count().label("shared")).where(each.word.in_(keys), each.lends.is_(lends))
    return query.group_by(each.report).having(func.count() >= shared)


def _unpacked(keys: bytes | None) -> list[int]:
    return array("i", keys).tolist() if keys else []
