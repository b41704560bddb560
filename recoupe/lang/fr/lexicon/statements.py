"""French: what the comparison of utterances asks."""

from __future__ import annotations

from recoupe.lang.fr.abbreviations import TITLES_WITH_STOP
from recoupe.lang.fr.negation import NEGATIONS
from recoupe.lang.fr.synonyms import SENSES
from recoupe.lang.tables.statements import StatementTable

STATEMENTS = StatementTable(negations=NEGATIONS, titles_with_stop=TITLES_WITH_STOP, senses=SENSES)
