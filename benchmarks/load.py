"""The web application under load: how long readers wait for its pages, beside a static file of the same server.

    python -m benchmarks.load [--store ADDRESS] [--reports 2000] [--readers 1,8,32] [--requests 400] [--rounds 5]

A desk is filled with reports made by script (`benchmarks.stream`) and the shipped example, and served by `recoupe serve` on
loopback; readers are threads of this process, each with a connection that stays open. For so many readers at once each kind of
page has its turn in every round, so that all meet the same other work of the machine. Searches are for two words of some report,
each time others. Prints a JSON line a number of readers: medians in milliseconds on the clock, what they are times that of the
static file, and the server's processor time a request.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.client import HTTPConnection
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import quote_plus

from benchmarks.scale import put
from benchmarks.stream import stream
from recoupe.desk.ingest import ingest
from recoupe.desk.link import Linker
from recoupe.desk.stories import refresh_stale
from recoupe.model import Report
from recoupe.read import read
from recoupe.store import stories
from recoupe.store.base import Store, open_store

EXAMPLE = Path(__file__).parent.parent / "examples" / "venezuela-2019"
STATIC = "/static/app.js"
HOST = "127.0.0.1"
FILL = 250
PATIENCE = 120
"""Seconds until the server must answer."""

Paths = Callable[[], str]
"""The path that is asked for next."""


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--store", help="a desk that is filled already, or that is to be; a temporary file without it")
    parser.add_argument("--reports", type=int, default=2000)
    parser.add_argument("--readers", type=lambda told: [int(number) for number in told.split(",")], default=[1, 8, 32])
    parser.add_argument("--requests", type=int, default=400, help="of each kind of page in a round, by all readers together")
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        address = given.store or str(Path(folder) / "desk.db")
        store = open_store(address)
        example = [found for found in read([str(EXAMPLE)]) if isinstance(found, Report)]
        kinds = pages(store, fill(store, given.reports, example))
        with served(address) as (port, pid):
            for readers in given.readers:
                print(json.dumps(loaded(port, pid, kinds, readers, given.requests, given.rounds)), flush=True)


def fill(store: Store, reports: int, others: Sequence[Report] = ()) -> list[Report]:
    """Puts made reports and others into a store that has none; the made ones, whose words are looked for."""
    made = list(stream(reports))
    with store.reading() as connection:
        if stories.listed(connection, limit=1):
            return [report for report, _ in made]
    linker = Linker(store)
    for start in range(0, len(made), FILL):
        store.write(partial(put, made=made[start : start + FILL]))
    linker.link()
    list(ingest(store, others, linker=linker))
    refresh_stale(store)
    return [report for report, _ in made]


def pages(store: Store, reports: Sequence[Report]) -> dict[str, Paths]:
    """What is asked for: a static file, the first page, the page of the largest story, and searches."""
    with store.reading() as connection:
        largest = max(stories.listed(connection, limit=200), key=lambda story: (story.size, -story.number))
    return {
        "static": lambda: STATIC,
        "first page": lambda: "/",
        "story": lambda: f"/stories/{largest.number}",
        "search": Searches(reports).path,
    }


class Searches:
    """Searches for two words of a report; none is asked for twice on purpose. For many threads."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self._chance, self._reports, self._lock = random.Random(11), reports, threading.Lock()

    def path(self) -> str:
        """The next search."""
        with self._lock:
            report = self._chance.choice(self._reports)
            words = [word for word in report.text.split() if word.isalpha() and len(word) > 4]
            return f"/search?q={quote_plus(' '.join(self._chance.sample(words, 2)))}"


@contextmanager
def served(address: str) -> Iterator[tuple[int, int]]:
    """`recoupe serve` over a store: its port, and the id of its process."""
    with socket.socket() as free:
        free.bind((HOST, 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "recoupe", "serve", "--store", address, "--port", str(port)]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        _wait(process, port)
        yield port, process.pid
    finally:
        process.terminate()
        process.wait()


def _wait(process: subprocess.Popen[bytes], port: int) -> None:
    until = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < until:
        try:
            _get(HTTPConnection(HOST, port, timeout=PATIENCE), STATIC)
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit(f"the server does not answer on port {port}")


@dataclass(slots=True)
class Taken:
    """What one kind of page has taken so far: seconds that readers waited, the server's processor time, bytes of the last."""

    waited: list[float] = field(default_factory=list)
    processor: float = 0.0
    size: int = 0


def loaded(port: int, pid: int, kinds: dict[str, Paths], readers: int, requests: int, rounds: int) -> dict[str, Any]:
    """The figures for so many readers at once. The first round, in which pages are made that are held then, is not counted."""
    taken = {name: Taken() for name in kinds}
    for number in range(rounds + 1):
        for name, paths in kinds.items():
            found, used, size = _round(port, pid, paths, readers, requests if number else readers)
            if number:
                taken[name].waited += found
                taken[name].processor += used
                taken[name].size = size
    median = {name: statistics.median(one.waited) for name, one in taken.items()}
    return {
        "readers": readers,
        "median_ms": {name: round(1000 * seconds, 2) for name, seconds in median.items()},
        "times_static": {name: round(seconds / median["static"], 2) for name, seconds in median.items()},
        "server_cpu_ms": {name: round(1000 * one.processor / len(one.waited), 2) for name, one in taken.items()},
        "kb": {name: round(one.size / 1000, 1) for name, one in taken.items()},
    }


def _round(port: int, pid: int, paths: Paths, readers: int, requests: int) -> tuple[list[float], float, int]:
    """Has readers ask all at once: the seconds that each request took, the server's processor time, bytes of one answer."""
    found: list[float] = []
    broken: list[BaseException] = []
    size, number, start = [0], count(), threading.Barrier(readers)

    def one() -> None:
        connection = HTTPConnection(HOST, port, timeout=PATIENCE)
        connection.connect()
        start.wait()
        try:
            while next(number) < requests:
                path = paths()
                begin = time.perf_counter()
                size[0] = _get(connection, path)
                found.append(time.perf_counter() - begin)
        except Exception as error:
            broken.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=one) for _ in range(readers)]
    before = processor(pid)
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if broken:
        raise broken[0]
    return found, processor(pid) - before, size[0]


def _get(connection: HTTPConnection, path: str) -> int:
    connection.request("GET", path)
    answer = connection.getresponse()
    size = len(answer.read())
    if answer.status != 200:
        raise OSError(f"{path}: {answer.status}")
    return size


def processor(pid: int) -> float:
    """Seconds of processor time that a process has taken (Linux)."""
    fields = Path(f"/proc/{pid}/stat").read_text("utf-8").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    main()
