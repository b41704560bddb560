"""Time grows with the text and no faster, whatever the text: every pattern and every step is given what it reads slowest.

The work is done in children whose processor time is limited. That is no measurement: what is linear needs a small part of the
limit, what is quadratic many times as much.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from hostile_units import UNITS
from pumps import pumps

pytest.importorskip("resource", reason="limits of processor time are POSIX")
HERE = Path(__file__).parent
SIZE_FOR_PATTERNS = 50_000
SIZE_FOR_LAYERS = 12_000
MEMORY = 480
"""MiB for such a text; the parser was given all its tokens at once, and took 617 and 821."""


def _run(script: str, *arguments: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, str(HERE / script), *arguments], capture_output=True, text=True, check=False, cwd=HERE.parents[1]
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout.splitlines()


def test_every_pattern_is_linear() -> None:
    count, *slow = _run("run_patterns.py", str(SIZE_FOR_PATTERNS))
    assert int(count.split()[0]) > 300, "the patterns of the package were not found"
    assert slow == []


@pytest.mark.parametrize("written_for", sorted(UNITS))
def test_every_layer_is_linear(written_for: str) -> None:
    assert _run("run_layers.py", str(SIZE_FOR_LAYERS), *UNITS[written_for]) == []


@pytest.mark.parametrize(("unit", "count"), [("«", 20_000), ("Paul, ", 20_000)])
def test_a_text_of_signs_needs_no_more_memory(unit: str, count: int) -> None:
    (most,) = _run("run_memory.py", unit, str(count))
    assert int(most) < MEMORY


@pytest.mark.parametrize(
    ("pattern", "slow"),
    [
        (r"(?:#[^\n]*)?\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*x", "\n"),
        (r"[^\W\d_][\w.\-]*(?:[ \-][^\W\d_][\w.\-]*){0,9}!", "-"),
        (r"\s*<", " "),
        (r"(a+)+b", "aaaa"),
    ],
)
def test_the_pumps_hold_what_a_pattern_repeats(pattern: str, slow: str) -> None:
    assert any(slow * 3 in text for text in pumps(re.compile(pattern), 60))
