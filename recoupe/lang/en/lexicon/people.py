"""English: words that mean somebody without a name."""

from __future__ import annotations

import re

from recoupe.lang.en import people_words, speaker_words, titles
from recoupe.lang.en.demonyms import DEMONYMS
from recoupe.lang.en.lexicon.names import PERSONS, PLACES
from recoupe.lang.en.words import words
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
    men=titles.MASCULINE,
    women=titles.FEMININE,
    role_before=re.compile(
        r"(?:^|[\s(\"'’“])(?:(?:the|an?|his|her|their|its|our)\s)?((?:[\w'’.-]{1,40}\s++){1,6})$", re.IGNORECASE
    ),
    role_earlier=re.compile(r"(?!)"),
    role_after=re.compile(r"\s?,\s(?:(?:the|an?|its|his|her)\s)?([^,.;:()\"!?\n]{4,70})(?=[,.;(\n])"),
    civilities_of_men=frozenset(("Mr.", "Mr", "Sir", "Lord")),
    civilities_of_women=frozenset(("Mrs.", "Mrs", "Ms.", "Ms", "Miss", "Lady", "Dame")),
    articles_of_men=frozenset(),
    articles_of_women=frozenset(),
    before_men=(" mr. ", " mr "),
    before_women=(" mrs. ", " ms. ", " ms ", " mrs "),
    formerly_prefix="ex-",
    deputy_prefixes=("ex-", "vice-"),
    opening=(
        "the ",
        "a ",
        "an ",
        "this ",
        "that ",
        "these ",
        "those ",
        "his ",
        "her ",
        "their ",
        "its ",
        "our ",
        "some ",
        "several ",
        "of ",
    ),
    contracted=frozenset(),
    plural_contracted=frozenset(),
    latest=("the", ("latter",)),
    and_="and",
    pronouns=people_words.PRONOUNS,
    articles=people_words.ARTICLES,
    definite=frozenset(("the",)),
    demonstratives=people_words.DEMONSTRATIVES,
    interested=frozenset(),
    last_one=words("latter himself herself"),
    small=words("of the a an in at for to and on by with from"),
    before_head=words("former ex young current new future famous late vice"),
    former=words("former ex current future late"),
    formerly=words("former ex ex- late"),
    former_roles=("pope emeritus", "queen mother"),
    gendered={},
    vague=words("state general government country nation"),
    broader=people_words.BROADER,
    compounds=people_words.COMPOUNDS,
    lead_nouns=words("figures data remarks words comments statement estimates message tweet toll information"),
    whoever=words("whoever those"),
    of=frozenset(("of",)),
    epicene=people_words.PERSONS - titles.MASCULINE - titles.FEMININE,
    same="same",
    sources=words("source sources official"),
    persons=people_words.PERSONS,
    own_voice=people_words.OWN_VOICE,
    feminine_nouns=frozenset(),
    bodies=people_words.BODIES,
    held=people_words.HELD,
    before_anothers_name=words("of to against for at on with by from"),
    elided_before_a_name=("'s",),
    before_a_surname=words("mr. mrs. ms. dr. mr mrs ms"),
    collectives=words(
        "people officials authorities police protesters residents victims families soldiers troops forces voters workers students members "
        "supporters critics opponents analysts experts economists lawmakers senators republicans democrats families government army court "
        "company group party union team committee council commission ministry department agency campaign family crowd rebels fighters"
    ),
    possessives=words("his her its their my our your"),
    elected_offices=speaker_words.ELECTED,
    party_offices=words("leader chief president secretary chairman chairwoman spokesman spokeswoman member founder"),
    state_offices=words("minister premier chancellor king queen pope prince princess"),
    neutral_heads=words("man woman official leader politician member person"),
    no_offices=words("candidate former member friend ally"),
)
