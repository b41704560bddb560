"""The people of one report: their gender, the offices that the text gives them, and where they are subjects."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from recoupe.lang.tables.people import Gender, Number, PeopleWords
from recoupe.syntax.noun_phrases import described_to
from recoupe.text import fold

if TYPE_CHECKING:
    from recoupe.model import Mention
    from recoupe.syntax.view import Doc, Token

_WINDOW = 90
_COMPLEMENT = 8
_SUBJECT = frozenset({"nsubj", "nsubj:pass", "nsubj:caus", "nsubj:outer"})


@dataclass(slots=True)
class Person:
    """A person of the report: gender as far as known, offices as folded words, places of the mentions."""

    name: str
    gender: Gender = ""
    roles: list[str] = field(default_factory=list)
    places: list[int] = field(default_factory=list)


class Center(NamedTuple):
    """Somebody or something that was a subject or a source at a place of the text. `end` is where a description ends, else 0."""

    place: int
    name: str
    gender: Gender
    number: Number
    person: bool
    spoke: bool
    end: int = 0


def people_of(text: str, mentions: Sequence[Mention], dct: str | None, words: PeopleWords) -> dict[str, Person]:
    """The persons named in a report, by canonical name; `dct` dates the offices that are public knowledge."""
    people: dict[str, Person] = {}
    for mention in mentions:
        if mention.type != "PER":
            continue
        person = people.setdefault(mention.name, Person(mention.name))
        person.places.append(mention.start)
        for role in _roles(text, mention, words):
            if role not in person.roles:
                person.roles.append(role)
        person.gender = person.gender or _gender(text, mention, words)
    if dct:
        _add_offices(people, dct, words)
    return people


def _roles(text: str, mention: Mention, words: PeopleWords) -> list[str]:
    """What the text says that a person is: the attribute of the mention, the words before the name, the apposition after it."""
    told = [mention.attributes.get("role", "")]
    if before := words.role_before.search(text[max(0, mention.start - _WINDOW) : mention.start]):
        told.append(before.group(1))
    if earlier := words.role_earlier.search(text[max(0, mention.start - _WINDOW) : mention.start]):
        told.append(earlier.group(1))
    if after := words.role_after.match(text[mention.end : mention.end + _WINDOW]):
        told.append(after.group(1))
    roles = [fold(role).replace("'", "' ") for role in told if role]
    roles = [role for role in roles if role.split()[-1] not in words.of]  # "l'ancien ministre de X": not X's office
    return [role for role in roles if any(word.removeprefix(words.formerly_prefix) in words.persons for word in role.split()[:4])]


def _add_offices(people: dict[str, Person], dct: str, words: PeopleWords) -> None:
    """Offices held on the day of the report, as public knowledge; they serve descriptions of people whom the report names."""
    for holder in words.known.holders():
        person = people.get(holder.name)
        if (
            person is not None
            and holder.start <= dct[: len(holder.start)]
            and (not holder.end or dct[: len(holder.end)] < holder.end)
        ):
            person.roles.append(f"{fold(holder.office)} {_nation(holder.country, words)}".replace("'", "' "))


@cache
def _nation(country: str, words: PeopleWords) -> str:
    return " ".join(fold(form) for form, code in words.demonyms.items() if code == country)


def _gender(text: str, mention: Mention, words: PeopleWords) -> Gender:
    civility = mention.attributes.get("civility", "")
    if civility in words.civilities_of_men:
        return "m"
    if civility in words.civilities_of_women:
        return "f"
    role = mention.attributes.get("role", "").split()
    head = next((word for word in role if word in words.masculine or word in words.feminine or word in words.either), "")
    if head in words.feminine:
        return "f"
    first = fold(mention.name).split()[0].split("-")[0] if fold(mention.name) else ""
    if first in words.known.female:
        return "f"
    if first in words.known.male or head in words.masculine:
        return "m"
    before = fold(text[max(0, mention.start - 40) : mention.start])
    if role:
        lead = fold(text[max(0, mention.start - 120) : mention.start])
        at = lead.rfind(fold(role[0]))
        if at > 0 and not words.articles_of_women.isdisjoint(lead[:at].split()[-1:]):
            return "f"
        if at > 0 and not words.articles_of_men.isdisjoint(lead[:at].split()[-1:]):
            return "m"
    if before.endswith(words.before_men):
        return "m"
    return "f" if before.endswith(words.before_women) else ""


def subjects(text: str, doc: Doc, mentions: Sequence[Mention], people: dict[str, Person], words: PeopleWords) -> list[Center]:
    """The mentions and nouns that are grammatical subjects, in order."""
    by_token: dict[int, Mention] = {}
    for named in mentions:
        for index in range(bisect_left(doc.starts, named.start), bisect_left(doc.starts, named.end)):
            by_token.setdefault(index, named)
    centers = []
    for token in doc:
        if token.dep_ not in _SUBJECT:
            continue
        mention = by_token.get(token.i)
        if mention is None and token.pos_ == "NOUN":
            mention = _apposed(token, by_token)
        if mention is not None:
            person = people.get(mention.name) if mention.type == "PER" else None
            gender: Gender = person.gender if person else ""
            centers.append(Center(mention.start, mention.name, gender, "s" if person else "", person is not None, False))
        elif token.pos_ == "NOUN" and _is_people(fold(token.text), words):
            start = min([token.idx, *(child.idx for child in token.children if child.pos_ == "DET")])
            phrase = text[start : token.idx + len(token)]
            gender, number = agreement(phrase, words)
            if number == "p":
                phrase = text[start : _end(token)].replace('"', "").rstrip(" –—-,")
            centers.append(Center(start, description(phrase, words) or phrase, gender, number, False, False, _end(token)))
    return centers


def _is_people(noun: str, words: PeopleWords) -> bool:
    """Whether a folded noun means somebody, or several: "manifestants", "infirmières"."""
    return noun in words.persons or (noun.endswith("s") and (noun[:-1] in words.persons or noun in words.collectives))


def _end(token: Token) -> int:
    """Where a description ends: with the complements and adjectives that follow its noun."""
    last = described_to(token, _COMPLEMENT)
    return last.idx + len(last)


def _apposed(token: Token, by_token: dict[int, Mention]) -> Mention | None:
    """The person whose name stands right with a noun: "le maire Paul Durand"; not "l'avocat de Paul Durand"."""
    for child in token.children:
        mention = by_token.get(child.i)
        if mention is not None and mention.type == "PER" and child.dep_ in ("appos", "nmod", "flat:name", "flat"):
            return None if any(part.dep_ == "case" for part in child.children) else mention
    return None


def agreement(phrase: str, words: PeopleWords) -> tuple[Gender, Number]:
    """Gender and number by the first determiner or noun of a phrase."""
    parts = fold(phrase).replace("'", "' ").split()
    if not parts:
        return "", ""
    gender, number = words.articles.get(parts[0]) or words.demonstratives.get(parts[0]) or ("", "")
    if not gender:
        for word in parts[1:3] if number else parts[:2]:
            if word in words.feminine_nouns or word in words.feminine:
                return "f", number or "s"
            if word in words.masculine:
                return "m", number or "s"
    return gender, number


def description(raw: str, words: PeopleWords) -> str | None:
    """A noun phrase without its determiner, as a description; None where nothing is left."""
    text = " ".join(raw.replace("’", "'").split()).strip(" ,;:")
    low = text.lower()
    for article in words.opening:
        if low.startswith(article):
            text = text[len(article) :]
            break
    return text or None


def after_word(raw: str, count: int, words: PeopleWords) -> int:
    """Where the word after so many words and the "de" behind them begins."""
    for at, match in enumerate(re.finditer(r"[^\s'’]+['’]?", raw)):
        if at > count - 1 and fold(match.group()) not in words.of - words.contracted:
            return match.start()
    return len(raw)
