"""Who does an event and whom it is done to, for one reading of a candidate."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from msgspec import structs
from spacy.tokens import Token

from recoupe.annotate.event.lexicon import Reading
from recoupe.annotate.event.sides import Sides
from recoupe.annotate.event.triggers import Candidate
from recoupe.knowledge import gazetteer
from recoupe.model import Actor

_WIDEST = 60
_GIVEN = frozenset(("CONCEDE", "AID", "RETREAT"))
_MUTUAL = frozenset(("CONSULT", "AGREE", "COOPERATE"))


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
    if candidate.lemma == sides.tables.nameless.press_conference:
        found = _press_conference(sides, head)
    if reading.type == "MOBILIZE":
        found = replace(found, actors=_states(found.actors, "MIL", sides), recipients=_states(found.recipients, "GOV", sides))
    return _apart(found)


def _states(found: tuple[Actor, ...], sector: str, sides: Sides) -> tuple[Actor, ...]:
    """The state for forces and places that are told by its adjective: troops are sent by a state, and to one."""
    return tuple(
        structs.replace(side, name=gazetteer.state_name(side.country, sides.tables.people.states), sector="GOV")
        if side.country and side.sector == sector and side.name[:1].islower()
        else side
        for side in found
    )


def _press_conference(sides: Sides, noun: Token) -> Arguments:
    """Who holds it is who acts or speaks in its sentence; it is held for the press."""
    carried = _carrier(noun, sides)
    actors, actor_by = _active_agent(sides, carried[0]) if carried else _taking_part(sides, noun)
    return Arguments(actors, (Actor(name=sides.tables.nameless.press, sector="MED"),), actor_by, "lexicon")


def _apart(found: Arguments) -> Arguments:
    """Without those on both sides in the recipients: nobody meets himself. Of what people do with each other, all are both."""
    if found.recipient_by == "mutual":
        return found
    names = {actor.name for actor in found.actors}
    recipients = tuple(r for r in found.recipients if r.name not in names)
    if recipients == found.recipients:
        return found
    return Arguments(found.actors, recipients, found.actor_by, found.recipient_by if recipients else "")


# --- verbs ---


def _of_verb(sides: Sides, verb: Token, candidate: Candidate, reading: Reading) -> Arguments:
    passive = sides.grammar.is_passive(verb) and not reading.reflexive
    if candidate.lemma in sides.grammar.words.undergoes:
        return Arguments((), sides.actors(_one(sides.grammar.subject(verb))), "", "subject")
    if candidate.lemma in sides.grammar.words.obliges:
        speaker, owing = sides.speaker_of(verb), sides.actors(_one(sides.grammar.subject(verb)))
        return Arguments(_one_actor(speaker), owing, "speaker" if speaker else "", "subject" if owing else "")
    actors, actor_by = _passive_agent(sides, verb) if passive else _active_agent(sides, verb)
    if passive and reading.type == "MOBILIZE" and not actors:
        # Forces that are deployed act; who sent them is not told.
        actors, actor_by = sides.actors(_one(sides.grammar.subject(verb))), "patient"
    recipients, recipient_by = _recipients(sides, verb, reading, passive)
    if not recipients and candidate.kind == "phrase":
        for noun in sides.doc[candidate.first + 1 : candidate.last + 1]:
            if noun.pos_ == "NOUN" and not recipients:
                recipients, recipient_by = _toward(sides, noun, reading)
                if not recipients and "d" in reading.slots:
                    recipients, recipient_by = _belonging(sides, noun)
    if reading.type == "CONSULT" and not recipients and len(actors) > 1:
        return Arguments(actors, actors, actor_by, "mutual")
    return Arguments(actors, recipients, actor_by, recipient_by)


def _one_actor(actor: Actor | None) -> tuple[Actor, ...]:
    return () if actor is None else (actor,)


def _one(token: Token | None) -> tuple[Token, ...]:
    return () if token is None else (token,)


def _passive_agent(sides: Sides, verb: Token) -> tuple[tuple[Actor, ...], str]:
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


def _active_agent(sides: Sides, verb: Token) -> tuple[tuple[Actor, ...], str]:
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


# --- nouns ---


def _of_noun(sides: Sides, noun: Token, lemma: str, reading: Reading) -> Arguments:
    top = _lifted(noun, sides)
    actors, actor_by = _by(sides, noun, top)
    recipients, recipient_by = _toward(sides, noun, reading)
    if not recipients and top is not noun:
        recipients, recipient_by = _toward(sides, top, reading)
    found = _with_genitives(sides, noun, lemma, reading, Arguments(actors, recipients, actor_by, recipient_by))
    if not found.actors and not found.recipients:
        between = _between(sides, noun)
        if between:
            return Arguments(between, between, "between", "mutual")
    found = _with_carrier(sides, top, reading, found)
    if reading.type not in _MUTUAL:
        return found
    if found.recipients and not found.actors:
        actors, actor_by = _taking_part(sides, noun)
        found = replace(found, actors=actors, actor_by=actor_by)
    if len(found.actors) > 1 and not found.recipients:
        return Arguments(found.actors, found.actors, found.actor_by, "mutual")
    return found


def _with_genitives(sides: Sides, noun: Token, lemma: str, reading: Reading, found: Arguments) -> Arguments:
    """With those whom "de", a possessive or an adjective of a state names: who undergoes it, or else who does it."""
    nouns = sides.tables.lexicon.objective
    objective = lemma.split()[0].rstrip("s") in nouns or lemma in nouns
    genitives = _genitives(sides, noun, subjective=not objective)
    if not genitives:
        return found
    if reading.type == "MOBILIZE" and genitives[0][0].country:
        objective = False  # "les déploiements de la Russie" are hers.
    if not objective:
        return found if found.actors else replace(found, actors=genitives[0], actor_by="genitive")
    if found.recipients:
        return found
    found = replace(found, recipients=genitives[0], recipient_by="genitive")
    if not found.actors and len(genitives) > 1:
        found = replace(found, actors=genitives[1], actor_by="genitive")
    return found


def _with_carrier(sides: Sides, top: Token, reading: Reading, found: Arguments) -> Arguments:
    """With the sides of the verb that carries the noun: "a lancé un appel aux syndicats", "a essuyé des tirs"."""
    carried = _carrier(top, sides)
    if carried is None or (reading.type in _GIVEN and carried[0].lemma_.lower() in sides.grammar.words.asking):
        return found  # Who asks for a concession does not make it.
    verb, turned = carried
    who, how = _passive_agent(sides, verb) if sides.grammar.is_passive(verb) else _active_agent(sides, verb)
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


def _taking_part(sides: Sides, noun: Token) -> tuple[tuple[Actor, ...], str]:
    """Who takes part in talks that are told beside another act: "après une réunion avec X, le ministre a annoncé"."""
    token = noun
    for _ in range(5):
        if token.pos_ in ("VERB", "AUX") and token.i != noun.i:
            actors, _ = _active_agent(sides, token)
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


def _toward(sides: Sides, noun: Token, reading: Reading) -> tuple[tuple[Actor, ...], str]:
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


def _belonging(sides: Sides, noun: Token) -> tuple[tuple[Actor, ...], str]:
    """Whose the noun of a phrase is: "appelle à la démission de X"."""
    genitives = _genitives(sides, noun, subjective=False)
    return (genitives[0], "d") if genitives else ((), "")


def _genitives(sides: Sides, noun: Token, *, subjective: bool) -> list[tuple[Actor, ...]]:
    """Those named through a possessive, with "de", or by an adjective of a state, in this order."""
    found: list[tuple[Actor, ...]] = []
    for child in noun.children:
        if child.dep_ == "det" and child.lower_ in sides.grammar.words.possessives:
            actor = sides.possessor(noun, child, subjective=subjective)
            if actor is not None:
                found.append((actor,))
    for child in noun.children:
        if child.dep_ == "nmod" and child.i > noun.i and sides.grammar.case_of(child) in sides.grammar.words.of:
            actors = sides.actors((child,))
            if actors:
                found.append(actors)
    for child in noun.children:
        state = sides.state_of(child)
        if state is not None:
            found.append((state,))
    return found


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


def _carrier(noun: Token, sides: Sides) -> tuple[Token, bool] | None:
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
