"""What a description of a person says, and whether the offices, the state or the sex of somebody speak against it."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from recoupe.annotate.coreference.people import Person, agreement
from recoupe.knowledge import gazetteer
from recoupe.lang.tables.people import Gender, PeopleWords
from recoupe.text import fold


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
def described(raw: str, words: PeopleWords) -> Described | None:
    """The parts of a noun phrase, words folded; None where no noun for one person heads it."""
    parts = fold(raw).replace("'", "' ").split()
    article = ""
    if parts and (parts[0] in words.articles or parts[0] in words.demonstratives):
        article, parts = parts[0], parts[1:]
    at = next((index for index, word in enumerate(parts[:3]) if _office(word, words) in words.persons), None)
    if at is None or any(word in words.of or word in words.bodies for word in parts[:at]):
        return None
    former = parts[at].startswith(words.formerly_prefix) or any(word in words.former for word in parts[: at + 1])
    at += former and at + 1 < len(parts) and parts[at] in words.former and _office(parts[at + 1], words) in words.persons
    gender, number = agreement(raw, words)
    head = _office(parts[at], words)
    adjective: Gender = next((words.gendered[word] for word in parts[: at + 1] if word in words.gendered), "")
    if adjective:
        gender = adjective
    elif not gender:
        gender = "f" if head in words.women else "m" if head in words.men and head not in words.epicene else ""
    elif head in words.epicene and gender == "m":
        gender = ""
    after = next((index for index in range(at + 1, len(parts)) if parts[index] in words.of), len(parts))
    of = _complement(parts[after:], words)
    states = frozenset(words.states[word] for word in parts[at + 1 :] if word in words.states)
    return Described(article, head, of - set(words.states), states, gender, number == "p", former, after == len(parts))


def _complement(parts: list[str], words: PeopleWords) -> frozenset[str]:
    """The words that say what an office is of; none where they only tell an age or are as good as "the group"."""
    if any(word[0].isdigit() for word in parts):
        return frozenset()
    unsaying = words.small | words.vague | words.bodies | words.possessives
    return frozenset(word for word in parts if word not in unsaying and len(word) > 1)


def _office(word: str, words: PeopleWords) -> str:
    return word.removeprefix(words.formerly_prefix)


def contradicts(person: Person, told: Described, words: PeopleWords, *, lending: bool = False) -> bool:
    """Whether sex, state or office of a person, as the report or public knowledge has them, speak against a description.

    Of offices only those of one kind are compared, and where the description says what it is of, all that one person seldom
    holds together. `lending`: each office that is known must go with the description.
    """
    if told.gender and person.gender and told.gender != person.gender:
        return True
    known = [
        role
        for role in (described(role, words) for role in person.roles)
        if role is not None and role.head not in words.no_offices
    ]
    states = frozenset(state for role in known for state in role.states)
    if told.states and states and not told.states & states and not told.former:
        return True
    if told.head in words.neutral_heads or (not lending and not told.of):
        return False
    if not lending:
        offices = words.state_offices | words.party_offices | words.elected_offices if _is_sole(told, words) else frozenset()
        known = [role for role in known if _is_kin(role, told, words) or role.head in offices]
    fits = [_fits(role, told, words) for role in known]
    return bool(known) and not (all(fits) if lending else any(fits))


def _is_sole(told: Described, words: PeopleWords) -> bool:
    return told.article not in words.demonstratives and not told.former


def _is_kin(role: Described, told: Described, words: PeopleWords) -> bool:
    """Whether two nouns are of one kind of office: "patron" and "président"."""
    return (
        role.head == told.head or role.head in words.broader.get(told.head, ()) or told.head in words.broader.get(role.head, ())
    )


def _fits(known: Described, told: Described, words: PeopleWords) -> bool:
    """Whether one role of a person leaves room for a description."""
    if known.states and told.of and known.bare:  # a head of state is president of nothing else
        return known.head == told.head and all(
            gazetteer.state_code(word.title(), words.places) in known.states for word in told.of
        )
    if _is_kin(known, told, words):
        return not told.of or not known.of or _meet(told.of, known.of)
    if known.head in words.state_offices or (known.states and known.bare):
        return False
    elected, party = words.elected_offices, words.party_offices
    return (told.head in elected and known.head in party | elected) or (told.head in party and known.head in elected)


def _meet(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two complements may be of one thing: a word in common, or one may abbreviate the other."""
    return bool(one & other) or any(_may_abbreviate(a, b) for a, b in ((one, other), (other, one)))


def _may_abbreviate(short: frozenset[str], long: frozenset[str]) -> bool:
    return any(len(word) <= 5 and {word[0]} <= {other[0] for other in long} and len(long) > 1 for word in short)


def is_title(raw: str, words: PeopleWords) -> bool:
    """Whether a description is one of those by which a head of state or of government is called whatever his office."""
    phrase = fold(raw).replace("'", "' ").replace("  ", " ")
    return any(f" {compound} " in f" {phrase} " for compound in words.compounds if " " in compound)


def rules(person: Person, told: Described, words: PeopleWords) -> bool:
    """Whether somebody holds the office of a description for a whole state: "président français"."""
    known = (role for role in (described(role, words) for role in person.roles) if role is not None)
    return any(role.head == told.head and role.states and role.bare for role in known)
