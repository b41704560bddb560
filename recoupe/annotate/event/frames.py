"""Settles the type of words that have two readings, by what stands around them (`lang.fr.event_frames` says how)."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice

from spacy.tokens import Token

from recoupe.annotate.event import grammar
from recoupe.annotate.event.lexicon import Reading
from recoupe.annotate.event.phrases import singular
from recoupe.annotate.event.sides import Sides
from recoupe.annotate.event.triggers import Candidate, is_reflexive
from recoupe.lang.fr import event_words as words
from recoupe.lang.fr.event_frames import (
    BURDENS,
    CONTESTS,
    COURTROOM,
    COURTS,
    ENVOYS,
    FIGURES,
    FORCES,
    FRAMES,
    GIFTS,
    GOALS,
    HEARINGS,
    ON_THE_SPOT,
    PENALTIES,
    TROOPS,
    WORDS_AND_DEEDS,
)
from recoupe.lang.fr.sectors import SECTOR_OF

Test = Callable[[Sides, Token], bool]


def settled(sides: Sides, candidate: Candidate) -> tuple[Reading, ...]:
    """The readings that the surroundings leave; all of them where no test holds or none is of the type that it gives."""
    for name, type_ in FRAMES.get(candidate.lemma, ()):
        if _TESTS[name](sides, sides.doc[candidate.head]):
            if type_ is None:
                return ()
            fitting = tuple(reading for reading in candidate.readings if reading.type == type_)
            grade = "sure" if name in _STRICT else "usual"
            return tuple(_surer(reading, grade) for reading in fitting) or candidate.readings
    return candidate.readings


def _surer(reading: Reading, grade: str) -> Reading:
    """A reading that its frame has settled is no vague one any more."""
    return reading._replace(grade=reading.grade if grade == "usual" and reading.grade != "frame" else grade, settled=True)


def _penalty(_: Sides, head: Token) -> bool:
    return any(token.lower_ in PENALTIES for token in head.doc[head.i + 1 : head.i + _REACH] if head.is_ancestor(token))


def _doer(sides: Sides, head: Token) -> str:
    token = grammar.agent(head) if grammar.is_passive(head) else grammar.subject(head)
    actor = sides.actor(token)
    return (actor.sector if actor is not None else None) or ""


def _undergone(_: Sides, head: Token) -> bool:
    return head.pos_ != "NOUN" and grammar.is_passive(head) and grammar.agent(head) is None


def _person(sides: Sides, head: Token) -> bool:
    target = grammar.object_of(head)
    return target is not None and (target.pos_ == "PRON" or sides.actor(target) is not None)


def _thing(sides: Sides, head: Token) -> bool:
    target = grammar.object_of(head)
    return target is not None and target.pos_ == "NOUN" and sides.actor(target) is None


def _to(_: Sides, head: Token) -> bool:
    for child in head.children:
        opening = grammar.case_of(child)
        if child.i > head.i and opening in words.TO and child.dep_.split(":")[0] in ("obl", "xcomp", "advcl", "ccomp", "nmod"):
            return True
    return False


def _clause(_: Sides, head: Token) -> bool:
    return any(child.dep_ in ("ccomp", "xcomp") and child.i > head.i and child.pos_ in ("VERB", "AUX") for child in head.children)


def _troops(_: Sides, head: Token) -> bool:
    target = grammar.object_of(head)
    return target is not None and target.lower_ in TROOPS


def _court(sides: Sides, head: Token) -> bool:
    target = grammar.object_of(head)
    actor = sides.actor(target)
    return (actor is not None and actor.sector == "JUD") or (target is not None and singular(target) in COURTS)


def _words(_: Sides, head: Token) -> bool:
    return any(child.lower_ in words.VERBAL for child in head.children)


def _on_the_spot(_: Sides, head: Token) -> bool:
    return any(token.lower_ in ON_THE_SPOT for token in head.doc[head.i + 1 : head.i + 4])


def _undergoing(head: Token) -> Token | None:
    """What a verb's object or a noun's "de" names."""
    if head.pos_ != "NOUN":
        return grammar.object_of(head)
    return next((child for child in head.rights if child.dep_ == "nmod" and grammar.case_of(child) in words.OF), None)


def _burden(_: Sides, head: Token) -> bool:
    target = _undergoing(head)
    return target is not None and singular(target) in BURDENS


def _envoy(_: Sides, head: Token) -> bool:
    target = _undergoing(head)
    return target is not None and target.lower_ in ENVOYS


def _forces(_: Sides, head: Token) -> bool:
    """Forces arrive, under whatever head: "un groupe de militaires", "deux avions des forces aériennes"."""
    subject = grammar.subject(head)
    return subject is not None and any(token.lower_ in FORCES for token in islice(subject.subtree, _REACH * 2))


def _owed(sides: Sides, head: Token) -> bool:
    """Somebody says that a state, a person or a body must do something."""
    speaker, subject = sides.speaker_of(head), grammar.subject(head)
    if speaker is None or subject is None or not any(child.dep_ == "xcomp" for child in head.children):
        return False
    if head.dep_ == "acl:relcl" or (head.dep_ != "ccomp" and head.morph.get("Tense", []) == ["Imp"]):
        return False  # What he had to do, or is to do tonight, is not asked of him.
    actor = sides.actor(subject)
    return actor is not None and subject.pos_ == "PROPN" and actor.name != speaker.name and not grammar.is_conditional(head)


def _figure(_: Sides, head: Token) -> bool:
    """A blow in a figure of speech: "un coup d'envoi", "un coup dur", "porter un coup à la réforme"."""
    after = [token.lower_ for token in head.doc[head.i + 1 : head.i + 4]]
    if after[:1] and (
        after[0] in FIGURES or (after[0] in words.OF and len(after) > 1 and after[1] in FIGURES and after[2:] != ["de"])
    ):
        return True
    goal = next((child for child in head.rights if grammar.case_of(child) in words.TO), None)
    if goal is None and head.dep_ == "obj":
        goal = next((child for child in head.head.rights if child.i > head.i and grammar.case_of(child) in words.TO), None)
    return goal is not None and goal.pos_ == "NOUN" and singular(goal) not in SECTOR_OF and after[:1] != ["de"]


def _at_law(_: Sides, head: Token) -> bool:
    return any(token.lower_ in COURTROOM for token in head.doc[head.i + 1 : head.i + 4])


def _asked(sides: Sides, head: Token) -> bool:
    """Whether somebody is called on to answer, not arrested: about something, in a house, or by one who cannot arrest."""
    if any(token.lower_ in HEARINGS for token in head.doc[head.i + 1 : head.i + 4]):
        return True
    token = grammar.agent(head) if grammar.is_passive(head) else grammar.subject(head)
    actor = sides.actor(token)
    return head.pos_ != "NOUN" and actor is not None and actor.sector not in ("COP", "MIL", "SPY", "JUD") and bool(token)


def _surrender(sides: Sides, head: Token) -> bool:
    """ "se rendre" that goes nowhere."""
    low = [token.lower_ for token in sides.doc[max(0, head.i - 6) : head.i + 1]]
    if not is_reflexive(low, len(low) - 1):
        return False
    after = [token.lower_ for token in sides.doc[head.i + 1 : head.i + 5]]
    return not any(word in GOALS for word in after[:1]) and not any(word in ON_THE_SPOT for word in after)


_REACH = 8
_STRICT = frozenset(("surrender", "burden", "envoy", "forces", "owed", "at law"))
"""Tests that ask so much that a word which passes is as good as one with a single meaning."""
_TESTS: dict[str, Test] = {
    "penalty": _penalty,
    "judge": lambda sides, head: _doer(sides, head) == "JUD",
    "undergone": _undergone,
    "by": lambda sides, head: grammar.is_passive(head) and grammar.agent(head) is not None,
    "person": _person,
    "thing": _thing,
    "to": _to,
    "clause": _clause,
    "troops": _troops,
    "court": _court,
    "rescue": lambda sides, head: _doer(sides, head) == "HLH",
    "police": lambda sides, head: _doer(sides, head) in ("COP", "MIL"),
    "words": _words,
    "at law": _at_law,
    "game": lambda _, head: (target := grammar.object_of(head)) is not None and target.lower_ in CONTESTS,
    "deed of words": lambda _, head: (target := grammar.object_of(head)) is not None and singular(target) in WORDS_AND_DEEDS,
    "gift": lambda _, head: (target := _undergoing(head)) is not None and singular(target) in GIFTS,
    "asked": _asked,
    "surrender": _surrender,
    "burden": _burden,
    "envoy": _envoy,
    "forces": _forces,
    "owed": _owed,
    "figure": _figure,
    "on the spot": _on_the_spot,
    "always": lambda sides, head: True,
}
