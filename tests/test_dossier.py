"""Building the dossier from records: order, dates and title."""

from __future__ import annotations

from itertools import permutations

import pytest

from recoupe.dossier import build
from recoupe.errors import DossierError
from recoupe.model import Annotations, Evidence, Report

DAYS = {
    "a": ("2024-05", None),
    "b": ("2024-05-14", "2024-05-14T18:00"),
    "c": ("2024-05-14", "2024-05-14T09:30"),
    "d": (None, None),
    "e": ("2024-05-02", None),
}


def records() -> tuple[list[Report], list[Annotations]]:
    reports = [
        Report(id=i, text=f"Texte {i}.", published=p, title="Un titre" if i == "c" else None) for i, (_, p) in DAYS.items()
    ]
    return reports, [Annotations(id=i, dct=day) for i, (day, _) in DAYS.items()]


def test_reports_stand_by_day_then_minute_and_coarse_dates_after_the_days_they_may_mean() -> None:
    assert [report.id for report in build(*records()).reports] == ["e", "c", "b", "a", "d"]


def test_the_span_of_the_story_is_of_its_finest_dates() -> None:
    dossier = build(*records())
    assert (dossier.begin, dossier.finish) == ("2024-05-02", "2024-05-14")


def test_the_title_is_a_reports() -> None:
    assert build(*records()).title == "Un titre"


def test_without_a_title_the_first_line_of_the_story_is_it_and_a_dating_header_is_not() -> None:
    reports = [Report(id="a", text="Publié le 14/05\nLe pont rouvre."), Report(id="b", text="Publié le 15/05 Le pont ferme.")]
    evidence = [Evidence(kind="header", note="Publié le", report=report.id, span=(10, 15)) for report in reports]
    found = [Annotations(id=e.report or "", dct="2024-05-14", dct_evidence=(e,)) for e in evidence]
    assert build(reports, found).title == "Le pont rouvre."
    assert build(reports[1:], found[1:]).title == "Le pont ferme."


def test_any_order_of_the_reports_gives_the_same_dossier() -> None:
    reports, annotations = records()
    dossiers = [build([reports[i] for i in p], [annotations[i] for i in p]) for p in permutations(range(len(reports)))]
    assert all(dossier == dossiers[0] for dossier in dossiers)


def test_no_report_is_an_error() -> None:
    with pytest.raises(DossierError, match="at least one"):
        build([], [])


def test_reports_and_annotations_must_fit() -> None:
    with pytest.raises(DossierError, match="parallel"):
        build([Report(id="a", text="T.")], [Annotations(id="b")])
