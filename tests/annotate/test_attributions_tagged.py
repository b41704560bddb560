"""Attributions on tagged sentences, read by the shipped pipeline."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from recoupe.engine.local import annotate
from recoupe.model import Report

_SPEC = importlib.util.spec_from_file_location("tagged", Path(__file__).parents[1] / "tagged.py")
assert _SPEC is not None
assert _SPEC.loader is not None
tagged = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(tagged)

FILE = Path(__file__).parents[1] / "cases" / "fr" / "attributions_tagged.txt"
LINES = [line for line in FILE.read_text("utf-8").splitlines() if line and not line.startswith("#")]


@pytest.mark.parametrize("line", LINES)
def test_case(line: str) -> None:
    text, _ = tagged.untag(line)
    found = next(iter(annotate([Report(id="r", text=text)])))
    told = [
        tagged.Passage("content", one.content[0][0], one.content[-1][1], {"speaker": one.speaker or ""})
        for one in found.attributions
    ]
    assert tagged.tag(text, told) == line


def test_tags_within_tags_come_back_as_they_were() -> None:
    line = 'Il dit que <content speaker="il"><place>Brive</place> tient</content>.'
    assert tagged.tag(*tagged.untag(line)) == line


@pytest.mark.parametrize("line", ["<content>sans fin", "sans début</content>", "<a><b>croisés</a></b>"])
def test_tags_that_do_not_close_in_order_are_refused(line: str) -> None:
    with pytest.raises(ValueError, match=r"clos"):
        tagged.untag(line)
