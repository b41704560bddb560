"""A real server on loopback, over a store with two stories, one of them told by three reports."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
import uvicorn

sys.path.insert(0, str(Path(__file__).parent))

from desk_sample import AGAIN, MUSEUM, PORT, THIRD, Serve, Served

from recoupe.desk.ingest import ingest
from recoupe.desk.link import Linker
from recoupe.desk.stories import refresh_stale
from recoupe.model import Report
from recoupe.serve import app
from recoupe.serve.settings import Settings, settings_for
from recoupe.store.base import open_store


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Serve]:
    """Starts servers, each over a store of its own, and stops them."""
    running: list[tuple[uvicorn.Server, threading.Thread]] = []

    def start(*given: Report, settings: Settings | None = None, address: str | None = None) -> Served:
        store = open_store(address or str(tmp_path / f"desk{len(running)}.db"))
        list(ingest(store, given, linker=Linker(store)))
        refresh_stale(store)
        server = app.server(store, settings or settings_for("127.0.0.1", token=None), port=0)
        thread = threading.Thread(target=server.run, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.02)
        running.append((server, thread))
        port = server.servers[0].sockets[0].getsockname()[1]
        base = f"http://127.0.0.1:{port}"
        return Served(base, store, httpx.Client(base_url=base, timeout=120))

    yield start
    for server, thread in running:
        server.should_exit = True
        thread.join(timeout=30)


@pytest.fixture
def served(serve: Serve) -> Served:
    """A server over the two stories."""
    return serve(PORT, AGAIN, THIRD, MUSEUM)
