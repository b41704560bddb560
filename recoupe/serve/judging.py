"""What a form on a story's page says: which passages, reports or speaker it judges, and how."""

from __future__ import annotations

import re

from msgspec.structs import replace
from starlette.datastructures import FormData

from recoupe.serve.desk import Desk
from recoupe.store.judgements import KINDS, LONGEST_NOTE, LONGEST_VALUE, Kind, Subject

BUTTONS: dict[str, Kind] = {
    "apart": "not the same claim",
    "unsaid": "not this speaker",
    "out": "not the same story",
    "join": "same story",
    "check": "to check",
    "dated": "this day",
}
"""Buttons that bring what they judge, whatever else is chosen in their form."""

_ANCHOR = re.compile(r"[A-Za-z][\w-]{0,60}\Z", re.ASCII)


def text(form: FormData, name: str) -> str:
    """A field of a form, "" where it is none of words."""
    value = form.get(name, "")
    return value.strip() if isinstance(value, str) else ""


def kind(form: FormData) -> Kind | None:
    """What is said; None where nothing was chosen."""
    pressed = next((told for button, told in BUTTONS.items() if button in form), None)
    if pressed == "not this speaker" and text(form, "instead"):
        return "this speaker"
    return pressed or next((known for known in KINDS if known == text(form, "kind")), None)


def subject(desk: Desk, form: FormData) -> Subject | None:
    """What it is said of: passages as `REPORT START END` with the report's number, reports by number or id.

    None where it is not two claims, and neither reports nor a speaker. Raises NotFoundError where there is no such thing.
    """
    found = _subject(desk, form)
    return found and replace(found, note=text(form, "note")[:LONGEST_NOTE])


def _subject(desk: Desk, form: FormData) -> Subject | None:
    if "dated" in form:
        return Subject(reports=(desk.report_of(text(form, "dated")),), value=text(form, "day_is"))
    if "check" in form:
        return Subject(passages=(desk.passage(text(form, "check")),), value=text(form, "assignee")[:LONGEST_VALUE] or None)
    if text(form, "kind") == "this relation":
        places = [str(value) for value in form.getlist("place")]
        return Subject(passages=(desk.passage(places[0]),), value=text(form, "relation")) if len(places) == 1 else None
    if "unsaid" in form:
        *place, speaker = text(form, "unsaid").split(" ", 3)
        instead = text(form, "instead")[:LONGEST_VALUE] or None
        return Subject(passages=(desk.passage(" ".join(place)),), speaker=speaker, value=instead)
    for name in ("out", "join"):
        if name in form:
            return Subject(reports=tuple(desk.report_of(number) for number in text(form, name).split(" ")[:2]))
    places = text(form, "apart").split(",") if "apart" in form else [str(value) for value in form.getlist("place")]
    passages = tuple(desk.passage(place) for place in places)
    reports = tuple(value for value in form.getlist("report") if isinstance(value, str))
    if len(passages) > 2 or len(reports) > 2 or (not reports and "speaker" not in form and len(passages) != 2):
        return None
    return Subject(reports=reports, passages=passages, speaker=text(form, "speaker") or None)


def back(form: FormData) -> str:
    """The page to go back to: a place in a story, or the judgements; by number, so that no form can lead elsewhere."""
    story, place = text(form, "story"), text(form, "at")
    if not (story.isdecimal() and len(story) < 10):
        return "/judgements"
    return f"/stories/{int(story)}" + (f"#{place}" if _ANCHOR.match(place) else "")
