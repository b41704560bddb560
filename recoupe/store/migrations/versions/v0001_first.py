"""The first schema."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Makes all tables, and what is searched in the database's own form."""
    _tables()
    if op.get_bind().dialect.name == "sqlite":
        op.execute("CREATE VIRTUAL TABLE search USING fts5(words, tokenize = 'unicode61 remove_diacritics 2')")
    else:
        op.execute("CREATE TABLE search (report INTEGER PRIMARY KEY REFERENCES reports (number), words TSVECTOR NOT NULL)")
        op.execute("CREATE INDEX ix_search_words ON search USING gin (words)")


def _tables() -> None:
    op.create_table(
        "feeds",
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("etag", sa.Text(), nullable=True),
        sa.Column("modified", sa.Text(), nullable=True),
        sa.Column("due", sa.Text(), nullable=False),
        sa.Column("checked", sa.Text(), nullable=True),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("error", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("address", name="pk_feeds"),
    )
    op.create_table(
        "entries",
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("feed", sa.Text(), nullable=False),
        sa.Column("updated", sa.Text(), nullable=True),
        sa.Column("checked", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("address", name="pk_entries"),
    )
    op.create_table(
        "judgements",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("subject", sa.LargeBinary(), nullable=False),
        sa.Column("undone_at", sa.Text(), nullable=True),
        sa.Column("undone_by", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("number", name="pk_judgements"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "state",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_state"),
    )
    op.create_table(
        "stories",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("begin", sa.Text(), nullable=True),
        sa.Column("finish", sa.Text(), nullable=True),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("created", sa.Text(), nullable=False),
        sa.Column("updated", sa.Text(), nullable=False),
        sa.Column("merged_into", sa.Text(), nullable=True),
        sa.Column("stale", sa.Boolean(), nullable=False),
        sa.Column("disagreements", sa.Integer(), nullable=False),
        sa.Column("decisions", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("number", name="pk_stories"),
        sa.UniqueConstraint("id", name="uq_stories_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_stories_finish", "stories", ["finish"], unique=False)
    op.create_index("ix_stories_updated", "stories", ["updated"], unique=False)
    op.create_table(
        "claims",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("story", sa.Text(), nullable=False),
        sa.Column("relation", sa.Text(), nullable=False),
        sa.Column("seen", sa.Text(), nullable=False),
        sa.Column("wordings", sa.LargeBinary(), nullable=False),
        sa.Column("record", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["story"], ["stories.id"], name="fk_claims_story"),
        sa.PrimaryKeyConstraint("number", name="pk_claims"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_claims_story", "claims", ["story"], unique=False)
    op.create_table(
        "follows",
        sa.Column("story", sa.Text(), nullable=False),
        sa.Column("since", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["story"], ["stories.id"], name="fk_follows_story"),
        sa.PrimaryKeyConstraint("story", name="pk_follows"),
    )
    op.create_table(
        "news",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("story", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("report", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["story"], ["stories.id"], name="fk_news_story"),
        sa.PrimaryKeyConstraint("number", name="pk_news"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_news_story_number", "news", ["story", "number"], unique=False)
    op.create_table(
        "reports",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("outlet", sa.Text(), nullable=True),
        sa.Column("published", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("day", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("added", sa.Text(), nullable=False),
        sa.Column("changed", sa.Text(), nullable=False),
        sa.Column("withdrawn", sa.Text(), nullable=True),
        sa.Column("linked", sa.Boolean(), nullable=False),
        sa.Column("story", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["story"], ["stories.id"], name="fk_reports_story"),
        sa.PrimaryKeyConstraint("number", name="pk_reports"),
        sa.UniqueConstraint("id", name="uq_reports_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_reports_changed", "reports", ["changed"], unique=False)
    op.create_index("ix_reports_day", "reports", ["day"], unique=False)
    op.create_index("ix_reports_story", "reports", ["story"], unique=False)
    op.create_index("ix_reports_unlinked", "reports", ["linked"], unique=False)
    op.create_index("ix_reports_url", "reports", ["url"], unique=False)
    op.create_table(
        "annotations",
        sa.Column("report", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("rules", sa.Text(), nullable=False),
        sa.Column("model", sa.Text(), nullable=False),
        sa.Column("record", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["report"], ["reports.number"], name="fk_annotations_report"),
        sa.PrimaryKeyConstraint("report", name="pk_annotations"),
    )
    op.create_table(
        "facets",
        sa.Column("report", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["report"], ["reports.number"], name="fk_facets_report"),
        sa.PrimaryKeyConstraint("report", "kind", "value", name="pk_facets"),
    )
    op.create_index("ix_facets_kind_value", "facets", ["kind", "value"], unique=False)
    op.create_table(
        "pairs",
        sa.Column("one", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("other", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("record", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["one"], ["reports.number"], name="fk_pairs_one"),
        sa.ForeignKeyConstraint(["other"], ["reports.number"], name="fk_pairs_other"),
        sa.PrimaryKeyConstraint("one", "other", name="pk_pairs"),
    )
    op.create_index("ix_pairs_other", "pairs", ["other"], unique=False)
    op.create_table(
        "profiles",
        sa.Column("report", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("record", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["report"], ["reports.number"], name="fk_profiles_report"),
        sa.PrimaryKeyConstraint("report", name="pk_profiles"),
    )
    op.create_table(
        "versions",
        sa.Column("report", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("added", sa.Text(), nullable=False),
        sa.Column("record", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["report"], ["reports.number"], name="fk_versions_report"),
        sa.PrimaryKeyConstraint("report", "version", name="pk_versions"),
        sa.UniqueConstraint("report", "digest", name="uq_versions_report_digest"),
    )
