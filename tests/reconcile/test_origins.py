"""Copies, shared passages, credits and independent origins."""

from __future__ import annotations

import json
from itertools import combinations, permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.lang.fr import FRENCH
from recoupe.lang.fr.lexicon.credits import PRESS
from recoupe.model import Annotations, Ground, Report, Story
from recoupe.reconcile.alignment import RUN, blocks, words
from recoupe.reconcile.credits import credits
from recoupe.reconcile.origins import PASSAGE, trace

CREDITS = json.loads((Path(__file__).parents[1] / "cases" / "fr" / "credits.json").read_text("utf-8"))

WIRE = (
    "Un incendie a détruit dans la nuit une ancienne filature de Saint-Amarin, sans faire de blessé. Quatre-vingts pompiers "
    "ont lutté jusqu'à l'aube contre les flammes, visibles à dix kilomètres. La toiture s'est effondrée vers trois heures. "
    "Le maire a ouvert le gymnase à une dizaine de riverains, dont les maisons ont été évacuées par précaution. "
)
OWN = (
    "Dans la vallée, chacun connaissait la vieille usine de briques rouges, fermée depuis vingt ans. Des promoteurs voulaient y "
    "construire des logements ; la commune hésitait encore. Hier matin, des habitants regardaient en silence les murs noircis. "
)

LONG = (
    "Un train de marchandises a déraillé lundi matin à l'entrée de la gare de Montferrand, sans faire de blessé, a annoncé la "
    "préfecture. Neuf wagons chargés de gravier se sont couchés sur les voies vers 6 h 20, coupant la circulation dans les deux "
    "sens entre Vichy et Issoire. Une centaine d'agents ont été envoyés sur place avec deux grues de quatre-vingts tonnes. Le "
    "trafic ne reprendra pas avant mercredi soir, selon l'exploitant, qui a mis en place des autocars de remplacement. Une "
    "enquête interne a été ouverte pour établir les causes de l'accident. D'après les premiers éléments, un rail se serait brisé "
    "au passage du convoi, qui roulait à quarante kilomètres à l'heure. Le syndicat des cheminots dénonce depuis deux ans le "
    "manque d'entretien de cette portion de ligne, construite en 1911 et peu modernisée depuis. La région avait voté en mars une "
    "aide de douze millions d'euros pour la remettre en état, mais les travaux n'ont pas commencé. Le maire de la ville réclame "
    "un calendrier précis et la présence du ministre à la prochaine réunion du comité de ligne. "
)
ABRIDGED = (
    # sentences cut, the rest word for word
    "Un train de marchandises a déraillé lundi matin à l'entrée de la gare de Montferrand, sans faire de blessé. Neuf wagons "
    "chargés de gravier se sont couchés sur les voies vers 6 h 20. Une enquête interne a été ouverte.",
    # its beginning alone
    "Un train de marchandises a déraillé lundi matin à l'entrée de la gare de Montferrand, sans faire de blessé, a annoncé la "
    "préfecture.",
    # the place before it, an agency behind
    "Montferrand - Un train de marchandises a déraillé lundi matin à l'entrée de la gare, sans faire de blessé, a annoncé la "
    "préfecture. Le trafic ne reprendra pas avant mercredi soir. (Agence)",
    # clauses dropped within sentences
    "Un train de marchandises a déraillé lundi matin en gare de Montferrand, sans faire de blessé. Neuf wagons se sont couchés "
    "sur les voies vers 6 h 20, coupant la circulation entre Vichy et Issoire. Le trafic ne reprendra pas avant mercredi soir, "
    "selon l'exploitant.",
    # a few words changed
    "Un train de fret a déraillé lundi matin à l'entrée de la gare de Montferrand, sans faire de victime, a indiqué la "
    "préfecture. Neuf wagons chargés de gravier se sont couchés sur les voies, coupant le trafic dans les deux sens entre "
    "Vichy et Issoire. "
    "Une centaine d'agents ont été envoyés sur place.",
    # its end left out, a sentence of its own at the end
    "Neuf wagons chargés de gravier se sont couchés sur les voies vers 6 h 20, coupant la circulation dans les deux sens entre "
    "Vichy et Issoire. Une centaine d'agents ont été envoyés sur place avec deux grues de quatre-vingts tonnes. Plus de détails "
    "dans nos prochaines éditions.",
    # a title of its own
    "Déraillement en Auvergne : le rail en cause ? Une enquête interne a été ouverte pour établir les causes de l'accident. "
    "D'après les premiers éléments, un rail se serait brisé au passage du convoi, qui roulait à quarante kilomètres à l'heure. "
    "Le trafic ne reprendra pas avant mercredi soir.",
    # beginning and end, the middle gone
    "Un train de marchandises a déraillé lundi matin à l'entrée de la gare de Montferrand. Le maire de la ville réclame un "
    "calendrier précis et la présence du ministre à la prochaine réunion du comité de ligne.",
    # a day for the weekday, figures for words
    "Un train de marchandises a déraillé hier matin à l'entrée de la gare de Montferrand, sans faire de blessé, a annoncé la "
    "préfecture. 9 wagons chargés de gravier se sont couchés sur les voies vers 6 h 20, coupant la circulation dans les deux "
    "sens. Une centaine d'agents ont été envoyés sur place avec deux grues.",
    # short as a bulletin
    "Neuf wagons chargés de gravier se sont couchés sur les voies vers 6 h 20 à Montferrand, coupant la circulation dans les "
    "deux sens.",
)
OWN_WORDS = (
    "Neuf wagons renversés, aucun blessé : la gare de Montferrand s'est réveillée lundi dans le fracas. La préfecture parle d'un "
    "accident matériel. Les voyageurs devront patienter jusqu'à mercredi soir, ont-ils appris sur le quai.",
    "« Un rail se serait brisé au passage du convoi, qui roulait à quarante kilomètres à l'heure », nous explique un cadre de "
    "l'exploitant. Pour Lucie Ferrand, conductrice depuis douze ans, cela n'a rien d'étonnant : elle avait signalé en juin des "
    "vibrations à cet endroit, et personne n'était venu voir.",
)


def story(*reports: Report) -> Story:
    found = [Annotations(id=r.id, outlet=r.outlet, dct=r.published) for r in reports]
    return trace(Story(id=reports[0].id, reports=tuple(r.id for r in reports)), reports, found, FRENCH)


@pytest.mark.parametrize("case", CREDITS, ids=lambda case: case["text"][:40])
def test_credits(case: dict[str, Any]) -> None:
    text = case["text"]
    found = credits(Report(id="r", text=text, outlet=case.get("outlet")), PRESS)
    assert [[c.name, c.role, text[c.passage.start : c.passage.end]] for c in found] == case["credits"]


def test_a_copy_with_other_marks_is_a_copy_and_its_passages_lead_to_the_same_words() -> None:
    other = "Saint-Amarin. " + WIRE.replace("'", "’").replace("Quatre-vingts", "Quatre‑vingts")
    told = story(Report(id="a", text=WIRE, published="2020-02-03"), Report(id="b", text=other, published="2020-02-02"))
    assert told.copies == (("a", "b"),)
    (copy,) = told.shared_text
    assert copy.whole and copy.first == "b" and copy.one_share > 0.95
    for passage in copy.passages:
        one, two = WIRE[passage.one.start : passage.one.end], other[passage.other.start : passage.other.end]
        assert words(one).forms == words(two).forms
        assert len(words(one).forms) == passage.words >= PASSAGE


@pytest.mark.parametrize("text", ABRIDGED, ids=range(len(ABRIDGED)))
def test_an_abridged_dispatch_is_a_copy_however_long_the_other_is(text: str) -> None:
    told = story(Report(id="a", text=LONG + OWN), Report(id="b", text=text))
    assert told.copies == (("a", "b"),)


@pytest.mark.parametrize("text", OWN_WORDS, ids=range(len(OWN_WORDS)))
def test_the_same_facts_or_one_quote_in_own_words_are_no_copy(text: str) -> None:
    assert story(Report(id="a", text=LONG + OWN), Report(id="b", text=text)).copies == ()


def test_wire_paragraphs_inside_an_own_text_are_shared_but_no_copy() -> None:
    told = story(Report(id="a", text=WIRE), Report(id="b", text=OWN + OWN.upper() + WIRE[:210] + OWN.title()))
    assert told.copies == ()
    assert len(told.shared_text) == 1 and not told.shared_text[0].whole and told.shared_text[0].first is None


PART = OWN + OWN.upper() + WIRE[:120] + OWN.title()


@pytest.mark.parametrize(
    ("claimed", "text", "expected"),
    [
        ("http://www.a.example/port/", PART, [("a", "b")]),
        ("https://a.example/port?page=2", PART, [("a",), ("b",)]),
        ("https://a.example/port", OWN, [("a",), ("b",)]),
        (None, PART, [("a",), ("b",)]),
    ],
    ids=["same address", "another address", "nothing in common", "no claim"],
)
def test_a_report_that_gives_anothers_address_is_of_its_origin_where_they_share_a_passage(
    claimed: str | None, text: str, expected: list[tuple[str, ...]]
) -> None:
    told = story(
        Report(id="a", outlet="A", text=WIRE, url="https://a.example/port"),
        Report(id="b", outlet="B", text=text, url="https://b.example/1", copy_of=claimed),
    )
    assert sorted(origin.reports for origin in told.origins) == expected
    if len(expected) == 1:
        assert told.origins[0].grounds == (Ground(kind="claimed copy", reports=("b", "a")),)


def test_two_reports_that_give_one_address_are_one_origin() -> None:
    address = "https://c.example/depeche"
    told = story(
        Report(id="a", outlet="A", text=WIRE, copy_of=address), Report(id="b", outlet="B", text=PART, copy_of=address + "#haut")
    )
    assert [origin.reports for origin in told.origins] == [("a", "b")]


def test_different_texts_share_nothing() -> None:
    told = story(Report(id="a", text=WIRE, outlet="A"), Report(id="b", text=OWN, outlet="B"))
    assert told.shared_text == () and told.copies == ()
    assert [origin.reports for origin in told.origins] == [("a",), ("b",)]


def test_ten_papers_with_one_dispatch_are_one_origin() -> None:
    papers = [Report(id=f"p{i}", outlet=f"Paper {i}", text=WIRE + ("(AFP)" if i == 3 else "")) for i in range(10)]
    own = Report(id="own", outlet="Own", text=OWN)
    told = story(*papers, own)
    assert [(origin.name, origin.kind, len(origin.reports)) for origin in told.origins] == [
        ("AFP", "agency", 10),
        ("Own", "outlet", 1),
    ]
    assert len(told.copies) == 45


def test_two_texts_signed_by_one_agency_are_one_origin_and_by_two_are_two() -> None:
    signed = [Report(id=i, outlet=i, text=f"{text}\n({name})") for i, text, name in (("a", WIRE, "AFP"), ("b", OWN, "AFP"))]
    assert [origin.name for origin in story(*signed).origins] == ["AFP"]
    other = Report(id="c", outlet="c", text=OWN + "\n(Reuters)")
    assert {origin.name for origin in story(signed[0], other).origins} == {"AFP", "Reuters"}


def test_quoting_an_agency_in_an_own_text_keeps_the_own_origin() -> None:
    one = Report(id="a", outlet="A", text=OWN + "Dix maisons ont été évacuées, selon l'AFP.")
    told = story(one, Report(id="b", outlet="B", text=WIRE + "(AFP)"))
    assert len(told.origins) == 2
    assert [(c.name, c.role) for c in told.credits] == [("AFP", "relayed"), ("AFP", "signed")]


def test_one_outlet_is_one_origin_and_a_report_that_relays_it_joins() -> None:
    reports = [
        Report(id="a", outlet="Le Monde", text=OWN),
        Report(id="b", outlet="B", text=WIRE + "C'est ce qu'a révélé Le Monde."),
    ]
    assert [origin.reports for origin in story(*reports).origins] == [("a", "b")]
    again = Report(id="c", outlet="B", text="Rien de commun ici avec ce qui précède, pas même un mot rare.")
    assert {origin.reports for origin in story(*reports, again).origins} == {("a", "b", "c")}


def test_the_order_of_reports_makes_no_difference() -> None:
    reports = [
        Report(id="a", outlet="A", text=WIRE),
        Report(id="b", outlet="B", text=WIRE + "(AFP)"),
        Report(id="c", outlet="C", text=OWN),
    ]
    results = [story(*order) for order in permutations(reports)]
    first = results[0]
    assert all((r.copies, r.shared_text, r.credits, r.origins) == (first.copies, first.shared_text, first.credits, first.origins)
               for r in results)  # fmt: skip


def test_a_story_of_many_reports_finds_the_same_copies_by_its_index() -> None:
    own = [Report(id=f"o{i:02}", outlet=f"O{i}", text=" ".join(f"mot{i}n{k}" for k in range(40))) for i in range(70)]
    told = story(Report(id="a", text=WIRE), Report(id="b", text=WIRE), *own)
    assert told.copies == (("a", "b"),)


WORDS = st.lists(st.sampled_from(["un", "deux", "trois", "Été", "l'an", "«", "."]), max_size=60).map(" ".join)


@settings(max_examples=200, deadline=None)
@given(WORDS, WORDS)
def test_blocks_are_the_same_words_and_never_overlap(one: str, other: str) -> None:
    a, b = words(one), words(other)
    found = blocks(a, b)
    for block in found:
        assert block.length >= RUN
        assert a.forms[block.one : block.one + block.length] == b.forms[block.other : block.other + block.length]
    for first, second in combinations(found, 2):
        assert first.one + first.length <= second.one or second.one + second.length <= first.one
        assert first.other + first.length <= second.other or second.other + second.length <= first.other


@given(st.text(max_size=200))
def test_words_know_their_place_in_any_text(text: str) -> None:
    found = words(text)
    assert all(0 <= start < end <= len(text) for start, end in found.spans)
    assert list(found.spans) == sorted(found.spans)


@settings(deadline=None)
@given(st.lists(st.sampled_from([case["text"] for case in CREDITS]) | st.text(max_size=30), max_size=5).map(" ".join))
def test_credits_lie_in_any_text(text: str) -> None:
    found = credits(Report(id="r", text=text), PRESS)
    assert all(0 <= c.passage.start < c.passage.end <= len(text) for c in found)
