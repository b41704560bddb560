"""Which passages are looked at for one utterance: all that share enough of their words, each two wordings compared once."""

from __future__ import annotations

from itertools import combinations

import pytest

from recoupe.lang.base import language
from recoupe.model import Annotations, Report
from recoupe.reconcile import alike
from recoupe.reconcile.alike import Alike
from recoupe.reconcile.wording import StoryWords, likeness

TEXTS = {
    "a": "Le barrage de Vauclair sera vidangé en octobre.",
    "b": "Le barrage de Vauclair sera vidangé en octobre.",
    "c": "La vidange du barrage est prévue pour octobre, selon l'exploitant.",
    "d": "La médiathèque rouvre mardi après deux ans de travaux.",
    "e": "Deux ans de travaux ont coûté cher à la médiathèque.",
}


@pytest.fixture
def words() -> StoryWords:
    reports = [Report(id=name, text=text) for name, text in TEXTS.items()]
    table = language("fr").statements
    assert table is not None
    return StoryWords(reports, [Annotations(id=report.id) for report in reports], table)


@pytest.mark.parametrize("least", [0.2, 0.4, 0.8])
def test_no_pair_that_shares_enough_is_missed(words: StoryWords, least: float) -> None:
    wordings = [words.passage(name, 0, len(text)) for name, text in TEXTS.items()]
    enough = [(i, j) for i, j in combinations(range(len(TEXTS)), 2) if likeness(wordings[i], wordings[j]).within >= least]
    assert enough
    assert Alike(list(TEXTS), wordings, least).pairs() == enough


def test_two_wordings_are_compared_once(words: StoryWords, monkeypatch: pytest.MonkeyPatch) -> None:
    compared = []
    monkeypatch.setattr(alike, "likeness", lambda one, other: compared.append((one, other)) or likeness(one, other))
    wordings = [words.passage("ab"[number % 2], 0, len(TEXTS["a"])) for number in range(8)]
    made = Alike([f"r{number}" for number in range(8)], wordings, 0.4)
    assert len(made.pairs()) == 28
    assert len(compared) == 1


def test_passages_of_one_report_are_no_pair(words: StoryWords) -> None:
    wordings = [words.passage("a", 0, len(TEXTS["a"]))] * 3
    assert Alike(["x", "x", "y"], wordings, 0.4).pairs() == [(0, 2), (1, 2)]
