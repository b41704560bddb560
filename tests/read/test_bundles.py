"""What the fuzzer spoils is sound at first: each of these documents is read as what it is."""

from __future__ import annotations

import pytest

from recoupe.model import Report
from recoupe.read import from_bytes

from . import bundles

SEVERAL = bundles.several()
COUNTS = {"xlsx": 4, "epub": 2, "outbox": 4, "iramuteq": 4, "csv": 4, "nexis": 2}


@pytest.mark.parametrize("name", SEVERAL)
def test_each_is_read(name: str) -> None:
    found = list(from_bytes(SEVERAL[name], file="f", name="f"))
    assert [type(item) for item in found] == [Report] * COUNTS.get(name, 1), found
    first = found[0]
    assert isinstance(first, Report) and "tram ne circulait mardi matin" in first.text
    assert "<" not in first.text and "*" not in first.text and "orderedItems" not in first.text
