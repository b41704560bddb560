"""What a page says about its article: JSON-LD first (schema.org NewsArticle), then Open Graph and other meta elements."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from recoupe.lang.base import language
from recoupe.read import address, liveblog
from recoupe.read.domain import is_own as own_address
from recoupe.read.language import DEFAULT
from recoupe.read.people import authors_of
from recoupe.read.published import understood
from recoupe.read.shown import shown_date
from recoupe.text import fold

NEWS = re.compile(r"(?:\b\w*NewsArticle|LiveBlogPosting)")
ARTICLE = re.compile(r"(?:\b\w*Article|\b\w*Posting|Report)")
_SITE = re.compile(r"(?<!\s)\s++[|–—•·-]\s+|(?<!\s)\s*+\|\s*")
DEEPEST = 6
"""How deep an article may stand in JSON-LD (in a list, a graph, as the main entity of its page)."""
MOST_NODES = 10_000

TITLE = ("og:title", "twitter:title", "dc.title")
OUTLET = ("og:site_name", "application-name", "dc.publisher")
AUTHOR = ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author")
PUBLISHED = ("article:published_time", "og:article:published_time", "date", "dc.date", "dc.date.issued", "dcterms.created",
             "parsely-pub-date", "publication_date", "datepublished")  # fmt: skip
UPDATED = (
    "article:modified_time",
    "og:article:modified_time",
    "og:updated_time",
    "last-modified",
    "dcterms.modified",
    "datemodified",
)
SOURCES = ("author", "sourceOrganization", "provider", "creditText", "copyrightHolder")
"""Fields of JSON-LD in which an agency may stand whose work an article holds."""
SECTION = ("article:section", "og:article:section", "parsely-section")


class Told(msgspec.Struct):
    """What a page tells about itself. Dates as `published.normalised` gives them; `body` is JSON-LD's articleBody,
    `posts` those of a live blog with their times.

    `copy_of` is an address of another domain that the page gives for its own; `titles` are other forms of the
    title that it shows. `is_article` says whether its marks call the page an article. `agencies` are those that its data name as
    author or as source, by the names that the press of the usual language uses.
    """

    title: str | None = None
    outlet: str | None = None
    authors: list[str] = []
    section: str | None = None
    published: str | None = None
    updated: str | None = None
    url: str | None = None
    language: str | None = None
    body: str = ""
    posts: list[str] = []
    copy_of: str | None = None
    titles: list[str] = []
    description: str | None = None
    correction: str | None = None
    is_article: bool = False
    agencies: list[str] = []


def metadata(root: Any, *, url: str | None) -> Told:
    """What the page with this `root` tells; `url` is where it was fetched from, if it was."""
    metas = _metas(root)
    canonical, claimed = _canonical(root, metas, url)
    node = _article(root, canonical)
    outlet = _name(node.get("publisher")) or _meta(metas, OUTLET) or address.host(canonical)
    spoken = _text(_first(node.get("inLanguage"))) or root.get("lang") or root.get("xml:lang") or metas.get("og:locale")
    title = _text(node.get("headline")) or _text(node.get("name")) or _meta(metas, TITLE)
    heading = _heading(root, outlet)

    def day(value: object) -> str | None:
        return understood(value) or (shown_date(value, language=spoken) if isinstance(value, str) else None)

    published = day(_first(node.get("datePublished"))) or _first_day(metas, PUBLISHED, day)
    return Told(
        title=_without_site(title, outlet, heading) or heading,
        titles=[form for form in (title, heading) if form],
        outlet=outlet,
        authors=list(_names(node.get("author"))) or authors_of(_meta(metas, AUTHOR) or ""),
        section=_text(_first(node.get("articleSection"))) or _meta(metas, SECTION),
        published=published,
        updated=day(_first(node.get("dateModified"))) or _first_day(metas, UPDATED, day),
        url=canonical,
        language=spoken,
        body=_text(node.get("articleBody")) or "",
        posts=liveblog.posts(node, published=published, language=spoken),
        copy_of=claimed,
        description=_text(node.get("description")) or _meta(metas, ("og:description", "description")),
        correction=_correction(node.get("correction")),
        agencies=list(_agencies(node, _meta(metas, AUTHOR))),
        is_article=bool(node) or metas.get("og:type", "").lower() == "article",
    )


def _agencies(node: dict[str, Any], author: str | None) -> Iterator[str]:
    press = language(DEFAULT).press
    if press is None:
        return
    told = [author] + [_name(one) for name in SOURCES for one in _listed(node.get(name))]
    found = (press.canonical[match.group()] for value in told if value for match in press.names.finditer(value))
    yield from dict.fromkeys(name for name in found if name in press.agencies)


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _correction(value: object) -> str | None:
    """What a CorrectionComment says."""
    value = _first(value)
    return _text(value.get("text") or value.get("name") if isinstance(value, dict) else value)


def _without_site(title: str | None, outlet: str | None, heading: str | None) -> str | None:
    """The title without the site's name after it: where the name is told, or where the page's one heading lacks it."""
    parts = _SITE.split(title or "")
    if title is None or len(parts) < 2:
        return title
    shorter = title[: title.rindex(parts[-1])].rstrip(" |–—•·-:")
    named = outlet is not None and fold(parts[-1]) == fold(outlet)
    return shorter if shorter and (named or (heading is not None and fold(heading) == fold(shorter))) else title


def _metas(root: Any) -> dict[str, str]:
    """The first content of each name or property, names in lower case."""
    found: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv") or "").strip().lower()
        content = " ".join((meta.get("content") or "").split())
        if name and content:
            found.setdefault(name, content)
    return found


def _meta(metas: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((metas[name] for name in names if name in metas), None)


def _canonical(root: Any, metas: dict[str, str], url: str | None) -> tuple[str | None, str | None]:
    """The article's own address: what the page names unless it is a front page, else where the page came from.

    A page that was fetched speaks for its own domain alone; with it, the first address of another that it names.
    """
    links = (link.get("href") for link in root.iter("link") if "canonical" in (link.get("rel") or "").lower().split())
    whole = (address.whole(told, base=url) for told in (*links, metas.get("og:url")))
    named = [found for found in whole if found and not address.is_front(found)]
    own = [found for found in named if url is None or own_address(found, url)]
    return (own[0] if own else address.whole(url)), next((found for found in named if found not in own), None)


def _article(root: Any, canonical: str | None) -> dict[str, Any]:
    """The JSON-LD node of the article that the page is about; empty where there is none, or several and none is the page's."""
    nodes = [node for script in root.iter("script") if _is_json_ld(script) for node in _nodes(_loaded(script.text or ""))]
    for kind in (NEWS, ARTICLE):
        found = [node for node in nodes if any(kind.fullmatch(name) for name in _types(node))]
        own = [node for node in found if canonical and canonical in _addresses(node, canonical)]
        if own or len(found) == 1:
            return next((node for node in own if node.get("liveBlogUpdate")), (own or found)[0])
        if len(live := [node for node in found if node.get("liveBlogUpdate")]) == 1:
            return live[0]
    return {}


def _is_json_ld(script: Any) -> bool:
    return "ld+json" in (script.get("type") or "").lower()


def _loaded(text: str) -> object:
    """Pages break the rules of JSON in one way mostly: line breaks within a text."""
    text = re.sub(r"^\s*+(?://\s*+)?(?:<!\[CDATA\[|<!--)|(?://\s*+|(?<!\s)\s*+)(?:\]\]>|-->)\s*+(?:;\s*+)?$", "", text)
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(loaded: object) -> Iterator[dict[str, Any]]:
    waiting: list[tuple[object, int]] = [(loaded, 0)]
    for _ in range(MOST_NODES):
        if not waiting:
            return
        value, depth = waiting.pop()
        if isinstance(value, dict):
            yield value
        if depth < DEEPEST:
            inner = value if isinstance(value, list) else []
            if isinstance(value, dict):
                inner = [value[name] for name in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart") if name in value]
            waiting.extend((item, depth + 1) for item in reversed(inner))


def _types(node: dict[str, Any]) -> list[str]:
    told = node.get("@type")
    return [name for name in (told if isinstance(told, list) else [told]) if isinstance(name, str)]


def _addresses(node: dict[str, Any], base: str) -> set[str | None]:
    page = node.get("mainEntityOfPage")
    told = [node.get("url"), node.get("@id"), page.get("@id") if isinstance(page, dict) else page]
    return {address.whole(item, base=base) for item in told}


def _first(value: object) -> object:
    return value[0] if isinstance(value, list) and value else value


def _text(value: object) -> str | None:
    return html.unescape(value).strip() or None if isinstance(value, str) else None


def _name(value: object) -> str | None:
    value = _first(value)
    return _text(value.get("name") if isinstance(value, dict) else value)


def _names(value: object) -> Iterator[str]:
    for item in value if isinstance(value, list) else [value]:
        yield from authors_of(_name(item) or "")


def _first_day(metas: dict[str, str], names: tuple[str, ...], day: Callable[[object], str | None]) -> str | None:
    return next((found for found in (day(metas.get(name)) for name in names) if found), None)


def _heading(root: Any, outlet: str | None) -> str | None:
    """The one heading of the first level, else the page's title without the outlet's name at its end."""
    headings = [text for text in (" ".join("".join(h.itertext()).split()) for h in root.iter("h1")) if text]
    if len(headings) == 1:
        return str(headings[0])
    title = next((" ".join("".join(element.itertext()).split()) for element in root.iter("title")), "")
    parts = _SITE.split(title)
    if len(parts) > 1 and outlet and parts[-1].casefold() == outlet.casefold():
        title = title[: title.rindex(parts[-1])].rstrip(" |–—•·-")
    return title or None
