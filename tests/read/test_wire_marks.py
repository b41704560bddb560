"""What agencies write into headlines and last lines: urgency, versions brought up to date, whose work is in it."""

from __future__ import annotations

import pytest

from recoupe.read.wire import marked


@pytest.mark.parametrize(
    ("headline", "title", "urgency", "notice"),
    [
        ("URGENT - Feu à Vallorge", "Feu à Vallorge", 1, None),
        ("URGENT: Feu à Vallorge", "Feu à Vallorge", 1, None),
        ("Feu à Vallorge (ACTUALISATION)", "Feu à Vallorge", None, "ACTUALISATION"),
        ("(ACTUALISATION) Feu à Vallorge", "Feu à Vallorge", None, "ACTUALISATION"),
        ("Feu à Vallorge : un plan d'urgence", "Feu à Vallorge : un plan d'urgence", None, None),
        ("Mise à jour de la carte scolaire", "Mise à jour de la carte scolaire", None, None),
        ("Urgent besoin de pompiers", "Urgent besoin de pompiers", None, None),
    ],
)
def test_marks_of_a_headline_are_fields(headline: str, title: str, urgency: int | None, notice: str | None) -> None:
    told = marked({"title": headline, "text": "Un feu a pris."})
    assert (told["title"], told["urgency"], told["notice"]) == (title, urgency, notice)


def test_whose_work_it_holds_is_a_notice_and_stays_in_the_text() -> None:
    told = marked({"title": "Feu", "text": "Un feu a pris. (avec AFP)", "notice": "Corrige le lieu"})
    assert (told["text"], told["notice"]) == ("Un feu a pris. (avec AFP)", "Corrige le lieu; (avec AFP)")
