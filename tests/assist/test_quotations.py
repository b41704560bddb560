"""Quotations looked for in a text: word for word, altered, absent."""

from __future__ import annotations

import pytest

from recoupe.assist.quotations import exact, in_marks, nearest, parts

TEXT = (
    "La maire, Odile Ferrand, a parlé lundi soir. « Nous n’avons jamais\npromis de rouvrir le pont avant l’été, et les riverains "
    "le savent très bien », a-t-elle dit. Le préfet, lui, juge que « l'ouvrage » est - selon ses mots - “hors d'âge”.\n"
    "Selon elle, 1 250 personnes empruntaient le pont chaque jour."
)


@pytest.mark.parametrize(
    ("quotation", "stands"),
    [
        ("Nous n'avons jamais promis de rouvrir le pont", "Nous n’avons jamais\npromis de rouvrir le pont"),
        ("«\u00a0Nous n’avons jamais promis\u00a0»", "Nous n’avons jamais\npromis"),
        ('"Nous n\'avons  jamais promis".', "Nous n’avons jamais\npromis"),
        ("1\u00a0250 personnes", "1 250 personnes"),
        ("est – selon ses mots – hors d’âge", "est - selon ses mots - “hors d'âge"),
    ],
)
def test_typography_makes_no_difference(quotation: str, stands: str) -> None:
    (match,) = exact(quotation, TEXT)
    assert TEXT[slice(*match.spans[0])] == stands
    assert match.likeness == 1.0 and not match.changes


def test_the_passage_is_the_words_and_no_more() -> None:
    (match,) = exact("rouvrir le pont avant l'été", TEXT)
    assert TEXT[slice(*match.spans[0])] == "rouvrir le pont avant l’été"


@pytest.mark.parametrize(
    "quotation",
    ["Nous n'avons jamais […] rouvrir le pont", "Nous n'avons jamais ... rouvrir le pont", "Nous n'avons jamais [dit] rouvrir"],
)
def test_what_a_quotation_marks_as_cut_is_looked_for_in_parts(quotation: str) -> None:
    (match,) = exact(quotation, TEXT)
    assert [TEXT[a:b].split()[0] for a, b in match.spans] == ["Nous", "rouvrir"]


def test_parts_in_another_order_are_no_quotation() -> None:
    assert exact("rouvrir le pont […] Nous n'avons jamais", TEXT) == []


@pytest.mark.parametrize(
    ("quotation", "changes"),
    [
        ("Nous avons promis de rouvrir le pont avant l'été", [("", "n"), ("", "jamais")]),
        ("Nous n'avons jamais promis de fermer le pont avant l'été", [("fermer", "rouvrir")]),
        ("1 350 personnes empruntaient le pont chaque jour", [("350", "250")]),
        ("Selon elle, 1 250 personnes empruntaient chaque jour le Pont", [("", "le pont"), ("le Pont", "")]),
        ("1 250 personnes empruntaient le tunnel", [("tunnel", "pont")]),
        ("les habitants le savent très bien", [("habitants", "riverains")]),
        ("des riverains le savent très bien", [("des", "les")]),
    ],
)
def test_altered_words_are_told(quotation: str, changes: list[tuple[str, str]]) -> None:
    assert exact(quotation, TEXT) == []
    match = nearest(quotation, TEXT)
    assert match is not None and match.likeness >= 0.6
    assert [(change.given, change.stands) for change in match.changes] == changes


@pytest.mark.parametrize("quotation", ["le pont est ouvert", "Les pompiers ont refusé la prime", "l'été dernier"])
def test_what_is_not_there_is_not_found(quotation: str) -> None:
    assert exact(quotation, TEXT) == []
    assert nearest(quotation, TEXT) is None


def test_a_word_is_not_found_within_a_longer_one() -> None:
    assert exact("river", TEXT) == [] and exact("les river", TEXT) == []


def test_other_signs_between_the_same_words_are_an_alteration() -> None:
    text = "Elle a répondu : « Mangeons les enfants »."
    assert exact("Mangeons, les enfants", text) == []
    match = nearest("Mangeons, les enfants", text)
    assert match is not None and match.changes


def test_a_quotation_put_together_from_the_outlets_words_and_anothers_is_not_within_marks() -> None:
    text = 'Le ministre « doit partir » du pays. Il a dit : « Je reste ici. » Puis "rien" et rien.'
    for words, within in (
        ("doit partir", True),
        ("Le ministre doit partir", False),
        ("Je reste ici", True),
        ("Puis", False),
        ("rien", True),
    ):
        (first, *_) = exact(words, text)
        start, end = first.spans[0]
        assert in_marks(text, start, end) is within, words


def test_a_quotation_without_words_has_no_parts() -> None:
    assert parts(" « […] » … ") == []


def test_a_text_that_repeats_itself_is_told_a_few_times_only() -> None:
    assert len(exact("a […] a", "a " * 20_000)) == 20
    assert nearest("a b c " * 100, "a b c d " * 20_000) is not None
