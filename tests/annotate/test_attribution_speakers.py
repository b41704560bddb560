"""Who is chosen to have said it: weighed candidates, abstention, descriptions, interviews."""

from __future__ import annotations

import pytest

from recoupe.annotate.attribution.candidates import Candidate, likelihood, weighed
from recoupe.annotate.attribution.descriptions import uncounted
from recoupe.annotate.coreference.memory import Reference
from recoupe.engine.local import annotate
from recoupe.lang.fr.lexicon.speaking import SPEAKING
from recoupe.lang.tables.attribution import Weights
from recoupe.model import Report

WEIGHTS = Weights(bias=-1.0, threshold=0.5, threshold_ruled=0.1, signs={"one near": 2.0, "one far": -1.0})
NEAR = Candidate(Reference("Jeanne Dorval", (), True), ("one near",))
FAR = Candidate(Reference("Paul Mercadier", (), True), ("one far",))


def said(text: str) -> list[tuple[str, str | None]]:
    found = next(iter(annotate([Report(id="r", text=text)])))
    return [(" … ".join(text[start:end] for start, end in one.content), one.speaker) for one in found.attributions]


def test_the_likeliest_candidate_is_chosen() -> None:
    assert weighed([FAR, NEAR], Reference("Paul Mercadier"), WEIGHTS).name == "Jeanne Dorval"
    assert likelihood(NEAR, WEIGHTS) == pytest.approx(0.731, abs=0.001)


def test_under_the_threshold_nobody_is_chosen_and_the_likeliest_are_listed() -> None:
    found = weighed([FAR], Reference("Paul Mercadier"), WEIGHTS)
    assert found.name is None
    assert found.candidates == ("Paul Mercadier",)


def test_where_nobody_is_near_the_rule_stands() -> None:
    assert weighed([], Reference("Jeanne Dorval"), WEIGHTS).name == "Jeanne Dorval"


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("plupart des riverains", "riverains"),
        ("nombreux habitants", "habitants"),
        ("45% des adultes interrogés", "adultes interrogés"),
        ("maire de Brive", "maire de Brive"),
        ("45 %", "45 %"),
    ],
)
def test_what_only_counts_is_left_out_of_a_description(words: str, wanted: str) -> None:
    assert uncounted(words, SPEAKING) == wanted


def test_an_interview_by_names_and_initials() -> None:
    text = "Pourquoi avoir fermé le pont ?\nJeanne Dorval : Parce que rien ne tenait.\nEt demain ?\nJ. D. : Nous verrons en mai."
    assert ("Parce que rien ne tenait", "Jeanne Dorval") in said(text)
    assert ("Nous verrons en mai", "Jeanne Dorval") in said(text)


def test_one_line_with_a_name_and_a_colon_is_no_interview() -> None:
    assert said("Jeanne Dorval : le pont de Brive rouvre lundi\nLe pont de Brive rouvre lundi à midi.") == []


def test_a_quotation_without_a_verb_goes_on_with_who_was_just_quoted() -> None:
    found = said('"Tout est parti", lâche Mona, 40 ans, devant sa grange. "Même les bêtes".')
    assert ("Même les bêtes", "Mona") in found


def test_a_feeling_ends_where_its_subject_does_something_else() -> None:
    contents = [
        content for content, _ in said("Le collectif se dit « ni dupe ni vaincu » et organise une « marche lente » lundi.")
    ]
    assert not any("marche" in content for content in contents)


def test_the_medium_that_somebody_speaks_to_is_not_the_speaker() -> None:
    text = '"Il faut attendre", a répété au micro de Radio Gard la ministre du Budget Jeanne Dorval.'
    assert said(text) == [("Il faut attendre", "Jeanne Dorval")]


def test_a_name_beside_an_unnamed_source_over_a_clause_is_the_speaker() -> None:
    text = "Mais, selon un témoin qui a filmé la scène, Paul Mercadier, il s'agit d'une fusée de détresse."
    assert [speaker for _, speaker in said(text)] == ["Paul Mercadier"]
