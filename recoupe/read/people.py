"""Names of authors, from the lines and fields that hold them."""

from __future__ import annotations

import re

from recoupe.read.words import page_words

LONGEST = 120
_MAIL = re.compile(
    r"[^\s@]{1,200}+@[^\s(]{1,300}+\s{0,9}+\(([^()]{2,80})\)|([^<>]{2,80}?)\s{0,9}+<[^\s@<>]{1,200}+@[^\s<>]{1,200}+>"
)
_ADDRESS = re.compile(r"(?i)(?<!\S)[^\s@]{1,200}+@\S++|https?:\S*|www\.\S+")
_TITLE_CASE = re.compile(r"[^\W\d_]")


def authors_of(line: str) -> list[str]:
    """The names in a byline, each once, without the words before them, addresses, and what they are ("special envoy")."""
    words = page_words()
    line = " ".join(line.split())
    if not line or len(line) > 3 * LONGEST:
        return []
    mail = _MAIL.fullmatch(line)
    line = words.by.sub("", next(filter(None, mail.groups())) if mail else _ADDRESS.sub("", line))
    parts = [words.by.sub("", part).strip(" .()-–—:") for part in words.between_names.split(line)]
    named = [part for part in parts if part and not _is_function(part)]
    return list(dict.fromkeys(part for part in named if len(part) <= LONGEST and _TITLE_CASE.search(part)))


def _is_function(part: str) -> bool:
    """A name has a capital; "envoyée spéciale", "à Lyon" say what somebody is or where."""
    without_capital = part[:1].islower() and not any(word[:1].isupper() for word in part.split()[1:3])
    return without_capital or part.startswith(page_words().before_places)
