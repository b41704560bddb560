"""What a description of a person says, and whether the offices, the state or the sex of somebody speak against it."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from recoupe import gazetteer
from recoupe.annotate.coreference.people import Gender, Person, agreement
from recoupe.lang.fr import people_words as words
from recoupe.lang.fr import speaker_words
from recoupe.lang.fr.demonyms import DEMONYMS
from recoupe.lang.fr.titles import FEMININE, MASCULINE
from recoupe.text import fold

_STATES = {fold(form): code for form, code in DEMONYMS.items()}
_WOMEN = frozenset(fold(word) for word in FEMININE)
_MEN = frozenset(fold(word) for word in MASCULINE)


class Described(NamedTuple):
    """A description in parts: article, noun of office, what it is of ("de", "du" and on), states named by adjective.

    `of` leaves out words that tell nothing; `bare` is true where there is no complement at all.
    """

    article: str
    head: str
    of: frozenset[str]
    states: frozenset[str]
    gender: Gender
    plural: bool
    former: bool
    bare: bool


@lru_cache(maxsize=4096)
def described(raw: str) -> Described | None:
    """The parts of a noun phrase, words folded; None where no noun for one person heads it."""
    parts = fold(raw).replace("'", "' ").split()
    article = ""
    if parts and (parts[0] in words.ARTICLES or parts[0] in words.DEMONSTRATIVES):
        article, parts = parts[0], parts[1:]
    at = next((index for index, word in enumerate(parts[:3]) if _office(word) in words.PERSONS), None)
    if at is None or any(word in words.OF or word in words.BODIES for word in parts[:at]):
        return None
    former = parts[at].startswith("ex-") or any(word in words.FORMER for word in parts[: at + 1])
    at += former and at + 1 < len(parts) and parts[at] in words.FORMER and _office(parts[at + 1]) in words.PERSONS
    gender, number = agreement(raw)
    head = _office(parts[at])
    adjective: Gender = next((words.GENDERED[word] for word in parts[: at + 1] if word in words.GENDERED), "")
    if adjective:
        gender = adjective
    elif not gender:
        gender = "f" if head in _WOMEN else "m" if head in _MEN and head not in words.EPICENE else ""
    elif head in words.EPICENE and gender == "m":
        gender = ""
    after = next((index for index in range(at + 1, len(parts)) if parts[index] in words.OF), len(parts))
    of = _complement(parts[after:])
    states = frozenset(_STATES[word] for word in parts[at + 1 :] if word in _STATES)
    return Described(article, head, of - set(_STATES), states, gender, number == "p", former, after == len(parts))


def _complement(parts: list[str]) -> frozenset[str]:
    """The words that say what an office is of; none where they only tell an age or are as good as "the group"."""
    if any(word[0].isdigit() for word in parts):
        return frozenset()
    unsaying = words.SMALL | words.VAGUE | words.BODIES | speaker_words.POSSESSIVES
    return frozenset(word for word in parts if word not in unsaying and len(word) > 1)


def _office(word: str) -> str:
    return word.removeprefix("ex-")


def contradicts(person: Person, told: Described, *, lending: bool = False) -> bool:
    """Whether sex, state or office of a person, as the report or public knowledge has them, speak against a description.

    Of offices only those of one kind are compared, and where the description says what it is of, all that one person seldom
    holds together. `lending`: each office that is known must go with the description.
    """
    if told.gender and person.gender and told.gender != person.gender:
        return True
    known = [role for role in map(described, person.roles) if role is not None and role.head not in speaker_words.NO_OFFICES]
    states = frozenset(state for role in known for state in role.states)
    if told.states and states and not told.states & states and not told.former:
        return True
    if told.head in speaker_words.NEUTRAL or (not lending and not told.of):
        return False
    if not lending:
        offices = speaker_words.STATE | speaker_words.PARTY | speaker_words.ELECTED if _is_sole(told) else frozenset()
        known = [role for role in known if _is_kin(role, told) or role.head in offices]
    fits = [_fits(role, told) for role in known]
    return bool(known) and not (all(fits) if lending else any(fits))


def _is_sole(told: Described) -> bool:
    return told.article not in words.DEMONSTRATIVES and not told.former


def _is_kin(role: Described, told: Described) -> bool:
    """Whether two nouns are of one kind of office: "patron" and "président"."""
    return (
        role.head == told.head or role.head in words.BROADER.get(told.head, ()) or told.head in words.BROADER.get(role.head, ())
    )


def _fits(known: Described, told: Described) -> bool:
    """Whether one role of a person leaves room for a description."""
    if known.states and told.of and known.bare:  # a head of state is president of nothing else
        return known.head == told.head and all(gazetteer.state_code(word.title()) in known.states for word in told.of)
    if _is_kin(known, told):
        return not told.of or not known.of or _meet(told.of, known.of)
    if known.head in speaker_words.STATE or (known.states and known.bare):
        return False
    elected, party = speaker_words.ELECTED, speaker_words.PARTY
    return (told.head in elected and known.head in party | elected) or (told.head in party and known.head in elected)


def _meet(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two complements may be of one thing: a word in common, or one may abbreviate the other."""
    return bool(one & other) or any(_may_abbreviate(a, b) for a, b in ((one, other), (other, one)))


def _may_abbreviate(short: frozenset[str], long: frozenset[str]) -> bool:
    return any(len(word) <= 5 and {word[0]} <= {other[0] for other in long} and len(long) > 1 for word in short)


def is_title(raw: str) -> bool:
    """Whether a description is one of those by which a head of state or of government is called whatever his office."""
    phrase = fold(raw).replace("'", "' ").replace("  ", " ")
    return any(compound in phrase for compound in words.COMPOUNDS if " " in compound)


def rules(person: Person, told: Described) -> bool:
    """Whether somebody holds the office of a description for a whole state: "président français"."""
    known = (role for role in map(described, person.roles) if role is not None)
    return any(role.head == told.head and role.states and role.bare for role in known)
