"""Entries of feeds that could not be taken in: why, how often in a row, and when they are tried again."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Adds three columns to the entries; those that were taken in are as they were."""
    op.add_column("entries", sa.Column("failures", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("entries", sa.Column("error", sa.Text(), nullable=True))
    op.add_column("entries", sa.Column("due", sa.Text(), nullable=True))
