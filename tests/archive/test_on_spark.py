"""Archives on Spark: the same bytes as in one process, whatever the partitioning, and after a run that was killed."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from archive_inputs import contents, inputs, need_spark

from recoupe.archive.on_spark import blocks
from recoupe.archive.run import Engine, archive
from recoupe.archive.work import read_rows
from recoupe.engine.local import annotate
from recoupe.group import group
from recoupe.model import Report, Story
from recoupe.read import current, read

ENGINES: tuple[Engine, ...] = ("spark", "local")


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return inputs(tmp_path_factory.mktemp("inputs") / "in")


@pytest.fixture(scope="module")
def alone(reports: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive as one process makes it."""
    place = tmp_path_factory.mktemp("alone") / "out"
    archive([str(reports)], place, engine="local")
    return place


@pytest.fixture(scope="module")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[object]:
    """One session for all archives of this file."""
    need_spark()
    from recoupe.engine.spark import session

    made = session("local[2]", tmp_path_factory.mktemp("spark"))
    yield made
    made.stop()


def found_alone(reports: Path) -> list[Report]:
    from recoupe.bounds import refusal

    return current([r for r in read([str(reports)]) if isinstance(r, Report) and refusal(r) is None])[0]


def test_one_process_gives_what_the_functions_for_one_story_give(reports: Path, alone: Path) -> None:
    given = found_alone(reports)
    annotations = list(annotate(given))
    told = {row["id"]: row["record"] for row in read_rows(alone / "annotations")}
    assert told == {found.id: msgspec.json.encode(found).decode() for found in annotations}
    assert len(told) == 17
    held = [msgspec.json.decode(row["record"], type=Story) for row in read_rows(alone / "stories")]
    stories = group(given, annotations)
    assert {s.id: sorted(s.reports) for s in held} == {s.id: sorted(s.reports) for s in stories}
    assert {s.id: (s.claims, s.decisions, s.origins) for s in held} == {s.id: (s.claims, s.decisions, s.origins) for s in stories}
    assert max(len(s.reports) for s in held) > 2 and any(s.decisions for s in held)


def test_days_come_from_other_reports_and_bad_input_is_told(alone: Path) -> None:
    written = {row["id"]: row["written"] for row in read_rows(alone / "annotations")}
    assert written["plage-3"] == "2022-03-05" and written["f"] == "2021-05-12"
    assert "plage-4" not in written and "9999" not in written
    failures = list(read_rows(alone / "failures.parquet"))
    named = [(row["step"], Path(row["source"]).name if row["source"] else None) for row in failures]
    assert ("reading", "d.parquet") in named and ("reading", "e.jsonl") in named and ("version", None) in named
    assert named.count(("reading", "a.jsonl")) == 1 and named.count(("reading", "b.jsonl")) == 2
    assert all(row["reason"] for row in failures)


@pytest.mark.parametrize("parts", [1, 2, 7])
def test_spark_gives_the_same_bytes(reports: Path, alone: Path, spark: object, parts: int, tmp_path: Path) -> None:
    told: list[str] = []
    made = archive([str(reports)], tmp_path / "out", parts=parts, told=told.append)
    assert made.reports == 17 and made.failures
    assert contents(tmp_path / "out") == contents(alone)
    assert not any("were there" in line or "before" in line for line in told)
    assert archive([str(reports)], tmp_path / "out", parts=parts).before


@pytest.mark.parametrize("name", ["f.txt", "d.parquet", "none"])
def test_one_report_or_none_is_an_archive_too(name: str, reports: Path, spark: object, tmp_path: Path) -> None:
    made = [archive([str(reports / name)], tmp_path / engine, engine=engine) for engine in ENGINES]
    assert made[0] == made[1] and made[0].reports == (name == "f.txt")
    assert contents(tmp_path / "spark") == contents(tmp_path / "local")


class StoppedError(Exception):
    """The run ends here."""


@pytest.mark.parametrize("stage", ["dates", "layers", "told"])
def test_units_that_are_missing_are_done_and_no_others(
    stage: str, reports: Path, alone: Path, spark: object, tmp_path: Path
) -> None:
    out = tmp_path / "out"

    def stop(line: str) -> None:
        if line.startswith(f"{stage}:"):
            raise StoppedError

    with pytest.raises(StoppedError):
        archive([str(reports)], out, parts=7, told=stop)
    units = sorted((out / "work" / stage / "units").glob("*.parquet"))
    for unit in units[::2]:
        unit.unlink()
    kept = {unit: unit.stat().st_ino for unit in units[1::2]}
    seen: list[str] = []

    def look(line: str) -> None:
        seen.append(line)
        if line.startswith(f"{stage}:"):
            assert {unit: unit.stat().st_ino for unit in kept} == kept

    archive([str(reports)], out, parts=7, told=look)
    assert f"{stage}: {len(units[::2])} units, {len(kept)} were there" in seen
    assert contents(out) == contents(alone)


def test_a_killed_run_goes_on_where_it_was(reports: Path, alone: Path, spark: object, tmp_path: Path) -> None:
    out = tmp_path / "out"
    command = [sys.executable, "-m", "recoupe", "archive", str(reports), "-o", str(out), "--units", "4", "--master", "local[1]"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    layers = out / "work" / "layers" / "units"
    while not list(layers.glob("[!.]*.parquet")):
        assert process.poll() is None, process.communicate()[1]
        time.sleep(0.02)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert not (out / "archive.json").exists()
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 1, run.stderr  # some inputs could not be read
    assert "read: done before" in run.stderr and "dates: done before" in run.stderr, run.stderr
    assert re.search(r"layers: (\d units, [1-4] were there|done before)", run.stderr), run.stderr
    assert contents(out) == contents(alone)


def test_other_inputs_begin_anew(reports: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    first = archive([str(reports / "c.parquet")], out, engine="local")
    second = archive([str(reports / "f.txt")], out, engine="local")
    assert (first.reports, second.reports, second.before) == (3, 1, False)
    assert [row["id"] for row in read_rows(out / "annotations")] == ["f"]


def test_blocks_of_days_meet_each_pair_once() -> None:
    counts = {f"2021-05-{day:02}": 900 for day in range(1, 29)} | {"": 40}
    placed = list(blocks(counts))
    own = [day for day, _, mine in placed if mine]
    assert sorted(own) == sorted(counts)
    unit_of = {day: unit for day, unit, mine in placed if mine}
    for one in filter(None, counts):
        for other in filter(None, counts):
            if 0 <= int(other[-2:]) - int(one[-2:]) <= 7:
                met = [unit for unit in {unit_of[one], unit_of[other]} if {one, other} <= {d for d, u, _ in placed if u == unit}]
                assert unit_of[other] in met
        assert ("", unit_of[one], False) in placed
