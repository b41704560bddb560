"""The trained pipeline that ships: that it loads, is small, carries nothing of where it was trained, and does its work."""

from __future__ import annotations

import re

import pytest
from spacy.language import Language

from recoupe.lang.fr import PIPELINE_PATH, load_pipeline

LARGEST = 25_000_000
TEXT = (
    "Grève à Brest : le port bloqué\n"
    "« Le blocage doit cesser lundi. Nous ne céderons pas ! » a prévenu vendredi la ministre des Transports, Hélène Kermarrec. "
    "Selon M. Tanguy, du syndicat CFDT, 300 dockers ont cessé le travail.\n"
)


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_pipeline()


def test_small_enough_to_ship() -> None:
    assert sum(path.stat().st_size for path in PIPELINE_PATH.rglob("*") if path.is_file()) < LARGEST


def test_says_nothing_of_where_it_was_trained() -> None:
    for path in [*PIPELINE_PATH.rglob("*.json"), *PIPELINE_PATH.rglob("*.cfg")]:
        text = path.read_text(encoding="utf-8")
        assert not re.search(r'"/\w+/', text), f"{path.name} holds an absolute path"


def test_has_a_model_card() -> None:
    assert "Licence" in (PIPELINE_PATH / "MODEL_CARD.md").read_text(encoding="utf-8")


def test_names(nlp: Language) -> None:
    found = {(ent.text, ent.label_) for ent in nlp(TEXT).ents}
    assert {("Brest", "LOC"), ("Hélène Kermarrec", "PER"), ("Tanguy", "PER"), ("CFDT", "ORG")} <= found


def test_sentences(nlp: Language) -> None:
    sentences = [sent.text.strip() for sent in nlp(TEXT).sents]
    assert sentences[0] == "Grève à Brest : le port bloqué"
    assert not any(sentence.startswith(("»", "a prévenu")) for sentence in sentences)
    assert sentences[-1].startswith("Selon M. Tanguy")


def test_parts_of_speech_and_lemmas(nlp: Language) -> None:
    doc = nlp("Les dockers ont cessé le travail.")
    assert [token.pos_ for token in doc] == ["DET", "NOUN", "AUX", "VERB", "DET", "NOUN", "PUNCT"]
    assert [token.lemma_ for token in doc[2:4]] == ["avoir", "cesser"]
    assert [token.text for token in doc[3].children if token.dep_ == "nsubj"] == ["dockers"]


def test_same_answer_twice(nlp: Language) -> None:
    first, second = nlp(TEXT).to_json(), nlp(TEXT).to_json()
    assert first == second
