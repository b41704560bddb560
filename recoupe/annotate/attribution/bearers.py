"""Whether a description may mean a person: what contradicts it, and to whom a passage lends it.

A report that calls somebody by name, then "le maire de X" or "l'eurodéputé", means the same person unless something speaks
against it: another office that the text gives, another state, another sex, or another person as near.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from recoupe.annotate.coreference import RECENT, Cast, Reference
from recoupe.annotate.coreference_people import Gender, Person, agreement
from recoupe.lang.fr import people_words as words
from recoupe.lang.fr import speaker_words
from recoupe.lang.fr.demonyms import DEMONYMS
from recoupe.lang.fr.titles import FEMININE, MASCULINE
from recoupe.model import Span
from recoupe.text import fold

_LEAD = 400
"""A description in so many first code points may stand before the name that it is for."""
_STATES = {fold(form): code for form, code in DEMONYMS.items()}
_WOMEN = frozenset(fold(word) for word in FEMININE)
_MEN = frozenset(fold(word) for word in MASCULINE)


class Described(NamedTuple):
    """A description in parts: article, noun of office, what it is of ("de", "du" and on), states named by adjective."""

    article: str
    head: str
    of: frozenset[str]
    states: frozenset[str]
    gender: Gender
    plural: bool
    former: bool


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
    if not gender:
        gender = "f" if head in _WOMEN else "m" if head in _MEN and head not in words.EPICENE else ""
    elif head in words.EPICENE and gender == "m":
        gender = ""
    after = next((index for index in range(at + 1, len(parts)) if parts[index] in words.OF), len(parts))
    of = _complement(parts[after:])
    states = frozenset(_STATES[word] for word in parts[at + 1 :] if word in _STATES)
    return Described(article, head, of - set(_STATES), states, gender, number == "p", former)


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
    holds together. `lending`: no office at all may stand beside another that does not go with it.
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
    return bool(known) and not any(_fits(role, told) for role in known)


def _is_sole(told: Described) -> bool:
    return told.article not in words.DEMONSTRATIVES and not told.former


def _is_kin(role: Described, told: Described) -> bool:
    """Whether two nouns are of one kind of office: "patron" and "président"."""
    return (
        role.head == told.head or role.head in words.BROADER.get(told.head, ()) or told.head in words.BROADER.get(role.head, ())
    )


def _fits(known: Described, told: Described) -> bool:
    """Whether one role of a person leaves room for a description."""
    if known.head != told.head and known.states and told.of and not known.of:
        return False  # a head of state is no "chef de l'état-major"
    if _is_kin(known, told):
        return not told.of or not known.of or _meet(told.of, known.of)
    if known.head in speaker_words.STATE or known.states:
        return False
    elected, party = speaker_words.ELECTED, speaker_words.PARTY
    return (told.head in elected and known.head in party | elected) or (told.head in party and known.head in elected)


def _meet(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two complements may be of one thing: a word in common, or one may abbreviate the other."""
    return bool(one & other) or any(_may_abbreviate(a, b) for a, b in ((one, other), (other, one)))


def _may_abbreviate(short: frozenset[str], long: frozenset[str]) -> bool:
    return any(len(word) <= 5 and {word[0]} <= {other[0] for other in long} and len(long) > 1 for word in short)


def vetted(cast: Cast, reference: Reference, raw: str, told: Described | None) -> Reference | None:
    """The reference where nothing speaks against it; None where the person is another's description."""
    if told is None or any(compound in _phrase(raw) for compound in words.COMPOUNDS if " " in compound):
        return reference
    if reference.name is None and reference.candidates:
        left = [name for name in reference.candidates if name not in cast.people or not contradicts(cast.people[name], told)]
        if len(left) == 1:
            return Reference(left[0], (), True)
        return Reference(None, tuple(left)) if left else None
    person = cast.people.get(reference.name) if reference.person and reference.name else None
    return None if person is not None and contradicts(person, told) else reference


def _phrase(raw: str) -> str:
    return fold(raw).replace("'", "' ").replace("  ", " ")


def lent(cast: Cast, span: Span, told: Described, barred: Sequence[Span], *, goes_on: bool = False) -> Reference | None:
    """The person whom a definite description means though nobody says so: the one whom the report is about, if no other fits.

    Whoever is named once only is meant where the description says more ("le maire de X") or the cue that somebody `goes_on`.
    """
    if told.plural or told.article not in words.DEFINITE or (told.head in speaker_words.ANYBODY and not told.former):
        return None
    fitting = {name: person for name, person in cast.people.items() if not contradicts(person, told, lending=True)}
    near = [name for name, person in fitting.items() if any(0 < span[0] - at <= RECENT for at in _open(person.places, barred))]
    if not near:
        return _named_later(cast, span, fitting) if span[0] < _LEAD and told.of else None
    last = _last_speaker(cast, span[0], barred)
    if len(near) > 1:
        most = max(len(fitting[name].places) for name in near)
        leading = [name for name in near if len(fitting[name].places) == most]
        near = leading if len(leading) == 1 and leading[0] == last and most > 1 else []
    if len(near) != 1 or (len(fitting[near[0]].places) < 2 and not ((told.of or goes_on) and near[0] == last)):
        return None
    return Reference(near[0], (), True)


def _open(places: Iterable[int], barred: Sequence[Span]) -> list[int]:
    return [at for at in places if not any(start <= at < end for start, end in barred)]


def _last_speaker(cast: Cast, place: int, barred: Sequence[Span]) -> str | None:
    found = cast.last_speaker(place, barred=barred)
    return found.name if found.person else None


def _named_later(cast: Cast, span: Span, fitting: dict[str, Person]) -> Reference | None:
    """Whom the next sentences name: "L'ambassadrice a dit ... . Jeanne Dorval juge que ..."."""
    firsts = sorted(
        (min(places), name) for name, person in cast.people.items() if (places := [at for at in person.places if at >= span[1]])
    )
    if not firsts or firsts[0][1] not in fitting or firsts[0][0] - span[1] > RECENT // 2:
        return None
    name = firsts[0][1]
    subject = any(center.place == firsts[0][0] and center.name == name for center in cast.centers)
    return Reference(name, (), True) if subject else None
