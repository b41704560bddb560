"""What a desk needs and is not installed is told in one line, with what to install."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    "command", [["ingest", "a.txt"], ["search", "port"], ["reannotate"], ["watch", __file__], ["serve"]], ids=lambda c: c[0]
)
def test_a_missing_package_is_named(command: list[str]) -> None:
    code = "import sys; sys.modules['sqlalchemy'] = None; from recoupe.cli import main; sys.argv[1:] = {}; main()"
    told = subprocess.run(
        [sys.executable, "-c", code.format([*command, "--store", "desk.db"])], capture_output=True, text=True, check=False
    )
    assert told.returncode == 2, told.stderr
    assert "sqlalchemy" in told.stderr and "[desk]'" in told.stderr
    assert "Traceback" not in told.stderr and told.stderr.count("pip install") == 1
