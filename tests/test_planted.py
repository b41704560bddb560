"""The planted stories keep their form, and the check finds what breaks it."""

import copy
import json
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from benchmarks.planted import run
from benchmarks.planted.check_form import HERE, story_faults, wrong_weekdays
from benchmarks.planted.score import figures, total
from benchmarks.planted.systems import by_likeness, figures_alone, overlap

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


# Scoring and running

STORY: dict[str, Any] = {
    "id": "x1",
    "reports": [
        {"outlet": "A", "published": "2025-01-01", "text": "Le pont a coûté 3 millions. Le maire est ravi."},
        {"outlet": "B", "published": "2025-01-01", "text": "L'ouvrage a coûté 5 millions. L'édile est content."},
    ],
    "expect": {
        "planted": [
            {"passages": ["3 millions", "5 millions"], "slot": "number", "difference": "contradiction", "relation": "any"}
        ],
        "calm": [["Le maire est ravi", "L'édile est content"]],
    },
}


def span(report: int, words: str) -> dict[str, int]:
    start = STORY["reports"][report]["text"].index(words)
    return {"report": report, "start": start, "end": start + len(words)}


COST = [span(0, "coûté 3 millions"), span(1, "5 millions")]
JOY = [span(0, "ravi"), span(1, "content")]


@pytest.mark.parametrize(
    ("facts", "figures_told"),
    [
        ([], {"found": 0.0, "precision": None, "hidden": 0.0, "alarms": 0.0, "linked": 0.0, "F": 0.0}),
        (
            [{"passages": COST, "differences": [{"passages": COST, "slot": "number", "type": "update"}]}, {"passages": JOY}],
            {"found": 1.0, "precision": 1.0, "slot": 1.0, "type": 0.0, "hidden": 0.0, "alarms": 0.0, "linked": 1.0, "F": 1.0},
        ),
        ([{"passages": COST}], {"found": 0.0, "hidden": 1.0}),
        ([{"passages": JOY, "differences": [{"passages": JOY}]}], {"found": 0.0, "precision": 0.0, "alarms": 1.0, "linked": 0.0}),
        ([{"passages": COST[:1] * 2, "differences": [{"passages": COST[:1] * 2}]}], {"found": 0.0, "precision": 0.0}),
    ],
)
def test_figures(facts: list[dict[str, Any]], figures_told: dict[str, float | None]) -> None:
    made = figures(total([STORY], {"x1": {"facts": facts}}))
    assert {name: made[name] for name in figures_told} == figures_told


def test_a_story_that_was_not_answered_has_no_facts() -> None:
    assert total([STORY], {})["planted"] == 1 and total([STORY], {})["found"] == 0


def test_figures_alone_find_another_figure_before_one_word() -> None:
    (fact,) = figures_alone(STORY)["facts"]
    assert [STORY["reports"][p["report"]]["text"][p["start"] : p["end"]] for p in fact["passages"]] == [
        "3 millions",
        "5 millions",
    ]
    assert fact["differences"]


def test_sentences_that_share_words_are_one_fact_and_differ_below_the_second_threshold() -> None:
    (pair,) = by_likeness(overlap, (0.2, 0.9))(STORY)["facts"]
    assert pair["differences"] and by_likeness(overlap, (0.2, 0.25))(STORY)["facts"][0]["differences"] == []
    assert by_likeness(overlap, (0.9, 0.95))(STORY)["facts"] == []


ECHO = """
import json, sys
for line in sys.stdin:
    story = json.loads(line)
    assert set(story) == {"id", "reports"}, "what is expected is not told"
    print(json.dumps({"id": story["id"], "facts": []}))
"""


def test_any_command_can_be_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    program = tmp_path / "system.py"
    program.write_text(ECHO, "utf-8")
    run.main(["--system", f"{sys.executable} {program}", str(HERE / "test-fr.jsonl")])
    assert "| test-fr (15) |" in capsys.readouterr().out
    program.write_text("print('{}')", "utf-8")
    with pytest.raises(SystemExit, match="line 1 of its answers is none"):
        run.main(["--system", f"{sys.executable} {program}", str(HERE / "test-fr.jsonl")])


def test_every_file_is_in_one_group_and_a_tenth_is_held() -> None:
    grouped = [name for group in run.GROUPS.values() for name in group]
    assert sorted(grouped) == sorted(path.stem for path in FILES)
    counts = {path.stem: len(stories(path)) for path in FILES}
    held = sum(counts[name] for group, names in run.GROUPS.items() if group.startswith("held") for name in names)
    assert sum(counts.values()) >= 300 and held * 10 >= sum(counts.values())
