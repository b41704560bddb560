"""French: what the comparison of utterances asks."""

from __future__ import annotations

from recoupe.lang.fr.abbreviations import TITLES_WITH_STOP
from recoupe.lang.fr.lexicon.names import PERSONS
from recoupe.lang.fr.negation import NEGATIONS
from recoupe.lang.fr.people_words import SMALL
from recoupe.lang.fr.synonyms import SENSES
from recoupe.lang.tables.statements import StatementTable

STATEMENTS = StatementTable(
    persons=PERSONS,
    small=SMALL,
    somebody=frozenset(("homme", "femme", "personne", "temoin", "source", "habitant", "habitante", "on", "un", "une")),
    plural_endings=("s", "x"),
    negations=NEGATIONS,
    titles_with_stop=TITLES_WITH_STOP,
    senses=SENSES,
)
