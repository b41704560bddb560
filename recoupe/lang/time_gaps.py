"""How the contexts of expressions of time are written: a space stands for any gap between two words."""

from __future__ import annotations

import re

S = r"[ \n]++"


def gaps(pattern: str) -> str:
    """Each space of a pattern as a gap, which " ?" is, too; possessive, so that a run of spaces is read once."""
    return pattern.replace(" ?", " ").replace(" ", S)


def before(pattern: str) -> re.Pattern[str]:
    """A pattern of whole words that ends where the expression begins."""
    return re.compile(r"(?:^|(?<![\w-]))(?:" + gaps(pattern) + r")[ \n]*+$")


def after(pattern: str) -> re.Pattern[str]:
    """A pattern of whole words that begins where the expression ends."""
    return re.compile(r"[ \n]?(?:" + gaps(pattern) + r")(?!\w)")
