"""Clauses of whole sentences, through the trained pipeline."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.annotate.clause import layer as clauses
from recoupe.lang.fr import FRENCH
from recoupe.model import Annotations, Clause, Report
from recoupe.parse import parse

CASES = [
    (
        "Le ministre a promis une enquête, mais le préfet n'a pas répondu.",
        ["Le ministre a promis une enquête", "le préfet n'a pas répondu"],
    ),
    (
        "Deux bateaux transportant 40 tonnes de blé ont quitté le port jeudi.",
        ["Deux bateaux transportant 40 tonnes de blé", "Deux bateaux transportant 40 tonnes de blé ont quitté le port jeudi"],
    ),
    (
        "La maire assure avoir prévenu la préfecture.",
        ["La maire assure", "avoir prévenu la préfecture"],
    ),
    (
        "La ville manque d'eau depuis le 3 mai, date à laquelle le barrage a cédé.",
        ["La ville manque d'eau depuis le 3 mai", "date à laquelle le barrage a cédé"],
    ),
    (
        "Le conseil a voté une aide dans le but de soutenir les pêcheurs.",
        ["Le conseil a voté une aide dans le but de soutenir les pêcheurs"],
    ),
    (
        "L'entreprise, qui emploie 300 salariés, va fermer son usine en mars.",
        ["L'entreprise, qui emploie 300 salariés", "L'entreprise, qui emploie 300 salariés, va fermer son usine en mars"],
    ),
]


def found(text: str) -> tuple[Clause, ...]:
    report = Report(id="r", text=text)
    ((_, doc),) = parse([report])
    return clauses.find(doc, report, Annotations(id="r"), FRENCH)


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:30] for text, _ in CASES])
def test_passages(text: str, expected: list[str]) -> None:
    assert [text[c.start : c.end] for c in found(text)] == expected


def test_negation_and_mood_are_told() -> None:
    denied, planned = found("Le maire n'a pas signé l'accord. Le préfet signera l'accord lundi.")
    assert denied.negated and not denied.unreal
    assert planned.unreal and not planned.negated


def test_a_long_list_is_cut_at_marks() -> None:
    text = "Le conseil a voté " + ", ".join(f"le budget de la commune numéro {n}" for n in range(40)) + "."
    assert all(c.end - c.start <= clauses.LONGEST for c in found(text))


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="ab Lée,.;«»\"'\n-12 ", max_size=200))
def test_offsets_lie_in_the_text_and_hold_words(text: str) -> None:
    for clause in found(text):
        assert 0 <= clause.start < clause.end <= len(text)
        assert text[clause.start : clause.end].strip() and clause.lemmas


def test_a_short_quotation_is_told_whole() -> None:
    text = "Les soldats resteront « aussi longtemps que nécessaire », a dit le ministre."
    assert "Les soldats resteront « aussi longtemps que nécessaire »" in [text[c.start : c.end] for c in found(text)]


def test_a_mark_taken_for_a_predicate_is_none() -> None:
    for text in (
        "«\u00a0Paix\u00a0»\u00a0: \u00a0\u00a0trois accords\u00a0!",
        "*\u00a0\u00a0Bruxelles — Pavés contre canons à eau, \u00a0: bilan.",
    ):
        for clause in found(text):
            assert clause.at is None or text[slice(*clause.at)].strip()


READ = [
    (
        "Le suspect a été arrêté mardi à Gap et a été écroué jeudi par un juge.",
        "a été écroué jeudi par un juge",
        "Le suspect a été arrêté mardi à Gap et a été écroué jeudi par un juge",
    ),
    (
        "Le maire, qui était absent, a répondu que la fête aurait lieu samedi.",
        "Le maire, qui était absent, a répondu",
        "Le maire, qui était absent, a répondu que la fête aurait lieu samedi",
    ),
    (
        "Le maire, qui était absent, a répondu que la fête aurait lieu samedi.",
        "la fête aurait lieu samedi",
        "la fête aurait lieu samedi",
    ),
    (
        "« Nous ne céderons pas », a lancé la directrice, applaudie par la salle.",
        "a lancé la directrice, applaudie par la salle",
        "« Nous ne céderons pas », a lancé la directrice, applaudie par la salle",
    ),
    (
        '"La grève doit finir", a dit Mme Roux à la presse, qui attendait.',
        "La grève doit finir",
        '"La grève doit finir", a dit Mme Roux à la presse, qui attendait',
    ),
    (
        "Le hangar a brûlé lundi, tuant deux vaches.",
        "tuant deux vaches",
        "Le hangar a brûlé lundi, tuant deux vaches",
    ),
    (
        "Le ministre a promis une enquête, mais le préfet n'a pas répondu.",
        "le préfet n'a pas répondu",
        "le préfet n'a pas répondu",
    ),
]


@pytest.mark.parametrize(("text", "own", "read"), READ, ids=[own for _, own, _ in READ])
def test_a_clause_is_read_whole(text: str, own: str, read: str) -> None:
    """A passage that begins with a verb or a participle says nothing of whom."""
    [clause] = [c for c in found(text) if text[c.start : c.end] == own]
    assert clause.passage is not None
    assert text[slice(*clause.passage)] == read


def test_what_is_read_holds_the_clause_and_is_no_page() -> None:
    text = "Le conseil a voté " + ", ".join(f"le budget de la commune numéro {n}" for n in range(40)) + "."
    for clause in found(text):
        assert clause.passage is not None
        start, end = clause.passage
        assert start <= clause.start and clause.end <= end <= start + max(clauses.LONGEST, clause.end - clause.start)


@pytest.mark.parametrize("before", ["GAP (Reuters) - ", "Gap, 3 mai 2021 (AFP) – ", "VIDÉO - ", "GAP | ", "LE FIL SANTÉ — "])
def test_a_dateline_is_no_part_of_what_is_told(before: str) -> None:
    text = before + "Le hangar a brûlé lundi, tuant deux vaches."
    read = {text[slice(*c.passage)] for c in found(text) if c.passage}
    assert read == {"Le hangar a brûlé lundi, tuant deux vaches"}


@pytest.mark.parametrize(
    "text", ["Le maire (PS) - élu en mai - a démissionné.", "La SNCF - très endettée - supprime des trains."]
)
def test_an_aside_is_no_dateline(text: str) -> None:
    assert any(text.startswith(text[c.start : c.end]) for c in found(text))
