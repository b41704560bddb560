"""The sentence boundaries that typography settles. In the cases "‖" stands before a certain start, "~" before a token that
cannot be one, "°" before one that is left to the parser; tokens without a mark are not looked at."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Span

from recoupe.lang.fr.sentences import WORDS
from recoupe.lang.fr.tokenizer import FrenchNewsTokenizer
from recoupe.lang.sentences import INSIDE, OPEN, START, SentenceRules, sentence_starts

CASES = json.loads((Path(__file__).parent.parent / "cases" / "fr" / "sentences.json").read_text(encoding="utf-8"))
TOKENIZER = FrenchNewsTokenizer(spacy.blank("fr").vocab)
MARKS = {"‖": START, "~": INSIDE, "°": OPEN}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["about"])
def test_starts(case: dict[str, str]) -> None:
    expected, text = {}, ""
    for part in re.split("([‖~°])", case["marked"]):
        if part in MARKS:
            expected[len(text)] = MARKS[part]
        else:
            text += part
    doc = TOKENIZER(text)
    found = {token.idx: start for token, start in zip(doc, sentence_starts(doc, WORDS), strict=True)}
    assert {offset: found.get(offset) for offset in expected} == expected


@given(st.text(alphabet="aL.!?«»\"“” \n-'’()M", max_size=50))
def test_nothing_starts_before_a_closing_mark_of_its_line(text: str) -> None:
    doc = SentenceRules(WORDS)(TOKENIZER(text))
    for before, token in zip(doc[:-1] if len(doc) else [], doc[1:] if len(doc) else [], strict=True):
        if token.text in "»”,;:" and not before.is_space:
            assert token.is_sent_start is False
        if before.text in "«“" and not token.is_space:
            assert token.is_sent_start is False


def test_no_sentence_begins_inside_a_name() -> None:
    doc = TOKENIZER("Reims Anne Le Goff part")
    doc.set_ents([Span(doc, 1, 4, label="PER")])
    starts = [token.is_sent_start for token in SentenceRules(WORDS)(doc)]
    assert starts == [True, None, False, False, False]
