"""Speakers after "selon" and "according to": with the article of the report, or apart from the phrase."""

from __future__ import annotations

import pytest

from recoupe.export.messages import Messages
from recoupe.export.speakers import told_by, worded
from recoupe.model import Attribution, Report

FRENCH = [
    ("élu de l'opposition", "", "Le quai ferme, a dit l'homme.", "un élu de l'opposition"),
    ("élu de l'opposition", "Un élu de l'opposition", "Un élu de l'opposition proteste.", "un élu de l'opposition"),
    ("préfecture", "qui", "La préfecture s'est tue. Puis la préfecture a parlé.", "la préfecture"),
    ("préfecture de Brenne", "", "Un arrêté de Brenne.", "la préfecture de Brenne"),
    ("ministère de la Mer", "Beaumer", "Un agent du ministère de la Mer est venu.", "le ministère de la Mer"),
    ("équipage", "", "Le bateau est à quai. L'équipage est sauf, dit l'équipage.", "l’équipage"),
    ("équipage du remorqueur", "", "Le bateau est à quai.", "quelqu’un (équipage du remorqueur)"),
    ("sources concordantes", "sources concordantes", "On l'apprend de sources concordantes.", "des sources concordantes"),
    ("source proche du dossier", "", "De source proche du dossier, c'est faux.", "une source proche du dossier"),
    ("deux policiers", "deux policiers", "Deux policiers l'ont vu.", "deux policiers"),
    ("nos confrères de Radio Corail", "", "Rien.", "nos confrères de Radio Corail"),
    ("Odile Farge", "la maire", "Odile Farge a parlé. La maire Odile Farge est venue.", "Odile Farge"),
    ("Comité des fêtes de Brenne", "", "Rien.", "le Comité des fêtes de Brenne"),
    ("Conseil Brenne", "", "Rien.", "Conseil Brenne"),
    ("D'Aubrac", "", "Rien.", "D'Aubrac"),
    ("Kremlin", "le Kremlin", "Le Kremlin nie, et le porte-parole du Kremlin aussi.", "le Kremlin"),
    ("Corail", "Corail", "Le Corail de dimanche cite Corail, puis Corail encore.", "Corail"),
]


@pytest.mark.parametrize(("speaker", "source", "text", "told"), FRENCH)
def test_selon_takes_an_article_or_stands_apart(speaker: str, source: str, text: str, told: str) -> None:
    report = Report(id="r", text=text, language="fr")
    assert worded(speaker, source, report, Messages("fr")) == told


@pytest.mark.parametrize(
    ("speaker", "text", "told"),
    [
        ("police", "A man ran, police said.", "the police"),
        ("harbour master", "The harbour master left.", "the harbour master"),
        ("tug crew", "Nobody spoke.", "somebody (tug crew)"),
        ("Trask", "Trask left. The Trask estate is sold, Trask said.", "Trask"),
        ("sources", "Sources agree.", "sources"),
        ("officials in Port Corail", "", "officials in Port Corail"),
    ],
)
def test_according_to_takes_an_article_or_stands_apart(speaker: str, text: str, told: str) -> None:
    assert worded(speaker, "", Report(id="r", text=text, language="en"), Messages("en")) == told


def test_the_words_of_an_attribution_give_the_article_and_nobody_stays_nobody() -> None:
    report = Report(id="r", text="Une habitante du quai dit avoir vu le feu.", language="fr")
    said = Attribution(content=((23, 41),), form="indirect", speaker="habitante du quai", source=(0, 21))
    assert told_by(said, report, Messages("fr")) == "une habitante du quai"
    assert told_by(Attribution(content=((23, 41),), form="indirect"), report, Messages("fr")) == ""
