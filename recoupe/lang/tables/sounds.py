"""How names sound, whatever spelling a language gives their sounds."""

from __future__ import annotations

import re

from recoupe.text import fold

# Letters that one language writes where another writes others, for one sound; longest first.
_SOUNDS = (
    ("tsch", "c"), ("tch", "c"), ("sch", "c"), ("sh", "c"), ("ch", "c"), ("kh", "k"), ("gh", "g"), ("ph", "f"), ("ck", "k"),
    ("qu", "k"), ("zh", "j"), ("dj", "j"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ie", "i"), ("w", "v"), ("y", "i"),
    ("x", "ks"), ("q", "k"),
)  # fmt: skip
_VOWELS = re.compile(r"(?<=.)[aeiou]+")
_TWICE = re.compile(r"(.)\1+")


def skeleton(name: str) -> str:
    """What stays of a name however its sounds are spelt: "Vladimir Poutine" and "Vladimir Putin" have one."""
    return " ".join(_of_word(word) for word in re.split(r"[\s-]+", fold(name)) if word)


def _of_word(word: str) -> str:
    for written, sound in _SOUNDS:
        word = word.replace(written, sound)
    return _TWICE.sub(r"\1", _VOWELS.sub("", word))
