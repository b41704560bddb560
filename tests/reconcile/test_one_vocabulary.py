"""Reports in several languages are aligned in the words of one."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from recoupe import Report, annotate_reports, build_dossier
from recoupe.lang.base import language
from recoupe.model import Claim
from recoupe.reconcile.one_vocabulary import in_one_vocabulary
from recoupe.reconcile.units import Unit, units

FRENCH = "La grève des dockers a paralysé le port de Kersaint lundi. Les navires attendent au large."
ENGLISH = "A strike by dock workers paralysed the port of Kersaint on Monday. Ships are waiting offshore."


def reports(*told: tuple[str, str]) -> list[Report]:
    return [
        Report(id=f"r{n}", outlet=f"Le {n}", text=text, published="2024-03-05", language=code)
        for n, (code, text) in enumerate(told)
    ]


def found(given: Sequence[Report]) -> list[Unit]:
    table = language("fr").claims
    return in_one_vocabulary(units(given, list(annotate_reports(given)), table))


def test_a_word_has_the_key_of_its_counterpart_in_the_story() -> None:
    made = found(reports(("fr", FRENCH), ("en", ENGLISH)))
    french = {term for unit in made if unit.language == "fr" for term in unit.terms}
    keys = {word: key for unit in made if unit.language == "en" for word, key in unit.key_of.items()}
    assert {keys["strike"], keys["port"], keys["ships"]} <= french


def test_a_word_whose_counterparts_are_not_told_is_no_word_of_like_spelling() -> None:
    made = found(reports(("fr", "Le discours a été court lundi soir."), ("en", "The court answered the mayor.")))
    french = {term for unit in made if unit.language == "fr" for term in unit.terms}
    assert "court" in french
    assert {unit.key_of.get("court") for unit in made if unit.language == "en"}.isdisjoint(french)


def test_a_story_in_one_language_stays_as_it_is() -> None:
    given = reports(("en", ENGLISH), ("en", ENGLISH))
    table = language("en").claims
    made = units(given, list(annotate_reports(given)), table)
    assert in_one_vocabulary(made) == made


def claims_of(given: Sequence[Report]) -> tuple[Claim, ...]:
    return build_dossier(given, list(annotate_reports(given))).story.claims


@pytest.mark.parametrize(
    ("english", "relations"),
    [
        ("The strike paralysed the port of Kersaint on Monday.", {"agree", "near"}),
        ("Astronomers found three new moons around Saturn.", set()),
    ],
)
def test_a_row_of_two_languages_says_what_it_shares_in_the_words_of_both(english: str, relations: set[str]) -> None:
    rows = [row for row in claims_of(reports(("fr", FRENCH), ("en", english))) if row.relation != "single"]
    assert {row.relation for row in rows} <= relations
    assert bool(rows) == bool(relations)
    shared = {word for row in rows for ground in row.grounds if ground.kind == "words shared" for word in ground.values}
    assert not relations or "grève / strike" in shared | {word.replace("greve", "grève") for word in shared}


def test_what_is_not_nearly_sure_is_not_said_to_agree() -> None:
    rows = claims_of(reports(("fr", FRENCH), ("en", ENGLISH)))
    assert all(row.confidence >= 0.8 for row in rows if row.relation == "agree")
