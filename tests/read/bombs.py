"""Small files that swell when they are opened: archives, entities, aliases and filters, in every format that is read."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
import zlib
from collections.abc import Iterator

from .documents import JSON_LD, PARAGRAPHS, atom, newsml, nitf, page, rss, warc
from .pdf_writer import from_streams

Case = tuple[str, bytes]
LAUGHS = '<!ENTITY j0 "haha">' + "".join(f'<!ENTITY j{n} "{f"&j{n - 1};" * 10}">' for n in range(1, 12))
DOCTYPE = f"<!DOCTYPE r [{LAUGHS}]>"


def zipped(name: str, data: bytes, *, times: int = 1) -> bytes:
    """An archive of archives, `times` deep."""
    for depth in range(times):
        held = io.BytesIO()
        with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as packed:
            packed.writestr(name if not depth else f"{depth}.zip", data)
        data = held.getvalue()
    return data


def bombs() -> Iterator[Case]:
    """All of them by name."""
    yield from _archives()
    yield from _entities()
    yield from _records()


def _archives() -> Iterator[Case]:
    swelling = bytes(50_000_000)
    for name in ("a.txt", "a.html", "word/document.xml", "content.xml", "OEBPS/a.xhtml"):
        yield f"bomb of ZIP with {name}", zipped(name, swelling)
    yield "bomb of ZIP in ZIP", zipped("a.txt", swelling, times=5)
    twice = gzip.compress(gzip.compress(swelling))
    yield "bomb of gzip in gzip", twice
    address = "https://phare.example/"
    html = "text/html"
    good = (f"{address}good", html, page().encode(), {})
    packings = {"gzip": gzip.compress(swelling), "deflate": zlib.compress(swelling)}
    for packing, data in packings.items():
        yield f"bomb of {packing} in an archive", warc((address, html, data, {"Content-Encoding": packing}), good)
        double = {"Content-Encoding": f"{packing}, {packing}"}
        yield f"bomb of {packing} twice in an archive", warc((address, html, data, double), good)
    yield "bomb of 40 swelling answers", warc(*[(f"{address}{n}", html, packings["gzip"], {"Content-Encoding": "gzip"})
                                                for n in range(40)])  # fmt: skip
    flate = b"q\n" * 20_000_000
    for _ in range(2):
        flate = zlib.compress(flate)
    yield (
        "bomb of filters in a PDF",
        from_streams([flate]).replace(b"/Filter /FlateDecode", b"/Filter [/FlateDecode /FlateDecode]"),
    )


def _entities() -> Iterator[Case]:
    entry = "<item><title>&j11;</title><description>&j11;</description></item>"
    writers = {
        "feed": rss(entry, doctype=DOCTYPE),
        "Atom": atom(doctype=DOCTYPE, content="<p>&j11;</p>"),
        "wire": newsml(doctype=DOCTYPE).replace(PARAGRAPHS[0], "&j11;"),
        "NITF": nitf(doctype=DOCTYPE, body="<p>&j11;</p>"),
        "page": page(body="<p>&j11;</p>").replace("<!DOCTYPE html>", f"<!DOCTYPE html [{LAUGHS}]>"),
        "XHTML": '<?xml version="1.0"?>' + page(body="<p>&j11;</p>").replace("<!DOCTYPE html>", f"<!DOCTYPE html [{LAUGHS}]>"),
    }
    for name, text in writers.items():
        yield f"bomb of entities in a {name}", text.encode()
        yield f"bomb of entities in a {name} in UTF-16", text.encode("utf-16")
        yield (
            f"bomb of entities in a {name} after a comment",
            text.replace("<!DOCTYPE", f"<!--{'x' * 70_000}--><!DOCTYPE", 1).encode(),
        )
    parameters = '<!ENTITY % a "haha"><!ENTITY % b "%a;%a;%a;%a;%a;"><!ENTITY % c "%b;%b;%b;%b;"><!ENTITY d "%c;%c;%c;">'
    yield "bomb of parameter entities in a feed", rss(entry, doctype=f"<!DOCTYPE r [{parameters}]>").encode()
    yield "bomb of parameter entities in a wire", newsml(doctype=f"<!DOCTYPE r [{parameters}]>").encode()


def _records() -> Iterator[Case]:
    aliases = "a0: &a0 [haha]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 12))
    for field in ("title", "authors", "updated", "notice"):
        yield f"bomb of aliases for {field} in a header", f"---\n{aliases}{field}: *a11\n---\n{PARAGRAPHS[0]}".encode()
    merged = "b0: &b0 {x: haha}\n" + "".join(f"b{n}: &b{n} {{<<: [{', '.join([f'*b{n - 1}'] * 9)}]}}\n" for n in range(1, 9))
    yield "bomb of merged aliases in a header", f"---\n{merged}title: T\n---\n{PARAGRAPHS[0]}".encode()
    wide = {f"k{n}": n for n in range(300_000)}
    yield "bomb of keys in a record", json.dumps({**wide, "id": "a", "text": PARAGRAPHS[0]}).encode()
    yield "bomb of lists in a record", b'{"id":"a","text":"Un mot.","authors":' + b"[" * 500_000 + b"]" * 500_000 + b"}"
    yield "bomb of lists in what a page tells", page(json_ld={**JSON_LD, "author": [[]] * 300_000}).encode()
    names = "".join(f"[a{n}]: /{'x' * 500}\n" for n in range(2_000))
    yield "bomb of references in Markdown", f"# T\n\n[un lien](https://a.example/) {'[a1] ' * 20_000}\n\n{names}".encode()
