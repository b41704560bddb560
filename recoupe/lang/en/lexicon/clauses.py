"""English: the words that part clauses."""

from __future__ import annotations

from recoupe.lang.en import clause_words
from recoupe.lang.tables.clauses import ClauseTable

CLAUSES = ClauseTable(
    marks=clause_words.MARKS,
    joining=clause_words.JOINING,
    relative=clause_words.RELATIVE,
    telling=clause_words.TELLING,
    before_another=clause_words.BEFORE_ANOTHER,
)
