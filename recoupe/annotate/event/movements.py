"""Whose a movement is: "le mouvement des dockers" are the dockers, and so is "ce mouvement" in the rest of the report."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from msgspec.structs import replace

from recoupe.annotate.event.phrases import singular
from recoupe.lang.tables.events import EventTables
from recoupe.model import Actor
from recoupe.syntax.grammar import Grammar
from recoupe.syntax.view import Doc, Token


class Movements:
    """The people of the movements that one report tells of; `actor` says whom a noun phrase names."""

    def __init__(self, doc: Doc, actor: Callable[[Token | None], Actor | None], grammar: Grammar, tables: EventTables) -> None:
        self._doc = doc
        self._grammar = grammar
        self._table = tables.sides
        self._nouns = tables.people
        self._actor = actor

    def people(self, movement: Token) -> Actor | None:
        """Whose a movement is; with nothing beside it, those of whose movement the report speaks elsewhere, if of one alone."""
        told = self._members(movement)
        if told is not None or any(child.dep_ == "nmod" for child in movement.rights):
            return told
        if self._only is None or not any(child.lower_ in self._table.pointers for child in movement.lefts):
            return None
        return replace(self._only, span=(movement.idx, movement.idx + len(movement)))

    def _members(self, movement: Token) -> Actor | None:
        for child in movement.rights:
            if (
                child.dep_ == "nmod"
                and self._grammar.case_of(child) in self._table.of
                and singular(child, self._nouns) != child.lower_
            ):
                return self._actor(child)
        return None

    @cached_property
    def _only(self) -> Actor | None:
        told = [self._members(token) for token in self._doc if token.lower_ in self._table.movements]
        known = {actor.name: actor for actor in told if actor is not None}
        return next(iter(known.values())) if len(known) == 1 else None
