"""NewsML 1.2, which agencies still send: one NewsItem, with its lines of news and its text.

Method: the names of IPTC's NewsML 1.2 document type. Of several texts of one item, the first is taken.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from recoupe.errors import MissingFieldError
from recoupe.read import blocks, wire
from recoupe.read.blocks import tag, words_of
from recoupe.read.cleaning import unwrapped
from recoupe.read.fields import Fields

_MARKED = frozenset({"p", "body", "body.content", "nitf", "html"})


def is_item(item: Any) -> bool:
    """Whether an item is of version 1, which identifies it in elements."""
    return any(tag(child) == "identification" for child in item)


def fields(item: Any, file: str) -> Fields | None:
    """The fields of an item, None for one that is no text. Raises MissingFieldError for a text without words."""
    found: dict[str, Any] = {}
    for element in item.iter():
        found.setdefault(tag(element), element)
    title = _words(found, "headline")
    authors = wire.authors_of(_words(found, "byline")) or wire.authors_of(_formal(found, "creator"))
    notice = _words(found, "instruction") or None
    status = wire.status(_formal(found, "status") or "usable", embargo=None, notice=notice, headline=title)
    text = next(filter(None, (_text(content, title, authors) for content in item.iter() if tag(content) == "datacontent")), "")
    if not text and status != "killed":
        if not _is_text(item):
            return None
        raise MissingFieldError(file, "the item has no text", "give items that have their text within")
    told = {
        "id": _words(found, "publicidentifier"),
        "outlet": _party(found, "provider") or _party(found, "source") or _words(found, "copyrightholder"),
        "title": title,
        "language": item.get("{http://www.w3.org/XML/1998/namespace}lang") or _formal(found, "language"),
        "text": text,
        "authors": authors,
        "version": _words(found, "revisionid"),
        "status": status,
        "urgency": _formal(found, "urgency"),
        "notice": notice,
    }
    return wire.fields_of(wire.dated(told, first=_words(found, "firstcreated"), version=_words(found, "thisrevisioncreated")))


def _text(content: Any, title: str, authors: list[str]) -> str:
    inner = next((element for element in content.iter() if tag(element) == "body.content"), content)
    if any(tag(element) in _MARKED for element in inner.iter()):
        blocks.clean(inner, titles=[title], authors=authors)
        return unwrapped(blocks.text_of(inner))
    return words_of(inner) if len(inner) else str(inner.text or "").strip()


def _is_text(item: Any) -> bool:
    kinds = {(element.get("FormalName") or "").lower() for element in item.iter() if tag(element) == "mediatype"}
    return not kinds or "text" in kinds


def _words(found: dict[str, Any], name: str) -> str:
    return words_of(found[name]) if name in found else ""


def _formal(found: dict[str, Any], name: str) -> str:
    return str(found[name].get("FormalName") or "") if name in found else ""


def _party(found: dict[str, Any], name: str) -> str:
    parties: Iterator[Any] = (element for element in found[name].iter() if tag(element) == "party") if name in found else iter(())
    return next((str(party.get("FormalName") or "") for party in parties), "") or _words(found, name)
