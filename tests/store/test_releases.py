"""Stores that earlier releases made (`make_release.py`) open, keep all that they held, and go on."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from sqlalchemy import create_engine, insert, inspect, select, text

from recoupe.desk import stories
from recoupe.desk.ingest import ingest
from recoupe.desk.link import Linker
from recoupe.desk.reannotate import outdated, reannotate
from recoupe.errors import StoreError
from recoupe.model import Report
from recoupe.store import failures, feeds, judgements, records
from recoupe.store import stories as kept
from recoupe.store.base import open_store
from recoupe.store.migrate import upgrade
from recoupe.store.records import Kept
from recoupe.store.schema import HEAD, metadata, reports
from recoupe.store.search import Query, find

RELEASES = sorted((Path(__file__).parent / "releases").glob("*.db.gz"))
NEW = Report(id="new", outlet="Radio Armor", published="2022-05-10", text="Le port de Kersaint, fermé mardi, rouvrira vendredi.")


def test_there_is_a_store_of_a_release() -> None:
    assert RELEASES


@pytest.mark.parametrize("packed", RELEASES, ids=lambda p: p.name)
def test_a_store_of_an_earlier_release_goes_on(packed: Path, address: str, tmp_path: Path) -> None:
    old = tmp_path / "old.db"
    old.write_bytes(gzip.decompress(packed.read_bytes()))
    if address.startswith("postgresql"):
        _copy(old, address)
    else:
        address = str(old)
    store = open_store(address)
    with store.reading() as connection:
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == HEAD
        assert set(connection.execute(select(reports.c.id)).scalars()) == {"port-1", "port-2", "gone", "museum", "endless"}
        assert [v.report.text[-24:-19] for v in records.history(connection, "port-1")] == ["Douze", "reize"]
        assert [(j.kind, j.undone_by) for j in judgements.listed(connection)] == [
            ("not this speaker", None),
            ("same story", "Paul"),
        ]
        assert {n.kind for n in kept.told(connection, "port-1")} >= {"correction"}
        assert kept.listed(connection)[0].followed and feeds.get(connection, "https://phare.example/feed").etag == '"1"'
        assert kept.days(connection)[0][0] == "2022-06-01"
    linker = Linker(store)
    linker.link()
    with store.reading() as connection:
        assert failures.listed(connection) == []
    assert {r.id for r in stories.refresh(store, "port-1").reports} == {"port-1", "port-2"}
    ids = outdated(store)
    assert "endless" in ids
    assert set(reannotate(store, ids)) == set(ids)
    assert [t.id for t in ingest(store, [NEW], linker=linker) if isinstance(t, Kept)] == ["new"]
    with store.reading() as connection:
        assert failures.listed(connection) == []
        assert [hit.id for hit in find(connection, Query(words="halle"))] == ["endless"]
    assert {r.id for r in stories.refresh(store, "port-1").reports} == {"port-1", "port-2", "new"}
    store.close()


def _copy(old: Path, address: str) -> None:
    """Puts the rows of an old SQLite store into a PostgreSQL database of the old schema."""
    source = create_engine(f"sqlite:///{old}")
    target = create_engine(address.replace("postgresql://", "postgresql+psycopg://"))
    with source.connect() as given, target.begin() as taken:
        upgrade(taken, to=str(given.execute(text("SELECT version_num FROM alembic_version")).scalar()))
        names = inspect(given).get_table_names()
        for table in metadata.sorted_tables:
            held = {column["name"] for column in inspect(given).get_columns(table.name)} if table.name in names else set()
            if not held:
                continue
            columns = [column for column in table.columns if column.name in held]
            rows = [dict(row) for row in given.execute(select(*columns)).mappings()]
            if rows:
                taken.execute(insert(table), rows)
            for column in table.primary_key:
                if column.name == "number" and rows:
                    taken.execute(text(f"SELECT setval(pg_get_serial_sequence('{table.name}', 'number'), {len(rows) + 1000})"))
        for number, found in given.execute(text("SELECT rowid, words FROM search")).all():
            values = {"number": number, "words": found}
            taken.execute(text("INSERT INTO search (report, words) VALUES (:number, to_tsvector('simple', :words))"), values)
    source.dispose()
    target.dispose()


@pytest.mark.parametrize(
    ("found", "reason"), [("0000", "no known schema"), ("9999", "newer"), ("abc", "no known schema"), ("", "no")]
)
def test_an_unknown_schema_is_told_in_one_line(tmp_path: Path, found: str, reason: str) -> None:
    address = str(tmp_path / "desk.db")
    store = open_store(address)
    store.write(lambda c: c.execute(text("UPDATE alembic_version SET version_num = :found"), {"found": found}))
    store.close()
    with pytest.raises(StoreError, match=reason) as caught:
        open_store(address)
    assert "\n" not in str(caught.value)
