"""Accounts in two languages that exclude each other are found, and what only seems to is left alone."""

from __future__ import annotations

from itertools import product

import pytest

from recoupe import Report, annotate_reports, build_dossier
from recoupe.lang.base import language
from recoupe.lang.tables.concepts import OPPOSED
from recoupe.model import Difference


def differences(french: str, english: str, *, days: tuple[str, str] = ("2024-03-05", "2024-03-05")) -> list[Difference]:
    reports = [
        Report(id="a", outlet="Le Phare", text=french, published=days[0], language="fr"),
        Report(id="b", outlet="The Lantern", text=english, published=days[1], language="en"),
    ]
    return [d for claim in build_dossier(reports, list(annotate_reports(reports))).story.claims for d in claim.differences]


LEAD = ("L'affaire occupe Kersaint depuis des mois. ", "The case has occupied Kersaint for months. ")


@pytest.mark.parametrize(
    ("french", "english", "slot"),
    [
        ("Yann Tocquer a été acquitté mardi à Brest.", "A court in Brest convicted Yann Tocquer on Tuesday.", "status"),
        ("Le bénéfice de Nordlys a chuté de 8 % en 2023.", "Nordlys's profit rose 8% in 2023.", "status"),
        ("La digue effondrée a fait 12 morts mardi.", "The dyke's collapse killed dozens of people on Tuesday.", "number"),
        ("La police n'a procédé à aucune arrestation mardi.", "Police made three arrests on Tuesday.", "number"),
    ],
)
def test_opposites_tolls_and_none_exclude_each_other(french: str, english: str, slot: str) -> None:
    found = differences(LEAD[0] + french, LEAD[1] + english)
    assert [(d.slot, d.type) for d in found] == [(slot, "contradiction")]


def test_tolls_of_two_days_are_an_update() -> None:
    found = differences(
        LEAD[0] + "La digue effondrée a fait 12 morts lundi.",
        LEAD[1] + "The collapse of the dyke on Monday killed 19 people.",
        days=("2024-03-04", "2024-03-06"),
    )
    assert {d.type for d in found} == {"update"}


@pytest.mark.parametrize(
    ("french", "english"),
    [
        (
            "Yann Tocquer a été acquitté mardi à Brest.",
            "A court in Brest acquitted Yann Tocquer on Tuesday.",
        ),
        ("Le maire n'a pas fermé le pont de Kersaint mardi.", "The mayor did not close the bridge of Kersaint on Tuesday."),
        ("Nordlys a livré 766 navires en 2023.", "Nordlys delivered more than 760 ships in 2023."),
        ("L'Irlande a battu l'Écosse mardi à Dublin.", "Scotland lost to Ireland in Dublin on Tuesday."),
        (
            "La digue effondrée a fait une centaine de morts mardi.",
            "The dyke's collapse killed 96 people on Tuesday.",
        ),
    ],
)
def test_what_only_seems_otherwise_is_no_contradiction(french: str, english: str) -> None:
    found = differences(LEAD[0] + french, LEAD[1] + english)
    assert not [d for d in found if d.type in ("contradiction", "denial", "update", "source")]


@pytest.mark.parametrize("code", ["fr", "en"])
def test_every_opposed_concept_has_words_in_each_language(code: str) -> None:
    words = set(language(code).frames.concepts.values())
    assert {concept for pair in OPPOSED for concept in pair} <= words
    assert not [pair for pair in product(words, words) if pair in OPPOSED and pair[0] == pair[1]]
