"""What a speaker said begins after the dateline that the outlet put before it; read with the shipped pipeline."""

from __future__ import annotations

import pytest

from recoupe.engine.local import annotate
from recoupe.model import Report

BODY = "Le pont a été fermé hier, a annoncé la préfecture."
DATELINES = [
    "",
    "LYON, 5 janv. (AFP) - ",
    "Lyon, 24 mars 2019 (Corail) – ",
    "LYON — ",
    "Lyon | ",
    "(Lyon) ",
    "Genève (ats) - ",
    "Lyon, 5 mars - ",
]


@pytest.mark.parametrize("dateline", DATELINES)
def test_content_begins_after_the_dateline(dateline: str) -> None:
    text = f"{dateline}{BODY}\n"
    (found,) = annotate([Report(id="x", text=text)])
    assert [text[start:end] for a in found.attributions for start, end in a.content] == ["Le pont a été fermé hier"]


def test_a_name_with_its_party_is_no_dateline() -> None:
    text = "Le maire Jean Petit (PS) a quitté Lyon hier, a annoncé la préfecture.\n"
    (found,) = annotate([Report(id="x", text=text)])
    assert [text[start:end] for a in found.attributions for start, end in a.content] == [
        "Le maire Jean Petit (PS) a quitté Lyon hier"
    ]
