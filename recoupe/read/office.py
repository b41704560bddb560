"""Documents of offices and books, which are ZIP files with XML in them: DOCX, ODT, XLSX, EPUB.

Method: the XML of Office Open XML (ECMA-376), OpenDocument (ISO 26300) and EPUB 3 by lxml with entities off; cells of a workbook
by openpyxl, an extra of its own.
"""

from __future__ import annotations

import io
import posixpath
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from typing import Any
from urllib.parse import unquote

from recoupe.errors import EmptyInputError, FormatError, InputError
from recoupe.read import blocks, databases, tables
from recoupe.read.bounded import parsed
from recoupe.read.fields import Fields, Found, report_from
from recoupe.read.optional import needed
from recoupe.read.shown import shown_date
from recoupe.read.source import Source
from recoupe.read.words import word_count

CHAPTER_WORDS = 30
"""Words under which a part of a book is no article: covers, contents."""
PARTS = 5_000
"""Parts of a book that are read."""
CELLS = 2_000_000
"""Cells of a workbook that are read."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"

Taken = Callable[[str], bytes]
Document = Callable[[Taken, Sequence[str], Source, int], Iterator[Found]]


def kind_of(names: Sequence[str]) -> Document | None:
    """The reader of the document that a ZIP file with these names is; None for another folder."""
    if "word/document.xml" in names:
        return _docx
    if "content.xml" in names and "mimetype" in names:
        return _odt
    if "xl/workbook.xml" in names:
        return _workbook
    return _book if "META-INF/container.xml" in names else None


def _docx(taken: Taken, names: Sequence[str], source: Source, limit: int) -> Iterator[Found]:
    yield from _document(_docx_paragraphs(_xml(taken("word/document.xml"), source)), taken, names, source, limit)


def _odt(taken: Taken, names: Sequence[str], source: Source, limit: int) -> Iterator[Found]:
    if b"spreadsheet" in taken("mimetype"):
        raise FormatError(source.name, "is a sheet of numbers, not text", "save it as CSV or XLSX", record=source.record)
    yield from _document(_odt_paragraphs(_xml(taken("content.xml"), source)), taken, names, source, limit)


def _document(paragraphs: list[str], taken: Taken, names: Sequence[str], source: Source, limit: int) -> Iterator[Found]:
    """The one report, or those that a press database put into a document."""
    text = "\n\n".join(filter(None, paragraphs))
    if databases.matches(text):
        yield from databases.reports(text, source, limit)
        return
    fields = Fields(text=text, title=_title(taken, names, source))
    yield report_from(fields, file=source.name, record=source.record, default_id=source.stem, limit=limit)


def _title(taken: Taken, names: Sequence[str], source: Source) -> str | None:
    """The title that the document tells of itself. Its author and day are those of the file, not of a report."""
    name = next((name for name in ("docProps/core.xml", "meta.xml") if name in names), None)
    if name is None:
        return None
    root = _xml(taken(name), source)
    titles = (" ".join((element.text or "").split()) for element in root.iter() if str(element.tag).endswith("}title"))
    return next(filter(None, titles), None)


def _xml(data: bytes, source: Source) -> Any:
    if b"<!ENTITY" in data:
        raise FormatError(source.name, "declares entities of its own", "save the document again", record=source.record)
    etree = needed("lxml.etree", reading="office documents")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        raise FormatError(source.name, "is a broken document", "save it again, or give its text", record=source.record) from None


def _docx_paragraphs(root: Any) -> list[str]:
    paragraphs = []
    for paragraph in root.iter(f"{_W}p"):
        parts = []
        for element in paragraph.iter(f"{_W}t", f"{_W}tab", f"{_W}br", f"{_W}noBreakHyphen"):
            parts.append({"t": element.text or "", "tab": "\t", "br": "\n", "noBreakHyphen": "-"}[element.tag.removeprefix(_W)])
        paragraphs.append("".join(parts).strip())
    return paragraphs


def _odt_paragraphs(root: Any) -> list[str]:
    paragraphs = []
    for paragraph in root.iter(f"{_TEXT}p", f"{_TEXT}h"):
        parts = [paragraph.text or ""]
        for element in paragraph.iterdescendants():
            name = str(element.tag).removeprefix(_TEXT)
            parts.append({"s": " " * _count(element), "tab": "\t", "line-break": "\n"}.get(name, element.text or ""))
            parts.append(element.tail or "")
        paragraphs.append("".join(parts).strip())
    return paragraphs


def _count(element: Any) -> int:
    told = element.get(f"{_TEXT}c") or "1"
    return min(int(told), 100) if told.isdecimal() else 1


def _workbook(taken: Taken, names: Sequence[str], source: Source, limit: int) -> Iterator[Found]:
    """A report for each row of the first sheet that holds a table of texts."""
    needed("openpyxl", reading="workbooks (pip install 'recoupe[office]')")
    source.stream.seek(0)
    sheets = parsed("recoupe.read.office:cells", source.stream.read(), source, apart=True)
    errors: list[InputError] = []
    for name, rows in sheets:
        try:
            yield from tables.rows(iter(rows), source, limit)
            others = [other for other, _ in sheets if other != name]
            if others:
                source.tell("dropped", f"other sheets: {', '.join(others)}")
            return
        except InputError as error:
            errors.append(error)
    raise errors[0] if errors else EmptyInputError(source.name, "the workbook is empty", "give one with reports")


def cells(data: bytes) -> list[tuple[str, list[list[str]]]]:
    """The sheets of a workbook with their cells as text; days as ISO 8601 writes them. Raises FormatError."""
    openpyxl = needed("openpyxl", reading="workbooks")
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        sheets, left = [], CELLS
        for sheet in book.worksheets:
            rows = []
            for row in sheet.iter_rows(values_only=True):
                left -= len(row)
                if left < 0:
                    raise FormatError("", f"has more than {CELLS:,} cells", "save its sheet as CSV in UTF-8")
                rows.append([_cell(value) for value in row])
            sheets.append((sheet.title, rows))
    except (KeyError, ValueError, TypeError, IndexError, AttributeError, SyntaxError, OSError) as error:
        raise FormatError("", f"is a broken workbook ({type(error).__name__})", "save it again, or as CSV in UTF-8") from None
    return sheets


def _cell(value: object) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == value.min.time() else value.isoformat(timespec="minutes")
    return value.isoformat() if isinstance(value, date) else "" if value is None else str(value)


def _book(taken: Taken, names: Sequence[str], source: Source, limit: int) -> Iterator[Found]:
    """EPUB, as newspapers and reading lists are kept: a report for each part that is an article, in the order of the spine."""
    root = _xml(taken("META-INF/container.xml"), source)
    package = next((str(item.get("full-path")) for item in root.iter("{*}rootfile") if item.get("full-path")), "")
    if package not in names:
        raise FormatError(source.name, "is a broken book", "give the text of its articles", record=source.record)
    book = _xml(taken(package), source)
    told = {name: _first(book, name) for name in ("title", "publisher", "date", "language", "creator")}
    places = {item.get("id"): str(item.get("href")) for item in book.iter("{*}item") if item.get("href")}
    spine = [places[item.get("idref")] for item in book.iter("{*}itemref") if item.get("idref") in places]
    if "META-INF/encryption.xml" in names and b"EncryptedData" in taken("META-INF/encryption.xml"):
        raise FormatError(source.name, "is a book with a lock on it (DRM)", "give the text of its articles", record=source.record)
    number, short = 0, 0
    for place in dict.fromkeys(spine[:PARTS]):
        name = posixpath.normpath(posixpath.join(posixpath.dirname(package), unquote(place.partition("#")[0])))
        title, text = _part(taken(name)) if name in names else (None, "")
        if word_count(text) < CHAPTER_WORDS:
            short += 1
            continue
        number += 1
        source.tell("guessed", f'a part of the book "{told["title"] or source.stem}", taken for a report', record=number)
        fields = Fields(
            title=title, text=text, outlet=told["publisher"] or told["title"], published=shown_date(told["date"] or ""),
            language=told["language"],
        )  # fmt: skip
        yield report_from(fields, file=source.name, record=number, default_id=f"{source.stem}-{number}", limit=limit)
    if short and number:
        source.tell("dropped", f"{short} parts of fewer than {CHAPTER_WORDS} words")
    if not number:
        raise EmptyInputError(source.name, "the book holds no article", "give the text of its articles", record=source.record)


def _first(book: Any, name: str) -> str | None:
    found = (" ".join("".join(item.itertext()).split()) for item in book.iter(f"{{http://purl.org/dc/elements/1.1/}}{name}"))
    return next(filter(None, found), None)


def _part(data: bytes) -> tuple[str | None, str]:
    """The heading of a part of a book and its paragraphs."""
    html = needed("lxml.html", reading="books")
    try:
        root = html.document_fromstring(data, parser=html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True))
    except html.etree.ParserError:
        return None, ""
    named = [words for name in ("h1", "h2", "h3", "title") for item in root.iter(name) if (words := blocks.words_of(item))]
    title = named[0] if named else None
    blocks.clean(root, titles=[title or ""])
    return title, blocks.text_of(root)
