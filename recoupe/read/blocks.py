"""From a tree of HTML, XHTML or NITF to the words of the article: paragraphs, without what stands around them.

What is no body text is told from marks: captions and credits from their elements, their class names or a copyright sign; boxes
that lead to other articles from being nothing but links, or from how they begin; bylines from the authors' names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from recoupe.read import wrappers
from recoupe.read.shown import is_date_line
from recoupe.read.words import page_words
from recoupe.text import fold

BREAK = "\n\n"
"""What stands between two paragraphs of a text that was made from marks."""

DROPPED = frozenset({
    "script", "style", "template", "svg", "math", "iframe", "object", "embed", "button", "select", "textarea",
    "input", "figure", "figcaption", "picture", "video", "audio", "canvas", "map", "head", "title", "media", "body.head",
    "body.end", "hedline", "byline", "dateline", "distributor",
})  # fmt: skip
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "hl1", "hl2"})
PHRASING = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd",
    "label", "mark", "nobr", "output", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
    "time", "tt", "u", "var", "wbr", "img", "person", "org", "location", "event", "function", "money", "num", "chron",
    "object.title", "virtloc", "classifier", "copyrite", "lang", "pronounce", "postaddr",
})  # fmt: skip
BLOCKS = frozenset({
    "html", "body", "body.content", "block", "article", "section", "main", "header", "footer", "nav", "aside", "form", "dialog",
    "menu", "div", "p", "blockquote", "pre", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tfoot",
    "tr", "td", "th", "center", "hr", "fieldset", "details", "summary", "address", "doc", "nitf-table", "fn", "bq", "row",
    "cell", "item", "list", "quote", "head", "lb", "l", "lg", "sp", "note", "figure", "credit", "ab",
}) | HEADINGS  # fmt: skip
"""Elements that part paragraphs. Any other that stands within words, as agencies' own names of companies, parts none."""
COPYRIGHT = re.compile(r"(?<!\s)\s*+(?:©|\(c\)\s|&copy;)", re.IGNORECASE)
ARROW = re.compile(r"[>►▶→➜➤▸‣]+\s*\S")
SHORT = 12
"""Words that a byline, a credit or a line of dates may have."""
OUTSIDE = 5
"""Words that may stand beside the links of a box that leads elsewhere, as in "Read also:"."""
LINKED = 4
LEAD_IN = 40
"""Words of the longest line that is taken for a lead-in to another article."""
ENDS = tuple(".!?…»”:;")
CELLS = frozenset({"table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption"})
CELL = 12
"""Words that a cell of a table of figures may have."""
LONG_CELL = 80
"""The same where the table has headers."""
BAR = " | "

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


class Cleaned(NamedTuple):
    """What was taken out of a page: the lines, those among them that say something of the article, and words by the kind of box.

    `words` are those on the page that were no links'.
    """

    told: list[str]
    words: int
    lines: list[str]
    boxes: dict[str, int]


def clean(root: Any, *, titles: Sequence[str] = (), authors: Sequence[str] = ()) -> Cleaned:
    """Takes out of a tree what is no body text: see the head of this file. `titles` are repeated nowhere in the text.

    The lines that are `told` say that the rest is not shown, or when it was published.
    """
    _drop_all(root, [element for element in root.iter() if tag(element) in DROPPED and not _is_table(element)])
    words, beside = wrappers.open_or_drop(root, _drop_all)
    boxes = wrappers.drop_boxes(root, _drop_all)
    rows_as_lines(root)
    lines = drop_furniture(root, titles=titles, authors=authors)
    told = [line for line in lines if page_words().cut.fullmatch(line) or is_date_line(line)]
    return Cleaned(told, words, lines, {**beside, **boxes})


def drop_furniture(root: Any, *, titles: Sequence[str] = (), authors: Sequence[str] = ()) -> list[str]:
    """Takes out titles, bylines, labels and lines that lead elsewhere, and gives them."""
    known = {fold(title) for title in titles if title}
    names = [fold(author) for author in authors if author]
    furniture = [block for block in lowest_blocks(root) if _is_furniture(block, known, names)]
    lines = list(map(words_of, furniture))
    _drop_all(root, furniture)
    _drop_all(root, list(_last_headings(root)))
    return [line for line in lines if line]


def _is_table(element: Any) -> bool:
    """Whether a figure is a table, not a picture."""
    return tag(element) == "figure" and next(element.iter("table"), None) is not None


def _drop_all(root: Any, elements: list[Any]) -> None:
    """Outermost first, so that what is inside one that is gone costs nothing."""
    gone: set[Any] = set()
    for element in elements:
        if element is root or element.getparent() in gone:
            gone.add(element)
            continue
        gone.add(element)
        drop(element)


def rows_as_lines(root: Any) -> None:
    """A row of a table of figures becomes a paragraph, its cells parted by bars; one that lays out a page is opened."""
    for table in list(root.iter("table")):
        rows = [[words_of(cell) for cell in row if tag(cell) in {"td", "th"}] for row in table.iter("tr")]
        if not _holds_figures(table, rows):
            for part in table.iter():
                part.tag = "div" if tag(part) in CELLS else part.tag
            continue
        tail = table.tail
        table.clear()
        table.tag, table.tail = "div", tail
        for row in rows:
            line = table.makeelement("p")
            line.text = BAR.join(filter(None, row))
            table.append(line)


def _holds_figures(table: Any, rows: list[list[str]]) -> bool:
    """Whether it is a table: rows with several cells, nothing else in them, and short ones, unless they have headers."""
    if len(rows) < 2 or not any(len(row) > 1 for row in rows):
        return False
    if any(tag(element) in BLOCKS - CELLS for element in table.iter() if element is not table):
        return False
    longest = CELL if next(table.iter("th"), None) is None else LONG_CELL
    return all(len(cell.split()) <= longest for row in rows for cell in row)


def _last_headings(root: Any) -> Iterator[Any]:
    """Headings that nothing follows: they were those of a box that is gone."""
    for block in reversed(list(lowest_blocks(root))):
        if not words_of(block):
            continue
        if tag(block) not in HEADINGS or words_of(block).endswith((".", "?", "!", "…")):
            return
        yield block


def lowest_blocks(root: Any) -> Iterator[Any]:
    """The elements that hold text and no other block."""
    for element in root.iter():
        name = tag(element)
        if name and is_block(element) and not any(is_block(child) for child in element):
            yield element


def _is_furniture(block: Any, titles: set[str], authors: list[str]) -> bool:
    text = words_of(block)
    if not text:
        return False
    if tag(block) in {"h1", "hl1"} or (tag(block) in HEADINGS and _is_linked(block, text)):
        return True
    if fold(text) in titles or leads_elsewhere(text) or _links_elsewhere(block, text) or is_label(text):
        return True
    if ARROW.match(text) and not text.endswith((".", "!", "…", "»")) and len(text.split()) <= LEAD_IN:
        return True
    return len(text.split()) <= SHORT and (
        COPYRIGHT.match(text) is not None or _is_dates(block, text) or (not text.endswith(ENDS) and _names_author(text, authors))
    )


def is_block(element: Any) -> bool:
    """Whether an element parts paragraphs: one that is known to, or an unknown one that holds others or no words beside it."""
    name = tag(element)
    if not name or name in PHRASING or name == "br":
        return False
    return name in BLOCKS or any(is_block(child) for child in element) or not _within_words(element)


def _within_words(element: Any) -> bool:
    """Whether words stand on its line beside it."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return False
    left = parent.text if before is None else before.tail
    return bool((left or "").strip() or (element.tail or "").strip())


def is_label(line: str) -> bool:
    """Whether a page or its program wrote the line: reading time, sharing, dates, the notice to subscribe."""
    words = page_words()
    if len(line.split()) > LEAD_IN:
        return False
    return any(form.fullmatch(line) for form in (words.label, words.cut, words.trailer)) or is_date_line(line)


def _is_linked(block: Any, text: str) -> bool:
    """Whether a heading leads elsewhere."""
    return sum(len(words_of(link)) for link in block.iter("a") if link.get("href")) > len(text) / 2


def leads_elsewhere(line: str) -> bool:
    """Whether a line says that it leads to another article."""
    return len(line.split()) <= LEAD_IN and page_words().elsewhere.match(line) is not None


def joined(lines: Iterable[str]) -> str:
    """The lines of a text without marks as paragraphs, without those that lead elsewhere."""
    told = (spaced(line) for line in lines)
    return BREAK.join(line for line in told if line and not leads_elsewhere(line) and not is_label(line))


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
        block = name == "br" or is_block(element)
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
