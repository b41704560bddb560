"""French: words that mean somebody without a name; the words are in `people_words` and `speaker_words`."""

from __future__ import annotations

import re

from recoupe.lang.fr import people_words, speaker_words, titles
from recoupe.lang.fr.demonyms import DEMONYMS
from recoupe.lang.fr.lexicon.names import PERSONS, PLACES
from recoupe.lang.tables.people import PeopleWords
from recoupe.text import fold

PEOPLE = PeopleWords(
    known=PERSONS,
    places=PLACES,
    demonyms=DEMONYMS,
    states={fold(form): code for form, code in DEMONYMS.items()},
    masculine=titles.MASCULINE,
    feminine=titles.FEMININE,
    either=titles.EITHER,
    men=frozenset(fold(word) for word in titles.MASCULINE),
    women=frozenset(fold(word) for word in titles.FEMININE),
    role_before=re.compile(
        r"(?:^|[\s(«\"'’])(?:le|la|les|l['’]|un|une|du|au|son|sa|leur|notre|d['’]un|d['’]une)\s*((?:[\w'’-]{1,40}\s++){1,9})$",
        re.IGNORECASE,
    ),
    role_earlier=re.compile(  # "le préfet maritime, le vice-amiral X"
        r"(?:^|[\s(«\"'’])(?:le|la|l['’])\s*([\w'’-]{3,40}(?:\s[\w'’-]{1,40}){0,5}), (?:le|la|l['’])\s*(?:[\w'’-]{1,40}\s){1,4}$",
        re.IGNORECASE,
    ),
    role_after=re.compile(r"\s?,\s(?:(?:le|la|l['’]|un|une|ancien|ancienne)\s*)?([^,.;:()«\"»!?\n]{4,70})(?=[,.;(\n])"),
    civilities_of_men=frozenset(("M.", "MM.", "Mgr", "Sir", "Lord")),
    civilities_of_women=frozenset(("Mme", "Mmes", "Mlle", "Lady")),
    articles_of_men=frozenset(("le", "un")),
    articles_of_women=frozenset(("la", "une")),
    before_men=(" m. ", " m."),
    before_women=(" mme ", " mme"),
    formerly_prefix="ex-",
    deputy_prefixes=("ex-", "vice-"),
    opening=("le ", "la ", "les ", "l'", "un ", "une ", "des ", "du ", "ce ", "cet ", "cette ", "ces ", "de ", "d'"),
    contracted=frozenset(("du", "des")),
    plural_contracted=frozenset(("des", "aux")),
    latest=("ce", ("dernier",)),
    and_="et",
    pronouns=people_words.PRONOUNS,
    articles=people_words.ARTICLES,
    definite=people_words.DEFINITE,
    demonstratives=people_words.DEMONSTRATIVES,
    interested=people_words.INTERESTED,
    last_one=people_words.LAST_ONE,
    small=people_words.SMALL,
    before_head=people_words.BEFORE_HEAD,
    former=people_words.FORMER,
    formerly=people_words.FORMERLY,
    former_roles=people_words.FORMER_ROLES,
    gendered=people_words.GENDERED,
    vague=people_words.VAGUE,
    broader=people_words.BROADER,
    compounds=people_words.COMPOUNDS,
    lead_nouns=people_words.LEAD_NOUNS,
    whoever=people_words.WHOEVER,
    of=people_words.OF,
    epicene=people_words.EPICENE,
    same=people_words.SAME,
    sources=people_words.SOURCES,
    persons=people_words.PERSONS,
    own_voice=people_words.OWN_VOICE,
    feminine_nouns=people_words.FEMININE_NOUNS,
    bodies=people_words.BODIES,
    held=people_words.HELD,
    before_anothers_name=people_words.BEFORE_ANOTHERS_NAME,
    elided_before_a_name=people_words.ELIDED_BEFORE_A_NAME,
    before_a_surname=people_words.BEFORE_A_SURNAME,
    collectives=speaker_words.COLLECTIVES,
    possessives=speaker_words.POSSESSIVES,
    elected_offices=speaker_words.ELECTED,
    party_offices=speaker_words.PARTY,
    state_offices=speaker_words.STATE,
    neutral_heads=speaker_words.NEUTRAL,
    no_offices=speaker_words.NO_OFFICES,
)
