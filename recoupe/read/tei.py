"""TEI, in which corpora are kept (TXM): a report for each text, its title, author and day from the header.

Method: the elements of TEI P5, names compared without namespaces.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from recoupe.errors import FormatError, InputError, MissingFieldError
from recoupe.read import blocks
from recoupe.read.blocks import tag, words_of
from recoupe.read.faults import held
from recoupe.read.fields import Fields, Found, report_from, too_large
from recoupe.read.markup import PROLOGUE
from recoupe.read.markup_encoding import decode_markup
from recoupe.read.optional import needed
from recoupe.read.people import authors_of
from recoupe.read.shown import shown_date
from recoupe.read.source import Source

BYTES = 32_000_000
"""A corpus may have."""
_START = re.compile(PROLOGUE + rb"<(?:tei:)?(?:TEI(?:\.2)?|teiCorpus(?:\.2)?)\b", re.DOTALL)
_DECLARATION = re.compile(r"\A\s{0,1000}+<\?xml[^>]{0,1000}\?>")


def matches(head: bytes) -> bool:
    """Whether its root is TEI's."""
    return _START.match(head) is not None


def read(source: Source, limit: int) -> Iterator[Found]:
    """A report for each text. Raises InputError."""
    if source.size() > BYTES:
        raise too_large(source.name, f"this corpus has {source.size():,} bytes", BYTES, unit="bytes", remedy="split it")
    text = decode_markup(source.stream.read(), file=source.name, record=source.record)
    if "<!ENTITY" in text:
        raise FormatError(source.name, "declares entities of its own", "take them out", record=source.record)
    etree = needed("lxml.etree", reading="TEI")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True)
    try:
        root = etree.fromstring(_DECLARATION.sub("", text, count=1).encode(), parser)
    except etree.XMLSyntaxError as error:
        raise FormatError(source.name, "broken XML", "save it again", line=error.lineno, record=source.record) from None
    texts = [root] if tag(root).startswith("tei") and tag(root) != "teicorpus" and tag(root) != "teicorpus.2" else _texts(root)
    for number, one in enumerate(texts, 1):
        alone = len(texts) == 1
        record = source.record if alone else number
        try:
            with held(source.name, record=record):
                default_id = source.stem if alone else f"{source.stem}-{number}"
                found = report_from(
                    _fields(one, source.name), file=source.name, record=record, default_id=default_id, limit=limit
                )
            yield found
        except InputError as error:
            yield error


def _texts(root: Any) -> list[Any]:
    return [element for element in root.iter() if tag(element) in {"tei", "tei.2"}]


def _fields(root: Any, file: str) -> Fields:
    header = next((element for element in root.iter() if tag(element) == "teiheader"), None)
    body = next((element for element in root.iter() if tag(element) == "body"), None)
    if body is None:
        raise MissingFieldError(file, "the text has no body", "give texts with a body")
    title = _first(header, "title")
    blocks.clean(body, titles=[title])
    dates = [] if header is None else [element for element in header.iter() if tag(element) == "date"]
    day = next((told for date in dates if (told := shown_date(date.get("when") or words_of(date)))), None)
    numbers = {} if header is None else {
        (element.get("type") or "").lower(): words_of(element) for element in header.iter() if tag(element) == "idno"
    }  # fmt: skip
    names = [] if header is None else [element for element in header.iter() if tag(element) == "language"]
    return Fields(
        id=numbers.get("id"), url=numbers.get("uri") or numbers.get("url"), title=title or None, authors=_authors(header),
        outlet=_first(header, "publisher") or None, published=day, text=blocks.text_of(body),
        language=next((name.get("ident") for name in names if name.get("ident")), None),
    )  # fmt: skip


def _authors(header: Any) -> list[str]:
    told = [] if header is None else [words_of(element) for element in header.iter() if tag(element) == "author"]
    return list(dict.fromkeys(name for line in told for name in authors_of(line)))


def _first(header: Any, name: str) -> str:
    found = (words_of(element) for element in header.iter() if tag(element) == name) if header is not None else iter(())
    return next(filter(None, found), "")
