"""A mention before it is named, and the patterns that finding needs in several places."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from recoupe.lang.fr import institutions, names

Kind = Literal["PER", "ORG", "LOC"]
KINDS = ("PER", "ORG", "LOC")


@dataclass(frozen=True)
class Found:
    """A mention before it is named: its span in code points, type, and how it was found."""

    start: int
    end: int
    kind: Kind
    made_by: str
    confidence: float = 1.0

    def surface(self, text: str) -> str:
        """The form in the text."""
        return text[self.start : self.end]


def any_of(words: Iterable[str]) -> str:
    """An alternative of the words, longest first, with either apostrophe and any space."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace("'", "['’]").replace("\\ ", r"\s") for word in ordered)


KIND_OF_BODY = re.compile(
    rf"(?:{any_of(institutions.KINDS_OF_BODIES)})\s(?:\w*(?:{any_of(names.ADJECTIVE_ENDINGS)})\s)?(?=[A-ZÀ-ÖØ-Þ])"
)
"""A noun that says what the name behind it is ("le quotidien X"), up to that name."""
