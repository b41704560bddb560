"""Compares an export with the file of the same name in `golden/`.

After a change that is meant, run the tests with RECOUPE_WRITE_GOLDEN=1 and read the difference before it is kept.
"""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = Path(__file__).parent / "golden"


def expect(name: str, content: bytes) -> None:
    """Fails where `content` is not what the golden file `name` holds."""
    file = FOLDER / name
    if os.environ.get("RECOUPE_WRITE_GOLDEN"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    assert content.decode().splitlines() == file.read_bytes().decode().splitlines()
    assert content == file.read_bytes()
