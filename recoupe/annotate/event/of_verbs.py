"""Who does what a verb tells and whom it is done to: subjects, agents, objects and complements, and who speaks."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from recoupe.annotate.event.complements import belonging, toward
from recoupe.annotate.event.lexicon import Reading
from recoupe.annotate.event.roles import Arguments
from recoupe.annotate.event.sides import Sides
from recoupe.annotate.event.triggers import Candidate
from recoupe.model import Actor
from recoupe.syntax.view import Token

_WIDEST = 60


def of_verb(sides: Sides, verb: Token, candidate: Candidate, reading: Reading) -> Arguments:
    """The sides of an event that a verb, or a phrase with a verb, tells."""
    passive = sides.grammar.is_passive(verb) and not reading.reflexive
    if candidate.lemma in sides.grammar.words.undergoes:
        return Arguments((), sides.actors(_one(sides.grammar.subject(verb))), "", "subject")
    if candidate.lemma in sides.grammar.words.obliges:
        speaker, owing = sides.speaker_of(verb), sides.actors(_one(sides.grammar.subject(verb)))
        return Arguments(_one_actor(speaker), owing, "speaker" if speaker else "", "subject" if owing else "")
    actors, actor_by = passive_agent(sides, verb) if passive else active_agent(sides, verb)
    if passive and reading.type == "MOBILIZE" and not actors:
        # Forces that are deployed act; who sent them is not told.
        actors, actor_by = sides.actors(_one(sides.grammar.subject(verb))), "patient"
    recipients, recipient_by = _recipients(sides, verb, reading, passive)
    if not recipients and candidate.kind == "phrase":
        for noun in sides.doc[candidate.first + 1 : candidate.last + 1]:
            if noun.pos_ == "NOUN" and not recipients:
                recipients, recipient_by = toward(sides, noun, reading)
                if not recipients and "d" in reading.slots:
                    recipients, recipient_by = belonging(sides, noun)
    if reading.type == "CONSULT" and not recipients and len(actors) > 1:
        return Arguments(actors, actors, actor_by, "mutual")
    return Arguments(actors, recipients, actor_by, recipient_by)


def _one_actor(actor: Actor | None) -> tuple[Actor, ...]:
    return () if actor is None else (actor,)


def _one(token: Token | None) -> tuple[Token, ...]:
    return () if token is None else (token,)


def passive_agent(sides: Sides, verb: Token) -> tuple[tuple[Actor, ...], str]:
    """Who a passive says did it, and how it was found."""
    token = sides.grammar.agent(verb)
    if token is None and verb.dep_ == "conj":
        token = sides.grammar.agent(verb.head)
    if token is None:
        return (), ""
    actors = sides.actors((token,))
    if not actors:
        owner = sides.owner(token)
        return ((owner,), "owner") if owner else ((), "thing")
    return actors, "agent"


def _subject(sides: Sides, verb: Token) -> Token | None:
    """The subject by the parse, or, where that is a thing or none, the person named right before the verb."""
    token = _best_subject(sides, verb) or sides.grammar.left_neighbour_subject(verb)
    if token is None or (token.pos_ == "NOUN" and sides.actor(token) is None):
        told = any(child.dep_.startswith("nsubj") for child in verb.children)
        listed = verb.dep_ == "conj" and verb.head.pos_ == "VERB" and not told
        return sides.just_before(verb.head if listed else verb) or token
    return token


def _all_subjects(verb: Token, token: Token) -> list[Token]:
    """The subject with those that stand beside it before the verb ("X, Y et Z ont signé"), which a parse may hang on the verb."""
    told = [child for child in verb.lefts if child.dep_ == token.dep_ and child.pos_ in ("NOUN", "PROPN")]
    joined = len(told) > 1 and token in told and any(child.dep_ == "cc" for word in told[1:] for child in word.lefts)
    return told if joined and token.dep_.startswith("nsubj") else [token]


def _best_subject(sides: Sides, verb: Token) -> Token | None:
    """The grammatical subject; of two that the parser gives a verb, the one that means people, nearest first."""
    told = [child for child in verb.children if child.dep_ in ("nsubj", "nsubj:pass") and child.pos_ in ("NOUN", "PROPN")]
    told = [child for child in told if child.i < verb.i] or told
    if len(told) > 1:
        acting = [child for child in told if sides.actor(child) is not None]
        if acting:
            return min(acting, key=lambda child: abs(child.i - verb.i))
    token = sides.grammar.subject(verb)
    if token is not None and token.i > 1 and token.nbor(-1).text == "(" and sides.mention(token.nbor(-2)) is not None:
        return token.nbor(-2)  # "Jean Dupont (PS) demande": the party in brackets is no subject.
    return token


def active_agent(sides: Sides, verb: Token) -> tuple[tuple[Actor, ...], str]:
    """Who does what a verb in the active tells, and how it was found."""
    speaker = sides.speaker_at(verb) or _speaker_beside(sides, verb)
    token = sides.grammar.inverted_subject(verb) or _subject(sides, verb)
    actors = sides.actors(_all_subjects(verb, token)) if token is not None else ()
    if actors and (speaker is None or (token is not None and token.pos_ != "PRON" and any(sides.is_named(a) for a in actors))):
        return actors, "subject"
    if speaker is not None:
        return (speaker,), "speaker"
    if token is None:
        for seen in sides.grammar.subjects_in_sight(verb):
            actor = sides.actor(seen)
            if actor is not None:
                return (actor,), "sight"
        return (), ""
    if token.pos_ == "PRON":
        return (), "pronoun"
    owner = sides.owner(token)
    return ((owner,), "owner") if owner else ((), "thing")


def _speaker_beside(sides: Sides, verb: Token) -> Actor | None:
    """Who speaks, where the verb goes with a verb of saying and has no subject of its own: « … », a-t-il dit, en appelant à …"""
    if verb.dep_ != "advcl" or any(child.dep_.startswith("nsubj") for child in verb.children):
        return None
    return sides.speaker_at(verb.head)


def _recipients(sides: Sides, verb: Token, reading: Reading, passive: bool) -> tuple[tuple[Actor, ...], str]:
    thing = ""
    for slot in reading.slots:
        for token in _slot_tokens(sides, verb, slot, passive):
            actors = sides.actors(_all_subjects(verb, token) if slot == "o" and passive else (token,))
            if actors:
                return actors, slot
            owner = sides.owner(token)
            if owner is not None and slot != "v":
                return (owner,), slot + "+"
            thing = thing or slot + "-"
    if reading.type in ("COERCE", "MOBILIZE", "ASSAULT"):
        actors = _aimed_at(sides, verb)
        if actors:
            return actors, "purpose"
    return (), thing


def _aimed_at(sides: Sides, verb: Token) -> tuple[Actor, ...]:
    """Those that "pour" and an infinitive name: "a fait usage de la force pour disperser les manifestants"."""
    for child in islice(verb.subtree, _WIDEST):
        if (
            child.i <= verb.i
            or child.morph.get("VerbForm", []) != ["Inf"]
            or sides.grammar.case_of(child) not in sides.grammar.words.for_
        ):
            continue
        target = next((c for c in islice(child.subtree, _WIDEST) if c.i != child.i and c.dep_ == "obj"), None)
        if target is not None:
            return sides.actors((target,))
    return ()


def _slot_tokens(sides: Sides, verb: Token, slot: str, passive: bool) -> Iterator[Token]:
    if slot == "o":
        target = _subject(sides, verb) if passive else sides.grammar.object_of(verb)
        if target is not None and (passive or target != sides.grammar.inverted_subject(verb)):
            yield target
    elif slot == "k":
        yield from _one(sides.grammar.clause_subject(verb))
    elif slot in sides.grammar.words.slots:
        yield from sides.grammar.complements(verb, slot)
        if passive and slot == "a":
            yield from _one(sides.grammar.subject(verb))
