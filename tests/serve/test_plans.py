"""No page reads all reports: the plans of the queries that pages make, as each database tells them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from desk_sample import MUSEUM, PORT, THIRD
from msgspec.structs import replace
from sqlalchemy import Connection, event, text
from starlette.testclient import TestClient

from recoupe.desk.keep import keep
from recoupe.desk.link import Linker
from recoupe.desk.stories import refresh_stale
from recoupe.model import Annotations, Attribution, Report
from recoupe.serve.app import build
from recoupe.serve.settings import Settings
from recoupe.store.base import Store, open_store

PAGES = (
    "/", "/?day=2022-05-11", "/?day=2022-05", "/search?q=port", "/search?q=port+-navire", "/search?since=2022-05&until=2022-06",
    "/search?q=blessés&outlet=phare", "/search?speaker=le+goff", "/search?type=AID", "/stories/1", "/stories/1/dossier",
    "/stories/1/feed.atom", "/followed.atom", "/reports/1/versions", "/judgements", "/held", "/api/stories", "/api/stories/1",
    "/api/search?q=port", "/api/followed", "/api/reports/1",
)  # fmt: skip

MANY = "FROM generate_series(1, 5000) AS n"

Statement = tuple[str, Any]


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    opened = open_store(address)
    for number in range(40):
        for report in (PORT, THIRD, MUSEUM):
            day = f"2022-{1 + number % 12:02}-11"
            made = replace(report, id=f"{report.id}-{number}", url=None, published=day)
            keep(opened, made, found(made))
    Linker(opened).link()
    refresh_stale(opened)
    if not opened.sqlite:
        opened.write(crowd)
    yield opened
    opened.close()


def crowd(connection: Connection) -> None:
    """Enough bare reports that PostgreSQL, which weighs plans by what tables hold, sees a reason for an index."""
    columns = "id, day, version, added, changed, linked"
    connection.execute(text(f"INSERT INTO reports ({columns}) SELECT 'bare-' || n, '2021-05-11', 1, '', '', true {MANY}"))
    words = "SELECT number, CAST('mot' AS tsvector), CAST('mot' AS tsvector) FROM reports WHERE id LIKE 'bare-%'"
    connection.execute(text(f"INSERT INTO search (report, words, stems) {words}"))
    connection.execute(text("ANALYZE"))


def found(report: Report) -> Annotations:
    said = Attribution(content=((0, 9),), form="direct", speaker="Anne Le Goff")
    return Annotations(id=report.id, outlet=report.outlet, published=report.published, dct=report.published, attributions=(said,))


@contextmanager
def asked(store: Store) -> Iterator[list[Statement]]:
    """The queries of reports that are made meanwhile."""
    held: list[Statement] = []

    def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        if statement.lstrip().upper().startswith("SELECT") and re.search(r"\breports\b", statement):
            held.append((statement, parameters))

    event.listen(store.engine, "before_cursor_execute", note)
    yield held
    event.remove(store.engine, "before_cursor_execute", note)


def plan(store: Store, statement: str, parameters: Any) -> str:
    with store.reading() as connection:
        if store.sqlite:
            rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
            return "\n".join(row[-1] for row in rows)
        # small tables are read whole where that is allowed; what matters is whether they must be
        for way in ("seqscan", "mergejoin", "hashjoin"):
            connection.execute(text(f"SET LOCAL enable_{way} = off"))
        return "\n".join(row[0] for row in connection.exec_driver_sql(f"EXPLAIN {statement}", parameters))


def scans(told: str, *, sqlite: bool) -> list[str]:
    """The steps of a plan that read all reports."""
    lines = told.splitlines()
    if sqlite:
        return [line for line in lines if re.match(r"SCAN reports\b", line)]
    return [
        line
        for line, after in zip(lines, [*lines[1:], ""], strict=True)
        if re.search(r"Scan.* on reports\b", line) and not re.search(r"Bitmap Heap", line) and "Index Cond" not in after
    ]


def test_no_page_reads_all_reports(store: Store) -> None:
    # not entered, so that it begins no worker: nothing is annotated here
    client = TestClient(build(store, Settings()), base_url="http://127.0.0.1:8000")
    with asked(store) as queries:
        for page in PAGES:
            answer = client.get(page, follow_redirects=False)
            assert answer.status_code in (200, 404), page
    assert len(queries) > 20
    read = {
        statement: told
        for statement, parameters in queries
        if scans(told := plan(store, statement, parameters), sqlite=store.sqlite)
    }
    assert read == {}


def test_a_scan_is_seen(store: Store) -> None:
    told = plan(store, "SELECT count(*) FROM reports WHERE title = 'x'", ())
    assert scans(told, sqlite=store.sqlite)
