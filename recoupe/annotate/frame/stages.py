"""How far an act has come, as its telling has it: announced, planned, begun, done, dropped, denied, alleged and so on."""

from __future__ import annotations

from typing import cast

from recoupe.lang.tables.event_grammar import Moods
from recoupe.lang.tables.frame import FrameWords
from recoupe.model import Stage
from recoupe.syntax.mood import status
from recoupe.syntax.verb_groups import is_conditional
from recoupe.syntax.view import Token
from recoupe.text import fold

GOVERNED = frozenset({"xcomp", "ccomp", "obj", "obl:arg", "nsubj:pass", "acl", "nmod", "csubj"})
"""Relations by which a verb or a noun says of its complement at what stage it is."""

HEIGHT = 2


def stage_of(head: Token, words: FrameWords, moods: Moods) -> tuple[Stage, bool]:
    """The stage that the words above a predicate, its mood and its tense tell, and whether it is told as certain."""
    told = status(head, moods, verbal=head.pos_ in ("VERB", "AUX"))
    conditional = is_conditional(head, moods.conditional_endings)
    hedged = any(fold(child.text) in words.hedges for child in head.children)
    certain = not (conditional or hedged or told == "possible")
    return _stage_above(head, words) or _own_stage(told, conditional=conditional), certain


def _stage_above(head: Token, words: FrameWords) -> Stage | None:
    current = head
    for _ in range(HEIGHT):
        above = current.head
        if above.i == current.i or current.dep_ not in GOVERNED:
            return None
        stage = words.stages.get(fold(above.lemma_)) or words.stages.get(fold(above.text))
        if stage:
            return cast(Stage, stage)
        current = above
    return None


def _own_stage(told: str, *, conditional: bool) -> Stage:
    if told == "planned":
        return "planned"
    if told == "possible":
        return "alleged" if conditional else "possible"
    return "done"
