"""The words around an article by which readers tell what is none of it.

Reports come before their language is known; the words of the language that is taken by default are looked for in all of them.
"""

from __future__ import annotations

from functools import cache

from recoupe.lang.base import language
from recoupe.lang.tables.pages import PageWords
from recoupe.read.language import DEFAULT


@cache
def page_words() -> PageWords:
    """The table of the language that is taken where none is told."""
    return language(DEFAULT).pages
