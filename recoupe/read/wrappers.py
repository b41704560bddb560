"""Which elements of a page are boxes beside the article, and which wrap it: judged by where the text is.

A form, an aside or a hidden element may hold the whole page (ASP.NET puts a form around everything, scripts unhide a page when
they have run), and words such as "comment" stand in the names of what is the article itself. What is dropped is bounded by its
share of the words that are no links.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from recoupe.read.words import word_count

Drop = Callable[[Any, list[Any]], None]

WRAPPERS = frozenset({"form", "nav", "aside", "footer", "dialog", "menu", "noscript"})
"""Elements that stand beside an article, as a rule."""
WRAPPER_SHARE = 0.5
"""Share of a page's words above which one of them holds the article."""
HIDDEN_SHARE = 0.8
"""The same for one that is not shown."""
BOX_SHARE = 0.3
"""Share above which an element is no box, whatever its class says: themes put such words on whole pages."""
BOXES_SHARE = 0.5
"""Share above which all boxes with one class word are none: it names the parts of the article."""
FOLDED = 12
"""Words from which on what is folded away is text, not the button that unfolds it."""

BOX = re.compile(
    r"""(?xi)(?:^|[\s_-])(?:
    (?P<any>byline|signature|credits?|copyright|captions?|legende?s?|related|lire-?aussi|a-?lire|voir-?aussi|newsletters?|social
    |sharing|share(?:-?(?:bar|buttons?|links?))?|breadcrumbs?|promo|outbrain|taboola|recommended|recommendations?|most-?read
    |advert(?:isement)?s?|cookies?|tags?-list|author-?(?:bio|box|card|info)|comments)
    |(?P<folded>(?:read|see)-?(?:also|more|next))
    )(?:$|[\s_-])
    |(?:^|\s)(?P<first>comment)(?:$|[\s_-])"""
)
NEVER = frozenset({"html", "body", "article", "main"})


class Dropped(NamedTuple):
    """Words on the page that are no links', and of those what was dropped: a kind, and how many."""

    total: int
    words: dict[str, int]


def open_or_drop(root: Any, drop: Drop) -> Dropped:
    """Drops the wrappers and the hidden elements, and makes a plain division of each that holds most of the words."""
    weights = weigh(root)
    total = weights[root]
    gone = []
    for element, weight in weights.items():
        name, hidden = _name(element), _hidden(element)
        if element is root or not (name in WRAPPERS or hidden):
            continue
        if weight and weight > (HIDDEN_SHARE if hidden else WRAPPER_SHARE) * total:
            element.tag = "div" if name in WRAPPERS else element.tag
            for attribute in ("style", "hidden", "class", "id", "role") if hidden or name in WRAPPERS else ():
                element.attrib.pop(attribute, None)
        else:
            gone.append(element)
    found: dict[str, int] = {}
    held = set(gone)
    for element in gone:
        if weights[element] and not any(above in held for above in element.iterancestors()):
            kind = _name(element) if _name(element) in WRAPPERS else "hidden"
            found[kind] = found.get(kind, 0) + weights[element]
    drop(root, gone)
    return Dropped(total, found)


def open_noscript(root: Any) -> None:
    """Makes a plain division of what is shown where no scripts run, if it holds most of the words."""
    found = list(root.iter("noscript"))
    weights = weigh(root) if found else {}
    for element in found:
        if weights[element] > WRAPPER_SHARE * weights[root]:
            element.tag = "div"


def drop_boxes(root: Any, drop: Drop) -> dict[str, int]:
    """Drops what a class word names a box; gives the words in them by that word."""
    weights = weigh(root)
    total = weights[root]
    found: dict[str, list[Any]] = {}
    gone: dict[str, int] = {}
    for element, weight in weights.items():
        word = _box_word(element, weight)
        if word and weight <= BOX_SHARE * total:
            found.setdefault(word, []).append(element)
    for word, elements in found.items():
        held = set(elements)
        outermost = [element for element in elements if not any(above in held for above in element.iterancestors())]
        words = sum(weights[element] for element in outermost)
        if words <= BOXES_SHARE * total:
            drop(root, elements)
            gone[word] = words
    return gone


def weigh(root: Any) -> dict[Any, int]:
    """The words in each element that are no links', in the order of the document."""
    elements = list(root.iter())
    found: dict[Any, int] = {}
    for element in reversed(elements):
        own = _count(element.text) if _name(element) else 0
        own += sum(found[child] + _count(child.tail) for child in element)
        found[element] = 0 if _name(element) == "a" and element.get("href") else own
    return {element: found[element] for element in elements}


def _count(text: str | None) -> int:
    return word_count(text) if text else 0


def _name(element: Any) -> str:
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def _hidden(element: Any) -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()
    return element.get("hidden") is not None or "display:none" in style


def _box_word(element: Any, weight: int) -> str:
    """The word in its names that makes an element a box; "" for none."""
    if not _name(element) or _name(element) in NEVER:
        return ""
    told = " ".join(element.get(name) or "" for name in ("class", "id", "itemprop", "rel", "role"))
    match = BOX.search(told[:400]) if told.strip() else None
    if match is None or (match["folded"] and weight >= FOLDED):
        return ""
    return next(word for word in match.groups() if word).lower()
