"""A desk's day, measured: an archive read into a store, searched, and a new report followed to its dossier.

    python -m benchmarks.desk --archive press.jsonl.gz [--store PATH|ADDRESS] [--reports N]

The archive is JSON lines of reports. When all are in, the last ones are told again by another outlet, and come in one by one as
news does. A store that holds the archive already is measured as it is. Beside the time on the clock stands the processor's, which
other programs of the machine do not lengthen.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import resource
import sys
import tempfile
import time
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import msgspec

from recoupe.desk.ingest import ingest
from recoupe.desk.link import Linker
from recoupe.desk.stories import refresh, refresh_stale
from recoupe.model import Report
from recoupe.parse import pipeline
from recoupe.store.base import Store, open_store
from recoupe.store.records import Kept
from recoupe.store.schema import reports as table
from recoupe.store.search import Query, find

RETOLD = 20
QUERIES = 200
SEED = 11


def main() -> None:
    """Prints one JSON object of figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--archive", type=Path, required=True)
    parser.add_argument("--store", help="where to; a temporary file without it")
    parser.add_argument("--reports", type=int, help="the first N reports alone")
    given = parser.parse_args()
    with gzip.open(given.archive, "rt", encoding="utf-8") as lines:
        reports = [msgspec.json.decode(line, type=Report) for line in islice(lines, given.reports)]
    with tempfile.TemporaryDirectory() as folder:
        address = given.store or str(Path(folder) / "desk.db")
        print(json.dumps(measure(open_store(address), reports, address), indent=1))


def measure(store: Store, reports: Sequence[Report], address: str) -> dict[str, Any]:
    """All figures; times in seconds, sizes in MB."""
    linker = Linker(store)
    fresh = [msgspec.structs.replace(r, id=f"{r.id}-retold", outlet="Une autre rédaction", url=None) for r in reports[-RETOLD:]]
    pipeline()
    begin, cpu = time.perf_counter(), time.process_time()
    kept = new = 0
    for told in ingest(store, reports, linker=linker):
        kept += isinstance(told, Kept)
        new += isinstance(told, Kept) and told.outcome != "known"
        if kept % 500 == 0:
            print(f"{kept} kept after {time.perf_counter() - begin:.0f} s", file=sys.stderr)
    ingested, ingested_cpu = time.perf_counter() - begin, time.process_time() - cpu
    begin, cpu = time.perf_counter(), time.process_time()
    stories = refresh_stale(store)
    refreshed, refreshed_cpu = time.perf_counter() - begin, time.process_time() - cpu
    words = sum(len(report.text.split()) for report in reports)
    return {
        "reports": len(reports),
        "new": new,
        "words": words,
        "ingest_s": round(ingested, 1),
        "ingest_cpu_s": round(ingested_cpu, 1),
        "words_per_cpu_s": round(words / ingested_cpu) if new == len(reports) else None,
        "dossiers": stories,
        "dossiers_s": round(refreshed, 1),
        "dossiers_cpu_s": round(refreshed_cpu, 1),
        "store_mb": round(Path(address).stat().st_size / 1e6, 1) if store.sqlite else None,
        "search_s": quantiles(searches(store)),
        **followed(store, linker, fresh),
        "first_report_of_a_new_process_link_s": round(cold(store, fresh[-1]), 2),
        "memory_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3),
    }


def searches(store: Store) -> list[float]:
    """Seconds of searches for one to three words that stand in some report, with its passages."""
    chance = random.Random(SEED)
    with store.reading() as connection:
        hits = find(connection, Query(limit=QUERIES))
    taken = []
    for hit in hits:
        words = [word for word in hit.text.split() if len(word) > 3] or ["mot"]
        asked = " ".join(chance.choice(words) for _ in range(chance.randint(1, 3)))
        begin = time.perf_counter()
        with store.reading() as connection:
            find(connection, Query(words=asked))
        taken.append(time.perf_counter() - begin)
    return taken


def followed(store: Store, linker: Linker, fresh: Sequence[Report]) -> dict[str, Any]:
    """What it takes from a report that comes in to the dossier of its story, on the clock and of the processor.

    The first report is not counted: a desk that runs has its state in memory.
    """
    follow(store, linker, msgspec.structs.replace(fresh[0], id=f"{fresh[0].id}-first", outlet="Encore une autre"))
    taken = []
    for report in fresh:
        cpu = time.process_time()
        taken.append((follow(store, linker, report), time.process_time() - cpu))
    wall, processor = zip(*taken, strict=True)
    return {"new_report_to_dossier_s": quantiles(wall), "new_report_to_dossier_cpu_s": quantiles(processor)}


def follow(store: Store, linker: Linker, report: Report) -> float:
    """Seconds from a report that comes in to the dossier of its story, with what is new in it, in a process that runs on."""
    begin = time.perf_counter()
    (kept,) = ingest(store, [report], linker=linker)
    assert isinstance(kept, Kept)
    with store.reading() as connection:
        story = connection.execute(table.select().where(table.c.id == kept.id)).one().story
    refresh(store, story)
    return time.perf_counter() - begin


def cold(store: Store, report: Report) -> float:
    """Seconds that a new process takes to link one report, which it must load the store's profiles for."""
    edited = msgspec.structs.replace(report, title=f"{report.title or ''} (suite)")
    list(ingest(store, [edited]))
    begin = time.perf_counter()
    Linker(store).link()
    return time.perf_counter() - begin


def quantiles(seconds: Sequence[float]) -> dict[str, float]:
    """Median, 99th of a hundred and longest."""
    ordered = sorted(seconds)
    return {
        "p50": round(ordered[len(ordered) // 2], 4),
        "p99": round(ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))], 4),
        "max": round(ordered[-1], 4),
    }


if __name__ == "__main__":
    main()
