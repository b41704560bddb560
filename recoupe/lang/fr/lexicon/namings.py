"""French: words for one thing between which the choice tells; the words are in `naming_words` and `people_words`."""

from __future__ import annotations

import re

from recoupe.lang.fr import naming_words, people_words, titles
from recoupe.lang.fr.demonyms import DEMONYMS
from recoupe.lang.fr.lexicon.names import PERSONS, PLACES
from recoupe.lang.tables.namings import NamingTable
from recoupe.text import fold

NAMINGS = NamingTable(
    persons=PERSONS,
    places=PLACES,
    demonyms=DEMONYMS,
    masculine=frozenset(fold(word) for word in titles.MASCULINE) - frozenset(fold(word) for word in titles.EITHER),
    feminine=frozenset(fold(word) for word in titles.FEMININE),
    persons_nouns=people_words.PERSONS,
    compounds=people_words.COMPOUNDS,
    bodies=people_words.BODIES,
    after_of=frozenset(("la", "le", "l'", "les")),
    of_an_office=(("du",), ("de", "l'")),
    formerly="ex-",
    claiming=re.compile(naming_words.CLAIMING, re.IGNORECASE),
    rivals=naming_words.RIVALS,
    stands_with_its_state=naming_words.STANDS_WITH_ITS_STATE,
    with_a_subject=naming_words.WITH_A_SUBJECT,
    without_complement=naming_words.WITHOUT_COMPLEMENT,
    neutral=naming_words.NEUTRAL,
    in_office=naming_words.IN_OFFICE,
    judging=naming_words.JUDGING,
    adjective_endings=naming_words.ADJECTIVE_ENDINGS,
    not_adjectives=naming_words.NOT_ADJECTIVES,
    and_=naming_words.AND,
    determiners=naming_words.DETERMINERS,
    interim=naming_words.INTERIM,
    of=naming_words.OF,
    at=naming_words.AT,
    articles=naming_words.ARTICLES,
    definite=naming_words.DEFINITE,
    self_made=naming_words.SELF_MADE,
    offices=naming_words.OFFICES,
    heads_a_government=naming_words.HEADS_A_GOVERNMENT,
    not_governing=naming_words.NOT_GOVERNING,
    groups=naming_words.GROUPS,
    forms=naming_words.FORMS,
)
