"""No file crashes a reader, hangs it or makes it take a gigabyte, and each gives a report or says what is wrong."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from recoupe import errors

pytest.importorskip("resource", reason="limits of memory and time are POSIX")
GIGABYTE = 1 << 30
MARKS = re.compile(r"</?(?:html|body|div|p|script|item|newsItem|nitf|rss|a)\b[^>]{0,80}>", re.IGNORECASE)


@pytest.fixture(scope="module")
def outcome() -> dict[str, Any]:
    """What became of each file, read in one process of its own that this test limits in nothing."""
    script = Path(__file__).with_name("run_hostile.py")
    path = [str(Path(errors.__file__).parent.parent), *sys.path]
    run = f"import runpy, sys; sys.path[:0] = {path!r}; runpy.run_path({str(script)!r}, run_name='__main__')"
    done = subprocess.run([sys.executable, "-c", run], capture_output=True, text=True, check=False)
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0, f"the process ended after {lines[-1].get('name') if lines else 'nothing'}: {done.stderr[-3000:]}"
    return {"files": {line["name"]: line["found"] for line in lines[:-1]}, "memory": lines[-1]["memory"]}


def test_there_are_many_and_all_were_read(outcome: dict[str, Any]) -> None:
    assert len(outcome["files"]) >= 300


def test_none_crashes(outcome: dict[str, Any]) -> None:
    assert {name: found for name, found in outcome["files"].items() if any(item["kind"] == "crash" for item in found)} == {}


def test_none_takes_a_gigabyte(outcome: dict[str, Any]) -> None:
    assert max(outcome["memory"]) < GIGABYTE


def test_each_gives_a_report_or_says_what_is_wrong(outcome: dict[str, Any]) -> None:
    silent = [name for name, found in outcome["files"].items() if not found]
    assert silent == []
    failures = [item for found in outcome["files"].values() for item in found if item["kind"] != "report"]
    assert all(issubclass(getattr(errors, item["kind"]), errors.InputError) and item["remedy"] for item in failures)


def test_no_marks_are_taken_for_words(outcome: dict[str, Any]) -> None:
    """Files that are no markup any more, cut or garbled, may be read as the text that they are."""
    taken = [
        name
        for name, found in outcome["files"].items()
        for item in found
        if item["kind"] == "report" and MARKS.search(item["text"]) and not re.search(r"of chance|alone|times|JSON|Markdown", name)
    ]
    assert taken == []


def test_nothing_comes_from_other_files_or_swells(outcome: dict[str, Any]) -> None:
    for name, found in outcome["files"].items():
        for item in found:
            text = item.get("text", "")
            assert "root:" not in text and "haha" not in text, name


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("PDF of pictures", "no text layer"), ("PDF that is locked", "encrypted"), ("PDF of 2,000 pages", "over the limit"),
        ("page nested in <div>", "nested more than"), ("feed with entities that swell", "entities"),
        ("wire with entities from a file", "entities"), ("page over the limit", "over the limit"),
        ("archive with a ZIP archive said to be a page", "over the limit"), ("wire nested", "depth"),
        ("gzip that swells", "gzip"), ("archive with a page packed to swell", "too large"),
        ("ninjs in lines, one broken", "line 2"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named(outcome: dict[str, Any], name: str, told: str) -> None:
    assert any(told in item.get("told", "") for item in outcome["files"][name]), outcome["files"][name]


@pytest.mark.parametrize(
    "name",
    [
        "archive with a page packed to swell",
        "archive with a ZIP archive",
        "archive with a nested page",
        "ninjs in lines, one broken",
    ],
)
def test_one_bad_record_does_not_stop_the_others(outcome: dict[str, Any], name: str) -> None:
    assert any(item["kind"] == "report" for item in outcome["files"][name]), outcome["files"][name]
