"""Differences that need no weighing, on sentences of our own: what is told, on which question, and what is not shown."""

from __future__ import annotations

import pytest

from recoupe.lang.fr import FRENCH
from recoupe.lang.fr.lexicon.claims import CLAIMS
from recoupe.model import Difference, Report
from recoupe.pipeline import annotate_prepared, prepare
from recoupe.reconcile.comparison.values import amounts, denial, given_up, judgement, starts
from recoupe.reconcile.tellings import Telling, telling
from recoupe.reconcile.units import units

AMOUNTS = [
    ("Près de 4 000 foyers sont privés de gaz.", "4 000 foyers sont privés de gaz.", "Près de 4 000 foyers", "4 000 foyers"),
    ("Au moins 31 personnes ont été blessées.", "31 passagers ont été blessés.", "Au moins 31 personnes", "31 passagers"),
]

NO_AMOUNTS = [
    # they exclude each other: weights decide whether they count one thing
    ("12 foyers sont privés de courant.", "4 000 foyers sont privés de courant."),
    # of two numbers nobody knows which stands against which
    ("Près de 40 vaches et 12 vaches laitières sont mortes.", "41 vaches sont mortes à Foix."),
    ("Près de 40 vaches sont mortes.", "41 camions ont brûlé."),
    # one sum, in fewer figures
    ("Telvor paie une amende de 1 200 000 euros.", "Telvor paie une amende de 1,2 million d'euros."),
]

STARTS = [("La mairie est occupée depuis le 26 février.", "La mairie est occupée depuis environ un mois.", True)]
STARTS += [("La mairie est occupée depuis le 2 janvier.", "La mairie est occupée depuis environ un mois.", False)]

JUDGED = (
    "Le colonel Morel s'est proclamé président de la République.",
    "Le colonel Morel s'est autoproclamé illégalement président de la République.",
)


def told(*texts: str) -> list[Telling]:
    reports = [Report(id=i, text=text, published="2024-03-25") for i, text in zip("ab", texts, strict=True)]
    notes = list(annotate_prepared(zip(reports, prepare(reports), strict=True)))
    found = units(reports, notes, CLAIMS)
    return [
        telling(max((u for u in found if u.report == r.id), key=lambda u: u.end - u.start), r, note, frozenset(), CLAIMS)
        for r, note in zip(reports, notes, strict=True)
    ]


def values(found: Difference, tellings: list[Telling]) -> list[str]:
    text = {t.report: t.text for t in tellings}
    return [text[v.report][v.start : v.end] for v in found.values]


@pytest.mark.parametrize(("one", "other", "mine", "theirs"), AMOUNTS)
def test_amounts_that_can_both_be_true(one: str, other: str, mine: str, theirs: str) -> None:
    tellings = told(one, other)
    (found,) = amounts(*tellings, FRENCH.frames)
    assert (found.slot, found.type) == ("number", "rounding")
    assert values(found, tellings) == [mine, theirs]


@pytest.mark.parametrize(("one", "other"), NO_AMOUNTS)
def test_amounts_left_alone(one: str, other: str) -> None:
    assert not [*amounts(*told(one, other), FRENCH.frames)]


@pytest.mark.parametrize(("one", "other", "is_one"), STARTS)
def test_since_when(one: str, other: str, is_one: bool) -> None:
    for first, second in ((one, other), (other, one)):
        found = [*starts(*told(first, second))]
        assert [(d.slot, d.type) for d in found] == ([("when", "rounding")] if is_one else [])


def test_a_word_that_judges() -> None:
    tellings = told(*JUDGED)
    (found,) = judgement(*tellings, FRENCH.frames)
    assert (found.slot, found.type) == ("wording", "naming")
    assert values(found, tellings) == ["proclamé", "autoproclamé illégalement"]
    assert not [*judgement(tellings[1], tellings[1], FRENCH.frames)]


def test_a_plan_given_up_is_told_by_its_verb() -> None:
    tellings = told(
        "La ville compte renoncer à la rocade de Tallard.",
        "La ville comptait renoncer à la rocade de Tallard, au pont et à la déviation du bourg.",
    )
    (found,) = given_up(*tellings)
    assert (found.slot, found.type) == ("status", "update")
    assert values(found, tellings) == ["compte", "comptait"]


DENIED = [
    ("Le laboratoire a testé le vaccin sur des mineurs.", "Le laboratoire n'a pas testé le vaccin sur des mineurs."),
    ("La mairie a vendu le stade sans vote.", "La mairie n'a jamais vendu le stade sans vote."),
]

NOT_DENIED = [
    # one negation, told as one speaks and as one writes
    ("C'est aussi parce que je voulais pas que le port ferme.", "C'est aussi parce que je ne voulais pas que le port ferme."),
    # the negation is the passage's, if not the predicate's
    ("On n'est pas là contre les dockers, on est là pour le port.", "On n'est pas contre les dockers."),
    ("Les travaux ne [révèlent] pas de fuite au port.", "Les travaux ne révélaient pas de fuite au port."),
    # the clause of the one stands in what the other doubts
    ("La ville a tout vendu au port.", "Il n'est pas sûr que la ville ait tout vendu au port."),
    # another word that denies
    ("Une liste des dockers ne pose aucun problème au port.", "Une liste des dockers ne pose pas de problème au port."),
    # who asks says nothing
    ("Peut-on dire que les dockers ont vendu le port ?", "On ne peut pas dire que les dockers aient vendu le port."),
    # nothing but the verb in common
    ("Je ne voudrais pas de caricatures.", "Sinon, ça voudrait dire quoi ?"),
]


def denials(one: str, other: str) -> list[Difference]:
    tellings = told(one, other)
    terms = {term for telling in tellings for term in telling.unit.terms}
    assert FRENCH.statements
    return list(denial(tellings[0], tellings[1], dict.fromkeys(terms, 1.0), FRENCH.statements.negations))


@pytest.mark.parametrize(("one", "other"), DENIED)
def test_what_one_denies_the_other_says(one: str, other: str) -> None:
    assert [(d.slot, d.type) for d in denials(one, other)] == [("status", "denial")]


@pytest.mark.parametrize(("one", "other"), NOT_DENIED)
def test_a_negation_in_both_denies_nothing(one: str, other: str) -> None:
    assert denials(one, other) == []
