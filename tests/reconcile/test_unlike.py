"""Reports in quite other words: when the sense of passages is asked for, and what it says."""

from __future__ import annotations

import numpy as np
import pytest

from recoupe.engine.local import annotate
from recoupe.lang.fr import FRENCH
from recoupe.model import Report
from recoupe.reconcile.candidates import candidates
from recoupe.reconcile.claims import claims
from recoupe.reconcile.encoder import encoded, likeness
from recoupe.reconcile.features import features
from recoupe.reconcile.units import units, weights
from recoupe.reconcile.unlike import NAMES, unlikeness
from recoupe.reconcile.vectors import space

FERRY = (
    "Le ferry a heurté le quai dimanche matin. Une passagère s'est cassé le bras. La compagnie dédommagera les voyageurs. "
    "Le trafic reprendra mardi."
)
SHIP = (
    "Choc au port : le navire a percuté l'embarcadère hier à l'aube. Fracture pour une femme qui était à bord. L'armateur promet "
    "un chèque à chacun. Les rotations sont de nouveau prévues dès après-demain."
)


def rows(one: str, other: str) -> list[dict[str, float]]:
    reports = [Report(id="a", text=one), Report(id="b", text=other)]
    found = units(reports, list(annotate(reports)), FRENCH.claims)
    held = space(found, weights(found))
    return features(held, candidates(held))


def test_passages_of_one_sense_are_near() -> None:
    texts = ["Le ferry a heurté le quai.", "Le navire a percuté l'embarcadère.", "La ministre a présenté son budget."]
    vectors = encoded(texts)
    near = likeness(np.array([vectors[t] for t in texts]), np.array([vectors[t] for t in texts]))
    assert near[0, 1] > near[0, 2] + 0.1
    assert near[0, 0] == pytest.approx(1.0)


def test_the_order_of_texts_makes_no_difference() -> None:
    texts = [f"La route numéro {n} est fermée." for n in range(70)] + ["Il pleut."]
    one, other = encoded(texts), encoded(reversed(texts))
    assert all(np.array_equal(one[text], other[text]) for text in texts)


def test_sense_is_asked_for_only_where_reports_share_hardly_a_word() -> None:
    assert any(row["unlike: sense"] > 0 for row in rows(FERRY, SHIP))
    assert all(row[name] == 0 for row in rows(FERRY, FERRY.replace("dimanche", "samedi")) for name in NAMES)


def test_reports_are_unlike_by_their_nearest_sentences() -> None:
    reports = [Report(id="a", text=FERRY), Report(id="b", text=SHIP)]
    found = units(reports, list(annotate(reports)), FRENCH.claims)
    held = space(found, weights(found))
    pairs = candidates(held)
    assert unlikeness(found, dict.fromkeys(pairs, 0.05)) == {frozenset("ab"): 1.0}
    assert unlikeness(found, dict.fromkeys(pairs, 0.5)) == {frozenset("ab"): 0.0}
    assert 0 < unlikeness(found, dict.fromkeys(pairs, 0.14))[frozenset("ab")] < 1


def test_the_same_told_in_quite_other_words_stands_in_one_row() -> None:
    reports = [Report(id="a", text=FERRY), Report(id="b", text=SHIP)]
    told = [
        {reports["ab".index(o.report)].text[o.start : o.end] for o in claim.occurrences}
        for claim in claims(reports, list(annotate(reports)))
        if claim.relation != "single"
    ]
    assert any("ferry" in " ".join(row) and "navire" in " ".join(row) for row in told)
