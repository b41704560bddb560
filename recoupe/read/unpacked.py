"""Folders packed in one ZIP file: texts, web archives (WACZ), and office documents, whose text is XML within.

Method: zipfile of the standard library, within limits of how many files and how much comes out; the XML of Office Open XML
(ECMA-376) and OpenDocument (ISO 26300) by lxml with entities off.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from recoupe.errors import EmptyInputError, FormatError, InputError
from recoupe.read.fields import Fields, Found, report_from, too_large
from recoupe.read.optional import needed
from recoupe.read.shown import shown_date
from recoupe.read.source import Source

FILES = 5_000
"""A folder may have."""
ONE = 32_000_000
"""Bytes that one file may have after it is unpacked."""
PACKED = 100
"""How many times larger than its file a folder may become, beyond the first `ONE` bytes."""
REMEDY = "unpack it, and give its files"
NOT_READ = (".jpg", ".jpeg", ".png", ".gif", ".css", ".js", ".svg", ".woff", ".woff2", ".cdx", ".idx", ".mp3", ".mp4")

Reader = Callable[[Source, int], Iterator[Found]]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def matches(head: bytes) -> bool:
    """Whether it is a ZIP file."""
    return head.startswith(b"PK\x03\x04")


def reading(read_file: Reader) -> Reader:
    """The reader of packed folders; `read_file` reads each file in one, whatever its format."""

    def read(source: Source, limit: int) -> Iterator[Found]:
        try:
            with zipfile.ZipFile(source.stream) as folder:
                yield from _read(folder, source, limit, read_file)
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as error:
            problem = "is encrypted" if "password" in str(error) else "is a broken ZIP file"
            raise FormatError(source.name, problem, REMEDY, record=source.record) from None

    return read


def _read(folder: zipfile.ZipFile, source: Source, limit: int, read_file: Reader) -> Iterator[Found]:
    names = [info.filename for info in folder.infolist() if not info.is_dir()]
    if "word/document.xml" in names:
        yield _document(folder, source, limit, _docx)
    elif "content.xml" in names and "mimetype" in names:
        yield _document(folder, source, limit, _odt)
    elif "xl/workbook.xml" in names:
        raise FormatError(source.name, "is a workbook, not text", "save its sheet as CSV in UTF-8", record=source.record)
    elif "META-INF/container.xml" in names:
        raise FormatError(source.name, "is a book (EPUB), not a report", "give the text of its articles", record=source.record)
    elif "datapackage.json" in names and any(name.startswith("archive/") for name in names):
        yield from _files(folder, source, limit, read_file, [name for name in names if name.startswith("archive/")])
    else:
        yield from _files(folder, source, limit, read_file, names)


def _files(folder: zipfile.ZipFile, source: Source, limit: int, read_file: Reader, names: list[str]) -> Iterator[Found]:
    kept = [name for name in names if not _is_beside(name)]
    if len(kept) > FILES:
        raise too_large(source.name, f"this folder has {len(kept):,} files", FILES, unit="files", remedy=REMEDY)
    if not kept:
        raise EmptyInputError(source.name, "this folder holds no report", "give a folder with texts", record=source.record)
    unpacked = 0
    for number, name in enumerate(sorted(kept), 1):
        data = _taken(folder, name, source)
        unpacked += len(data)
        if unpacked > ONE + PACKED * source.size():
            raise too_large(
                source.name, "this folder unpacks to far more than texts do", PACKED, unit="times its size", remedy=REMEDY
            )
        stem = f"{source.stem}-{name.rpartition('/')[2].rpartition('.')[0] or name}"
        inner = replace(source, stem=stem, stream=io.BytesIO(data), url=None, kind=None, charset=None, record=number)
        try:
            for found in read_file(inner, limit):
                yield _named(found, name, number)
        except InputError as error:
            yield _named(error, name, number)


def _is_beside(name: str) -> bool:
    """What is no report: hidden files, what programs put beside texts."""
    last = name.rpartition("/")[2]
    return last.startswith(".") or name.startswith("__MACOSX/") or last.lower().endswith(NOT_READ)


def _named(found: Found, name: str, number: int) -> Found:
    """An error that says which file of the folder it is about."""
    if not isinstance(found, InputError):
        return found._replace(record=found.record or number)
    return type(found)(found.file, f"{name[:100]}: {found.problem}", found.remedy, line=found.line, record=found.record or number)


def _taken(folder: zipfile.ZipFile, name: str, source: Source) -> bytes:
    with folder.open(name) as stream:
        data = stream.read(ONE + 1)
    if len(data) > ONE:
        raise too_large(source.name, f"{name[:100]} is too large", ONE, record=source.record, unit="bytes", remedy=REMEDY)
    return data


def _document(folder: zipfile.ZipFile, source: Source, limit: int, text_of: Callable[[Any], list[str]]) -> Found:
    name = "word/document.xml" if text_of is _docx else "content.xml"
    paragraphs = text_of(_xml(_taken(folder, name, source), source))
    told = _properties(folder, source)
    fields = Fields(
        text="\n\n".join(filter(None, paragraphs)),
        title=told.get("title"),
        authors=told.get("creator"),
        published=shown_date(told.get("created", "")[:10]),
    )
    return report_from(fields, file=source.name, record=source.record, default_id=source.stem, limit=limit)


def _properties(folder: zipfile.ZipFile, source: Source) -> dict[str, str]:
    """The title that the document tells of itself. Its author and day are those of the file, not of a report."""
    names = folder.namelist()
    name = next((name for name in ("docProps/core.xml", "meta.xml") if name in names), None)
    if name is None:
        return {}
    root = _xml(_taken(folder, name, source), source)
    titles = (" ".join((element.text or "").split()) for element in root.iter() if str(element.tag).endswith("}title"))
    return {"title": title} if (title := next(filter(None, titles), "")) else {}


def _xml(data: bytes, source: Source) -> Any:
    if b"<!ENTITY" in data:
        raise FormatError(source.name, "declares entities of its own", "save the document again", record=source.record)
    etree = needed("lxml.etree", reading="office documents")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        raise FormatError(source.name, "is a broken document", "save it again, or give its text", record=source.record) from None


def _docx(root: Any) -> list[str]:
    paragraphs = []
    for paragraph in root.iter(f"{_W}p"):
        parts = []
        for element in paragraph.iter(f"{_W}t", f"{_W}tab", f"{_W}br", f"{_W}noBreakHyphen"):
            parts.append({"t": element.text or "", "tab": "\t", "br": "\n", "noBreakHyphen": "-"}[element.tag.removeprefix(_W)])
        paragraphs.append("".join(parts).strip())
    return paragraphs


def _odt(root: Any) -> list[str]:
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
