"""What pages ask for is found by an index, and linking reads what is near a new report instead of all that is stored."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import msgspec
import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

CHUNK = 5000
DAY = sa.text("coalesce(day, '')")
LIVING = sa.text("withdrawn IS NULL")
UNDATED = sa.text("day IS NULL OR length(day) < 10")


def upgrade() -> None:
    """Adds columns, indexes, a table of the words of names, and a PostgreSQL store's searching by stems."""
    _indexes()
    op.add_column("profiles", sa.Column("revision", sa.Integer(), server_default="0", nullable=False))
    op.create_index("ix_profiles_revision", "profiles", ["revision"])
    op.add_column("pairs", sa.Column("millionths", sa.Integer(), server_default="0", nullable=False))
    _millionths()
    op.create_table(
        "facet_words",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("word", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "word", "value", name="pk_facet_words"),
        sqlite_with_rowid=False,
    )
    _facet_words()
    _longest()
    if op.get_bind().dialect.name == "postgresql":
        _stems()


def _indexes() -> None:
    op.drop_index("ix_reports_day", "reports")
    op.drop_index("ix_reports_unlinked", "reports")
    unlinked = sa.text("linked IS 0"), sa.text("linked IS false")
    op.create_index("ix_reports_unlinked", "reports", ["number"], sqlite_where=unlinked[0], postgresql_where=unlinked[1])
    op.create_index("ix_reports_undated", "reports", ["day"], sqlite_where=UNDATED, postgresql_where=UNDATED)
    op.create_index("ix_reports_day_number", "reports", [DAY, "number"], sqlite_where=LIVING, postgresql_where=LIVING)


def _millionths() -> None:
    """Writes beside each pair how likely it is, which its record tells."""
    table = sa.table("pairs", sa.column("one"), sa.column("other"), sa.column("record"), sa.column("millionths"))
    query = sa.select(table.c.one, table.c.other, table.c.record)
    change = (
        sa.update(table)
        .where(table.c.one == sa.bindparam("a"), table.c.other == sa.bindparam("b"))
        .values(millionths=sa.bindparam("m"))
    )
    for rows in _chunks(query, table.c.one, table.c.other):
        made = [{"a": one, "b": other, "m": msgspec.msgpack.decode(record)["millionths"]} for one, other, record in rows]
        op.get_bind().execute(change, made)


def _facet_words() -> None:
    facets = sa.table("facets", sa.column("kind"), sa.column("value"))
    words = sa.table("facet_words", sa.column("kind"), sa.column("word"), sa.column("value"))
    query = sa.select(facets.c.kind, facets.c.value).where(facets.c.kind != "type").distinct()
    rows = [
        {"kind": kind, "word": word, "value": value}
        for kind, value in op.get_bind().execute(query)
        for word in sorted(set(value.split(" ")))
    ]
    for start in range(0, len(rows), CHUNK):
        op.get_bind().execute(sa.insert(words), rows[start : start + CHUNK])


def _longest() -> None:
    stories = sa.table("stories", sa.column("begin"), sa.column("finish"))
    query = sa.select(stories.c.begin, stories.c.finish).where(stories.c.begin != stories.c.finish).distinct()
    longest = 0
    for begin, finish in op.get_bind().execute(query):
        try:
            longest = max(longest, (date.fromisoformat(finish[:10]) - date.fromisoformat(begin[:10])).days)
        except ValueError:  # a month: of one that long, and its days, nothing more is known
            longest = max(longest, 366)
    state = sa.table("state", sa.column("key"), sa.column("value"))
    op.get_bind().execute(sa.insert(state), [{"key": "longest", "value": longest}])


def _stems() -> None:
    """Fills the stems of what is there from the newest version of each report."""
    op.execute("ALTER TABLE search ADD COLUMN stems TSVECTOR")
    tables = (
        sa.table("reports", sa.column("number"), sa.column("version"), sa.column("withdrawn")),
        sa.table("versions", sa.column("report"), sa.column("version"), sa.column("record")),
    )
    r, v = (table.c for table in tables)
    query = (
        sa.select(r.number, r.version, v.record)
        .select_from(tables[0].join(tables[1], (v.report == r.number) & (v.version == r.version)))
        .where(r.withdrawn.is_(None))
    )
    fill = sa.text("UPDATE search SET stems = to_tsvector(CAST(:config AS regconfig), :content) WHERE report = :number")
    for rows in _chunks(query, r.number, r.version):
        made = []
        for number, _, record in rows:
            told: dict[str, Any] = msgspec.json.decode(record)
            config = {"fr": "french", "en": "english"}.get(told.get("language") or "fr", "simple")
            content = f"{told.get('title') or ''}\n{told.get('text') or ''}".replace("\0", " ")[:100_000]
            made.append({"number": number, "config": config, "content": content})
        op.get_bind().execute(fill, made)
    op.execute("CREATE INDEX ix_search_stems ON search USING gin (stems)")


def _chunks(query: Any, first: Any, second: Any) -> Iterator[Sequence[Any]]:
    """The rows of a query in the order of two columns, which they begin with, so many at a time."""
    last: tuple[int, int] | None = None
    while True:
        part = query.order_by(first, second).limit(CHUNK)
        if last is not None:
            part = part.where((first > last[0]) | ((first == last[0]) & (second > last[1])))
        rows = op.get_bind().execute(part).all()
        if not rows:
            return
        yield rows
        last = rows[-1][0], rows[-1][1]
