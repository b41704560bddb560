"""Pages that break readers: nested without end, made to swell, odd in every way. Generated, by name."""

from __future__ import annotations

import json
from collections.abc import Iterator

from .documents import JSON_LD, PARAGRAPHS, page

Case = tuple[str, bytes]
DEEP = 100_000
P = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)


def nested_pages() -> Iterator[Case]:
    for tag in (
        "div",
        "b",
        "span",
        "table",
        "ul><li",
        "blockquote",
        "a href=x",
        "p",
        "font",
        "svg",
        "section",
        "x-y",
        "select",
        "h2",
    ):
        yield f"page nested in <{tag}>", f"<html><body>{f'<{tag}>' * DEEP}{P}".encode()
    yield "page nested and closed", f"<html><body>{'<div>' * DEEP}{P}{'</div>' * DEEP}".encode()
    yield "page nested below the limit", f"<html><body>{'<div>' * 200}{P}{'</div>' * 200}".encode()
    yield "page that only closes", f"<html><body>{P}{'</div>' * DEEP}".encode()


def large_pages() -> Iterator[Case]:
    many = {
        "i": "<i>mot</i> ", "a": "<a href=x>mot</a> ", "br": "mot<br>", "code": "<code>x</code>", "q": "<q>x</q>",
        "img": "<img src=x>",
        "sup": "<sup>2</sup>", "x-y": "<x-y>x</x-y>",
    }  # fmt: skip
    for tag, inner in many.items():
        yield f"page with 20,000 {tag} in a paragraph", page(body=f"<p>{inner * 20_000}</p>").encode()
    yield "page with 50,000 attributes", page(body=f"<p {' '.join(f'a{n}=1' for n in range(50_000))}>x</p>").encode()
    yield (
        "page with 1,500 tags of 100 attributes",
        page(body=f"<p {' '.join(f'a{n}=1' for n in range(100))}>x</p>" * 1500).encode(),
    )
    yield "page with an attribute of 5 MB", page(body=f"<p title='{'x' * 5_000_000}'>{PARAGRAPHS[0]}</p>").encode()
    yield "page with a word of 2 MB", page(body=f"<p>{'a' * 2_000_000}</p>").encode()
    yield "page with 1 MB of entities", page(body=f"<p>{'&lt;&eacute;' * 100_000}</p>").encode()
    yield "page with 20,000 paragraphs", page(body=P * 5_000).encode()
    yield "page with 10,000 rows", page(body=f"<table>{'<tr><td>a</td><td>b</td></tr>' * 10_000}</table>{P}").encode()
    yield "page with 50,000 comments", page(body="<!-- x -->" * 50_000 + P).encode()
    yield "page with 5,000 metas", page(head="<meta property=og:title content=x>" * 5_000).encode()
    yield "page over the limit", page(body="<p>mot</p>" * 2_000_000).encode()
    yield "page of comments only", b"<!---->" * 20_000 + b"x"
    yield "page whose comment does not end", b"<html><!-- " + P.encode() * 100
    yield "page whose script does not end", b"<html><body><script>" + P.encode()
    yield "page whose title does not end", b"<html><title>" + P.encode()
    yield "page whose attribute does not end", b"<html><body><p title='" + P.encode()
    yield "page whose textarea does not end", b"<html><body><textarea>" + P.encode()


def odd_pages() -> Iterator[Case]:
    for field in (
        "headline",
        "author",
        "datePublished",
        "publisher",
        "articleSection",
        "mainEntityOfPage",
        "articleBody",
        "@type",
    ):
        for value in (None, 7, True, [], {}, [[[]]], {"name": {"name": 1}}, "\x00\ud83d", "x" * 100_000):
            kind = type(value).__name__ + (f" of {len(str(value))}" if value else "")
            yield f"page whose {field} is {kind}", page(json_ld={**JSON_LD, field: value}).encode("utf-8", "replace")
    for name, script in {
        "nested": "[" * DEEP, "nested objects": '{"@graph":' * 50_000, "broken": "{'a': }", "empty": "", "a number": "1e999999",
        "a long number": "9" * 100_000, "many nodes": json.dumps([JSON_LD] * 5_000), "closed early": "</script><script>",
    }.items():  # fmt: skip
        yield (
            f"page whose JSON-LD is {name}",
            page(head=f'<script type="application/ld+json">{script}</script>', json_ld=None).encode(),
        )
    for name, link in {
        "a script": "javascript:alert(1)", "long": "https://x.example/" + "a" * 100_000, "broken": "http://[", "empty": "",
        "a file": "file:///etc/passwd", "with a password": "https://a:b@c.example/d",
    }.items():  # fmt: skip
        yield (
            f"page whose canonical is {name}",
            page(json_ld=None).replace("https://phare.example/ville/trams-12.html", link).encode(),
        )
    yield "page without an article", b"<html><body><nav><a href=/>Accueil</a></nav></body></html>"
    yield "page of nothing", b"<html>"
    yield "page of one tag", b"<p>"
    yield "page of a frame", b"<html><frameset><frame src=x></frameset></html>"
    yield "page with numbers that are no characters", page(body="<p>&#x99999999; &#0; &#xd800; &#1114112;</p>" + P).encode()
    yield "page with characters that show nothing", page(body="<p>\u202e\u200b\ufeff\u2066</p>" + P).encode()
    yield "page with a base", page(head="<base href='javascript:x'>").encode()
    yield "front page", page(body="".join(f"<p><a href=/{n}>Un titre parmi d'autres titres</a></p>" for n in range(200))).encode()
