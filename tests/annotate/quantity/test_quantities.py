"""The quantities layer: cases with their tags, what intervals allow, and what must hold for any text at all.

No trained pipeline is needed: the cases carry their parts of speech as a trained one gave them, its mistakes included.
"""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from recoupe.annotate.quantity import layer as quantities
from recoupe.annotate.quantity.modifiers import interval
from recoupe.intervals import Interval, compatible
from recoupe.lang.fr import FRENCH, register
from recoupe.lang.fr.lexicon.quantity import modifiers, units
from recoupe.lang.tables.quantities import Width
from recoupe.model import Annotations, Attribution, Quantity, Report, Time

CASES = json.loads((Path(__file__).parents[2] / "cases" / "fr" / "quantities.json").read_text("utf-8"))
register()
NLP = spacy.blank("fr_news")
PIECES = st.sampled_from(
    ["deux", "cent", "millions", " ", " ", " ", "de ", "d'", "3", "000", ",", "50 %", "€", "\u00a0", "\n", "« ", " »", "entre ",
     " et ", "près de ", " sur ", "dont ", "une dizaine ", "des milliers ", "un tiers de ", "soldats", " à ", "-", "morts",
     "par dizaines", "plus d'", "au moins ", "(", ")", "$", "voix contre ", "ils étaient ", "2,500 ", "İ"]
)  # fmt: skip
WIDTHS = st.sampled_from([None, *dict.fromkeys([*modifiers.BEFORE.values(), *modifiers.AFTER.values(), modifiers.SOME])])
INTERVALS = st.builds(
    lambda value, step, width, rounded: interval(value, step, width, rounded=rounded),
    st.floats(0.001, 1e12), st.sampled_from([0.01, 0.1, 1.0, 1e5, 1e6]), WIDTHS, st.booleans(),
)  # fmt: skip


def found_in(doc: Doc, times: tuple[Time, ...] = ()) -> tuple[Quantity, ...]:
    report = Report(id="r", text=doc.text)
    return quantities.find(doc, report, Annotations(id="r", times=times), FRENCH)


def tagged(text: str, pos: str, lemmas: dict[str, str] | None = None) -> Doc:
    doc = NLP.make_doc(text)
    tags = pos.split()
    assert len(tags) == len(doc), [token.text for token in doc]
    for token, tag in zip(doc, tags, strict=True):
        token.pos_ = tag
        token.lemma_ = (lemmas or {}).get(token.text, token.text)
    return doc


def one(text: str, pos: str, lemmas: dict[str, str] | None = None) -> Quantity:
    (quantity,) = found_in(tagged(text, pos, lemmas))
    return quantity


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_cases(case: dict[str, object]) -> None:
    text = str(case["text"])
    doc = tagged(text, str(case["pos"]), case.get("lemmas"))  # type: ignore[arg-type]
    got = [[text[q.start : q.end], q.value, q.modifier, q.unit] for q in found_in(doc)]
    assert got == case["expect"]


def test_offsets_are_those_of_a_text_with_typographic_marks() -> None:
    text = "Jusqu’à 5\u202f000\u00a0soldats et «\u00a03,5\u00a0millions\u00a0» d’euros"
    first = found_in(NLP.make_doc(text))[0]
    assert text[first.start : first.end] == "Jusqu’à 5\u202f000\u00a0soldats"


@pytest.mark.parametrize(
    ("text", "code"),
    [("12 euros", "EUR"), ("12 €", "EUR"), ("12€", "EUR"), ("€12", "EUR"), ("12 M€", "EUR"), ("CHF 12", "CHF"),
     ("12 $ US", "USD"), ("US$12", "USD"), ("12 yens", "JPY"), ("12 francs suisses", "CHF"),
     ("12 dollars canadiens", "CAD"), ("12 000 FCFA", "XOF")],
)  # fmt: skip
def test_currencies(text: str, code: str) -> None:
    (quantity,) = found_in(NLP.make_doc(text))
    assert quantity.currency == code


@pytest.mark.parametrize("text", ["12 dollars", "12 $", "12 francs", "12 dinars", "12 couronnes"])
def test_a_currency_of_several_states_is_not_guessed(text: str) -> None:
    (quantity,) = found_in(NLP.make_doc(text))
    assert quantity.currency is None


def test_what_a_time_covers_is_no_quantity() -> None:
    text = "Depuis 300 lunes"
    doc = tagged(text, "ADP NUM NOUN")
    assert len(found_in(doc)) == 1
    assert found_in(doc, (Time(start=7, end=len(text), type="DURATION", value="P300D"),)) == ()


def test_what_is_counted_is_the_noun_phrase() -> None:
    words = ["Près", "de", "200", "réfugiés", "syriens", "arrivés", "à", "Calais", ",", "dit-on"]
    doc = Doc(
        NLP.vocab, words=words, spaces=[True] * 7 + [False, True, False],
        heads=[9, 3, 3, 9, 3, 3, 7, 5, 9, 9],
        deps=["advmod", "case", "nummod", "obl", "amod", "acl", "case", "obl", "punct", "ROOT"],
        pos=["ADV", "ADP", "NUM", "NOUN", "ADJ", "VERB", "ADP", "PROPN", "PUNCT", "VERB"],
    )  # fmt: skip
    (quantity,) = found_in(doc)
    assert quantity.counted is not None
    assert doc.text[slice(*quantity.counted)] == "réfugiés syriens arrivés à Calais"


def test_who_counted_is_the_innermost_attribution() -> None:
    counted = (
        Quantity(start=10, end=20, value=3.0),
        Quantity(start=40, end=45, value=4.0),
        Quantity(start=90, end=95, value=5.0),
    )
    told = (
        Attribution(content=((0, 60),), form="indirect"),
        Attribution(content=((2, 4), (8, 30)), form="direct"),
    )
    assert [q.asserted_by for q in quantities.attribute(counted, told)] == [1, 0, None]
    assert quantities.attribute(counted, ()) == counted


def test_near_and_about_agree_and_a_minimum_contradicts_what_is_below() -> None:
    near = one("près de 100 soldats", "ADV ADP NUM NOUN")
    about = one("environ 99 militaires", "ADV NUM NOUN")
    least = one("au moins 200 soldats", "ADP ADV NUM NOUN")
    plain = one("150 soldats", "NUM NOUN")
    assert compatible(bounds(near), bounds(about))
    assert not compatible(bounds(least), bounds(plain))
    assert not compatible(bounds(near), bounds(plain))


def bounds(quantity: Quantity) -> Interval:
    return quantity.low, quantity.high


@given(INTERVALS)
def test_compatible_is_reflexive(a: Interval) -> None:
    assert compatible(a, a)


@given(INTERVALS, INTERVALS)
def test_compatible_is_symmetric(a: Interval, b: Interval) -> None:
    assert compatible(a, b) == compatible(b, a)


@given(st.floats(-1e9, 1e12), st.sampled_from([0.1, 1.0, 1e6]), WIDTHS, st.booleans())
def test_an_interval_holds_the_value_told(value: float, step: float, width: Width | None, rounded: bool) -> None:
    low, high = interval(value, step, width, rounded=rounded)
    slack = max(1e-6, abs(value) * 1e-9)
    assert low is None or low <= value + slack
    assert high is None or high >= value - slack


def test_counted_things_in_full_figures_are_exact_and_rounded_figures_are_not() -> None:
    assert bounds(one("310 civils", "NUM NOUN")) == (310, 310)
    assert bounds(one("3,5 millions de foyers", "NUM NOUN ADP NOUN")) == (3_450_000, 3_550_000)
    assert bounds(one("51 %", "NUM NOUN")) == (50.5, 51.5)
    assert bounds(one("deux tonnes", "NUM NOUN")) == (1.9, 2.1)


def test_a_range_gives_both_ends() -> None:
    quantity = one("entre 8 000 et 10 000 manifestants", "ADP NUM NUM CCONJ NUM NUM NOUN")
    assert (quantity.value, quantity.modifier, bounds(quantity)) == (8000, "min", (8000, 10_000))


@given(st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=30).map("".join)))
def test_any_text_at_all(text: str) -> None:
    doc = NLP.make_doc(text)
    report = Report(id="r", text=text)
    found = quantities.find(doc, report, Annotations(id="r"), FRENCH)
    assert found == quantities.find(doc, report, Annotations(id="r"), FRENCH)
    assert all(0 <= q.start < q.end <= len(text) for q in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(q.low is None or q.high is None or q.low <= q.high for q in found)
    assert all(q.counted is None or 0 <= q.counted[0] < q.counted[1] <= len(text) for q in found)


def test_words_are_ready_to_compare() -> None:
    """Tables are looked up by small letters with plain marks: an entry with others would never be found."""
    tables = [
        modifiers.BEFORE,
        modifiers.AFTER,
        modifiers.VERBS,
        units.TIME_NOUNS,
        units.LABEL_NOUNS,
        units.PRENOMINAL,
        units.IDIOMS,
    ]
    assert [word for table in tables for word in table if word != word.lower() or "’" in word] == []
