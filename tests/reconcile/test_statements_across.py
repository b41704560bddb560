"""One utterance in the original and in translation is one statement, each wording shown."""

from __future__ import annotations

import pytest

from recoupe import Report, annotate_reports, build_dossier
from recoupe.export.html import page
from recoupe.model import Dossier

FRENCH = (
    "Le port de Kersaint restera fermé. « Nous ne prendrons aucun risque avec la vie des marins », a déclaré mardi en anglais "
    "l'amiral Owen Pryce. Les pêcheurs attendent à quai."
)
ENGLISH = (
    "The port of Kersaint will stay closed. "
    '"We will take no risk with the lives of sailors," Admiral Owen Pryce said on Tuesday. '
    "Fishing boats are waiting at the quay."
)


def dossier(french: str, english: str) -> Dossier:
    reports = [
        Report(id="a", outlet="Le Phare", text=french, published="2024-03-05", language="fr"),
        Report(id="b", outlet="The Lantern", text=english, published="2024-03-05", language="en"),
    ]
    return build_dossier(reports, list(annotate_reports(reports)))


@pytest.fixture(scope="module")
def both() -> Dossier:
    return dossier(FRENCH, ENGLISH)


def test_an_utterance_and_its_translation_are_one_statement(both: Dossier) -> None:
    (statement,) = both.story.statements
    assert statement.speaker == "Owen Pryce"
    told = {t.report: (FRENCH if t.report == "a" else ENGLISH)[t.start : t.end] for t in statement.tellings}
    assert "aucun risque" in told["a"] and "no risk" in told["b"]
    assert [t.changed for t in statement.tellings] == [(), ()]
    assert "same sense" in {ground.kind for ground in statement.grounds}


def test_the_original_is_in_the_language_that_a_report_names(both: Dossier) -> None:
    assert {t.report: t.original for t in both.story.statements[0].tellings} == {"a": False, "b": True}
    assert "dans la langue d’origine" in page(both)


@pytest.mark.parametrize(
    "english",
    [
        ENGLISH.replace("We will take no risk with", "We will always put at risk"),
        ENGLISH.replace("Admiral Owen Pryce", "Mayor Bran Tully"),
        ENGLISH.replace("We will take no risk with the lives of sailors", "The fog will lift before the weekend"),
    ],
)
def test_others_words_or_their_opposite_are_not(english: str) -> None:
    assert dossier(FRENCH, english).story.statements == ()
