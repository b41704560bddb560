"""Cases as tagged sentences: « <content speaker="la maire">Personne ne vient</content> », regrette la maire.

Tags name what is expected at the passage they hold, attributes what is expected of it; they may lie one within the other.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-z]+)(?P<attributes>(?:\s+[a-z]+=\"[^\"]*\")*)\s*>")
_ATTRIBUTE = re.compile(r"([a-z]+)=\"([^\"]*)\"")


class Passage(NamedTuple):
    """A tagged passage: its tag, where it stands in the plain text, and its attributes."""

    tag: str
    start: int
    end: int
    attributes: dict[str, str]


def untag(tagged: str) -> tuple[str, list[Passage]]:
    """The plain text and its passages, in the order in which they begin; ValueError where tags do not close in order."""
    parts: list[str] = []
    passages: list[Passage] = []
    opened: list[tuple[str, int, dict[str, str]]] = []
    size = last = 0
    for tag in _TAG.finditer(tagged):
        parts.append(tagged[last : tag.start()])
        size += tag.start() - last
        last = tag.end()
        if not tag["end"]:
            opened.append((tag["name"], size, dict(_ATTRIBUTE.findall(tag["attributes"]))))
            continue
        if not opened or opened[-1][0] != tag["name"]:
            raise ValueError(f"</{tag['name']}> closes nothing in {tagged!r}")
        name, start, attributes = opened.pop()
        passages.append(Passage(name, start, size, attributes))
    if opened:
        raise ValueError(f"<{opened[-1][0]}> is not closed in {tagged!r}")
    return "".join([*parts, tagged[last:]]), sorted(passages, key=lambda one: (one.start, -one.end))


def tag(text: str, passages: list[Passage]) -> str:
    """The text with its passages tagged: what `untag` takes apart."""
    marks: list[tuple[int, int, int, str]] = []
    for one in passages:
        attributes = "".join(f' {name}="{value}"' for name, value in one.attributes.items())
        marks.append((one.start, 1, -one.end, f"<{one.tag}{attributes}>"))
        marks.append((one.end, 0, -one.start, f"</{one.tag}>"))
    for place, _, _, mark in sorted(marks, reverse=True):
        text = text[:place] + mark + text[place:]
    return text
