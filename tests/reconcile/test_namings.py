"""Namings: what one thing is called, by whom, and what is kept apart."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.lang.fr import FRENCH, naming_words
from recoupe.model import Annotations, Attribution, Mention, Report, Sentence, Span
from recoupe.reconcile.names import entities
from recoupe.reconcile.namings import namings
from recoupe.text import fold

CASES: list[dict[str, Any]] = json.loads((Path(__file__).parents[1] / "cases" / "fr" / "namings.json").read_text("utf-8"))


def at(text: str, words: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return start, start + len(words)


def mention(text: str, words: str, kind: Any, name: str, role: str = "", nth: int = 0, country: str = "") -> Mention:
    start, end = at(text, words, nth)
    told = {"role": role, "country": country}
    return Mention(start=start, end=end, type=kind, name=name, attributes={k: v for k, v in told.items() if v})


def annotated(report: Report, told: dict[str, Any]) -> Annotations:
    text = report.text
    mentions = [mention(text, *given) for given in told["names"]]
    # a person whom the report names somewhere out of the sentence at hand: its last full stop stands for the name
    mentions += [Mention(start=len(text) - 1, end=len(text), type="PER", name=name) for name in told.get("names_elsewhere", [])]
    return Annotations(
        id=report.id,
        sentences=tuple(Sentence(start=m.start(), end=m.end()) for m in re.finditer(r"\S.*?(?:\.(?= |$)|$)", text)),
        mentions=tuple(sorted(mentions, key=lambda m: m.start)),
        attributions=tuple(
            Attribution(content=(at(text, words),), form=form, speaker=speaker, source=at(text, source) if source else None)
            for words, form, speaker, source in told.get("said", [])
        ),
    )


def read(cases: list[dict[str, Any]]) -> tuple[list[Report], list[Annotations]]:
    reports = [Report(id=f"r{n}", text=told["text"]) for n, told in enumerate(cases)]
    return reports, [annotated(report, told) for report, told in zip(reports, cases, strict=True)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_namings(case: dict[str, Any]) -> None:
    reports, found = read(case["reports"])
    things: dict[tuple[str, str], list[list[str | None]]] = {}
    for naming in namings(reports, found, entities(reports, found)[0], FRENCH):
        (report,) = {passage.report for passage in naming.passages}
        things.setdefault((naming.name, naming.kind), []).append([naming.wording, naming.voice, naming.speaker, report])
    assert [[*thing, told] for thing, told in things.items()] == case["namings"]


POOL = [told for case in CASES for told in case["reports"]]


@given(st.lists(st.sampled_from(range(len(POOL))), min_size=1, max_size=6), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_any_order_gives_the_same_and_each_passage_says_the_wording(chosen: list[int], random: Any) -> None:
    reports, found = read([POOL[n] for n in chosen])
    known, renamed = entities(reports, found)
    made = namings(reports, renamed, known, FRENCH)
    order = list(range(len(reports)))
    random.shuffle(order)
    assert namings([reports[i] for i in order], [renamed[i] for i in order], known, FRENCH) == made
    texts = {report.id: report.text for report in reports}
    for naming in made:
        assert naming.passages and (naming.speaker is None or naming.voice != "outlet")
        for passage in naming.passages:
            assert fold(texts[passage.report][passage.start : passage.end]) == fold(naming.wording)


def test_what_tells_most_comes_first() -> None:
    by_office, by_right = (next(c for c in CASES if c["name"].startswith(start)) for start in ("a description", "an office"))
    reports, found = read([*by_office["reports"], *by_right["reports"]])
    names = [naming.name for naming in namings(reports, found, entities(reports, found)[0], FRENCH)]
    assert list(dict.fromkeys(names)) == ["Ivo Maran", "Ugo Lenz"]


def test_a_noun_stands_in_one_row() -> None:
    nouns = [noun for _, row in naming_words.RIVALS.values() for noun in row.split()]
    assert len(set(nouns)) == len(nouns)
    assert all(noun == fold(noun) for noun in [*nouns, *naming_words.JUDGING, *naming_words.OFFICES, *naming_words.GROUPS])
