"""Reports that a step failed on, with the reason; days that no report can have go, as they stopped the linking of all others."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Adds the table of failures, and has impossible days unknown."""
    op.create_table(
        "failures",
        sa.Column("report", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["report"], ["reports.number"], name="fk_failures_report"),
        sa.PrimaryKeyConstraint("report", "step", name="pk_failures"),
    )
    op.execute("UPDATE reports SET day = NULL WHERE substr(day, 1, 4) < '1600' OR substr(day, 1, 4) > '2200'")
