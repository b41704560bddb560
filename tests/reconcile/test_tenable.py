"""What is shown of the differences that weights propose: not what a checker would see at once to be none."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

import pytest

from recoupe.lang.fr import FRENCH
from recoupe.lang.fr.lexicon.claims import CLAIMS
from recoupe.lang.fr.lexicon.names import PLACES
from recoupe.model import DifferenceSlot, DifferenceType, Report
from recoupe.pipeline import annotate_prepared, prepare
from recoupe.reconcile.claims import claims
from recoupe.reconcile.comparison.candidates import Pair, candidates, stretch_of
from recoupe.reconcile.comparison.choose import Chosen, judged, unlike
from recoupe.reconcile.comparison.sides import side
from recoupe.reconcile.comparison.tenable import (
    SURE,
    SURE_OF_ALL,
    SURE_OF_COUNTS,
    SURE_OF_SHARES,
    SURE_OF_WORDS,
    is_tenable,
    says_more,
)
from recoupe.reconcile.tellings import Telling, telling
from recoupe.reconcile.units import units

Proposed = tuple[str, str, DifferenceSlot, DifferenceType, str, str]

LEFT_OUT: list[Proposed] = [
    # numbers of two things
    ("Un camion a livré 35 tonnes de riz.", "Cent soldats ont livré du riz.", "number", "contradiction", "35 tonnes", "Cent"),
    (
        "Il est l'allié du chef, dont une cinquantaine de pays doutent.",
        "Il est l'allié du chef, où une centaine de ses bus roulent.",
        "number", "scope", "cinquantaine", "centaine",
    ),
    # of two shares nobody knows which stands against which
    ("Le taux est de 12 % à Foix.", "Le taux est de 15 % à Pau et de 18 % à Auch.", "number", "contradiction", "12 %", "15 %"),
    # when the report was written, not when the bridge fell
    ("Foix, 24 mars 2024 (AB) - Le pont a cédé.", "Le pont a cédé le 22 mars.", "when", "contradiction", "24 mars", "22 mars"),
    # the other report tells both numbers
    ("Trois bus ont brûlé.", "Quatre bus ont brûlé, dont trois bus vides.", "number", "contradiction", "Trois bus", "Quatre bus"),
    # the same day, here with its hour
    ("Le pont a cédé le 22 mars.", "Le pont a cédé le 22 mars au soir.", "when", "rounding", "22 mars", "22 mars au soir"),
    # one sum, in fewer figures here
    ("Telvor a payé 1 200 000 euros.", "Telvor a payé 1,2 million d'euros.", "what", "scope", "1 200 000 euros", "1,2 million"),
    # one says more, no other thing
    ("Le navire du port a coulé.", "Un navire a coulé.", "who", "naming", "Le navire", "Un navire"),
    # two deeds, each on its day
    ("Les lycées, fermés depuis lundi, ont rouvert.", "Des élèves ont défilé mardi.", "when", "contradiction", "lundi", "mardi"),
    ("Les lycées, fermés depuis lundi, ont rouvert.", "Des élèves ont défilé mardi.", "when", "scope", "lundi", "mardi"),
    # the other sentence has that day too, of something else
    ("Le maire a parlé samedi.", "Le maire a parlé mardi de la fête de samedi.", "when", "contradiction", "samedi", "mardi"),
    # this week's number and last week's
    ("On a compté 84 bus.", "Avec 69 bus, contre 75 bus en mars, on recule.", "number", "contradiction", "84 bus", "69 bus"),
    # one length in two spellings, each read as an hour of another day
    (
        "La loi arrive samedi. Elle sera suivie de 3 h 30 de votes.", "Elle sera suivie de 3H30 de votes.",
        "when", "contradiction", "3 h 30", "3H30",
    ),
    # both deny
    (
        "Les tarifs du gaz n'augmenteront pas cet hiver.", "Les tarifs du gaz n'augmenteraient \"pas cet hiver\".",
        "status", "denial", "augmenteront", "augmenteraient",
    ),
    # a town and what it lies in
    ("Le hangar a brûlé à Gap.", "Le hangar a brûlé dans les Hautes-Alpes.", "where", "contradiction", "Gap", "Hautes-Alpes"),
    ("Le sommet se tient à Lyon.", "Le sommet se tient en France.", "where", "contradiction", "Lyon", "France"),
    # one man
    ("Le préfet Paul Morel a appelé le maire.", "M. Morel a appelé le maire.", "who", "contradiction", "Paul Morel", "Morel"),
]  # fmt: skip

SHOWN: list[Proposed] = [
    ("Trois wagons ont déraillé.", "Quatre wagons ont déraillé.", "number", "contradiction", "Trois wagons", "Quatre wagons"),
    ("L'assaut a tué 12 soldats.", "L'assaut a tué 17 policiers.", "number", "contradiction", "12 soldats", "17 policiers"),
    ("Le pont a cédé le 22 mars.", "Le pont a cédé le 23 mars.", "when", "contradiction", "22 mars", "23 mars"),
    # a sum may be of anything: only where one fact is told
    ("Le taux a pris 6 points.", "Le taux a pris 10 points.", "number", "contradiction", "6 points", "10 points"),
    ("La rente est de 2 000 euros.", "La rente est de 1 200 euros.", "number", "contradiction", "2 000 euros", "1 200 euros"),
    ("Le hangar a brûlé à Gap.", "Le hangar a brûlé à Embrun.", "where", "contradiction", "Gap", "Embrun"),
]


def told(*texts: str) -> tuple[Pair, list[Telling]]:
    reports = [Report(id=i, text=text, published="2024-03-25") for i, text in zip("ab", texts, strict=True)]
    notes = list(annotate_prepared(zip(reports, prepare(reports), strict=True)))
    found = units(reports, notes, FRENCH.claims)
    tellings = [
        telling(next(u for u in found if u.report == report.id), report, note, frozenset(), CLAIMS)
        for report, note in zip(reports, notes, strict=True)
    ]
    one, other = (side(t.text, t.notes, (0, len(t.text)), FRENCH.frames) for t in tellings)
    return Pair(one, other, FRENCH.frames, PLACES), tellings


def proposed(pair: Pair, case: Proposed) -> Chosen:
    _, _, slot, kind, mine, theirs = case
    for candidate in candidates(pair):
        places = [s.text[a.start : a.end] for s, a in ((pair.one, candidate.one), (pair.other, candidate.other))]
        if candidate.slot == slot and all(want in place for want, place in zip((mine, theirs), places, strict=True)):
            return Chosen(slot, kind, candidate, 0.9)
    raise AssertionError(f"no candidate of {slot} in {case}")


@pytest.mark.parametrize("case", LEFT_OUT, ids=lambda c: f"{c[3]}: {c[4]}")
def test_left_out(case: Proposed) -> None:
    pair, (one, other) = told(*case[:2])
    assert not is_tenable(proposed(pair, case), pair, one, other, 1.0)


@pytest.mark.parametrize("case", SHOWN, ids=lambda c: f"{c[3]}: {c[4]}")
def test_shown_where_it_is_likely_enough_that_one_fact_is_told(case: Proposed) -> None:
    pair, (one, other) = told(*case[:2])
    found = proposed(pair, case)
    least = SURE_OF_COUNTS if "wagons" in case[0] else SURE_OF_ALL
    assert is_tenable(found, pair, one, other, least)
    assert not is_tenable(found, pair, one, other, least - 0.01)


@pytest.mark.parametrize(
    ("one", "other", "least"),
    [
        ("Le préfet Paul Morel a appelé le maire.", "La préfète Anne Girard a appelé le maire.", SURE_OF_ALL),
        ("Le préfet Paul Morel a appelé le maire.", "Le sous-préfet Paul Girard a appelé le maire.", SURE_OF_ALL),
        ("Le préfet Paul Morel a appelé le maire.", "Le haut fonctionnaire Morel a appelé le maire.", SURE_OF_WORDS),
    ],
)
def test_two_people_are_two_facts_where_the_row_is_not_sure(one: str, other: str, least: float) -> None:
    kind: DifferenceType
    pair, tellings = told(one, other)
    # one person's name in full and in short is left out as a naming
    kind, name = ("naming", "Girard") if "Girard" in other else ("rounding", "Morel")
    found = proposed(pair, (one, other, "who", kind, "Morel", name))
    assert is_tenable(found, pair, *tellings, least)
    assert not is_tenable(found, pair, *tellings, least - 0.01)


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        ("Le maire a quitté la salle sous les huées.", "L'élu est sorti calmement par le fond.", True),
        ("Le maire a quitté la salle à 18 heures.", "L'élu est sorti calmement vers 19 heures.", False),
    ],
)
def test_a_stretch_in_other_words_is_shown_of_sure_rows_and_holds_no_value(one: str, other: str, shown: bool) -> None:
    pair, tellings = told(one, other)
    stretch = stretch_of(pair)
    assert stretch is not None
    found = Chosen("how", "naming", stretch, 0.9)
    assert is_tenable(found, pair, *tellings, SURE_OF_ALL) == shown
    assert not is_tenable(found, pair, *tellings, SURE_OF_ALL - 0.01)
    # of reports in their own words the passages are shown that differ, wherever in them that is
    assert is_tenable(found, pair, *tellings, SURE, in_own_words=True)
    assert not is_tenable(found, pair, *tellings, SURE - 0.01, in_own_words=True)


def test_a_stretch_does_not_hold_a_number_on_both_sides() -> None:
    pair, tellings = told("L'usine va supprimer 320 postes à Foix.", "Le groupe compte 1 100 salariés en Ariège.")
    stretch = stretch_of(pair)
    assert stretch is not None
    assert not is_tenable(Chosen("what", "scope", stretch, 0.9), pair, *tellings, 1.0, in_own_words=True)


@pytest.mark.parametrize(
    ("one", "other", "more"),
    [
        ("Le maire de Foix a fermé le pont.", "Le maire de Foix a fermé lundi le pont du centre aux camions.", True),
        ("Le maire de Foix a fermé le pont.", "Le préfet a fermé le pont de Foix aux camions.", False),
    ],
)
def test_a_passage_that_only_says_more_is_not_told_otherwise(one: str, other: str, more: bool) -> None:
    _, tellings = told(one, other)
    for pair in (tellings, tellings[::-1]):
        assert says_more(*pair, defaultdict(lambda: 1.0)) == more


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        # two doings, each with its own people: nothing is asked of them
        ("Des voisins inquiets ont filmé la scène.", "Plusieurs témoins bouleversés quittent le quartier.", False),
        ("Des voisins inquiets ont filmé la scène.", "Plusieurs témoins bouleversés ont filmé le quartier.", True),
    ],
)
def test_people_and_places_are_asked_of_passages_that_tell_one_doing(one: str, other: str, shown: bool) -> None:
    pair, _ = told(one, other)
    weights = replace(
        FRENCH.differences,
        least_unlike=0.0,
        least_unlike_copied=0.0,
        slots={"who": {"": 9.0}, **{slot: {"": -9.0} for slot in FRENCH.differences.slots if slot != "who"}},
    )
    found = unlike(judged(pair, 0.9, 0.5), pair, weights)
    assert (found is not None) == shown
    assert found is None or found.slot == "who"


def test_who_is_told_of_in_both_reports_is_no_other_answer() -> None:
    one, other = "Paul Morel a quitté le cabinet.", "Anne Girard a quitté le cabinet. Paul Morel y est resté."
    pair, tellings = told(one, other)
    found = proposed(pair, (one, other, "who", "naming", "Paul Morel", "Anne Girard"))
    assert not is_tenable(found, pair, *tellings, 1.0)


def test_nobody_rounds_a_deed() -> None:
    pair, tellings = told("Le maire a adopté le plan.", "Le maire a rejeté le plan.")
    act = next(c for c in candidates(pair) if c.origin == "act")
    assert is_tenable(Chosen("status", "contradiction", act, 0.9), pair, *tellings, 1.0)
    assert not is_tenable(Chosen("status", "rounding", act, 0.9), pair, *tellings, 1.0)


def test_two_shares_are_shares_of_one_thing_in_a_surer_row_alone() -> None:
    pair, tellings = told("La hausse atteint 1,1 % en mai.", "La hausse atteint 11,4 % en mai.")
    found = proposed(pair, ("", "", "number", "contradiction", "1,1 %", "11,4 %"))
    assert is_tenable(found, pair, *tellings, SURE_OF_SHARES)
    assert not is_tenable(found, pair, *tellings, SURE_OF_SHARES - 0.01)


def test_no_two_claims_bear_one_id() -> None:
    texts = [
        "Le préfet a fermé le pont mardi et interdit la baignade. Trois arbres sont tombés sur la route de Foix.",
        "Le pont a été fermé mardi par le préfet. La baignade est interdite. Trois arbres barrent la route de Foix.",
        "Mardi, fermeture du pont et baignade interdite par le préfet, trois arbres tombés à Foix.",
    ]
    reports = [Report(id=f"r{n}", text=text, published="2024-03-27") for n, text in enumerate(texts)]
    found = claims(reports, list(annotate_prepared(zip(reports, prepare(reports), strict=True))))
    assert len({claim.id for claim in found}) == len(found) > 0
