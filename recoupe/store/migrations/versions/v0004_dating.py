"""Under which keys reports that date one another are found; those that are there are filed when the store is next written to."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Adds two tables, and has every report to be filed."""
    op.create_table(
        "dating",
        sa.Column("report", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("lends", sa.Boolean(), nullable=False),
        sa.Column("open", sa.Boolean(), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=False),
        sa.Column("due", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["report"], ["reports.number"], name="fk_dating_report"),
        sa.PrimaryKeyConstraint("report", name="pk_dating"),
    )
    told = sa.text("due IS NOT NULL")
    op.create_index("ix_dating_due", "dating", ["due"], sqlite_where=told, postgresql_where=told)
    op.create_table(
        "dating_keys",
        sa.Column("word", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("lends", sa.Boolean(), nullable=False),
        sa.Column("report", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["report"], ["reports.number"], name="fk_dating_keys_report"),
        sa.PrimaryKeyConstraint("word", "lends", "report", name="pk_dating_keys"),
        sqlite_with_rowid=False,
    )
    lends, empty = ("0", "x''") if op.get_bind().dialect.name == "sqlite" else ("false", "''::bytea")
    op.execute(f"INSERT INTO dating (report, lends, open, words, due) SELECT number, {lends}, {lends}, {empty}, 0 FROM reports")
