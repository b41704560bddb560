"""The lexicon of events as tables by written form, made once: which verbs, nouns and phrases a token may begin."""

from __future__ import annotations

import re
from functools import cache, cached_property
from typing import NamedTuple

from recoupe.lang.tables.event_lexicon import EventLexicon
from recoupe.model import EventType


class Reading(NamedTuple):
    """One way to read a word: the event's type, how sure the lexicon is (a grade), where its recipients stand.

    `reflexive`: only with a reflexive pronoun; `settled`: its frame decided for it.
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


class Lexicon:
    """The entries of a language, each under every form in which it is written."""

    def __init__(self, table: EventLexicon) -> None:
        self.table = table
        begins = "|".join(map(re.escape, table.reflexive))
        self._reflexive = re.compile(f"^(?:{begins})" if begins else r"(?!)")
        self._entry = re.compile(rf"(?:{begins})?\S+")
        elided = f"[{table.elisions}]'|" if table.elisions else ""
        self._word = re.compile(rf"{elided}[^\s']+")
        self._part = re.compile(rf"{elided}[^-']+")

    @cached_property
    def verbs(self) -> dict[str, tuple[Reading, ...]]:
        """Infinitive -> its readings."""
        table: dict[str, list[Reading]] = {}
        for type_, grades in self.table.verbs.items():
            for grade, entries in grades.items():
                for entry in self._entry.findall(entries):
                    lemma, _, slots = self._reflexive.sub("", entry).partition("/")
                    reading = self._reading(type_, grade, slots)
                    if all(r.type != type_ or r.reflexive != reading.reflexive for r in table.get(lemma, ())):
                        table.setdefault(lemma, []).append(reading)
        return {lemma: tuple(readings) for lemma, readings in table.items()}

    @cached_property
    def verb_forms(self) -> dict[str, tuple[tuple[str, str], ...]]:
        """Written form -> infinitives that it may be of, each with the kind of form."""
        table: dict[str, list[tuple[str, str]]] = {}
        for lemma in self.verbs:
            for form, kind in sorted(self.table.forms(lemma)):
                table.setdefault(form, []).append((lemma, kind))
        return {form: tuple(found) for form, found in table.items()}

    @cached_property
    def nouns(self) -> dict[str, tuple[str, tuple[Reading, ...]]]:
        """Written form (singular and plural) -> noun and its readings."""
        table: dict[str, list[Reading]] = {}
        for type_, grades in self.table.nouns.items():
            for grade, entries in grades.items():
                for noun in entries.split():
                    reading = self._reading(type_, grade, "")
                    if all(r.type != type_ for r in table.get(noun, ())):
                        table.setdefault(noun, []).append(reading)
        found: dict[str, tuple[str, tuple[Reading, ...]]] = {}
        for noun, readings in table.items():
            for form in (noun, self.table.plural(noun)):
                found.setdefault(form, (noun, tuple(readings)))
        return found

    @cached_property
    def phrases(self) -> dict[str, tuple[Phrase, ...]]:
        """Written form of a phrase's first word -> the phrases that it may begin, longest first."""
        table: dict[str, list[Phrase]] = {}
        for type_, entries in self.table.phrases.items():
            for entry in entries.split(";"):
                self._add_phrase(table, type_, *entry.strip().partition("/")[::2])
        for noun, readings in {noun: readings for noun, readings in self.nouns.values() if "-" in noun}.items():
            words = self._part.findall(noun)
            for form in (words[0], self.table.plural(words[0])):
                table.setdefault(form, []).append(Phrase(tuple(words[1:]), noun, readings[0], False))
        return {form: tuple(sorted(found, key=lambda p: (-len(p.rest), p.key))) for form, found in table.items()}

    @cached_property
    def known(self) -> frozenset[str]:
        """Every written form that a candidate may begin with."""
        return frozenset((*self.verb_forms, *self.nouns, *self.phrases))

    def _add_phrase(self, table: dict[str, list[Phrase]], type_: EventType, text: str, slots: str) -> None:
        reading = self._reading(type_, "sure", slots)
        reading = reading._replace(reflexive=reading.reflexive or bool(self._reflexive.match(text)))
        words = self._word.findall(self._reflexive.sub("", text))
        verbal = self.table.is_infinitive(words[0])
        forms = (form for form, _ in self.table.forms(words[0])) if verbal else (words[0], self.table.plural(words[0]))
        for form in sorted(set(forms)):
            table.setdefault(form, []).append(Phrase(tuple(words[1:]), text, reading, verbal))

    def _reading(self, type_: EventType, grade: str, slots: str) -> Reading:
        given = slots.replace("r", "")
        return Reading(type_, grade, given or self.table.slots[type_], "r" in slots)


@cache
def lexicon_of(table: EventLexicon) -> Lexicon:
    """The lexicon of a table, made once a process."""
    return Lexicon(table)
