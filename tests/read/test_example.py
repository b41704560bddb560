"""The shipped example reads without an error and has in it what its description promises."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

from recoupe.model import Report
from recoupe.read import read

EXAMPLES = Path(__file__).parent.parent.parent / "examples"


def reports() -> list[Report]:
    found = list(read([str(EXAMPLES / "venezuela-2019")]))
    assert all(isinstance(result, Report) for result in found)
    return [result for result in found if isinstance(result, Report)]


def test_the_description_beside_the_folder_is_no_report() -> None:
    assert [report.id for result in [read([str(EXAMPLES)])] for report in result if isinstance(report, Report)] == [
        report.id for report in reports()
    ]


def test_two_reports_are_in_english() -> None:
    assert [report.language for report in reports()] == ["fr"] * 6 + ["en"] * 2


def test_each_report_has_the_length_of_a_wire() -> None:
    for report in reports():
        assert 150 <= len(report.text.split()) <= 350, report.id


def test_dates_are_told_at_every_precision() -> None:
    told = {len(report.published or "") for report in reports()}
    assert told == {0, len("2019-03"), len("2019-03-25"), len("2019-03-24T18:40"), len("2019-03-28T21:05-04:00")}


def test_one_paragraph_is_copied_word_for_word_by_two_outlets_alone() -> None:
    sentences = {r.id: {s for s in re.split(r"[.]\s+", r.text) if len(s.split()) > 15} for r in reports()}
    shared = [(a, b) for a, b in combinations(sentences, 2) if sentences[a] & sentences[b]]
    assert shared == [("corail-2019-03-24", "fil-atlantique-2019-03-25")]
