"""A mention before it is named."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

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
