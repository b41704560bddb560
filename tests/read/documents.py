"""One sound document of each format, for tests to look at whole and to spoil."""

from __future__ import annotations

import io
import json

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from .pdf_writer import pdf

PARAGRAPHS = (
    "Aucun tram ne circulait mardi matin dans l'agglomération de Valmont, a indiqué l'exploitant du réseau.",
    "« Nous irons jusqu'au bout », a déclaré Lise Aubrac, porte-parole des grévistes, devant le dépôt.",
    "Selon la préfecture, 1\u202f200 salariés sur 1\u202f500 ont cessé le travail ; la direction en compte 900.",
    "Une réunion est prévue jeudi. La municipalité, qui finance le réseau, a dit « regretter » ce mouvement.",
)
BREAKS = "\n\n"
TEXT = BREAKS.join(PARAGRAPHS)
TITLE = "Valmont : les trams à l'arrêt"
ADDRESS = "https://phare.example/ville/trams-12.html"

JSON_LD = {
    "@context": "https://schema.org", "@type": "NewsArticle", "headline": TITLE, "datePublished": "2024-05-14T07:30:00+02:00",
    "dateModified": "2024-05-14T09:05:00+02:00", "author": [{"@type": "Person", "name": "Paul Verdier"}],
    "articleSection": "Ville",
    "publisher": {"@type": "Organization", "name": "Le Phare"}, "mainEntityOfPage": ADDRESS, "inLanguage": "fr-FR",
}  # fmt: skip


def page(*, json_ld: object = JSON_LD, head: str = "", body: str | None = None, charset: str = "utf-8") -> str:
    """A page as newspapers make them: menu, title, byline, picture with credit, links to other articles, footer."""
    told = f'<script type="application/ld+json">{json.dumps(json_ld)}</script>' if json_ld is not None else ""
    words = body if body is not None else "".join(f"<p>{paragraph}</p>\n" for paragraph in PARAGRAPHS[1:])
    return f"""<!DOCTYPE html>
<html lang="fr"><head><meta charset="{charset}"><title>{TITLE} | Le Phare</title><link rel="canonical" href="{ADDRESS}">
<meta property="og:site_name" content="Le Phare en ligne">{told}{head}</head>
<body><header><nav><ul><li><a href="/">Accueil</a></li><li><a href="/ville">Ville</a></li></ul></nav></header>
<main><article><h1>{TITLE}</h1><p class="chapo">{PARAGRAPHS[0]}</p>
<p>Par <a href="/auteurs/verdier">Paul Verdier</a></p><p>Publié le <time datetime="2024-05-14T07:30">14 mai 2024 à 7h30</time></p>
<figure><img src="t.jpg" alt="Un tram"><figcaption>Un tram au dépôt. Photo Anne Roy</figcaption></figure>
{words}
<p>À lire aussi : <a href="/ville/budget.html">Budget : la métropole cherche dix millions d'euros</a></p>
<p class="copyright">Tous droits réservés</p><p>© Le Phare</p>
<aside><h3>Sur le même sujet</h3><ul><li><a href="/1">La piscine rouvre ses portes lundi</a></li></ul></aside></article></main>
<footer><p>Mentions légales, contact, abonnements et plan du site du Phare.</p></footer></body></html>
"""


def rss(items: str | None = None, *, doctype: str = "", encoding: str = "utf-8") -> str:
    """A feed with one entry, from another publisher than its own."""
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    item = f"""<item><title>{TITLE}</title><link>{ADDRESS}?utm_source=rss</link><guid isPermaLink="false">12</guid>
<pubDate>Tue, 14 May 2024 07:30:00 +0200</pubDate><source url="https://phare.example/rss">Le Phare</source>
<description>Le réseau est à l'arrêt.</description><dc:creator>Paul Verdier</dc:creator><category>Ville</category>
<content:encoded><![CDATA[{paragraphs}]]></content:encoded></item>"""
    return f"""<?xml version="1.0" encoding="{encoding}"?>{doctype}
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Toute la presse</title><link>https://fil.example/</link><language>fr</language>
{item if items is None else items}</channel></rss>
"""


def atom(*, doctype: str = "", content: str | None = None) -> str:
    """The same in Atom."""
    words = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS) if content is None else content
    return f"""<?xml version="1.0" encoding="utf-8"?>{doctype}
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>Toute la presse</title><entry><id>tag:phare.example,2024:12</id>
<title>{TITLE}</title><link href="{ADDRESS}"/><published>2024-05-14T07:30:00+02:00</published>
<updated>2024-05-14T09:05:00+02:00</updated>
<author><name>Paul Verdier</name></author><source><title>Le Phare</title></source>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{words}</div></content></entry></feed>
"""


def news_item(
    *,
    version: int = 1,
    status: str = "usable",
    meta: str = "",
    body: str | None = None,
    kind: str = "text",
    guid: str = "urn:newsml:fil:12",
) -> str:
    """An item of NewsML-G2 with its text in NITF."""
    words = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS) if body is None else body
    return f"""<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="{guid}" version="{version}" xml:lang="fr">
<rightsInfo><copyrightHolder><name>Fil Atlantique</name></copyrightHolder></rightsInfo>
<itemMeta><itemClass qcode="ninat:{kind}"/><provider literal="FIL"><name>Fil Atlantique</name></provider>
<versionCreated>2024-05-14T0{version}:30:00+02:00</versionCreated><firstCreated>2024-05-14T01:30:00+02:00</firstCreated>
<pubStatus qcode="stat:{status}"/>{meta}</itemMeta>
<contentMeta><urgency>3</urgency><headline>{TITLE}</headline><by>Par Paul Verdier</by>
<subject><name>Transports</name></subject></contentMeta>
<contentSet><inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body>
<body.head><hedline><hl1>{TITLE}</hl1></hedline><byline>Par Paul Verdier</byline></body.head>
<body.content>{words}<media><media-caption>Un tram au dépôt</media-caption></media></body.content></body></nitf>
</inlineXML></contentSet>
</newsItem>"""


def newsml(*items: str, doctype: str = "", encoding: str = "UTF-8") -> str:
    """A message that carries `items`, one where none is given."""
    inner = "".join(items or (news_item(),))
    return f"""<?xml version="1.0" encoding="{encoding}"?>{doctype}
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sender>fil</sender></header><itemSet>{inner}</itemSet></newsMessage>
"""


def nitf(*, doctype: str = "", body: str | None = None) -> str:
    """A wire in NITF alone."""
    words = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS) if body is None else body
    return f"""<?xml version="1.0" encoding="UTF-8"?>{doctype}
<nitf><head><docdata management-status="usable"><doc-id id-string="fil-12"/><urgency ed-urg="4"/>
<date.issue norm="20240514T073000+0200"/>
<doc.copyright holder="Fil Atlantique"/></docdata></head><body><body.head><hedline><hl1>{TITLE}</hl1></hedline>
<byline>Par Paul Verdier</byline></body.head><body.content>{words}</body.content></body></nitf>
"""


def ninjs(**fields: object) -> dict[str, object]:
    """An item of ninjs 1.x with `fields` put in."""
    return {
        "uri": "urn:ninjs:fil:12", "type": "text", "version": "1", "versioncreated": "2024-05-14T05:30:00Z", "headline": TITLE,
        "firstcreated": "2024-05-14T05:30:00Z", "byline": "Par Paul Verdier", "copyrightholder": "Fil Atlantique", "urgency": 3,
        "pubstatus": "usable", "language": "fr", "body_xhtml": "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS),
        **fields,
    }  # fmt: skip


def markdown() -> str:
    """A note in Markdown, with the marks that people use."""
    return f"# {TITLE}\n\n{PARAGRAPHS[0]}\n\n> {PARAGRAPHS[1]}\n\n**Selon** [la préfecture](https://p.example/), oui.\n"


Answer = tuple[str, str, bytes, dict[str, str]]
"""Address, content type, body and further headers."""


def warc(*answers: Answer, packed: bool = True) -> bytes:
    """An archive with `answers`, a page where none is given."""
    held = io.BytesIO()
    writer = WARCWriter(held, gzip=packed)
    writer.write_record(writer.create_warcinfo_record("a.warc", {"software": "tests"}))
    for address, kind, body, more in answers or ((ADDRESS, "text/html; charset=utf-8", page().encode(), {}),):
        headers = StatusAndHeaders("200 OK", [("Content-Type", kind), *more.items()], protocol="HTTP/1.1")
        writer.write_record(writer.create_warc_record(address, "response", payload=io.BytesIO(body), http_headers=headers))
    return held.getvalue()


def columns() -> bytes:
    """A PDF of two pages with running heads, two columns and a word parted at the end of a line."""
    body = [(50, 740, TITLE), (50, 700, "Aucun tram ne circulait mar-"), (50, 688, "di matin à Valmont, près de Saint-"),
            (50, 676, "Paul, selon l'exploitant."), (50, 652, "La suite vient dans la"), (320, 700, "seconde colonne, qui est"),
            (320, 688, "à droite de la page."), (320, 664, "Une réunion est prévue.")]  # fmt: skip
    pages = [[(50, 812, f"Le Phare - 14 mai - {n}"), *body, (290, 30, str(n))] for n in (1, 2)]
    return pdf(pages, title=TITLE)


def sound() -> dict[str, bytes]:
    """Each of them as bytes, by name."""
    return {
        "page": page().encode(), "rss": rss().encode(), "atom": atom().encode(), "newsml": newsml().encode(),
        "nitf": nitf().encode(), "ninjs": json.dumps(ninjs()).encode(), "markdown": markdown().encode(), "warc": warc(),
        "warc-plain": warc(packed=False), "pdf": columns(), "plain": TEXT.encode(),
        "header": f"---\nid: a\ntitle: T\n---\n{TEXT}".encode(),
        "lines": "\n".join(json.dumps({"id": str(n), "text": text}) for n, text in enumerate(PARAGRAPHS)).encode(),
    }  # fmt: skip
