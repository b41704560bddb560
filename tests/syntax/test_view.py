"""The view of a parse says what the parse says."""

from __future__ import annotations

import pytest
import spacy

from recoupe.parse import pipeline
from recoupe.syntax.view import Doc, view_of

TEXTS = (
    "",
    "Oui.",
    "La maire de Tyr, qui n'avait pas voté, a dit lundi que le pont serait fermé. « Personne ne vient », regrette-t-elle.",
    "LYON (AFP) - Le préfet a été entendu.\n\nIl s'en va ;  deux\u00a0avions aussi…",
    "Les élus que l'on a vus partir hier soir\nn'ont, selon la presse, rien signé d'important.",
)

SAME = ("i", "idx", "text", "lower_", "lemma_", "pos_", "dep_", "ent_type_", "is_space", "is_alpha", "is_punct", "whitespace_")


@pytest.mark.parametrize("text", TEXTS)
def test_words_are_as_in_the_parse(text: str) -> None:
    parse = pipeline()(text)
    view = Doc(parse)
    assert len(view) == len(parse)
    for word, token in zip(view, parse, strict=True):
        assert [getattr(word, name) for name in SAME] == [getattr(token, name) for name in SAME]
        assert word.is_sent_start == bool(token.is_sent_start)
        assert word.head is view[token.head.i]
        for name in ("children", "lefts", "rights", "subtree", "ancestors"):
            assert [other.i for other in getattr(word, name)] == [other.i for other in getattr(token, name)], name
        assert (word.left_edge.i, word.right_edge.i) == (token.left_edge.i, token.right_edge.i)
        assert [word.morph.get(name) for name in ("VerbForm", "Tense")] == [
            token.morph.get(name) for name in ("VerbForm", "Tense")
        ]
        assert (word.sent.start, word.sent.end) == (token.sent.start, token.sent.end)
        assert [word.is_ancestor(other) for other in view] == [token.is_ancestor(other) for other in parse]


@pytest.mark.parametrize("text", TEXTS[1:])
def test_spans_are_as_in_the_parse(text: str) -> None:
    parse = pipeline()(text)
    view = Doc(parse)
    assert [(s.start_char, s.end_char, s.text) for s in view.sents] == [(s.start_char, s.end_char, s.text) for s in parse.sents]
    assert [(e.start, e.end, e.label_) for e in view.ents] == [(e.start, e.end, e.label_) for e in parse.ents]
    letters = [at for at, letter in enumerate(text) if letter.isalpha()]
    for start in letters:
        for end in (at + 1 for at in letters if start <= at < start + 9):
            expanded = parse.char_span(start, end, alignment_mode="expand")
            covering = view.covering(start, end)
            assert expanded is not None and covering is not None
            assert (covering.start, covering.end) == (expanded.start, expanded.end)


def test_a_view_is_made_once_a_parse() -> None:
    parse = pipeline()("La maire vient.")
    assert view_of(parse) is view_of(parse)
    assert view_of(view_of(parse)) is view_of(parse)


def test_a_text_without_a_parse_has_words_alone() -> None:
    view = view_of(spacy.blank("xx")("Un. Deux."))
    assert [word.text for word in view] == ["Un", ".", "Deux", "."]
    assert (view.is_parsed, view.has_sentences) == (False, False)
    with pytest.raises(IndexError):
        view[0].nbor(-1)
