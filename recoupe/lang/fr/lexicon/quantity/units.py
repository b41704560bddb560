"""What stands beside a number in French news, as data: money, measures, shares, and the nouns with which it is no quantity.

Lemmas are singular and in small letters. Written by hand from general knowledge of the language and of ISO 4217.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from recoupe.lang.tables.quantities import QuantityWords

# Names that one currency only has, by lemma -> code of ISO 4217.
CURRENCIES: dict[str, str] = {
    "euro": "EUR", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rouble": "RUB", "real": "BRL", "réal": "BRL",
    "bolivar": "VES", "hryvnia": "UAH", "zloty": "PLN", "forint": "HUF", "rand": "ZAR", "shekel": "ILS", "naira": "NGN",
    "baht": "THB", "gourde": "HTG", "ariary": "MGA", "cedi": "GHS", "bitcoin": "XBT", "riyal": "SAR", "won": "KRW",
    "ouguiya": "MRU",
}  # fmt: skip
# Names that several currencies share: no code without the adjective, for a Swiss, a Congolese and a pre-2002 franc are three.
CURRENCY_ADJECTIVES: dict[str, dict[str, str]] = {
    "dollar": {"américain": "USD", "us": "USD", "canadien": "CAD", "australien": "AUD", "néo-zélandais": "NZD"},
    "franc": {
        "suisse": "CHF", "cfa": "XOF", "français": "FRF", "belge": "BEF", "congolais": "CDF", "rwandais": "RWF", "guinéen": "GNF",
    },
    "dinar": {"algérien": "DZD", "tunisien": "TND", "koweïtien": "KWD", "irakien": "IQD", "libyen": "LYD", "jordanien": "JOD"},
    "dirham": {"marocain": "MAD", "émirati": "AED"},
    "livre": {"sterling": "GBP", "turc": "TRY", "égyptien": "EGP", "syrien": "SYP", "libanais": "LBP"},
    "couronne": {"suédois": "SEK", "norvégien": "NOK", "danois": "DKK", "tchèque": "CZK", "islandais": "ISK"},
    "peso": {"mexicain": "MXN", "argentin": "ARS", "chilien": "CLP", "colombien": "COP", "cubain": "CUP", "philippin": "PHP"},
    "roupie": {"indien": "INR", "pakistanais": "PKR", "indonésien": "IDR", "sri-lankais": "LKR"},
    "rial": {"iranien": "IRR", "omanais": "OMR", "yéménite": "YER"},
    "leu": {"roumain": "RON", "moldave": "MDL"},
}  # fmt: skip
# Signs and codes that stand before or behind the figures. Longest first.
CURRENCY_SIGNS: dict[str, tuple[str, str | None]] = {
    "$ US": ("dollar", "USD"), "US$": ("dollar", "USD"), "$US": ("dollar", "USD"), "USD": ("dollar", "USD"),
    "US $": ("dollar", "USD"), "$ CA": ("dollar", "CAD"), "CA$": ("dollar", "CAD"), "$CA": ("dollar", "CAD"),
    "CAD": ("dollar", "CAD"), "$ CAN": ("dollar", "CAD"), "$": ("dollar", None), "€": ("euro", "EUR"), "EUR": ("euro", "EUR"),
    "euros": ("euro", "EUR"), "£": ("livre sterling", "GBP"), "GBP": ("livre sterling", "GBP"), "¥": ("yen", None),
    "CHF": ("franc", "CHF"), "FCFA": ("franc CFA", "XOF"), "F CFA": ("franc CFA", "XOF"), "₽": ("rouble", "RUB"),
    "₴": ("hryvnia", "UAH"), "₪": ("shekel", "ILS"), "DA": ("dinar", "DZD"), "JPY": ("yen", "JPY"), "CNY": ("yuan", "CNY"),
}  # fmt: skip
# Those that are written straight behind the figures, without a space.
CODES_GLUED = frozenset(("EUR", "USD", "CHF", "GBP", "CAD", "euros", "FCFA", "F", "francs", "dollars"))
SUBUNITS = frozenset(("centime", "cent", "cents", "centimes", "sou", "sous", "pence", "kopeck", "eurocent"))

PERCENT_SIGNS = ("%", "pour cent", "pour-cent", "p. 100", "p.100", "p. cent", "pour 100", "p.c.", "pc")
PER_THOUSAND_SIGNS = ("‰", "pour mille")

# Signs straight behind the figures, with or without a space -> lemma of the unit.
UNIT_SIGNS: dict[str, str] = {
    "km/h": "kilomètre par heure", "km²": "kilomètre carré", "km2": "kilomètre carré", "km": "kilomètre", "m²": "mètre carré",
    "m2": "mètre carré", "m³": "mètre cube", "m3": "mètre cube", "cm": "centimètre", "mm": "millimètre", "ha": "hectare",
    "kg": "kilogramme", "g": "gramme", "mg": "milligramme", "t": "tonne", "l": "litre", "hl": "hectolitre", "°C": "degré",
    "°F": "degré Fahrenheit", "°": "degré", "MW": "mégawatt", "GW": "gigawatt", "kW": "kilowatt", "kWh": "kilowattheure",
    "MWh": "mégawattheure", "GWh": "gigawattheure", "TWh": "térawattheure", "Go": "gigaoctet", "Mo": "mégaoctet",
    "To": "téraoctet", "Hz": "hertz", "m": "mètre", "dB": "décibel", "kt": "kilotonne", "Mt": "mégatonne",
    "mSv/h": "millisievert par heure", "mSv": "millisievert", "MHz": "mégahertz", "GHz": "gigahertz", "hPa": "hectopascal",
}  # fmt: skip

# Nouns of continuous measures: told values are rounded, their singular may follow a decimal ("1,5 kilomètre").
MEASURES = frozenset((
    "mètre", "kilomètre", "centimètre", "millimètre", "hectare", "are", "acre", "pied", "pouce", "mille", "tonne", "kilo",
    "kilogramme", "gramme", "milligramme", "quintal", "baril", "litre", "hectolitre", "gallon", "watt", "kilowatt", "mégawatt",
    "gigawatt", "kilowattheure", "mégawattheure", "térawattheure", "degré", "octet", "mégaoctet", "gigaoctet", "téraoctet",
    "décibel", "volt", "hertz", "point", "nœud", "once", "sievert", "millisievert", "becquerel", "mégatonne",
    "kilotonne", "calorie", "kilocalorie", "carat", "tep", "lieue", "smic", "encablure", *CURRENCIES, "couronne", "peso",
    *SUBUNITS,
))  # fmt: skip

# Times and ages are another layer's. "ans" also ends ages. With these a number is no quantity.
TIME_NOUNS = frozenset((
    "an", "année", "mois", "semaine", "jour", "journée", "heure", "minute", "seconde", "siècle", "décennie", "trimestre",
    "semestre", "nuit", "nuitée", "week-end", "weekend", "matinée", "soirée", "matin", "soir", "après-midi", "millénaire",
    "milliseconde", "quinquennat", "h", "min", "sec", "lustre", "instant", "lundi", "mardi", "mercredi", "jeudi", "vendredi",
    "samedi", "dimanche", "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
    "novembre", "décembre", "mn", "saison", "anniversaire", "printemps", "automne", "hiver", "été",
))  # fmt: skip

# Nothing is counted: occurrences, repetitions, places in an order, halves of something whole.
NOT_COUNTED = frozenset(("fois", "reprise", "tour de main"))

# Behind these a number is a name or a place in an order, whatever follows: "article 49", "numéro deux", "saison 2".
LABEL_NOUNS = frozenset((
    "article", "articles", "art", "art.", "alinéa", "paragraphe", "loi", "numéro", "numéros", "n°", "no", "no.", "nos", "page",
    "pages", "p.", "chapitre", "tome", "saison", "épisode", "acte", "chaîne", "autoroute", "rue", "vol", "résolution",
    "directive", "décret", "amendement", "catégorie", "niveau", "phase", "ligue", "version", "top", "tél", "tél.", "téléphone",
    "fax", "matricule", "dossard", "psaume", "verset", "chambre", "stade", "chromosome", "opus", "terminal", "arrondissement",
    "département",
))  # fmt: skip
# Labels whose number is a measure told without another unit.
SCALE_NOUNS = frozenset(("magnitude",))

# "3 buts à 1": the score of a match, which is no count.
SCORE_NOUNS = frozenset(("but", "point", "set", "manche", "essai", "jeu", "victoire"))

# Adjectives that stand between a number and its noun, singular; both genders, for a small model's lemmas err.
PRENOMINAL = frozenset((
    "autre", "nouveau", "nouvel", "nouvelle", "ancien", "ancienne", "jeune", "petit", "petite", "grand", "grande", "gros",
    "grosse", "bon", "bonne", "beau", "belle", "vieux", "vieille", "premier", "première", "dernier", "dernière", "prochain",
    "prochaine", "principal", "principaux", "principale", "haut", "haute", "simple", "véritable", "vrai", "vraie", "faux",
    "fausse", "seul", "seule", "futur", "future", "important", "importante", "puissant", "puissante", "éventuel", "éventuelle",
    "fameux", "présumé", "présumée", "mauvais", "mauvaise", "long", "longue", "lourd", "lourde", "pauvre", "célèbre",
    "différent", "différente", "même", "meilleur", "meilleure", "brève", "bref", "malheureux", "malheureuse", "précieux",
    "précieuse", "vif", "vive", "énorme", "possible", "potentiel", "potentielle", "riche", "dangereux", "dangereuse",
    "courageux", "imposant", "imposante", "récent", "récente", "actuel", "actuelle", "traditionnel", "traditionnelle",
    "vice-premier", "ex", "demi", "nouveaux", "beaux", "vieil",
))  # fmt: skip
# Without a noun behind them these are places in an order: "les deux premiers".
ORDER_ADJECTIVES = frozenset(("premier", "première", "dernier", "dernière", "prochain", "prochaine", "même", "seul", "seule"))
# Nouns whose singular ends in s or x. Names of peoples in -ais and -ois are known by their ending.
INVARIABLE = frozenset((
    "pays", "fois", "mois", "corps", "temps", "bras", "cas", "repas", "procès", "succès", "décès", "avis", "bus", "virus",
    "colis", "tapis", "puits", "poids", "os", "fils", "ours", "discours", "concours", "recours", "secours", "cours",
    "parcours", "palais", "relais", "accès", "congrès", "progrès", "abus", "refus", "campus", "choix", "prix", "voix", "croix",
    "noix", "taux", "paix", "gaz", "nez", "autobus", "sous", "radis", "permis", "sursis", "héros", "propos", "dos",
    "pas", "tas", "amas", "matelas", "embarras", "fracas", "lilas", "bas", "gros", "tiers", "divers", "univers", "revers",
    "excès", "abcès", "processus", "consensus", "blocus", "quitus", "forceps", "laps", "biceps", "index", "faux", "époux",
    "creux", "houx", "roux", "poix", "perdrix", "box", "compromis", "devis", "débris", "châssis",
    "commis", "logis", "coloris", "croquis", "surplus", "talus", "jus", "obus", "cactus", "terminus", "bonus", "malus",
))  # fmt: skip

# One casualty is a figure of a toll where other figures stand beside it: "un mort et trois blessés".
TOLL_NOUNS = frozenset((
    "mort", "morte", "blessé", "blessée", "victime", "disparu", "disparue", "tué", "tuée", "décès", "survivant", "survivante",
    "rescapé", "rescapée", "arrestation", "interpellation", "interpellé", "prisonnier", "otage", "cas",
))  # fmt: skip

# Participles that are nouns too, so that "12 blessés" needs no other; after the rest one is understood ("75 conduites au
# poste").
NOUNS_LIKE_PARTICIPLES = frozenset((
    "blessé", "blessée", "mort", "morte", "tué", "tuée", "disparu", "disparue",
    "détenu", "détenue", "réfugié", "réfugiée", "déplacé", "déplacée", "rescapé",
    "rescapée", "employé", "employée", "retraité", "retraitée", "élu", "élue", "député", "députée",
    "invité", "invitée", "délégué", "déléguée", "accusé", "accusée", "prévenu", "prévenue", "condamné", "condamnée",
    "intéressé", "intéressée", "inscrit", "inscrite", "diplômé", "diplômée", "associé", "associée", "sinistré", "sinistrée",
    "évacué", "immigré", "immigrée", "naufragé", "naufragée", "salarié", "salariée", "assuré", "assurée",
    "appelé", "engagé", "licencié", "licenciée", "abonné", "abonnée", "adhérent", "affilié", "affiliée", "expulsé", "insurgé",
    "envoyé", "envoyée", "exilé", "exilée", "fait", "produit", "traité", "arrêté", "défilé", "marché", "communiqué", "délit",
))  # fmt: skip

# A number of these behind a number of votes is a number of votes too: "432 voix contre 202".
VOTES = frozenset(("voix", "vote", "suffrage", "bulletin", "siège", "mandat", "abstention"))

# Verbs of change: "passer de 3 à 5 millions" tells two values, no range. By lemma.
CHANGES = frozenset((
    "passer", "monter", "grimper", "bondir", "chuter", "tomber", "descendre", "réduire", "ramener", "relever", "porter",
    "abaisser", "rehausser", "évoluer", "dégringoler", "plonger", "passage", "revenir", "remonter", "sauter", "propulser",
    "allonger", "doubler", "tripler",
))  # fmt: skip

# Turns of phrase in which the number counts nothing. In small letters, as `same_length_form` leaves them.
IDIOMS = (
    "d'une pierre deux coups", "deux poids, deux mesures", "deux poids deux mesures", "deux poids et deux mesures",
    "à deux pas", "à deux doigts", "entre deux feux", "entre deux eaux", "entre deux chaises", "en deux mots", "en deux temps",
    "en trois temps", "deux temps, trois mouvements", "deux temps trois mouvements", "quatre coins", "quatre vents",
    "mille et une", "mille et un", "mille excuses", "mille mercis", "mille morceaux", "mille feux", "quatre épingles",
    "quatre mains", "deux sous", "trois sous", "deux en un", "trois en un", "cent pas", "cent coups", "quatre murs",
    "quatre yeux", "à 360 degrés", "à 180 degrés", "cent lieues", "mille lieues", "sept lieues",
    "dix doigts", "deux sans trois", "24h/24", "cinq sens", "quarts du temps",
    "moitié du temps", "quart de finale", "quart d'heure", "quarts d'heure", "quatre pattes", "deux vitesses", "deux fers",
    "mille choses", "mille façons", "mille manières", "sept familles", "deux roues",
)  # fmt: skip

# Agreement tells a plural noun, but these plurals do not end in s, x or z.
PLURALS_WITHOUT_S = ("men",)
# A participle in the plural ends so.
PARTICIPLE_ENDINGS = ("és", "ées", "is", "ies", "us", "ues", "ts", "tes")
# A people in the plural ends so; behind four or five figures another capital may be a town with its postcode.
DEMONYM_ENDINGS = (
    "iens", "iennes", "éens", "éennes", "nais", "naises", "lais", "laises", "dais", "daises", "gais", "gaises", "rais", "tais",
    "çais", "çaises", "ois", "oises", "ains", "aines", "ards", "ques", "ands", "andes", "ans", "anes", "ols", "oles", "bes",
    "ites", "sses", "ins", "ines", "urcs", "usses", "elges",
)  # fmt: skip

# Third person plural of "être" and "avoir": a number without a noun before one counts those just spoken of.
PLURAL_AUXILIARIES = frozenset((
    "sont", "ont", "étaient", "avaient", "seront", "auront", "seraient", "auraient", "furent", "eurent", "soient", "aient",
))  # fmt: skip
# Behind these a number counts the subject: "ils étaient 300".
TO_BE = frozenset(("sont", "étaient", "seront", "seraient", "furent", "sommes", "étions", "serons", "êtes"))
ALL = frozenset(("tous", "toutes"))
PRONOUNS = frozenset(("ils", "elles", "nous"))
# Before a number without a noun: those already spoken of are meant again ("les deux ont refusé"), and nothing is counted.
POINTING_BACK = frozenset((
    "les", "ces", "tous", "toutes", "eux", "elles", "nous", "vous", "des", "aux", "nos", "vos", "leurs", "ses", "mes", "à",
    "en", "par", "le", "la",
))  # fmt: skip
# Singular determiners: behind them a number is part of a name ("le 20 heures", "un quatre pièces").
SINGULAR_DETERMINERS = frozenset((
    "le", "la", "l'", "un", "une", "ce", "cet", "cette", "au", "du", "son", "sa", "mon", "ma", "notre", "votre", "leur",
))  # fmt: skip
CONTRACTED_SINGULAR = frozenset(("du", "au"))
HOURS = frozenset(("h", "heure", "heures"))  # "5 h 25 CEST"
# Before four figures these make a year of them.
YEAR_BEFORE = frozenset((
    "en", "depuis", "dès", "avant", "après", "année", "an", "fin", "début", "mi", "mi-", "printemps", "été", "automne",
    "hiver", "l'", "budget", "mars", "janvier", "février", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
    "novembre", "décembre", "vers", "courant",
))  # fmt: skip

THE = ("la ", "le ")  # "la quarantaine" is an age or a confinement, "la Quinzaine" a festival
ONE = frozenset(("un", "une"))
# "Un" counts behind these, and else is an article.
AT_LEAST_ONE = ("au moins ", "pas plus d'", "au plus ")
# Words around a number without a noun: "dont trois", "contre 202", "20 de plus", "et 15 à Lyon".
OTHERS = frozenset(("autre", "autres"))
INCLUDING = frozenset(("dont", "lesquels", "lesquelles"))
AGAINST = "contre"
MORE_OF_THEM = ("de plus", "de moins", "supplémentaires", "de trop")
CONTINUED_BY = frozenset(("et", ",", "puis"))
PLACE_PREPOSITIONS = frozenset(("à", "en", "dans", "au", "aux", "chez", "sur"))
# Between a number and its noun: "trois millions d'euros", "deux de ses filles", "trois des otages".
OF = "de"
OF_ELIDED = "d'"
OF_THE = "des"
OF_GROUPS = frozenset(("ses", "leurs", "ces", "nos", "vos", "mes"))
MORE = frozenset(("plus", "moins", "très"))
BY = "par"  # "par dizaines"
PREFIXES = ("vice-", "ex-", "sous-")

WORK_TIME = frozenset(("heure",))  # in millions these are hours worked, no duration
SIGNED = frozenset(("degré", "point"))  # these, and shares, go below zero
PART = "part"  # unit of a share told in words: "un tiers", "deux sur trois"
RELATIVES = frozenset(("qui", "que", "qu'", "dont", "où", "lequel", "lesquels", "laquelle", "lesquelles", "auxquels"))


def without_plural(word: str) -> str:
    """A noun without the "s" or "x" of the plural, by its form alone: "députés" -> "député", "pays" -> "pays"."""
    kept = word in INVARIABLE or word.endswith(("ais", "ois", "ss", "us"))
    if kept or len(word) < 3:
        return word
    if word.endswith(("eaux", "eux")):
        return word[:-1]
    return word[:-1] if word.endswith("s") else word


def _any(found: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(found, key=len, reverse=True))


UNITS = QuantityWords(
    without_plural=without_plural,
    lemma_tells=re.compile(r"(?<!e)aux$"),
    plural_letters="sxz",
    agreeing_letters="sx",
    titles_before=("vice-",),
    needs_adjective=frozenset(("livre",)),
    adverb_endings=("ment",),
    currencies=CURRENCIES,
    currency_adjectives=CURRENCY_ADJECTIVES,
    currency_signs=CURRENCY_SIGNS,
    unit_signs=UNIT_SIGNS,
    measures=MEASURES,
    time_nouns=TIME_NOUNS,
    not_counted=NOT_COUNTED,
    label_nouns=LABEL_NOUNS,
    score_nouns=SCORE_NOUNS,
    prenominal=PRENOMINAL,
    order_adjectives=ORDER_ADJECTIVES,
    toll_nouns=TOLL_NOUNS,
    nouns_like_participles=NOUNS_LIKE_PARTICIPLES,
    votes=VOTES,
    changes=CHANGES,
    plurals_without_s=PLURALS_WITHOUT_S,
    participle_endings=PARTICIPLE_ENDINGS,
    demonym_endings=DEMONYM_ENDINGS,
    plural_auxiliaries=PLURAL_AUXILIARIES,
    to_be=TO_BE,
    all_of_them=ALL,
    pronouns=PRONOUNS,
    pointing_back=POINTING_BACK,
    singular_determiners=SINGULAR_DETERMINERS,
    contracted_singular=CONTRACTED_SINGULAR,
    hours=HOURS,
    year_before=YEAR_BEFORE,
    the=THE,
    one=ONE,
    at_least_one=AT_LEAST_ONE,
    others=OTHERS,
    including=INCLUDING,
    against=AGAINST,
    more_of_them=MORE_OF_THEM,
    continued_by=CONTINUED_BY,
    place_prepositions=PLACE_PREPOSITIONS,
    of=OF,
    of_elided=OF_ELIDED,
    of_the=OF_THE,
    of_groups=OF_GROUPS,
    more=MORE,
    by=BY,
    prefixes=PREFIXES,
    work_time=WORK_TIME,
    signed=SIGNED,
    part=PART,
    relatives=RELATIVES,
    share=re.compile(rf" ?(?:({_any(PERCENT_SIGNS)})|({_any(PER_THOUSAND_SIGNS)}))(?!\w)"),
    money_behind=re.compile(rf" ?({_any(CURRENCY_SIGNS)})(?!\w)"),
    sign=re.compile(rf" ?({_any(UNIT_SIGNS)})(?![\w/'])"),
    of_sign=re.compile(rf" de ({_any(UNIT_SIGNS)})(?![\w/'])"),  # "20 millions de m3"
    scale_noun=re.compile(rf"\b({_any(SCALE_NOUNS)})( de| d'environ| estimée à)? $", re.IGNORECASE),
    idiom=re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(idiom) for idiom in IDIOMS)})(?!\w)"),
    score_behind=re.compile(r" (?:à|contre|partout) ?\d?"),
)
