"""How the shapes of expressions of time are written and compiled, in whatever language.

A pattern is a regular expression over text in lower case with plain apostrophes, hyphens and spaces. A space in it stands for
any gap between two words (a line break included, an empty line not); `<name>` stands for a class of words, and `(?P<name>...)`
keeps what was read under that group.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from recoupe.lang.tables.time import Pattern

GAP = r"(?: {1,3}| ?\r?\n ?)"


def alternatives(*entries: str) -> str:
    """An alternative of words, the longest first; a space within a word is a gap, an apostrophe or hyphen stays."""
    return "(?:" + "|".join(re.escape(e).replace(r"\ ", " ") for e in sorted(set(entries), key=lambda e: (-len(e), e))) + ")"


_PLACEHOLDER = re.compile(r"<([a-z]+)>")


def compiled(template: str, classes: Mapping[str, str]) -> re.Pattern[str]:
    """Fills in the classes and turns each space into a gap, " ?" into an optional one; in brackets or after (?<= it stays."""
    filled = _PLACEHOLDER.sub(lambda m: classes[m[1]], template.replace("(?P<", "(?P\x01"))
    kept = re.sub(r"\(\?<[=!]|\[[^\]]{0,80}\]", lambda m: m[0].replace(" ", "\x02"), filled)
    kept = kept.replace("(?<= )", "(?<=[\x02\\n])")
    spaced = kept.replace(" ?", "\x03").replace(" ", GAP).replace("\x03", f"{GAP}?")
    return re.compile(spaced.replace("\x02", " ").replace("(?P\x01", "(?P<") + r"(?!\w)")


def by_first(patterns: Iterable[Pattern]) -> dict[str, tuple[Pattern, ...]]:
    """For each word that an expression of time may begin with, the patterns to try there."""
    table: dict[str, list[Pattern]] = {}
    for pattern in patterns:
        for word in pattern.first:
            table.setdefault(word, []).append(pattern)
    return {word: tuple(found) for word, found in table.items()}
