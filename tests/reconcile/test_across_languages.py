"""What meets across languages, and what does not."""

from __future__ import annotations

import pytest

from recoupe import Report, annotate_reports, build_dossier
from recoupe.lang.base import language
from recoupe.lang.tables.sounds import skeleton
from recoupe.model import Annotations, Mention, Quantity
from recoupe.reconcile.across_languages import nearness_in_sense
from recoupe.reconcile.comparison.values import sums_differ
from recoupe.reconcile.names import met


@pytest.mark.parametrize(
    ("one", "other"),
    [("Vladimir Poutine", "Vladimir Putin"), ("Volodymyr Zelensky", "Volodymyr Zelenskyy"), ("Serguei Choïgou", "Sergei Shoigu")],
)
def test_spellings_of_one_sound_have_one_skeleton(one: str, other: str) -> None:
    assert skeleton(one) == skeleton(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Jean Martin", "Jean Marchand"), ("Ada Roux", "Ida Roux"), ("Paul Duval", "Paul Duvel-Roy")]
)
def test_other_names_have_another(one: str, other: str) -> None:
    assert skeleton(one) != skeleton(other)


def test_a_state_and_a_person_bear_one_name_in_a_story() -> None:
    table = language("fr").mentions
    assert table is not None
    french = Annotations(id="a", mentions=(Mention(start=0, end=16, type="PER", name="Vladimir Poutine"),))
    english = Annotations(
        id="b",
        language="en",
        mentions=(
            Mention(start=0, end=14, type="PER", name="Vladimir Putin"),
            Mention(start=20, end=27, type="LOC", name="Germany", attributes={"country": "DE"}),
        ),
    )
    renamed = met([french, french, english], ["fr", "fr", "en"], table)[2]
    assert [mention.name for mention in renamed.mentions] == ["Vladimir Poutine", "Allemagne"]


def test_the_nearest_sentence_is_its_translation() -> None:
    texts = {
        ("fr", 0): "Le tribunal a condamné l'ancien maire à trois ans de prison.",
        ("en", 0): "The court sentenced the former mayor to three years in prison.",
        ("en", 1): "Heavy rain is expected in the north tomorrow.",
    }
    near = nearness_in_sense(texts)
    assert near(("fr", 0), ("en", 0)) > 0.6 > near(("fr", 0), ("en", 1))


def amount(
    value: float, low: float | None, high: float | None, *, unit: str | None = None, currency: str | None = None
) -> Quantity:
    return Quantity(start=0, end=1, value=value, unit=unit, currency=currency, low=low, high=high)


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        (amount(1.4e6, 1.35e6, 1.45e6, currency="USD"), amount(9e5, None, 9e5, currency="USD"), "contradiction"),
        (amount(12, 11.5, 12.5, unit="%"), amount(12.3, 12.25, 12.35, unit="%"), "rounding"),
        (amount(12, 11.5, 12.5, unit="%"), amount(12, 11.5, 12.5, unit="%"), None),
        (amount(12, 12, 12, unit="blessé"), amount(7, 7, 7, unit="person"), None),
    ],
)
def test_amounts_in_two_languages_differ_by_their_values_alone(one: Quantity, other: Quantity, kind: str | None) -> None:
    assert [found for _, _, found in sums_differ((one,), (other,))] == ([kind] if kind else [])


FLOOD = "La crue a surpris Kersaint lundi. {} ont été évacués lundi, selon la préfecture."


@pytest.mark.parametrize(
    ("french", "english", "kind"),
    [
        ("Douze habitants", "Fourteen residents were evacuated on Monday, according to the prefecture.", "contradiction"),
        ("Douze habitants", "Twelve residents were evacuated on Monday, according to the prefecture.", None),
        ("Une centaine d'habitants", "Ninety-five residents were evacuated on Monday, according to the prefecture.", "rounding"),
    ],
)
def test_numbers_of_one_thing_differ_in_two_languages(french: str, english: str, kind: str | None) -> None:
    reports = [
        Report(id="a", outlet="Le Phare", text=FLOOD.format(french), published="2024-03-05", language="fr"),
        Report(id="b", outlet="The Lantern", text=f"The flood surprised Kersaint on Monday. {english}", published="2024-03-05",
               language="en"),
    ]  # fmt: skip
    found = build_dossier(reports, list(annotate_reports(reports))).story.claims
    assert {d.type for claim in found for d in claim.differences if d.slot == "number"} == ({kind} if kind else set())
    assert any(len({o.report for o in claim.occurrences}) == 2 for claim in found)


def test_no_measure_stands_against_another_languages_measure() -> None:
    reports = [
        Report(id="a", outlet="Le Phare", text="Les vents ont dépassé 225 km/h à Kersaint dimanche.", published="2024-03-05",
               language="fr"),
        Report(id="b", outlet="The Lantern", text="Gusts topped 140 miles an hour in Kersaint on Sunday.", published="2024-03-05",
               language="en"),
    ]  # fmt: skip
    found = build_dossier(reports, list(annotate_reports(reports))).story.claims
    assert not [d for claim in found for d in claim.differences]
