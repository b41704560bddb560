"""Who bears the office that a noun names, where office and name stand side by side."""

from __future__ import annotations

from recoupe.annotate.event.phrases import singular
from recoupe.lang.tables.event_people import PeopleNouns
from recoupe.model import Mention
from recoupe.syntax.view import Doc


def bearers(doc: Doc, text: str, mentions: tuple[Mention, ...], offsets: list[int], people: PeopleNouns) -> dict[int, Mention]:
    """Index of the noun of an office -> the person whose office it is; `offsets` are those of the tokens."""
    table: dict[int, Mention] = {}
    starts = {offset: index for index, offset in enumerate(offsets)}
    for mention in mentions:
        role = mention.attributes.get("role", "").replace("’", "'")
        if mention.type != "PER" or not role:
            continue
        lead = text[max(0, mention.start - len(role) - 12) : mention.start]
        at = lead.rfind(role)
        offset = mention.start - len(lead) + at
        if at < 0:
            after = text[mention.end : mention.end + len(role) + 8]
            at = after.find(role)
            offset = mention.end + at
        if at >= 0 and offset in starts:
            index = starts[offset]
            while index < len(doc) and doc[index].pos_ in ("ADJ", "DET") and singular(doc[index], people) not in people.sector_of:
                index += 1
            if index < len(doc):
                table[index] = mention
    return table
