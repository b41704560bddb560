"""How fast pages answer while a long report is added, against how fast they answer before: `python -m benchmarks.awake`."""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path

import httpx

from recoupe.serve import app
from recoupe.serve.settings import settings_for
from recoupe.store.base import open_store

LENGTH = 150_000
ROUNDS, MOST = 40, 150
"""Rounds of three pages that are measured before, and at most while the report is added."""
SENTENCE = "Le navire numéro {n} a quitté le port de Kersaint, a déclaré Anne Le Goff, capitaine du port. "


def main() -> None:
    """Starts a desk with one report, measures, adds a long report, and measures while it is read."""
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(str(Path(folder) / "desk.db"))
        server = app.server(store, settings_for("127.0.0.1", token=None), port=0)
        thread = threading.Thread(target=server.run, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.05)
        address = f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
        client = httpx.Client(base_url=address, timeout=600)
        client.post("/api/reports", json={"text": SENTENCE.format(n=1), "outlet": "Le Phare", "published": "2022-05-10"})
        before = [_answer(client) for _ in range(2 * ROUNDS)][ROUNDS:]
        text = "".join(SENTENCE.format(n=n) for n in range(LENGTH // 90))[:LENGTH]
        adding = threading.Thread(
            target=lambda: httpx.post(f"{address}/api/reports", json={"text": text}, timeout=None), daemon=True
        )
        adding.start()
        meanwhile: list[float] = []
        while adding.is_alive() and len(meanwhile) < MOST:
            meanwhile.append(_answer(client))
        state = "still in hand" if adding.is_alive() else "in"
    for name, times in (("before", before), ("meanwhile", meanwhile)):
        print(f"{name}: {len(times)} pages, median {statistics.median(times) * 1000:.1f} ms, worst {max(times) * 1000:.0f} ms")
    print(f"ratio of medians {statistics.median(meanwhile) / statistics.median(before):.2f}; at the end the report was {state}")
    sys.stdout.flush()
    os._exit(0)  # neither the server nor the worker is waited for


def _answer(client: httpx.Client) -> float:
    began = time.perf_counter()
    for path in ("/", "/stories/1", "/search?q=port"):
        client.get(path).raise_for_status()
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
