"""Settles the type of words that have two readings, by what stands around them (`SenseTable` says how)."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice

from recoupe.annotate.event.lexicon import Reading
from recoupe.annotate.event.sides import Sides
from recoupe.annotate.event.triggers import Candidate, is_reflexive
from recoupe.syntax.view import Token

Test = Callable[[Sides, Token], bool]


def settled(sides: Sides, candidate: Candidate) -> tuple[Reading, ...]:
    """The readings that the surroundings leave; all of them where no test holds or none is of the type that it gives."""
    for name, type_ in sides.tables.senses.tests.get(candidate.lemma, ()):
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


def _penalty(sides: Sides, head: Token) -> bool:
    return any(
        token.lower_ in sides.tables.senses.penalties
        for token in head.doc[head.i + 1 : head.i + _REACH]
        if head.is_ancestor(token)
    )


def _fate(sides: Sides, head: Token) -> bool:
    """Something that no court inflicts: "condamné à l'exploit", "condamnés au silence"."""
    return any(
        child.pos_ == "NOUN" and child.dep_ == "obl:arg" and sides.grammar.case_of(child) in sides.grammar.words.to
        for child in head.rights
    )


def _named_so(sides: Sides, head: Token) -> bool:
    """Whether "de" says what somebody is called: "traite le maire de menteur"."""
    return any(sides.grammar.case_of(child) in sides.grammar.words.of for child in head.rights)


def _own(sides: Sides, head: Token) -> bool:
    """What somebody himself has done: "regrette son geste"."""
    target = sides.grammar.object_of(head)
    return target is not None and any(sides.grammar.is_possessive(child) for child in target.lefts)


def _doer(sides: Sides, head: Token) -> str:
    token = sides.grammar.agent(head) if sides.grammar.is_passive(head) else sides.grammar.subject(head)
    actor = sides.actor(token)
    return (actor.sector if actor is not None else None) or ""


def _undergone(sides: Sides, head: Token) -> bool:
    return head.pos_ != "NOUN" and sides.grammar.is_passive(head) and sides.grammar.agent(head) is None


def _person(sides: Sides, head: Token) -> bool:
    target = sides.grammar.object_of(head)
    return target is not None and (target.pos_ == "PRON" or sides.actor(target) is not None)


def _thing(sides: Sides, head: Token) -> bool:
    target = sides.grammar.object_of(head)
    return target is not None and target.pos_ == "NOUN" and sides.actor(target) is None


def _to(sides: Sides, head: Token) -> bool:
    for child in head.children:
        opening = sides.grammar.case_of(child)
        if (
            child.i > head.i
            and opening in sides.grammar.words.to
            and child.dep_.split(":")[0] in ("obl", "xcomp", "advcl", "ccomp", "nmod")
        ):
            return True
    return False


def _clause(sides: Sides, head: Token) -> bool:
    return any(child.dep_ in ("ccomp", "xcomp") and child.i > head.i and child.pos_ in ("VERB", "AUX") for child in head.children)


def _troops(sides: Sides, head: Token) -> bool:
    target = sides.grammar.object_of(head)
    return target is not None and target.lower_ in sides.tables.senses.troops


def _court(sides: Sides, head: Token) -> bool:
    target = sides.grammar.object_of(head)
    actor = sides.actor(target)
    if actor is not None and actor.name.split()[0].lower() in sides.tables.senses.courts:
        return True
    return (actor is not None and actor.sector == "JUD") or (
        target is not None and sides.singular(target) in sides.tables.senses.courts
    )


def _words(sides: Sides, head: Token) -> bool:
    return any(child.lower_ in sides.grammar.words.verbal for child in head.children)


def _on_the_spot(sides: Sides, head: Token) -> bool:
    return any(token.lower_ in sides.tables.senses.on_the_spot for token in head.doc[head.i + 1 : head.i + 4])


def _undergoing(sides: Sides, head: Token) -> Token | None:
    """What a verb's object or a noun's "de" names."""
    if head.pos_ != "NOUN":
        return sides.grammar.object_of(head)
    return next(
        (child for child in head.rights if child.dep_ == "nmod" and sides.grammar.case_of(child) in sides.grammar.words.of), None
    )


def _burden(sides: Sides, head: Token) -> bool:
    target = _undergoing(sides, head)
    return target is not None and sides.singular(target) in sides.tables.senses.burdens


def _envoy(sides: Sides, head: Token) -> bool:
    target = _undergoing(sides, head)
    return target is not None and target.lower_ in sides.tables.senses.envoys


def _forces(sides: Sides, head: Token) -> bool:
    """Forces arrive, under whatever head: "un groupe de militaires", "deux avions des forces aériennes"."""
    subject = sides.grammar.subject(head)
    return subject is not None and any(
        token.lower_ in sides.tables.senses.forces for token in islice(subject.subtree, _REACH * 2)
    )


def _owed(sides: Sides, head: Token) -> bool:
    """Somebody says that a state, a person or a body must do something."""
    speaker, subject = sides.speaker_of(head), sides.grammar.subject(head)
    if speaker is None or subject is None or not any(child.dep_ == "xcomp" for child in head.children):
        return False
    if head.dep_ == "acl:relcl" or (head.dep_ != "ccomp" and head.morph.get("Tense", []) == ["Imp"]):
        return False  # What he had to do, or is to do tonight, is not asked of him.
    actor = sides.actor(subject)
    return actor is not None and subject.pos_ == "PROPN" and actor.name != speaker.name and not sides.grammar.is_conditional(head)


def _figure(sides: Sides, head: Token) -> bool:
    """A blow in a figure of speech: "un coup d'envoi", "un coup dur", "porter un coup à la réforme"."""
    after = [token.lower_ for token in head.doc[head.i + 1 : head.i + 4]]
    if after[:1] and (
        after[0] in sides.tables.senses.figures
        or (
            after[0] in sides.grammar.words.of
            and len(after) > 1
            and after[1] in sides.tables.senses.figures
            and after[2:] != [sides.grammar.words.short_of]
        )
    ):
        return True
    goal = next((child for child in head.rights if sides.grammar.case_of(child) in sides.grammar.words.to), None)
    if goal is None and head.dep_ == "obj":
        goal = next(
            (child for child in head.head.rights if child.i > head.i and sides.grammar.case_of(child) in sides.grammar.words.to),
            None,
        )
    return (
        goal is not None
        and goal.pos_ == "NOUN"
        and sides.singular(goal) not in sides.tables.people.sector_of
        and after[:1] != [sides.grammar.words.short_of]
    )


def _at_law(sides: Sides, head: Token) -> bool:
    return any(token.lower_ in sides.tables.senses.courtroom for token in head.doc[head.i + 1 : head.i + 4])


def _asked(sides: Sides, head: Token) -> bool:
    """Whether somebody is called on to answer, not arrested: about something, in a house, or by one who cannot arrest."""
    if any(token.lower_ in sides.tables.senses.hearings for token in head.doc[head.i + 1 : head.i + 4]):
        return True
    token = sides.grammar.agent(head) if sides.grammar.is_passive(head) else sides.grammar.subject(head)
    actor = sides.actor(token)
    if head.pos_ != "NOUN" and token is not None and actor is None and token.pos_ in ("NOUN", "PROPN"):
        return True  # Places and things arrest nobody.
    return head.pos_ != "NOUN" and actor is not None and actor.sector not in ("COP", "MIL", "SPY", "JUD") and bool(token)


def _surrender(sides: Sides, head: Token) -> bool:
    """ "se rendre" that goes nowhere."""
    low = [token.lower_ for token in sides.doc[max(0, head.i - 6) : head.i + 1]]
    if not is_reflexive(low, len(low) - 1, sides.grammar.words):
        return False
    after = [token.lower_ for token in sides.doc[head.i + 1 : head.i + 5]]
    return not any(word in sides.tables.senses.goals for word in after[:1]) and not any(
        word in sides.tables.senses.on_the_spot for word in after
    )


_REACH = 8
_STRICT = frozenset(("surrender", "burden", "envoy", "forces", "owed", "at law"))
"""Tests that ask so much that a word which passes is as good as one with a single meaning."""
_TESTS: dict[str, Test] = {
    "penalty": _penalty,
    "fate": _fate,
    "own": _own,
    "so": _named_so,
    "judge": lambda sides, head: _doer(sides, head) == "JUD",
    "undergone": _undergone,
    "by": lambda sides, head: sides.grammar.is_passive(head) and sides.grammar.agent(head) is not None,
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
    "game": lambda sides, head: (
        (target := sides.grammar.object_of(head)) is not None and target.lower_ in sides.tables.senses.contests
    ),
    "deed of words": lambda sides, head: (
        (target := sides.grammar.object_of(head)) is not None and sides.singular(target) in sides.tables.senses.words_and_deeds
    ),
    "gift": lambda sides, head: (
        (target := _undergoing(sides, head)) is not None and sides.singular(target) in sides.tables.senses.gifts
    ),
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
