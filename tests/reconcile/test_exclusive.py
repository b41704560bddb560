"""What excludes itself in else the same words, without weights: opposites, roles, hours; and what does not."""

from __future__ import annotations

import pytest

from recoupe.lang.fr import FRENCH
from recoupe.model import Difference, Report
from recoupe.pipeline import annotate_prepared, prepare
from recoupe.reconcile.comparison.exclusive import exclusive, has_another_doer
from recoupe.reconcile.comparison.stages import stages
from recoupe.reconcile.tellings import Telling, telling
from recoupe.reconcile.units import units, weights

SHOWN = [
    (
        "Le front du Nord a revendiqué mardi l'attaque de Sarlin.",
        "Le front du Nord a nié mardi l'attaque de Sarlin.",
        "what",
        "contradiction",
        "revendiqué",
        "nié",
    ),
    (
        "Le sénat a adopté jeudi la loi sur les canaux.",
        "Le sénat a rejeté jeudi la loi sur les canaux.",
        "what",
        "contradiction",
        "adopté",
        "rejeté",
    ),
    (
        "Un gardien a frappé un détenu samedi à Veynes.",
        "Un détenu a frappé un gardien samedi à Veynes.",
        "who",
        "contradiction",
        "Un gardien",
        "Un détenu",
    ),
    (
        "La Korie a bombardé le port samedi, selon la Sarnie.",
        "La Sarnie a bombardé le port samedi, selon la Korie.",
        "who",
        "source",
        "La Korie",
        "La Sarnie",
    ),
    (
        "La digue de Brenne a cédé mardi à 7 h 10.",
        "La digue de Brenne a cédé mardi à 9 h 30.",
        "when",
        "contradiction",
        "7 h 10",
        "9 h 30",
    ),
    (
        "La laiterie est le troisième employeur du canton de Brenne.",
        "La laiterie est le cinquième employeur du canton de Brenne.",
        "number",
        "contradiction",
        "troisième",
        "cinquième",
    ),
    (
        "La mairie de Sarlin va fermer la piscine municipale.",
        "La mairie de Sarlin a renoncé à fermer la piscine municipale.",
        "status",
        "contradiction",
        "va fermer",
        "renoncé à fermer",
    ),
    (
        "La mairie de Sarlin a annoncé la fermeture de la piscine.",
        "La mairie de Sarlin dément la fermeture de la piscine.",
        "status",
        "denial",
        "annoncé la fermeture",
        "dément la fermeture",
    ),
    (
        "Les sauveteurs ont remorqué le chalutier jeudi.",
        "Les sauveteurs n'ont pas réussi à remorquer le chalutier jeudi.",
        "status",
        "contradiction",
        "remorqué",
        "réussi à remorquer",
    ),
    (
        "Le trésorier a volé les tableaux du musée.",
        "Le trésorier est soupçonné d'avoir volé les tableaux du musée.",
        "status",
        "scope",
        "volé",
        "soupçonné d'avoir volé",
    ),
]

CALM = [
    ("Le sénat a adopté jeudi la loi sur les canaux.", "Le sénat n'a pas rejeté jeudi la loi sur les canaux."),
    ("Le sénat a adopté jeudi la loi sur les canaux.", "Le maire a rejeté lundi le plan de la région."),
    ("Un gardien a frappé un détenu samedi à Veynes.", "Un détenu a été frappé par un gardien samedi à Veynes."),
    ("La digue de Brenne a cédé mardi à 7 h 10.", "La digue de Brenne a cédé mardi vers 7 h 15."),
    ("La digue de Brenne a cédé mardi à 7 h 10.", "La digue de Brenne a cédé mercredi à 9 h 30."),
    ("Un gardien a frappé un détenu samedi à Veynes.", "Un gardien a frappé un détenu samedi à Veynes."),
    # each tells of a fall and of a rise: neither of the two words is the other's opposite answer
    (
        "Les vols de vélos, en baisse sur l'année, ont augmenté à Foix en décembre.",
        "À Foix, la baisse des vols de vélos, qui ont augmenté en décembre, se lit sur l'année.",
    ),
    # announced or planned, and done: two days of one news
    ("La mairie de Sarlin a annoncé la fermeture de la piscine.", "La mairie de Sarlin a fermé la piscine."),
    ("La mairie de Sarlin va fermer la piscine.", "La mairie de Sarlin a fermé la piscine."),
    ("La mairie de Sarlin a renoncé à fermer la piscine.", "La mairie de Sarlin a renoncé à rénover la piscine."),
    ("La laiterie est le troisième employeur du canton.", "La laiterie est le cinquième contribuable du canton."),
    # none survived: they perished
    ("Les moutons de la ferme de Brenne ont péri.", "Aucun mouton de la ferme de Brenne n'a survécu."),
]


ANOTHER_DOER = [
    ("Un gardien a frappé un détenu samedi à Veynes.", "Un détenu a frappé un gardien samedi à Veynes."),
    ("Les rebelles du Nord ont bombardé le convoi.", "L'armée de Sarnie a bombardé les rebelles du Nord dans le convoi."),
    ("Paul Morel a accusé le syndicat de fraude.", "Anne Vidal a accusé le syndicat de fraude."),
]

SAME_DOER = [
    ("Un gardien a frappé un détenu samedi à Veynes.", "Un détenu a été frappé par un gardien samedi à Veynes."),
    ("Paul Morel a accusé le syndicat de fraude.", "M. Morel a accusé le syndicat de fraude."),
    ("Paul Morel a accusé le syndicat de fraude.", "Le directeur a accusé le syndicat de fraude."),
    ("La Korie a bombardé le port.", "L'armée a bombardé le port."),
]


def found(one: str, other: str) -> list[Difference]:
    tellings, weight = told(one, other)
    return list(exclusive(*tellings, weight, FRENCH.frames))


def told(one: str, other: str) -> tuple[tuple[Telling, Telling], dict[str, float]]:
    reports = [Report(id=i, text=text, published="2024-03-27") for i, text in zip("ab", (one, other), strict=True)]
    notes = list(annotate_prepared(zip(reports, prepare(reports), strict=True)))
    clauses = units(reports, notes, FRENCH.claims)

    def first(report: Report) -> Telling:
        own = next(unit for unit in clauses if unit.report == report.id)
        return telling(own, report, notes[reports.index(report)], frozenset(), FRENCH.claims)

    return (first(reports[0]), first(reports[1])), weights(clauses)


@pytest.mark.parametrize(("one", "other", "slot", "kind", "mine", "theirs"), SHOWN)
def test_what_excludes_itself(one: str, other: str, slot: str, kind: str, mine: str, theirs: str) -> None:
    for a, b, answers in ((one, other, [mine, theirs]), (other, one, [theirs, mine])):
        [difference] = found(a, b)
        assert (difference.slot, difference.type) == (slot, kind)
        assert [text[v.start : v.end] for text, v in zip((a, b), difference.values, strict=True)] == answers


@pytest.mark.parametrize(("one", "other"), CALM)
def test_what_does_not(one: str, other: str) -> None:
    assert found(one, other) == []


@pytest.mark.parametrize(("one", "other"), ANOTHER_DOER)
def test_the_same_words_of_another_doer_are_no_agreement(one: str, other: str) -> None:
    for a, b in ((one, other), (other, one)):
        assert has_another_doer(*told(a, b)[0])


@pytest.mark.parametrize(("one", "other"), SAME_DOER)
def test_one_doer_in_other_words_may_agree(one: str, other: str) -> None:
    assert not has_another_doer(*told(one, other)[0])


def test_an_act_told_in_one_word_has_no_stage_of_another_act() -> None:
    """What is dropped is the tax, not the use of what is taxed."""
    texts = (
        "Le gouvernement a renoncé à taxer le gazole utilisé notamment par les entreprises de travaux.",
        "Le gazole est cher, utilisé notamment par les entreprises de travaux.",
    )
    reports = [Report(id=i, text=text, published="2024-03-27") for i, text in zip("ab", texts, strict=True)]
    notes = list(annotate_prepared(zip(reports, prepare(reports), strict=True)))
    places = [next(f for f in note.frames if f.lemma == "utiliser") for note in notes]
    assert [place.stage for place in places] == ["dropped", "done"], "what this is about"
    clauses = units(reports, notes, FRENCH.claims)
    tellings = [
        telling(
            max((u for u in clauses if u.report == report.id), key=lambda u: u.clause.at == (place.start, place.end)),
            report, note, frozenset(), FRENCH.claims,
        )
        for report, note, place in zip(reports, notes, places, strict=True)
    ]  # fmt: skip
    assert [t.unit.clause.at for t in tellings] == [(place.start, place.end) for place in places]
    assert list(stages(*tellings, FRENCH.frames)) == []
