"""ninjs, IPTC's news in JSON, 1.x to 3.x: one item. Where lines or an array hold several, `records` takes them one by one.

1.x has `headline` and `body_text` or `body_xhtml`; 2.x lists, `headlines` and `bodies`, with a role and a type each; 3.x writes
names in camel case. Names are compared in lower case, so that the three read alike.
"""

from __future__ import annotations

import re
from typing import Any

from recoupe.errors import MissingFieldError
from recoupe.read import address, blocks, wire
from recoupe.read.fields import Fields

MARKS = ("body_text", "body_xhtml", "body_html", "bodies", "versioncreated", "pubstatus", "representationtype")
"""Names of which an item has at least one, beside its `uri`."""
NOT_TEXT = frozenset({"picture", "photo", "audio", "video", "graphic", "event", "planning", "3d"})
_NAMES = re.compile(r'"(?:uri|guid)"\s*:')


def may_be(text: str) -> bool:
    """A quick look, before `text` is decoded: whether it can be an item."""
    return _NAMES.search(text) is not None and any(f'"{name}"' in text.lower() for name in MARKS)


def is_item(record: dict[str, Any]) -> bool:
    """Whether an object is an item, and none of the records that Recoupe writes."""
    names = {name.lower() for name in record}
    return bool(names & {"uri", "guid"}) and "text" not in names and any(name in names for name in MARKS)


def fields(record: dict[str, Any], *, file: str, line: int | None) -> Fields:
    """The fields of an item. Raises MissingFieldError where it has no text, as a picture has none, and is no kill."""
    item = {name.lower(): value for name, value in record.items()}
    kind = str(item.get("type") or "").lower()
    headline, byline = _headline(item), _plain(item.get("by") or item.get("byline"))
    authors = wire.authors_of(byline)
    notice, embargo = _plain(item.get("ednote")), _plain(item.get("embargoed"))
    status = wire.status(_plain(item.get("pubstatus")), embargo=embargo, notice=notice, headline=headline)
    text = _text(item, headline, authors)
    if not text and status != "killed":
        what = f"an item of type {kind}" if kind in NOT_TEXT else "the item"
        raise MissingFieldError(file, f"{what} has no text", "give items that have a body", line=line)
    told = {
        "id": _plain(item.get("uri") or item.get("guid")),
        "outlet": _outlet(item),
        "title": headline,
        "url": address.whole(item.get("uri")) or address.whole(item.get("guid")),
        "language": _plain(item.get("language")),
        "text": text,
        "authors": authors,
        "section": _named(item.get("subject") or item.get("subjects")),
        "version": _plain(item.get("version")),
        "status": status,
        "embargo": embargo,
        "urgency": item.get("urgency"),
        "notice": notice,
    }
    return wire.fields_of(wire.dated(told, first=item.get("firstcreated"), version=item.get("versioncreated")))


def _headline(item: dict[str, Any]) -> str:
    for name in ("headlines", "headline", "titles", "title"):
        told = item.get(name)
        values = [_value(one) for one in told] if isinstance(told, list) else [_plain(told)]
        if found := next(filter(None, values), ""):
            return found
    return ""


def _value(one: object) -> str:
    """The text of a part of an item in 2.x; drafts of it wrote "text" for "value"."""
    if not isinstance(one, dict):
        return _plain(one)
    lower = {name.lower(): value for name, value in one.items()}
    return _plain(lower.get("value") or lower.get("text"))


def _text(item: dict[str, Any], headline: str, authors: list[str]) -> str:
    """The body with marks where there is one, since it keeps the paragraphs; else the plain one."""
    marked = [_plain(item.get(name)) for name in ("body_xhtml", "body_html")]
    plain = [_plain(item.get("body_text"))]
    for body in _list(item.get("bodies") or item.get("body")):
        kind = " ".join(_plain(value) for name, value in body.items() if name.lower() != "value").lower()
        (marked if "html" in kind or "nitf" in kind else plain).append(_value(body))
    for value in filter(None, marked):
        if found := blocks.fragment_text(value, titles=[headline], authors=authors):
            return found
    return next(filter(None, plain), "")


def _outlet(item: dict[str, Any]) -> str:
    names = (_plain(item.get(name)) for name in ("provider", "copyrightholder", "source"))
    return next(filter(None, names), "") or _named(item.get("infosource") or item.get("infosources"))


def _named(value: object) -> str:
    """The first name in a list of concepts."""
    return next(filter(None, (_plain(one.get("name")) for one in _list(value))), "")


def _list(value: object) -> list[dict[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _plain(value: object) -> str:
    return str(value).strip() if isinstance(value, str | int | float) and not isinstance(value, bool) else ""
