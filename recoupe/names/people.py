"""Persons under French names, for the layers that are not given a language yet."""

from __future__ import annotations

from collections.abc import Mapping

from recoupe.knowledge import people
from recoupe.knowledge.people import accents, by_sex, surname_words, words_of
from recoupe.lang.fr.lexicon.names import PERSONS

__all__ = ["People", "accents", "by_sex", "is_full", "sex_of_first_name", "surname_words", "words_of"]


class People(people.People):
    """The persons that a set of forms names."""

    def __init__(self, forms: Mapping[str, int], sexes: Mapping[str, str] | None = None) -> None:
        super().__init__(forms, PERSONS, sexes)


def is_full(name: str) -> bool:
    """Whether the form gives more than a surname."""
    return people.is_full(name, PERSONS)


def sex_of_first_name(name: str) -> str:
    """ "m", "f", or "" where the first name of the full form does not tell."""
    return people.sex_of_first_name(name, PERSONS)
