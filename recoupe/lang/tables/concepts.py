"""What words of several languages say alike: concepts by key, which of them exclude each other, and which befall people.

Each language fills its words in (`lexicon/concepts.py`); a word stands for a concept only where it hardly ever means anything
else as the predicate of a news sentence.
"""

from __future__ import annotations

from typing import Final

_OPPOSED: Final = """
acquit convict | adopt reject | rise fall | open close | resume close | resume suspend | resume break-off | continue break-off
continue suspend | continue end | release arrest | release jail | accept refuse | confirm deny | maintain cancel
maintain suspend | pay suspend | pay cancel | allow ban | support oppose | hire dismiss | survive die | unhurt hurt | unhurt die
succeed fail | build demolish | lengthen shorten | attend absent
"""


def _pairs(text: str) -> frozenset[tuple[str, str]]:
    pairs = {(one, other) for line in text.strip().split("\n") for one, other in (pair.split() for pair in line.split(" | "))}
    return frozenset(pairs | {(other, one) for one, other in pairs})


OPPOSED: Final = _pairs(_OPPOSED)
"""Concepts of which one denies the other, in both orders."""

BEFALLEN: Final = frozenset({"die", "hurt", "missing", "arrest", "flee", "jail"})
"""What befalls people who are counted by it: "14 dead", "14 morts", "fourteen people were killed"."""
