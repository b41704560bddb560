"""Days as pages show them to people."""

from __future__ import annotations

import pytest

from recoupe.lang.base import codes, language
from recoupe.read.shown import months, shown_date


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("1er août 2024", "2024-08-01"), ("12 sept. 2023", "2023-09-12"), ("3 févr. 2024", "2024-02-03"),
        ("3 fév 2024", "2024-02-03"),
        ("3 fevr. 2024", "2024-02-03"), ("Sept 5, 2023", "2023-09-05"), ("7 März 2024", "2024-03-07"),
    ],
)  # fmt: skip
def test_months_in_full_and_cut_off(told: str, day: str) -> None:
    assert shown_date(told) == day


def test_short_names_of_months_are_words_of_a_language() -> None:
    for code in codes():
        held = language(code).pages.cut_months
        assert held and held.items() <= months().items()
