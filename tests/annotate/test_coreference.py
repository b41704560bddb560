"""Who is meant: chains of names, descriptions and pronouns, on sentences read by the shipped pipeline."""

from __future__ import annotations

from recoupe.annotate.coreference import Meant, Reference, cast_of
from recoupe.engine.local import annotate
from recoupe.lang.base import language
from recoupe.model import Annotations, Report
from recoupe.parse import parse
from recoupe.syntax.view import view_of

WORDS = language("fr").coreference.people
DIGUE = (
    "La maire de Brive, Jeanne Dorval, a fermé le pont mercredi. « Le pont ne tient plus », a-t-elle dit. Le préfet du Lot, Paul "
    "Mercadier, l'a soutenue. Selon lui, ses services avaient prévenu la ville. La maire a ajouté que les travaux suivraient. "
    "Il faudra attendre mai."
)


def read(text: str) -> Annotations:
    return next(iter(annotate([Report(id="r", text=text)])))


def named(text: str) -> dict[str, str | None]:
    """Each passage that refers (with the offset where it begins) and whom it means."""
    found = read(text)
    return {
        f"{text[passage.start : passage.end]}@{passage.start}": chain.name
        for chain in found.coreference
        for passage in chain.referring
    }


def test_pronouns_and_descriptions_join_the_chain_of_the_name() -> None:
    found = named(DIGUE)
    assert found[f"-t-elle@{DIGUE.index('-t-elle')}"] == "Jeanne Dorval"
    assert found[f"lui@{DIGUE.index('lui,')}"] == "Paul Mercadier"
    assert found[f"La maire@{DIGUE.index('La maire a ajouté')}"] == "Jeanne Dorval"


def test_an_impersonal_pronoun_means_nobody() -> None:
    assert not [key for key in named(DIGUE) if key.endswith(f"@{DIGUE.index('Il faudra')}")]


def test_a_chain_holds_its_mentions_and_passages_in_order() -> None:
    found = read(DIGUE)
    chain = next(chain for chain in found.coreference if chain.name == "Jeanne Dorval")
    assert chain.type == "PER"
    assert [DIGUE[found.mentions[at].start : found.mentions[at].end] for at in chain.mentions] == ["Jeanne Dorval"]
    assert [passage.start for passage in chain.referring] == sorted(passage.start for passage in chain.referring)


def test_meant_answers_by_place_and_leaves_open_what_is_open() -> None:
    found = read(DIGUE)
    meant = Meant(found.coreference)
    assert meant.name(DIGUE.index("lui,")) == "Paul Mercadier"
    assert meant.at(0) is None or meant.name(0) == "Jeanne Dorval"
    assert meant.name(DIGUE.index("Il faudra")) is None


def test_a_report_without_people_has_no_chain_with_passages() -> None:
    assert all(not chain.referring for chain in read("Il pleut sur Brive. Il neige.").coreference)


def test_the_people_of_a_report_are_read_once_and_each_layer_remembers_for_itself() -> None:
    found = read(DIGUE)
    doc = view_of(next(iter(parse([Report(id="r", text=DIGUE)])))[1])
    first, second = cast_of(doc, DIGUE, found, WORDS), cast_of(doc, DIGUE, found, WORDS)
    assert first.people is second.people
    first.spoke(DIGUE.index("Selon lui"), Reference("Paul Mercadier", (), True))
    place = DIGUE.index("La maire a ajouté")
    assert first.last_speaker(place).name == "Paul Mercadier"
    assert not any(center.spoke for center in second.centers)
    other = Annotations(id="r", mentions=found.mentions[:1])
    assert set(cast_of(doc, DIGUE, other, WORDS).people) == {found.mentions[0].name} & set(first.people)


def test_an_office_before_an_apposed_rank_is_the_named_persons() -> None:
    text = "Le préfet maritime, le vice-amiral Paul Mercadier, a survolé la nappe. Le préfet a promis des renforts."
    assert named(text)[f"Le préfet@{text.index('Le préfet a promis')}"] == "Paul Mercadier"
