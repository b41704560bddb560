"""Those whom the complements of a noun name: against whom, with whom, of whom, through a preposition or a possessive."""

from __future__ import annotations

from recoupe.annotate.event.lexicon import Reading
from recoupe.annotate.event.sides import Sides
from recoupe.model import Actor
from recoupe.syntax.view import Token


def toward(sides: Sides, noun: Token, reading: Reading) -> tuple[tuple[Actor, ...], str]:
    """Those whom a preposition brings in after a noun, and the slot in which they stand."""
    for slot in reading.slots:
        if slot in sides.grammar.words.slots and slot != "d":
            holders = [noun, *(c for c in noun.children if c.dep_ == "acl")]
            for holder in holders:
                for token in sides.grammar.complements(holder, slot):
                    actors = sides.actors((token,))
                    if actors:
                        return actors, slot
                    owner = sides.owner(token)
                    if owner is not None and slot == "c":
                        return (owner,), slot + "+"
    for slot in reading.slots:
        if slot in "cv":
            for token in sides.grammar.following(noun, slot):
                actors = sides.actors((token,))
                if actors:
                    return actors, slot
    return (), ""


def belonging(sides: Sides, noun: Token) -> tuple[tuple[Actor, ...], str]:
    """Whose the noun of a phrase is: "appelle à la démission de X"."""
    found = genitives(sides, noun, subjective=False)
    return (found[0], "d") if found else ((), "")


def genitives(sides: Sides, noun: Token, *, subjective: bool) -> list[tuple[Actor, ...]]:
    """Those named through a possessive, with "de", or by an adjective of a state, in this order."""
    found: list[tuple[Actor, ...]] = []
    for child in noun.children:
        if sides.grammar.is_possessive(child):
            actor = sides.possessor(noun, child, subjective=subjective)
            if actor is not None:
                found.append((actor,))
    for child in noun.children:
        if sides.grammar.is_genitive(child, noun):
            actors = sides.actors((child,))
            if actors:
                found.append(actors)
    for child in noun.children:
        state = sides.state_of(child)
        if state is not None:
            found.append((state,))
    return found
