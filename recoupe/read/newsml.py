"""Wires in XML: NewsML-G2 (an item alone, in a message or beside a package) and NITF alone.

Method: lxml with entities, network and huge trees off. Names are compared without namespaces, which agencies write differently.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from recoupe.errors import EmptyInputError, FormatError, InputError, MissingFieldError
from recoupe.read import address, blocks, newsml1, wire
from recoupe.read.blocks import tag, words_of
from recoupe.read.cleaning import unwrapped
from recoupe.read.faults import held
from recoupe.read.fields import Fields, Found, report_from, too_large
from recoupe.read.markup import PROLOGUE
from recoupe.read.markup_encoding import decode_markup
from recoupe.read.optional import needed
from recoupe.read.source import Source

BYTES = 32_000_000
"""A message may have."""
ITEMS = 5_000
"""A message may have."""

_ROOTS = rb"(?:newsMessage|newsItem|packageItem|nitf|NewsML)\b"
_START = re.compile(PROLOGUE + rb"<(?:[\w.-]+:)?" + _ROOTS, re.IGNORECASE | re.DOTALL)
_DECLARATION = re.compile(r"\s{0,1000}+<\?xml[^>]{0,1000}\?>")
_ENTITY = re.compile(r"<!ENTITY", re.IGNORECASE)
HEAD = 65_536
_SLUG = re.compile(r"(?i)(?:^|[\s_-])(?:slug-?line|keywords?|publication-?date)(?:$|[\s_-])")


def matches(head: bytes) -> bool:
    """Whether its root is one of a wire's."""
    return _START.match(head) is not None


def read(source: Source, limit: int) -> Iterator[Found]:
    """A report for each item with a text, and an error in the place of each that is broken; pictures and films are left out.

    Raises InputError.
    """
    root = _root(source)
    items = [root] if tag(root) == "nitf" else [element for element in root.iter() if tag(element) == "newsitem"]
    alone, told = len(items) == 1, 0
    for number, item in enumerate(items[:ITEMS], 1):
        record = source.record if alone else number
        try:
            with held(source.name):
                fields = _fields(item, source.name)
                default_id = source.stem if alone else f"{source.stem}-{number}"
                if fields is None:
                    continue
                found = report_from(fields, file=source.name, record=record, default_id=default_id, limit=limit)
            told += 1
            yield found
        except InputError as error:
            told += 1
            yield type(error)(source.name, error.problem, error.remedy, line=item.sourceline, record=record)
    if len(items) > ITEMS:
        yield too_large(
            source.name,
            f"the message has {len(items):,} items",
            ITEMS,
            record=source.record,
            unit="items",
            remedy="give its items one by one",
        )
    if not told:
        problem = "the message holds no item with a text"
        yield EmptyInputError(source.name, problem, "give the items that the message names", record=source.record)


def _fields(item: Any, file: str) -> Fields | None:
    if tag(item) == "nitf":
        return _nitf(item, file)
    return newsml1.fields(item, file) if newsml1.is_item(item) else _item(item, file)


def _root(source: Source) -> Any:
    if source.size() > BYTES:
        raise too_large(
            source.name,
            f"this message has {source.size():,} bytes",
            BYTES,
            record=source.record,
            unit="bytes",
            remedy="give its items one by one",
        )
    text = decode_markup(source.stream.read(), file=source.name, declared=source.charset, record=source.record)
    if _ENTITY.search(text, 0, HEAD):
        raise FormatError(source.name, "declares entities of its own, which no wire needs", "take them out", record=source.record)
    etree = needed("lxml.etree", reading="wires in XML")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False, remove_comments=True,
        remove_pis=True, encoding="utf-8",
    )  # fmt: skip
    declaration = _DECLARATION.match(text)
    try:
        # line ends of the declaration stay, so that lines count as in the file
        body = text[declaration.end() :] if declaration else text
        return etree.fromstring(("\n" * (declaration.group().count("\n") if declaration else 0) + body).encode(), parser)
    except etree.XMLSyntaxError as error:
        problem = f"broken XML ({' '.join(str(error.msg).split())[:200]})"
        raise FormatError(source.name, problem, "fetch the message again", line=error.lineno, record=source.record) from None


def _item(item: Any, file: str) -> Fields | None:
    """The fields of one item of NewsML-G2, None for one that is no text."""
    meta, content = _child(item, "itemmeta"), _child(item, "contentmeta")
    notice = " ".join(words_of(note) for note in _children(meta, "ednote")) or None
    embargoed = _child(meta, "embargoed")
    title = _words(_child(content, "headline"))
    embargo = words_of(embargoed) if embargoed is not None else None
    status = wire.status(
        _coded(_child(meta, "pubstatus")) or "usable",
        embargo=embargo if embargoed is None else embargo or "open",
        signals=" ".join(_coded(signal) for signal in _children(meta, "signal")),
        notice=notice,
        headline=title,
    )
    authors = [_name(one) for one in _children(content, "creator")] or wire.authors_of(_words(_child(content, "by")))
    text = _text(item, title, authors)
    if not text and status != "killed":
        kind = _coded(_child(meta, "itemclass")).rpartition(":")[2] or "text"
        if kind not in {"text", "composite"}:
            return None
        raise MissingFieldError(file, "the item has no text", "give items that have their text within")
    language = _child(content, "language")
    told = {
        "id": item.get("guid"),
        "outlet": _provider(item, meta, content),
        "title": title,
        "url": address.whole(item.get("guid")),
        "language": (language.get("tag") if language is not None else None) or _lang(item),
        "text": text,
        "authors": [author for author in authors if author],
        "section": _name(_child(content, "subject")),
        "version": item.get("version"),
        "status": status,
        "embargo": embargo,
        "urgency": _words(_child(content, "urgency")),
        "notice": notice,
    }
    first = _words(_child(meta, "firstcreated")) or _words(_child(content, "contentcreated"))
    return wire.fields_of(wire.dated(told, first=first, version=_words(_child(meta, "versioncreated"))))


def _text(item: Any, title: str, authors: list[str]) -> str:
    """The first content that has words: XML within the item, else plain text."""
    content = _child(item, "contentset")
    for inline in _children(content, "inlinexml"):
        body = next((element for element in inline.iter() if tag(element) in {"body.content", "body"}), inline)
        body = next((element for element in body.iter() if tag(element) == "body.content"), body)
        if found := body_text(body, titles=[title], authors=authors):
            return found
    plain = ("".join(inline.itertext()).strip() for inline in _children(content, "inlinedata") if not inline.get("encoding"))
    return marked_text(next(filter(None, plain), ""), title, authors)


def body_text(body: Any, *, titles: list[str], authors: list[str]) -> str:
    """The paragraphs of a body, without its header, lists of keywords and slug lines; cut lines put together."""
    _drop_headers(body)
    blocks.clean(body, titles=titles, authors=authors)
    return unwrapped(blocks.text_of(body))


def _drop_headers(body: Any) -> None:
    """Takes out headers that hold a title or keywords, where the text stands beside them."""
    total = len(words_of(body))
    for element in list(body.iter()):
        kept = len(words_of(element)) > total / 2
        if not kept and (tag(element) == "header" or _SLUG.search(element.get("class") or "")):
            blocks.drop(element)


def marked_text(told: str, title: str, authors: list[str]) -> str:
    """Text that may be HTML with its marks escaped."""
    if re.search(r"<(?:p|br|div|body|html)\b[^<>]*>", told):
        return blocks.fragment_text(told, titles=[title], authors=authors)
    return told


def _byline(element: Any) -> list[str]:
    """The names, without the functions beside them."""
    if element is None:
        return []
    for part in list(element.iter()):
        if tag(part) == "byttl":
            blocks.drop(part)
    return wire.authors_of(words_of(element))


def _provider(item: Any, meta: Any, content: Any) -> str:
    """Who sends the item, else who holds its rights, else where its news comes from."""
    rights = _child(item, "rightsinfo")
    for element in (_child(meta, "provider"), _child(rights, "copyrightholder"), _child(content, "infosource")):
        if found := _name(element):
            return found
    return _coded(_child(meta, "provider")).rpartition(":")[2]


def _nitf(root: Any, file: str) -> Fields:
    """The fields of NITF that stands alone."""
    found: dict[str, Any] = {}
    for element in root.iter():
        found.setdefault(tag(element), element)

    def get(name: str, attribute: str) -> str:
        return str(found[name].get(attribute) or "") if name in found else ""

    title = _words(found.get("hl1"))
    authors = _byline(found.get("byline"))
    notice = get("ed-msg", "info") or _words(found.get("ed-msg")) or get("correction", "info")
    kill = (get("docdata", "management-status") or "usable").lower()
    status = wire.status(kill, embargo=None, signals="correction" if "correction" in found else "", notice=notice, headline=title)
    outlet = get("doc.copyright", "holder") or _words(found.get("distributor"))
    text = ""
    if "body" in found:
        body = found.get("body.content", found["body"])
        text = body_text(body, titles=[title], authors=authors)
    if not text and status != "killed":
        raise MissingFieldError(file, "the item has no text", "give items that have their text within")
    told = {
        "id": get("doc-id", "id-string"), "outlet": outlet, "title": title, "language": _lang(root), "text": text,
        "authors": authors, "status": status, "urgency": get("urgency", "ed-urg"), "notice": notice,
        "section": get("tobject.subject", "tobject.subject.type"), "version": get("du-key", "version"),
    }  # fmt: skip
    return wire.fields_of(wire.dated(told, first=get("date.issue", "norm"), version=get("date.release", "norm")))


def _children(parent: Any, name: str) -> list[Any]:
    return [] if parent is None else [child for child in parent if tag(child) == name]


def _child(parent: Any, name: str) -> Any:
    return next(iter(_children(parent, name)), None)


def _words(element: Any) -> str:
    return "" if element is None else words_of(element)


def _name(element: Any) -> str:
    """The name of a concept, else the literal that stands for it."""
    if element is None:
        return ""
    return _words(_child(element, "name")) or (element.get("literal") or "").strip()


def _coded(element: Any) -> str:
    return "" if element is None else element.get("qcode") or element.get("uri") or element.get("literal") or ""


def _lang(element: Any) -> str | None:
    found: str | None = element.get("{http://www.w3.org/XML/1998/namespace}lang")
    return found
