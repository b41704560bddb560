"""English: what the comparison of utterances asks."""

from __future__ import annotations

from recoupe.lang.en.abbreviations import TITLES
from recoupe.lang.en.lexicon.names import PERSONS
from recoupe.lang.en.synonyms import SENSES
from recoupe.lang.en.words import words
from recoupe.lang.tables.statements import StatementTable

STATEMENTS = StatementTable(
    persons=PERSONS,
    small=words("of the a an in at for to and on by"),
    somebody=words("man woman person witness source resident one official"),
    plural_endings=("s",),
    negations=words("not n't never no none nor neither nothing nobody without hardly"),
    titles_with_stop=tuple(sorted(title[:-1] for title in TITLES)),
    senses=SENSES,
)
