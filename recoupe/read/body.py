"""The article's body on a page: what trafilatura (Barbaresi 2021) finds once the boxes are out.

Boxes, captions and bylines are taken out by their marks first (`recoupe.read.blocks`). Where what is then found is a small part
of the page, or no article, the library is asked again on the page as it came: it alone must not read a page better.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from recoupe.read import blocks, front, standfirst, wrappers
from recoupe.read.html_metadata import Told
from recoupe.read.notes import Kind
from recoupe.read.optional import needed
from recoupe.read.words import word_count
from recoupe.text import fold

SHORT_ARTICLE = 600
"""Characters of an article that is too short to be told from what stands around it by its length."""
RICHER = 1.5
"""By how much JSON-LD's text must be longer than what was found on the page to be taken in its place."""
PART = 0.3
"""Share of a page's words that are no links', under which what was found may be a box beside the article."""
MORE = 1.5
"""By how much the library's own finding must be longer to be taken then."""

LITTLE = 0.15
"""Share of a page's words under which what was taken for the article is told as doubtful."""
LINES, SHOWN = 8, 60
"""Lines that were taken out and are told, and characters of each."""
AGAIN = (
    "little was left once boxes were out, so that the page was read without taking any out; look for what is none of the article"
)

_MARKED = re.compile(r"</?[a-zA-Z][^<>]*>")
# Stand-ins that trafilatura keeps, for the spaces that it does not.
_KEPT_SPACES = {"\u00a0": "\u237d", "\u202f": "\u23b5"}


class Body(NamedTuple):
    """The article's paragraphs, the lines taken out that say something of it, and what a person should know of the reading."""

    text: str
    lines: list[str]
    notes: list[tuple[Kind, str]]


def body(root: Any, told: Told, again: Callable[[], Any]) -> Body:
    """The article in the tree `root`, which is spent; `again` gives the tree once more, as it came."""
    teasers = set() if told.is_article else front.teasers(root)
    below = standfirst.below_title(root, [told.title or "", *told.titles])
    cleaned = blocks.clean(root, titles=[told.title or "", *told.titles], authors=_persons(told))
    text = _after_cleaning(root, told, below)
    notes = list(_left_out(cleaned))
    if _is_doubtful(text, cleaned.words, teasers):
        whole = _alone(again(), told)
        if not front.is_front(whole, teasers) and (front.is_front(text, teasers) or len(whole) >= MORE * len(text)):
            text, notes = whole, [("doubtful", AGAIN)]
    if told.posts:
        return _live(text, told, cleaned)
    richer = _richer(text, told)
    if richer != text:
        notes = [("guessed", "the text is that of the page's data (JSON-LD), longer than what it shows")]
    elif word_count(text) < LITTLE * cleaned.words:
        notes.append(("doubtful", f"{word_count(text)} of the page's {cleaned.words} words were taken for the article"))
    return Body(richer, cleaned.told, notes)


def _persons(told: Told) -> list[str]:
    """The authors whose line is none of the text; one that names an agency stays: it says whose work the article holds."""
    return [name for name in told.authors if name not in told.agencies]


def _live(text: str, told: Told, cleaned: blocks.Cleaned) -> Body:
    """A live blog as its data tell it, with the time of each post, unless the page shows more posts than these."""
    posts = blocks.BREAK.join(told.posts)
    if word_count(text) > RICHER * word_count(posts):
        fewer = f"a live blog: the page shows more posts than the {len(told.posts)} of its data; the text is without their times"
        return Body(text, cleaned.told, [*_left_out(cleaned), ("doubtful", fewer)])
    first = told.description if told.description and fold(told.description) in fold(text) else ""
    note = f"a live blog: its {len(told.posts)} posts with their times are those of the page's data (JSON-LD)"
    return Body(blocks.BREAK.join(part for part in (first, posts) if part), cleaned.told, [("guessed", note)])


def _left_out(cleaned: blocks.Cleaned) -> Iterator[tuple[Kind, str]]:
    """What was taken out of a page, in words."""
    if boxes := [f"{kind} ({words})" for kind, words in cleaned.boxes.items() if words]:
        yield "dropped", f"beside the article, with their words: {', '.join(boxes)}"
    if lines := list(dict.fromkeys(line if len(line) <= SHOWN else f"{line[:SHOWN]}…" for line in cleaned.lines)):
        more = f" and {len(lines) - LINES} more" if len(lines) > LINES else ""
        yield "dropped", f"lines: {' | '.join(lines[:LINES])}{more}"


def _is_doubtful(text: str, words: int, teasers: set[str]) -> bool:
    return word_count(text) < PART * words or front.is_front(text, teasers)


def _after_cleaning(root: Any, told: Told, below: set[Any]) -> str:
    """What is found once the boxes are out; of a few lines, too little for trafilatura, what the one article element holds."""
    marked = list(root.iter("article")) or list(root.iter("main"))
    alone = blocks.text_of(marked[0]) if len(marked) == 1 else ""
    first = standfirst.candidates(root, told.description, below)
    order = [blocks.words_of(block) for block in blocks.lowest_blocks(root)] if first else []
    text = _found(root) or (alone if len(alone) < SHORT_ARTICLE else "")
    return standfirst.with_standfirst(text, first, order) if text and first else text


def _alone(root: Any, told: Told) -> str:
    """What the library finds in a tree that nobody cleaned, its labels and the title taken out afterwards."""
    wrappers.open_noscript(root)
    blocks.rows_as_lines(root)
    return _found(
        root, lambda found: blocks.drop_furniture(found, titles=[told.title or "", *told.titles], authors=_persons(told))
    )


def _found(root: Any, clean: Callable[[Any], object] | None = None) -> str:
    _flatten(root)
    swapped = _swap_spaces(root)
    found = needed("trafilatura", reading="pages").bare_extraction(
        root, with_metadata=False, include_comments=False, include_tables=False, include_images=False, favor_precision=False
    )
    if found is None:
        return ""
    if clean:
        clean(found.body)
    text = blocks.text_of(found.body)
    if swapped:
        for space, stand_in in _KEPT_SPACES.items():
            text = text.replace(stand_in, space)
    return text


def _flatten(root: Any) -> None:
    """Takes phrasing marks away, links excepted: trafilatura needs quadratic time for many in one paragraph, and we need none.

    Links tell a menu from a paragraph; where one element has hundreds, it is a list of links whatever its other marks.
    """
    etree = needed("lxml.etree", reading="pages")
    etree.strip_tags(root, *(blocks.PHRASING - {"a", "img"}))
    for element in list(root.iter()):
        if len(element) > 400 and sum(blocks.tag(child) == "a" for child in element) > 400:
            etree.strip_elements(element, "a", with_tail=False)


def _swap_spaces(root: Any) -> bool:
    """Puts stand-ins for the spaces that do not break; not where the page itself uses these signs."""
    texts = "".join(root.itertext())
    if not any(space in texts for space in _KEPT_SPACES) or any(stand_in in texts for stand_in in _KEPT_SPACES.values()):
        return False
    table = str.maketrans(_KEPT_SPACES)
    for element in root.iter():
        for name in ("text", "tail"):
            value = getattr(element, name)
            if value and value.strip():
                setattr(element, name, value.translate(table))
    return True


def _richer(text: str, told: Told) -> str:
    """JSON-LD's text where it is much longer, as on pages that show a part or build themselves with scripts."""
    if word_count(told.body) <= RICHER * word_count(text):
        return text
    if _MARKED.search(told.body):
        held = blocks.fragment_text(told.body, titles=[told.title or ""], authors=told.authors)
    else:
        held = blocks.joined(told.body.splitlines())
    return held if word_count(held) > RICHER * word_count(text) else text
