"""Several processes give what one gives, in its order; one that dies costs nothing but what kills it every time."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import Any

import pytest

import recoupe.pipeline
from recoupe.engine.local import annotate
from recoupe.errors import InputError
from recoupe.model import Report

REPORTS = [
    Report(
        id=f"r{n}", published="2022-05-10", text=f"Le port de Kersaint a fermé mardi. « Rien à dire », a déclaré Anne Riou {n}."
    )
    for n in range(9)
]
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="a process is killed from within a layer that it inherits")


def killing(monkeypatch: pytest.MonkeyPatch, once: Path | None) -> None:
    """Has the process die that reads the fifth report: every time, or once alone."""
    (name, first), *others = recoupe.pipeline.LAYERS

    def deadly(doc: Any, report: Report, *more: Any) -> Any:
        if report.id == "r4" and not (once and once.exists()):
            if once:
                once.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return first(doc, report, *more)

    monkeypatch.setattr(recoupe.pipeline, "LAYERS", ((name, deadly), *others))


def test_processes_give_what_one_gives() -> None:
    assert list(annotate(REPORTS, processes=2)) == list(annotate(REPORTS))


def test_a_process_that_dies_costs_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    expected = list(annotate(REPORTS))
    killing(monkeypatch, tmp_path / "killed")
    failed: list[InputError] = []
    assert list(annotate(REPORTS, processes=2, failed=failed.append)) == expected and failed == []
    assert (tmp_path / "killed").exists()


def test_a_report_that_kills_every_process_costs_itself_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = list(annotate(REPORTS))
    killing(monkeypatch, None)
    failed: list[InputError] = []
    found = list(annotate(REPORTS, processes=2, failed=failed.append))
    assert [a.id for a in found] == [r.id for r in REPORTS] and not found[4].read
    assert found[:4] + found[5:] == expected[:4] + expected[5:]
    assert len(failed) == 1 and "died" in str(failed[0])
