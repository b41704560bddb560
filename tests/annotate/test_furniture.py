"""What a page's text took in that is none of it: never a telling, never a speaker's words; what only looks like it stays."""

from __future__ import annotations

import pytest

from recoupe.annotate.furniture import LONGEST
from recoupe.engine.local import annotate
from recoupe.lang.en import ENGLISH
from recoupe.lang.fr import FRENCH
from recoupe.model import Report

BEFORE = "Le maire de Kersaint, Paul Rouvier, a fermé le pont lundi après la crue."
AFTER = "« Nous rouvrirons vendredi », a déclaré Paul Rouvier."

FURNITURE = [
    "Crédits photo : Jeanne Tréguier / Le Phare", "Crédit photo © Ville de Kersaint", "Photo : Agence Armor", "© J. Tréguier",
    "Photo d'archives", "Lire aussi : La crue menace le centre de Morlaix", "» LIRE AUSSI - Le pont de Kersaint en cinq dates",
    "À lire aussi", "À voir également : « La digue ne tiendra pas », prévient un ingénieur",
    "Voir aussi - Notre dossier sur les crues",
    "Sur le même sujet", "À lire >", "(Avec AFP)", "AFP", "Source : Reuters et AFP", "date 2019-03", "https://phare.example/crue",
    "pic.twitter.com/Xy12", "Publicité", "Lire notre dossier : les ponts qui ferment",
]  # fmt: skip
TEXT = [
    "Lire à voix haute a sauvé l'école de Kersaint.", "L'AFP a ouvert un bureau à Kersaint.",
    "Photos et vidéos ont été saisies.",
    "À lire la lettre du préfet, rien n'est réglé.", "La publicité a été interdite dans la ville.",
    "Il faut aussi lire ce rapport.",
    "Le crédit photo a été refusé au syndicat.", "Voir le pont fermé attriste les habitants.",
    "Source de tensions, le pont divise.",
    "La date de mars 2019 a été retenue.",
]  # fmt: skip


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_is_known_by_its_line(line: str) -> None:
    assert FRENCH.furniture is not None and FRENCH.furniture.line.fullmatch(line)


@pytest.mark.parametrize("line", TEXT)
def test_text_that_only_looks_like_furniture_is_text(line: str) -> None:
    assert FRENCH.furniture is not None and not FRENCH.furniture.line.fullmatch(line)


@pytest.mark.parametrize(
    "line",
    [
        "Also read: The flood nears the old town", "READ MORE: Five dates of the bridge", "Related stories", "Read also",
        "Photo: Jane Tregarth / The Lantern", "Photo credit: City of Kersey", "© J. Tregarth", "(Reuters)", "Source: AP and AFP",
        "Advertisement", "https://lantern.example/flood", "More on this story",
    ],
)  # fmt: skip
def test_english_furniture_is_known_by_its_line(line: str) -> None:
    assert ENGLISH.furniture is not None and ENGLISH.furniture.line.fullmatch(line)


@pytest.mark.parametrize(
    "line",
    [
        "Read aloud, the letter is short.", "The AP opened an office in Kersey.", "Photos and videos were seized.",
        "Related charges were dropped on Monday.", "See the closed bridge and weep, residents say.",
        "Also on Monday, the mayor resigned.", "Recommended doses were exceeded.",
    ],
)  # fmt: skip
def test_english_text_that_only_looks_like_furniture_is_text(line: str) -> None:
    assert ENGLISH.furniture is not None and not ENGLISH.furniture.line.fullmatch(line)


def told(text: str) -> tuple[list[str], list[str]]:
    """The clauses of a text, and what somebody is quoted with."""
    (found,) = annotate([Report(id="r", text=text, published="2019-03-28")])
    return [text[c.start : c.end] for c in found.clauses], [text[s:e] for a in found.attributions for s, e in a.content]


def test_nothing_is_told_by_furniture_between_paragraphs() -> None:
    clean = told(f"{BEFORE}\n{AFTER}")
    assert clean[0] and clean[1]
    clauses, quoted = told("\n".join([BEFORE, *FURNITURE, AFTER, "(Avec AFP)"]))
    assert clauses == clean[0] and set(clean[1]) <= set(quoted)


def test_a_link_within_a_line_goes_with_its_title() -> None:
    clauses, _ = told(f"{BEFORE} Lire aussi : La crue menace le centre de Morlaix\n{AFTER}")
    assert not [clause for clause in clauses if "Morlaix" in clause or "Lire" in clause]
    assert [clause for clause in clauses if "pont" in clause]


def test_a_post_glued_to_a_sentence_is_told_by_nobody() -> None:
    clauses, quoted = told(f"{AFTER[:-1]}, procureur de la République.⚡️ALERTE Un homme agressé à Morlaix pic.twitter.com/Xy12")
    assert not [clause for clause in clauses if "ALERTE" in clause or "agressé" in clause]
    assert quoted == ["Nous rouvrirons vendredi"]


def test_a_long_line_is_text() -> None:
    line = "Lire aussi " + "est un plaisir que la ville de Kersaint partage depuis des siècles avec ses voisines, " * 3
    assert len(line) > LONGEST and told(line)[0]
