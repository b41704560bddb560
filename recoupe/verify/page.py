"""Checks a dossier's page: what it shows of the reports is theirs, and the numbers that it states are those of the record.

A passage on the page stands in an element with `data-report` (number of the report, from 1), `data-start` and `data-end`
(code points); the export says how (`recoupe.export.html`). Nothing of the page runs here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from recoupe.export.page_safe import visible
from recoupe.model import Dossier
from recoupe.text import excerpt

SHOWN_WORDS = 12
"""Words of a passage that a fault repeats."""

_VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
})  # fmt: skip
_SILENT = frozenset({"script", "style", "template"})
_NUMBER = re.compile(r"\d+")


@dataclass(slots=True)
class Element:
    """An element of the page with its attributes and what is in it, text and elements in order."""

    tag: str
    attributes: dict[str, str]
    inside: list[Element | str] = field(default_factory=list)

    def all(self) -> Iterator[Element]:
        """This element and all elements in it."""
        yield self
        for part in self.inside:
            if isinstance(part, Element):
                yield from part.all()

    def text(self) -> str:
        """Its text, without what stands aside."""
        if self.tag in _SILENT:
            return ""
        parts = (
            part if isinstance(part, str) else "" if "data-aside" in part.attributes else part.text() for part in self.inside
        )
        return "".join(parts)

    @property
    def classes(self) -> list[str]:
        """The names in its `class`."""
        return self.attributes.get("class", "").split()


class Page:
    """A page taken apart."""

    def __init__(self, html: str) -> None:
        builder = _Builder()
        builder.feed(html)
        builder.close()
        self._elements = list(builder.root.all())
        self._passages = [element for element in self._elements if "data-report" in element.attributes]

    @property
    def passages(self) -> int:
        """How many passages of reports it shows."""
        return len(self._passages)

    def faults(self, dossier: Dossier) -> Iterator[str]:
        """What the page shows that is not the dossier's."""
        yield from (fault for element in self._passages for fault in _passage_faults(element, dossier))
        yield from self._count_faults(dossier)

    def _count_faults(self, dossier: Dossier) -> Iterator[str]:
        story = dossier.story
        listed = [e for e in self._elements if e.tag == "ol" and "reports" in e.classes]
        for element in listed:
            items = sum(isinstance(part, Element) and part.tag == "li" for part in element.inside)
            yield from _differs("reports in the head", items, len(dossier.reports))
        texts = [e for e in self._elements if e.tag == "article" and "text" in e.classes]
        if texts:
            yield from _differs("texts of reports", len(texts), len(dossier.reports))
        for element in self._elements:
            if "data-columns" in element.attributes:
                yield from _differs("columns of the claims", _whole(element.attributes["data-columns"]), len(dossier.reports))
        shown = {name for e in self._elements for name in e.attributes.get("data-claims", "").split()}
        if shown:
            known = {claim.id for claim in story.claims}
            yield from (f"page: it shows claim {name}, which the dossier does not hold" for name in sorted(shown - known))
            yield from (f"page: it shows nothing of claim {name}" for name in sorted(known - shown))
        yield from self._head_faults(dossier)

    def _head_faults(self, dossier: Dossier) -> Iterator[str]:
        """The numbers under the title: reports and origins."""
        for block in (e for e in self._elements if "standfirst" in e.classes):
            for name, what, told in (
                ("articles", "reports told under the title", len(dossier.reports)),
                ("origins", "origins told under the title", len(dossier.story.origins)),
            ):
                numbers = [found for e in block.all() if name in e.classes for found in _NUMBER.findall(e.text())[:1]]
                if numbers:
                    yield from _differs(what, int(numbers[0]), told)


def _passage_faults(element: Element, dossier: Dossier) -> Iterator[str]:
    number, start, end = (_whole(element.attributes.get(name, "")) for name in ("data-report", "data-start", "data-end"))
    where = f"page: passage {start}-{end} of report {number}"
    if not 1 <= number <= len(dossier.reports):
        yield f"{where}: the dossier has {len(dossier.reports)} reports"
        return
    text = dossier.reports[number - 1].text
    if not 0 <= start < end <= len(text):
        yield f"{where}: it reaches out of the text, which has {len(text)} code points"
        return
    shown, told = " ".join(element.text().split()), " ".join(visible(text[start:end]).split())
    if shown != told:
        yield (
            f"{where}: the page shows {excerpt(shown, 0, len(shown), words=SHOWN_WORDS)!r}, "
            f"the report says {excerpt(told, 0, len(told), words=SHOWN_WORDS)!r}"
        )


def _whole(text: str) -> int:
    """The number that a text begins with, -1 where there is none."""
    match = _NUMBER.match(text.strip())
    return int(match.group()) if match else -1


def _differs(what: str, stated: int, told: int) -> Iterator[str]:
    if stated != told:
        yield f"page: {stated} {what}, the record has {told}"


class _Builder(HTMLParser):
    """Makes elements of a page that is well formed: every element is closed, but for those that hold nothing."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].inside.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open[-1].inside.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        while len(self._open) > 1 and any(element.tag == tag for element in self._open):
            if self._open.pop().tag == tag:
                return

    def handle_data(self, data: str) -> None:
        self._open[-1].inside.append(data)
