"""Lines that lead to other articles are no body text, lines that only begin alike are."""

from __future__ import annotations

import pytest

from recoupe.read.blocks import fragment_text, joined, leads_elsewhere


@pytest.mark.parametrize(
    "line",
    [
        "À lire aussi : le port de Brest rouvre",
        "LIRE AUSSI - Trois questions sur la grève",
        "Voir également notre dossier",
        "» Relire aussi nos reportages",
    ],
)
def test_lead_ins(line: str) -> None:
    assert leads_elsewhere(line)
    assert joined(["Le port a rouvert.", line]) == "Le port a rouvert."
    assert fragment_text(f"<p>Le port a rouvert.</p><p>{line}</p>") == "Le port a rouvert."


@pytest.mark.parametrize(
    "line",
    [
        "Lire le courrier est devenu un délit, a dit le juge.",
        "Le ministre a aussi lu la lettre.",
        "Voir Brest sous la neige est rare.",
    ],
)
def test_sentences_that_begin_alike(line: str) -> None:
    assert not leads_elsewhere(line)
    assert joined([line]) == line
