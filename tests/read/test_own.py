"""A document that was fetched speaks for addresses of its own registrable domain; else it stays a report of its own."""

from __future__ import annotations

import json

import pytest

from recoupe.errors import InputError
from recoupe.model import Report
from recoupe.read import current, from_bytes
from recoupe.read.domain import domain

from . import documents as docs

OWN, VICTIM = "https://www.pirate.example/page", docs.ADDRESS


def read(data: bytes | str, url: str | None = OWN) -> list[Report]:
    found = list(from_bytes(data if isinstance(data, bytes) else data.encode(), file="f", name="f", url=url))
    assert not [item for item in found if isinstance(item, InputError)]
    return [item for item in found if isinstance(item, Report)]


DOCUMENTS: dict[str, bytes | str] = {
    "page with a canonical address": docs.page(),
    "page with an address for social networks": docs.page().replace(
        '<link rel="canonical" href=', '<meta property="og:url" content='
    ),
    "record": json.dumps({"id": VICTIM, "url": VICTIM, "text": docs.TEXT}),
    "record with an address for its id": json.dumps({"id": VICTIM, "text": docs.TEXT}),
    "feed": docs.rss(),
    "feed whose ids name who gives them": docs.atom(),
    "wire": docs.newsml(docs.news_item(guid=VICTIM)),
    "item in JSON": json.dumps(docs.ninjs(uri=VICTIM)),
    "archive": docs.warc((OWN, "text/html; charset=utf-8", docs.page().encode(), {})),
}  # fmt: skip


@pytest.mark.parametrize("name", DOCUMENTS)
def test_it_takes_no_address_and_no_id_of_another(name: str) -> None:
    (found,) = read(DOCUMENTS[name], None if name == "archive" else OWN)
    assert found.url != VICTIM and found.id != VICTIM and not found.id.startswith("tag:phare.example")
    assert found.copy_of == VICTIM
    assert any("claims to be a copy" in note for note in current([found])[1])


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_of_the_same_registrable_domain_speaks_for_its_siblings(name: str) -> None:
    data = DOCUMENTS[name]
    if name == "archive":
        data = docs.warc(("https://cdn.phare.example/x", "text/html; charset=utf-8", docs.page().encode(), {}))
    (found,) = read(data, None if name == "archive" else "https://cdn.phare.example/x")
    assert found.copy_of is None and (found.url == VICTIM or found.id == VICTIM)


def test_what_a_person_gave_as_a_file_may_speak_for_any_address() -> None:
    (found,) = read(docs.page(), None)
    assert (found.id, found.url, found.copy_of) == (VICTIM, VICTIM, None)


@pytest.mark.parametrize("status", ["usable", "canceled"])
def test_an_id_that_names_nobody_holds_within_the_domain_that_told_it(status: str) -> None:
    """Else a wire of one domain withdraws that of another."""
    data = docs.newsml(docs.news_item(status=status))
    (one,), (other,), (twice,) = read(data), read(data, "https://fil.example/1"), read(data, "https://fil.example/2")
    assert one.id == "pirate.example#urn:newsml:fil:12" and other.id == twice.id == "fil.example#urn:newsml:fil:12"


def test_a_page_that_names_no_publisher_is_not_taken_for_its_victims() -> None:
    (found,) = read(docs.page(json_ld=None).replace("Le Phare en ligne", ""))
    assert found.outlet == "pirate.example"


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("https://www.phare.example/a", "phare.example"),
        ("https://a.b.phare.co.uk/", "phare.co.uk"),
        ("https://un.blogspot.com/", "un.blogspot.com"),
        ("https://ville.gouv.fr/x", "ville.gouv.fr"),
        ("https://préfecture.example/", "xn--prfecture-c4a.example"),
        ("http://127.0.0.1:80/", "127.0.0.1"),
        ("http://[::1]/", "::1"),
        ("http://localhost/", "localhost"),
        ("tag:www.phare.example,2024:12", "phare.example"),
        ("tag:ed@phare.example,2024:12", "phare.example"),
        ("urn:newsml:phare.example:12", None),
        ("12", None),
        ("https://phare.example./", "phare.example"),
        ("https://[", None),
    ],
)
def test_registrable_domains(address: str, told: str | None) -> None:
    assert domain(address) == told
