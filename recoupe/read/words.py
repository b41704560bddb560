"""The words around an article by which readers tell what is none of it.

Reports come before their language is known; the words of the language that is taken by default are looked for in all of them.
"""

from __future__ import annotations

import re
from functools import cache

from recoupe.lang.base import language
from recoupe.lang.tables.pages import PageWords
from recoupe.read.language import DEFAULT


@cache
def page_words() -> PageWords:
    """The table of the language that is taken where none is told."""
    return language(DEFAULT).pages


_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""Letters of scripts that put no space between words: Thai, Lao, Burmese, Khmer, Japanese, Chinese."""
LETTERS = 2
"""Letters of such a script that stand for one word."""


def word_count(text: str) -> int:
    """Words of a text, in scripts without spaces too: there about two letters make one."""
    spaced = len(text.split())
    return spaced if text.isascii() else spaced + len(_UNSPACED.findall(text)) // LETTERS
