"""What the fuzzer once found comes out right for ever, and a few hundred new inputs with it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from recoupe.read.faults import told

sys.path.insert(0, str(Path(__file__).parent.parent))

from fuzz.targets import TARGETS, seeds
from fuzz.worker import smaller, the_input, tried

CASES = sorted((Path(__file__).parent / "cases").glob("*.bin"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_finding_stays_mended(path: Path) -> None:
    target, kind, _ = path.stem.split("-")
    TARGETS[target](path.read_bytes(), int(kind))


def test_inputs_of_chance_give_reports_and_input_errors_alone() -> None:
    held = {"reader": seeds("reader")}
    outcomes = [tried(*the_input(7, number, held)) for number in range(300)]
    assert [problem for problem, _ in outcomes if problem] == []
    assert {outcome for _, outcome in outcomes} >= {"report", "error"}


def test_the_same_seed_gives_the_same_inputs() -> None:
    held = {name: seeds(name) for name in ("reader", "forms")}
    assert [the_input(1, n, held) for n in range(50)] == [the_input(1, n, held) for n in range(50)]
    assert len({the_input(1, n, held)[1] for n in range(50)}) > 40


def test_what_is_raised_is_found_and_made_small(monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(data: bytes, kind: int) -> str:
        if b"&#" in data:
            raise KeyError("a")
        return told(kind)

    monkeypatch.setitem(TARGETS, "reader", breaks)
    data = b"x" * 3_000 + b"&#12;" + b"y" * 2_000
    problem, _ = tried("reader", data, 0)
    assert problem.startswith("KeyError")
    less = smaller("reader", data, 0, problem)
    assert b"&#" in less and len(less) < 40
