"""English: words for one thing between which the choice tells."""

from __future__ import annotations

import re

from recoupe.lang.en import naming_words, people_words, titles
from recoupe.lang.en.demonyms import DEMONYMS
from recoupe.lang.en.lexicon.names import PERSONS, PLACES
from recoupe.lang.en.words import words
from recoupe.lang.tables.namings import NamingTable


def _forms() -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for row, (_, nouns) in naming_words.RIVALS.items():
        for noun in nouns.split():
            found[noun] = (row, noun)
            found[noun[:-1] + "ies" if noun.endswith("y") else noun + "s"] = (row, noun)
    return found


NAMINGS = NamingTable(
    persons=PERSONS,
    places=PLACES,
    demonyms=DEMONYMS,
    masculine=titles.MASCULINE,
    feminine=titles.FEMININE,
    persons_nouns=people_words.PERSONS,
    compounds=people_words.COMPOUNDS,
    bodies=people_words.BODIES,
    after_of=frozenset(("the",)),
    of_an_office=(("of",),),
    formerly="ex-",
    claiming=re.compile(
        r"(?:proclaimed|declared|called) (?:himself|herself|themselves) (?:the |a |an )?(?:[a-z]+ )?(?P<word>[a-z-]+)",
        re.IGNORECASE,
    ),
    rivals=naming_words.RIVALS,
    stands_with_its_state="power",
    with_a_subject=naming_words.WITH_A_SUBJECT,
    without_complement=words("government regime junta"),
    neutral=naming_words.NEUTRAL,
    in_office=frozenset(("in",)),
    judging=naming_words.JUDGING,
    adjective_endings=("ist", "ic", "ian", "ish", "ese", "al", "ive", "ous", "ary"),
    not_adjectives=words("this his"),
    and_="and",
    determiners=titles.DETERMINERS,
    interim=("interim", "acting"),
    of=frozenset(("of",)),
    at=words("in at"),
    articles=words("the a an"),
    definite=frozenset(("the",)),
    self_made=("self-proclaim", "self-styl", "self-declar"),
    offices=titles.OFFICES,
    heads_a_government=words("president prime chancellor king emir sultan"),
    not_governing=words("vice deputy former"),
    groups=words("movement group party militia enclave stronghold organization organisation"),
    forms=_forms(),
)
