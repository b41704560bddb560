"""Why something happened on the word of several: reasons found in whole reports, one question with an answer each."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from recoupe.lang.fr import FRENCH
from recoupe.model import Annotations, Claim, Difference, Report
from recoupe.pipeline import annotate_prepared, prepare
from recoupe.reconcile.claims import claims
from recoupe.reconcile.comparison.reasons import LONGEST, groups, reasons_of
from recoupe.reconcile.names import entities

CASES: list[dict[str, Any]] = json.loads(Path(__file__).parents[1].joinpath("cases/fr/reasons.json").read_text("utf-8"))

TOLD = [
    ("Les avions ont atterri pour livrer du matériel aux hôpitaux de la capitale, a dit le consul.",
     "pour livrer du matériel aux hôpitaux de la capitale"),
    ("Les soldats koriens sont venus à la demande du gouvernement sarnais, selon le porte-parole.",
     "à la demande du gouvernement sarnais"),
    ("Le concert a été annulé à cause de la tempête, ont expliqué les organisateurs.", "à cause de la tempête"),
    ("L'envoi de soldats afin de protéger le palais est une faute, a dit Lena Dorval.", "afin de protéger le palais"),
    ("La piscine a fermé faute de personnel qualifié.", "faute de personnel qualifié"),
    ("L'arrivée de soldats koriens pour soutenir le président Malec risque de prolonger la crise.",
     "pour soutenir le président Malec"),
    ("Les dockers ont fermé le port pour trois jours.", None),
    ("Le maire n'a pas fermé la piscine pour punir les nageurs.", None),
]  # fmt: skip


def annotated(case: dict[str, Any]) -> tuple[list[Report], list[Annotations]]:
    reports = [Report(id=r["id"], outlet=r["id"], published=r["day"], text=r["text"]) for r in case["reports"]]
    found = list(annotate_prepared(zip(reports, prepare(reports), strict=True)))
    return reports, list(entities(reports, found)[1])


def asked_why(built: tuple[Claim, ...]) -> list[Difference]:
    return [d for claim in built for d in claim.differences if d.slot == "why"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_reasons_on_the_word_of_several_are_one_question(case: dict[str, Any]) -> None:
    reports, found = annotated(case)
    text = {report.id: report.text for report in reports}
    asked = asked_why(claims(reports, found))
    if not case["answers"]:
        assert not asked
        return
    (difference,) = asked
    sides: dict[str, list[str]] = {}
    for value in difference.values:
        sides.setdefault(value.side, []).append(text[value.report][value.start : value.end])
    assert sorted(sides.values()) == sorted(case["answers"])
    assert {ground.kind for ground in difference.grounds} == {case["ground"]}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_order_of_the_reports_makes_no_difference(case: dict[str, Any]) -> None:
    reports, found = annotated(case)
    assert asked_why(claims(reports, found)) == asked_why(claims(reports[::-1], found[::-1]))


@pytest.mark.parametrize(("text", "wanted"), TOLD)
def test_a_reason_is_a_whole_phrase(text: str, wanted: str | None) -> None:
    report = Report(id="a", published="2024-05-14", text=text)
    (found,) = annotate_prepared(zip([report], prepare([report]), strict=True))
    assert [text[slice(*reason.span)] for reason in reasons_of(report, found, FRENCH)] == ([wanted] if wanted else [])


def test_an_account_is_no_reason() -> None:
    long = "pour " + " ".join(["former des pilotes et des mécaniciens de la province de Port-Alban"] * 4)
    report = Report(id="a", published="2024-05-14", text=f"Des militaires koriens sont arrivés {long}.")
    (found,) = annotate_prepared(zip([report], prepare([report]), strict=True))
    assert len(long) > LONGEST
    assert reasons_of(report, found, FRENCH) == []


def test_a_story_without_reasons_asks_nothing() -> None:
    assert groups([]) == []
