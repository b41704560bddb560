"""What stands around a passage of time's shape."""

from __future__ import annotations

import re

from recoupe.annotate.time.scan import Piece
from recoupe.lang.tables.time import TimeTable

BEFORE_WIDTH = 64
SHORT_REACH = 7
"""Code points between two expressions of one list, such as those of a conjunction and an article."""
AFTER_WIDTH = 48
_SENTENCE_END = re.compile(r"(?:^|[.!?:;»\"”(\[–—-]|\n)[ \n]{0,64}$")


class Surroundings:
    """The text around the pieces: plain form for words, the original for capitals."""

    def __init__(self, table: TimeTable, plain: str, original: str) -> None:
        self.words, self.near = table.words, table.near
        self.plain = plain
        self.cased = original
        self.last_kind = ""
        self.last_end = -1

    def before(self, piece: Piece) -> str:
        """What precedes the piece, in plain form."""
        return self.plain[max(0, piece.start - BEFORE_WIDTH) : piece.start]

    def after(self, piece: Piece) -> str:
        """What follows the piece, in plain form."""
        return self.plain[piece.end : piece.end + AFTER_WIDTH]

    def is_capital(self, piece: Piece) -> bool:
        """A capital that neither a sentence's start nor a line in capitals explains."""
        word = self.cased[piece.start : piece.end]
        if not word[:1].isupper() or word.isupper():
            return False
        return _SENTENCE_END.search(self.before(piece)) is None

    def follows(self, piece: Piece, *kinds: str, reach: int = SHORT_REACH) -> bool:
        """Whether a piece of one of these kinds ends just before this one, no more than `reach` code points away."""
        return self.last_kind in kinds and 0 <= piece.start - self.last_end <= reach
