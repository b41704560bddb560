"""Which passages stand in one row, by likelihoods given by hand."""

from __future__ import annotations

import pytest

from recoupe.lang.fr.lexicon.claims import CLAIMS
from recoupe.model import Report
from recoupe.pipeline import annotate_prepared, prepare
from recoupe.reconcile.pairing import JOINED, groups
from recoupe.reconcile.units import units, weights
from recoupe.reconcile.vectors import Space, space

TOLD_TWICE = ("Le barrage a cédé à Foix. Cette rupture inquiète les riverains.", "Un ouvrage hydraulique a rompu dans l'Ariège.")
THIRD = "La digue ariégeoise n'a pas tenu."


def made(*texts: str) -> Space:
    reports = [Report(id=i, text=text, published="2024-03-25") for i, text in zip("abc", texts, strict=False)]
    notes = list(annotate_prepared(zip(reports, prepare(reports), strict=True)))
    found = units(reports, notes, CLAIMS)
    assert [u.report for u in found] == ["a", "a", "b", "c"][: len(found)]
    return space(found, weights(found))


@pytest.mark.parametrize(("likely", "together"), [(JOINED, True), (JOINED - 1, False)])
def test_two_passages_of_one_report_in_other_words_by_a_third_that_both_tell(likely: int, together: bool) -> None:
    found = groups(made(*TOLD_TWICE), {(0, 2): 900_000, (1, 2): likely}, least=200_000)
    assert ([0, 1, 2] in found) == together


def test_not_in_a_row_of_three_reports() -> None:
    scores = {(0, 2): 900_000, (0, 3): 900_000, (2, 3): 900_000, (1, 2): 800_000, (1, 3): 800_000}
    assert [0, 1, 2, 3] not in groups(made(*TOLD_TWICE, THIRD), scores, least=200_000)
