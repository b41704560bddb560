"""The benchmark of load asks a real server for real pages."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote_plus

import pytest

from benchmarks.load import Searches, fill, loaded, pages, served
from recoupe.model import Report
from recoupe.store.base import open_store


def test_each_kind_of_page_is_asked_for(tmp_path: Path) -> None:
    store = open_store(str(tmp_path / "desk.db"))
    kinds = pages(store, fill(store, 24))
    with served(store.address) as (port, pid):
        found = loaded(port, pid, kinds, readers=3, requests=6, rounds=2)
    assert found["readers"] == 3 and found["times_static"]["static"] == 1
    for figures in ("median_ms", "server_cpu_ms", "kb"):
        assert list(found[figures]) == ["static", "first page", "story", "search"]
    # a story's page is its dossier, whole
    assert found["kb"]["story"] > found["kb"]["first page"] > found["kb"]["static"] > 0


def test_a_page_that_is_not_there_ends_it(tmp_path: Path) -> None:
    store = open_store(str(tmp_path / "desk.db"))
    with served(store.address) as (port, pid), pytest.raises(OSError, match="404"):
        loaded(port, pid, {"static": lambda: "/nowhere"}, readers=1, requests=1, rounds=1)


def test_words_that_are_looked_for_stand_in_one_report() -> None:
    report = Report(id="a", text="Le phare de Kersaint a rouvert mardi après trois semaines de travaux")
    words = unquote_plus(Searches([report]).path().removeprefix("/search?q=")).split()
    assert len(words) == 2 and all(word in report.text.split() for word in words)
