"""Numerals: a table of forms, numbers to words and back in three countries' French, and what must hold for any text at all."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from recoupe.annotate.quantity import numbers
from recoupe.annotate.quantity.number_words import Atom, Sum
from recoupe.annotate.quantity.numbers import Number, lower_form
from recoupe.lang.fr.lexicon.quantity.numbers import NUMERALS
from recoupe.text import same_length_form

CASES = json.loads((Path(__file__).parents[2] / "cases" / "fr" / "numbers.json").read_text("utf-8"))

SMALL = (  # noqa: SIM905  a list of twenty words reads better so
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf"
).split()
TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante"}
SEVENTY_ON = {
    "fr": {},
    "be": {70: "septante", 90: "nonante"},
    "ch": {70: "septante", 80: "huitante", 90: "nonante"},
}
WORDS_AND_PIECES = st.sampled_from(
    ["deux", "cent", "cents", "mille", "million", "millions", "et", "vingt", "quatre", "-", " ", "demi", "une", "dizaine", "des",
     "de", "d'", "3", "000", ",", ".", "'", "50", "%", "€", "\u00a0", "\n", "«", "/", "k€", "sur", "entre", "İ"]
)  # fmt: skip


def scan(text: str) -> tuple[Number, ...]:
    return numbers.scan(text, NUMERALS)


def read(numeral: str) -> float | None:
    return numbers.read(numeral, NUMERALS)


def below_hundred(n: int, usage: str, *, last: bool) -> str:
    """`last` is False before "mille", where "quatre-vingts" loses its s."""
    tens = TENS | SEVENTY_ON[usage]
    if n < 20:
        return SMALL[n]
    if n // 10 * 10 in tens:
        ten, unit = tens[n // 10 * 10], n % 10
        return ten if unit == 0 else f"{ten} et un" if unit == 1 else f"{ten}-{SMALL[unit]}"
    if n < 80:
        return "soixante et onze" if n == 71 else f"soixante-{SMALL[n - 60]}"
    if n == 80:
        return "quatre-vingts" if last else "quatre-vingt"
    return f"quatre-vingt-{SMALL[n - 80]}"


def below_thousand(n: int, usage: str, *, last: bool) -> str:
    hundreds, rest = divmod(n, 100)
    if hundreds == 0:
        return below_hundred(rest, usage, last=last)
    head = "cent" if hundreds == 1 else f"{SMALL[hundreds]} cent" + ("s" if rest == 0 and last else "")
    return head if rest == 0 else f"{head} {below_hundred(rest, usage, last=last)}"


def in_words(n: int, usage: str) -> str:
    """A whole number from 2 to a thousand billions, as French grammar has it (spelling before 1990)."""
    parts = []
    for scale, name in ((10**9, "milliard"), (10**6, "million")):
        count, n = divmod(n, scale)
        if count:
            parts.append(f"{below_thousand(count, usage, last=True)} {name}" + ("s" if count > 1 else ""))
    count, n = divmod(n, 1000)
    if count:
        parts.append("mille" if count == 1 else f"{below_thousand(count, usage, last=False)} mille")
    if n:
        parts.append(below_thousand(n, usage, last=True))
    return " ".join(parts)


@pytest.mark.parametrize("case", CASES["values"], ids=lambda case: f"{case['usage']}: {case['text']}")
def test_value_of_a_form(case: dict[str, object]) -> None:
    assert read(str(case["text"])) == case["value"]


@pytest.mark.parametrize("text", CASES["none"])
def test_no_numeral(text: str) -> None:
    """Ordinals, dates, hours, telephone numbers, figures in names, words that only begin with a number."""
    assert [n for n in scan(text) if text[n.start : n.end] not in ("un", "une")] == []


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Zéro blessé, zéro euro perdu.", 2), ("Aucun blessé n'est à déplorer.", 1), ("Le choc n'a fait aucune victime.", 1),
        ("Aucune victime n'a été identifiée.", 0), ("Tolérance zéro, zéro carbone.", 0), ("Elle n'attend aucun point.", 0),
    ],
)  # fmt: skip
def test_none_is_a_number_where_a_count_is_told(text: str, counts: int) -> None:
    assert [number.value for number in scan(text)] == [0.0] * counts


@pytest.mark.parametrize("case", CASES["parts"], ids=lambda case: case["text"])
def test_where_numerals_begin_and_end(case: dict[str, object]) -> None:
    text = str(case["text"])
    assert [text[n.start : n.end] for n in scan(text)] == case["numerals"]


def test_the_table_is_as_large_as_promised() -> None:
    forms = [case["text"] for case in CASES["values"]]
    assert len(forms) == len(set(forms)) >= 200


@given(st.integers(2, 10**12 - 1), st.sampled_from(sorted(SEVENTY_ON)))
@example(71, "fr")
@example(80_000, "fr")
@example(91, "be")
@example(1_281, "ch")
def test_words_and_back(n: int, usage: str) -> None:
    assert read(in_words(n, usage)) == n


@given(st.integers(2, 10**12 - 1), st.sampled_from(sorted(SEVENTY_ON)))
def test_hyphens_of_1990_and_back(n: int, usage: str) -> None:
    assert read(in_words(n, usage).replace(" ", "-")) == n


@given(st.integers(1000, 10**12), st.sampled_from([" ", "\u00a0", "\u202f", ".", "'", "’"]))
def test_digit_groups_and_back(n: int, separator: str) -> None:
    assert read(f"{n:,}".replace(",", separator)) == n


@given(st.integers(0, 10**9), st.integers(1, 99), st.sampled_from([",", "."]))
def test_decimals_and_back(whole: int, cents: int, comma: str) -> None:
    assert read(f"{whole}{comma}{cents:02}") == pytest.approx(whole + cents / 100)


@given(st.one_of(st.text(max_size=60), st.lists(WORDS_AND_PIECES, max_size=25).map("".join)))
def test_any_text_at_all(text: str) -> None:
    found = scan(text)
    assert found == scan(text)
    assert all(0 <= n.start < n.end <= len(text) and n.value >= 0 and n.step > 0 for n in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(not text[n.start].isspace() and not text[n.end - 1].isspace() for n in found)


@given(st.text(max_size=30))
def test_lower_form_keeps_offsets(text: str) -> None:
    assert len(lower_form(text)) == len(text) == len(same_length_form(text))


@pytest.mark.parametrize(
    ("text", "step"),
    [("3,5 millions", 1e5), ("3 500 000", 1), ("deux milliards", 1e9), ("12,75", 0.01), ("cent vingt millions", 1e6)],
)
def test_step_is_the_last_digit_told(text: str, step: float) -> None:
    (number,) = scan(text)
    assert number.step == pytest.approx(step)


def test_a_refused_word_changes_nothing() -> None:
    total = Sum()
    assert total.add(Atom(0, 5, "unit", 20.0))
    assert not total.add(Atom(6, 11, "unit", 30.0))
    assert total.value == 20
