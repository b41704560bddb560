"""Documents that hold several reports or are packed: office files, books, corpora, exports of databases and networks."""

from __future__ import annotations

import io
import json
import zipfile

from .documents import JSON_LD, PARAGRAPHS, TEXT, TITLE

CONTAINER = (
    '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>'
    '<rootfile full-path="b/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
OPF = (
    '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Le Phare du 14 mai</dc:title><dc:publisher>Le Phare</dc:publisher>'
    '<dc:date>2024-05-14</dc:date></metadata><manifest><item id="a" href="a.xhtml"/><item id="c" href="c.xhtml"/></manifest>'
    '<spine><itemref idref="a"/><itemref idref="c"/></spine></package>'
)
XHTML = (
    f"<html xmlns='http://www.w3.org/1999/xhtml'><body><h2>{TITLE}</h2>{''.join(f'<p>{p}</p>' for p in PARAGRAPHS)}</body></html>"
)
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WORD = (
    f'<w:document xmlns:w="{_WORD}"><w:body>'
    + "".join(f'<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>{p}</w:t></w:r></w:p>' for p in (TITLE, *PARAGRAPHS))
    + "</w:body></w:document>"
)
ODT = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text><text:h>Trams</text:h>'
    + "".join(f'<text:p>{p}<text:line-break/><text:s text:c="2"/></text:p>' for p in PARAGRAPHS)
    + "</office:text></office:body></office:document-content>"
)
_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SHEET = (
    f'<worksheet xmlns="{_SHEET}"><sheetData>'
    + "".join(
        f'<row r="{n}">'
        + "".join(f'<c r="{"ABC"[at]}{n}" t="inlineStr"><is><t>{cell}</t></is></c>' for at, cell in enumerate(row))
        + "</row>"
        for n, row in enumerate(
            [("titre", "date", "texte"), *((f"Trams {n}", "14/05/2024", p) for n, p in enumerate(PARAGRAPHS))], 1
        )
    )
    + "</sheetData></worksheet>"
)


def packed(files: dict[str, str | bytes]) -> bytes:
    """A ZIP file with `files`, not compressed."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as folder:
        for name, content in files.items():
            folder.writestr(name, content)
    return held.getvalue()


def epub(part: str | bytes = XHTML, *, package: str | bytes = OPF, container: str | bytes = CONTAINER) -> bytes:
    """A book of two parts that are alike."""
    return packed({
        "mimetype": "application/epub+zip", "META-INF/container.xml": container, "b/book.opf": package, "b/a.xhtml": part,
        "b/c.xhtml": part,
    })  # fmt: skip


def docx(document: str | bytes = WORD) -> bytes:
    """A document of Word."""
    return packed({"word/document.xml": document})


def odt(content: str | bytes = ODT) -> bytes:
    """A document of LibreOffice."""
    return packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def xlsx(sheet: str | bytes = SHEET) -> bytes:
    """A workbook with one sheet."""
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    return packed({
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="a" Type="{_OFFICE}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_SHEET}" xmlns:r="{_OFFICE}"><sheets><sheet name="Feuille" sheetId="1" r:id="a"/>'
        "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="a" Type="{_OFFICE}/worksheet" '
        'Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": sheet,
    })  # fmt: skip


def live_blog() -> str:
    """A page of a live blog."""
    posts = [{"@type": "BlogPosting", "headline": TITLE, "datePublished": f"2024-05-14T0{n}:30:00+02:00", "articleBody": text}
             for n, text in enumerate(PARAGRAPHS)]  # fmt: skip
    node = {**JSON_LD, "@type": "LiveBlogPosting", "liveBlogUpdate": posts}
    return f"<!doctype html><html><head><script type='application/ld+json'>{json.dumps(node)}</script></head><body></body></html>"


def outbox() -> dict[str, object]:
    """What Mastodon exports."""
    context = "https://www.w3.org/ns/activitystreams"
    actor = "https://mer.example/users/phare"
    posts = [{"type": "Note", "id": f"{actor}/{n}", "content": f"<p>{text}</p>", "to": [f"{context}#Public"],
              "published": "2024-05-14T05:30:00Z"} for n, text in enumerate(PARAGRAPHS)]  # fmt: skip
    items = [{"type": "Create", "actor": actor, "object": post} for post in posts]
    return {"@context": context, "type": "OrderedCollection", "orderedItems": [*items, {"type": "Announce", "object": "x"}]}


def several() -> dict[str, bytes]:
    """Each as bytes, by name."""
    paragraphs = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    found: dict[str, str | bytes] = {
        "xlsx": xlsx(), "epub": epub(), "docx": docx(), "odt": odt(), "live blog": live_blog(), "outbox": json.dumps(outbox()),
        "iramuteq": "".join(f"**** *source_phare_{n} *date_2024-05-14\n{text}\n\n" for n, text in enumerate(PARAGRAPHS)),
        "labels": f"Titre : {TITLE}\nSource : Le Phare\nDate : 14 mai 2024\n\n{TEXT}",
        "csv": "titre;date;texte\n" + "".join(f'Trams {n};14/05/2024;"{text}"\n' for n, text in enumerate(PARAGRAPHS)),
        "tei": f"<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader><fileDesc><titleStmt><title>{TITLE}</title></titleStmt>"
        f"<publicationStmt><date when='2024-05-14'/></publicationStmt></fileDesc></teiHeader>"
        f"<text><body>{paragraphs}</body></text></TEI>",
        "nexis": f"1 of 2 DOCUMENTS\n\nLe Phare\n\n14 mai 2024\n\n{TITLE}\n\nSECTION: Ville\n\n{TEXT}\n\n"
        f"2 of 2 DOCUMENTS\n\nLe Phare\n\n{TEXT}",
        "nexis uni": f"{TITLE}\n\nLe Phare\n\n14 mai 2024\n\nLength: 80 words\n\nBody\n\n{TEXT}\n\n"
        "Classification\n\nEnd of Document\n",
        "factiva": f"{TITLE}\n80 mots\n14 mai 2024\nLe Phare\nPHARE\nFrançais\n© 2024 Le Phare\n\n"
        f"{TEXT}\n\nDocument PHARE00020240514ek5e0001x\n",
        "mail": f"From: Le Phare <a@phare.example>\r\nSubject: Trams\r\nDate: Tue, 14 May 2024 07:30:00 +0200\r\n"
        f"MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{TEXT}",
        "subtitles": "".join(f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{text}\n\n" for n, text in enumerate(PARAGRAPHS, 1)),
        "rtf": "{\\rtf1\\ansi " + "\\par ".join(p.encode("ascii", "ignore").decode() for p in PARAGRAPHS) + "}",
    }  # fmt: skip
    return {name: data if isinstance(data, bytes) else data.encode() for name, data in found.items()}
