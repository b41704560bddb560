"""The stages of an archive on Apache Spark; each keeps its units, so that a run that was killed goes on where it was.

Who depends on whom decides what Spark brings together:

- a report's versions: by id;
- dates: an open report and those that may date it meet by rare words; the nearest are chosen as in memory
  (`recoupe.dating.likeness`). Open reports whose nearest is of one day come together and share the texts of theirs; the others
  are dated by themselves;
- annotations: by text, so that exact copies are read once;
- likeness: reports of some days come together with those of the week before and those without a day, and meet there by rare
  words (`recoupe.grouping.index`);
- stories: what hangs together by likely pairs; the driver finds that, whose memory holds an id a report for it.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from recoupe.archive import reading, steps, tables
from recoupe.archive.work import FAILURE, Row, Stage, read_rows
from recoupe.dating.likeness import COMPARED, SHARED
from recoupe.engine.spark import Row as Given
from recoupe.engine.spark import in_units
from recoupe.errors import EngineError
from recoupe.group import THRESHOLD
from recoupe.grouping.decisions import NEAR
from recoupe.grouping.likeness import FARTHEST
from recoupe.grouping.link import components
from recoupe.model import Annotations, Report

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

UNIT = 500
"""Reports of a unit, where the caller does not say how many units there are."""

BLOCK = 3_000
"""Reports of the days that are compared in one unit, at least; those of the week before and without a day come to it."""

Rows = Callable[[Iterator[Row], list[Row]], Iterable[Row]]


@dataclass(frozen=True, slots=True)
class Run:
    """One run: the session, the folder of the archive, how many units the work has, and who is told of each stage."""

    spark: SparkSession
    folder: Path
    digest: str
    parts: int | None
    told: Callable[[str], None]

    @property
    def home(self) -> Path:
        """The folder of what is kept between runs."""
        return self.folder / "work"

    def stage(self, name: str) -> Stage:
        """The stage of that name."""
        return Stage(self.home, name, self.digest)

    def rows(self, name: str) -> DataFrame:
        """What a stage made."""
        return self.spark.read.parquet(str(self.stage(name).folder))

    def do(self, name: str, make: Callable[[], DataFrame], order: Sequence[str], work: Any, tasks: int) -> None:
        """Does what is missing of a stage."""
        stage = self.stage(name)
        if stage.complete:
            self.told(f"{name}: done before")
            return
        stage.begin()
        done = stage.done()
        frame = make()
        if done:
            frame = frame.where(~frame["unit"].isin(done))
        made = in_units(frame, order, partial(work, stage), tasks=tasks)
        if twice := [unit for unit, times in Counter(made).items() if times > 1]:
            stage.drop(twice)
            raise EngineError(
                f"Spark parted the work of {len(twice)} units of {name!r}; they were taken back, give the command again"
            )
        self.told(f"{name}: {len(made)} units" + (f", {len(done)} were there" if done else ""))
        stage.finish()


def run(one: Run, units: Sequence[reading.Unit]) -> None:
    """All stages, one after the other. Raises EngineError where Spark stops."""
    if not units:
        return
    _read(one, units)
    count = sum(1 for _ in read_rows(one.stage("read").folder, ["id"]))
    tasks = one.parts or max(2, -(-count // UNIT))
    if not count:
        return
    one.spark.conf.set("spark.sql.shuffle.partitions", str(min(tasks, 4 * one.spark.sparkContext.defaultParallelism)))
    by_id = partial(_reports, one, tasks)
    one.do("reports", by_id, ("id", "seat"), _hold, tasks)
    one.do("dates", partial(_dates, one, tasks), ("own", "id"), partial(_keep, steps.DATES, steps.date), tasks)
    order = ("language", "copy", "day", "id")
    one.do("layers", partial(_layers, one, tasks), order, partial(_keep, steps.LAYERS, steps.annotate), tasks)
    one.do("pairs", partial(_blocks, one), ("own", "window", "id"), _compare, tasks)
    one.do("parts", partial(_parts, one), (), partial(_keep, {"id": "string", "part": "string"}, _as_they_are), 1)
    one.do("linked", partial(_linking, one, tasks), ("part", "pair", "one", "other"), _link, tasks)
    one.do("annotations", partial(_annotations, one), ("id",), partial(_write_annotations, one.folder), tasks)
    one.do("told", partial(_stories, one), ("story", "pair", "one", "other"), partial(_write_stories, one.folder), tasks)
    _require_all(one)


def _require_all(one: Run) -> None:
    """Raises EngineError where a report that holds did not come through: nothing may be lost in silence."""
    held, written = (
        sum(1 for _ in read_rows(place, ["id"])) for place in (one.stage("reports").folder, one.folder / "annotations")
    )
    if held != written:
        raise EngineError(f"{held} reports hold and {written} came through; take the folder away and begin anew, and report this")


def _bucket(column: str, parts: int) -> Any:
    """The unit that a row belongs to by the value of a column, which is the same on any machine."""
    from pyspark.sql import functions as f

    return f.format_string("%05d", f.pmod(f.crc32(f.col(column)), f.lit(parts))).alias("unit")


def _keep(columns: dict[str, str], work: Rows, stage: Stage, unit: str, rows: Iterator[Given]) -> None:
    failures: list[Row] = []
    stage.keep(unit, columns, work(rows, failures), failures)


def _as_they_are(rows: Iterator[Row], _: list[Row]) -> Iterator[Row]:
    for row in rows:
        yield {name: value for name, value in row.items() if name != "unit"}


def _read(one: Run, units: Sequence[reading.Unit]) -> None:
    told = [(unit.name, unit.first, [os.fsencode(name) for name in unit.files]) for unit in units]
    frame = partial(one.spark.createDataFrame, told, "unit string, first long, files array<binary>")
    one.do("read", frame, (), _read_unit, one.parts or len(told))


def _read_unit(stage: Stage, unit: str, rows: Iterator[Given]) -> None:
    failures: list[Row] = []
    (row,) = rows
    found = reading.read_unit(row["first"], map(os.fsdecode, row["files"]), failures)
    stage.keep(unit, reading.READ, found, failures)


def _reports(one: Run, parts: int) -> DataFrame:
    return one.rows("read").select("*", _bucket("id", parts))


def _hold(stage: Stage, unit: str, rows: Iterator[Given]) -> None:
    failures: list[Row] = []
    stage.keep(unit, steps.REPORTS, map(steps.placed, reading.holding(rows, failures)), failures)


def _dates(one: Run, parts: int) -> DataFrame:
    """The reports of each unit, and those that may date them: open ones come together by the day of the nearest that may."""
    from pyspark.sql import functions as f

    reports = one.rows("reports")
    near = _near(reports)
    nearest = near.where("rank = 1").join(reports.select(f.col("id").alias("other"), "published"), "other")
    window = nearest.select(f.col("one").alias("id"), f.substring("published", 1, 10).alias("window"))
    placed = reports.join(window, "id", "left").withColumn("window", f.coalesce("window", "id"))
    placed = placed.select("id", "report", _bucket("window", parts))
    shared = (
        near.join(placed.select(f.col("id").alias("one"), "unit"), "one").select("unit", f.col("other").alias("id")).distinct()
    )
    siblings = shared.join(reports.select("id", "report"), "id")
    own = placed.withColumn("own", f.lit(True))
    return own.unionByName(siblings.withColumn("own", f.lit(False)))


def _near(reports: DataFrame) -> DataFrame:
    """For each open report those that may date it: they meet by rare words, the `COMPARED` that share most count."""
    from pyspark.sql import Window
    from pyspark.sql import functions as f

    opened = reports.where("open").select(f.col("id").alias("one"), f.explode("keys").alias("key"))
    lending = reports.where("lends").select(f.col("id").alias("other"), f.explode("keys").alias("key"))
    met = opened.join(lending, "key").where("one <> other").groupBy("one", "other").agg(f.count("*").alias("shared"))
    most = Window.partitionBy("one").orderBy(f.desc("shared"), "other")
    ranked = met.where(f.col("shared") >= SHARED).withColumn("rank", f.row_number().over(most))
    return ranked.where(f.col("rank") <= COMPARED).select("one", "other", "rank")


def _layers(one: Run, parts: int) -> DataFrame:
    return one.rows("reports").select("id", "language", "copy", "report", _bucket("copy", parts)).join(one.rows("dates"), "id")


def _blocks(one: Run) -> DataFrame:
    """The profiles of each block of days, and with them those that they are compared with."""
    layers = one.rows("layers").select("id", "window", "profile")
    counts = {row["window"]: row["count"] for row in layers.groupBy("window").count().collect()}
    placed = one.spark.createDataFrame(list(blocks(counts)), "window string, unit string, own boolean")
    return layers.join(placed, "window")


def blocks(counts: dict[str, int]) -> Iterator[tuple[str, str, bool]]:
    """Which days are compared in which unit: each as `own` in one, and beside that in those of the week after it.

    Reports without a day (under "") are own in a unit of theirs, and come to all others.
    """
    loose = counts.get("", 0)
    held: list[str] = []
    made: list[list[str]] = []
    for day in sorted(day for day in counts if day):
        held.append(day)
        if sum(counts[day] for day in held) >= max(BLOCK, loose):
            made.append(held)
            held = []
    made += [held] if held else []
    for number, days in enumerate(made):
        unit = f"{number:05}"
        since = (date.fromisoformat(days[0]) - timedelta(days=FARTHEST)).isoformat()
        yield from ((day, unit, True) for day in days)
        yield from ((day, unit, False) for day in counts if day and since <= day < days[0])
        if loose:
            yield "", unit, False
    if loose:
        yield "", "loose", True


def _compare(stage: Stage, unit: str, rows: Iterator[Given]) -> None:
    stage.keep(unit, steps.PAIRS, steps.compare(rows))


def _parts(one: Run) -> DataFrame:
    """What hangs together by likely pairs, each part under the id of its first report by id."""
    number: dict[str, int] = {}
    strong: list[tuple[int, int]] = []
    for row in read_rows(one.stage("pairs").folder, ["one", "other", "millionths"]):
        if row["millionths"] >= THRESHOLD:
            a, b = (number.setdefault(row[name], len(number)) for name in ("one", "other"))
            strong.append((a, b))
    names = list(number)
    rows = []
    for part in components(len(names), strong):
        first = min(names[i] for i in part)
        rows += [(names[i], first, "parts") for i in part]
    return one.spark.createDataFrame(rows, "id string, part string, unit string")


def _linking(one: Run, parts: int) -> DataFrame:
    """Reports by part with their days, and the pairs within each."""
    from pyspark.sql import functions as f

    part_of = _of(one, "parts", "id string, part string")
    alone = f.coalesce("part", "id").alias("part")
    layers = one.rows("layers").select("id", "day").join(part_of, "id", "left")
    nothing = [f.lit(None).cast("string").alias("other"), f.lit(None).cast("long").alias("millionths")]
    members = layers.select(alone, f.lit(False).alias("pair"), f.col("id").alias("one"), "day", *nothing)
    first = part_of.select(f.col("id").alias("one"), "part")
    second = part_of.select(f.col("id").alias("other"), f.col("part").alias("same"))
    within = _of(one, "pairs").join(first, "one").join(second, "other").where("part = same")
    told = within.select("part", f.lit(True).alias("pair"), "one", f.lit(None).cast("string").alias("day"), "other", "millionths")
    return members.unionByName(told).select("*", _bucket("part", parts))


def _of(one: Run, name: str, shape: str = "one string, other string, millionths long, likeness binary") -> DataFrame:
    """What a stage made that may have made no unit at all."""
    return one.spark.read.schema(shape).parquet(str(one.stage(name).folder))


def _link(stage: Stage, unit: str, rows: Iterator[Given]) -> None:
    stage.keep(unit, steps.LINKED, steps.link(rows))


def _unit_of(day: Any, number: Any) -> Any:
    """`tables.unit` as a column."""
    from pyspark.sql import functions as f

    return f.concat(day, f.lit(tables.SIGN), f.format_string("%05d", number)).alias("unit")


def _annotations(one: Run) -> DataFrame:
    from pyspark.sql import Window
    from pyspark.sql import functions as f

    day = f.coalesce("day", f.lit(steps.NO_DAY))
    before = f.row_number().over(Window.partitionBy(day).orderBy("id")) - 1
    where = one.rows("layers").select("id", _unit_of(day, f.floor(before / tables.SLICE)))
    whole = one.rows("layers").select("id", "found").join(one.rows("reports").select("id", "report"), "id")
    return whole.join(one.rows("linked").select("id", "story"), "id").join(where, "id")


def _write_annotations(folder: Path, stage: Stage, unit: str, rows: Iterator[Given]) -> None:
    decode = msgspec.json.decode
    found = ((decode(r["report"], type=Report), decode(r["found"], type=Annotations), r["story"]) for r in rows)
    tables.write_annotations(folder, unit, found)
    stage.keep(unit, FAILURE, ())


def _stories(one: Run) -> DataFrame:
    """The reports of each story with their annotations, and the pairs that touch it."""
    from pyspark.sql import Window
    from pyspark.sql import functions as f

    linked = one.rows("linked")
    before = f.sum("size").over(Window.partitionBy("day").orderBy("story").rowsBetween(Window.unboundedPreceding, -1))
    number = f.floor(f.coalesce(before, f.lit(0)) / tables.SLICE)
    units = linked.where("id = story").select("story", _unit_of(f.col("day"), number))
    whole = one.rows("layers").select("id", "found").join(one.rows("reports").select("id", "report"), "id")
    member_of = linked.select("id", "story")
    members = whole.join(member_of, "id").select("story", f.lit(False).alias("pair"), f.col("id").alias("one"), "report", "found")
    first = member_of.select(f.col("id").alias("one"), f.col("story").alias("story_of_one"))
    second = member_of.select(f.col("id").alias("other"), f.col("story").alias("story_of_other"))
    pairs = _of(one, "pairs").join(first, "one").join(second, "other")
    told = pairs.where((f.col("story_of_one") == f.col("story_of_other")) | (f.col("millionths") >= NEAR))
    both = f.explode(f.array_distinct(f.array("story_of_one", "story_of_other"))).alias("story")
    touching = told.select(both, f.lit(True).alias("pair"), "one", "other", "story_of_one", "story_of_other", "likeness")
    return members.unionByName(touching, allowMissingColumns=True).join(units, "story")


def _write_stories(folder: Path, stage: Stage, unit: str, rows: Iterator[Given]) -> None:
    failures: list[Row] = []
    tables.write_stories(folder, unit, steps.tell(rows, failures))
    stage.keep(unit, FAILURE, (), failures)
