"""Interviews: lines that begin with whoever answers and a colon ("Laure Petit : Rien ne bougeait."), by name or by initials."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recoupe.annotate.attribution.drafts import Draft
from recoupe.model import Mention
from recoupe.syntax.units import View

_LINE = re.compile(
    r"(?:^|(?<=[\n\r]))[ \t]*(?P<who>[^\W\d_][^\n\r:«»\"]{0,40}?)[ \u00a0\u202f]?:[ \u00a0\u202f]*(?P<said>[^\n\r]+)"
)
_LEAST = 2
"""So many lines make an interview; one line with a name and a colon may be a headline."""
_WORDS = 2
"""An answer has so many words at least."""


def interviews(view: View) -> Iterator[Draft]:
    """One draft for each answer of a report in which people's names stand before a colon at the head of lines."""
    people: dict[str, Mention] = {}
    for mention in view.mentions:
        if mention.type == "PER" and "." not in mention.name:
            people.setdefault(_initials(mention.name), mention)
    answers = []
    for line in _LINE.finditer(view.text):
        start, end = line.span("who")
        found = people.get(line["who"].replace(" ", "")) if line["who"].endswith(".") else None
        if found is None:
            found = next((m for m in view.mentions_in(start, end) if m.type == "PER" and m.end == end), None)
        if found is not None and len(line["said"].split()) >= _WORDS and not line["said"].lstrip().startswith(("«", '"', "“")):
            answers.append((line, found))
    if len(answers) >= _LEAST:
        for line, found in answers:
            start, end = line.span("said")
            end = start + len(line["said"].rstrip(" \u00a0.,"))
            yield Draft([(start, end)], "direct", "interview", source=(found.start, found.end), kind="phrase", head=start)


def _initials(name: str) -> str:
    """ "Laure Petit" -> "L.P."."""
    return "".join(f"{part[0]}." for part in name.replace("-", " ").split())
