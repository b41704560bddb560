"""Mentions: cases as data on Docs built by hand, and what must hold for any text."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from recoupe.annotate.mention import layer as mentions
from recoupe.knowledge import bodies, gazetteer, people
from recoupe.knowledge.people import People
from recoupe.lang.fr import FRENCH
from recoupe.lang.fr.lexicon.mentions import of_state
from recoupe.lang.fr.lexicon.names import BODIES, PERSONS, PLACES
from recoupe.lang.fr.tokenizer import create_tokenizer
from recoupe.model import Annotations, Mention, Report

CASES = json.loads((Path(__file__).parents[2] / "cases" / "fr" / "mentions.json").read_text("utf-8"))
DETERMINERS = frozenset(["le", "la", "les", "l'", "un", "une", "des", "du", "au", "aux", "son", "sa", "ses"])
PREPOSITIONS = frozenset(["à", "de", "en", "par", "pour", "avec", "selon", "entre", "d'", "près", "sur", "dans"])

_nlp = spacy.blank("fr")
_nlp.tokenizer = create_tokenizer()(_nlp)


def tagged(text: str, tags: dict[str, str] | None = None) -> Doc:
    """A Doc with parts of speech by simple rules; `tags` gives "POS lemma" for words where they matter."""
    doc = _nlp.make_doc(text)
    for token in doc:
        lower = token.text.lower()
        pos, _, lemma = (tags or {}).get(token.text, "").partition(" ")
        if not pos:
            pos = "DET" if lower in DETERMINERS else "ADP" if lower in PREPOSITIONS else ""
            pos = pos or ("PROPN" if token.text[:1].isupper() else "NOUN" if token.text[:1].isalpha() else "PUNCT")
        token.pos_, token.lemma_ = pos, lemma or lower
    return doc


def with_entities(doc: Doc, entities: list[list[str]]) -> Doc:
    spans, at = [], 0
    for surface, label in entities:
        start = doc.text.index(surface, at)
        at = start + len(surface)
        span = doc.char_span(start, at, label=label, alignment_mode="expand")
        assert span is not None
        spans.append(span)
    doc.set_ents(spans)
    return doc


def found(
    text: str, entities: list[list[str]], *, tags: dict[str, str] | None = None, dct: str | None = None
) -> tuple[Mention, ...]:
    report = Report(id="r", text=text)
    return mentions.find(with_entities(tagged(text, tags), entities), report, Annotations(id="r", dct=dct), FRENCH)


def marked(case: dict[str, Any]) -> Any:
    marks = [pytest.mark.xfail(strict=True, reason=case["known_failure"])] if "known_failure" in case else []
    return pytest.param(case, id=case["id"], marks=marks)


@pytest.mark.parametrize("case", [marked(case) for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    got = found(case["text"], case["ents"], tags=case.get("tags"), dct=case.get("dct"))
    assert [[case["text"][m.start : m.end], m.type, m.name] for m in got] == case["expect"]
    for key in ("attributes", "candidates"):
        if key in case:
            assert [list(m.candidates) if key == "candidates" else m.attributes for m in got] == case[key]


def test_case_ids_are_unique() -> None:
    ids = [case["id"] for case in CASES]
    assert len(ids) == len(set(ids))


def test_every_mention_says_what_made_it() -> None:
    got = found("L'ONU écrit à M. Obama.", [["Obama", "PER"]], dct="2014-03-02")
    assert [(m.made_by, m.confidence < 1) for m in got] == [("table+table", True), ("ner+office", True)]


words = st.sampled_from(
    ["Paris", "Macron", "M.", "l'", "ONU", "(ONU)", "de", "«", "»", "\n", "Le", "Jean-Luc", "@Paris", "président", "Le Pen", "12",
     "é", "\u00a0", ",", "et", "İ", "a condamné", "https://a.fr/Paris", "Elysée", "Jr.", "Soudan", "Soudan du"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(words, min_size=1, max_size=25), st.data())
def test_offsets_hold_for_any_text(parts: list[str], data: st.DataObject) -> None:
    text = " ".join(parts)
    doc = tagged(text)
    cuts = sorted(data.draw(st.sets(st.integers(0, len(doc)), max_size=8)))
    labels = data.draw(st.lists(st.sampled_from(["PER", "ORG", "LOC", "MISC"]), min_size=8, max_size=8))
    spans = zip(pairwise(cuts), labels, strict=False)
    doc.set_ents([doc.char_span(doc[a].idx, doc[b - 1].idx + len(doc[b - 1]), label=label) for (a, b), label in spans])
    report = Report(id="r", text=text)
    got = mentions.find(doc, report, Annotations(id="r", dct="2019-01-01"), FRENCH)
    assert got == mentions.find(doc, report, Annotations(id="r", dct="2019-01-01"), FRENCH)
    assert all(0 <= m.start < m.end <= len(text) for m in got)
    assert all(a.end <= b.start for a, b in pairwise(got))
    assert all(text[m.start : m.end].strip() == text[m.start : m.end] and m.name for m in got)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=120))
def test_hostile_text_does_not_fail(text: str) -> None:
    doc = tagged(text)
    if len(doc):
        doc.set_ents([doc.char_span(doc[0].idx, doc[-1].idx + len(doc[-1]), label="PER")])
    got = mentions.find(doc, Report(id="r", text=text), Annotations(id="r"), FRENCH)
    assert all(0 <= m.start < m.end <= len(text) for m in got)


@given(st.permutations(["Mike Harlow", "Michael R. Harlow", "Harlow", "Ann Harlow", "M. Harlow", "Harlow Smith", "Le Harlow"]))
def test_the_order_of_forms_makes_no_difference(forms: list[str]) -> None:
    got = People({form: 1 + len(form) % 3 for form in forms}, PERSONS)
    expected = People({form: 1 + len(form) % 3 for form in sorted(forms)}, PERSONS)
    assert [p.name for p in got.persons] == [p.name for p in expected.persons]


@pytest.mark.parametrize(
    ("short", "long", "expected"),
    [
        ("UDL", "Union des dockers de Loire", True),
        ("UDL", "Union loirienne des dockers", False),
        ("ANR", "Agence de la recherche", False),
        ("A", "Agence", False),
    ],
)
def test_abbreviations(short: str, long: str, expected: bool) -> None:
    assert bodies.abbreviates(short, long, BODIES) is expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [("RU", "de la Russie"), ("US", "des États-Unis"), ("IL", "d'Israël"), ("MX", "du Mexique"), ("VE", "du Venezuela"),
     ("IR", "de l'Iran"), ("GB", "du Royaume-Uni")],
)  # fmt: skip
def test_states_take_their_article(code: str, expected: str) -> None:
    assert of_state(code, gazetteer.state_name(code, PLACES)) == expected


def test_holders_are_well_formed() -> None:
    for holder in PERSONS.holders():
        assert holder.name and holder.surname and holder.start
        assert not holder.end or holder.start[:4] <= holder.end[:4], holder
        words = people.words_of(holder.name)
        assert (
            holder.name in ("Benoît XVI", "François") or people.bare(people.surname_words(holder.surname), PERSONS)[-1] in words
        ), holder
