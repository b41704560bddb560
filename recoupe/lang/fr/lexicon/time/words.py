"""The French words of time: names of days and months, units, numbers, and the cues that tell one reading from another.

All in lower case with plain apostrophes, hyphens and spaces. The shapes that these words take together are in
`time_patterns`; what they mean is worked out in `recoupe.annotate.time`.
"""

from __future__ import annotations

from recoupe.lang.tables.time import TimeWords

WEEKDAYS = {"lundi": 0, "mardi": 1, "mercredi": 2, "jeudi": 3, "vendredi": 4, "samedi": 5, "dimanche": 6}

MONTHS = {
    "janvier": 1, "février": 2, "fevrier": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "août": 8, "aout": 8,
    "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12, "decembre": 12,
}  # fmt: skip
MONTH_ABBREVIATIONS = {
    "janv.": 1, "janv": 1, "jan.": 1, "févr.": 2, "févr": 2, "fév.": 2, "fév": 2, "fevr.": 2, "avr.": 4, "avr": 4, "juil.": 7,
    "juil": 7, "juill.": 7, "sept.": 9, "sept": 9, "oct.": 10, "oct": 10, "nov.": 11, "nov": 11, "déc.": 12, "déc": 12,
    "dec.": 12,
}  # fmt: skip

SEASONS = {"printemps": "SP", "été": "SU", "automne": "FA", "hiver": "WI"}

ALSO_PARTICIPLE = ("été",)
ALSO_NAMES = ("mars", "mai")
ALSO_WITH_ARTICLE = ("toussaint", "ascension")
ALSO_FIRST_NAMES = ("noël", "toussaint", "ascension")

PARTS = {
    "matin": "TMO", "matinée": "TMO", "midi": "TMI", "après-midi": "TAF", "apres-midi": "TAF", "soir": "TEV", "soirée": "TEV",
    "nuit": "TNI", "journée": "TDT", "aube": "TMO", "aurore": "TMO", "mi-journée": "TMI", "petit matin": "TMO",
}  # fmt: skip
MIDNIGHT, NIGHT, DAYTIME = "minuit", "nuit", "journée"
END_OF_DAY = "TEV"
"""What "fin de journée" means: the evening."""

UNITS = {
    "seconde": "S", "secondes": "S", "minute": "M", "minutes": "M", "mn": "M", "heure": "H", "heures": "H",
    "jour": "D", "jours": "D", "journée": "D", "journées": "D", "nuit": "NI", "nuits": "NI",
    "semaine": "W", "semaines": "W", "week-end": "WE", "week-ends": "WE", "weekend": "WE", "weekends": "WE",
    "week end": "WE", "quinzaine": "Q2W", "mois": "MO", "trimestre": "QU", "trimestres": "QU", "semestre": "HA",
    "semestres": "HA", "an": "Y", "ans": "Y", "année": "Y", "années": "Y", "décennie": "DE", "décennies": "DE",
    "siècle": "CE", "siècles": "CE", "millénaire": "ML", "millénaires": "ML",
}  # fmt: skip

PLURAL_UNITS = frozenset(unit for unit in UNITS if unit.endswith("s") and unit != "mois")

NUMBERS = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10,
    "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "vingt": 20, "vingts": 20, "trente": 30,
    "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70, "octante": 80, "huitante": 80, "nonante": 90,
    "cent": 100, "cents": 100, "mille": 1000,
}  # fmt: skip
COLLECTIVES = {
    "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40, "cinquantaine": 50,
    "soixantaine": 60, "centaine": 100,
}  # fmt: skip
VAGUE = ("quelques", "plusieurs", "longs", "longues", "maints", "diverses", "certaines")
ORDINALS = {
    "premier": 1, "première": 1, "1er": 1, "1ère": 1, "1re": 1, "deuxième": 2, "second": 2, "seconde": 2, "2e": 2, "2ème": 2,
    "troisième": 3, "3e": 3, "3ème": 3, "quatrième": 4, "4e": 4, "4ème": 4, "dernier": -1, "dernière": -1,
}  # fmt: skip

BACKWARD = {"dernier": -1, "dernière": -1, "derniere": -1, "derniers": -1, "dernières": -1, "passé": -1,
            "passée": -1, "passés": -1,
            "passées": -1, "écoulé": -1, "écoulée": -1, "écoulés": -1, "écoulées": -1}  # fmt: skip
FORWARD = {"prochain": 1, "prochaine": 1, "prochains": 1, "prochaines": 1, "à venir": 1, "qui vient": 1}
PLURAL_SHIFTS = ("à venir", "qui viennent")
AFTER_TEXT = {"suivant": 1, "suivante": 1, "suivants": 1, "suivantes": 1, "d'après": 1}
BEFORE_TEXT = {"précédent": -1, "précédente": -1, "précédents": -1, "précédentes": -1, "d'avant": -1}

DAY_WORDS = {"hier": -1, "aujourd'hui": 0, "demain": 1, "avant-hier": -2, "après-demain": 2, "apres-demain": 2}
TEXT_DAY_WORDS = {"lendemain": 1, "surlendemain": 2, "veille": -1, "avant-veille": -2}

HOLIDAYS = {
    "noël": (12, 25), "jour de noël": (12, 25), "réveillon de noël": (12, 24), "toussaint": (11, 1), "assomption": (8, 15),
    "épiphanie": (1, 6), "saint-sylvestre": (12, 31), "saint-valentin": (2, 14), "saint-jean": (6, 24), "jour de l'an": (1, 1),
    "nouvel an": (1, 1), "réveillon du nouvel an": (12, 31), "réveillon de la saint-sylvestre": (12, 31),
    "fête nationale": (7, 14), "fête du travail": (5, 1), "chandeleur": (2, 2), "saint-nicolas": (12, 6),
    "saint-patrick": (3, 17), "fête de la musique": (6, 21), "halloween": (10, 31), "noel": (12, 25),
    "fête des rois": (1, 6),
}  # fmt: skip
"""Feasts with a fixed day. Left out: "fête des mères", "carnaval", "ramadan", whose day differs by country or by the moon."""
EASTER_FEASTS = {
    "pâques": 0, "dimanche de pâques": 0, "lundi de pâques": 1, "ascension": 39, "pentecôte": 49, "lundi de pentecôte": 50,
    "mardi gras": -47, "mercredi des cendres": -46, "vendredi saint": -2, "jeudi saint": -3, "samedi saint": -1,
    "jeudi de l'ascension": 39,
    "dimanche de pentecôte": 49, "dimanche des rameaux": -7,
}  # fmt: skip
EVENT_DAYS = {("11", "septembre"): "2001-09-11", ("13", "novembre"): "2015-11-13", ("7", "octobre"): "2023-10-07"}

PRESENT_WORDS = (
    "maintenant", "actuellement", "désormais", "dorénavant", "à présent", "en ce moment", "à l'heure actuelle", "à ce jour",
    "pour l'instant", "pour le moment", "pour l'heure", "à l'heure qu'il est", "ces temps-ci", "de nos jours", "présentement",
)  # fmt: skip
MOMENT_WORDS = frozenset(("maintenant", "actuellement", "pour l'instant", "pour le moment"))
PAST_WORDS = (
    "récemment", "précédemment", "dernièrement", "autrefois", "jadis", "naguère", "antérieurement", "par le passé",
    "ces derniers temps", "ces temps derniers", "tout récemment", "à l'époque",
    "après-guerre", "avant-guerre", "entre-deux-guerres",
)  # fmt: skip
FUTURE_WORDS = (
    "prochainement",
    "bientôt",
    "ultérieurement",
    "à l'avenir",
    "sous peu",
    "d'ici peu",
    "date ultérieure",
    "jour d'après",
)
"""Left out of all three: "déjà", "toujours", "encore", "alors", "auparavant", "ensuite", "enfin", which order the telling rather
than place it in time, and the adjectives "actuel", "futur", "prochain", "récent" before a noun that is no unit of time."""

FREQUENCIES = {
    "quotidien": "P1D", "quotidienne": "P1D", "quotidiens": "P1D", "quotidiennes": "P1D", "quotidiennement": "P1D",
    "journalier": "P1D", "journalière": "P1D", "journaliers": "P1D", "journalières": "P1D",
    "hebdomadaire": "P1W", "hebdomadaires": "P1W", "hebdomadairement": "P1W",
    "mensuel": "P1M", "mensuelle": "P1M", "mensuels": "P1M", "mensuelles": "P1M", "mensuellement": "P1M",
    "bimensuel": "P2W", "bimestriel": "P2M", "trimestriel": "P3M", "trimestrielle": "P3M", "trimestriels": "P3M",
    "trimestrielles": "P3M", "semestriel": "P6M", "semestrielle": "P6M", "semestriels": "P6M", "semestrielles": "P6M",
    "annuel": "P1Y", "annuelle": "P1Y", "annuels": "P1Y", "annuelles": "P1Y", "annuellement": "P1Y", "bisannuel": "P2Y",
}  # fmt: skip
ALSO_PAPERS = ("quotidien", "hebdomadaire", "quotidiens", "hebdomadaires", "mensuel", "trimestriel")
PERIODICALS = r"(?:le|un|du|au|l'|cet|ce|les|des|aux|grand|autre|premier|nouvel|nouveau|deux|trois)"
"""What stands before "quotidien" and "hebdomadaire" where they are the noun for a paper."""

APPROXIMATE = (
    "environ", "près de", "près d'", "presque", "quasi", "quasiment", "à peu près", "quelque", "autour de", "une petite",
    "un petit", "grosso modo", "à peine", "approximativement",
)  # fmt: skip
FROM_THERE = {"plus tôt": -1, "auparavant": -1, "plus tard": 1}
INCLUSIVE = ("au moins", "au minimum", "minimum", "au plus", "au maximum", "tout au plus", "maximum")
THAT, AND = ("-là", " là"), "et"
MORE = (
    "plus de",
    "plus d'",
    "au moins",
    "au-delà de",
    "au minimum",
    "un peu plus de",
    "un peu plus d'",
    "bien plus de",
    "minimum",
)
LESS = ("moins de", "moins d'", "au plus", "un peu moins de", "un peu moins d'", "au maximum", "tout au plus", "maximum")
EDGES = {"début": "START", "mi": "MID", "milieu": "MID", "courant": "MID", "fin": "END"}

HALF_HOURS = {"et quart": 15, "et demi": 30, "et demie": 30, "trois quarts": 45, "moins le quart": -15, "moins quart": -15,
              "moins cinq": -5, "moins dix": -10, "moins vingt": -20, "moins vingt-cinq": -25, "cinq": 5, "dix": 10,
              "quinze": 15, "vingt": 20, "vingt-cinq": 25, "trente": 30, "trente-cinq": 35, "quarante": 40,
              "quarante-cinq": 45, "cinquante": 50, "cinquante-cinq": 55}  # fmt: skip
AFTERNOON = ("soir", "après-midi")
WEEKS_IN = {"huit": 1, "quinze": 2}
HALVES = ("quinzaine", "moitié")
SECOND_HALF_FROM = 15
DAY_PHASES = {"début": "TMO", "fin": END_OF_DAY}
YEAR_END, MONTH_END = "fin", "fin"

ZONES = {"gmt": "+00:00", "utc": "+00:00", "tu": "+00:00"}

TIME_WORDS = TimeWords(
    quarter_letters={"t": "Q", "q": "Q", "s": "H"},
    respelled=(("apres", "après"),),
    weekdays=WEEKDAYS,
    months=MONTHS,
    month_abbreviations=MONTH_ABBREVIATIONS,
    seasons=SEASONS,
    also_participle=ALSO_PARTICIPLE,
    also_names=ALSO_NAMES,
    also_with_article=ALSO_WITH_ARTICLE,
    also_first_names=ALSO_FIRST_NAMES,
    parts=PARTS,
    midnight=MIDNIGHT,
    night=NIGHT,
    daytime=DAYTIME,
    units=UNITS,
    plural_units=PLURAL_UNITS,
    numbers=NUMBERS,
    collectives=COLLECTIVES,
    vague=VAGUE,
    ordinals=ORDINALS,
    backward=BACKWARD,
    forward=FORWARD,
    plural_shifts=PLURAL_SHIFTS,
    after_text=AFTER_TEXT,
    before_text=BEFORE_TEXT,
    day_words=DAY_WORDS,
    text_day_words=TEXT_DAY_WORDS,
    holidays=HOLIDAYS,
    easter_feasts=EASTER_FEASTS,
    event_days=EVENT_DAYS,
    moment_words=MOMENT_WORDS,
    frequencies=FREQUENCIES,
    also_papers=ALSO_PAPERS,
    from_there=FROM_THERE,
    inclusive=INCLUSIVE,
    that=THAT,
    and_=AND,
    more=MORE,
    less=LESS,
    edges=EDGES,
    half_hours=HALF_HOURS,
    afternoon=AFTERNOON,
    weeks_in=WEEKS_IN,
    halves=HALVES,
    second_half_from=SECOND_HALF_FROM,
    day_phases=DAY_PHASES,
    year_end=YEAR_END,
    month_end=MONTH_END,
    zones=ZONES,
)
