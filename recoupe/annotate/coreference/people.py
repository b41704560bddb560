"""The people of one report: their gender, the offices that the text gives them, and where they are subjects."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from recoupe.lang.fr import people_words as words
from recoupe.lang.fr.demonyms import DEMONYMS
from recoupe.lang.fr.first_names import FEMALE, MALE
from recoupe.lang.fr.people import holders
from recoupe.lang.fr.speaker_words import COLLECTIVES
from recoupe.lang.fr.titles import EITHER, FEMININE, MASCULINE
from recoupe.text import fold

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from recoupe.model import Mention

Gender = Literal["m", "f", ""]
Number = Literal["s", "p", ""]

_BEFORE = re.compile(
    r"(?:^|[\s(«\"'’])(?:le|la|les|l['’]|un|une|du|au|son|sa|leur|notre|d['’]un|d['’]une)\s*((?:[\w'’-]{1,40}\s++){1,9})$",
    re.IGNORECASE,
)
_EARLIER = re.compile(  # "le préfet maritime, le vice-amiral X"
    r"(?:^|[\s(«\"'’])(?:le|la|l['’])\s*([\w'’-]{3,40}(?:\s[\w'’-]{1,40}){0,5}), (?:le|la|l['’])\s*(?:[\w'’-]{1,40}\s){1,4}$",
    re.IGNORECASE,
)
_AFTER = re.compile(r"\s?,\s(?:(?:le|la|l['’]|un|une|ancien|ancienne)\s*)?([^,.;:()«\"»!?\n]{4,70})(?=[,.;(\n])")
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


def people_of(text: str, mentions: Sequence[Mention], dct: str | None) -> dict[str, Person]:
    """The persons named in a report, by canonical name; `dct` dates the offices that are public knowledge."""
    people: dict[str, Person] = {}
    for mention in mentions:
        if mention.type != "PER":
            continue
        person = people.setdefault(mention.name, Person(mention.name))
        person.places.append(mention.start)
        for role in _roles(text, mention):
            if role not in person.roles:
                person.roles.append(role)
        person.gender = person.gender or _gender(text, mention)
    if dct:
        _add_offices(people, dct)
    return people


def _roles(text: str, mention: Mention) -> list[str]:
    """What the text says that a person is: the attribute of the mention, the words before the name, the apposition after it."""
    told = [mention.attributes.get("role", "")]
    if before := _BEFORE.search(text[max(0, mention.start - _WINDOW) : mention.start]):
        told.append(before.group(1))
    if earlier := _EARLIER.search(text[max(0, mention.start - _WINDOW) : mention.start]):
        told.append(earlier.group(1))
    if after := _AFTER.match(text[mention.end : mention.end + _WINDOW]):
        told.append(after.group(1))
    roles = [fold(role).replace("'", "' ") for role in told if role]
    roles = [role for role in roles if role.split()[-1] not in words.OF]  # "l'ancien ministre de X": not X's office
    return [role for role in roles if any(word.removeprefix("ex-") in words.PERSONS for word in role.split()[:4])]


def _add_offices(people: dict[str, Person], dct: str) -> None:
    """Offices held on the day of the report, as public knowledge; they serve descriptions of people whom the report names."""
    for holder in holders():
        person = people.get(holder.name)
        if (
            person is not None
            and holder.start <= dct[: len(holder.start)]
            and (not holder.end or dct[: len(holder.end)] < holder.end)
        ):
            person.roles.append(f"{fold(holder.office)} {_nation(holder.country)}".replace("'", "' "))


@cache
def _nation(country: str) -> str:
    return " ".join(fold(form) for form, code in DEMONYMS.items() if code == country)


def _gender(text: str, mention: Mention) -> Gender:
    civility = mention.attributes.get("civility", "")
    if civility in ("M.", "MM.", "Mgr", "Sir", "Lord"):
        return "m"
    if civility in ("Mme", "Mmes", "Mlle", "Lady"):
        return "f"
    role = mention.attributes.get("role", "").split()
    head = next((word for word in role if word in MASCULINE or word in FEMININE or word in EITHER), "")
    if head in FEMININE:
        return "f"
    first = fold(mention.name).split()[0].split("-")[0] if fold(mention.name) else ""
    if first in FEMALE:
        return "f"
    if first in MALE or head in MASCULINE:
        return "m"
    before = fold(text[max(0, mention.start - 40) : mention.start])
    if role:
        lead = fold(text[max(0, mention.start - 120) : mention.start])
        at = lead.rfind(fold(role[0]))
        if at > 0 and lead[:at].split()[-1:] in (["la"], ["une"]):
            return "f"
        if at > 0 and lead[:at].split()[-1:] in (["le"], ["un"]):
            return "m"
    if before.endswith((" m. ", " m.")):
        return "m"
    return "f" if before.endswith((" mme ", " mme")) else ""


def subjects(text: str, doc: Doc, mentions: Sequence[Mention], people: dict[str, Person]) -> list[Center]:
    """The mentions and nouns that are grammatical subjects, in order."""
    # Read at once what concerns every token; few of them are looked at.
    starts, labels = doc.to_array("IDX").tolist(), doc.to_array("DEP").tolist()
    wanted = {doc.vocab.strings[label] for label in _SUBJECT}
    by_token: dict[int, Mention] = {}
    for named in mentions:
        for index in range(bisect_left(starts, named.start), bisect_left(starts, named.end)):
            by_token.setdefault(index, named)
    found = [doc[index] for index, label in enumerate(labels) if label in wanted]
    centers = []
    for token in found:
        mention = by_token.get(token.i)
        if mention is None and token.pos_ == "NOUN":
            mention = _apposed(token, by_token)
        if mention is not None:
            person = people.get(mention.name) if mention.type == "PER" else None
            gender: Gender = person.gender if person else ""
            centers.append(Center(mention.start, mention.name, gender, "s" if person else "", person is not None, False))
        elif token.pos_ == "NOUN" and _is_people(fold(token.text)):
            start = min([token.idx, *(child.idx for child in token.children if child.pos_ == "DET")])
            phrase = text[start : token.idx + len(token)]
            gender, number = agreement(phrase)
            if number == "p":
                phrase = text[start : _end(token)].replace('"', "").rstrip(" –—-,")
            centers.append(Center(start, description(phrase) or phrase, gender, number, False, False, _end(token)))
    return centers


def _is_people(noun: str) -> bool:
    """Whether a folded noun means somebody, or several: "manifestants", "infirmières"."""
    return noun in words.PERSONS or (noun.endswith("s") and (noun[:-1] in words.PERSONS or noun in COLLECTIVES))


def _end(token: Token) -> int:
    """Where a description ends: with the complements and adjectives that follow its noun."""
    last = token
    for child in token.rights:
        if child.dep_ in ("amod", "nmod") and child.right_edge.i - token.i < _COMPLEMENT:
            last = child.right_edge
        else:
            break
    return last.idx + len(last)


def _apposed(token: Token, by_token: dict[int, Mention]) -> Mention | None:
    """The person whose name stands right with a noun: "le maire Paul Durand"; not "l'avocat de Paul Durand"."""
    for child in token.children:
        mention = by_token.get(child.i)
        if mention is not None and mention.type == "PER" and child.dep_ in ("appos", "nmod", "flat:name", "flat"):
            return None if any(part.dep_ == "case" for part in child.children) else mention
    return None


def agreement(phrase: str) -> tuple[Gender, Number]:
    """Gender and number by the first determiner or noun of a phrase."""
    parts = fold(phrase).replace("'", "' ").split()
    if not parts:
        return "", ""
    gender, number = words.ARTICLES.get(parts[0]) or words.DEMONSTRATIVES.get(parts[0]) or ("", "")
    if not gender:
        for word in parts[1:3] if number else parts[:2]:
            if word in words.FEMININE_NOUNS or word in FEMININE:
                return "f", number or "s"
            if word in MASCULINE:
                return "m", number or "s"
    return gender, number


def description(raw: str) -> str | None:
    """A noun phrase without its determiner, as a description; None where nothing is left."""
    text = " ".join(raw.replace("’", "'").split()).strip(" ,;:")
    low = text.lower()
    for article in ("le ", "la ", "les ", "l'", "un ", "une ", "des ", "du ", "ce ", "cet ", "cette ", "ces ", "de ", "d'"):
        if low.startswith(article):
            text = text[len(article) :]
            break
    return text or None


_SPELLED = re.compile(r"\b(?:[A-ZÀ-ÖØ-ÝŒ][\w'’-]{1,60}\s+){1,3}[A-ZÀ-ÖØ-ÝŒ][\w'’-]{1,60}$")


def spelled_name(raw: str) -> str | None:
    """A name of two words or more in capitals at the end of a phrase that the mentions layer has not taken for one."""
    found = _SPELLED.search(" ".join(raw.split()))
    if found is None or found.start() == 0:
        return None
    lead = fold(raw[: found.start()]).split()
    return found.group() if lead and lead[-1] not in words.OF and any(word in words.PERSONS for word in lead) else None


def after_word(raw: str, count: int) -> int:
    """Where the word after so many words and the "de" behind them begins."""
    for at, match in enumerate(re.finditer(r"[^\s'’]+['’]?", raw)):
        if at > count - 1 and fold(match.group()) not in words.OF - {"du", "des"}:
            return match.start()
    return len(raw)
