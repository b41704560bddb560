"""Files that break readers: cut off, garbled, mislabelled, nested without end, made to swell. Generated, by name."""

from __future__ import annotations

import gzip
import io
import json
import random
import zipfile
import zlib
from collections.abc import Callable, Iterator

from .bombs import bombs
from .documents import PARAGRAPHS, TITLE, atom, markdown, news_item, newsml, ninjs, nitf, page, rss, sound, warc
from .hostile_pages import large_pages, nested_pages, odd_pages
from .pdf_writer import from_streams, pdf

Case = tuple[str, bytes]
DEEP = 100_000
P = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)


def cut_off() -> Iterator[Case]:
    for name, data in sound().items():
        for share in (1, 10, 33, 60, 85, 99):
            yield f"{name} cut at {share} %", data[: max(1, len(data) * share // 100)]


def garbled() -> Iterator[Case]:
    for name, data in sound().items():
        for seed, count in ((1, 1), (2, 20), (3, 200)):
            chance = random.Random(f"{name} {seed}")
            spoilt = bytearray(data)
            for _ in range(count):
                spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
            yield f"{name} with {count} bytes of chance", bytes(spoilt)
        yield f"{name} twice", data + data
        yield f"{name} after blanks", b" \n\t" * 2000 + data
        yield f"{name} with NUL", data[: len(data) // 2] + b"\0" * 10 + data[len(data) // 2 :]


def mislabelled() -> Iterator[Case]:
    declared = ("utf-8", "iso-8859-1", "utf-16", "punycode", "unicode_escape", "x-unknown", "cp1251", "zlib")
    for true in ("utf-8", "cp1252", "utf-16", "mac_roman"):
        for told in declared:
            yield f"page in {true} declared {told}", page(charset=told).replace("\u202f", " ").encode(true)
            yield f"feed in {true} declared {told}", rss(encoding=told).replace("\u202f", " ").encode(true)
            yield f"wire in {true} declared {told}", newsml(encoding=told).replace("\u202f", " ").encode(true)
    russian = "<html><meta charset=koi8-r><article>" + "<p>Мэр города заявил во вторник, что переговоры завершены.</p>" * 5
    yield "page in Russian declared rightly", russian.encode("koi8-r")
    yield "page in Russian declared wrongly", russian.replace("koi8-r", "iso-8859-1").encode("cp1251")
    yield (
        "page in Japanese",
        ("<html><meta charset=shift_jis><article>" + "<p>市長は水曜日に会見した。</p>" * 9).encode("shift_jis"),
    )
    yield "page of broken UTF-8", page().encode().replace("é".encode(), b"\xc3")


ENTITIES: dict[str, str] = {
    "that swell": "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)) + '<!ENTITY a "haha">',
    "that are long": f'<!ENTITY j "{"x" * 100_000}">',
    "from a file": '<!ENTITY j SYSTEM "file:///etc/passwd">',
    "from the net": '<!ENTITY j SYSTEM "http://127.0.0.1:9/x">',
    "of parameters": '<!ENTITY % p SYSTEM "file:///etc/passwd"> %p; <!ENTITY j "x">',
    "that name themselves": '<!ENTITY j "&j;">',
}


def xml_bombs() -> Iterator[Case]:
    used = "<p>" + "&j;" * 1_000 + "</p>"
    writers: dict[str, Callable[[str], str]] = {
        "feed": lambda doctype: rss(f"<item><title>x</title><description>{'&j;' * 1_000}</description></item>", doctype=doctype),
        "atom": lambda doctype: atom(doctype=doctype, content=used),
        "wire": lambda doctype: newsml(news_item(body=used), doctype=doctype),
        "nitf": lambda doctype: nitf(doctype=doctype, body=used),
    }
    for name, write in writers.items():
        for kind, entities in ENTITIES.items():
            yield f"{name} with entities {kind}", write(f"<!DOCTYPE r [{entities}]>").encode()
        yield f"{name} with a document type from the net", write('<!DOCTYPE r SYSTEM "http://127.0.0.1:9/x.dtd">').encode()
        yield f"{name} with a document type without end", write("<!DOCTYPE r [" + "<!ELEMENT a ANY>" * 10_000).encode()
        yield f"{name} with an entity that is not declared", write("").encode()
    attributes = " ".join(f'a{n}="1"' for n in range(20_000))
    spaces = " ".join(f'xmlns:n{n}="u{n}"' for n in range(5_000))
    for name, inner in {
        "nested": "<x>" * DEEP, "nested and closed": "<x>" * DEEP + "</x>" * DEEP, "of many attributes": f"<x {attributes}/>",
        "of many namespaces": f"<x {spaces}/>", "of a long name": f"<{'x' * 500_000}/>", "of instructions": "<?x y?>" * 50_000,
        "of marked sections": "<![CDATA[" * 30_000, "of ampersands": "&" * 100_000, "of brackets": "<" * 100_000,
    }.items():  # fmt: skip
        yield f"feed {name}", rss(f"<item><title>x</title><description>{inner}</description></item>").encode()
        yield f"wire {name}", newsml(news_item(body=f"<p>{inner}</p>")).encode()


def odd_feeds() -> Iterator[Case]:
    entry = "<item><title>x</title><guid>{}</guid><description>Un texte bref, mais un texte.</description></item>"
    yield "feed without entries", rss("").encode()
    yield "feed whose entries are empty", rss("<item/>" * 100).encode()
    yield "feed whose entries have one id", rss(entry.format(1) * 50).encode()
    yield "feed of 20,000 entries", rss("".join(entry.format(n) for n in range(20_000))).encode()
    yield "feed of 2,000 entries", rss("".join(entry.format(n) for n in range(2_000))).encode()
    for name, inner in {
        "a date that is none": "<pubDate>hier</pubDate>",
        "a date of another age": "<pubDate>Mon, 32 Foo 99999 25:61:61 +9999</pubDate>",
        "a link to a script": "<link>javascript:x</link>",
        "a link without end": f"<link>https://x.example/{'a' * 100_000}</link>",
        "a title of 1 MB": f"<title>{'x' * 1_000_000}</title>", "markup in its title": "<title>&lt;b&gt;x&lt;/b&gt;</title>",
        "nested content": "<content:encoded><![CDATA[" + "<div>" * DEEP + "]]></content:encoded>",
        "escaped nested content": "<description>" + "&lt;b&gt;" * DEEP + "</description>",
        "a source without a title": "<source url='x'/>",
        "a source in a source": "<source><source><title>x</title></source></source>",
        "many authors": "<dc:creator>x</dc:creator>" * 5_000,
    }.items():  # fmt: skip
        yield (
            f"feed with {name}",
            rss(f"<item><guid>urn:x</guid><description>{PARAGRAPHS[0]}</description>{inner}</item>").encode(),
        )
    yield (
        "feed of RSS 1.0",
        (
            b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel>'
            b"<title>x</title></channel><item><title>y</title>"
            b"<link>https://x.example/1</link><description>Un texte bref.</description></item></rdf:RDF>"
        ),
    )
    yield "site map", b"<?xml version='1.0'?><urlset><url><loc>https://x.example/</loc></url></urlset>"
    yield (
        "list of feeds",
        b"<?xml version='1.0'?><opml version='2.0'><body><outline xmlUrl='https://x.example/rss'/></body></opml>",
    )


def odd_wires() -> Iterator[Case]:
    for name, item in {
        "without a text": news_item(body=""), "killed": news_item(status="canceled", body=""),
        "of a picture": news_item(kind="picture", body=""),
        "of an unknown status": news_item(status="x"), "of a long version": news_item().replace('version="1"',
        f'version="{"9" * 5_000}"'),
        "without a version": news_item().replace('version="1"', ""), "without an id": news_item(guid=""),
        "under an empty embargo": news_item(meta="<embargoed/>"),
        "under an odd embargo": news_item(meta="<embargoed>demain</embargoed>"),
    }.items():  # fmt: skip
        yield f"wire {name}", newsml(item).encode()
    yield "message without items", newsml("<x/>").encode()
    yield (
        "message of 6,000 items",
        newsml("".join(news_item(guid=f"urn:{n}", body="<p>Un texte.</p>") for n in range(6_000))).encode(),
    )
    yield "item within an item", newsml(news_item(body=news_item(guid="urn:inner"))).encode()
    for field in ("uri", "headline", "body_xhtml", "versioncreated", "urgency", "byline", "pubstatus", "subject", "language"):
        for value in (None, 7, [], {"a": [1]}, "x" * 100_000):
            yield f"ninjs whose {field} is {type(value).__name__}", json.dumps(ninjs(**{field: value})).encode()
    bodies: list[object] = [
        {},
        [{}],
        [[]],
        [None],
        {"value": 1},
        [{"value": None}],
        [{"contentType": "text/html", "value": "<div>" * DEEP}],
    ]
    for number, body in enumerate(bodies):
        yield f"ninjs whose bodies are odd, {number}", json.dumps(ninjs(bodies=body, body_xhtml=None)).encode()
    yield "ninjs nested", ('{"uri":"x","pubstatus":' + "[" * DEEP).encode()
    yield "ninjs of a long number", ('{"uri":"x","pubstatus":' + "9" * 1_000_000 + "}").encode()
    yield "ninjs with half a character", b'{"uri":"x","pubstatus":"usable","body_text":"Un \\ud83d."}'
    yield (
        "ninjs in lines, one broken",
        (json.dumps(ninjs()) + '\n{"uri": "x", "pubstatus\n' + json.dumps(ninjs(uri="urn:b"))).encode(),
    )


def archives() -> Iterator[Case]:
    address, html = "https://phare.example/a", "text/html"
    good = (address, html, page().encode(), {})
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("a.html", "x" * 10_000_000)
    deflate = zlib.compress(page().encode())
    for name, body, kind, more in (
        ("a ZIP archive", held.getvalue(), "application/zip", {}), ("a ZIP archive said to be a page", held.getvalue(), html, {}),
        ("a picture said to be a page", b"\x89PNG\r\n\x1a\n" + bytes(5_000), html, {}), ("an empty page", b"", html, {}),
        ("a page of 100 MB", b"<p>" + b"a" * 100_000_000, html, {}),
        ("a page packed to swell", gzip.compress(b"a" * 100_000_000), html, {"Content-Encoding": "gzip"}),
        ("a page not packed as it says", page().encode(), html, {"Content-Encoding": "gzip"}),
        ("a page packed in deflate", deflate, html, {"Content-Encoding": "deflate"}),
        ("a page packed in an unknown way", deflate, html, {"Content-Encoding": "x"}),
        ("a page packed in brotli", deflate, html, {"Content-Encoding": "br"}),
        ("a page in pieces that are none", page().encode(), html, {"Transfer-Encoding": "chunked"}),
        ("a page in endless pieces", b"FFFFFFFFFFFF\r\n" + page().encode(), html, {"Transfer-Encoding": "chunked"}),
        ("a page in tiny pieces", b"1\r\na\r\n" * 50_000 + b"0\r\n\r\n", html, {"Transfer-Encoding": "chunked"}),
        ("a nested page", b"<div>" * DEEP, html, {}), ("a PDF", sound()["pdf"], "application/pdf", {}), ("an archive", warc(),
        html, {}),
        ("a feed", rss().encode(), "application/rss+xml", {}), ("a wire", newsml().encode(), "application/xml", {}),
        ("a page of an odd charset", page().encode(), f"{html}; charset=punycode", {}), ("a page of no type", page().encode(),
        "", {}),
        ("three pages that take long", page(body=f"<p>{'<i>x</i>' * 90_000}").encode(), html, {}),
    ):  # fmt: skip
        times = 3 if name.startswith("three") else 1
        yield f"archive with {name}", warc(*[(f"{address}{n}", kind, body, more) for n in range(times)], good)
    yield "archive in one gzip member", gzip.compress(warc(packed=False))
    yield "archive with rubbish between", warc() + b"rubbish" * 100 + warc()
    head = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://x.example/\r\n"
    for name, rest in {
        "a long line": b"a" * 10_000_000, "many lines": b"a: b\r\n" * 1_000_000,
        "a length below nothing": b"Content-Length: -5\r\n\r\nHTTP/1.1 200 OK\r\n\r\n",
        "a length that is no number": b"Content-Length: x\r\n\r\nx",
        "a length without end": b"Content-Length: 99999999999999\r\n\r\nHTTP/1.1 200 OK\r\n\r\n<p>",
        "no length": b"\r\nHTTP/1.1 200 OK\r\n\r\n<p>x", "no answer": b"Content-Length: 2\r\n\r\nx\r\n", "nothing": b"",
    }.items():  # fmt: skip
        yield f"archive whose record has {name}", head + rest
        yield f"packed archive whose record has {name}", gzip.compress(head + rest)
    yield "archive that swells in its header", gzip.compress(b"WARC/1.0\r\n" + b"a" * 100_000_000)
    yield "archive of another version", b"WARC/9.9\r\n\r\n"
    yield "archive packed twice", gzip.compress(warc())


def pdfs() -> Iterator[Case]:
    lines = [(50.0, 700.0 - 12 * n, text) for n, text in enumerate(PARAGRAPHS[:2])]
    good = pdf([lines])
    locked = b" /Encrypt << /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P -4 >> /ID [<00> <00>]" % (b"41" * 32, b"42" * 32)
    picture = b"q 400 0 0 400 50 50 cm BI /W 2 /H 2 /BPC 8 /CS /G ID \x00\xff\xff\x00 EI Q"
    yield "PDF of pictures", from_streams([picture] * 3)
    yield "PDF of empty pages", from_streams([b""] * 50)
    yield "PDF that is locked", from_streams([b""], encrypt=locked)
    yield "PDF of 2,000 pages", from_streams([b""] * 2_000)
    yield "PDF whose pages go in circles", good.replace(b"/Kids [4 0 R]", b"/Kids [2 0 R]")
    yield "PDF without its pages", good.replace(b"/Type /Pages", b"/Type /Sagep")
    yield "PDF without a table", good[: good.index(b"xref\n0")]
    yield "PDF whose table goes in circles", good.replace(b"/Root 1 0 R", b"/Root 1 0 R /Prev 9")
    yield "PDF whose table lies", good.replace(b"0000000009", b"0000099999")
    yield "PDF of a huge page", good.replace(b"[0 0 595 842]", b"[0 0 1e9 1e9]")
    yield "PDF of a page of no size", good.replace(b"[0 0 595 842]", b"[0 0 0 0]")
    yield "PDF of a page the wrong way round", good.replace(b"[0 0 595 842]", b"[595 842 0 0]")
    yield "PDF without its font", good.replace(b"/BaseFont /Helvetica", b"/BaseFont /Nothing ")
    yield "PDF that saves its state without end", from_streams([b"q " * 3_000_000])
    yield "PDF of 3 million lines", from_streams([b"0 0 m 1 1 l S\n" * 3_000_000])
    yield "PDF that swells", from_streams([b" " * 200_000_000])
    yield "PDF of one place", pdf([[(50, 700, "mot")] * 20_000])
    yield "PDF of 20,000 places", pdf([[(50 + n % 20 * 25, 800 - n // 20 * 0.7, "mot") for n in range(20_000)]])
    yield "PDF of words off the page", pdf([[(-5_000, 9_000, text) for text in PARAGRAPHS[:2]]])
    yield "PDF of tiny letters", pdf([lines], size=0.01)
    yield "PDF of huge letters", pdf([lines], size=5_000)
    yield "PDF after rubbish", b"rubbish\n" * 50 + good
    yield "PDF of its first line", b"%PDF-1.7\n"
    yield "PDF that is a page", b"%PDF-1.4\n" + page().encode()


def marked_texts() -> Iterator[Case]:
    link = "[la préfecture](https://p.example/) "
    for name, rest in {
        "brackets": "[" * DEEP, "pictures": "![[" * 50_000, "stars": "*a " * DEEP, "more stars": "**a*" * 50_000,
        "lines below": "_a__b" * 50_000,
        "quotes": "\n" + "> " * 20_000 + "a", "lists": "\n" + "\n".join("  " * n + "- a" for n in range(500)),
        "links": "[a](" * 50_000,
        "code": "".join("`" * n + "a" for n in range(600)), "names of links": "\n\n" + "[a]: x\n" * 20_000, "tags": "<" * DEEP,
        "a script": "<script>alert(1)</script>", "tags of HTML": P, "entities": "&amp;&#x0;" * 20_000,
        "headings": "\n\n" + "# a\n" * 20_000,
        "nothing but links": link * 2_000,
    }.items():  # fmt: skip
        yield f"Markdown with {name}", (link + PARAGRAPHS[0] + " " + rest).encode()
    yield "Markdown of a title alone", f"# {TITLE}\n\n## Rien\n".encode()
    yield "Markdown under a broken header", f"---\nid: [a\n---\n{markdown()}".encode()


def no_formats() -> Iterator[Case]:
    chance = random.Random(8)
    yield "nothing", b""
    yield "blanks", b" \n" * 1_000_000
    yield "a mark of UTF-8", b"\xef\xbb\xbf"
    yield "a mark of UTF-16", b"\xff\xfe"
    yield "half of UTF-16", "Un mot.".encode("utf-16")[:-1]
    yield "UTF-16 without a mark", PARAGRAPHS[0].encode("utf-16-le")
    yield "UTF-32", PARAGRAPHS[0].encode("utf-32")
    yield "bytes of chance", chance.randbytes(100_000)
    yield "letters of chance", bytes(chance.choices(range(32, 127), k=100_000))
    yield "NUL", bytes(1_000_000)
    yield "gzip", gzip.compress(b"x" * 1000)
    yield "gzip that swells", gzip.compress(bytes(100_000_000))
    yield "an office document", b"PK\x03\x04" + bytes(1_000)
    yield "a text of 5 MB", b"mot " * 1_250_000
    yield "one line of dashes", b"---\n" * 50_000
    yield "JSON nested", b'[{"a":' * 50_000
    yield "JSON without end", b'{"text": "' + b"a" * 1_000_000
    yield "a header that names itself", b"---\na: &a [*a]\n---\nTexte."
    yield "a header nested", b"---\na: " + b"[" * 20_000 + b"\n---\nTexte."
    for mark in (
        b"<",
        b"<?xml",
        b"<!",
        b"<!--",
        b"<!DOCTYPE",
        b"</p>",
        b"<rss",
        b"<newsItem",
        b"<html",
        b"WARC/1.0",
        b"{",
        b"[",
        b"%PDF-",
    ):
        yield f"{mark.decode()} alone", mark
        yield f"{mark.decode()} 10,000 times", mark * 10_000


def cases() -> dict[str, bytes]:
    """All of them by name."""
    families = (
        cut_off, garbled, mislabelled, nested_pages, large_pages, odd_pages, xml_bombs, odd_feeds, odd_wires, archives, pdfs,
        marked_texts,
        no_formats, bombs,
    )  # fmt: skip
    found: dict[str, bytes] = {}
    for family in families:
        for name, data in family():
            assert name not in found, f"two cases are named {name}"
            found[name] = data
    return found
