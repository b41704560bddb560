"""Checks what a page shows of the reports against their texts, by the attributes that every passage bears."""

from __future__ import annotations

from page_dom import Node

from recoupe.export.page_safe import visible
from recoupe.model import Dossier


def shown(node: Node) -> str:
    """The text of an element without what the page adds to it."""
    return "".join(c if isinstance(c, str) else "" if "data-aside" in c.attributes else shown(c) for c in node.children)


def passages(document: Node) -> list[tuple[int, int, int, Node]]:
    """Report number, start, end and element of every passage."""
    found = [node for node in document.all() if "data-report" in node.attributes]
    return [(*(int(n.attributes[f"data-{key}"]) for key in ("report", "start", "end")), n) for n in found]  # type: ignore[misc]


def wrong(dossier: Dossier, document: Node) -> list[tuple[str, str]]:
    """What is shown and what the report has, where the two differ in more than the width of spaces."""
    found = []
    for number, start, end, node in passages(document):
        told = visible(dossier.reports[number - 1].text[start:end])
        if shown(node).split() != told.split():
            found.append((shown(node), told))
    return found
