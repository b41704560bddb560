"""French names of persons, institutions and places as tables, filled from the word lists beside this folder."""

from __future__ import annotations

from recoupe.lang.fr import acronyms, first_names, institutions, names, people, places
from recoupe.lang.fr.lexicon.territory import PARTS
from recoupe.lang.tables.names import BodyNames, PersonNames, PlaceNames

PERSONS = PersonNames(
    male=first_names.MALE,
    female=first_names.FEMALE,
    accented=first_names.ACCENTED,
    roots=first_names.ROOTS,
    particles=names.PARTICLES,
    generations=names.GENERATIONS,
    common_surnames=people.COMMON_SURNAMES,
    heads_of_state=people.HEADS_OF_STATE,
    holders=people.holders,
)

BODIES = BodyNames(
    aliases=institutions.ALIASES,
    small_words=institutions.SMALL_WORDS,
    acronyms=acronyms.ACRONYMS,
    known_as_such=acronyms.KNOWN_AS_SUCH,
    never_added=acronyms.NEVER_ADDED,
)

PLACES = PlaceNames(
    locale="fr",
    capitals=places.CAPITALS,
    press_names=places.PRESS_NAMES,
    state_aliases=places.STATE_ALIASES,
    unsure_alone=places.UNSURE_ALONE,
    place_aliases=places.PLACE_ALIASES,
    unaccented={"É": "E", "Î": "I"},
    parts=PARTS,
)
