"""Whom pronouns and descriptions mean, for events: the speaker for "je", else the coreference of the report."""

from __future__ import annotations

from recoupe.annotate.coreference.meant import Meant
from recoupe.annotate.event.individuals import individuals
from recoupe.annotate.event.sides import Resolver
from recoupe.annotate.event.speakers import Speakers
from recoupe.lang.tables.events import EventTables
from recoupe.model import Annotations
from recoupe.syntax.view import Doc, Token

_WIDTH = 8


def resolver(doc: Doc, found: Annotations, speakers: Speakers, tables: EventTables) -> Resolver:
    """The function that says whom a pronoun, a possessive or a description means; None where two readings remain."""
    meant = Meant(found.coreference)
    first_seen: dict[str, int] = {}
    for mention in found.mentions:
        if mention.type == "PER":
            first_seen.setdefault(mention.name, mention.start)
    nameless = individuals(doc, tables)
    words = tables.grammar

    def resolve(token: Token) -> str | None:
        word = token.lower_
        if token.i in nameless:
            return nameless[token.i]
        if word in words.first:
            told = speakers.attribution(token.idx)
            return told.speaker if told is not None else None
        if token.pos_ in ("PRON", "DET"):
            return None if word in words.plurals else meant.name(token.idx)
        if word in words.last and token.i and token.nbor(-1).lower_ in words.these:
            return meant.name(token.nbor(-1).idx)
        first = token.left_edge if token.i - token.left_edge.i < _WIDTH else token
        if first.pos_ != "DET" or first.lower_ not in words.the_one or "Plur" in token.morph.get("Number", []):
            return None
        name = meant.name(first.idx)
        return name if name is not None and first_seen.get(name, token.idx) < token.idx else None

    return resolve
