"""Words that the tokeniser and the sentence rules must know, as data."""

from __future__ import annotations

# Words that lose their last vowel before another vowel. "quelqu'un", "presqu'île" and "entr'ouvert" are single words: left out.
ELIDED = ("jusqu", "lorsqu", "puisqu", "quoiqu", "qu", "c", "d", "j", "l", "m", "n", "s", "t")

# Prefixes split from the name that follows, so that the name can be found: "ex-Front national", "pro-Brexit".
PREFIXES = ("ex", "Ex", "anti", "Anti", "pro", "Pro", "néo", "post", "non")

# Civilities written with a full stop, which are sometimes glued to the name ("M.Dupont").
TITLES_WITH_STOP = ("MM", "Mmes", "Mme", "Mlles", "Mlle", "Mgr", "Mrs", "Mr", "Ms", "M", "Dr", "Pr", "Sgt", "Cdt", "Col", "Gal")

# Abbreviations that end in a full stop. Left out, because they are words that end sentences too: "art.", "vol.", "ex.", "fig.".
# "sept." (September, or the number seven before a full stop) is in: the sentence rules look at what follows.
ABBREVIATIONS = (
    *(title + "." for title in TITLES_WITH_STOP),
    "janv.", "févr.", "fév.", "avr.", "juill.", "juil.", "sept.", "oct.", "nov.", "déc.",
    "av.", "apr.", "env.", "cf.", "etc.", "p.", "pp.", "n.d.l.r.", "ndlr.", "c.-à-d.", "J.-C.", "N.B.", "P.-S.",
    "St.", "Ste.", "Cie.", "Inc.", "Ltd.", "Corp.", "Jr.", "Sr.", "No.", "Vol.", "tél.", "éd.", "bd.", "boul.", "hab.", "approx.",
)  # fmt: skip

# Never split, in small letters, capitalised or in capitals.
WHOLE = (
    "aujourd'hui", "quelqu'un", "c'est-à-dire", "l'on", "presqu'île", "prud'hommes", "prud'homme", "main-d'œuvre",
    "rendez-vous", "garde-à-vous", "peut-être", "au-delà", "par-delà", "jusque-là", "delà", "voilà",
    "celui-ci", "celui-là", "celle-ci", "celle-là", "ceux-ci", "ceux-là", "celles-ci", "celles-là", "ceci", "cela",
    "là-bas", "soi-disant", "chez-moi", "cessez-le-feu", "sous-le-vent", "moi-même", "toi-même", "lui-même",
    "canal+", "disney+",
)  # fmt: skip

# Never split, only as written here.
WHOLE_AS_WRITTEN = (*ABBREVIATIONS, "Canal+", "CANAL+", "Disney+", "km/h", "°C", "°F")

# Words which, in capitals after an abbreviation, more likely begin a sentence than go on with a name.
SENTENCE_OPENERS = frozenset((
    "A", "Ainsi", "Alors", "Après", "Au", "Aussi", "Aux", "Avant", "Avec", "C'", "Car", "Ce", "Cependant", "Ces", "Cet",
    "Cette", "Cinq", "D'", "Dans", "De", "Depuis", "Des", "Deux", "Du", "Elle", "Elles", "En", "Enfin", "Et", "Il", "Ils",
    "Interrogé", "Interrogée", "J'", "Je", "L'", "La", "Le", "Les", "Leur", "Leurs", "Lorsque", "Mais", "Nos", "Notre",
    "Nous", "On", "Or", "Par", "Plus", "Plusieurs", "Pour", "Pourtant", "Puis", "Quand", "Quatre", "S'", "Sa", "Sans",
    "Selon", "Ses", "Si", "Son", "Sur", "Tous", "Tout", "Toutefois", "Toutes", "Trois", "Un", "Une", "Vous", "À",
))  # fmt: skip

# Words of grammar that, in capitals after a small-letter word, begin a sentence whose forerunner ends without a stop: a heading,
# a caption. Left out: words that begin names and titles of works (Le, La, Les, L', En, Un, Je, Chez, Que, Ainsi, Avant).
OPENERS_AFTER_HEADING = frozenset((
    "Après", "Au", "Aucun", "Aucune", "Aux", "Avec", "Ce", "Cependant", "Certaines", "Certains", "Ces", "Cet", "Cette", "Chaque",
    "Comme", "Dans", "Depuis", "Des", "Dès", "Elle", "Elles", "Ensuite", "Il", "Ils", "Lors", "Lorsque", "Mais", "Nous", "On",
    "Par", "Pendant", "Plusieurs", "Pour", "Pourtant", "Puis", "Quand", "Selon", "Si", "Sur", "Tous", "Toute", "Toutefois",
    "Toutes", "Votre", "Vous",
))  # fmt: skip
# After these a capital begins a name or a title instead ("le collectif de Nous toutes").
NAME_MAY_FOLLOW = frozenset((
    "à", "au", "aux", "avec", "ce", "cette", "chez", "contre", "dans", "de", "des", "dit", "du", "en", "est", "et", "intitulé",
    "intitulée", "la", "le", "les", "mouvement", "ou", "par", "parti", "pour", "que", "site", "sur", "telles", "un", "une",
))  # fmt: skip

# Numbers in letters, as single tokens; compounds with hyphens ("quatre-vingt-dix") are made of these.
NUMBER_WORDS = frozenset((
    "zéro", "un", "une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
    "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf", "vingt", "trente", "quarante", "cinquante", "soixante",
    "septante", "huitante", "octante", "nonante", "cent", "cents", "mille", "million", "millions", "milliard", "milliards",
))  # fmt: skip
