"""What stands beside a name, on documents built by hand."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from recoupe.annotate.mention.roles import Beside, beside
from recoupe.lang.fr.lexicon.mentions import MENTIONS

VOCAB = spacy.blank("fr").vocab


def told(words: str, tags: str, first: str, last: str) -> Beside:
    """Role and civility of the person whose name goes from one word to another."""
    parts = words.split(" ")
    doc = Doc(VOCAB, words=parts, spaces=[True] * (len(parts) - 1) + [False], pos=tags.split(" "))
    return beside(doc, parts.index(first), parts.index(last), doc.text, MENTIONS)


@pytest.mark.parametrize(
    ("words", "tags", "role"),
    [
        pytest.param(
            "Le secrétaire d' État auprès du ministre de l' Intérieur , Paul Mercadier , a parlé",
            "DET NOUN ADP NOUN ADP ADP NOUN ADP DET NOUN PUNCT PROPN PROPN PUNCT AUX VERB",
            "secrétaire d' État auprès du ministre de l' Intérieur",
            id="an office beside another's, before the name",
        ),
        pytest.param(
            "Paul Mercadier , secrétaire d' État auprès de la ministre du Travail , a parlé",
            "PROPN PROPN PUNCT NOUN ADP NOUN ADP ADP DET NOUN ADP NOUN PUNCT AUX VERB",
            "secrétaire d' État auprès de la ministre du Travail",
            id="an office beside another's, behind the name",
        ),
        pytest.param(
            "Selon Paul Mercadier , le chef de l' État a menti",
            "ADP PROPN PROPN PUNCT DET NOUN ADP DET NOUN AUX VERB",
            "",
            id="the subject of the next clause is no apposition",
        ),
        pytest.param(
            "Selon Paul Mercadier , le maire de Brive , la digue tiendra",
            "ADP PROPN PROPN PUNCT DET NOUN ADP PROPN PUNCT DET NOUN VERB",
            "maire de Brive",
            id="an apposition that a comma closes",
        ),
        pytest.param(
            "Paul Mercadier , le maire de Brive",
            "PROPN PROPN PUNCT DET NOUN ADP PROPN",
            "maire de Brive",
            id="an apposition that ends the text",
        ),
        pytest.param(
            "Le ministre de l' Intérieur Paul Mercadier a parlé",
            "DET NOUN ADP DET NOUN PROPN PROPN AUX VERB",
            "ministre de l' Intérieur",
            id="an office right before the name",
        ),
    ],
)
def test_role(words: str, tags: str, role: str) -> None:
    assert told(words, tags, "Paul", "Mercadier").role == role
