"""Press databases' pages: Europresse and Factiva, one page with many articles, told by the class names of their programs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from recoupe.read import blocks
from recoupe.read.language import DEFAULT
from recoupe.read.people import authors_of
from recoupe.read.shown import shown_date
from recoupe.read.words import page_words
from recoupe.text import fold

_EUROPRESSE = re.compile(r"(?i)(?:^|\s)(?:rdp__)?DocPublicationName(?:\s|$)")
_FACTIVA = re.compile(r"(?:^|\s)\w{2}Article(?:\s|$)")
MOST = 5_000
"""Articles that a page may have."""


def articles(root: Any) -> list[dict[str, Any]]:
    """The fields of each article on a page of a press database; none where it is no such page."""
    names = [element for element in root.iter() if _EUROPRESSE.search(element.get("class") or "")]
    if names:
        held = {article: None for name in names for article in [_around(name)] if article is not None}
        return [_europresse(article) for article in list(held)[:MOST]]
    tables = [element for element in root.iter("div") if _FACTIVA.search(element.get("class") or "")]
    return [found for table in tables[:MOST] if (found := _factiva(table)).get("text")]


def _around(name: Any) -> Any:
    return next((above for above in name.iterancestors() if blocks.tag(above) in {"article", "body"}), None)


def _europresse(article: Any) -> dict[str, Any]:
    outlet = _classed(article, "DocPublicationName")
    header = _classed(article, "DocHeader")
    title = _classed(article, "titreArticleVisu") or _classed(article, "titreArticle")
    authors = authors_of(_classed(article, "docAuthors") or _classed(article, "sm-margin-bottomNews"))
    number = _classed(article, "publiC-lblNodoc")
    body = next((element for element in article.iter() if "docOcurrContainer" in (element.get("class") or "")), None)
    body = body if body is not None else next(article.iter("section"), article)
    blocks.clean(body, titles=[title], authors=authors)
    return {
        "id": number or None, "outlet": outlet, "published": shown_date(header), "title": title, "authors": authors,
        "text": blocks.text_of(body), "section": None,
    }  # fmt: skip


def _classed(root: Any, name: str) -> str:
    """The words of the first element with a class that ends with `name`."""
    found = (element for element in root.iter() if any(part.endswith(name) for part in (element.get("class") or "").split()))
    return next(filter(None, map(blocks.words_of, found)), "")


def _factiva(article: Any) -> dict[str, Any]:
    """Rows of a code and a value (HD, BY, PD, SN, LP, TD); or, in the full format, divisions one below the other."""
    told: dict[str, Any] = {}
    text: list[str] = []
    for row in article.iter("tr"):
        cells = [cell for cell in row if blocks.tag(cell) in {"td", "th"}]
        if len(cells) < 2:
            continue
        code = fold(blocks.words_of(cells[0]).strip("\u00a0 "))
        if code in {"lp", "td"}:
            text += _paragraphs(cells[1])
        elif field := page_words().labels.get(code):
            told.setdefault(field, blocks.words_of(cells[1]).strip("\u00a0 "))
    if not text:
        told, text = _without_codes(article)
    return {
        "id": told.get("id"), "outlet": told.get("outlet"),
        "published": shown_date(told.get("published") or "", language=DEFAULT),
        "title": told.get("title"), "authors": authors_of(told.get("authors") or ""), "section": told.get("section"),
        "text": blocks.BREAK.join(text),
    }  # fmt: skip


def _without_codes(article: Any) -> tuple[dict[str, Any], list[str]]:
    told: dict[str, Any] = {"title": _classed(article, "Headline") or _classed(article, "headline")}
    text = _paragraphs(article)
    lines = [line for line in map(blocks.words_of, blocks.lowest_blocks(article)) if line and line not in text]
    at = next((n for n, line in enumerate(lines) if page_words().word_count.fullmatch(line)), None)
    if at is not None:
        after = lines[at + 1 : at + 4]
        told["published"] = next((line for line in after if shown_date(line)), None)
        told["outlet"] = next((line for line in after if not shown_date(line)), None)
    return told, text


def _paragraphs(element: Any) -> list[str]:
    marked = [part for part in element.iter("p") if "articleParagraph" in (part.get("class") or "")]
    return [words for part in marked or element.iter("p") if (words := blocks.words_of(part))]


Reader = Callable[[Any], Iterator[dict[str, Any]]]
