"""How the word lists of this language are written: the words of a text, parted by spaces."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(text.split())
