"""Stores of each kind: the same tests run over SQLite and over a PostgreSQL server of their own, on loopback."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest

USER = "desk"
_numbers = count(1)


def binaries() -> Path | None:
    """Where PostgreSQL's programs are: on the path, or where Debian puts them."""
    found = shutil.which("initdb")
    places = [Path(found).resolve().parent] if found else []
    places += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return next((place for place in places if (place / "initdb").exists() and (place / "pg_ctl").exists()), None)


def unprivileged() -> dict[str, object]:
    """PostgreSQL refuses to run as root: then it runs as the user that its package made, or as nobody."""
    if os.getuid():
        return {}
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}
    pytest.skip("needs a user that is not root")


@dataclass
class Server:
    """A PostgreSQL server on loopback: where its programs and data are, and as whom it runs."""

    programs: Path
    folder: Path
    port: int
    owner: dict[str, object]

    @property
    def address(self) -> str:
        """Its address, without the name of a database."""
        return f"postgresql://{USER}@127.0.0.1:{self.port}"

    def run(self, *command: object, check: bool = True) -> None:
        """Runs one of its programs."""
        arguments = [str(self.programs / str(command[0])), *map(str, command[1:])]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        subprocess.run(arguments, cwd=self.folder, check=check, **quiet, **self.owner)  # type: ignore[call-overload]

    def start(self) -> None:
        """Starts it, again after a kill too, and waits until it answers."""
        options = f"-c listen_addresses=127.0.0.1 -p {self.port} -k {self.folder} -c fsync=off"
        self.run("pg_ctl", "-D", self.folder / "data", "-w", "-l", self.folder / "log", "-o", options, "start")

    def kill(self) -> None:
        """Kills it with all that it has in hand, as a loss of power does: its processes die with the first one."""
        (pid, *_) = (self.folder / "data" / "postmaster.pid").read_text().split()
        os.kill(int(pid), signal.SIGKILL)
        while Path(f"/proc/{pid}/stat").exists() and Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z":
            time.sleep(0.02)
        self.run("pg_ctl", "-D", self.folder / "data", "-m", "immediate", "-w", "stop", check=False)

    def database(self, name: str) -> str:
        """The address of a new database."""
        import psycopg

        with psycopg.connect(f"{self.address}/postgres", autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        return f"{self.address}/{name}"


@contextmanager
def own_server() -> Iterator[Server]:
    """A fresh server, gone afterwards with its data."""
    programs = binaries()
    if programs is None:
        pytest.skip("needs PostgreSQL: apt install postgresql")
    owner = unprivileged()
    folder = Path(tempfile.mkdtemp(prefix="pg"))
    if owner:
        os.chown(folder, owner["user"], owner["group"])  # type: ignore[arg-type]
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        made = Server(programs, folder, free.getsockname()[1], owner)
    made.run("initdb", "-D", folder / "data", "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
    made.start()
    try:
        yield made
    finally:
        made.run("pg_ctl", "-D", folder / "data", "-m", "immediate", "-w", "stop", check=False)
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A fresh PostgreSQL server for all tests of a run."""
    with own_server() as made:
        yield made


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a store that does not exist yet."""
    if request.param == "sqlite":
        return str(tmp_path / "desk.db")
    server: Server = request.getfixturevalue("server")
    return server.database(f"desk{next(_numbers)}")
