"""Work in units on Apache Spark (the extra `spark`): it brings the rows of a unit together, sorted, and a Python worker does it.

Nothing here knows what the work is. Rows pass between Spark and Python as Arrow batches (`DataFrame.mapInArrow`); a worker serves
one task after the other, so that what a process loads once, as the trained pipelines, is loaded once a worker.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from recoupe.errors import EngineError, MissingPackageError, install

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

LOCAL = "local[2]"
"""The master where none is told: two cores of this machine."""

SUBMITTED = "PYSPARK_GATEWAY_PORT"
"""Is set where `spark-submit` runs the program."""

BATCH = 128
"""Rows that pass to a worker at a time; a report with its annotations may have some hundred kilobytes."""

SETTINGS = {
    "spark.sql.execution.arrow.maxRecordsPerBatch": str(BATCH),
    "spark.sql.session.timeZone": "UTC",
}
"""Of a session, where `spark-submit` was not given others."""

WHOLE = {"spark.sql.adaptive.enabled": "false"}
"""Of any session: Spark's own changes of a plan while it runs may part the rows of a unit between tasks."""

MEMORY = "2g"
"""Of the Java process on this machine; what the Python workers need comes to it."""

QUIET = """rootLogger.level = error
rootLogger.appenderRef.stderr.ref = stderr
appender.stderr.type = Console
appender.stderr.name = stderr
appender.stderr.target = SYSTEM_ERR
appender.stderr.layout.type = PatternLayout
appender.stderr.layout.pattern = spark: %p %c{1}: %m%n
"""

OLDEST_JAVA = 17
Row = dict[str, Any]
Work = Callable[[str, Iterator[Row]], None]
"""Does one unit: its name and its rows."""


def session(master: str | None, scratch: Path) -> SparkSession:
    """A session of Spark on `master`; without one that of `spark-submit`, else two cores of this machine.

    `scratch` takes what it puts on the disk of this machine. Settings that `spark-submit` was given stand. Raises
    MissingPackageError where pyspark or Java is missing or too old, EngineError where Spark does not start.
    """
    # no part of it that is used here needs pandas
    warnings.filterwarnings("ignore", "PySpark does not yet fully support pandas", FutureWarning)
    try:
        from pyspark.sql import SparkSession
    except ImportError as error:
        remedy = f"{install('spark')}, or give --engine local"
        raise MissingPackageError("archives on Spark need the package pyspark, which is not installed", remedy) from error
    _require_java()
    builder = SparkSession.builder
    if SUBMITTED not in os.environ:
        master = master or LOCAL
        builder = builder.appName("recoupe")
        for name, value in _local(scratch).items() if master.startswith("local") else ():
            builder = builder.config(name, value)
    try:
        made = (builder.master(master) if master else builder).getOrCreate()
    except Exception as error:
        raise EngineError(f"Spark does not start on {master!r} ({_reason(error)}); look at the master's address") from error
    made.sparkContext.setLogLevel("ERROR")
    given = made.sparkContext.getConf()
    for name, value in SETTINGS.items():
        if not given.contains(name):
            made.conf.set(name, value)
    return made


def _local(scratch: Path) -> dict[str, str]:
    """Settings of a session on this machine: it is reached from here alone, and tells errors only."""
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    scratch.mkdir(parents=True, exist_ok=True)
    logging = scratch / "log4j2.properties"
    logging.write_text(QUIET, "utf-8")
    return {
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.executorEnv.PYTHONWARNINGS": "ignore::FutureWarning",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.memory": MEMORY,
        "spark.driver.extraJavaOptions": f"-Dlog4j2.configurationFile={logging.as_uri()}",
        "spark.local.dir": str(scratch),
    }


@contextmanager
def opened(master: str | None, scratch: Path) -> Iterator[SparkSession]:
    """The session that is open already, which stays so, else one of its own. Raises as `session` does."""
    from_outside = _active()
    made = from_outside or session(master, scratch)
    for name, value in WHOLE.items():
        made.conf.set(name, value)
    try:
        yield made
    finally:
        if from_outside is None:
            made.stop()


def _active() -> SparkSession | None:
    try:
        from pyspark.sql import SparkSession
    except ImportError:
        return None
    found: SparkSession | None = SparkSession.getActiveSession()
    return found


def java() -> int | None:
    """The version of the Java that Spark would run on, None where there is none."""
    home = os.environ.get("JAVA_HOME")
    program = str(Path(home) / "bin" / "java") if home else shutil.which("java")
    if not program:
        return None
    try:
        told = subprocess.run([program, "-version"], capture_output=True, text=True, check=False, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return None
    found = re.search(r'version "(?:1\.)?(\d+)', told.stderr + told.stdout)
    return int(found[1]) if found else None


def _require_java() -> None:
    version = java()
    if version is None or version < OLDEST_JAVA:
        problem = "there is none here" if version is None else f"version {version} is here"
        remedy = "install it (Debian, Ubuntu: apt-get install openjdk-17-jre-headless) and set JAVA_HOME, or give --engine local"
        raise MissingPackageError(f"Spark needs Java {OLDEST_JAVA} or later, and {problem}", remedy)


def in_units(frame: DataFrame, order: Sequence[str], work: Work, *, tasks: int) -> list[str]:
    """Has `work` done for each value of the column `unit`, its rows sorted by `order`; the units that were done.

    Raises EngineError where a unit fails: those that were done before stay done. A unit that is told twice was done in parts.
    """

    def run(batches: Iterator[Any]) -> Iterator[Any]:
        import pyarrow

        rows = (row for batch in batches for row in batch.to_pylist())
        for name, own in groupby(rows, key=itemgetter("unit")):
            work(name, own)
            yield pyarrow.RecordBatch.from_pydict({"unit": [name]})

    try:
        spread = frame.repartition(tasks, "unit").sortWithinPartitions("unit", *order)
        return [row["unit"] for row in spread.mapInArrow(run, "unit string").collect()]
    except Exception as error:
        raise EngineError(f"Spark stopped ({_reason(error)}); the same command goes on where it was") from error


def _reason(error: BaseException) -> str:
    """What went wrong in one line: of a worker's traceback the last line."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    told = [line for line in lines if re.match(r"[\w.]*(?:Error|Exception|Interrupt)\b", line)]
    return (told[-1] if told else lines[0] if lines else type(error).__name__)[:500]
