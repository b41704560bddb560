"""How cost grows: with the reports that a store holds, and with the reports of one story; fitted exponents, a table, a drawing.

    python -m benchmarks.scale link [--sizes 1000,5000,20000,100000] [--store ADDRESS] [--per-day 60]
    python -m benchmarks.scale copies [--sizes 20000,100000,1000000] [--linked 5000] [--store ADDRESS] [--per-day 60]
    python -m benchmarks.scale story [--sizes 20,40,80,160,320]
    python -m benchmarks.scale window [--held 20000]
    python -m benchmarks.scale draw RESULTS.jsonl DRAWING.svg

All but the last print JSON lines. Reports are made by script (`benchmarks.stream`, `tests/export/page_crowd`): short, without a
parse, as many a day at any size of store, so that a new report meets as many others. Times are the processor's. `link` fills a
store to each size and then takes in reports one by one: keeping, linking, searching. `copies` links `--linked` reports and
copies them (`benchmarks.copies`) up to each size, and then does the same. `window` tells what memory the profiles of a window
take. `story` makes a story's record (what `recoupe dossier` does after annotation) and its page.
"""

from __future__ import annotations

import argparse
import gc
import json
import math
import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import Connection, text

from benchmarks.copies import Original, finish
from benchmarks.stream import stream
from recoupe.desk.keep import profiled
from recoupe.desk.link import Linker
from recoupe.desk.makers import makers
from recoupe.engine.careful import Outcome
from recoupe.grouping.profile import profile
from recoupe.grouping.window import Window
from recoupe.model import Annotations, Report
from recoupe.store import records, stories
from recoupe.store.base import Store, open_store
from recoupe.store.search import Query, find

ROOT = Path(__file__).parent.parent
FILL, LINK = 250, 5000
"""Reports that a store is filled with in one transaction, and that are linked together then."""
ONE_BY_ONE = 60
SEARCHES = 60

Made = tuple[Report, Annotations]


def main() -> None:
    """Prints a JSON line a measurement, or draws them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("link", "copies", "window", "story", "draw"))
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--sizes", type=lambda told: [int(size) for size in told.split(",")])
    parser.add_argument("--store")
    parser.add_argument("--per-day", type=int, default=60)
    parser.add_argument("--linked", type=int, default=5000)
    parser.add_argument("--held", type=int, default=20_000)
    given = parser.parse_args()
    if given.what == "draw":
        from benchmarks.scale_drawing import drawn

        results = [json.loads(line) for line in given.files[0].read_text("utf-8").splitlines()]
        given.files[1].write_text(drawn(results), encoding="utf-8")
        return
    if given.what == "link":
        with tempfile.TemporaryDirectory() as folder:
            found = link(
                given.store or str(Path(folder) / "desk.db"), given.sizes or [1000, 5000, 20_000, 100_000], given.per_day
            )
            told = list(shown(found))
        print(json.dumps({"fitted": "link", "exponent": fitted(told, "reports", "all_cpu_s")}))
    elif given.what == "copies":
        with tempfile.TemporaryDirectory() as folder:
            address, sizes = given.store or str(Path(folder) / "desk.db"), given.sizes or [20_000, 100_000, 1_000_000]
            told = list(shown(copied(address, sizes, given.linked, given.per_day)))
        # what all cost together, each at the price of the last
        whole = [{**one, "all_ms": one["reports"] * one["link_ms"]} for one in told]
        if len(whole) > 1:
            print(json.dumps({"fitted": "link", "exponent": fitted(whole, "reports", "all_ms")}))
    elif given.what == "window":
        list(shown([window(given.held)]))
    else:
        told = list(shown(story(size) for size in given.sizes or (20, 40, 80, 160, 320)))
        for field in ("reconcile_cpu_s", "page_cpu_s", "page_mb"):
            print(json.dumps({"fitted": field, "exponent": fitted(told, "reports", field)}))


def shown(results: Iterable[dict[str, Any]]) -> Iterable[dict[str, Any]]:
    """Prints results as they come."""
    for result in results:
        print(json.dumps(result), flush=True)
        yield result


def fitted(results: Sequence[dict[str, Any]], size: str, cost: str) -> float:
    """The exponent of a power law through (size, cost), by least squares on their logarithms."""
    xs, ys = [math.log(r[size]) for r in results], [math.log(r[cost]) for r in results]
    mx, my = statistics.fmean(xs), statistics.fmean(ys)
    return round(sum((x - mx) * (y - my) for x, y in zip(xs, ys, strict=True)) / sum((x - mx) ** 2 for x in xs), 3)


def cpu(work: Callable[[], object]) -> float:
    """Seconds of processor time that some work takes."""
    begin = time.process_time()
    work()
    return time.process_time() - begin


def memory() -> float:
    """MB that this process takes at the moment."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return round(pages * resource.getpagesize() / 1e6, 1)


def link(address: str, sizes: Sequence[int], per_day: int) -> Iterable[dict[str, Any]]:
    """A store filled to each size: what one new report then costs, what all have cost, what searches and lists take."""
    store, linker = open_store(address), None
    told = stream(sizes[-1] + ONE_BY_ONE * len(sizes), per_day=per_day)
    held, linking = 0, 0.0
    linker = Linker(store)
    for size in sizes:
        while held < size:
            part = list(islice(told, min(LINK, size - held)))
            for made in batched(part, FILL):
                store.write(partial(put, made=made))
            linking += cpu(linker.link)
            held += len(part)
        fresh = list(islice(told, ONE_BY_ONE))
        held += len(fresh)
        linked = {"what": "link", "store": kind(store), "reports": size, "all_cpu_s": round(linking, 2)}
        yield {**linked, **one_by_one(store, linker, fresh)}


def copied(address: str, sizes: Sequence[int], linked: int, per_day: int) -> Iterable[dict[str, Any]]:
    """A store of copies of each size: what one new report then costs, beside the last copy's; what searches and lists take."""
    store = open_store(address)
    told = stream(linked + ONE_BY_ONE, per_day=per_day)
    for made in batched(islice(told, linked), FILL):
        store.write(partial(put, made=made))
    Linker(store).link()
    fresh, original, number = list(told), Original(store), 0
    for size in sizes:
        while (number + 1) * linked < size:
            number += 1
            store.write(partial(original.copy, number=number))
        store.write(finish)
        move = original.move(number)
        yield {
            "what": "copies",
            "store": kind(store),
            "reports": size,
            **one_by_one(store, Linker(store), map(move.report, fresh)),
        }


def one_by_one(store: Store, linker: Linker, fresh: Iterable[Made]) -> dict[str, float]:
    """What reports that come one by one cost, and what is asked of the store then."""
    made = list(fresh)
    # a desk that runs has its window in memory: the first are not counted
    costs = [(cpu(partial(store.write, partial(put, made=[one]))), cpu(linker.link)) for one in made][10:]
    return {
        "keep_ms": milliseconds([keep for keep, _ in costs]), "link_ms": milliseconds([one for _, one in costs]),
        "window": len(linker._comparer._window), "memory_mb": memory(), "store_mb": size_of(store), **latencies(store, made),
    }  # fmt: skip


def batched(made: Iterable[Made], size: int) -> Iterable[list[Made]]:
    """Reports in lists of so many."""
    source = iter(made)
    while part := list(islice(source, size)):
        yield part


def kind(store: Store) -> str:
    """What database a store is."""
    return "sqlite" if store.sqlite else "postgresql"


def milliseconds(seconds: Sequence[float]) -> float:
    """The median."""
    return round(1000 * statistics.median(seconds), 2)


def put(connection: Connection, made: Sequence[Made]) -> None:
    """Keeps reports as they come, with all that is derived from them but who dates whom."""
    for report, found in made:
        profiler, _ = profiled(Outcome(report, found))
        records.put(connection, report, found, makers(), profile=profiler)


def size_of(store: Store) -> float:
    """MB of the store on the disk."""
    with store.reading() as connection:
        if store.sqlite:
            pages = connection.execute(text("PRAGMA page_count")).scalar_one()
            size = int(pages) * int(connection.execute(text("PRAGMA page_size")).scalar_one())
        else:
            size = int(connection.execute(text("SELECT pg_database_size(current_database())")).scalar_one())
    return round(size / 1e6, 1)


def latencies(store: Store, fresh: Sequence[Made]) -> dict[str, float]:
    """Milliseconds on the clock, medians: a search for two words, and the list of a day's stories."""
    chance = random.Random(5)
    searches, lists = [], []
    for _ in range(SEARCHES):
        report, _ = chance.choice(fresh)
        words = " ".join(chance.sample([word for word in report.text.split() if word.isalpha() and len(word) > 4], 2))
        begin = time.perf_counter()
        with store.reading() as connection:
            find(connection, Query(words=words))
        searches.append(time.perf_counter() - begin)
        begin = time.perf_counter()
        with store.reading() as connection:
            stories.listed(connection, day=report.published[:10] if report.published else None, limit=60)
            stories.days(connection)
        lists.append(time.perf_counter() - begin)
    return {"search_ms": milliseconds(searches), "lists_ms": milliseconds(lists)}


def window(held: int) -> dict[str, Any]:
    """What memory the profiles of a window take, of reports as long as those of the press (six short ones each)."""
    made, kept = Window(), 0
    gc.collect()
    before = memory()
    source = stream(6 * held, per_day=6 * held // 15)
    for number in range(held):
        parts = [report for report, _ in islice(source, 6)]
        whole = msgspec.structs.replace(parts[0], text=" ".join(part.text for part in parts))
        day = parts[0].published
        known = profile(whole, Annotations(id=whole.id, outlet=whole.outlet, published=day, dct=(day or "")[:10]))
        made.put(number, known, msgspec.msgpack.encode(known))
        kept += len(whole.text.split())
    gc.collect()
    return {"what": "window", "reports": held, "words": round(kept / held), "window_mb": round(memory() - before, 1)}


def story(reports: int) -> dict[str, Any]:
    """A story of so many reports: its record made from annotations, and its page."""
    from recoupe.dossier import build
    from recoupe.export.html import page

    sys.path.insert(0, str(ROOT / "tests" / "export"))
    crowd = import_module("page_crowd").crowd(reports)
    gc.collect()
    begin = time.process_time()
    made = build(crowd.reports, crowd.annotations)
    reconciled = time.process_time() - begin
    begin = time.process_time()
    html = page(made)
    paged = time.process_time() - begin
    return {
        "what": "story", "reports": reports, "claims": len(made.story.claims), "reconcile_cpu_s": round(reconciled, 2),
        "page_cpu_s": round(paged, 2), "page_mb": round(len(html.encode()) / 1e6, 3), "tags": html.count("<") - html.count("</"),
        "memory_mb": memory(),
    }  # fmt: skip


if __name__ == "__main__":
    main()
