"""Events: sentences of our own with their parse, so that no trained pipeline is needed; properties; merging; status; dates."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from event_docs import CASES, CAUSES, TABLES, VOCAB, found_in, told
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from recoupe.annotate import events
from recoupe.annotate.event.triggers import candidates
from recoupe.lang.fr import FRENCH
from recoupe.model import Annotations, Attribution, Report
from recoupe.syntax.view import view_of


@pytest.mark.parametrize("case", [c for c in CASES if "fails" not in c], ids=lambda c: c["text"][:50])
def test_case(case: dict[str, Any]) -> None:
    assert told(case) == case["events"]


@pytest.mark.parametrize("case", [c for c in CASES if "fails" in c], ids=lambda c: c["text"][:50])
@pytest.mark.xfail(strict=True, reason="known failures: they tell when they no longer fail")
def test_known_failure(case: dict[str, Any]) -> None:
    assert told(case) == case["events"]


def test_every_case_of_a_cause_tells_which() -> None:
    assert all(case["cause"] for case in CAUSES)
    assert len({case["text"] for case in CASES}) == len(CASES)


def test_sides_that_were_inferred_say_so() -> None:
    case = next(c for c in CAUSES if c["text"].startswith("Des étudiants ont manifesté samedi"))
    doc, report, found = found_in(case)
    told_, inferred = events.find(doc, report, found, FRENCH)
    assert "+" not in told_.made_by
    assert inferred.made_by.endswith("+implied")
    assert all(actor.span is None for actor in inferred.actor_details)


def test_the_same_answer_twice() -> None:
    for case in CASES:
        assert told(case) == told(case)


def test_spans_of_sides_hold_the_words_told() -> None:
    for case in CASES:
        doc, report, found = found_in(case)
        for event in events.find(doc, report, found, FRENCH):
            for actor in (*event.actor_details, *event.recipient_details):
                if actor.span is not None:
                    start, end = actor.span
                    assert 0 <= start < end <= len(report.text)
                    assert report.text[start:end].strip()


def test_an_event_told_inside_words_belongs_to_that_attribution() -> None:
    case = next(c for c in CASES if c["text"].startswith("Un soldat"))
    doc, report, found = found_in(case)
    whole = Attribution(content=((0, len(report.text) - 1),), form="indirect", speaker="agence")
    inner = Attribution(content=((0, len("Un soldat a été tué")),), form="indirect", speaker="témoin")
    found = msgspec.structs.replace(found, attributions=(whole, inner))
    assert [event.asserted_by for event in events.find(doc, report, found, FRENCH)] == [1]


def test_capital_letters_name_country_and_sector() -> None:
    case = next(c for c in CASES if c["text"].startswith("Les États-Unis"))
    doc, report, found = found_in(case)
    (event,) = events.find(doc, report, found, FRENCH)
    assert [(a.country, a.sector) for a in event.actor_details] == [("US", "GOV")]
    assert [(a.country, a.sector) for a in event.recipient_details] == [("SD", "GOV")]


# --- whatever a text holds ---

WORDS = st.sampled_from(
    [
        "La",
        "le",
        "une",
        "de",
        "à",
        "contre",
        "par",
        "se",
        "s'",
        "n'",
        "pas",
        "«",
        "»",
        '"',
        ",",
        ".",
        ":",
        "Paris",
        "Soudan",
        "attaque",
        "attaqué",
        "refuse",
        "menaces",
        "\n",
        "é",
        "soldats",
        "arrêté",
        "contre",
    ]
)


LABELS = st.sampled_from(
    [
        "nsubj",
        "obj",
        "obl:arg",
        "obl:agent",
        "nmod",
        "case",
        "det",
        "conj",
        "acl:relcl",
        "xcomp",
        "aux:pass",
        "nsubj:pass",
        "appos",
        "dep",
    ]
)
TAGS = st.sampled_from(["NOUN", "VERB", "PROPN", "ADP", "DET", "PRON", "ADJ", "PUNCT", "AUX"])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(WORDS, TAGS, LABELS, st.integers(0, 30), st.booleans()), min_size=1, max_size=30))
def test_any_parse_gives_exact_offsets(rows: list[tuple[str, str, str, int, bool]]) -> None:
    size = len(rows)
    heads = [min(row[3], index) if row[3] < index else index for index, row in enumerate(rows)]
    heads = [min(head, size - 1) for head in heads]
    doc = Doc(
        VOCAB,
        words=[row[0] for row in rows],
        spaces=[row[4] for row in rows],
        pos=[row[1] for row in rows],
        lemmas=[row[0].lower() for row in rows],
        heads=heads,
        deps=["ROOT" if head == index else row[2] for index, (row, head) in enumerate(zip(rows, heads, strict=True))],
    )
    report = Report(id="any", text=doc.text)
    found = events.find(doc, report, Annotations(id="any", dct="2025-03-13"), FRENCH)
    for item in found:
        start, end = item.trigger
        assert 0 <= start < end <= len(report.text)
        assert 0.0 <= item.confidence <= 1.0
    assert [item.trigger for item in found] == sorted(item.trigger for item in found)


def test_empty_report() -> None:
    doc = Doc(VOCAB, words=[])
    assert events.find(doc, Report(id="none", text=""), Annotations(id="none"), FRENCH) == ()


def test_a_name_is_no_trigger() -> None:
    doc = Doc(VOCAB, words=["La", "Réunion"], pos=["DET", "PROPN"], heads=[1, 1], deps=["det", "ROOT"])
    assert candidates(view_of(doc), TABLES, {1}) == []
