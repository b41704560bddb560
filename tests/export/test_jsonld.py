"""The dossier as linked data: any JSON-LD processor understands it without a request, and every link leads somewhere."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from dossier_hostile import ATTACKS, hostile
from dossier_sample import rich
from golden import expect
from msgspec.structs import replace
from pyld import jsonld as processor

from recoupe.export.jsonld import graph, jsonld
from recoupe.export.jsonld_nodes import AROUND, Nodes
from recoupe.export.jsonld_story import first_of
from recoupe.export.jsonld_terms import CONTEXT, dossier_name, report_name
from recoupe.model import Credit, Dossier, Passage

OA = "http://www.w3.org/ns/oa#"
PROV = "http://www.w3.org/ns/prov#"
SCHEMA = "http://schema.org/"


def refuse(url: str, options: Any) -> Any:
    raise AssertionError(f"a request for {url}")


OFFLINE = {"documentLoader": refuse}


def document(dossier: Dossier) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(jsonld(dossier))
    return made


def triples(dossier: Dossier) -> set[tuple[str, str, str]]:
    """The statements of the document as RDF, subject, predicate and object as they are written in N-Quads."""
    lines = processor.to_rdf(document(dossier), {**OFFLINE, "format": "application/n-quads"}).splitlines()
    return {tuple(line.removesuffix(" .").split(" ", 2)) for line in lines}  # type: ignore[misc]


def iri(name: str) -> str:
    return f"<{name}>"


def walk(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from walk(item)


def of_type(kind: str) -> list[dict[str, Any]]:
    return [node for node in graph(rich()) if kind in ([node["type"]] if isinstance(node["type"], str) else node["type"])]


def test_the_document_is_what_it_was() -> None:
    expect("dossier.jsonld", jsonld(rich()))


def test_a_processor_expands_every_word_without_a_request() -> None:
    made = document(rich())
    expanded = processor.expand(made, OFFLINE)
    assert len(expanded) == len(made["@graph"])
    words = {key for node in walk(made["@graph"]) for key in node}
    assert {word for word in words if word not in CONTEXT and word.split(":")[0] not in CONTEXT} == set()
    assert all(key.startswith("@") or ":" in key for node in walk(expanded) for key in node)


def test_every_name_is_absolute_given_once_and_known() -> None:
    made = graph(rich())
    names = [node["id"] for node in made]
    assert len(set(names)) == len(names)
    assert all(name.startswith("urn:uuid:") and name.isascii() for name in names)
    links = ["body", "source", *(word for word, term in CONTEXT.items() if term == {"@type": "@id"})]
    told = [value for node in walk(made) for word in links for value in _listed(node.get(word)) if isinstance(value, str)]
    told += [node["id"] for node in walk(made) if "id" in node]
    nested = {node["id"] for node in walk(made) if "id" in node and len(node) > 1}
    assert {value for value in told if value.startswith("urn:")} <= nested
    assert len(told) > 100


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


@pytest.mark.parametrize("dossier", [rich(), hostile("🌊\r\n\u202e<b>")], ids=["plain", "hostile"])
def test_both_selectors_of_a_passage_say_the_same(dossier: Dossier) -> None:
    texts = {report_name(report): report.text for report in dossier.reports}
    passages = [node for node in walk(graph(dossier)) if node.get("type") == "SpecificResource"]
    assert len(passages) > 40
    for passage in passages:
        text = texts[passage["source"]]
        position, quote = passage["selector"]
        start, end = position["start"], position["end"]
        assert (position["type"], quote["type"]) == ("TextPositionSelector", "TextQuoteSelector")
        assert quote["exact"] == text[start:end]
        assert quote["prefix"] == text[max(0, start - AROUND) : start]
        assert quote["suffix"] == text[end : end + AROUND]


def test_annotations_have_a_target_and_say_who_made_them() -> None:
    made = of_type("Annotation")
    found = rich().annotations
    layers = sum(len(a.mentions) + len(a.times) + len(a.attributions) + len(a.events) + len(a.quantities) for a in found)
    told = sum(len(c.occurrences) for c in rich().story.claims) + sum(len(s.tellings) for s in rich().story.statements)
    others = len(rich().story.namings) + len(rich().story.shared_text) + len(rich().story.credits)
    assert len(made) == layers + told + others
    for annotation in made:
        assert annotation["target"]
        assert annotation["motivation"] in CONTEXT
        assert annotation["prov:wasGeneratedBy"] == Nodes(rich()).run


def test_rdf_has_the_vocabularies_words() -> None:
    dossier = rich()
    said = triples(dossier)
    one, other = (iri(report_name(report)) for report in dossier.reports[:2])
    whole = dossier_name(dossier.reports)
    a = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
    assert (one, a, iri(SCHEMA + "NewsArticle")) in said
    assert (other, iri(PROV + "wasQuotedFrom"), one) in said
    assert (one, iri(PROV + "wasQuotedFrom"), other) not in said
    assert (iri(whole), iri(PROV + "wasDerivedFrom"), one) in said
    assert (iri(whole), iri(PROV + "wasGeneratedBy"), iri(whole + "#run")) in said
    claim = iri(whole + "#claim-c1")
    assert (claim, a, iri(SCHEMA + "Claim")) in said
    assert {t for t in said if t[:2] == (claim, iri(SCHEMA + "appearance"))} == {
        (claim, iri(SCHEMA + "appearance"), iri(report_name(report))) for report in dossier.reports[:3]
    }
    telling = iri(whole + "#claim-c1-telling-2")
    assert (telling, iri(OA + "hasBody"), claim) in said
    assert (telling, iri(OA + "motivatedBy"), iri(OA + "linking")) in said
    starts = {t for t in said if t[1] == iri(OA + "start")}
    assert starts and all(t[2].endswith('"^^<http://www.w3.org/2001/XMLSchema#nonNegativeInteger>') for t in starts)


@pytest.mark.parametrize(
    ("role", "word"),
    [("signed", "prov:wasQuotedFrom"), ("told", "prov:wasQuotedFrom"), ("with", "prov:wasDerivedFrom"),
     ("relayed", "prov:wasDerivedFrom"), ("unnamed", None)],
)  # fmt: skip
def test_a_credit_says_no_more_than_its_role(role: Any, word: str | None) -> None:
    dossier = rich()
    credit = Credit(name="Agence Nord", role=role, passage=Passage(report="corvel-3", start=0, end=3))
    made = graph(replace(dossier, story=replace(dossier.story, credits=(credit,))))
    (report,) = [node for node in made if node.get("schema:identifier") == "corvel-3"]
    links = {key: value for key, value in report.items() if key.startswith("prov:")}
    assert links == ({word: [Nodes(dossier).credited("Agence Nord")]} if word else {})
    assert [node["recoupe:creditRole"] for node in made if "recoupe:creditRole" in node] == [role]


def test_a_copy_of_unknown_direction_is_no_quotation() -> None:
    dossier = rich()
    copies = tuple(replace(copy, first=None) for copy in dossier.story.shared_text)
    made = graph(replace(dossier, story=replace(dossier.story, shared_text=copies, credits=())))
    assert not any("prov:wasQuotedFrom" in node for node in made)
    one, other = (report_name(report) for report in dossier.reports[:2])
    assert {node["id"]: node["recoupe:sharesTextWith"] for node in made if "recoupe:sharesTextWith" in node} == {
        one: [other],
        other: [one],
    }


@pytest.mark.parametrize(
    ("one", "other", "first"),
    [
        ("2023-02-06", "2023-02-07", 0),
        ("2023-02-07T08:00", "2023-02-06", 1),
        ("2023-02-06T08:00", "2023-02-06T08:01", 0),
        ("2023-02-06T08:00", "2023-02-06", None),
        ("2023-02-06", "2023-02", None),
        ("2023-01", "2023-02-06", 0),
        ("2023-02-06T08:00+01:00", "2023-02-06T09:00+02:00", None),
        ("2023-02-06T08:00", "2023-02-06T08:00", None),
        (None, "2023-02-06", None),
    ],
)
def test_the_first_appearance_is_told_only_where_it_is_sure(one: str | None, other: str, first: int | None) -> None:
    dossier = rich()
    names = ["corvel-1", "corvel-2"]
    reports = [replace(report, published=day) for report, day in zip(dossier.reports[:2], (one, other), strict=True)]
    found = tuple(replace(a, dct=None) for a in dossier.annotations)
    changed = replace(dossier, reports=(*reports, *dossier.reports[2:]), annotations=found)
    assert first_of(Nodes(changed), names) == (None if first is None else names[first])


def test_the_parts_of_a_quotation_and_the_voices_keep_their_order() -> None:
    expanded = processor.expand(document(rich()), OFFLINE)
    lists = [node["@list"] for node in walk(expanded) if "@list" in node]
    assert [{"@value": "Aucune alerte ne nous est parvenue"}, {"@value": "avant minuit"}] in lists
    assert [{"@value": "conseiller du maire / conseiller ?"}, {"@value": "Paul Tirard"}] in lists


def test_names_are_made_of_the_content_alone() -> None:
    dossier = rich()
    assert dossier_name(dossier.reports) == dossier_name(dossier.reports[::-1])
    first = dossier.reports[0]
    assert report_name(first) == report_name(replace(first, title="autre"))
    assert report_name(first) != report_name(replace(first, text=first.text + " "))
    assert jsonld(dossier) == jsonld(rich())


@pytest.mark.parametrize("attack", ATTACKS, ids=range(len(ATTACKS)))
def test_hostile_texts_stay_values(attack: str) -> None:
    made = document(hostile(attack))
    processor.expand(made, OFFLINE)
    assert [sorted(node) for node in made["@graph"] if node["type"] == "Annotation"] == [
        sorted(node) for node in document(hostile("calme"))["@graph"] if node["type"] == "Annotation"
    ]
    for node in walk(made["@graph"]):
        assert node.get("schema:url", "https:").startswith(("http:", "https:"))
        assert node.get("id", "urn:uuid:").startswith("urn:uuid:")
