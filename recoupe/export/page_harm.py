"""Which acts may name anybody: a deed that harms, with somebody's name on it, is the worst of errors where it is false."""

from __future__ import annotations

from recoupe.export.page_context import SURE
from recoupe.model import Event

HARMFUL = frozenset({"COERCE", "ASSAULT", "ACCUSE", "SANCTION", "THREATEN"})
"""PLOVER's types of acts that put in a bad light who does them, or to whom they are done."""


def may_name(event: Event) -> bool:
    """Whether the page may say who did an act to whom: always where it harms nobody, else where it is held to be sure."""
    return event.type not in HARMFUL or event.confidence >= SURE
