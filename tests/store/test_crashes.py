"""Killed in the middle, and two at once: nothing that was confirmed is lost, nothing is half done or doubled."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import text

from recoupe.store.base import open_store

REPORTS = 240
KILLS = int(os.environ.get("RECOUPE_KILLS", "10"))
"""How often a writer is killed; more on demand."""

WRITER = """
import sys
from recoupe.model import Annotations, Attribution, Report
from recoupe.store import records
from recoupe.store.base import open_store
from recoupe.store.records import Makers

def said(n):
    return tuple(Attribution(content=((0, 3),), form="direct", speaker=f"Porte-parole {n} {k}") for k in range(3))

address, order = sys.argv[1], sys.argv[2]
store = open_store(address)
numbers = range(int(sys.argv[3]))
for n in reversed(numbers) if order == "backward" else numbers:
    report = Report(id=f"r{n}", text=f"Le navire {n} a quitte le port numero {n}. " * 40, url=f"https://port.example/{n}")
    found = Annotations(id=report.id, attributions=said(n))
    kept = store.write(lambda c: records.put(c, report, found, Makers("r", "m"), profile=lambda *_: b"p"))
    print(kept.id, kept.outcome, flush=True)
print("end", flush=True)
"""


def writer(address: str, order: str = "forward") -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, address, order, str(REPORTS)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def check(address: str, confirmed: set[str]) -> int:
    """That the store is whole and holds all that was confirmed; how many reports it holds."""
    store = open_store(address)
    with store.reading() as connection:
        ids = set(connection.execute(text("SELECT id FROM reports")).scalars())
        assert confirmed <= ids
        for table in ("versions", "annotations", "profiles", "search"):
            assert connection.execute(text(f"SELECT count(*) FROM {table}")).scalar() == len(ids), table
        assert connection.execute(text("SELECT count(*) FROM facets")).scalar() == 3 * len(ids)
        if store.sqlite:
            assert connection.execute(text("PRAGMA integrity_check")).scalar() == "ok"
            assert connection.execute(text("PRAGMA foreign_key_check")).all() == []
    store.close()
    return len(ids)


def test_ten_killed_writers_lose_nothing_that_was_confirmed(address: str) -> None:
    chance = random.Random(7)
    confirmed: set[str] = set()
    for _ in range(KILLS):
        process = writer(address)
        assert process.stdout is not None
        lines = [process.stdout.readline()]
        fresh = chance.randrange(1, max(2, REPORTS // KILLS))
        while sum("new" in line for line in lines) < fresh and lines[-1] not in ("end\n", ""):
            lines.append(process.stdout.readline())
        time.sleep(chance.random() / 50)
        process.send_signal(signal.SIGKILL)
        lines += process.stdout.readlines()
        process.wait()
        # a line that the kill cut off confirms nothing
        confirmed |= {line.split()[0] for line in lines if line.endswith("\n") and line != "end\n"}
        assert len(confirmed) <= check(address, confirmed)
    done = writer(address)
    out, errors = done.communicate()
    assert done.returncode == 0, errors
    assert check(address, confirmed) == REPORTS == out.count("\n") - 1


def test_two_writers_at_once_double_nothing(address: str) -> None:
    processes = [writer(address), writer(address, "backward")]
    outs = []
    for process in processes:
        out, errors = process.communicate()
        assert process.returncode == 0, errors
        outs.append(out)
    assert check(address, {f"r{n}" for n in range(REPORTS)}) == REPORTS
    assert sum(out.count(" new\n") for out in outs) == REPORTS
    assert sum(out.count(" known\n") for out in outs) == REPORTS


@pytest.mark.parametrize("count", [2])
def test_two_that_make_a_store_at_once_make_one(address: str, count: int) -> None:
    code = "import sys; from recoupe.store.base import open_store; open_store(sys.argv[1])"
    processes = [subprocess.Popen([sys.executable, "-c", code, address], stderr=subprocess.PIPE) for _ in range(count)]
    for process in processes:
        _, errors = process.communicate()
        assert process.returncode == 0, errors.decode()
    assert check(address, set()) == 0


def test_a_killed_file_needs_no_repair(tmp_path: Path) -> None:
    address = str(tmp_path / "desk.db")
    process = writer(address)
    assert process.stdout is not None
    process.stdout.readline()
    process.kill()
    process.wait()
    assert check(address, {"r0"}) >= 1
