"""Small files as people have them, one for each need: what each must become, in `cases.json`. Places and names are invented."""

import json
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import pytest

from recoupe.model import Report
from recoupe.read import read

FOLDER = Path(__file__).parent / "cases"
CASES = json.loads((Path(__file__).parent / "cases.json").read_text(encoding="utf-8"))


def test_each_file_has_its_case():
    assert {path.name for path in FOLDER.iterdir()} == set(CASES)


@pytest.mark.parametrize("name", sorted(CASES))
def test_becomes_what_it_must(name: str):
    assert list(wrong(name, CASES[name])) == []


def wrong(name: str, case: dict[str, Any]) -> Iterator[str]:
    """What is not as the case says."""
    found = list(read([str(FOLDER / name)]))
    reports = [item for item in found if isinstance(item, Report)]
    errors = [str(item) for item in found if not isinstance(item, Report)]
    text = "\n\n".join(report.text for report in reports)
    if len(reports) != case["reports"] or len(errors) != case.get("errors", 0):
        yield f"{len(reports)} reports, errors {errors}"
    if "error" in case and case["error"] not in " ".join(errors):
        yield f"errors {errors}"
    yield from (f"lacks {words!r} in {text!r}" for words in case.get("has", ()) if words not in text.replace("\u00a0", " "))
    yield from (f"holds {words!r} in {text!r}" for words in case.get("lacks", ()) if words in text)
    if not text.startswith(case.get("starts", "")):
        yield f"starts {text[:80]!r}"
    for field, right in case.get("fields", {}).items():
        told = getattr(reports[0], field) if reports else None
        told = list(told) if isinstance(told, tuple) else told
        if not (fnmatchcase(told, right) if isinstance(told, str) and isinstance(right, str) else told == right):
            yield f"{field} is {told!r}"
