"""Variants of the training texts: other typography, other names. Every draw comes from the generator that is handed in."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field
from typing import Any

from training.namebank import NameBank, Person

Record = dict[str, Any]
Edit = tuple[int, int, str]

# How the two marks of a quotation may be written: opening and closing mark, with the space inside.
QUOTE_STYLES = (("« ", " »"), ("«", "»"), ("«\u00a0", "\u00a0»"), ('"', '"'), ("“", "”"), ("+", "+"))
_STYLE_WEIGHTS = (4, 3, 3, 6, 3, 0.5)


@dataclass(frozen=True, kw_only=True)
class Typography:
    """The ways to write the two marks of a quotation, and how often each is drawn."""

    quotes: tuple[tuple[str, str], ...]
    weights: tuple[float, ...]


FRENCH = Typography(quotes=QUOTE_STYLES, weights=_STYLE_WEIGHTS)
_QUOTATION = re.compile(
    r"(«[ \u00a0\u202f]?|“|(?<![^\s(\['’])\"(?=\S))"  # the opening mark
    r"([^«»“”\"\n]{2,400}?)"
    r"([ \u00a0\u202f]?»|”|(?<=\S)\"(?![^\s.,;:!?)\]]))"  # the closing mark
)
_ELIDED = re.compile(r"(?<!\w)([Dd]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu)['’]$")
_FULL = re.compile(r"(?<!\w)([Dd]e|[Qq]ue|[Jj]usque|[Ll]orsque|[Pp]uisque) $")
_VOWELS = "AEIOUÉÈÊÎÔaeiouéèêîô"
_ACRONYM = re.compile(r"[A-Z]{2,6}")
_PARTICLES = frozenset(
    ("de", "du", "des", "le", "la", "von", "van", "der", "den", "di", "da", "dos", "del", "ben", "bin", "al", "el", "ould")
)


def rewrite(record: Record, edits: list[Edit]) -> Record:
    """Apply replacements to a record's text and move its entities along; an entity that an edit cuts in two is not allowed."""
    text, out, position, moved = record["text"], [], 0, []
    shifts: list[tuple[int, int, int]] = []  # old start, old end, growth
    for start, end, new in sorted(edits):
        if start < position:
            continue
        out += [text[position:start], new]
        shifts.append((start, end, len(new) - (end - start)))
        position = end
    out.append(text[position:])
    for start, end, label in record["ents"]:
        before = sum(growth for _, e, growth in shifts if e <= start)
        inside = sum(growth for s, e, growth in shifts if s >= start and e <= end and e > s)
        moved.append([start + before, end + before + inside, label])
    return {**record, "text": "".join(out), "ents": moved}


def vary_quotes(record: Record, rng: random.Random, typography: Typography = FRENCH) -> Record:
    """Write all quotations of a text in one style drawn at random."""
    opening, closing = rng.choices(typography.quotes, typography.weights)[0]
    edits: list[Edit] = []
    for match in _QUOTATION.finditer(record["text"]):
        edits += [(match.start(1), match.end(1), opening), (match.start(3), match.end(3), closing)]
    return rewrite(record, [e for e in edits if not _touches(record, e)])


def vary_capitals(record: Record, rng: random.Random) -> Record:
    """Put the first line, or now and then the whole text, in capitals; or take the accents off capital letters."""
    text: str = record["text"]
    draw = rng.random()
    if draw < 0.15:
        end = text.find("\n") if "\n" in text else 0
        upper = text[:end].upper() + text[end:]
        return {**record, "text": upper} if len(upper) == len(text) else record
    if draw < 0.3:
        return {**record, "text": text.translate(str.maketrans("ÉÈÊÀÂÎÔÇ", "EEEAAIOC"))}
    return record


def _touches(record: Record, edit: Edit) -> bool:
    return any(edit[0] < end and edit[1] > start for start, end, _ in record["ents"])


@dataclass
class MentionBank:
    """The organisations and places of the training texts, by the word before them, to be put in place of one another."""

    by_context: dict[tuple[str, str, int], list[str]] = field(default_factory=dict)

    def add(self, record: Record) -> None:
        """Take in the mentions of a record."""
        for start, end, label in record["ents"]:
            if label != "PER":
                mention = record["text"][start:end]
                if "\n" not in mention:
                    self.by_context.setdefault(self._key(record["text"], start, end, label), []).append(mention)

    def like(self, record: Record, start: int, end: int, label: str, rng: random.Random) -> str | None:
        """Draw a mention of that type that stood after the same word; None where there are too few to choose from."""
        found = self.by_context.get(self._key(record["text"], start, end, label), [])
        return rng.choice(found) if len(found) >= 8 else None

    @staticmethod
    def _key(text: str, start: int, end: int, label: str) -> tuple[str, str, int]:
        before = re.search(r"(?:de la |de l['’]|\w+['’]|\w+ )$", text[max(0, start - 12) : start])
        context = before.group().lower().replace("’", "'") if before else ""
        vowel = int(text[start] in _VOWELS) if context in ("de ", "que ", "d'", "qu'") else 0
        return label, context, min(3, len(text[start:end].split())) * 2 + vowel


def swap_names(record: Record, names: NameBank, mentions: MentionBank, rng: random.Random, *, share: float = 0.7) -> Record:
    """Put other names in place of those of a text, the same new one wherever the old one stood.

    `share` of the different names are replaced. Persons keep the shape of each mention: the full name, the surname alone.
    Towns take other towns' names, countries those of countries with the same article, acronyms invented ones.
    """
    text: str = record["text"]
    persons = _new_persons([text[s:e] for s, e, label in record["ents"] if label == "PER"], names, rng, share)
    others: dict[tuple[str, str], str | None] = {}
    edits: list[Edit] = []
    for start, end, label in record["ents"]:
        old = text[start:end]
        if label == "PER":
            new = persons.get(old)
        else:
            if (old, label) not in others:
                others[old, label] = _other(record, start, end, label, names, mentions, rng) if rng.random() < share else None
            new = others[old, label]
        if new and new != old:
            edits += [(start, end, new), *(_elision(text, start, new) if names.elides else ())]
    return rewrite(record, edits)


def _other(
    record: Record, start: int, end: int, label: str, names: NameBank, mentions: MentionBank, rng: random.Random
) -> str | None:
    old = record["text"][start:end]
    if label == "LOC":
        if (country := names.country_like(old, rng)) is not None:
            return country
        if names.is_city(old) and rng.random() < 0.75:
            return names.city(rng)
    elif _ACRONYM.fullmatch(old) and rng.random() < 0.7:
        return names.acronym_like(old, rng)
    return mentions.like(record, start, end, label, rng)


def _new_persons(mentions: list[str], names: NameBank, rng: random.Random, share: float) -> dict[str, str]:
    """Map each mention of a person to its new form; mentions that share a surname get one new person's name."""
    persons: dict[str, Person] = {}
    given_names: dict[str, str] = {}
    for mention in sorted(set(mentions), key=lambda m: (-len(m.split()), m)):
        words = mention.split()
        surname = _surname(words)
        if surname not in persons and mention not in given_names:
            persons[surname] = names.person(rng)
        if len(words) > 1:
            given_names.setdefault(words[0], surname)
    kept = {surname for surname in sorted(persons) if rng.random() >= share}
    forms: dict[str, str] = {}
    for mention in set(mentions):
        words = mention.split()
        surname = _surname(words)
        if surname in kept or given_names.get(mention) in kept:
            continue
        if surname in persons:
            forms[mention] = _like(words, surname, persons[surname])
        elif mention in given_names:
            forms[mention] = persons[given_names[mention]].given
    return forms


def _surname(words: list[str]) -> str:
    """The last word, with the particles before it ("de Gaulle", "Ben Ali")."""
    start = len(words) - 1
    while start > 1 and words[start - 1].lower() in _PARTICLES:
        start -= 1
    return " ".join(words[start:]) if words[start:] else words[-1]


def _like(words: list[str], surname: str, person: Person) -> str:
    given = words[: len(words) - len(surname.split())]
    if not given:
        form = person.surname
    elif all(len(word) <= 2 for word in given):  # initials: "A. Roche", "F-X Lu"
        form = f"{person.given[0]}. {person.surname}"
    else:
        middle = [word for word in given[1:] if word.endswith(".")]
        form = " ".join([person.given, *middle, person.surname])
    return form.upper() if all(word.isupper() for word in words) and len(surname) > 2 else form


def _elision(text: str, start: int, new: str) -> list[Edit]:
    """Return the change to the word before a name, where "de" must become "d'" or the other way round."""
    before = text[max(0, start - 10) : start]
    vowel = new[0] in _VOWELS
    if (match := _ELIDED.search(before)) and not vowel:
        return [(start - len(match.group()), start, match.group(1) + "e ")]
    if (match := _FULL.search(before)) and vowel:
        return [(start - len(match.group()), start, match.group(1)[:-1] + "'")]
    return []
