"""A workplace that has compared the dialogue's reports, once a run."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))

DIALOGUE = json.loads((Path(__file__).parent / "dialogue.json").read_text("utf-8"))


@pytest.fixture(scope="session")
def dialogue() -> dict[str, Any]:
    return DIALOGUE
