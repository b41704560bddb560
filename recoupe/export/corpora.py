"""Reports as the corpora that tools of text analysis take: TXM, iramuteq, Gargantext, Media Cloud's tables.

Each is read back by `recoupe.read`. Forms: TEI P5 and TXM's import "XML-XTZ + CSV" (one file a text, `metadata.csv` beside them);
iramuteq's line of stars with variables; Gargantext's table, parted by tabs; Media Cloud's table of stories with a last column of
texts.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Sequence
from xml.etree import ElementTree as ET

from recoupe.model import Report

TEI = "http://www.tei-c.org/ns/1.0"
STAR = "\u2217"
"""What stands for an asterisk in a text for iramuteq, where it would begin a variable: the sign of an operator."""
_UNFIT = re.compile(r"[^\w.-]+")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_PARAGRAPH = re.compile(r"\n\s*\n|\n")

Files = dict[str, bytes]


def txm(reports: Sequence[Report]) -> Files:
    """A folder: one TEI file a report, and `metadata.csv`, whose first column names the files."""
    names = _names(reports)
    rows = [(name, r.title, r.outlet, r.published, "; ".join(r.authors), r.url, r.language) for name, r in names.items()]
    header = ("id", "title", "outlet", "date", "authors", "url", "language")
    return {**{f"{name}.xml": _tei(report) for name, report in names.items()}, "metadata.csv": _table(header, rows, ",")}


def _tei(report: Report) -> bytes:
    ET.register_namespace("", TEI)
    root = ET.Element(_tag("TEI"))
    header = ET.SubElement(root, _tag("teiHeader"))
    described = ET.SubElement(header, _tag("fileDesc"))
    titles = ET.SubElement(described, _tag("titleStmt"))
    _put(titles, "title", report.title or "")
    for author in report.authors:
        _put(titles, "author", author)
    published = ET.SubElement(described, _tag("publicationStmt"))
    _put(published, "publisher", report.outlet or "")
    if report.published:
        _put(published, "date", report.published, when=report.published)
    _put(published, "idno", report.id, type="id")
    if report.url:
        _put(published, "idno", report.url, type="URI")
    ET.SubElement(ET.SubElement(described, _tag("sourceDesc")), _tag("p")).text = _fit(report.source or "")
    usage = ET.SubElement(ET.SubElement(header, _tag("profileDesc")), _tag("langUsage"))
    _put(usage, "language", report.language, ident=report.language)
    body = ET.SubElement(ET.SubElement(root, _tag("text")), _tag("body"))
    for paragraph in _PARAGRAPH.split(report.text):
        if paragraph.strip():
            _put(body, "p", paragraph)
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _tag(name: str) -> str:
    return f"{{{TEI}}}{name}"


def _put(parent: ET.Element, name: str, text: str, **attributes: str) -> None:
    ET.SubElement(parent, _tag(name), {key: _fit(value) for key, value in attributes.items()}).text = _fit(text)


def _fit(text: str) -> str:
    """Text without the signs that XML may not hold."""
    return _CONTROL.sub("\ufffd", text)


def iramuteq(reports: Sequence[Report]) -> Files:
    """One text: before each report a line of stars with its variables, whose values hold no spaces."""
    parts = []
    for report in reports:
        day = report.published or ""
        told = {"id": report.id, "source": report.outlet, "date": day[:10], "an": day[:4], "mois": day[:7], "titre": report.title}
        variables = " ".join(f"*{name}_{value}" for name, given in told.items() if (value := _variable(given or "")))
        parts.append(f"**** {variables}\n{report.text.replace('*', STAR).strip()}\n")
    return {"corpus.txt": "\n".join(parts).encode("utf-8", "replace")}


def _variable(value: str) -> str:
    """A value as iramuteq takes it: letters, figures, hyphens and underscores."""
    return _UNFIT.sub("_", unicodedata.normalize("NFC", value)).strip("_")


def gargantext(reports: Sequence[Report]) -> Files:
    """Gargantext's table of documents."""
    header = ("title", "source", "publication_year", "publication_month", "publication_day", "abstract", "authors")
    rows = []
    for report in reports:
        year, month, day = (*(report.published or "")[:10].split("-"), "", "", "")[:3]
        rows.append((report.title, report.outlet, year, month, day, report.text, "; ".join(report.authors)))
    return {"corpus.tsv": _table(header, rows, "\t")}


def mediacloud(reports: Sequence[Report]) -> Files:
    """Media Cloud's table of stories, with the texts, which it has not, in a last column."""
    header = ("stories_id", "publish_date", "title", "url", "language", "media_name", "text")
    rows = [(r.id, r.published, r.title, r.url, r.language, r.outlet, r.text) for r in reports]
    return {"corpus.csv": _table(header, rows, ",")}


def _table(header: Sequence[str], rows: Iterable[Sequence[str | None]], delimiter: str) -> bytes:
    held = io.StringIO(newline="")
    written = csv.writer(held, delimiter=delimiter, lineterminator="\n")
    written.writerow(header)
    written.writerows([cell or "" for cell in row] for row in rows)
    return held.getvalue().encode("utf-8", "replace")


def _names(reports: Sequence[Report]) -> dict[str, Report]:
    """The reports by a name that any file may have, each another."""
    found: dict[str, Report] = {}
    for number, report in enumerate(reports, 1):
        name = _UNFIT.sub("_", report.id).strip("._")[-80:] or "text"
        found[name if name not in found else f"{name}-{number}"] = report
    return found
