"""Frames of whole sentences, through the trained pipeline: what fills each slot, word families, and how far an act has come."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.lang.fr import FRENCH
from recoupe.model import Annotations, Frame, Report
from recoupe.parse import parse
from recoupe.pipeline import annotate_doc

SLOTS = [
    (
        "Trois ouvriers ont été blessés mardi à Gap par l'effondrement d'un mur.",
        "blesser",
        {"whom": "Trois ouvriers", "who": "l'effondrement d'un mur", "number": "Trois ouvriers"},
    ),
    ("La directrice a licencié le chef d'atelier.", "licencier", {"who": "La directrice", "whom": "le chef d'atelier"}),
    ("Le maire a annoncé la fermeture de l'usine.", "fermeture", {"what": "l'usine"}),
    ("Le conseil a reporté le vote en raison de la tempête.", "reporter", {"why": "en raison de la tempête"}),
    ("Les pompiers ont évacué les clients à l'hôtel de ville.", "évacuer", {"who": "Les pompiers", "whom": "les clients"}),
]

FAMILIES = [
    ("fermer", "fermeture"),
    ("mort", "décès"),
    ("adopter", "adoption"),
    ("évacuer", "évacuation"),
    ("arrêter", "arrestation"),
]

STAGES = [
    ("La ministre doit rencontrer les syndicats.", "rencontrer", "planned"),
    ("L'entreprise a renoncé à fermer le site.", "fermer", "dropped"),
    ("Le suspect nie avoir frappé la victime.", "frapper", "denied"),
    ("Le suspect aurait frappé la victime.", "frapper", "alleged"),
    ("Le suspect a frappé la victime.", "frapper", "done"),
]


def found(text: str) -> tuple[Frame, ...]:
    report = Report(id="r", text=text)
    ((_, doc),) = parse([report])
    return annotate_doc(doc, report, Annotations(id="r", dct="2024-05-02")).frames


@pytest.mark.parametrize(("text", "lemma", "expected"), SLOTS, ids=[text[:30] for text, *_ in SLOTS])
def test_slots(text: str, lemma: str, expected: dict[str, str]) -> None:
    (frame,) = (f for f in found(text) if f.lemma == lemma)
    told = {slot.name: text[slot.start : slot.end] for slot in frame.slots}
    assert {name: told.get(name) for name in expected} == expected


NO_MOMENT = [
    ("Le groupe a confié le chantier à une entreprise locale.", "confier"),
    ("La ville a renoncé à la vente du stade.", "renoncer"),
    ("Le convoi a roulé vers la frontière.", "rouler"),
    ("Le conflit a éclaté entre deux associations.", "éclater"),
    ("Les plongeurs cherchent encore le voilier.", "chercher"),
]
"""Phrases opened by a word that may open a moment, and tell none."""

MOMENT = [
    ("Le maire a démissionné à l'issue du procès.", "démissionner", "à l'issue du procès"),
    ("La salle a été évacuée après une alerte.", "évacuer", "après une alerte"),
    ("Le tunnel a rouvert vers 20 heures.", "rouvrir", "vers 20 heures"),
]


@pytest.mark.parametrize(("text", "lemma"), NO_MOMENT)
def test_what_tells_no_moment_is_not_asked_when(text: str, lemma: str) -> None:
    (frame,) = (f for f in found(text) if f.lemma == lemma)
    assert not [slot for slot in frame.slots if slot.name == "when"]


@pytest.mark.parametrize(("text", "lemma", "moment"), MOMENT)
def test_moments(text: str, lemma: str, moment: str) -> None:
    (frame,) = (f for f in found(text) if f.lemma == lemma)
    assert [text[s.start : s.end] for s in frame.slots if s.name == "when"] == [moment]


@pytest.mark.parametrize(("one", "other"), FAMILIES)
def test_words_of_one_family(one: str, other: str) -> None:
    assert FRENCH.frames.family(one) == FRENCH.frames.family(other)


def test_opposites_stand_in_both_orders() -> None:
    words = FRENCH.frames
    for one, other in (("adopter", "rejeter"), ("survivre", "mourir"), ("condamner", "relaxer"), ("hausse", "reculer")):
        pair = words.family(one), words.family(other)
        assert pair in words.opposed and pair[::-1] in words.opposed


def test_no_family_is_its_own_opposite() -> None:
    assert not [one for one, other in FRENCH.frames.opposed if one == other]


@pytest.mark.parametrize(("text", "lemma", "stage"), STAGES, ids=[text[:30] for text, *_ in STAGES])
def test_how_far_an_act_has_come(text: str, lemma: str, stage: str) -> None:
    (frame,) = (f for f in found(text) if f.lemma == lemma)
    assert frame.stage == stage


def test_a_value_is_the_interval_of_the_time_and_the_name_of_whom_it_means() -> None:
    frames = found("Claire Dubreuil a quitté Lyon le 3 avril 2024.")
    values = {slot.name: slot.value for frame in frames for slot in frame.slots}
    assert values["who"] == "Claire Dubreuil"
    assert values["when"].startswith("2024-04-03")


@settings(max_examples=30, deadline=None)
@given(st.text(alphabet="ab Lée,.;«»\"'\n-12 ", max_size=200))
def test_offsets_lie_in_the_text(text: str) -> None:
    for frame in found(text):
        for span in (frame, *frame.slots):
            assert 0 <= span.start < span.end <= len(text)
