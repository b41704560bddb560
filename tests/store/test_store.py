"""The store over both databases: what is kept, what is new, what is found; migrations."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from sqlalchemy import inspect, text

from recoupe.errors import DuplicateIdError, StoreError
from recoupe.model import Annotations, Attribution, Event, Report
from recoupe.store import records
from recoupe.store.base import Store, open_store
from recoupe.store.migrate import config
from recoupe.store.records import Kept, Makers
from recoupe.store.schema import HEAD, metadata
from recoupe.store.search import Query, find, folded, parse
from recoupe.store.versions import compare

MAKERS = Makers("rules 1", "model 1")
QUAKE = Report(
    id="seisme",
    outlet="Le Phare",
    published="2023-02-07",
    title="Un séisme secoue la côte",
    url="https://phare.example/seisme",
    text="Un séisme a secoué lundi la côte. L'œil des secouristes, aujourd'hui, reste sur Bréhec. « Tout va bien », dit Ève.",
)
STRIKE = Report(
    id="greve",
    outlet="La Vigie",
    published="2023-02-09",
    text="La grève des dockers a bloqué le port de Kersaint pendant deux jours, selon le syndicat des marins.",
)


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    opened = open_store(address)
    yield opened
    opened.close()


def found(report: Report) -> Annotations:
    said = Attribution(content=((0, 2),), form="direct", speaker="Ève Loïc")
    deed = Event(trigger=(0, 2), type="PROTEST")
    layers = {"attributions": (said,)} if report.id == "seisme" else {"events": (deed,)}
    return Annotations(id=report.id, outlet=report.outlet, published=report.published, dct=report.published, **layers)


def put(store: Store, report: Report, makers: Makers = MAKERS) -> Kept:
    return store.write(lambda c: records.put(c, report, found(report), makers, profile=lambda *_: b"profile"))


def hits(store: Store, words: str = "", **more: object) -> list[str]:
    with store.reading() as connection:
        return [hit.id for hit in find(connection, Query(words=words, **more))]  # type: ignore[arg-type]


def test_what_is_put_in_comes_back(store: Store) -> None:
    assert put(store, QUAKE) == Kept(1, "seisme", 1, "new")
    with store.reading() as connection:
        assert records.get(connection, ["seisme", "nobody"]) == [(QUAKE, found(QUAKE))]


def test_the_same_report_twice_is_nothing_new(store: Store) -> None:
    put(store, QUAKE)
    assert put(store, QUAKE).outcome == "known"
    assert put(store, replace(QUAKE, source="elsewhere")).outcome == "known"
    with store.reading() as connection:
        assert len(records.history(connection, "seisme")) == 1


def test_an_edit_is_a_version_and_the_old_one_again_is_nothing_new(store: Store) -> None:
    put(store, QUAKE)
    edited = replace(QUAKE, text=QUAKE.text.replace("lundi", "mardi"))
    assert put(store, edited) == Kept(1, "seisme", 2, "version")
    assert put(store, QUAKE) == Kept(1, "seisme", 1, "known")
    with store.reading() as connection:
        assert records.get(connection, ["seisme"])[0][0] == edited
        old, new = (version.report for version in records.history(connection, "seisme"))
    change = compare(old, new).changes
    assert [(old.text[slice(*c.one)], new.text[slice(*c.other)]) for c in change] == [("lundi", "mardi")]
    assert hits(store, "lundi") == [] and hits(store, "mardi") == ["seisme"]


def test_an_edit_under_another_id_is_known_by_its_address(store: Store) -> None:
    put(store, QUAKE)
    again = replace(QUAKE, id="other", text=QUAKE.text + " Les trains ont repris.")
    assert put(store, again) == Kept(1, "seisme", 2, "version")
    front_page = replace(STRIKE, id="front", url=QUAKE.url)
    assert put(store, front_page).outcome == "new"


def test_an_id_with_quite_another_text_is_refused(store: Store) -> None:
    put(store, QUAKE)
    with pytest.raises(DuplicateIdError, match="quite another text"):
        put(store, replace(STRIKE, id="seisme"))
    assert hits(store, "grève") == []


def test_what_its_source_says_came_before_goes_into_the_history_alone(store: Store) -> None:
    put(store, replace(QUAKE, version="3"))
    older = replace(QUAKE, version="2", text=QUAKE.text.replace("lundi", "dimanche"))
    assert put(store, older).outcome == "older"
    assert hits(store, "dimanche") == [] and hits(store, "lundi") == ["seisme"]
    with store.reading() as connection:
        assert [v.version for v in records.history(connection, "seisme")] == [1, 2]
    assert put(store, replace(QUAKE, version="10", text=QUAKE.text + " Fin.")) == Kept(1, "seisme", 3, "version")


def test_a_withdrawn_report_is_kept_and_no_longer_found(store: Store) -> None:
    put(store, QUAKE)
    assert put(store, replace(QUAKE, status="killed", text="", notice="Retiré")).outcome == "version"
    assert hits(store, "séisme") == []
    with store.reading() as connection:
        row = records.row(connection, "seisme")
        assert row is not None and row.withdrawn
        assert len(records.history(connection, "seisme")) == 2


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("seisme", ["seisme"]),
        ("SÉISME", ["seisme"]),
        ("oeil", ["seisme"]),
        ("œil brehec", ["seisme"]),
        ("aujourd'hui", ["seisme"]),
        ("aujourd’hui", ["seisme"]),
        ('"la côte"', ["seisme"]),
        ('"côte la"', []),
        ('"tout va bien', ["seisme"]),
        ("dock*", ["greve"]),
        ("dock", []),
        ("la", ["greve", "seisme"]),
        ("la -dockers", ["seisme"]),
        ("-dockers", ["seisme"]),
        ('-"tout va"', ["greve"]),
        ("grève côte", []),
        ("", ["greve", "seisme"]),
        ("« » !", ["greve", "seisme"]),
        ("'; DROP TABLE reports; --", []),
        ('" OR 1=1', []),
        ("NEAR(a b) AND NOT", []),
    ],
)
def test_search_gives_the_same_on_both_databases(store: Store, words: str, ids: list[str]) -> None:
    put(store, QUAKE)
    put(store, STRIKE)
    assert hits(store, words) == ids


def test_search_by_day_outlet_speaker_and_type(store: Store) -> None:
    put(store, QUAKE)
    put(store, STRIKE)
    put(store, replace(STRIKE, id="undated", published=None, text="Un avis sans date."))
    assert hits(store, since="2023-02-08") == ["greve"]
    assert hits(store, until="2023-02-07") == ["seisme"]
    assert hits(store, since="2023-02", until="2023") == ["greve", "seisme"]
    assert hits(store, outlet="phare") == ["seisme"]
    assert hits(store, outlet="100%") == [] == hits(store, outlet="!")
    assert hits(store, speaker="loic") == ["seisme"] == hits(store, speaker="Ève Loïc")
    assert hits(store, speaker="loi") == []
    assert hits(store, type="protest") == ["greve", "undated"]
    assert hits(store, limit=1) == ["greve"] and hits(store, limit=1, offset=1) == ["seisme"]


def test_a_hit_shows_the_words_in_their_text(store: Store) -> None:
    put(store, QUAKE)
    with store.reading() as connection:
        (hit,) = find(connection, Query(words="oeil breh*"))
    assert [hit.text[a:b] for a, b in hit.marks] == ["œil", "Bréhec"]
    (passage,) = hit.passages
    assert all(passage[0] <= a and b <= passage[1] for a, b in hit.marks)


@given(st.text(max_size=200))
def test_any_query_can_be_read(words: str) -> None:
    for term in parse(words):
        assert term.words and all(folded(word) == word for word in term.words)


@pytest.mark.parametrize(
    "words",
    ["a\0b", "\ud83d\ude00", "%_\\", "'" * 50, '"' * 51, "x" * 5000, "ﬁn", "١٢٣", "-", "*", '-"', "mot " * 9000, "a-" * 9000],
)
def test_odd_queries_and_texts_do_no_harm(store: Store, words: str) -> None:
    words = words.encode("utf-16", "surrogatepass").decode("utf-16")
    put(store, replace(QUAKE, text=words, title=words, outlet=words, id=f"odd {words}"))
    hits(store, words)
    hits(store, speaker=words, outlet=words)
    with store.reading() as connection:
        assert records.row(connection, records.key(f"odd {words}")) is not None


def test_ids_and_addresses_of_any_length_are_kept_apart(store: Store) -> None:
    long = "https://phare.example/" + "é" * 5_000
    assert put(store, replace(QUAKE, id=long, url=long)).outcome == "new"
    assert put(store, replace(QUAKE, id=long, url=long)).outcome == "known"
    assert put(store, replace(STRIKE, id=long + "x", url=long + "x")).outcome == "new"
    assert put(store, replace(QUAKE, id="short", url=long, text=QUAKE.text + " Fin.")).outcome == "version"


def test_a_very_long_text_is_found_by_its_beginning(store: Store) -> None:
    put(store, replace(STRIKE, text="début " + " ".join(f"mot{n:07d}" for n in range(90_000))))
    assert hits(store, "début mot0000017") == ["greve"]


def test_other_rules_make_annotations_outdated(store: Store) -> None:
    put(store, QUAKE)
    put(store, STRIKE, Makers("rules 2", "model 1"))
    with store.reading() as connection:
        assert records.outdated(connection, Makers("rules 2", "model 1")) == ["seisme"]
        assert records.outdated(connection, Makers("rules 2", "model 2")) == ["seisme", "greve"]


def test_a_failed_write_leaves_nothing(store: Store) -> None:
    def half(connection: object) -> None:
        records.put(connection, QUAKE, found(QUAKE), MAKERS, profile=lambda *_: b"")  # type: ignore[arg-type]
        raise ValueError("in the middle")

    with pytest.raises(ValueError, match="in the middle"):
        store.write(half)
    assert hits(store) == []
    assert put(store, QUAKE).outcome == "new"


def test_migrations_make_the_tables_of_the_schema(store: Store) -> None:
    def ours(thing: object, name: str | None, kind: str, reflected: bool, other: object) -> bool:
        return not (name or "").startswith(("search", "ix_search"))

    with store.reading() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": ours})
        assert compare_metadata(context, metadata) == []
    assert ScriptDirectory.from_config(config()).get_current_head() == HEAD


def test_a_newer_store_is_refused(address: str) -> None:
    store = open_store(address)
    with store.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    store.close()
    with pytest.raises(StoreError, match="newer Recoupe"):
        open_store(address)


def test_a_database_of_something_else_is_left_alone(address: str) -> None:
    store = open_store(address)
    with store.writing() as connection:
        connection.execute(text("DROP TABLE alembic_version"))
        tables = inspect(connection).get_table_names()
    store.close()
    with pytest.raises(StoreError, match="no Recoupe store"):
        open_store(address)
    assert "reports" in tables


def test_what_cannot_be_opened_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "text.db").write_text("this is no database, and long enough to be sure of it " * 40, "utf-8")
    for address, reason in (
        (str(tmp_path / "text.db"), "not a database"),
        (str(tmp_path / "none" / "desk.db"), "folder"),
        ("mysql://host/name", "SQLite and PostgreSQL"),
        ("postgresql://127.0.0.1:1/none", "database says"),
    ):
        with pytest.raises(StoreError, match=reason) as told:
            open_store(address)
        assert "\n" not in str(told.value)
    with pytest.raises(StoreError, match="no such store"):
        open_store(str(tmp_path / "absent.db"), create=False)
