"""From a tree of HTML, XHTML or NITF to the words of the article: paragraphs, without what stands around them.

What is no body text is told from marks: captions and credits from their elements, their class names or a copyright sign; boxes
that lead to other articles from being nothing but links, or from how they begin; bylines from the authors' names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from recoupe.lang.fr.page_words import ELSEWHERE
from recoupe.text import fold

BREAK = "\n\n"
"""What stands between two paragraphs of a text that was made from marks."""

DROPPED = frozenset({
    "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "form", "button", "select", "textarea",
    "input", "nav", "aside", "footer", "figure", "figcaption", "picture", "video", "audio", "canvas", "map", "dialog", "menu",
    "head", "title", "media", "body.head", "body.end", "hedline", "byline", "dateline", "distributor",
})  # fmt: skip
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "hl1", "hl2"})
PHRASING = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd",
    "label", "mark", "nobr", "output", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
    "time", "tt", "u", "var", "wbr", "img", "person", "org", "location", "event", "function", "money", "num", "chron",
    "object.title", "virtloc", "classifier", "copyrite", "lang", "pronounce", "postaddr",
})  # fmt: skip
ASIDE_CLASS = re.compile(
    r"""(?xi)(?:^|[\s_-])(?:
    byline|signature|credits?|copyright|captions?|legende?s?|related|(?:read|see)-?(?:also|more|next)|lire-?aussi|a-?lire|
    voir-?aussi|newsletters?|social|sharing|share(?:-?(?:bar|buttons?|links?))?|breadcrumbs?|comments?|promo|outbrain|taboola|
    recommended|recommendations?|most-?read|advert(?:isement)?s?|cookies?|tags?-list|author-?(?:bio|box|card|info)
    )(?:$|[\s_-])"""
)
ASIDE_SHARE = 0.3
"""Share of a page's text above which an element is no box, whatever its class says: themes put such words on whole pages."""
COPYRIGHT = re.compile(r"(?<!\s)\s*+(?:©|\(c\)\s|&copy;)", re.IGNORECASE)
SHORT = 12
"""Words that a byline, a credit or a line of dates may have."""
OUTSIDE = 5
"""Words that may stand beside the links of a box that leads elsewhere, as in "Read also:"."""
LINKED = 4
LEAD_IN = 40
"""Words of the longest line that is taken for a lead-in to another article."""
ENDS = tuple(".!?…»”:;")

_SPACE = re.compile("[ \t\n\r\f\v]+")


def tag(element: Any) -> str:
    """The name of an element without its namespace, in lower case; "" for comments and the like."""
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def spaced(text: str) -> str:
    """Runs of space as one; spaces that do not break, which French puts before its marks, are kept."""
    return _SPACE.sub(" ", text).strip()


def words_of(element: Any) -> str:
    """All text in an element."""
    return spaced("".join(element.itertext()))


def drop(element: Any) -> None:
    """Takes an element out, keeping the text that follows it."""
    parent = element.getparent()
    if parent is None:
        return
    before = element.getprevious()
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        parent.text = (parent.text or "") + element.tail
    parent.remove(element)


def clean(root: Any, *, titles: Sequence[str] = (), authors: Sequence[str] = ()) -> None:
    """Takes out of a tree what is no body text: see the head of this file. `titles` are repeated nowhere in the text."""
    _drop_all(root, [element for element in root.iter() if tag(element) in DROPPED or _hidden(element)])
    most = ASIDE_SHARE * len(words_of(root))
    _drop_all(root, [element for element in root.iter() if _is_aside(element) and len(words_of(element)) <= most])
    known = {fold(title) for title in titles if title}
    names = [fold(author) for author in authors if author]
    _drop_all(root, [block for block in _lowest_blocks(root) if _is_furniture(block, known, names)])


def _drop_all(root: Any, elements: list[Any]) -> None:
    """Outermost first, so that what is inside one that is gone costs nothing."""
    gone: set[Any] = set()
    for element in elements:
        if element is root or element.getparent() in gone:
            gone.add(element)
            continue
        gone.add(element)
        drop(element)


def _hidden(element: Any) -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()
    return element.get("hidden") is not None or "display:none" in style


def _is_aside(element: Any) -> bool:
    if not tag(element) or tag(element) in {"html", "body", "article", "main"}:
        return False
    told = " ".join(element.get(name) or "" for name in ("class", "id", "itemprop", "rel", "role"))
    return bool(told.strip()) and ASIDE_CLASS.search(told[:400]) is not None


def _lowest_blocks(root: Any) -> Iterator[Any]:
    """The elements that hold text and no other block."""
    for element in root.iter():
        name = tag(element)
        if name and name not in PHRASING and name != "br" and all(tag(child) in PHRASING | {"br", ""} for child in element):
            yield element


def _is_furniture(block: Any, titles: set[str], authors: list[str]) -> bool:
    text = words_of(block)
    if not text:
        return False
    if tag(block) in HEADINGS:
        return tag(block) in {"h1", "hl1"} or not text.endswith((".", "?", "!", "…"))
    if fold(text) in titles or leads_elsewhere(text) or _links_elsewhere(block, text):
        return True
    return len(text.split()) <= SHORT and (
        COPYRIGHT.match(text) is not None or _is_dates(block, text) or (not text.endswith(ENDS) and _names_author(text, authors))
    )


def leads_elsewhere(line: str) -> bool:
    """Whether a line says that it leads to another article."""
    return len(line.split()) <= LEAD_IN and ELSEWHERE.match(line) is not None


def joined(lines: Iterable[str]) -> str:
    """The lines of a text without marks as paragraphs, without those that lead elsewhere."""
    told = (spaced(line) for line in lines)
    return BREAK.join(line for line in told if line and not leads_elsewhere(line))


def _links_elsewhere(block: Any, text: str) -> bool:
    """Nothing but links of some words: a title of another article, with or without a lead-in."""
    links = [words_of(link) for link in block.iter() if tag(link) == "a" and link.get("href")]
    linked = sum(len(words.split()) for words in links)
    return linked >= LINKED and len(text.split()) - linked <= OUTSIDE and not text.endswith((".", "!", "…", "»"))


def _is_dates(block: Any, text: str) -> bool:
    told = [words_of(element) for element in block.iter() if tag(element) == "time"]
    return bool(told) and len(text.split()) - sum(len(words.split()) for words in told) <= OUTSIDE


def _names_author(text: str, authors: list[str]) -> bool:
    """Whether a line holds an author's name and little else."""
    told = fold(text)
    return any(name in told and len(told.split()) - len(name.split()) <= OUTSIDE for name in authors)


def text_of(root: Any) -> str:
    """The paragraphs of a clean tree, one after the other. Headings that are left are sentences, and paragraphs like others."""
    return BREAK.join(paragraph for paragraph in map(spaced, _paragraphs(root)) if paragraph)


def _paragraphs(root: Any) -> Iterator[str]:
    """Without recursion, since trees from outside may be deep."""
    held: list[str] = []
    stack: list[tuple[Any, bool]] = [(root, False)]
    while stack:
        element, left = stack.pop()
        name = tag(element)
        block = bool(name) and name not in PHRASING
        if block and (name != "br" or not left):
            yield "".join(held)
            held = []
        if left:
            held.append(element.tail or "" if element is not root else "")
            continue
        stack.append((element, True))
        if name:
            held.append(element.text or "")
            stack.extend((child, False) for child in reversed(element))
    yield "".join(held)


def fragment_text(markup: str, *, titles: Sequence[str] = (), authors: Sequence[str] = ()) -> str:
    """The paragraphs of a piece of HTML that is all body: the content of a feed's entry or of a wire's item."""
    from recoupe.read.optional import needed

    html = needed("lxml.html", reading="markup")
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    if not markup.strip():
        return ""
    try:
        root = html.document_fromstring(f"<body>{markup}</body>".encode(), parser=parser)
    except html.etree.ParserError:
        return ""
    clean(root, titles=titles, authors=authors)
    return text_of(root)
