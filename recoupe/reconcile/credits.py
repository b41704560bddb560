"""The agencies and media that a report names as its source, with the passage of each credit."""

from __future__ import annotations

import re
from typing import Literal

from recoupe.lang.tables.credits import PressNames
from recoupe.model import Credit, Passage, Report
from recoupe.text import fold, same_length_form

BEFORE, BEHIND = 80, 60
"""Code points around a name in which its formula stands."""

EDGE = 200
"""A dateline stands in the first, a signature in the last so many code points."""

_OPEN_BRACKET = re.compile(r"\((?:[^()\n]{0,40}[\s,/&-])?$")
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright) ?(?:\d{4} ?)?(?:[\w/ ]{1,20}/ ?)?$", re.IGNORECASE)
_CLOSE_BRACKET = re.compile(r"^(?:[\s,/&-][^()\n]{0,40})?\)")

Role = Literal["signed", "with", "relayed", "told"]


def credits(report: Report, press: PressNames) -> tuple[Credit, ...]:
    """The credits of a report in the order of its text. A name alone is no credit; neither is an outlet that names itself."""
    text = same_length_form(report.text)
    found = []
    for match in press.names.finditer(text):
        name = press.canonical[match.group()]
        told = _role(text, match.start(), match.end(), name, press)
        if told and not is_own(name, report.outlet, press):
            role, start, end = told
            found.append(Credit(name=name, role=role, passage=Passage(report=report.id, start=start, end=end)))
    for match in press.unnamed.finditer(text):
        start, end = match.span()
        who = next(filter(None, match.groups()))
        found.append(Credit(name=who.lower(), role="unnamed", passage=Passage(report=report.id, start=start, end=end)))
    return tuple(sorted(found, key=lambda credit: (credit.passage.start, credit.passage.end)))


def is_agency(name: str, press: PressNames | None) -> bool:
    """Whether a canonical name is an agency's."""
    return press is not None and name in press.agencies


def is_own(name: str, outlet: str | None, press: PressNames) -> bool:
    """Whether the outlet is the medium itself, with its article or without."""
    own = re.sub(r"\W|(?:fr|com|ca|ch|be|org)$", "", fold(outlet or "").replace(" ", ""))
    without = {own, *(own.removeprefix(article) for article in press.articles)}
    told = re.sub(r"\W", "", fold(name))
    for article in press.articles:
        told = told.removeprefix(article)
    return own != "" and told in without


def _role(text: str, start: int, end: int, name: str, press: PressNames) -> tuple[Role, int, int] | None:
    """What a name stands there for, with the span of the formula; None where it is only spoken of."""
    before, behind = text[max(0, start - BEFORE) : start], text[end : end + BEHIND]
    edge = start < EDGE or end > len(text) - EDGE
    if is_agency(name, press) and (signed := _signature(before, behind, edge, press)):
        return signed, start, end
    for pattern in (press.relayed_before, press.inverted_before):
        if match := pattern.search(before):
            return "relayed", start - len(match.group()), end
    if match := press.told_before.search(before):
        # "à" and "sur" before a place or a thing say nothing; before a medium's name they name who was told
        return "told", start - len(match.group()), end
    if match := press.relayed_behind.search(behind):
        return "relayed", start, end + match.end()
    return None


def _signature(before: str, behind: str, edge: bool, press: PressNames) -> Role | None:
    """Whether an agency signs: alone in brackets, behind a copyright sign, on a line of names; "with" where others sign too."""
    opened, closed = _OPEN_BRACKET.search(before), _CLOSE_BRACKET.search(behind)
    if opened and closed:
        spelled_out = before[: opened.start()].rstrip().endswith(press.spelled_out)
        if spelled_out:
            return None
        return "with" if press.with_before.search(before) and opened.group() != "(" else "signed"
    if not edge:
        return None
    if _COPYRIGHT.search(before):
        return "signed"
    if press.signature_line.search(before) and (not behind.strip(" .)") or behind.lstrip(" .,/)")[:1] in ("", "\n")):
        return "with" if press.with_before.search(before.rsplit("\n", 1)[-1]) else "signed"
    return None
