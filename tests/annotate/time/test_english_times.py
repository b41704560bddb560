"""English expressions of time, as data: the report is of Tuesday 14 May 2019, and no parse tells its tenses."""

from __future__ import annotations

import pytest
from spacy.lang.en import English

from recoupe.annotate.time.layer import find
from recoupe.lang.base import Language
from recoupe.lang.en.lexicon.time.table import TIMES
from recoupe.model import Annotations, Report

CASES = [
    ("The mayor resigned on Monday.", "Monday", "2019-05-13"),
    ("The mayor resigned last Friday.", "last Friday", "2019-05-10"),
    ("She was born on March 3, 1971.", "March 3, 1971", "1971-03-03"),
    ("It opened on 5 April 2018.", "5 April 2018", "2018-04-05"),
    ("It opened on Sept. 5, 2018.", "Sept. 5, 2018", "2018-09-05"),
    ("It closed in early March.", "early March", "2019-03"),
    ("The factory closed a year ago.", "a year ago", "2018"),
    ("The factory closed two weeks ago.", "two weeks ago", "2019-W18"),
    ("Sales fell in the third quarter of 2018.", "the third quarter of 2018", "2018-Q3"),
    ("Sales fell last year.", "last year", "2018"),
    ("The plan dates from the 1990s.", "the 1990s", "199X"),
    ("They met at 5:30 p.m. on Monday.", "5:30 p.m. on Monday", "2019-05-13T17:30"),
    ("The meeting began at 14:00 GMT.", "14:00 GMT", "2019-05-14T14:00"),
    ("The siege lasted twenty-five days.", "twenty-five days", "P25D"),
    ("They waited for more than 1,000 days.", "more than 1,000 days", "P1000D"),
    ("He signed a five-year contract.", "five-year", "P5Y"),
    ("It happened yesterday morning.", "yesterday morning", "2019-05-13TMO"),
    ("It happened last night.", "last night", "2019-05-13TNI"),
    ("The church dates from the 19th century.", "the 19th century", "18XX"),
    ("They meet every Tuesday.", "every Tuesday", "XXXX-WXX-2"),
    ("Snow fell at Christmas.", "Christmas", "2018-12-25"),
    ("It was the end of last year.", "the end of last year", "2018"),
]

NO_TIMES = [
    "She may march with the others.",
    "A 33-year-old man was hurt.",
    "He is in his fifties and aged 54.",
    "Shares rose on Black Friday.",
    "It cost 2019 dollars.",
]

ENGLISH = Language(code="en", load_pipeline=English, times=TIMES)


def times(text: str) -> list[tuple[str, str]]:
    report = Report(id="r", text=text, language="en", published="2019-05-14")
    found = find(English()(text), report, Annotations(id="r", dct="2019-05-14"), ENGLISH)
    return [(text[t.start : t.end], t.value) for t in found]


@pytest.mark.parametrize(("text", "passage", "value"), CASES)
def test_a_time_has_its_span_and_value(text: str, passage: str, value: str) -> None:
    assert times(text) == [(passage, value)]


@pytest.mark.parametrize("text", NO_TIMES)
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    assert times(text) == []
