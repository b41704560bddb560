"""Tagged sentences for every layer, read by the shipped pipeline, and what reads them."""

from __future__ import annotations

import pytest
import tagged

LINES = [(layer, line) for layer in tagged.LAYERS for line in tagged.cases(layer)]


@pytest.mark.parametrize(("layer", "line"), LINES)
def test_case(layer: str, line: str) -> None:
    case = tagged.read_case(line)
    assert tagged.written(case, tagged.told(layer, case)) == line


def test_every_layer_has_cases() -> None:
    assert {layer for layer, _ in LINES} == set(tagged.LAYERS)


def test_tags_within_tags_come_back_as_they_were() -> None:
    line = 'Il dit que <content speaker="il"><place>Brive</place> tient</content>.'
    assert tagged.tag(*tagged.untag(line)) == line


def test_a_day_before_a_sentence_is_that_of_its_writing() -> None:
    line = '2019-03-27: Le préfet est parti <time value="2019-03-26">mardi</time>.'
    case = tagged.read_case(line)
    assert (case.published, case.text) == ("2019-03-27", "Le préfet est parti mardi.")
    assert tagged.written(case, case.passages) == line


@pytest.mark.parametrize("line", ["<content>sans fin", "sans début</content>", "<a><b>croisés</a></b>"])
def test_tags_that_do_not_close_in_order_are_refused(line: str) -> None:
    with pytest.raises(ValueError, match=r"clos"):
        tagged.untag(line)
