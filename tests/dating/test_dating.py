"""Dating: cases as data, siblings, and the order of the reports."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.dating import date_reports
from recoupe.model import Report
from recoupe.read import read

CASES = json.loads((Path(__file__).parents[1] / "cases" / "fr" / "dating.json").read_text("utf-8"))

STORY = (
    "La centrale nucléaire de Blanzac a été arrêtée {when} après une fuite de vapeur dans le bâtiment du réacteur, a annoncé "
    "l'exploitant. Deux techniciens ont été légèrement brûlés. L'autorité de sûreté a dépêché trois inspecteurs sur place. "
    "Le préfet de la Charente, Hubert Montel, assure que la population ne court aucun danger. "
)
RETOLD = (
    "Fuite de vapeur à la centrale de Blanzac. Le réacteur est à l'arrêt depuis l'incident, survenu {when}, selon l'exploitant. "
    "Hubert Montel, le préfet, veut rassurer la population de la Charente : deux techniciens brûlés, aucun danger, "
    "des inspecteurs de l'autorité de sûreté attendus. "
)
OTHER = "Le club de Saint-Amand a recruté un gardien argentin pour la saison. Le transfert se monte à deux millions d'euros. "


def dated(*rows: tuple[str, str | None, str]) -> list[tuple[str | None, list[str]]]:
    reports = [Report(id=name, published=published, text=text) for name, published, text in rows]
    return [(day, [e.kind for e in evidence]) for day, evidence in date_reports(reports)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_case(case: dict[str, Any]) -> None:
    reports = [Report(id=f"r{i}", **fields) for i, fields in enumerate(case["reports"])]
    found = date_reports(reports)
    assert [day for day, _ in found] == case["dct"]
    assert [[e.kind for e in evidence] for _, evidence in found] == case["kinds"]


def test_evidence_in_the_text_has_its_place() -> None:
    text = "Publié le 28 mars 2019\nLe maire a parlé."
    ((_, (evidence,)),) = date_reports([Report(id="r", text=text)])
    assert evidence.span is not None and text[slice(*evidence.span)] == "28 mars 2019"
    assert evidence.report == "r"


def test_a_copy_has_the_day_of_its_twin() -> None:
    text = STORY.format(when="mardi")
    found = dated(("a", "2014-10-21", text), ("b", None, text.replace("Deux", "Quatre") + OTHER), ("c", "2014-10-02", OTHER))
    assert found[1] == ("2014-10-21", ["sibling"])


def test_copies_printed_over_weeks_are_no_evidence() -> None:
    text = STORY.format(when="mardi")
    found = dated(("a", "2014-10-21", text), ("b", None, text), ("c", "2014-11-30", text))
    assert found[1][0] is None


def test_another_telling_gives_the_year_of_a_day() -> None:
    found = dated(
        ("a", None, "Dernière mise à jour à 09h07 le 23/10\n" + STORY.format(when="mardi")),
        ("b", "2014-10", RETOLD.format(when="mardi")),
        ("c", "2014-03-02", OTHER),
    )
    assert found[0] == ("2014-10-23", ["header", "sibling"])


def test_another_story_gives_nothing() -> None:
    found = dated(
        ("a", None, STORY.format(when="mardi")), ("b", "2014-10-21", OTHER), ("c", "2014-10-20", OTHER.replace("deux", "trois"))
    )
    assert found[0] == (None, [])


def test_tellings_of_the_same_weekdays_share_their_day() -> None:
    tail = "Le réacteur doit redémarrer {day}."
    found = dated(
        ("a", None, STORY.format(when="mardi") + tail.format(day="samedi")),
        ("b", "2014-10-21", STORY.format(when="mardi").replace("a été arrêtée", "fut fermée") + tail.format(day="samedi")),
        ("c", "2014-10-02", OTHER),
    )
    assert found[0][0] == "2014-10-21"


def test_another_telling_with_another_weekday_gives_the_month_alone() -> None:
    found = dated(
        ("a", None, STORY.format(when="mercredi")), ("b", "2014-10-21", RETOLD.format(when="mardi")), ("c", "2014-03-02", OTHER)
    )
    assert found[0] in (("2014-10", ["sibling"]), (None, []))


def test_a_copy_says_yesterday_where_its_twin_says_the_weekday() -> None:
    story = STORY.format(when="{when} dans la soirée")
    found = dated(
        ("a", "2014-10-23", story.format(when="lundi")), ("b", None, story.format(when="hier")), ("c", "2014-10-02", OTHER)
    )
    assert found[1] == ("2014-10-21", ["sibling"])


def test_metadata_that_contradict_their_text_are_shown_and_lent_to_nobody() -> None:
    text = STORY.format(when="mardi")
    found = dated(("a", "2015-02-03", "Publié le 21 octobre 2014\n" + text), ("b", None, text), ("c", "2014-10-02", OTHER))
    assert found[0] == ("2015-02-03", ["metadata", "header"])
    assert found[1] == (None, [])


def test_a_day_near_that_of_the_metadata_is_no_contradiction() -> None:
    assert dated(("a", "2014-10-22", "Publié le 21 octobre 2014\n" + OTHER))[0][1] == ["metadata"]


def test_a_weekday_with_its_number_is_found_in_the_month_of_the_metadata() -> None:
    text = "Le maire, Paul Rouvier, a démissionné ce lundi 25, a-t-il dit. "
    assert dated(("a", "2019-03", text))[0] == ("2019-03-25", ["metadata", "text"])
    assert dated(("a", "2019-04", text))[0] == ("2019-04", ["metadata"])


def test_a_weekday_with_its_number_is_found_in_the_month_of_a_sibling() -> None:
    numbered = RETOLD.format(when="ce lundi 20")
    assert dated(("a", None, numbered), ("b", "2014-10", STORY.format(when="lundi")))[0] == ("2014-10-20", ["text", "sibling"])
    assert dated(("a", None, numbered), ("b", "2014-10-22", STORY.format(when="lundi")))[0] == (
        "2014-10-20",
        ["text", "sibling"],
    )
    # in November 2014 the 20th is a Thursday
    assert dated(("a", None, numbered), ("b", "2014-11", STORY.format(when="lundi")))[0][0] != "2014-11-20"


def test_an_abridged_copy_has_the_day_of_the_long_one() -> None:
    text = STORY.format(when="mardi")
    long = text + RETOLD.format(when="mardi") + OTHER * 3 + "Une marche blanche a réuni six cents habitants du bourg voisin. " * 2
    assert dated(("a", "2014-10-21", long), ("b", None, text))[1] == ("2014-10-21", ["sibling"])


_TEXTS = st.sampled_from([
    STORY.format(when="mardi"), STORY.format(when="mercredi"), RETOLD.format(when="mardi"), OTHER,
    "Publié le 23 octobre\n" + OTHER,
    "Dernière mise à jour à 09h07 le 22/10\n" + STORY.format(when="mardi"),
    "Aujourd'hui, 21 octobre, " + RETOLD.format(when="lundi"), "",
])  # fmt: skip
_DAYS = st.sampled_from([None, "2014-10-21", "2014-10-22", "2014-10", "2014", "nonsense"])


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(_TEXTS, _DAYS), min_size=1, max_size=7), st.randoms(use_true_random=False))
def test_the_order_of_the_reports_does_not_matter(rows: list[tuple[str, str | None]], random: Any) -> None:
    reports = [Report(id=f"r{i}", text=text, published=day) for i, (text, day) in enumerate(rows)]
    by_id = {report.id: dated for report, dated in zip(reports, date_reports(reports), strict=True)}
    shuffled = random.sample(reports, len(reports))
    assert {report.id: dated for report, dated in zip(shuffled, date_reports(shuffled), strict=True)} == by_id


@settings(max_examples=150, deadline=None)
@given(st.lists(_TEXTS, min_size=2, max_size=6), st.lists(st.tuples(_TEXTS, _DAYS.filter(bool)), max_size=5), st.integers(1, 5))
def test_dating_does_not_depend_on_how_the_work_is_cut(texts: list[str], known: list[tuple[str, str]], size: int) -> None:
    """Given the same witnesses, a report has the same day whatever other reports are dated with it."""
    fresh = [Report(id=f"r{i}", text=text) for i, text in enumerate(texts)]
    siblings = [Report(id=f"s{i}", text=text, published=day) for i, (text, day) in enumerate(known)]
    # those that tell a year themselves are witnesses, too
    telling = [r for r, (_, why) in zip(fresh, date_reports(fresh), strict=True) if why]
    whole = date_reports([*fresh, *siblings])[: len(fresh)]
    cut = []
    for start in range(0, len(fresh), size):
        part = fresh[start : start + size]
        others = [r for r in telling if r not in part]
        cut += date_reports([*part, *others, *siblings])[: len(part)]
    assert tuple(cut) == whole


def test_many_other_reports_of_the_story_change_no_day() -> None:
    """Words that half a batch holds are as rare as ever: a story that all tell dates its reports as one told twice does."""
    fresh = Report(id="a", text="Dernière mise à jour à 09h07 le 23/10\n" + STORY.format(when="mardi"))
    witness = Report(id="b", text=RETOLD.format(when="mardi"), published="2014-10")
    told = STORY.format(when="{hours} heures durant") + RETOLD.format(when="hier")
    others = [Report(id=f"o{i}", text=told.format(hours=i)) for i in range(40)]
    alone, among = date_reports([fresh, witness]), date_reports([fresh, witness, *others])
    assert alone[0][0] == "2014-10-23"
    assert among[:2] == alone


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(st.text(max_size=120), _DAYS), max_size=4))
def test_any_text_goes_through(rows: list[tuple[str, str | None]]) -> None:
    reports = [Report(id=f"r{i}", text=text, published=day) for i, (text, day) in enumerate(rows)]
    assert len(date_reports(reports)) == len(reports)


def test_a_handful_of_reports_of_one_story_know_one_another_as_siblings() -> None:
    """The example's radio report tells 27/03 and no year; in so small a batch the story's own words are in every report."""
    example = Path(__file__).parents[2] / "examples" / "venezuela-2019"
    reports = [found for found in read([str(example)]) if isinstance(found, Report)]
    days = {report.id: day for report, (day, _) in zip(reports, date_reports(reports), strict=True)}
    assert days["04-radio-meridien"] == "2019-03-27"
