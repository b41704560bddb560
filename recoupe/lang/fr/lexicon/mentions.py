"""What French gives to the layer of mentions, in one table; the words are in `institutions`, `names`, `titles` and `places`."""

from __future__ import annotations

import re

from recoupe.lang.fr import institutions, names, places, titles
from recoupe.lang.fr.demonyms import DEMONYMS
from recoupe.lang.fr.lexicon.names import BODIES, PERSONS, PLACES
from recoupe.lang.tables.mentions import ActingWords, InstitutionWords, MentionTable, SpanWords, TitleWords, any_of
from recoupe.text import fold

_LINKS = any_of(names.LINKS)
_CAPITAL = "[A-ZÀ-ÖØ-Þ]"

SPANS = SpanWords(
    front=re.compile(rf"(?:{any_of(names.FRONT_WORDS)})(?:\s+|(?<=['’-]))(?=\S)"),
    capital_article=re.compile(rf"(?:{any_of(names.CAPITAL_ARTICLES)})(?:\s+|(?<=['’]))(?=\S)"),
    particle=re.compile(rf"(?:{any_of(names.FRENCH_PARTICLES)})(?:\s+|(?<=['’]))(?=\S)"),
    tail=re.compile(rf"(?:['’]s?|\s(?:{any_of(names.TAIL_WORDS)}))$"),
    local_office=re.compile(rf"(?:{any_of(institutions.LOCAL_OFFICES)})\s(?:\w+e\s)?(?:{_LINKS})(?={_CAPITAL})"),
    of_state=re.compile(rf"\s(?:{_LINKS})(?={_CAPITAL}[\w\-]*(?:\s[\w\-]+){{0,3}}$)"),
    republic=re.compile(rf"\b\w++\s(?:{_LINKS})(?={_CAPITAL})"),
    kind_of_body=re.compile(
        rf"(?:{any_of(institutions.KINDS_OF_BODIES)})\s(?:\w*(?:{any_of(names.ADJECTIVE_ENDINGS)})\s)?(?={_CAPITAL})"
    ),
    named_with_article="La ",
    plural_mark="s",
    no_entity=institutions.NO_ENTITY,
    prosecutors=institutions.PROSECUTORS,
    kinds_of_bodies=institutions.KINDS_OF_BODIES,
    stopped=names.STOPPED,
    with_plus=names.WITH_PLUS,
    exclaimed=names.EXCLAIMED,
)

TITLES = TitleWords(
    feminine_articles=frozenset(("la", "une")),
    masculine_articles=frozenset(("le", "un", "du", "au")),
    never_before_role=frozenset(("des", "du", "aux", "au", "les", "ces", "ses")),
    never_last=titles.ROLE_LINKS - {"intérim"},
    beside="auprès",
    masculine=titles.MASCULINE,
    either=titles.EITHER,
    civilities=titles.CIVILITIES,
    civility_short=titles.CIVILITY_SHORT,
    feminine=titles.FEMININE,
    offices=titles.OFFICES,
    kinship=titles.KINSHIP,
    verb_like=titles.VERB_LIKE,
    before_office=titles.BEFORE_OFFICE,
    role_stops=titles.ROLE_STOPS,
    apposition_keeps=titles.APPOSITION_KEEPS,
    role_links=titles.ROLE_LINKS,
    of_the=titles.OF_THE,
    determiners=titles.DETERMINERS,
    relatives=titles.RELATIVES,
)


def of_state(code: str, name: str) -> str:
    """ "de la Russie", "du Venezuela", "des États-Unis", "d'Israël": the state's name with the article that it takes."""
    vowel = fold(name)[0] in "aeiou"
    if code in institutions.WITHOUT_ARTICLE:
        return f"d'{name}" if vowel else f"de {name}"
    if name.startswith("La "):
        return f"de {name}"
    if code in institutions.PLURAL_STATES:
        return f"des {name}"
    if vowel:
        return f"de l'{name}"
    feminine = name.split()[0].split("-")[0].endswith("e") and code not in institutions.MASCULINE_IN_E
    return f"de la {name}" if feminine else f"du {name}"


INSTITUTIONS = InstitutionWords(
    of_state=of_state,
    of_body="de",
    complement=re.compile(r"\s(?:de la |de l'|du |des |de |d')"),
    home="FR",
    doubtful_seats=frozenset(("Beauvau", "Bercy")),
    state_heads=institutions.STATE_HEADS,
    house_bodies=institutions.HOUSE_BODIES,
    shortened_heads=institutions.SHORTENED_HEADS,
    union=institutions.UNION,
    union_name=institutions.UNION_NAME,
    commission=institutions.COMMISSION,
    commission_name=institutions.COMMISSION_NAME,
    articles=institutions.ARTICLES,
    common_words=institutions.COMMON_WORDS,
    media=institutions.MEDIA,
    seats=institutions.SEATS,
)

ACTING = ActingWords(
    between="entre",
    joining=frozenset(("et", "ou")),
    listing=frozenset(("et", "ou", "comme", ",")),
    beside="avec",
    sources=(("d'après",), ("après", "d'")),
    by="par",
    of="de",
    to="à",
    small=frozenset(
        (
            "ne",
            "n'",
            "se",
            "s'",
            "y",
            "en",
            "l'",
            "le",
            "la",
            "les",
            "lui",
            "leur",
            "pas",
            "plus",
            "jamais",
            "a",
            "ont",
            "avait",
            "avaient",
        )
    ),
    opening=frozenset((",", ".", "«", "»", '"', ";", ":", "mais", "et", "car", "que", "qu'")),
    before_inverted=frozenset((",", "»", '"', "”", "que", "qu'", "comme", "dont")),
    articles=frozenset(("l'", "la", "le", "les")),
    of_places=frozenset(("à", "en", "de", "depuis", "vers")),
    union_seat=places.UNION_SEAT,
    union_name=places.UNION_NAME,
    union_words=places.UNION_WORDS,
    palace=places.PALACE,
    palace_name=places.PALACE_NAME,
    palace_words=places.PALACE_WORDS,
    place_heads=places.PLACE_HEADS,
    state_verbs=places.STATE_VERBS,
    object_verbs=places.OBJECT_VERBS,
    way_verbs=places.WAY_VERBS,
    dative_words=places.DATIVE_WORDS,
    state_prepositions=places.STATE_PREPOSITIONS,
    beside_places=places.BESIDE_PLACES,
    opening_prepositions=places.OPENING_PREPOSITIONS,
    between_places=places.BETWEEN_PLACES,
    state_nouns=places.STATE_NOUNS,
    town_words=places.TOWN_WORDS,
    says_one=places.SAYS_ONE,
)

MENTIONS = MentionTable(
    persons=PERSONS,
    bodies=BODIES,
    places=PLACES,
    spans=SPANS,
    titles=TITLES,
    institutions=INSTITUTIONS,
    acting=ACTING,
    demonyms=DEMONYMS,
)
