"""Versions of one report, and what happens where a package is missing."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from recoupe.cli import cli
from recoupe.errors import DuplicateIdError, InputError, MissingPackageError
from recoupe.model import Report
from recoupe.read import current, from_bytes

from . import documents as docs


def version(
    number: int | None = None, updated: str | None = None, status: str = "usable", text: str = "Un."
) -> dict[str, object]:
    told = {"id": "a", "text": text, "version": number, "updated": updated, "status": status}
    return {name: value for name, value in told.items() if value is not None}


def read(*records: dict[str, object]) -> list[Report | InputError]:
    return list(from_bytes("\n".join(map(json.dumps, records)).encode(), file="f", name="f"))


def reports(*records: dict[str, object]) -> list[Report]:
    return [found for found in read(*records) if isinstance(found, Report)]


def test_versions_all_come_and_the_same_one_twice_does_not() -> None:
    found = read(version(1), version(2, text="Deux."), version(2, text="Trois."), version(1))
    assert [type(item).__name__ for item in found] == ["Report", "Report", "DuplicateIdError", "DuplicateIdError"]
    assert isinstance(found[2], DuplicateIdError) and "line 2" in found[2].problem and "another text" in found[2].problem


ORDERED = [
    version(text="Zéro."), version(updated="2024-05-14T09:00+02:00", text="Une heure."), version(updated="2024-05-14T08:30Z",
    text="Plus tard."),
    version(2, text="Deux."), version(10, text="Dix."), version(10, updated="2024-05-15", status="corrected",
    text="Dix, corrigé."),
]  # fmt: skip


@given(st.permutations(ORDERED), st.integers(1, len(ORDERED)))
def test_the_last_version_holds_whatever_the_order_in_which_they_come(records: list[dict[str, object]], count: int) -> None:
    (kept,), notes = current(reports(*records[:count]))
    assert kept.text == max(records[:count], key=ORDERED.index)["text"]
    assert bool(notes) == (count > 1 or kept.status == "corrected")


@given(st.permutations([*ORDERED, version(11, status="killed", text="")]))
def test_a_kill_removes_whatever_the_order(records: list[dict[str, object]]) -> None:
    kept, notes = current(reports(*records))
    assert kept == [] and len(notes) == 1 and "withdrawn" in notes[0]


def test_a_report_that_is_alone_and_usable_needs_no_word() -> None:
    found = reports(version(1))
    assert current(found) == (found, [])


def test_fields_that_came_later_are_left_out_where_they_mean_something_else() -> None:
    odd = {
        "id": "a",
        "text": "Un.",
        "updated": "hier",
        "authors": 7,
        "section": ["x"],
        "version": {},
        "status": "done",
        "urgency": 0,
    }
    assert reports(odd) == [Report(id="a", text="Un.", source="f")]
    told = {
        "id": "a",
        "text": "Un.",
        "authors": ["A B", "A B", {"name": "C D"}],
        "urgency": "2",
        "version": 3,
        "embargo": "2024-05-14",
    }
    assert reports(told) == [
        Report(id="a", text="Un.", source="f", authors=("A B", "C D"), urgency=2, version="3", embargo="2024-05-14")
    ]


def test_a_command_says_that_a_report_was_withdrawn_and_does_nothing_with_it(tmp_path: Path) -> None:
    (tmp_path / "wire.xml").write_text(
        docs.newsml(docs.news_item(), docs.news_item(version=2, status="canceled", body="")), "utf-8"
    )
    done = CliRunner().invoke(cli, ["annotate", str(tmp_path)])
    assert done.exit_code == 2 and "withdrawn by its source" in done.output


@pytest.mark.parametrize(
    ("data", "package"),
    [(docs.page(), "trafilatura"), (docs.page(), "htmldate"), (docs.rss(), "feedparser"), (docs.warc(), "warcio")],
)
def test_a_missing_package_is_named_and_the_other_files_go_through(
    data: str | bytes, package: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from recoupe.read import read as read_files

    for name in [name for name in sys.modules if name.partition(".")[0] == package]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, package, None)
    page = docs.page(json_ld=None) if package == "htmldate" else data
    (tmp_path / "a").write_bytes(page if isinstance(page, bytes) else page.encode())
    (tmp_path / "b").write_text("Un texte.", "utf-8")
    failed, found = read_files([str(tmp_path)])
    assert isinstance(found, Report)
    assert isinstance(failed, InputError) and package in failed.problem and "[desk]'" in failed.remedy


def test_fetching_says_which_package_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    from recoupe.fetch import fetch

    for name in [name for name in sys.modules if name.startswith("recoupe.fetch.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "httpx", None)
    with pytest.raises(MissingPackageError, match="httpx"):
        fetch("https://phare.example/")
