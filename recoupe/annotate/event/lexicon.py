"""The lexicon of events as tables by written form, made once: which verbs, nouns and phrases a token may begin."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from recoupe.lang.fr.event_forms import forms
from recoupe.lang.fr.event_nouns import NOUNS, PHRASES
from recoupe.lang.fr.event_verbs import SLOTS, VERBS
from recoupe.lang.fr.event_words import IRREGULAR_PLURALS
from recoupe.model import EventType


class Reading(NamedTuple):
    """One way to read a word: the event's type, how sure the lexicon is (a grade), where its recipients stand.

    `reflexive`: only with "se"; `settled`: its frame decided for it.
    """

    type: EventType
    grade: str
    slots: str
    reflexive: bool = False
    settled: bool = False


class Phrase(NamedTuple):
    """The words after the first one of a phrase, and how it reads."""

    rest: tuple[str, ...]
    key: str
    reading: Reading
    verbal: bool


_REFLEXIVE = re.compile(r"^(?:se |s')")
_ENTRY = re.compile(r"(?:se |s')?[^\s]+")
_WORD = re.compile(r"[dlsn]'|[^\s']+")


def _reading(type_: EventType, grade: str, slots: str) -> Reading:
    given = slots.replace("r", "")
    return Reading(type_, grade, given or SLOTS[type_], "r" in slots)


@cache
def verbs() -> dict[str, tuple[Reading, ...]]:
    """Infinitive -> its readings."""
    table: dict[str, list[Reading]] = {}
    for type_, grades in VERBS.items():
        for grade, entries in grades.items():
            for entry in _ENTRY.findall(entries):
                lemma, _, slots = _REFLEXIVE.sub("", entry).partition("/")
                reading = _reading(type_, grade, slots)
                if all(r.type != type_ or r.reflexive != reading.reflexive for r in table.get(lemma, ())):
                    table.setdefault(lemma, []).append(reading)
    return {lemma: tuple(readings) for lemma, readings in table.items()}


@cache
def verb_forms() -> dict[str, tuple[tuple[str, str], ...]]:
    """Written form -> infinitives that it may be of, each with the kind of form."""
    table: dict[str, list[tuple[str, str]]] = {}
    for lemma in verbs():
        for form, kind in sorted(forms(lemma)):
            table.setdefault(form, []).append((lemma, kind))
    return {form: tuple(found) for form, found in table.items()}


def plural(noun: str) -> str:
    """The regular plural of a noun (of the first word, where it is a compound)."""
    if noun.endswith(("s", "x", "z")):
        return noun
    if noun.endswith("al") and noun not in IRREGULAR_PLURALS:
        return noun[:-2] + "aux"
    return noun + ("x" if noun.endswith(("au", "eu")) else "s")


@cache
def nouns() -> dict[str, tuple[str, tuple[Reading, ...]]]:
    """Written form (singular and plural) -> noun and its readings."""
    table: dict[str, list[Reading]] = {}
    for type_, grades in NOUNS.items():
        for grade, entries in grades.items():
            for noun in entries.split():
                reading = _reading(type_, grade, "")
                if all(r.type != type_ for r in table.get(noun, ())):
                    table.setdefault(noun, []).append(reading)
    found: dict[str, tuple[str, tuple[Reading, ...]]] = {}
    for noun, readings in table.items():
        for form in (noun, plural(noun)):
            found.setdefault(form, (noun, tuple(readings)))
    return found


@cache
def phrases() -> dict[str, tuple[Phrase, ...]]:
    """Written form of a phrase's first word -> the phrases that it may begin, longest first."""
    table: dict[str, list[Phrase]] = {}
    for type_, entries in PHRASES.items():
        for entry in entries.split(";"):
            text, _, slots = entry.strip().partition("/")
            key, reading = text, _reading(type_, "sure", slots)
            reflexive = reading.reflexive or bool(_REFLEXIVE.match(text))
            reading = reading._replace(reflexive=reflexive)
            words = _WORD.findall(_REFLEXIVE.sub("", text))
            verbal = words[0].endswith(("er", "ir", "re"))
            firsts = sorted({form for form, _ in forms(words[0])}) if verbal else sorted({words[0], plural(words[0])})
            for form in firsts:
                table.setdefault(form, []).append(Phrase(tuple(words[1:]), key, reading, verbal))
    for noun, readings in {noun: readings for noun, readings in nouns().values() if "-" in noun}.items():
        words = re.findall(r"[dl]'|[^-']+", noun)
        for form in (words[0], plural(words[0])):
            table.setdefault(form, []).append(Phrase(tuple(words[1:]), noun, readings[0], False))
    return {form: tuple(sorted(found, key=lambda p: (-len(p.rest), p.key))) for form, found in table.items()}


@cache
def known() -> frozenset[str]:
    """Every written form that a candidate may begin with."""
    return frozenset((*verb_forms(), *nouns(), *phrases()))
