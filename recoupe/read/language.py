"""The language of a report: what is declared where the text allows it, else what the text shows, else the usual one.

Identified with py3langid (Naive Bayes over byte n-grams, 124 languages), which on a few words is often wrong: it is asked only
where there is text enough, and believed only where it is sure.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from recoupe.lang.base import USUAL

DEFAULT = USUAL
SAMPLE = 4_000
"""Code points of a text that are looked at."""

LETTERS = 60
"""Letters from which on a text shows its language where none is declared."""
SURE = 0.95

LETTERS_AGAINST = 200
"""Letters that it takes to go against what is declared."""
SURE_AGAINST = 0.99
IMPLAUSIBLE = 0.001

NO_LANGUAGE = frozenset({"", "und", "mul", "zxx", "mis"})


def language_of(text: str, *, declared: str | None) -> str:
    """The language of `text` without region: "fr" for "fr-FR" and "FR".

    A declared language holds unless a text of some length is surely another and the declared one has next to no chance.
    """
    told = re.split(r"[-_]", (declared or "").strip().lower())[0]
    sample = text[:SAMPLE]
    letters = sum(map(str.isalpha, sample))
    if told in NO_LANGUAGE:
        return _shown(sample, SURE) or DEFAULT if letters >= LETTERS else DEFAULT
    if letters < LETTERS_AGAINST:
        return told
    chances = dict(_identifier().rank(sample))
    implausible = told in chances and chances[told] < IMPLAUSIBLE
    return (implausible and _shown(sample, SURE_AGAINST)) or told


def _shown(sample: str, sure: float) -> str | None:
    language, chance = _identifier().classify(sample)
    return str(language) if chance >= sure and language not in NO_LANGUAGE else None


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
