"""What English gives to the layer of mentions, in one table."""

from __future__ import annotations

import re

from recoupe.lang.en import titles
from recoupe.lang.en.demonyms import DEMONYMS
from recoupe.lang.en.lexicon.names import BODIES, PERSONS, PLACES
from recoupe.lang.en.words import words
from recoupe.lang.tables.mentions import ActingWords, InstitutionWords, MentionTable, SpanWords, TitleWords

_NEVER = re.compile(r"(?!)")
_NONE: frozenset[str] = frozenset()

SPANS = SpanWords(
    front=re.compile(
        r"(?:the|The|a|an|of|in|at|and|by|on|to|from|former|ex-|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|President|Senator|Sen\.|Gov\.|Rep\.|Gen\.|Minister"
        r"|Prime Minister|Secretary|Governor|Mayor|Judge|King|Queen|Pope|Professor|Sir)(?:\s+|(?<=-))(?=\S)"
    ),
    capital_article=re.compile(r"The\s+(?=\S)"),
    particle=_NEVER,
    tail=re.compile(r"(?:['’]s?|\s(?:of|the|and|in|at|to|for|on|by|who|which|that|with|said|is|has))$"),
    local_office=_NEVER,
    of_state=re.compile(r"\sof\s(?:the\s)?(?=[A-Z][\w\-]*(?:\s[\w\-]+){0,3}$)"),
    republic=re.compile(r"\b\w++\sof\s(?:the\s)?(?=[A-Z])"),
    kind_of_body=_NEVER,
    named_with_article="The ",
    plural_mark="s",
    no_entity=words(
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November "
        "December Christmas Easter Internet God English French Spanish Mr Mrs Ms Dr Republican Democrat Democratic COVID-19 Covid"
    ),
    prosecutors=(),
    kinds_of_bodies=_NONE,
    stopped=("Jr.", "Sr.", "Inc.", "Corp.", "Ltd.", "Co.", "St.", "U.S.", "U.K.", "U.N.", "D.C."),
    with_plus=("Disney+",),
    exclaimed="\0",
)

TITLES = TitleWords(
    feminine_articles=_NONE,
    masculine_articles=_NONE,
    never_before_role=words("these those their our"),
    never_last=titles.ROLE_LINKS,
    beside="\0",
    masculine=titles.MASCULINE,
    either=titles.EITHER,
    civilities=titles.CIVILITIES,
    civility_short={"Mr": "Mr.", "Mrs": "Mrs.", "Ms": "Ms.", "Dr": "Dr."},
    feminine=titles.FEMININE,
    offices=titles.OFFICES,
    kinship=titles.KINSHIP,
    verb_like=words("head pilot star"),
    before_office=titles.BEFORE_OFFICE,
    role_stops=titles.ROLE_STOPS,
    apposition_keeps=words("in on and at"),
    role_links=titles.ROLE_LINKS,
    of_the=words("of"),
    determiners=titles.DETERMINERS,
    relatives=titles.RELATIVES,
)


def of_state(code: str, name: str) -> str:
    """ "of Russia", "of the United States"."""
    return f"of the {name}" if code in ("US", "GB", "NL", "PH", "AE", "CZ") else f"of {name}"


INSTITUTIONS = InstitutionWords(
    of_state=of_state,
    of_body="of",
    complement=re.compile(r"\sof\s(?:the )?"),
    home="\0",
    doubtful_seats=_NONE,
    state_heads=frozenset(),
    house_bodies=frozenset(),
    shortened_heads=frozenset(),
    union="Union",
    union_name="European Union",
    commission="Commission",
    commission_name="European Commission",
    articles=("the ", "The "),
    common_words=words(
        "group company party union team committee council commission ministry department agency court government army police"
    ),
    media=frozenset(
        ("The New York Times", "The Washington Post", "The Guardian", "The Wall Street Journal", "The Associated Press")
    ),
    seats=frozenset(("Kremlin", "White House", "Pentagon", "Downing Street", "Capitol Hill")),
)

ACTING = ActingWords(
    between="between",
    joining=words("and or"),
    listing=frozenset(("and", "or", ",")),
    beside="with",
    sources=(("to", "according"),),
    by="by",
    of="of",
    to="to",
    small=words("has have had not n't also is was were will would can could may"),
    opening=frozenset((",", ".", '"', "“", "”", ";", ":", "but", "and", "that", "as")),
    before_inverted=_NONE,
    articles=words("the"),
    of_places=words("in at of from to"),
    union_seat="Brussels",
    union_name="European Union",
    union_words=("European", "EU", "Commission"),
    palace="\0",
    palace_name="\0",
    palace_words=(),
    place_heads=words("city capital town suburb outskirts centre center streets north south east west downtown"),
    state_verbs=words(
        "accuse deny say insist refuse reject announce warn threaten condemn recognize recognise support back urge call demand denounce sign "
        "agree want seek respond retaliate impose deploy expel recall deploy maintain believe fear hope claim admit"
    ),
    object_verbs=words("accuse urge warn threaten condemn support criticize criticise pressure sanction"),
    way_verbs=words("arrive leave return fly travel go visit reach"),
    dative_words=_NONE,
    state_prepositions=words("between against with toward towards"),
    beside_places=words("near in at around outside"),
    opening_prepositions=words("for according"),
    between_places=words("fly train flight road train route travel"),
    state_nouns=words("relations ties tensions talks agreement alliance dispute sanctions pressure support policy government"),
    town_words=("city", "streets", "airport", "mayor", "resident", "suburb", "hotel", "museum", "hospital", "university"),
    says_one=_NONE,
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
