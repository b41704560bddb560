"""JSON of neighbouring tools: envelopes of several items, and records whose fields have other names.

JSON Feed 1.1, the items of ninjs in an envelope, Telegram's export of a channel; trafilatura, news-please and fundus.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from recoupe.read import address, blocks, ninjs
from recoupe.read.fields import Fields
from recoupe.read.people import authors_of
from recoupe.read.shown import shown_date

ENVELOPES = ("_items", "items", "item", "messages", "results", "articles", "data", "docs", "hits", "news", "reports")
"""Names of lists of items, the first that holds objects is taken."""
_MARKS = re.compile(r"</?[a-zA-Z][^<>]*>")
TEXTS = (
    "maintext",
    "plaintext",
    "body",
    "content",
    "article",
    "full_text",
    "fulltext",
    "articlebody",
    "body_text",
    "texte",
    "contenu",
)
MARKED = ("content_html", "body_html", "body_xhtml")
NAMES: dict[str, tuple[str, ...]] = {
    "title": ("title", "headline", "titre"),
    "outlet": ("outlet", "source-hostname", "sitename", "media_name", "publisher", "source_name",
               "source_domain", "hostname", "site"),
    "published": ("date_publish", "publishing_date", "date_published", "published_at", "publish_date", "publication_date",
                  "pubdate", "datepublished", "date"),
    "updated": ("date_modify", "date_modified", "datemodified", "updated_at"),
    "language": ("language", "lang"),
    "section": ("section", "rubrique", "category"),
    "id": ("id", "guid"),
}  # fmt: skip


def items(record: dict[str, Any]) -> list[dict[str, Any]] | None:
    """The items of an envelope with what it says of all of them; None where the record is none."""
    if any(name in record for name in ("text", *TEXTS, *MARKED)) or ninjs.is_item(record):
        return None
    for name in ENVELOPES:
        held = record.get(name)
        if isinstance(held, list) and held and all(isinstance(item, dict) for item in held):
            found = [item for item in held if name != "messages" or item.get("type", "message") == "message"]
            return [_with_envelope(item, record, name) for item in found]
    return None


def _with_envelope(item: dict[str, Any], record: dict[str, Any], name: str) -> dict[str, Any]:
    """An item of a feed or a channel, with the outlet and the language that these tell."""
    shared: dict[str, Any] = {}
    if name == "messages":
        outlet = record.get("name") or item.get("from")
        text = _message(item.get("text"))
        return {"outlet": outlet, "id": f"{outlet}-{item.get('id')}", "text": text, "published": item.get("date")}
    if "jsonfeed.org" in str(record.get("version")):
        shared = {"outlet": record.get("title"), "language": record.get("language")}
    return {**{key: value for key, value in shared.items() if value}, **item}


def _message(told: object) -> str:
    """The text of a message, whose parts with marks are objects."""
    parts = told if isinstance(told, list) else [told]
    return "".join(
        part if isinstance(part, str) else str(part.get("text") or "") for part in parts if isinstance(part, str | dict)
    )


def fields(record: dict[str, Any]) -> Fields | None:
    """The fields of a record of another tool; None where no name in it is one of theirs."""
    lower = {name.lower(): value for name, value in record.items()}
    own = isinstance(lower.get("text"), str)
    if own and not any(name in lower for name in ("source-hostname", "hostname", "fingerprint", "text_entities", "media_name")):
        return None
    title = _plain(lower, NAMES["title"])
    text = lower["text"] if own else _body(lower, title or "")
    if text is None:
        return None
    told: dict[str, Any] = {name: _plain(lower, names) for name, names in NAMES.items()}
    for name in ("published", "updated"):
        told[name] = shown_date(told[name] or "", language=told["language"])
    return Fields(
        **{**told, "id": told["id"] or None},
        url=next(filter(None, (address.whole(lower.get(name)) for name in ("url", "external_url", "link", "source"))), None),
        text=text,
        authors=list(_authors(lower)),
    )


def _body(lower: dict[str, Any], title: str) -> str | None:
    for name in (*MARKED, "content_text", *TEXTS):
        value = lower.get(name)
        if isinstance(value, dict):  # fundus: a summary and sections of paragraphs
            value = "\n\n".join(_strings(value))
        if isinstance(value, str) and value.strip():
            return blocks.fragment_text(value, titles=[title]) if _MARKS.search(value) else value
    return None


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str) and value.strip():
        yield value
    elif isinstance(value, list | dict):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _strings(part)


def _plain(lower: dict[str, Any], names: tuple[str, ...]) -> str | None:
    values = (lower.get(name) for name in names)
    return next((str(value).strip() for value in values if isinstance(value, str | int) and str(value).strip()), None)


def _authors(lower: dict[str, Any]) -> Iterator[str]:
    for name in ("authors", "author", "byline"):
        value = lower.get(name)
        for one in value if isinstance(value, list) else [value]:
            told = one.get("name") if isinstance(one, dict) else one
            if isinstance(told, str):
                yield from authors_of(told)
