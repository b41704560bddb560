"""Cues found by the parse alone: what hangs on a verb of wishing, accusing or counting, and how sure the weighing is."""

from __future__ import annotations

import pytest

from recoupe.annotate.attribution.choose import choose, probability, shared
from recoupe.annotate.attribution.drafts import Draft
from recoupe.annotate.attribution.patterns import by_patterns
from recoupe.engine.local import annotate
from recoupe.lang.fr import FRENCH
from recoupe.lang.tables.attribution import Weights
from recoupe.model import Attribution, Report
from recoupe.parse import parse
from recoupe.syntax.units import View
from recoupe.syntax.view import view_of

TABLE = FRENCH.attribution
UNSEEN: list[str] = []
"""Patterns whose example the parse gets wrong."""


def told(text: str) -> dict[str, Attribution]:
    found = next(iter(annotate([Report(id="r", text=text)])))
    return {" … ".join(text[start:end] for start, end in one.content): one for one in found.attributions}


def test_every_pattern_has_an_example_with_its_content_in_brackets() -> None:
    for pattern in TABLE.patterns:
        assert pattern.example.count("[") == pattern.example.count("]") == 1, pattern.name
    assert len({pattern.name for pattern in TABLE.patterns}) == len(TABLE.patterns)


def test_patterns_find_the_contents_of_their_examples() -> None:
    missed = []
    texts = [pattern.example.replace("[", "").replace("]", "") + "." for pattern in TABLE.patterns]
    for pattern, (report, doc) in zip(TABLE.patterns, parse([Report(id=text, text=text) for text in texts]), strict=True):
        wanted = pattern.example[pattern.example.index("[") + 1 : pattern.example.index("]")].strip("« »")
        view = view_of(doc)
        drafts = by_patterns(View(view, report.text, (), TABLE.words), view, TABLE)
        if wanted not in {report.text[one.content[0][0] : one.content[-1][1]].strip("« »") for one in drafts}:
            missed.append(pattern.name)
    assert missed == UNSEEN


def test_a_confidence_is_a_probability_and_the_rule_is_named() -> None:
    found = told("La maire de Brive a affirmé mardi que le pont resterait fermé. « Rien ne presse », a dit le préfet du Lot.")
    assert found
    for one in found.values():
        assert 0.15 <= one.confidence <= 1.0
        assert one.made_by.startswith("rule:")


def draft(start: int, end: int, head: int, *signs: str, endings: tuple[str, ...] = ("tree",)) -> Draft:
    return Draft([(start, end)], "indirect", "object", head=head, endings=endings, signs=signs)


def test_of_two_readings_of_one_cue_the_likelier_stays() -> None:
    weights = Weights(bias=0.0, threshold=0.5, threshold_ruled=0.1, signs={"good": 2.0, "better": 3.0, "bad": -4.0})
    kept = choose([draft(0, 10, 20, "good"), draft(0, 40, 20, "better"), draft(60, 70, 80, "bad")], weights)
    assert [one.content for one in kept] == [[(0, 40)]]
    assert kept[0].likely == pytest.approx(probability(("better",), weights))


def test_a_surface_rule_needs_less_than_a_pattern() -> None:
    weights = Weights(bias=-1.0, threshold=0.5, threshold_ruled=0.1, signs={})
    assert not choose([draft(0, 10, 20)], weights)
    assert len(choose([draft(0, 10, 20, endings=())], weights)) == 1


def test_shared_is_intersection_over_union() -> None:
    assert shared(draft(0, 10, 0), draft(5, 15, 1)) == pytest.approx(5 / 15)
    assert shared(draft(0, 10, 0), draft(20, 30, 1)) == 0.0
