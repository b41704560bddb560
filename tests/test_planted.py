"""The planted stories keep their form, and the check finds what breaks it."""

import copy
import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from benchmarks.planted.check_form import HERE, story_faults, wrong_weekdays

FILES = sorted(HERE.glob("*.jsonl"))


def stories(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def first_story() -> dict[str, Any]:
    return copy.deepcopy(stories(HERE / "train-fr.jsonl")[0])


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.name)
def test_shipped_stories_have_no_fault(path: Path) -> None:
    assert {s["id"]: faults for s in stories(path) if (faults := list(story_faults(s)))} == {}


def test_no_story_is_in_both_files_and_no_id_twice() -> None:
    ids = [s["id"] for path in FILES for s in stories(path)]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("published", "text", "faults"),
    [
        ("2025-05-14", "Il a plu le lundi 12 mai.", []),
        ("2025-05-14", "Il a plu le mardi 12 mai.", ["'mardi 12 mai' was a lundi"]),
        ("2025-11-28", "La visite du lundi 1er décembre", []),
        ("2025-01-06", "Depuis le vendredi 20 décembre", []),
        ("2025-05-14", "le jeudi 31 juin", ["no such day: 'jeudi 31 juin'"]),
        ("2025-05-14", "le mercredi 12 mai 2021", []),
        ("2024-03-02", "le jeudi 29 février", []),
    ],
)
def test_weekdays_of_full_dates(published: str, text: str, faults: list[str]) -> None:
    assert list(wrong_weekdays(text, datetime.fromisoformat(published))) == faults


def test_a_passage_that_is_not_in_the_text_is_a_fault() -> None:
    story = first_story()
    story["expect"]["calm"][0][0] = "une phrase qui n'y est pas"
    assert any("occurs 0 times" in fault for fault in story_faults(story))


def test_a_passage_that_occurs_twice_is_a_fault() -> None:
    story = first_story()
    passage = story["expect"]["planted"][0]["passages"][0]
    story["reports"][0]["text"] += " " + passage
    assert any("occurs 2 times" in fault for fault in story_faults(story))


def test_an_unknown_slot_is_a_fault() -> None:
    story = first_story()
    story["expect"]["planted"][0]["slot"] = "whence"
    assert "slot 'whence'" in list(story_faults(story))
