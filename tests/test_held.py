"""Whatever a step raises on one report is held with that report, shown, tried again, and stops no other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from msgspec.structs import replace
from sqlalchemy import select

import recoupe.dating
import recoupe.desk.judged
import recoupe.desk.keep
import recoupe.desk.stories
import recoupe.dossier
import recoupe.engine.careful
import recoupe.engine.local
import recoupe.group
import recoupe.grouping.window
import recoupe.pipeline
from recoupe.bounds import refusal
from recoupe.cli import cli
from recoupe.desk import stories
from recoupe.desk.ingest import ingest
from recoupe.desk.link import Linker
from recoupe.desk.reannotate import outdated, reannotate
from recoupe.engine.local import annotate
from recoupe.errors import DossierError, FormatError, InputError, StoreError
from recoupe.isolate import isolate
from recoupe.model import Report
from recoupe.store import failures, records
from recoupe.store.base import Store, open_store
from recoupe.store.records import Kept
from recoupe.store.schema import reports
from recoupe.store.schema import stories as story_rows

MARK = "Quimerc'h"
"""What only the report that breaks the step tells."""

GOOD = Report(
    id="good-1",
    outlet="Le Phare",
    published="2022-05-10",
    text="Le port de Kersaint a fermé mardi. « Nous rouvrirons vendredi », a déclaré Anne Le Goff. Douze navires attendent.",
)
ALSO = Report(
    id="good-2",
    outlet="La Vigie",
    published="2022-05-10",
    text="Fermé depuis mardi, le port de Kersaint rouvrira vendredi, selon Anne Le Goff. Quatorze navires attendent.",
)
BAD = replace(
    GOOD,
    id="z-bad",
    outlet="Le Quai",
    text=GOOD.text.replace("Kersaint", f"Kersaint, près de {MARK},").replace("Douze", "Treize"),
)
MUSEUM = Report(id="museum", outlet="Le Quai", published="2022-05-10", text="Le musée de Brest expose des cerfs-volants anciens.")
SOUND = {"good-1", "good-2", "museum"}

STEPS: list[tuple[Any, str, str]] = [
    (recoupe.pipeline, "date_reports", "dating"),
    (recoupe.pipeline, "annotate_doc", "annotation"),
    *((recoupe.pipeline, field, "annotation") for field, _ in recoupe.pipeline.LAYERS),
    (recoupe.pipeline.quantities, "attribute", "annotation"),
    (recoupe.engine.careful, "profile", "linking"),
    (recoupe.grouping.window.Window, "near", "linking"),
    (recoupe.group, "likeness", "linking"),
    (recoupe.dossier, "entities", "reconciliation"),
    (recoupe.dossier, "reconcile", "reconciliation"),
    (recoupe.desk.judged, "claims", "reconciliation"),
    (recoupe.desk.stories, "_tell", "reconciliation"),
]
RAISED = [OverflowError("date value out of range"), RecursionError("too deep"), KeyError("x"), MemoryError("full")]


def holds(value: Any) -> bool:
    """Whether what a step was given comes from the marked report, whatever form it has there."""
    if isinstance(value, recoupe.grouping.window.Window):
        return False
    told = repr(value)
    return any(sign in told for sign in (MARK, "id='z-bad'", "value=13.0")) or MARK in getattr(value, "text", "")


def breaking(monkeypatch: pytest.MonkeyPatch, owner: Any, name: str, error: Exception) -> None:
    """Has a step raise where the marked report is part of what it is given."""

    def broken(work: Callable[..., Any]) -> Callable[..., Any]:
        def step(*args: Any, **more: Any) -> Any:
            if any(holds(value) for value in [*args, *more.values()]):
                raise error
            return work(*args, **more)

        return step

    if owner is recoupe.pipeline and name in dict(recoupe.pipeline.LAYERS):
        layers = tuple((field, broken(find) if field == name else find) for field, find in recoupe.pipeline.LAYERS)
        monkeypatch.setattr(owner, "LAYERS", layers)
    else:
        monkeypatch.setattr(owner, name, broken(getattr(owner, name)))


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    opened = open_store(address)
    yield opened
    opened.close()


def held(store: Store) -> dict[str, set[str]]:
    with store.reading() as connection:
        found: dict[str, set[str]] = {}
        for failure in failures.listed(connection):
            assert failure.reason and failure.at
            found.setdefault(failure.id, set()).add(failure.step)
        return found


@pytest.mark.parametrize(("owner", "name", "step"), STEPS, ids=lambda v: v if isinstance(v, str) else "")
def test_a_step_that_fails_on_one_report_stops_no_other(
    store: Store, owner: Any, name: str, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    error = RAISED[len(name) % len(RAISED)]
    with monkeypatch.context() as patch:
        breaking(patch, owner, name, error)
        told = list(ingest(store, [GOOD, BAD, ALSO, MUSEUM], linker=Linker(store)))
        failed: list[Exception] = [t for t in told if isinstance(t, InputError)]
        stories.refresh_stale(store, failed=failed.append)
        assert {t.id for t in told if isinstance(t, Kept)} == SOUND | {"z-bad"}
        assert any('"z-bad" failed in' in str(e) for e in failed), failed
        assert held(store) == {"z-bad": {step}}
        with store.reading() as connection:
            rows = dict(connection.execute(select(reports.c.id, reports.c.story)).all())
            assert all(found.sentences for _, found in records.get(connection, sorted(SOUND)))
        assert None not in rows.values() and rows["good-1"] == rows["good-2"] != rows["museum"]
        for story in {rows[name] for name in SOUND}:
            made = stories.refresh(store, story)
            assert {r.id for r in made.reports} >= {name for name in SOUND if rows[name] == story}
        assert list(ingest(store, [replace(MUSEUM, id="later", text="Le bac de Roscanel est vendu.")], linker=Linker(store)))
        assert outdated(store) == ["z-bad"]
        again = list(reannotate(store, outdated(store)))
        stories.refresh_stale(store)
        assert "z-bad" in again and held(store) == {"z-bad": {step}}
    assert list(reannotate(store, outdated(store))) == ["z-bad"]
    stories.refresh_stale(store)
    assert held(store) == {} and outdated(store) == []
    with store.reading() as connection:
        home = connection.execute(select(reports.c.story).where(reports.c.id == "good-1")).scalar_one()
    made = stories.dossier(store, home)
    assert {r.id for r in made.reports} == {"good-1", "good-2", "z-bad"} and all(a.sentences for a in made.annotations)


def test_what_breaks_the_linking_only_together_is_held_and_the_others_are_linked(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = recoupe.group.agglomerate

    def no_three(days: Any, *args: Any, **more: Any) -> Any:
        if len(days) > 2:
            raise ValueError("three")
        return plain(days, *args, **more)

    with monkeypatch.context() as patch:
        patch.setattr(recoupe.group, "agglomerate", no_three)
        assert sum(isinstance(t, Kept) for t in ingest(store, [GOOD, BAD, MUSEUM, ALSO], linker=Linker(store))) == 4
        ((name, steps),) = held(store).items()
        assert steps == {"linking"} and name != "museum"
    list(reannotate(store, outdated(store)))
    assert held(store) == {} and set(stories.dossier(store, "good-1").story.reports) == {"good-1", "good-2", "z-bad"}


def test_the_engine_holds_a_report_and_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    breaking(monkeypatch, recoupe.pipeline, "events", ValueError("no"))
    failed: list[InputError] = []
    found = list(annotate([GOOD, BAD, ALSO], failed=failed.append))
    assert [a.id for a in found] == ["good-1", "z-bad", "good-2"] and [a.read for a in found] == [True, False, True]
    assert len(failed) == 1 and '"z-bad" failed in annotation (ValueError: no)' in str(failed[0])


def test_the_commands_tell_what_failed_and_go_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import json

    lines = [{"id": r.id, "outlet": r.outlet, "published": r.published, "text": r.text} for r in (GOOD, BAD, ALSO)]
    (tmp_path / "in.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    breaking(monkeypatch, recoupe.dossier, "reconcile", ValueError("no"))
    run = CliRunner().invoke(cli, ["dossier", str(tmp_path / "in.jsonl"), "-o", str(tmp_path / "out")])
    assert run.exit_code == 1 and '"z-bad" failed in reconciliation' in run.stderr
    assert [r["id"] for r in json.loads((tmp_path / "out" / "dossier.json").read_text("utf-8"))["reports"]] == [
        "good-1",
        "good-2",
    ]
    store = str(tmp_path / "desk.db")
    run = CliRunner().invoke(cli, ["ingest", str(tmp_path / "in.jsonl"), "--store", store])
    assert run.exit_code == 1 and run.stdout.count("new\t") == 3 and '"z-bad" failed in reconciliation' in run.stderr
    run = CliRunner().invoke(cli, ["held", "--store", store])
    assert run.stdout.split("\t")[:3] == ["z-bad", "reconciliation", "ValueError: no"]


@pytest.mark.parametrize("told", ["9999-12-31", "0001-01-01", "1599-12-31", "2201-01-01T10:00", "0000"])
@pytest.mark.parametrize("field", ["published", "updated", "embargo"])
def test_dates_that_no_report_has_are_refused_by_name(store: Store, told: str, field: str) -> None:
    report = replace(MUSEUM, **{field: told})
    with pytest.raises(FormatError, match=rf'"museum".*"{field}" is \'{told}.*1600 to 2200'):
        list(annotate([GOOD, report]))
    (error, kept) = ingest(store, [report, GOOD], linker=Linker(store))
    assert isinstance(error, FormatError) and field in str(error) and isinstance(kept, Kept)
    with pytest.raises(FormatError):
        recoupe.desk.keep.keep(store, report, next(annotate([MUSEUM])))
    assert refusal(replace(MUSEUM, **{field: "1600-01-01"})) is None is refusal(replace(MUSEUM, **{field: "2200-12-31"}))


def test_a_day_of_the_text_that_no_report_has_is_none() -> None:
    report = Report(id="a", text="Publié le 31/12/9999\n\nLe maire de Kersaint a inauguré une halle neuve.")
    (found,) = annotate([report])
    assert found.dct is None


def test_a_store_that_such_a_date_stopped_goes_on(store: Store) -> None:
    list(ingest(store, [GOOD, ALSO]))
    list(ingest(store, [MUSEUM]))
    profiler, _ = recoupe.desk.keep.profiled(recoupe.desk.keep.Outcome(MUSEUM, endless(MUSEUM)))
    store.write(lambda c: records.annotate(c, 3, MUSEUM, endless(MUSEUM), recoupe.desk.keep.makers(), profile=profiler))
    linker = Linker(store)
    linker.link()
    assert linker.failed == [] and held(store) == {}
    assert stories.dossier(store, "good-1").story.reports == ("good-1", "good-2")
    list(reannotate(store, outdated(store)))
    assert stories.dossier(store, "museum").story.reports == ("museum",)


def endless(report: Report) -> Any:
    from recoupe.model import Annotations

    return Annotations(id=report.id, dct="9999-12-31")


def test_a_store_whose_reports_all_break_says_so(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    list(ingest(store, [BAD], linker=Linker(store)))
    breaking(monkeypatch, recoupe.dossier, "reconcile", ValueError("no"))
    for _ in range(2):
        with pytest.raises(DossierError, match="recoupe held"):
            stories.refresh(store, "z-bad")
    with store.reading() as connection:
        assert not connection.execute(select(story_rows.c.stale)).scalar()
    assert held(store) == {"z-bad": {"reconciliation"}}


def test_a_missing_model_is_no_reports_fault(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*_: object, **__: object) -> None:
        raise recoupe.errors.PipelineError("gone")

    monkeypatch.setattr(recoupe.pipeline, "annotate_doc", gone)
    with pytest.raises(recoupe.errors.PipelineError):
        list(ingest(store, [GOOD]))
    with store.reading() as connection:
        assert connection.execute(select(reports.c.id)).all() == []


def test_what_breaks_only_together_is_found() -> None:
    def work(items: list[int]) -> int:
        if {2, 5} <= set(items) or 7 in items:
            raise ValueError(str(items))
        return sum(items)

    made, broken = isolate(range(9), work)
    assert made == 0 + 1 + 2 + 3 + 4 + 6 + 8 and sorted(item for item, _ in broken) == [5, 7]
    with pytest.raises(ZeroDivisionError):
        isolate([1], lambda items: 1 // 0)
    with pytest.raises(StoreError):
        isolate([1, 2], lambda items: (_ for _ in ()).throw(StoreError("down")) if items else None)
