"""Books in EPUB: each part that is an article is a report, and what was taken for one is told."""

from __future__ import annotations

import io
import zipfile

from recoupe.errors import InputError
from recoupe.model import Report
from recoupe.read import Note, from_bytes

PARAGRAPHS = (
    "Un feu a pris lundi soir dans un hangar de Vallorge, où quarante pompiers ont été appelés pendant la nuit. "
    "Deux salariés ont été blessés, a dit la préfecture, et soixante riverains ont été relogés dans le gymnase.",
    "Le port de plaisance rouvre samedi après deux ans de travaux, selon la région qui les a payés pour moitié. "
    "Cent vingt places nouvelles attendent les bateaux, et les quais ont été refaits entièrement en granit du pays.",
)
CONTAINER = """<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>
<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""
PACKAGE = """<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Le Phare du 6 mars</dc:title><dc:publisher>Le Phare</dc:publisher>
<dc:date>2024-03-06</dc:date><dc:language>fr</dc:language></metadata>
<manifest><item id="c" href="cover.xhtml"/><item id="b" href="text/deux%20b.xhtml"/><item id="a" href="text/a.xhtml"/></manifest>
<spine><itemref idref="c"/><itemref idref="a"/><itemref idref="b"/><itemref idref="x"/></spine></package>"""


def book(**files: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as folder:
        folder.writestr("mimetype", "application/epub+zip")
        folder.writestr("META-INF/container.xml", CONTAINER)
        folder.writestr("OEBPS/book.opf", files.get("package", PACKAGE))
        folder.writestr("OEBPS/cover.xhtml", "<html><body><h1>Le Phare</h1></body></html>")
        for name, title, text in (("a", "Feu à Vallorge", PARAGRAPHS[0]), ("deux b", "Le port rouvre", PARAGRAPHS[1])):
            page = f"<html xmlns='http://www.w3.org/1999/xhtml'><body><h2>{title}</h2><p>{text}</p></body></html>"
            folder.writestr(f"OEBPS/text/{name}.xhtml", page)
        for name in files.keys() - {"package"}:
            folder.writestr(name.replace("__", "/").replace("_", "."), files[name])
    return held.getvalue()


def test_each_part_is_a_report_in_the_order_of_the_book() -> None:
    notes: list[Note] = []
    found = list(from_bytes(book(), file="f", name="f", told=notes.append))
    assert [(r.title, r.outlet, r.published, r.text) for r in found if isinstance(r, Report)] == [
        ("Feu à Vallorge", "Le Phare", "2024-03-06", PARAGRAPHS[0]),
        ("Le port rouvre", "Le Phare", "2024-03-06", PARAGRAPHS[1]),
    ]
    assert [note.kind for note in notes] == ["guessed", "guessed", "dropped"]


def test_a_book_with_a_lock_or_without_its_package_is_refused() -> None:
    for data, problem in (
        (book(**{"META-INF__encryption_xml": "<encryption><EncryptedData/></encryption>"}), "lock"),
        (book(package="<package/>"), "no article"),
        (book(package="<package"), "broken"),
    ):
        (found,) = from_bytes(data, file="f", name="f")
        assert isinstance(found, InputError) and problem in str(found)
