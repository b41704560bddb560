"""Institutions by their forms: abbreviations and the names that tables give. Works on strings."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from recoupe.lang.tables.names import BodyNames
from recoupe.text import fold, same_length_form

_DEFINITION = re.compile(r"\(\s?([^\W\d_][\w&.\-]{1,9})\s?[),]")
_BEFORE = 110
"""Code points before a bracket in which the long form of an abbreviation is looked for."""


@cache
def _aliases(named: BodyNames) -> dict[str, str]:
    return {plain(alias): name for alias, name in named.aliases.items()}


@lru_cache(maxsize=4096)
def plain(surface: str) -> str:
    """The form with plain apostrophes and dashes and single spaces, case and accents kept."""
    return " ".join(same_length_form(surface).split())


def is_abbreviation(surface: str) -> bool:
    """Whether the form looks like one: a single word, of capitals for the most part."""
    letters = [c for c in surface if c.isalpha()]
    capitals = sum(c.isupper() for c in letters)
    return bool(letters) and " " not in surface and len(surface) <= 12 and capitals >= max(2, len(letters) / 2)


def abbreviates(short: str, long: str, named: BodyNames) -> bool:
    """Whether the letters of `short` are initials of words of `long` in order, at most one weighty word left out."""
    letters = [c for c in fold(short) if c.isalnum()]
    words = [w for w in re.split(r"[^\w]+", fold(long)) if w]
    if len(letters) < 2 or len(words) < 2:
        return False
    at, missed = 0, 0
    for word in words:
        if at < len(letters) and word[0] == letters[at]:
            at += 1
        elif word not in named.small_words:
            missed += 1
    return at == len(letters) and missed <= 1 and words[0][0] == letters[0]


def known_name(surface: str, named: BodyNames) -> str | None:
    """The name that the tables give a form: what it abbreviates, or the institution that it stands for. None where unknown."""
    form = plain(surface)
    if form in named.known_as_such:
        return form
    if form in named.acronyms:
        return named.acronyms[form]
    without_stops = form.replace(".", "")
    if len(without_stops) >= 2 and without_stops != form and without_stops in named.acronyms:
        return named.acronyms[without_stops]
    return _aliases(named).get(form)


@cache
def _known_forms(named: BodyNames) -> frozenset[str]:
    return frozenset(fold(form) for form in (*named.aliases, *named.aliases.values(), *named.acronyms.values()))


def is_known(surface: str, named: BodyNames) -> bool:
    """Whether a table knows the form, in whatever case and with or without accents."""
    return fold(surface) in _known_forms(named)


def definitions(text: str, named: BodyNames) -> dict[str, str]:
    """Abbreviation -> long form, where a bracket behind words with those initials tells it ("la taxe sur le gaz (TSG)").

    Only the exact initials count, so that a bracket behind a name ("Jean Dupont (PS)") defines nothing.
    """
    told: dict[str, str] = {}
    for match in _DEFINITION.finditer(text):
        short = match[1]
        if is_abbreviation(short):
            long = _spelled_before(short, text[max(0, match.start() - _BEFORE) : match.start()], named)
            if long:
                told.setdefault(plain(short), known_name(long, named) or long)
    return told


def _spelled_before(short: str, before: str, named: BodyNames) -> str | None:
    """The shortest run of words at the end of `before` whose initials are `short`, small words aside."""
    words = re.split(r"\s+", before.splitlines()[-1].strip()) if before.strip() else []
    for length in range(2, min(len(words), 14) + 1):
        run = words[-length:]
        text = plain(" ".join(run)).strip('«»"“” ')
        if any(mark in text for mark in ".,;:()") or not text:
            return None
        if fold(run[0])[:1] == fold(short)[0] and fold(run[0]) not in named.small_words and _initials_are(short, text, named):
            return text
    return None


def _initials_are(short: str, long: str, named: BodyNames) -> bool:
    letters = [c for c in fold(short) if c.isalnum()]
    words = [w for w in re.split(r"[^\w]+", fold(long)) if w]
    weighty = [w[0] for w in words if w not in named.small_words]
    return letters in (weighty, [w[0] for w in words])
