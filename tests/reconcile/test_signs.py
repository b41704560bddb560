"""What two tellings in quite other words come to: signs that they disagree, and signs that they do not."""

from __future__ import annotations

import pytest

from recoupe.engine.local import annotate
from recoupe.lang.fr import FRENCH
from recoupe.lang.fr.lexicon.names import PLACES
from recoupe.lang.tables.unlike import UnlikeWords, listed, scaled, tokens
from recoupe.model import Report
from recoupe.reconcile.comparison.signs import Reading, places_stand, read, signs
from recoupe.reconcile.tellings import telling
from recoupe.reconcile.units import units


def reading(text: str, name: str) -> Reading:
    report = Report(id=name, text=text, published="2025-03-04")
    (notes,) = annotate([report])
    unit = max(units([report], [notes], FRENCH.claims), key=lambda u: u.end - u.start)
    return read(telling(unit, report, notes, frozenset(), FRENCH.claims), FRENCH)


def seen(one: str, other: str) -> set[str]:
    return {sign.name for sign in signs(reading(one, "a"), reading(other, "b"), FRENCH)}


@pytest.mark.parametrize(
    ("one", "other", "name"),
    [
        ("Le trésorier dort depuis mardi en prison.", "L'ancien comptable a été relâché hier soir.", "pole: opposed"),
        ("Les deux randonneurs ont été retrouvés morts.", "Les marcheurs sont sains et saufs.", "pole: opposed"),
        ("La passerelle reste ouverte aux piétons.", "Le petit pont est fermé depuis lundi.", "pole: opposed"),
        ("La passerelle est fermée aux piétons.", "Le petit pont n'est pas ouvert.", "pole: same"),
        ("Le trésorier a été écroué.", "L'ancien comptable dort en prison.", "pole: same"),
        (
            "Douze moutons ont disparu dans la nuit.",
            "Il manque une vingtaine de bêtes.",
            "number: apart, only one each",
        ),
        ("La cuve contenait 4,7 tonnes de lait.", "Cinq tonnes de lait ont coulé dans la rivière.", "number: bare, rounded"),
        ("Douze moutons ont disparu.", "Une douzaine de bêtes manquent.", "number: may be one"),
        ("Le coureur a fini à la quatrième place.", "Il termine au sixième rang.", "number: apart, only one each"),
        ("Trois salariés ont été blessés.", "Aucun ouvrier n'a été touché.", "number: none and some"),
        ("Le congrès se tiendra en Italie.", "Le congrès se tiendra en Espagne.", "place: apart, states"),
        ("Le congrès se tiendra à Rome.", "La réunion aura lieu en Italie.", "place: within"),
        ("Le procès durera trois semaines.", "L'audience s'étalera sur deux mois.", "length: apart"),
    ],
)
def test_what_excludes_itself_or_is_one_is_seen(one: str, other: str, name: str) -> None:
    assert name in seen(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le trésorier dort depuis mardi en prison.", "L'ancien comptable a été incarcéré."),
        ("La passerelle n'est pas ouverte.", "Le petit pont est fermé depuis lundi."),
        ("Aucun mort n'est à déplorer.", "Les marcheurs sont sains et saufs."),
        ("Les abeilles du rucher ont péri.", "Aucun insecte n'a survécu."),
        # what is asked for is not had
        ("Les infirmiers réclament leurs primes.", "Les soignants n'ont pas été payés."),
    ],
)
def test_one_thing_in_other_words_opposes_nothing(one: str, other: str) -> None:
    assert "pole: opposed" not in seen(one, other)


@pytest.mark.parametrize(
    ("one", "other", "stand"),
    [
        ("Paris", "France", "within"),
        ("France", "Belgique", "apart, states"),
        ("Paris", "Bruxelles", "apart, states"),
        ("Gap", "Embrun", "apart, towns"),
        ("Gap", "France", "within"),
        ("Gap", "Hautes-Alpes", "within"),
        ("Lyon", "Italie", "apart, states"),
        ("Barcelone", "Milan", "apart, states"),
        ("Rennes", "Bretagne", "within"),
        ("Sarlin", "France", "open, one of a state"),
        ("Saint-Denis", "saint-denis", "same"),
    ],
)
def test_how_two_places_stand(one: str, other: str, stand: str) -> None:
    assert places_stand(one, other, PLACES) == places_stand(other, one, PLACES) == stand


def test_a_phrase_is_its_words_and_a_star_any_ending() -> None:
    words = UnlikeWords(
        scales=scaled("door: open*, à l'air | shut,\n  barred up"), marks=listed("none: no"), kinds=listed("beast: sheep, cow*")
    )
    run = tokens("It was opened, then barred up; open à l’air", (0, 43))
    assert [(told.pole, told.first, told.last) for told in words.poles(run)] == [
        (True, 2, 3),
        (False, 4, 6),
        (True, 6, 7),
        (True, 7, 10),
    ]
    assert (words.kind("cows"), words.kind("sheepdog")) == ("beast", "")
