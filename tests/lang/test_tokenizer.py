"""French tokens: the conventions, and that no offset is ever lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from recoupe.lang.characters import LONGEST_RUN, plain_characters
from recoupe.lang.fr.tokenizer import FrenchNewsTokenizer

CASES = json.loads((Path(__file__).parent.parent / "cases" / "fr" / "tokens.json").read_text(encoding="utf-8"))
TOKENIZER = FrenchNewsTokenizer(spacy.blank("fr").vocab)
NEWS_CHARACTERS = st.text(alphabet="aéL'’«»\"“”.,!?-–()[] \u00a0\u202f\n01%€+@#/:M", max_size=60)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["about"])
def test_tokens(case: dict[str, object]) -> None:
    doc = TOKENIZER(str(case["text"]))
    assert [token.text for token in doc if not token.is_space] == case["tokens"]


@given(NEWS_CHARACTERS | st.text(max_size=60))
def test_every_token_lies_at_its_offset(text: str) -> None:
    doc = TOKENIZER(text)
    plain = plain_characters(text)
    assert len(plain) == len(text)
    assert doc.text == plain
    for token in doc:
        assert plain[token.idx : token.idx + len(token)] == token.text


@given(NEWS_CHARACTERS | st.text(max_size=60))
def test_no_space_inside_a_word(text: str) -> None:
    for token in TOKENIZER(text):
        assert token.is_space or not any(c in "\u00a0\u202f \n" for c in token.text)


@given(st.text(max_size=60))
def test_only_spaces_and_apostrophes_are_replaced(text: str) -> None:
    for before, after in zip(text, plain_characters(text), strict=True):
        assert before == after or (before.isspace() and after == " ") or (before in "’ʼ´`" and after == "'")


def test_the_tokenizer_survives_saving() -> None:
    config = {"nlp": {"tokenizer": {"@tokenizers": "recoupe.fr.tokenizer.v1"}}}
    again = spacy.blank("fr", config=config).from_bytes(spacy.blank("fr", config=config).to_bytes())
    assert [t.text for t in again("a-t-il")] == ["a", "-t-il"]


@pytest.mark.parametrize("run", ['"' * 4_000, "l'" * 2_000, "«" * 3_000 + "mot" + "»" * 3_000, "a" * 5_000])
def test_a_run_without_a_space_is_cut_and_keeps_its_offsets(run: str) -> None:
    text = f"Avant {run} après."
    doc = TOKENIZER(text)
    assert doc.text == text
    assert all(text[token.idx : token.idx + len(token)] == token.text for token in doc)
    assert max(len(token) for token in doc) <= LONGEST_RUN
