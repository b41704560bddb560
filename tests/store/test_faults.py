"""What a desk runs into: a database server that is killed, a full disk, a file that may not be written, a clock that jumps."""

from __future__ import annotations

import os
import random
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from databases import Server, own_server
from msgspec.structs import replace
from sqlalchemy import text
from test_crashes import REPORTS, WRITER, check

import recoupe.store.base
from recoupe.cli import cli
from recoupe.desk import stories
from recoupe.desk.ingest import ingest
from recoupe.desk.link import Linker
from recoupe.errors import StoreError
from recoupe.model import Report
from recoupe.store import judgements, records
from recoupe.store import stories as kept
from recoupe.store.base import open_store
from recoupe.store.judgements import Subject
from recoupe.store.records import Kept

KILLS = int(os.environ.get("RECOUPE_KILLS", "20"))
LIMIT = 400_000
"""Bytes that a file may have where the disk is full."""

PORT = Report(
    id="port-1",
    outlet="Le Phare",
    published="2022-05-10",
    text="Le port de Kersaint a fermé mardi. « Nous rouvrirons vendredi », a déclaré Anne Le Goff. Douze navires attendent.",
)


@pytest.fixture
def mortal() -> Iterator[Server]:
    """A PostgreSQL server of its own, that may be killed."""
    with own_server() as server:
        yield server


def writer(address: str, **more: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", WRITER, address, "forward", str(REPORTS)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **more)  # type: ignore[call-overload, no-any-return]


def confirmed(lines: list[str]) -> set[str]:
    """What whole lines confirm."""
    return {line.split()[0] for line in lines if line.endswith("\n") and line != "end\n"}


def test_a_killed_database_server_loses_nothing_that_was_confirmed(mortal: Server) -> None:
    address = mortal.database("desk")
    chance = random.Random(11)
    kept_so_far: set[str] = set()
    for _ in range(KILLS):
        process = writer(address)
        assert process.stdout is not None
        lines = [process.stdout.readline()]
        fresh = chance.randrange(1, max(2, REPORTS // KILLS))
        while sum("new" in line for line in lines) < fresh and lines[-1] not in ("end\n", ""):
            lines.append(process.stdout.readline())
        time.sleep(chance.random() / 50)
        mortal.kill()
        rest, errors = process.communicate()
        lines += rest.splitlines(keepends=True)
        kept_so_far |= confirmed(lines)
        if process.returncode:
            assert "StoreError" in errors.strip().splitlines()[-1], errors
        mortal.start()
        assert check(address, kept_so_far) >= len(kept_so_far)
    out, errors = writer(address).communicate()
    assert out.endswith("end\n"), errors
    assert check(address, kept_so_far) == REPORTS


def test_a_full_disk_is_told_and_loses_nothing(tmp_path: Path) -> None:
    address = str(tmp_path / "desk.db")
    process = writer(address, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (LIMIT, LIMIT)))
    out, errors = process.communicate()
    assert process.returncode == 1 and "StoreError" in errors and not out.endswith("end\n"), errors
    held = confirmed(out.splitlines(keepends=True))
    assert 0 < len(held) < REPORTS and check(address, held) >= len(held)
    out, errors = writer(address).communicate()
    assert out.endswith("end\n"), errors
    assert check(address, held) == REPORTS


def test_the_commands_tell_a_full_disk_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "in.txt").write_text(PORT.text + " Le maire attend." * 3000, "utf-8")
    for command in (["ingest", "in.txt", "--store", "desk.db"], ["dossier", "in.txt", "-o", "out"]):
        run = subprocess.run(
            [sys.executable, "-m", "recoupe", *command],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000)),
        )
        assert run.returncode == 2 and run.stderr.startswith("recoupe: ") and "Traceback" not in run.stderr, run.stderr


def test_a_file_that_may_not_be_written_can_be_read(tmp_path: Path) -> None:
    store = open_store(str(tmp_path / "desk.db"))
    list(ingest(store, [PORT], linker=Linker(store)))
    store.close()
    address = f"sqlite:///file:{tmp_path / 'desk.db'}?mode=ro&uri=true"
    run = CliRunner().invoke(cli, ["search", "kersaint", "--store", address])
    assert run.exit_code == 0 and "port-1" in run.stdout, (run.output, run.exception)
    run = CliRunner().invoke(cli, ["reannotate", "--store", address])
    assert run.exit_code == 0
    (tmp_path / "new.txt").write_text("Le bac de Roscanel est vendu.", "utf-8")
    run = CliRunner().invoke(cli, ["ingest", str(tmp_path / "new.txt"), "--store", address])
    assert isinstance(run.exception, StoreError) and "readonly" in str(run.exception)


def test_a_clock_that_jumps_loses_nothing(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(3)

    class Jumping(datetime):
        """A clock that goes years forward and back between two looks at it."""

        @classmethod
        def now(cls, tz: object = None) -> datetime:  # type: ignore[override]
            return datetime(2022, 5, 10, tzinfo=UTC) + timedelta(days=chance.uniform(-2000, 2000))

    monkeypatch.setattr(recoupe.store.base, "datetime", Jumping)
    store = open_store(address)
    linker = Linker(store)
    given = [replace(PORT, id=f"r{n}", outlet=f"Journal {n}", text=PORT.text.replace("Douze", str(12 + n))) for n in range(6)]
    assert [t.outcome for t in ingest(store, given, linker=linker) if isinstance(t, Kept)] == ["new"] * 6
    stories.refresh_stale(store)
    edits = [replace(report, text=report.text + " Le quai est vide.") for report in given]
    assert [t.outcome for t in ingest(store, edits, linker=linker) if isinstance(t, Kept)] == ["version"] * 6
    apart = Subject(reports=("r5", "r0"))
    made = store.write(lambda c: judgements.judge(c, "not the same story", apart, author="Claire"))
    linker.link()
    assert store.write(lambda c: judgements.undo(c, made.number, author="Claire")) is not None
    linker.link()
    stories.refresh_stale(store)
    with store.reading() as connection:
        assert [v.version for v in records.history(connection, "r3")] == [1, 2]
        assert len(kept.listed(connection)) == 1 and not kept.listed(connection)[0].disagreements < 0
        assert connection.execute(text("SELECT count(*) FROM reports WHERE NOT linked")).scalar() == 0
        assert connection.execute(text("SELECT count(*) FROM stories WHERE stale AND size > 1")).scalar() == 0
    assert {r.id for r in stories.dossier(store, "r0").reports} == {f"r{n}" for n in range(6)}
    store.close()
