"""What the brief of a dossier must know of a language to make a question of a slot and a short answer of a passage."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, eq=False)
class BriefTable:
    """Words, all folded (lower case, without accents, a straight apostrophe).

    `elisions` maps the end of what a noun follows to its form before a vowel ("de " to "d’"); `vowels` are letters that ask for
    it, `silent` letters that ask for it except before the words in `aspirated` (prefixes). `press` are nouns for the press
    without a name, whose tellings cannot be told apart. `bare` are words that a short passage neither begins nor ends with.
    `dependent` are first words of clauses that do not stand alone, `deictic` words that point to another sentence.
    `plural_article` stands for a number that is disputed ("Deux avions" becomes "Des avions"); `age` are words that make a
    length of time somebody's age, `reflexive` are pronouns of verbs that act on themselves,
    `since` stand before the beginning of what still lasts, `percent` are
    units of a share. `governed` are words that open what a verb or a noun before them
    still needs, so that a passage does not end there; `relative` open a clause that leans on what stands before (these two with
    their accents). `articles` maps the end of what stands before a noun, in small letters with its accents and space, to the
    article that the noun has alone ("du " to "le "); `determiners` are first words of a phrase that needs no article more;
    `speakers` are nouns for those who speak, with the article of one who was not told of before (of an institution, its own).
    """

    elisions: tuple[tuple[str, str], ...]
    vowels: str
    silent: str
    aspirated: tuple[str, ...]
    press: frozenset[str]
    bare: frozenset[str]
    dependent: frozenset[str]
    deictic: frozenset[str]
    plural_article: str
    age: frozenset[str]
    since: frozenset[str]
    clitics: frozenset[str]
    reflexive: frozenset[str]
    subjunctive: frozenset[str]
    wished: tuple[str, ...]
    years: frozenset[str]
    percent: frozenset[str]
    governed: frozenset[str]
    relative: frozenset[str]
    articles: Mapping[str, str]
    determiners: frozenset[str]
    speakers: Mapping[str, str]
