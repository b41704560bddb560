"""Who does what a noun tells and whom it is done to: its complements and possessives, and the verb that carries it."""

from __future__ import annotations

from dataclasses import replace

from recoupe.annotate.event.complements import genitives, toward
from recoupe.annotate.event.lexicon import Reading
from recoupe.annotate.event.of_verbs import active_agent, passive_agent
from recoupe.annotate.event.roles import Arguments
from recoupe.annotate.event.sides import Sides
from recoupe.model import Actor
from recoupe.syntax.view import Token

_GIVEN = frozenset(("CONCEDE", "AID", "RETREAT"))
_MUTUAL = frozenset(("CONSULT", "AGREE", "COOPERATE"))


def of_noun(sides: Sides, noun: Token, lemma: str, reading: Reading) -> Arguments:
    """The sides of an event that a noun tells."""
    top = _lifted(noun, sides)
    actors, actor_by = _by(sides, noun, top)
    recipients, recipient_by = toward(sides, noun, reading)
    if not recipients and top is not noun:
        recipients, recipient_by = toward(sides, top, reading)
    found = _with_genitives(sides, noun, lemma, reading, Arguments(actors, recipients, actor_by, recipient_by))
    if not found.actors and not found.recipients:
        between = _between(sides, noun)
        if between:
            return Arguments(between, between, "between", "mutual")
    found = _with_carrier(sides, top, reading, found)
    if reading.type not in _MUTUAL:
        return found
    if found.recipients and not found.actors:
        actors, actor_by = taking_part(sides, noun)
        found = replace(found, actors=actors, actor_by=actor_by)
    if len(found.actors) > 1 and not found.recipients:
        return Arguments(found.actors, found.actors, found.actor_by, "mutual")
    return found


def _with_genitives(sides: Sides, noun: Token, lemma: str, reading: Reading, found: Arguments) -> Arguments:
    """With those whom "de", a possessive or an adjective of a state names: who undergoes it, or else who does it."""
    nouns = sides.tables.lexicon.objective
    objective = lemma.split()[0].rstrip("s") in nouns or lemma in nouns
    told = genitives(sides, noun, subjective=not objective)
    if not told:
        return found
    if reading.type == "MOBILIZE" and told[0][0].country:
        objective = False  # "les déploiements de la Russie" are hers.
    if not objective:
        return found if found.actors else replace(found, actors=told[0], actor_by="genitive")
    if found.recipients:
        return found
    found = replace(found, recipients=told[0], recipient_by="genitive")
    if not found.actors and len(told) > 1:
        found = replace(found, actors=told[1], actor_by="genitive")
    return found


def _with_carrier(sides: Sides, top: Token, reading: Reading, found: Arguments) -> Arguments:
    """With the sides of the verb that carries the noun: "a lancé un appel aux syndicats", "a essuyé des tirs"."""
    carried = carrier(top, sides)
    if carried is None or (reading.type in _GIVEN and carried[0].lemma_.lower() in sides.grammar.words.asking):
        return found  # Who asks for a concession does not make it.
    verb, turned = carried
    who, how = passive_agent(sides, verb) if sides.grammar.is_passive(verb) else active_agent(sides, verb)
    if turned:
        return found if found.recipients else replace(found, recipients=who, recipient_by="carrier")
    if not found.actors:
        found = replace(found, actors=who, actor_by="carrier" if who else how)
    if not found.recipients:
        recipients, recipient_by = _of_carrier(sides, verb, reading)
        found = replace(found, recipients=recipients, recipient_by=recipient_by)
    return found


def _lifted(noun: Token, sides: Sides) -> Token:
    """The noun that only measures or frames the event's ("une politique de sanctions", "un point de blocage"), else the noun."""
    for _ in range(2):
        head = noun.head
        if (
            noun.dep_ == "nmod"
            and head.pos_ == "NOUN"
            and sides.singular(head) in sides.tables.lexicon.framing
            and sides.grammar.case_of(noun) in sides.grammar.words.of
        ):
            noun = head
    return noun


def taking_part(sides: Sides, noun: Token) -> tuple[tuple[Actor, ...], str]:
    """Who takes part in talks that are told beside another act: "après une réunion avec X, le ministre a annoncé"."""
    token = noun
    for _ in range(5):
        if token.pos_ in ("VERB", "AUX") and token.i != noun.i:
            actors, _ = active_agent(sides, token)
            return actors, "beside" if actors else ""
        if token.head is token:
            break
        token = token.head
    return (), ""


def _of_carrier(sides: Sides, verb: Token, reading: Reading) -> tuple[tuple[Actor, ...], str]:
    for slot in reading.slots:
        if slot in "acv":
            for token in sides.grammar.complements(verb, slot):
                actors = sides.actors((token,))
                if actors:
                    return actors, "carrier"
    return (), ""


def _by(sides: Sides, noun: Token, top: Token) -> tuple[tuple[Actor, ...], str]:
    """ "par X", also with a participle between: "les menaces proférées par X"."""
    for child in (*noun.children, *(top.children if top is not noun else ())):
        token: Token | None = None
        if child.dep_ in ("nmod", "obl:agent", "obl:mod", "obl:arg") and sides.grammar.case_of(child) == sides.grammar.words.by:
            token = child
        elif child.dep_ in ("acl", "amod", "acl:relcl") and child.pos_ in ("VERB", "ADJ"):
            token = sides.grammar.agent(child)
        if token is not None:
            actors = sides.actors((token,))
            if actors:
                return actors, "by"
    return (), ""


def _between(sides: Sides, noun: Token) -> tuple[Actor, ...]:
    """ "entre A et B"."""
    holders = [noun]
    if noun.dep_.startswith("nsubj") and noun.head.pos_ == "VERB":
        holders.append(noun.head)
    for holder in holders:
        for child in holder.children:
            if child.dep_.split(":")[0] in ("nmod", "obl") and sides.grammar.case_of(child) == sides.grammar.words.between:
                return sides.actors((child,))
    return ()


def carrier(noun: Token, sides: Sides) -> tuple[Token, bool] | None:
    """The verb that carries the noun, and whether its subject undergoes the event."""
    verb = noun.head
    if (
        noun.dep_ == "nmod"
        and verb.pos_ == "NOUN"
        and verb.lemma_.lower() in sides.grammar.words.targets | sides.grammar.words.measures
    ):
        turned = verb.lemma_.lower() in sides.grammar.words.targets
        return (verb.head, turned) if verb.head.pos_ == "VERB" else None
    if verb.pos_ not in ("VERB", "AUX") or noun.dep_.split(":")[0] not in ("obj", "obl", "nsubj", "xcomp"):
        return None
    lemma = verb.lemma_.lower()
    if noun.dep_ == "obj" or (noun.dep_.startswith("obl") and sides.grammar.case_of(noun) in sides.grammar.words.carrying):
        if lemma in sides.tables.lexicon.reversed:
            return verb, True
        if lemma in sides.tables.lexicon.carriers:
            return verb, False
    if noun.dep_ == "nsubj:pass" and lemma in sides.tables.lexicon.carriers:
        return verb, False
    return None
