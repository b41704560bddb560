"""Atom feeds (RFC 4287) of what is new in a story, or in all that are followed."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable
from hashlib import sha256

from starlette.requests import Request
from starlette.responses import Response

from recoupe.export.page_safe import visible
from recoupe.serve.messages import Words, words
from recoupe.serve.pages import desk, language
from recoupe.serve.views import NEWS
from recoupe.store import stories as kept
from recoupe.store.base import now
from recoupe.store.stories import News

NAMESPACE = "http://www.w3.org/2005/Atom"
ENTRIES = 100


def story(request: Request) -> Response:
    """What is new in one story: reports, claims, disagreements, corrections."""
    here = desk(request)
    row, dossier = here.story(request.path_params["number"])
    with here.store.reading() as connection:
        told = kept.told(connection, row.id, limit=ENTRIES)
    return _feed(request, dossier.title, f"/stories/{row.number}", told, {row.id: row.number})


def followed(request: Request) -> Response:
    """What is new in the stories that are followed."""
    here = desk(request)
    with here.store.reading() as connection:
        told = kept.told(connection, limit=ENTRIES)
        numbers = {name: row.number for name in {n.story for n in told} if (row := kept.row(connection, name))}
    return _feed(request, words(language(request)).gettext("Followed stories"), "/", told, numbers)


def of_claims(request: Request, told: list[News]) -> Response:
    """What changed in claims that are followed, each entry at its claim's address."""
    return _feed(request, words(language(request)).gettext("Followed claims"), "/claims/followed.atom", told, {})


def _feed(request: Request, title: str, path: str, told: Iterable[News], numbers: dict[str, int]) -> Response:
    said = words(language(request))
    base = str(request.base_url).rstrip("/")
    items = list(told)
    feed = ET.Element("feed", {"xmlns": NAMESPACE, "xml:lang": said.language})
    _text(feed, "id", _identity(base, path))
    _text(feed, "title", visible(title))
    _text(feed, "updated", items[0].at if items else now())
    _text(ET.SubElement(feed, "author"), "name", "Recoupe")
    ET.SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": base + path})
    ET.SubElement(feed, "link", {"rel": "self", "type": "application/atom+xml", "href": str(request.url.replace(query=""))})
    for item in items:
        _entry(feed, item, said, base, numbers)
    body = b'<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(feed, encoding="utf-8")
    return Response(body, media_type="application/atom+xml")


def _entry(feed: ET.Element, item: News, said: Words, base: str, numbers: dict[str, int]) -> None:
    place = f"/claims/{item.claim}" if item.claim and not numbers else f"/stories/{numbers.get(item.story, 0)}"
    entry = ET.SubElement(feed, "entry")
    _text(entry, "id", _identity(base, f"news {item.number}"))
    _text(entry, "title", f"{said.gettext(NEWS[item.kind])}: {visible(item.text)}")
    _text(entry, "updated", item.at)
    ET.SubElement(entry, "category", {"term": item.kind})
    ET.SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": base + place})
    _text(entry, "content", visible(item.text))


def _text(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = text


def _identity(base: str, what: str) -> str:
    """An id that stays: the same entry has the same one each time it is asked for."""
    return "urn:sha256:" + sha256(f"{base} {what}".encode()).hexdigest()
