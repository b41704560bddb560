"""The brief as data: questions and short answers for every slot and type, what is established, titles, addresses."""

from __future__ import annotations

from typing import Any

import pytest
from brief_sample import Told, differing, dossier, made
from msgspec.structs import replace

from recoupe import build_dossier
from recoupe.export.brief import Brief
from recoupe.export.brief.grammar import elided
from recoupe.export.speakers import table_of
from recoupe.model import (
    Annotations,
    Difference,
    Dossier,
    Ground,
    Quantity,
    Report,
    Value,
)

AGE = "Le pilote, âgé de {}, a quitté la piste"

QUAY = ("a cédé", "Le quai de Brenne")
CASES = {
    "a number, of a noun": (
        "number", "rounding",
        [Told("Le feu a chassé 40 familles", "40 familles", amount=40, unit="famille"),
         Told("Le feu a chassé une trentaine de familles", "une trentaine de familles", amount=30, unit="famille")],
        "Combien de familles\u202f?", "How many “familles”?", ["40", "une trentaine"], ["40", "30"],
    ),
    "a number, before a vowel": (
        "number", "contradiction",
        [Told("La crue a pris 3 immeubles", "3 immeubles", amount=3, unit="immeuble"),
         Told("La crue a pris au moins 9 immeubles", "au moins 9 immeubles", amount=9, unit="immeuble", bound="min")],
        "Combien d’immeubles\u202f?", "How many “immeubles”?", ["3", "au moins 9"], ["3", "at least 9"],
    ),
    "money": (
        "number", "update",
        [Told("La facture atteint 3 millions", "3 millions", "atteint", "La facture", amount=3e6, currency="EUR"),
         Told("La facture atteint 4 millions", "4 millions", "atteint", "La facture", amount=4e6, currency="EUR")],
        "Quelle somme\u202f?", "How much money?", ["3 millions", "4 millions"], None,
    ),
    "an age": (
        "number", "rounding",
        [Told(AGE.format("45 ans"), "45 ans", amount=45, unit="an"), Told(AGE.format("50 ans"), "50 ans", amount=50, unit="an")],
        "Quel âge\u202f?", "What age?", None, None,
    ),
    "since when": (
        "when", "rounding",
        [Told("Le quai de Brenne est fermé depuis le 3 mars", "3 mars", "est fermé", "Le quai de Brenne", day="2024-03-03"),
         Told("Le quai de Brenne est fermé depuis environ un mois", "environ un mois", "est fermé", "Le quai de Brenne")],
        "Depuis quand\u202f?", "Since when?", ["3 mars 2024", "« environ un mois »"], None,
    ),
    "a day": (
        "when", "contradiction",
        [Told("Le quai de Brenne a cédé lundi", "lundi", *QUAY, day="2024-03-04"),
         Told("Le quai de Brenne a cédé mardi", "mardi", *QUAY, day="2024-03-05")],
        "Quand\u202f?", "When?", ["4 mars 2024", "5 mars 2024"], ["4 March 2024", "5 March 2024"],
    ),
    "a length of time": (
        "when", "rounding",
        [Told("Le quai de Brenne a tenu quatre heures", "quatre heures", "a tenu", "Le quai de Brenne", length=True),
         Told("Le quai de Brenne a tenu longtemps", "longtemps", "a tenu", "Le quai de Brenne", length=True)],
        "Combien de temps\u202f?", "How long?", ["« quatre heures »", "« longtemps »"], None,
    ),
    "a place": (
        "where", "scope",
        [Told("Le quai de Brenne a cédé au nord", "nord", *QUAY), Told("Le quai de Brenne a cédé au sud", "sud", *QUAY)],
        "Où\u202f?", "Where?", ["« nord »", "« sud »"], None,
    ),
    "who": (
        "who", "contradiction",
        [Told("Un docker a fermé la vanne du bassin", "Un docker", "a fermé", "Un docker"),
         Told("Le gardien a fermé la vanne du bassin", "Le gardien", "a fermé", "Le gardien")],
        "Qui\u202f?", "Who?", ["« Un docker »", "« Le gardien »"], None,
    ),
    "to whom": (
        "whom", "contradiction",
        [Told("Le port de Brenne a vendu la grue à Lormont", "Lormont", "a vendu", "Le port de Brenne"),
         Told("Le port de Brenne a vendu la grue à Valmer", "Valmer", "a vendu", "Le port de Brenne")],
        "À qui\u202f?", "To whom?", ["« Lormont »", "« Valmer »"], None,
    ),
    "what": (
        "what", "contradiction",
        [Told("La mairie de Brenne a promis une digue", "une digue", "a promis", "La mairie de Brenne"),
         Told("La mairie de Brenne a promis un pont", "un pont", "a promis", "La mairie de Brenne")],
        "Quoi exactement\u202f?", "What exactly?", ["« une digue »", "« un pont »"], None,
    ),
    "why": (
        "why", "source",
        [Told("Le quai de Brenne a cédé à cause du gel", "gel", *QUAY, speaker="Odile Farge"),
         Told("Le quai de Brenne a cédé à cause d'un choc", "choc", *QUAY, speaker="Paul Tirard")],
        "Pourquoi\u202f?", "Why?", ["« gel »", "« choc »"], None,
    ),
    "how": (
        "how", "contradiction",
        [Told("Le quai de Brenne a cédé lentement", "lentement", *QUAY),
         Told("Le quai de Brenne a cédé d'un coup", "un coup", *QUAY)],
        "Comment\u202f?", "How?", ["« lentement »", "« un coup »"], None,
    ),
    "how far it has come": (
        "status", "update",
        [Told("Le courant de Brenne est revenu partout", "partout", "est revenu", "Le courant de Brenne"),
         Told("Le courant de Brenne est revenu au nord", "au nord", "est revenu", "Le courant de Brenne")],
        "Où en est-on\u202f?", "Where does it stand?", ["« partout »", "« au nord »"], None,
    ),
    "a denial": (
        "status", "denial",
        [Told("La mairie savait", "La mairie savait", speaker="Odile Farge"),
         Told("Nul ne savait", "Nul ne savait", speaker="Paul Tirard")],
        "Affirmé ou démenti\u202f?", "Asserted or denied?", ["« La mairie savait »", "« Nul ne savait »"], None,
    ),
    "a name": (
        "what", "naming",
        [Told("La digue a rompu", "digue"), Told("La levée a rompu", "levée")],
        "Comment le nomme-t-on\u202f?", "What is it called?", ["« digue »", "« levée »"], None,
    ),
    "words": (
        "wording", "scope",
        [Told("Il parle de gabegie", "gabegie"), Told("Il parle de dépense", "dépense")],
        "En quels mots\u202f?", "In which words?", ["« gabegie »", "« dépense »"], None,
    ),
}  # fmt: skip


def labels(found: Brief) -> list[str]:
    [question] = (*found.disputed, *found.otherwise)
    return [f"« {a.label.words} »" if a.label.exact else a.label.words for a in question.answers]


@pytest.mark.parametrize("name", CASES)
def test_each_slot_and_type_has_its_question_and_answers(name: str) -> None:
    slot, kind, tellings, french, english, answers, in_english = CASES[name]
    told = differing(slot, kind, tellings)
    for language, words, expected in (("fr", french, answers), ("en", english, in_english)):
        found = made(told, language)
        [question] = (*found.disputed, *found.otherwise)
        assert question.plain == words
        assert question.disputed == (kind in ("contradiction", "denial", "source"))
        if expected:
            assert labels(found) == expected


def test_a_question_quotes_what_it_is_about() -> None:
    slot, kind, tellings, *_ = CASES["a day"]
    [question] = made(differing(slot, kind, tellings)).disputed
    assert question.about is not None and question.about.cut.marked == "Le quai de Brenne a cédé"


@pytest.mark.parametrize("slot", ["source", "when"])
def test_where_no_good_question_can_be_made_the_passages_stand_for_it(slot: str) -> None:
    found = made(differing(slot, "contradiction", [Told("Il est venu hier", "hier"), Told("Elle est partie ensuite", "ensuite")]))
    assert not found.disputed and not found.otherwise
    assert [question.phrased for question in found.open] == [False]
    asked = {"source": [], "when": ["Quand\u202f?"]}
    assert [question.plain for question in found.asked_by_passages] == asked[slot]


def test_a_difference_too_unsure_for_a_question_is_found_by_what_it_asks() -> None:
    sent = Told("La péniche est venue pour draguer le quai", "pour draguer le quai", speaker="mairie de Brenne")
    told = differing("why", "source", [sent, Told("La péniche est là pour un accord", "pour un accord", speaker="Odile Farge")])
    unsure = replace(told.story.claims[0], confidence=0.3)
    found = made(replace(told, story=replace(told.story, claims=(unsure,))))
    assert not found.disputed
    [question] = found.asked_by_passages
    assert (question.plain, len(question.answers)) == ("Pourquoi\u202f?", 2)
    assert [s.who for a in question.answers for o in a.origins for s in o.says] == ["mairie de Brenne", "Odile Farge"]


@pytest.mark.parametrize(
    ("ground", "language", "asked"),
    [
        ("reasons of presence", "fr", "Pourquoi sont-ils là ?"),
        ("reasons of presence", "en", "Why are they there?"),
        ("reasons of a presence", "fr", "Pourquoi cette présence ?"),
        ("reasons", "fr", "Pourquoi ?"),
    ],
)
def test_reasons_of_a_presence_are_asked_as_such_and_never_cut(ground: str, language: str, asked: str) -> None:
    long = "pour draguer le quai de Brenne, que la crue de l'hiver a comblé sur vingt mètres"
    told = differing(
        "why",
        "source",
        [Told(f"Les péniches sont venues {long}", long, "sont venues", "Les péniches", speaker="mairie de Brenne"),
         Told("Les péniches sont là pour un accord", "pour un accord", speaker="Odile Farge")],
    )  # fmt: skip
    [claim] = told.story.claims
    grounds = (Ground(kind=ground, reports=("r0", "r1")),)
    differences = tuple(replace(each, grounds=grounds) for each in claim.differences)
    # such a question does not hang on its row being one fact
    claim = replace(claim, confidence=0.3, differences=differences)
    found = made(replace(told, story=replace(told.story, claims=(claim,))), language)
    [question] = found.disputed
    assert question.plain == asked
    assert [answer.label.words for answer in question.answers] == [long, "pour un accord"]
    assert not any(answer.label.cut for answer in question.answers)


@pytest.mark.parametrize(
    ("ground", "asked", "kind"),
    [("told otherwise", [], "told in other words"), ("answers", ["What is it called?"], "naming")],
)
def test_of_passages_that_are_told_otherwise_nothing_is_asked_and_no_kind_told(ground: str, asked: list[str], kind: str) -> None:
    """Which words of them answer what, nobody knows: "Who?" above a passage that tells of a deed misleads."""
    tellings = [Told("Les riverains ont quitté le quai", "riverains"), Told("Des passants ont gagné la digue", "passants")]
    told = differing("who", "naming", tellings)
    [claim] = told.story.claims
    kept = tuple(replace(d, grounds=(Ground(kind=ground, reports=("r0", "r1")),)) for d in claim.differences)
    told = replace(told, story=replace(told.story, claims=(replace(claim, confidence=0.3, differences=kept),)))
    found = made(told, "en")
    assert [q.plain for q in found.asked_by_passages] == asked
    assert [q.kind_label for q in found.open] == [kind]


def test_who_tells_both_answers_holds_both_to_be_true() -> None:
    text = "Le chèque ira à 6 foyers, contre 4 foyers avant"
    told = dossier(
        [Told(text, "6 foyers"), Told("Le chèque ira à 6 foyers", "6 foyers", amount=6, unit="foyer")],
        (Difference(slot="number", type="contradiction", values=(
            Value(report="r0", start=16, end=24, side="A"), Value(report="r0", start=33, end=41, side="B"))),),
    )  # fmt: skip
    figures = tuple(Quantity(start=s, end=e, value=v, unit="foyer") for s, e, v in ((16, 24, 6.0), (33, 41, 4.0)))
    told = replace(told, annotations=(replace(told.annotations[0], quantities=figures), told.annotations[1]))
    assert not made(told).disputed


@pytest.mark.parametrize(
    ("noun", "told"),
    [
        ("avions", "Combien d’"),
        ("hommes", "Combien d’"),
        ("handicapés", "Combien de "),
        ("élus", "Combien d’"),
        ("tonnes", "Combien de "),
    ],
)
def test_elision_goes_by_sound(noun: str, told: str) -> None:
    assert elided("Combien de ", noun, table_of("fr")) == told


FIRE = Told("La halle de Brenne a brûlé lundi", "lundi", "a brûlé", "La halle de Brenne", day="2024-03-04")


def test_what_two_origins_tell_is_established_and_makes_the_title() -> None:
    found = made(dossier([FIRE, replace_text(FIRE, "La halle de Brenne a brûlé lundi matin")], relation="agree"))
    assert [fact.standing for fact in found.established] == ["established"]
    assert found.title.plain == "La halle de Brenne a brûlé lundi"


def replace_text(told: Told, text: str) -> Told:
    return Told(text, told.answer, told.verb, told.subject, told.speaker, day=told.day)


def test_one_speakers_word_in_two_reports_is_one_origin() -> None:
    tellings = [Told(FIRE.text, "lundi", FIRE.verb, FIRE.subject, "source policière", day=FIRE.day) for _ in range(2)]
    found = made(dossier(tellings, relation="agree"))
    assert (len(found.established), len(found.repeated)) == (0, 1), "never green"
    assert found.repeated[0].dated == "lun. 4 mars"


def test_that_a_named_speaker_said_it_is_told_by_each_outlet() -> None:
    tellings = [Told(FIRE.text, "lundi", FIRE.verb, FIRE.subject, "Odile Farge") for _ in range(2)]
    [fact] = made(dossier(tellings, relation="agree")).established
    assert fact.speaker == "Odile Farge"


def test_an_address_stays_when_a_later_report_is_added() -> None:
    slot, kind, tellings, *_ = CASES["a day"]
    before = made(differing(slot, kind, tellings)).disputed[0].address
    later = Told("Le quai de Brenne a cédé mercredi", "mercredi", *QUAY, day="2024-03-06")
    assert made(differing(slot, kind, [*tellings, later])).disputed[0].address == before


def surely(told: Dossier, confidence: float, **more: Any) -> Dossier:
    """The dossier with its claim held for so sure."""
    [claim] = told.story.claims
    return replace(told, story=replace(told.story, claims=(replace(claim, confidence=confidence, **more),)))


@pytest.mark.parametrize(
    ("relation", "confidence", "stands"),
    [("agree", 0.65, True), ("agree", 0.55, False), ("near", 0.8, False), ("near", 0.9, True), ("differ", 0.8, False)],
)
def test_other_words_are_established_only_where_the_row_is_all_but_sure(relation: Any, confidence: float, stands: bool) -> None:
    told = dossier([FIRE, replace_text(FIRE, "La halle de Brenne a brûlé lundi matin")], relation=relation)
    assert bool(made(surely(told, confidence)).established) is stands


@pytest.mark.parametrize(("case", "phrased"), [("a number, of a noun", True), ("a number, before a vowel", False)])
def test_numbers_that_may_both_be_true_are_asked_for_in_a_row_to_be_checked(case: str, phrased: bool) -> None:
    slot, kind, tellings, *_ = CASES[case]
    found = made(surely(differing(slot, kind, tellings), 0.35))
    asked = (*found.disputed, *found.otherwise, *found.open)
    assert any(question.phrased for question in asked) is phrased


def on_days(told: Dossier, days: list[str | None]) -> Dossier:
    return replace(told, annotations=tuple(replace(a, dct=day) for a, day in zip(told.annotations, days, strict=True)))


def only(told: Dossier) -> Any:
    found = made(told)
    (question,) = (*found.disputed, *found.otherwise)
    return question


VICTIMS = [
    Told("Le séisme a fait 12 morts", "12 morts", "fait", "Le séisme", amount=12, unit="mort"),
    Told("Le séisme a fait 17 morts", "17 morts", "fait", "Le séisme", amount=17, unit="mort"),
    Told("Le séisme a fait 21 morts", "21 morts", "fait", "Le séisme", amount=21, unit="mort"),
]


def test_answers_that_came_later_are_drawn_by_day() -> None:
    told = on_days(differing("number", "update", VICTIMS), ["2024-03-04", "2024-03-05", "2024-03-05"])
    question = only(told)
    assert question.moves is not None
    assert [[label for label, _ in step.answers] for step in question.moves.steps] == [["12"], ["17", "21"]]
    assert question.moves.steps[0].day == "4 mars 2024" and question.moves.drawing.count("<circle") == 3
    assert 'aria-hidden="true"' in question.moves.drawing


@pytest.mark.parametrize(
    "days", [["2024-03-04"] * 3, ["2024-03-04", None, None], ["2024-03", "2024-03-05", "2024-03-05"], [None, None, None]]
)
def test_answers_of_one_day_or_of_none_do_not_move(days: list[str | None]) -> None:
    question = only(on_days(differing("number", "update", VICTIMS), days))
    assert question.moves is None


def test_outlets_that_differ_on_two_days_moved_nothing() -> None:
    question = only(on_days(differing("number", "contradiction", VICTIMS), ["2024-03-04", "2024-03-05", "2024-03-05"]))
    assert question.moves is None


def test_what_two_languages_tell_is_read_in_that_of_most_reports() -> None:
    french = Told("La halle de Brenne a brûlé lundi", "lundi", "a brûlé", "La halle de Brenne")
    english = Told("Brenne's market hall burnt down on Monday", "Monday", "burnt", "Brenne's market hall")
    other = Told("Une enquête est ouverte", "ouverte", "est ouverte", "Une enquête")
    told = dossier([french, english, english, other, other], relation="agree")
    codes = ("fr", "en", "en", "fr", "fr")
    told = replace(told, reports=tuple(replace(r, language=code) for r, code in zip(told.reports, codes, strict=True)))
    (claim,) = told.story.claims
    told = replace(told, story=replace(told.story, claims=(replace(claim, occurrences=claim.occurrences[:3], origins=3),)))
    found = made(told, "en")
    assert found.title.plain == french.text and [fact.lang for fact in found.established] == ["fr"]


def test_an_amount_in_the_other_language_is_not_established_while_amounts_are_disputed() -> None:
    """Nothing says that "two barges" are not the "péniches" of which there are two or three."""
    french = [
        Told(f"{count.capitalize()} péniches ont coulé", f"{count.capitalize()} péniches", "ont coulé", amount=n, unit="péniche")
        for count, n in (("deux", 2), ("trois", 3))
    ]
    english = Told("Two barges sank near the lock", "Two barges", "sank", "Two barges", amount=2, unit="barge")
    told = differing("number", "contradiction", [*french, english, english])
    codes = ("fr", "fr", "en", "en")
    reports = tuple(replace(r, language=code) for r, code in zip(told.reports, codes, strict=True))
    (claim,) = told.story.claims
    (difference,) = claim.differences
    claim = replace(claim, differences=(replace(difference, values=difference.values[:2]),))
    found = made(replace(told, reports=reports, story=replace(told.story, claims=(claim,))))
    assert found.disputed and not found.established


def test_the_example_establishes_no_amount_beside_the_question_that_disputes_it(
    example_reports: list[Report], example_annotations: list[Annotations]
) -> None:
    found = made(build_dossier(example_reports, example_annotations))
    assert any(question.noun == "appareils" for question in found.disputed)
    shown = [fact.quote.cut.marked for fact in found.established]
    assert shown and not [words for words in shown if "plane" in words]
