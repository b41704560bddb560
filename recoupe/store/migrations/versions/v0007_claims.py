"""A claim keeps a key of its own, what was told of it over time stands beside it, and it can be followed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Adds the keys and the states of claims, and has the stories of several reports told anew, which fills them."""
    op.add_column("claims", sa.Column("key", sa.Text(), nullable=True))
    op.create_index("ix_claims_key", "claims", ["key"])
    op.add_column("news", sa.Column("claim", sa.Text(), nullable=True))
    op.create_index("ix_news_claim", "news", ["claim"])
    op.create_table(
        "claim_states",
        sa.Column("number", sa.Integer(), primary_key=True),
        sa.Column("claim", sa.Text(), nullable=False),
        sa.Column("story", sa.Text(), sa.ForeignKey("stories.id", name="fk_claim_states_story_stories"), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("record", sa.LargeBinary(), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_claim_states_claim_number", "claim_states", ["claim", "number"])
    op.create_table(
        "claim_follows",
        sa.Column("claim", sa.Text(), primary_key=True),
        sa.Column("since", sa.Text(), nullable=False),
    )
    op.execute(
        "UPDATE stories SET stale = true WHERE size > 1"
        if op.get_bind().dialect.name == "postgresql"
        else "UPDATE stories SET stale = 1 WHERE size > 1"
    )
