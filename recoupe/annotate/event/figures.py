"""Words of deeds that tell none: figures of speech, and what is ended or refused."""

from __future__ import annotations

from recoupe.lang.tables.events import DeedTable
from recoupe.model import EventType
from recoupe.syntax.grammar import Grammar
from recoupe.syntax.view import Token

FIGURATIVE: frozenset[EventType] = frozenset(("ASSAULT", "COERCE", "THREATEN", "SANCTION"))
"""Kinds of deeds whose words are used of sport, markets and weather too."""

_GIVEN = frozenset(("AID", "COOPERATE", "SUPPORT"))


def is_figure(head: Token, type_: EventType, table: DeedTable, grammar: Grammar) -> bool:
    """Whether a verb tells no deed but a figure of speech, or a noun what is ended or refused: "attaquer la finale"."""
    if head.pos_ == "NOUN":
        governed = head.dep_ in ("obj", "nsubj:pass") and head.head.lemma_.lower() in table.ending
        return governed and type_ in _GIVEN
    if type_ not in FIGURATIVE:
        return False
    if head.i and head.nbor(-1).lower_ in table.calling and head.morph.get("VerbForm", []) == ["Part"]:
        return True  # "Elle se dit frappée par": no blow.
    patient, doer = grammar.object_of(head), grammar.agent(head) if grammar.is_passive(head) else grammar.subject(head)
    done_to = patient is not None and patient.lower_ in table.contests
    return done_to or (doer is not None and doer.lower_ in table.elements)
