"""What composition put into a text goes, and the text as it was read comes back."""

from __future__ import annotations

import unicodedata

import pytest

from recoupe.model import Report
from recoupe.read import from_bytes
from recoupe.text import as_read

CUT = (
    "Un incendie s'est déclaré mardi soir dans un entrepôt de papier de\r\n"
    "Vallorge-sur-Lande, à dix kilomètres de la préfecture. Une quaran-\r\n"
    "taine de pompiers ont été mobilisés pendant la nuit, selon le porte-\r\n"
    "parole. Le porte-parole a dit que deux salariés ont été légèrement\r\n"
    "intoxiqués.\r\n\r\nSelon la mairie, soixante riverains ont été relogés."
)


def one(text: str) -> Report:
    (found,) = from_bytes(text.encode(), file="f", name="f")
    assert isinstance(found, Report), found
    return found


@pytest.mark.parametrize(
    ("told", "clean"),
    [
        ("La pré\u00adfec\u00adture a fermé la route.", "La préfecture a fermé la route."),
        ("La\u200b mairie\u2060 a rouvert.", "La mairie a rouvert."),
        (unicodedata.normalize("NFD", "La préfète a été entendue à Évron."), "La préfète a été entendue à Évron."),
        ("Une ﬁn diﬃcile, un reﬂux.", "Une fin difficile, un reflux."),
        ("Il\u2004a\u205fdit oui.", "Il a dit oui."),
        ("Il a dit :\u00a0«\u202foui\u202f».", "Il a dit :\u00a0«\u202foui\u202f»."),
        ("Bravo 👩\u200d🚒 !", "Bravo 👩\u200d🚒 !"),
        ("سی\u200cب est un mot.", "سی\u200cب est un mot."),
    ],
)
def test_signs(told: str, clean: str) -> None:
    found = one(told)
    assert found.text == clean and as_read(found) == told


def test_lines_cut_at_a_column_run_on_and_parted_words_are_mended() -> None:
    found = one(CUT)
    assert found.text == (
        "Un incendie s'est déclaré mardi soir dans un entrepôt de papier de Vallorge-sur-Lande, à dix kilomètres de la"
        " préfecture. Une quarantaine de pompiers ont été mobilisés pendant la nuit, selon le porte-parole. Le porte-parole"
        " a dit que deux salariés ont été légèrement intoxiqués.\r\n\r\nSelon la mairie, soixante riverains ont été relogés."
    )
    assert as_read(found) == CUT


@pytest.mark.parametrize(
    "text",
    [
        "Le port a rouvert mardi.\nLa mairie a payé les travaux.\nLes pêcheurs sont revenus.\nLes bateaux aussi.",
        "Horaires\nLundi : de 8 heures à midi\nMardi : de 8 heures à midi \nMercredi : fermé\nJeudi : fermé",
        "Dans le port d'Amsterdam\nY a des marins qui dansent en riant\nÀ l'aube",
    ],
)
def test_lines_that_are_paragraphs_lists_or_verse_stay(text: str) -> None:
    assert one(text).text == text


def test_changes_that_do_not_fit_are_an_error() -> None:
    from recoupe.model import Change

    with pytest.raises(ValueError):
        as_read(Report(id="a", text="court", changes=(Change(40, 1, "x"),)))
