"""One page in two languages: the page is rendered in both, and where they differ the elements say which words replace theirs.

Dates, numbers and messages all go through the same comparison, so nothing has to be marked in the templates, and nothing can be
forgotten. A script changes the words in place; without one the page stays in the language that it was made in.

An element whose words differ bears `data-l`, a list of `place:number` pairs: `place` is the name of an attribute, or the index
of a text among the element's own texts that are more than white space; `number` is the index in the list of replacements.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape
from typing import Any

_TOKEN = re.compile(r"<[^<>]*+>|[^<]+")
_TAG = re.compile(r"</?([\w-]+|!doctype html)")
_ATTRIBUTE = re.compile(r'\s([\w:-]+)(?:="([^"]*)")?')
_VOID = {"meta", "link", "br", "input", "img", "hr", "col", "!doctype html"}


class MismatchError(Exception):
    """The two renderings are not the same but for words."""


def together(page: str, other: str) -> tuple[str, list[str]]:
    """`page` with `data-l` where `other` has other words, and the words of `other`.

    Both are HTML as the templates write it: attributes in double quotes, no `<` but a tag's, no script or style yet.
    Raises MismatchError where the two have not the same elements in the same order.
    """
    return _Pair().compare(_TOKEN.findall(page), _TOKEN.findall(other))


def interned(one: Any, other: Any) -> tuple[Any, list[str | list[str]]]:
    """The two structures as one, and the list of their strings, which stand in it by index; a pair where the languages differ.

    Keys of dictionaries stay. Raises MismatchError where the structures differ in more than strings.
    """
    numbers: dict[tuple[str, str], int] = {}

    def walk(a: Any, b: Any) -> Any:
        if isinstance(a, str) and isinstance(b, str):
            return numbers.setdefault((a, b), len(numbers))
        if isinstance(a, dict) and isinstance(b, dict) and list(a) == list(b):
            return {key: walk(a[key], b[key]) for key in a}
        if isinstance(a, list | tuple) and isinstance(b, list | tuple) and len(a) == len(b):
            return [walk(x, y) for x, y in zip(a, b, strict=True)]
        raise MismatchError("the cards of the two languages differ in more than words")

    made = walk(one, other)
    return made, [a if a == b else [a, b] for a, b in numbers]


class _Pair:
    """Reads two renderings side by side and keeps, for each open element, where its tag stands and how many texts it has had."""

    def __init__(self) -> None:
        self.words: dict[str, int] = {}
        self.out: list[str] = []
        self.open: list[tuple[str, int, int]] = []
        self.marks: dict[int, list[str]] = {}

    def compare(self, tokens: Sequence[str], others: Sequence[str]) -> tuple[str, list[str]]:
        if len(tokens) != len(others):
            raise MismatchError(f"{len(tokens)} pieces in one language, {len(others)} in the other")
        for token, other in zip(tokens, others, strict=True):
            if token.startswith("<") != other.startswith("<"):
                raise MismatchError(f"{token!r} stands where the other language has {other!r}")
            if token.startswith("<"):
                self.tag(token, other)
            else:
                self.text(token, other)
            self.out.append(token)
        for place, marks in self.marks.items():
            self.out[place] = self.out[place].removesuffix(">") + f' data-l="{" ".join(marks)}">'
        return "".join(self.out), list(self.words)

    def tag(self, token: str, other: str) -> None:
        name, same = _TAG.match(token), _TAG.match(other)
        if not name or not same or name.group() != same.group():
            raise MismatchError(f"{token!r} stands where the other language has {other!r}")
        place = len(self.out)
        if token.startswith("</"):
            self.open.pop()
            return
        if token != other:
            ours, theirs = (dict(_ATTRIBUTE.findall(tag[len(name.group()) :])) for tag in (token, other))
            if list(ours) != list(theirs):
                raise MismatchError(f"{token!r} and {other!r} have not the same attributes")
            for key in ours:
                if ours[key] != theirs[key]:
                    self.mark(place, key, theirs[key])
        if name[1] not in _VOID and not token.endswith("/>"):
            self.open.append((name[1], place, 0))

    def text(self, token: str, other: str) -> None:
        if bool(token.strip()) != bool(other.strip()):
            raise MismatchError(f"{token!r} stands where the other language has {other!r}")
        if not token.strip() or not self.open:
            return
        name, place, count = self.open[-1]
        if token != other:
            self.mark(place, str(count), other)
        self.open[-1] = (name, place, count + 1)

    def mark(self, place: int, where: str, words: str) -> None:
        number = self.words.setdefault(unescape(words), len(self.words))
        self.marks.setdefault(place, []).append(f"{where}:{number}")
