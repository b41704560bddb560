"""What a text names whatever its language: figures, names by their sound, states by their code.

These keys say of two passages in languages of which one is not read that they may tell one thing; they say nothing of how the two
stand to each other.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from recoupe.lang.tables.sounds import skeleton
from recoupe.text import fold

LEAST_LETTERS, LEAST_SOUNDS = 4, 3
"""Letters of a word in capitals from which on it is a name, and consonants of it that must stay."""

STEM_OF_STATE = 5
"""Letters of a state's name that must stand in a word: other languages inflect it."""

_FIGURE = re.compile(r"\d+(?:[.,'’ \u00a0\u202f]\d+)*")
_GROUPED = re.compile(r"(?<=\d)[.,'’ \u00a0\u202f](?=\d{3}(?!\d))")
_WORD = re.compile(r"[^\W\d_]+")
_NOT_STATES = frozenset({"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "AC", "CP", "DG", "EA", "IC", "TA", "AQ"})
_CYRILLIC = dict(
    zip(
        "абвгґдеёжзиіїйклмнопрстуўфхцчшщъыьэюяє",
        ("a b v g g d e o j z i i i i k l m n o p r s t u u f k ts c c c _ i _ e iu ia ie".replace("_", "")).split(" "),
        strict=True,
    )
)


@lru_cache(maxsize=50_000)
def keys(text: str, language: str) -> frozenset[str]:
    """The keys of a passage in a language (ISO 639-1): "12.5", "n:mskv" (a name's sounds), "s:RU" (a state's code)."""
    found = figures(text)
    names = {_sounds(word) for word in _WORD.findall(text) if len(word) >= LEAST_LETTERS and word[0].isupper()}
    states = _states(language)
    told = {states[stem] for word in _WORD.findall(fold(text)) if (stem := word[:STEM_OF_STATE]) in states}
    return frozenset(found | {f"n:{name}" for name in names if len(name) >= LEAST_SOUNDS} | {f"s:{code}" for code in told})


def figures(text: str) -> set[str]:
    """The numbers that a text writes in figures, with a full stop before decimals and nothing between thousands."""
    return {_GROUPED.sub("", match.group()).replace(",", ".") for match in _FIGURE.finditer(text)}


def _sounds(word: str) -> str:
    return skeleton("".join(_CYRILLIC.get(letter, letter) for letter in word.lower()))


@cache
def _states(language: str) -> dict[str, str]:
    """The first letters of each state's name of one word -> its code, where no other state's begins so."""
    from babel import Locale, UnknownLocaleError

    try:
        territories = Locale(language).territories.items()
    except (UnknownLocaleError, ValueError):
        return {}
    stems: dict[str, set[str]] = {}
    for code, name in territories:
        words = _WORD.findall(fold(name))
        if len(code) == 2 and code.isalpha() and code not in _NOT_STATES and len(words) == 1:
            stems.setdefault(words[0][:STEM_OF_STATE], set()).add(code)
    return {stem: next(iter(codes)) for stem, codes in stems.items() if len(codes) == 1}
