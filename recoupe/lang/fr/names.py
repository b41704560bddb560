"""Small words in and around names, as data."""

from __future__ import annotations

# Words that begin a surname. "ben", "van", "le" may be first names or syllables of one too; a full form with them stays whole.
PARTICLES = frozenset({
    "le", "la", "les", "du", "de", "des", "d'", "da", "di", "do", "dos", "das", "del", "della", "der", "den", "ter", "ten",
    "van", "von", "vom", "zu", "zum", "al", "el", "ben", "bin", "bint", "ibn", "abou", "abu", "ould", "aït", "ait", "mac",
    "saint", "san", "santa", "st", "o'", "y", "e",
})  # fmt: skip
FRENCH_PARTICLES = ("de", "du", "des", "d'")

# What tells a namesake of another generation: father and son are two persons.
GENERATIONS = frozenset({
    "jr", "jr.", "sr", "sr.", "junior", "senior", "fils", "père", "pere", "ii", "iii", "iv", "v", "vi", "xvi",
})  # fmt: skip

# Articles, prepositions and the like that a mention may begin with by mistake (no space after an apostrophe or a hyphen).
FRONT_WORDS = ("les", "le", "la", "l'", "d'", "du", "des", "de", "un", "une", "et", "à", "au", "aux", "ex-")
CAPITAL_ARTICLES = ("Les", "Le", "La", "L'")
# Words that a mention may end with by mistake.
TAIL_WORDS = (
    "de", "du", "des", "d'", "la", "le", "les", "l'", "et", "ou", "à", "au", "aux", "en", "pour", "par", "sur", "dans", "qui",
    "que", "dont", "avec", "d", "l", "qu", "s", "n", "selon", "est", "a",
)  # fmt: skip
# What joins an office to its place ("préfecture du Nord").
LINKS = ("de la ", "de l'", "de ", "du ", "des ", "d'")
# Endings of adjectives that may stand between a kind of body and its name ("chaîne américaine X").
ADJECTIVE_ENDINGS = ("ais", "aise", "ien", "ienne", "ique", "iste", "social", "phone")

# Words whose full stop is a part of them.
STOPPED = ("Jr.", "Sr.", "Inc.", "Corp.", "Ltd.", "Co.", "St.")
# Names that end with a plus sign.
WITH_PLUS = ("Canal+", "CANAL+", "Disney+")
# A party whose name ends with an exclamation mark.
EXCLAIMED = "en marche"
