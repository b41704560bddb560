"""The tables, the same on both databases. What is searched lies beside them, in a form of each database's own (`search`).

Times are UTC in ISO 8601, days as in `Annotations.dct`. Records are kept as their JSON; annotations compressed.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    literal_column,
    text,
)

HEAD = "0007"
"""The newest migration; a test holds it against the folder."""

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _report(*, primary_key: bool = False) -> Column[int]:
    return Column("report", Integer, ForeignKey("reports.number"), primary_key=primary_key, nullable=False, autoincrement=False)


UNDATED = literal_column("(day IS NULL OR length(day) < 10)", Boolean)
"""Whether no day is known of a report: a year or a month at most."""

DAY = literal_column("coalesce(day, '')", Text)
"""The day of a report as it is indexed, "" where it is not known: so both databases sort the unknown ones last, newest first."""

LONGEST = "longest"
"""The counter of the days that a story spans at most, from the first to the last."""

LIVING = text("withdrawn IS NULL")
_UNLINKED = text("linked IS 0"), text("linked IS false")

stories = Table(
    "stories",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("title", Text),
    Column("begin", Text),
    Column("finish", Text, index=True),
    Column("size", Integer, nullable=False),
    Column("created", Text, nullable=False),
    Column("updated", Text, nullable=False, index=True),
    Column("merged_into", Text),
    Column("stale", Boolean, nullable=False),
    Column("disagreements", Integer, nullable=False),
    Column("decisions", LargeBinary),
    Column("glance", LargeBinary),
    sqlite_autoincrement=True,
)
"""`size` counts the members; a story that has none left keeps its row, with the story that took them in `merged_into`.

`glance` is what lists show of it beside its counts, packed; None until it is told."""

reports = Table(
    "reports",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("outlet", Text),
    Column("published", Text),
    Column("title", Text),
    Column("url", Text, index=True),
    Column("day", Text),
    Column("version", Integer, nullable=False),
    Column("added", Text, nullable=False),
    Column("changed", Text, nullable=False, index=True),
    Column("withdrawn", Text),
    Column("linked", Boolean, nullable=False),
    Column("story", Text, ForeignKey("stories.id"), index=True),
    Index("ix_reports_unlinked", "number", sqlite_where=_UNLINKED[0], postgresql_where=_UNLINKED[1]),
    Index("ix_reports_undated", "day", sqlite_where=UNDATED, postgresql_where=UNDATED),
    Index("ix_reports_day_number", DAY, "number", sqlite_where=LIVING, postgresql_where=LIVING),
    sqlite_autoincrement=True,
)
"""One row a report, as its newest version has it. `linked` is False until the report has been put into a story."""

versions = Table(
    "versions",
    metadata,
    _report(primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("digest", LargeBinary, nullable=False),
    Column("added", Text, nullable=False),
    Column("record", LargeBinary, nullable=False),
    UniqueConstraint("report", "digest"),
)

layers = Table(
    "annotations",
    metadata,
    _report(primary_key=True),
    Column("rules", Text, nullable=False),
    Column("model", Text, nullable=False),
    Column("record", LargeBinary, nullable=False),
)
"""Those of the newest version, with what made them."""

facets = Table(
    "facets",
    metadata,
    _report(primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("value", Text, primary_key=True),
    Index("ix_facets_kind_value", "kind", "value"),
)
"""What a search can ask for besides words: `kind` "outlet", "speaker" or "type", `value` folded."""

failures = Table(
    "failures",
    metadata,
    _report(primary_key=True),
    Column("step", Text, primary_key=True),
    Column("reason", Text, nullable=False),
    Column("at", Text, nullable=False),
)
"""What a report failed on: `step` "dating", "annotation", "linking" or "reconciliation". It is kept without what failed."""

profiles = Table(
    "profiles",
    metadata,
    _report(primary_key=True),
    Column("record", LargeBinary, nullable=False),
    Column("revision", Integer, nullable=False, server_default="0", index=True),
)
"""A report as grouping sees it, so that linking a new one needs no old text. `revision` is what the counter "profiles" was raised
to when it was written: who holds profiles in memory reads those of later ones again."""

dating = Table(
    "dating",
    metadata,
    _report(primary_key=True),
    Column("lends", Boolean, nullable=False),
    Column("open", Boolean, nullable=False),
    Column("words", LargeBinary, nullable=False),
    Column("due", Integer),
    Index("ix_dating_due", "due", sqlite_where=text("due IS NOT NULL"), postgresql_where=text("due IS NOT NULL")),
)
"""What a report is to the dating of others (`witnesses`). `words` are its keys as 32-bit integers of this machine, to take them
back; `due` counts how often it became due for dating since it last was dated, 0 where it is still to be filed, NULL for none."""

dating_keys = Table(
    "dating_keys",
    metadata,
    Column("word", Integer, primary_key=True, autoincrement=False),
    Column("lends", Boolean, primary_key=True),
    Column("report", Integer, ForeignKey("reports.number"), primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)
"""The reports by key: those that tell their day (`lends`) and those that others date; one that tells only its year is both."""

pairs = Table(
    "pairs",
    metadata,
    Column("one", Integer, primary_key=True, autoincrement=False),
    Column("other", Integer, primary_key=True, autoincrement=False, index=True),
    Column("record", LargeBinary, nullable=False),
    Column("millionths", Integer, nullable=False, server_default="0"),
    ForeignKeyConstraint(["one"], ["reports.number"]),
    ForeignKeyConstraint(["other"], ["reports.number"]),
)
"""How likely two reports (the smaller number first) tell one story, where that is more than nothing; `record` says why.

Those of a report that is not linked are what was worked out before it changed; the next linking takes them away."""

claims = Table(
    "claims",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("story", Text, ForeignKey("stories.id"), nullable=False, index=True),
    Column("relation", Text, nullable=False),
    Column("seen", Text, nullable=False),
    Column("wordings", LargeBinary, nullable=False),
    Column("record", LargeBinary, nullable=False),
    Column("key", Text, index=True),
    sqlite_autoincrement=True,
)
"""The claims of a story as last told, so that what is new can be said. `wordings` hold the passages by report, folded.

`key` stays with a claim from one telling to the next: it is what a claim is asked for by."""

claim_states = Table(
    "claim_states",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("claim", Text, nullable=False),
    Column("story", Text, ForeignKey("stories.id"), nullable=False),
    Column("at", Text, nullable=False),
    Column("record", LargeBinary, nullable=False),
    Index("ix_claim_states_claim_number", "claim", "number"),
    sqlite_autoincrement=True,
)
"""What was told of a claim (by its key) from a time on, packed (`recoupe.store.claims.Told`); a row for each change."""

claim_follows = Table("claim_follows", metadata, Column("claim", Text, primary_key=True), Column("since", Text, nullable=False))

news = Table(
    "news",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("story", Text, ForeignKey("stories.id"), nullable=False),
    Column("at", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("report", Text),
    Column("text", Text, nullable=False),
    Column("claim", Text, index=True),
    Index("ix_news_story_number", "story", "number"),
    sqlite_autoincrement=True,
)
"""What happened to a story: `kind` is "report", "claim", "disagreement", "change", "version", "correction" or "withdrawal".

`claim` is the key of the claim that it happened to, if it was one."""

judgements = Table(
    "judgements",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("subject", LargeBinary, nullable=False),
    Column("undone_at", Text),
    Column("undone_by", Text),
    sqlite_autoincrement=True,
)
"""What a person decided; nothing is ever deleted from it."""

follows = Table(
    "follows", metadata, Column("story", Text, ForeignKey("stories.id"), primary_key=True), Column("since", Text, nullable=False)
)

feeds = Table(
    "feeds",
    metadata,
    Column("address", Text, primary_key=True),
    Column("etag", Text),
    Column("modified", Text),
    Column("due", Text, nullable=False),
    Column("checked", Text),
    Column("failures", Integer, nullable=False),
    Column("error", Text),
)

entries = Table(
    "entries",
    metadata,
    Column("address", Text, primary_key=True),
    Column("feed", Text, nullable=False),
    Column("updated", Text),
    Column("checked", Text, nullable=False),
    Column("failures", Integer, nullable=False, server_default="0"),
    Column("error", Text),
    Column("due", Text),
)
"""The entries of feeds that were taken in, by the address that the feed gives: a page may give another as its own.

`error` is set for those that could not be, `due` says when they are tried again."""

state = Table("state", metadata, Column("key", Text, primary_key=True), Column("value", Integer, nullable=False))
"""Counters. "writes" rises with every transaction that writes, "profiles" with every profile, "edits" with every judgement about
stories, "linked edits" is what that was when they were last heeded; `LONGEST` is the most days that any story spanned."""

facet_words = Table(
    "facet_words",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("word", Text, primary_key=True),
    Column("value", Text, primary_key=True),
    sqlite_with_rowid=False,
)
"""The values of `facets` by each of their words: what is searched for is often one word of a name."""
