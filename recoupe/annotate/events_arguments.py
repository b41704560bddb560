"""Who does an event and whom it is done to, for one reading of a candidate."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from recoupe.annotate import events_grammar as grammar
from recoupe.annotate.events_lexicon import Reading
from recoupe.annotate.events_sides import Sides
from recoupe.annotate.events_triggers import Candidate
from recoupe.lang.fr.event_nouns import CARRIERS, OBJECTIVE, REVERSED
from recoupe.model import Actor

_POSSESSIVES = ("son", "sa", "ses", "leur", "leurs", "mon", "ma", "mes", "notre", "nos")
_MUTUAL = frozenset(("CONSULT", "AGREE", "COOPERATE"))
_VICTIM_SUBJECT = frozenset("mourir périr décéder écoper".split())


@dataclass(frozen=True)
class Arguments:
    """The sides, and how they were found: `actor_by` and `recipient_by` name the slot or rule, "" where there is none."""

    actors: tuple[Actor, ...] = ()
    recipients: tuple[Actor, ...] = ()
    actor_by: str = ""
    recipient_by: str = ""


def arguments(sides: Sides, candidate: Candidate, reading: Reading) -> Arguments:
    """The sides of `candidate` read as `reading`."""
    head = sides.doc[candidate.head]
    if candidate.kind == "noun" or (candidate.kind == "phrase" and not candidate.form):
        found = _of_noun(sides, head, candidate.lemma, reading)
    else:
        found = _of_verb(sides, head, candidate, reading)
    return _apart(found)


def _apart(found: Arguments) -> Arguments:
    """Without those on both sides in the recipients: nobody meets himself."""
    names = {actor.name for actor in found.actors}
    recipients = tuple(r for r in found.recipients if r.name not in names)
    if recipients == found.recipients:
        return found
    return Arguments(found.actors, recipients, found.actor_by, found.recipient_by if recipients else "")


# --- verbs ---


def _of_verb(sides: Sides, verb: Token, candidate: Candidate, reading: Reading) -> Arguments:
    passive = grammar.is_passive(verb) and not reading.reflexive
    if candidate.lemma in _VICTIM_SUBJECT:
        return Arguments((), sides.actors(_one(grammar.subject(verb))), "", "subject")
    actors, actor_by = _passive_agent(sides, verb) if passive else _active_agent(sides, verb)
    if passive and "o" not in reading.slots and not actors and reading.slots[:1] in ("n", "v", "a", "s", "c", ""):
        # "le rassemblement organisé": nothing is done to somebody by a verb without object.
        actor_by = actor_by or ""
    recipients, recipient_by = _recipients(sides, verb, reading, passive)
    if reading.type in _MUTUAL and not recipients and len(actors) > 1:
        return Arguments(actors, actors, actor_by, "mutual")
    return Arguments(actors, recipients, actor_by, recipient_by)


def _one(token: Token | None) -> tuple[Token, ...]:
    return () if token is None else (token,)


def _passive_agent(sides: Sides, verb: Token) -> tuple[tuple[Actor, ...], str]:
    token = grammar.agent(verb)
    if token is None and verb.dep_ == "conj":
        token = grammar.agent(verb.head)
    if token is None:
        return (), ""
    actors = sides.actors((token,))
    if not actors:
        owner = sides.owner(token)
        return ((owner,), "owner") if owner else ((), "thing")
    return actors, "agent"


def _active_agent(sides: Sides, verb: Token) -> tuple[tuple[Actor, ...], str]:
    token = grammar.subject(verb)
    if token is None:
        return (), ""
    actors = sides.actors((token,))
    if actors:
        return actors, "subject"
    if token.pos_ == "PRON":
        return (), "pronoun"
    owner = sides.owner(token)
    return ((owner,), "owner") if owner else ((), "thing")


def _recipients(sides: Sides, verb: Token, reading: Reading, passive: bool) -> tuple[tuple[Actor, ...], str]:
    thing = ""
    for slot in reading.slots:
        for token in _slot_tokens(verb, slot, passive):
            actors = sides.actors((token,))
            if actors:
                return actors, slot
            owner = sides.owner(token)
            if owner is not None and slot in "ocsd":
                return (owner,), slot + "+"
            thing = thing or slot + "-"
    return (), thing


def _slot_tokens(verb: Token, slot: str, passive: bool) -> Iterator[Token]:
    if slot == "o":
        yield from _one(grammar.object_of(verb))
    elif slot == "k":
        yield from _one(grammar.clause_subject(verb))
    elif slot in grammar.SLOT_WORDS:
        yield from grammar.complements(verb, slot)
        if passive and slot == "a":
            yield from _one(grammar.subject(verb))


# --- nouns ---


def _of_noun(sides: Sides, noun: Token, lemma: str, reading: Reading) -> Arguments:
    objective = lemma.split()[0].rstrip("s") in OBJECTIVE or lemma in OBJECTIVE
    actors, actor_by = _by(sides, noun)
    recipients, recipient_by = _toward(sides, noun, reading)
    genitive = _genitive(sides, noun)
    if genitive:
        if objective and not recipients:
            recipients, recipient_by = genitive, "de"
        elif not objective and not actors:
            actors, actor_by = genitive, "de"
    if reading.type in _MUTUAL and len(actors) > 1 and not recipients:
        return Arguments(actors, actors, actor_by, "mutual")
    if not actors and not recipients:
        between = _between(sides, noun)
        if between:
            return Arguments(between, between, "entre", "mutual")
    carried = _carrier(noun)
    if carried is not None:
        verb, turned = carried
        who, how = _passive_agent(sides, verb) if grammar.is_passive(verb) else _active_agent(sides, verb)
        if turned:
            recipients, recipient_by = (recipients, recipient_by) if recipients else (who, "carrier")
        elif not actors:
            actors, actor_by = who, "carrier" if who else how
        if not recipients and not turned:
            recipients, recipient_by = _of_carrier(sides, verb, reading)
    return Arguments(actors, recipients, actor_by, recipient_by)


def _of_carrier(sides: Sides, verb: Token, reading: Reading) -> tuple[tuple[Actor, ...], str]:
    for slot in reading.slots:
        if slot in "acv":
            for token in grammar.complements(verb, slot):
                actors = sides.actors((token,))
                if actors:
                    return actors, "carrier"
    return (), ""


def _by(sides: Sides, noun: Token) -> tuple[tuple[Actor, ...], str]:
    """"par X", also with a participle between: "les menaces proférées par X"."""
    for child in noun.children:
        if child.dep_ in ("nmod", "obl:agent", "obl:mod", "obl:arg") and grammar.case_of(child) == "par":
            actors = sides.actors((child,))
            if actors:
                return actors, "par"
        if child.dep_ in ("acl", "amod") and child.pos_ in ("VERB", "ADJ"):
            token = grammar.agent(child)
            if token is not None:
                actors = sides.actors((token,))
                if actors:
                    return actors, "par"
    return (), ""


def _toward(sides: Sides, noun: Token, reading: Reading) -> tuple[tuple[Actor, ...], str]:
    for slot in reading.slots:
        if slot in grammar.SLOT_WORDS and slot != "d":
            holders = [noun, *(c for c in noun.children if c.dep_ == "acl")]
            for holder in holders:
                for token in grammar.complements(holder, slot):
                    actors = sides.actors((token,))
                    if actors:
                        return actors, slot
                    owner = sides.owner(token)
                    if owner is not None and slot == "c":
                        return (owner,), slot + "+"
    return (), ""


def _genitive(sides: Sides, noun: Token) -> tuple[Actor, ...]:
    """Those named with "de", by an adjective of a state, or through a possessive."""
    for child in noun.children:
        if child.dep_ == "nmod" and child.i > noun.i and grammar.case_of(child) in ("de", "d'", "du", "des"):
            actors = sides.actors((child,))
            if actors:
                return actors
    for child in noun.children:
        state = sides.state_of(child)
        if state is not None:
            return (state,)
        if child.dep_ == "det" and child.lower_ in _POSSESSIVES:
            name = sides.resolve(child)
            if name:
                return (sides.named(name, child),)
    return ()


def _between(sides: Sides, noun: Token) -> tuple[Actor, ...]:
    """"entre A et B"."""
    for child in noun.children:
        if child.dep_ == "nmod" and grammar.case_of(child) == "entre":
            return sides.actors((child,))
    return ()


def _carrier(noun: Token) -> tuple[Token, bool] | None:
    """The verb that carries the noun, and whether its subject undergoes the event."""
    verb = noun.head
    if noun.dep_ == "nmod" and verb.pos_ == "NOUN" and verb.lemma_.lower() in ("série", "nombre", "vague", "victime", "objet", "cible"):
        turned = verb.lemma_.lower() in ("victime", "objet", "cible")
        return (verb.head, turned) if verb.head.pos_ == "VERB" else None
    if verb.pos_ not in ("VERB", "AUX") or noun.dep_.split(":")[0] not in ("obj", "obl", "nsubj", "xcomp"):
        return None
    lemma = verb.lemma_.lower()
    if noun.dep_ == "obj" or (noun.dep_.startswith("obl") and grammar.case_of(noun) in ("à", "au", "aux", "en", "de", "d'")):
        if lemma in REVERSED:
            return verb, True
        if lemma in CARRIERS:
            return verb, False
    if noun.dep_ == "nsubj:pass" and lemma in CARRIERS:
        return verb, False
    return None
