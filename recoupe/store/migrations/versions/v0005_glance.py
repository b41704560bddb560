"""What lists show of a story stands with it, so that the first page works nothing out."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Adds a column to the stories, and has those of several reports told anew, which fills it."""
    op.add_column("stories", sa.Column("glance", sa.LargeBinary(), nullable=True))
    op.execute(
        "UPDATE stories SET stale = true WHERE size > 1"
        if op.get_bind().dialect.name == "postgresql"
        else "UPDATE stories SET stale = 1 WHERE size > 1"
    )
