"""Checking a dossier: a correct one passes, and each kind of corruption is caught."""

from __future__ import annotations

import json
import unicodedata
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from verify_sample import CORRUPT, ONE, changed, correct

from recoupe.model import Change, Dossier, Report
from recoupe.read import from_bytes
from recoupe.text import as_read
from recoupe.verify import verify
from recoupe.verify.spans import located


def test_a_correct_dossier_passes() -> None:
    assert correct().story.shared_text and correct().entities
    assert verify(correct()) == []
    assert verify(correct(), reports=correct().reports) == []


@pytest.mark.parametrize("name", CORRUPT)
def test_a_corrupt_dossier_does_not(name: str) -> None:
    edit, fault = CORRUPT[name]
    faults = verify(changed(edit))
    assert any(fault in line for line in faults), faults


@given(st.data())
def test_no_span_may_leave_its_text(data: st.DataObject) -> None:
    spans = list(located(correct()))
    number = data.draw(st.integers(0, len(spans) - 1))
    start = spans[number].path.rpartition("[")[0] or spans[number].path
    assert start and 0 <= spans[number].start < spans[number].end
    far = data.draw(st.integers(1, 10_000))
    longest = max(len(report.text) for report in correct().reports)
    plain = json.loads(msgspec.json.encode(correct()))
    _move(plain, spans[number].path, longest + far)
    faults = verify(msgspec.convert(plain, Dossier))
    assert any(spans[number].path in fault and "reaches out" in fault for fault in faults)


def _move(plain: Any, path: str, end: int) -> None:
    """Sets the end of the span at "annotations[0].attributions[1].content[0]" or "story.claims[0].occurrences[1]"."""
    for step in path.replace("]", "").replace("[", ".").split("."):
        plain = plain[int(step) if step.isdigit() else step]
    if isinstance(plain, list):
        plain[1] = end
    else:
        plain["end"] = end


def test_a_text_that_is_not_the_originals_is_told_with_the_place() -> None:
    originals = [replace(report, text=report.text.replace("dragage", "drainage")) for report in correct().reports]
    place = next(n for n, (a, b) in enumerate(zip(ONE, ONE.replace("dragage", "drainage"), strict=False)) if a != b)
    assert f"report un: its text is not the original's, from code point {place} on" in verify(correct(), reports=originals)


def test_a_cut_text_and_a_report_without_an_original_are_told() -> None:
    (un,) = (report for report in correct().reports if report.id == "un")
    faults = verify(correct(), reports=[replace(un, text=ONE[:-5])])
    assert faults == [
        "report deux: there is no original to compare it with",
        f"report un: its text is not the original's, from code point {len(ONE) - 5} on",
    ]


def _decomposed(report: Report) -> Report:
    """The report as it is read from a file in which accents are written apart (NFD): cleaned, with what leads back."""
    raw = unicodedata.normalize("NFD", report.text)
    (found,) = from_bytes(raw.encode(), file="f", name="f")
    assert isinstance(found, Report) and found.changes and as_read(found) == raw
    return replace(report, text=found.text, changes=found.changes)


def test_two_cleanings_of_one_text_are_the_same_and_another_text_is_not() -> None:
    dossier = correct()
    cleaned = [_decomposed(report) for report in dossier.reports]
    assert [report.text for report in cleaned] == [report.text for report in dossier.reports], "the layers hold"
    told = msgspec.structs.replace(dossier, reports=tuple(cleaned))
    older = [replace(report, text=as_read(report), changes=()) for report in cleaned]
    assert older[0].text != cleaned[0].text
    assert verify(told) == [] and verify(told, reports=older) == []
    other = [replace(older[0], text=older[0].text.replace("dragage", "drainage")), *older[1:]]
    assert any("is not the original's" in fault for fault in verify(told, reports=other))


def test_a_map_that_leads_nowhere_is_told() -> None:
    dossier = correct()
    beyond = replace(dossier.reports[0], changes=(Change(len(dossier.reports[0].text) + 9, 1, "x"),))
    faults = verify(msgspec.structs.replace(dossier, reports=(beyond, *dossier.reports[1:])))
    assert any(fault.startswith(f"report {beyond.id}: ") for fault in faults)
