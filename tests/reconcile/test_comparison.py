"""Comparison of two tellings slot by slot, on sentences of our own; how moments stand to each other; the order of the two."""

from __future__ import annotations

from dataclasses import replace

import pytest

from recoupe.lang.fr import FRENCH
from recoupe.model import DifferenceSlot, Report, Time
from recoupe.pipeline import annotate_prepared, prepare
from recoupe.reconcile.comparison import shared_wording
from recoupe.reconcile.comparison.candidates import Pair
from recoupe.reconcile.comparison.choose import EXCLUDING, Chosen, chosen, judged, unlike
from recoupe.reconcile.comparison.moments import stand
from recoupe.reconcile.comparison.sides import side

MOMENTS = [
    ("2024-05-01", "2024-05-01", "same"),
    ("XXXX-WXX-3", "2024-05-01", "same"),
    ("XXXX-WXX-1", "2024-05-01", "apart"),
    ("2024-05-01", "2024-05-02", "apart"),
    ("2024-05", "2024-05-02", "within"),
    ("2024-W18", "2024-05-02", "within"),
    ("2024-05-02TEV", "2024-05-02", "within"),
    ("2024-05-02TEV", "2024-05-02T20:00", "within"),
    ("2024-05-02T19:50", "2024-05-02T20:00", "near"),
    ("2024-05-02T07:00", "2024-05-02T20:00", "apart"),
    ("XXXX-05-02", "2024-05-02", "same"),
    ("2024", "PRESENT_REF", "open"),
]

LENGTHS = [
    ("P2D", "PT48H", "same"),
    ("P2Y", "P24M", "same"),
    ("P5D", "P2D", "apart"),
    ("PXD", "P3D", "within"),
    ("PXM", "P3D", "open"),
]

CONFLICTS = [
    ("L'incendie a fait 12 morts mardi à Foix.", "L'incendie a fait 17 morts mardi à Foix.", "number"),
    ("Les députés ont adopté le texte mardi.", "Les députés ont rejeté le texte mardi.", "what"),
    ("Le train a déraillé à Lyon mardi soir.", "Le train a déraillé à Dijon mardi soir.", "where"),
]

SEEN = [
    ("Le prix du lait a augmenté de 4 % en mai.", "Le prix du lait a baissé de 4 % en mai.", "what", "contradiction"),
    (
        "Trente kilos de résine ont été saisis à Foix.",
        "Cinquante kilos de résine ont été saisis à Foix.",
        "number",
        "contradiction",
    ),
    ("Le pont a rouvert mardi matin à Foix.", "Le pont a rouvert jeudi soir à Foix.", "when", "contradiction"),
    ("Le trophée a été remis à Nadia Lermitte.", "Le trophée a été remis à Nadia Lhermitte.", "who", "naming"),
]
"""One other value or word in tellings that are else the same: the question and how the answers stand."""

AGES = ("La victime, 34 ans, a été retrouvée mardi à Foix.", "La victime, 43 ans, a été retrouvée mardi à Foix.")

EQUAL = [
    ("La maire a fermé l'école mardi.", "La maire a fermé l'école mardi."),
    ("Le pont a coûté 12 millions d'euros.", "Le pont a coûté douze millions d'euros."),
    ("Le pilote a été blessé.", "Le pilote a été blessé, a indiqué le préfet."),
    ("Le cortège a défilé dans les rues de Foix.", "Le cortège a défilé dans les rue de Foix."),
    ("Les pompiers ont évacué 26 passagers.", "Les pompiers ont évacué vingt-six passagers."),
    ("L'usine emploie 1 200 personnes.", "L'usine emploie 1.200 personnes."),
    ("Quelque 200 brebis sont mortes de froid.", "Environ 200 brebis sont mortes de froid."),
    ("Les habitants n'ont pas accepté le tracé.", "Les habitants ont refusé le tracé."),
    ("Paul Morel a été blessé à Foix.", "M. Morel a été blessé à Foix."),
]


def differences(one: str, other: str, day: str = "2024-05-02") -> list[Chosen]:
    told = ("a", one, "2024-05-02"), ("b", other, day)
    reports = [Report(id=i, text=text, published=published) for i, text, published in told]
    notes = list(annotate_prepared(zip(reports, prepare(reports), strict=True)))
    sides = [side(r.text, n, (0, len(r.text)), FRENCH.frames) for r, n in zip(reports, notes, strict=True)]
    pair = Pair(sides[0], sides[1], FRENCH.frames)
    return chosen(judged(pair, 1.0, shared_wording(*notes)), FRENCH.differences)


def moment(value: str, kind: str = "DATE") -> Time:
    return Time(start=0, end=1, type="DURATION" if kind == "DURATION" else "TIME" if "T" in value else "DATE", value=value)


@pytest.mark.parametrize(("one", "other", "expected"), MOMENTS)
def test_how_moments_stand(one: str, other: str, expected: str) -> None:
    assert stand(moment(one), moment(other)) == stand(moment(other), moment(one)) == expected


@pytest.mark.parametrize(("one", "other", "expected"), LENGTHS)
def test_how_lengths_stand(one: str, other: str, expected: str) -> None:
    a, b = moment(one, "DURATION"), moment(other, "DURATION")
    assert stand(a, b) == stand(b, a) == expected


@pytest.mark.parametrize(("one", "other", "slot"), CONFLICTS)
def test_values_that_exclude_each_other(one: str, other: str, slot: str) -> None:
    found = differences(one, other)
    assert slot in {c.slot for c in found}
    (value,) = (c.candidate for c in found if c.slot == slot)
    assert one[slice(*value.one.span)] != other[slice(*value.other.span)]


@pytest.mark.parametrize(("one", "other", "slot", "kind"), SEEN)
def test_one_other_value_in_the_same_words(one: str, other: str, slot: str, kind: str) -> None:
    assert (slot, kind) in {(c.slot, c.type) for c in differences(one, other)}


def test_an_age_in_figures_answers_how_many() -> None:
    one, _ = AGES
    report = Report(id="a", text=one, published="2024-05-02")
    (notes,) = annotate_prepared(zip([report], prepare([report]), strict=True))
    answers = side(one, notes, (0, len(one)), FRENCH.frames).answers
    assert ("number", (34.0, 34.0)) in {(a.slot, a.bounds) for a in answers}


@pytest.mark.parametrize(("one", "other"), EQUAL)
def test_the_same_told_twice_is_no_difference(one: str, other: str) -> None:
    assert differences(one, other) == []


def test_silence_is_no_difference() -> None:
    assert differences("Le maire a démissionné.", "Le maire a démissionné mardi, pour raison de santé.") == []


def paired(*texts: str) -> Pair:
    reports = [Report(id=i, text=text, published="2024-05-02") for i, text in zip("ab", texts, strict=True)]
    notes = list(annotate_prepared(zip(reports, prepare(reports), strict=True)))
    one, other = (side(r.text, n, (0, len(r.text)), FRENCH.frames) for r, n in zip(reports, notes, strict=True))
    return Pair(one, other, FRENCH.frames)


ASKED: list[tuple[str, str, dict[DifferenceSlot, bool]]] = [
    (
        "Le maire a accepté mardi à Foix le plan de la région.",
        "L'élu a refusé mercredi à Pau le projet de l'État.",
        {"when": True, "where": True, "why": False, "number": False},
    ),
    (
        "Le maire a accepté mardi à Foix le plan de la région.",
        "L'élu a refusé le projet en raison de la crue.",
        {"when": False, "where": False, "why": False, "number": False},
    ),
]
"""Two passages in other words, and whether they can be asked each question: only where both hold an answer by its form."""


@pytest.mark.parametrize(("one", "other", "questions"), ASKED)
def test_passages_are_asked_what_both_answer(one: str, other: str, questions: dict[DifferenceSlot, bool]) -> None:
    pair = paired(one, other)
    found = judged(pair, 1.0, 0.5)
    for slot, can_be in questions.items():
        slots = {**FRENCH.differences.slots, slot: {"": 30.0}}
        others = {name: {"": -30.0} for name in slots if name != slot}
        chosen_one = unlike(found, pair, replace(FRENCH.differences, least_unlike=0.0, slots={**slots, **others}))
        assert chosen_one is not None
        assert (chosen_one.slot == slot) == can_be, slot


def test_where_the_place_is_not_known_nothing_is_excluded() -> None:
    weights = replace(FRENCH.differences, least_unlike=0.0)
    pair = paired("Le maire a accepté mardi à Foix le plan de la région.", "L'élu a refusé mercredi à Pau le projet de l'État.")
    found = unlike(judged(pair, 1.0, 0.5), pair, weights)
    assert found is not None
    assert found.candidate.origin == "stretch"
    assert found.type not in EXCLUDING
    assert unlike(judged(pair, 1.0, 0.1), pair, weights) is None, "of reports in quite other words nothing is said"


COUNTS = [
    ("Deux avions ont atterri à Foix.", "Trois avions ont atterri à Foix.", "2024-05-03", "contradiction"),
    ("Deux avions ont atterri à Foix.", "Désormais, trois avions ont atterri à Foix.", "2024-05-03", "update"),
    ("Le séisme a fait 12 morts à Foix.", "Le séisme a fait 17 morts à Foix.", "2024-05-03", "update"),
    ("Le séisme a fait 12 morts à Foix.", "Le séisme a fait 17 morts à Foix.", "2024-05-02", "contradiction"),
    (
        "Deux avions ont atterri à Foix, selon le préfet.",
        "Trois avions ont atterri à Foix, selon Nadia Lermitte.",
        "2024-05-03",
        "source",
    ),
    ("Deux avions ont atterri à Foix.", "Trois avions ont atterri à Foix, selon Nadia Lermitte.", "2024-05-03", "source"),
]
"""Two numbers of one thing, the day of the second report, and how they stand: a later day alone is no later state."""


@pytest.mark.parametrize(("one", "other", "day", "kind"), COUNTS)
def test_how_two_counts_stand(one: str, other: str, day: str, kind: str) -> None:
    found = [c for c in differences(one, other, day) if c.slot == "number"]
    assert [c.type for c in found] == [kind]
