"""Numbers as French words, in France, Belgium, Switzerland and Canada, as data.

All words are in small letters, with a straight apostrophe and a plain hyphen; a reader compares after `same_length_form`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from recoupe.lang.fr.lexicon.quantity.units import CODES_GLUED, UNIT_SIGNS
from recoupe.lang.tables.numerals import AtomKind, NumeralWords

# Words that add up ("cent vingt-trois"). "un" and "une" are numbers only inside a compound or before a scale: alone they are
# articles, and whoever reads them decides. "neuf" is also "new": whoever reads it asks for a noun behind it.
SIMPLE: dict[str, int] = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9,
    "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
    "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
    "septante": 70, "huitante": 80, "octante": 80, "nonante": 90,
}  # fmt: skip

# Nothing of these nouns, after "zéro" (elsewhere "tolérance zéro", "zéro carbone" are names) and, where a count is told, "aucun".
ZERO = ("zéro", "zero")
NONE = ("aucun", "aucune")
ZERO_NOUNS = (
    "blessé",
    "blessée",
    "mort",
    "morte",
    "décès",
    "victime",
    "tué",
    "disparu",
    "cas",
    "arrestation",
    "interpellation",
    "voix",
    "euro",
    "dollar",
    "but",
    "point",
    "contamination",
    "incident",
    "otage",
    "dégât",
    "accident",
    "hospitalisation",
    "plainte",
)
NONE_TOLD_BEFORE = ("fait", "faire", "faisant", "a", "eu", "déplore", "déplorent", "recense", "compte", "enregistre", "déploré")
NONE_TOLD_AFTER = ("à déplorer", "signalé", "signalée", "déploré", "déplorée", "recensé", "recensée", "enregistré", "enregistrée")

# Words that multiply what stands before them, inside a numeral.
HUNDRED = ("cent", "cents")
THOUSAND = ("mille", "mil")

# Scales, which take "de" before a noun: "deux millions d'habitants". French billions are millions of millions.
SCALES: dict[str, float] = {
    "million": 1e6, "millions": 1e6, "milliard": 1e9, "milliards": 1e9,
    "billion": 1e12, "billions": 1e12, "trillion": 1e18, "trillions": 1e18,
}  # fmt: skip

# Scales in short, only straight after figures: "3,5 Mds d'euros", "12 M€". As written: "m" is a metre, "M" a million.
SHORT_SCALES: dict[str, float] = {
    "M": 1e6, "Mio": 1e6, "mio": 1e6, "Md": 1e9, "Mds": 1e9, "md": 1e9, "mds": 1e9, "Mrd": 1e9, "mrd": 1e9, "G": 1e9, "k": 1e3,
    "K": 1e3,
}  # fmt: skip
# These only with a sign of money behind them: "M" alone may be an initial, "k" a kilo or a thousand.
SHORT_SCALES_OF_MONEY = frozenset(("M", "G", "k", "K"))

# About so many. "huitaine" and "quinzaine" are more often a time; the noun behind them tells.
COLLECTIVES: dict[str, int] = {
    "huitaine": 8, "dizaine": 10, "dizaines": 10, "douzaine": 12, "douzaines": 12, "quinzaine": 15, "vingtaine": 20,
    "trentaine": 30, "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60, "septantaine": 70, "nonantaine": 90,
    "centaine": 100, "centaines": 100, "millier": 1000, "milliers": 1000,
}  # fmt: skip
HALF_COLLECTIVES: dict[str, float] = {
    "demi-douzaine": 6, "demi-douzaines": 6, "demi-centaine": 50, "demi-millier": 500, "demi-million": 5e5, "demi-milliard": 5e8,
}  # fmt: skip

# What stands before a collective or a bare scale: one of it, or several of it.
ONE_OF = ("une", "un", "cette", "ce", "la", "le")
SEVERAL_OF = ("des", "plusieurs", "quelques", "de nombreuses", "de nombreux", "par", "les", "ces", "aux", "de")
BETWEEN_SEVERAL = ("autres", "bonnes", "petites", "nouvelles", "premières", "nouveaux", "premiers")
BETWEEN = ("bonne", "bon", "petite", "petit", "grosse", "gros", "toute petite", "grande", "nouvelle", "autre")

# Parts of a whole: the words, and the value; "de" or a contraction of it must follow ("la moitié des sièges").
FRACTIONS: dict[str, float] = {
    "la moitié": 1 / 2, "un tiers": 1 / 3, "le tiers": 1 / 3, "deux tiers": 2 / 3, "un quart": 1 / 4, "le quart": 1 / 4,
    "trois quarts": 3 / 4, "un cinquième": 1 / 5, "le cinquième": 1 / 5, "deux cinquièmes": 2 / 5, "trois cinquièmes": 3 / 5,
    "quatre cinquièmes": 4 / 5, "un sixième": 1 / 6, "un huitième": 1 / 8, "un dixième": 1 / 10, "le dixième": 1 / 10,
    "neuf dixièmes": 9 / 10,
}  # fmt: skip

# Elided words that stand before a numeral: "d'un million", "l'un", "qu'une dizaine".
ELIDED = frozenset(("d", "l", "qu"))
AND = "et"
HALF = ("demi", "demie")

# Words between two bounds: "entre 8 000 et 10 000", "de 5 à 10", "trois ou quatre".
RANGE_LINKS = ("à", "ou", "et")
# After "sur", a number makes a share of what stands before: "deux Français sur trois", "9 sur 10".
OUT_OF = "sur"


def _any(found: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(found, key=len, reverse=True))


_KINDS: dict[str, tuple[AtomKind, float]] = {
    **{word: ("unit", float(value)) for word, value in SIMPLE.items()},
    **dict.fromkeys(HUNDRED, ("hundred", 100.0)),
    **dict.fromkeys(THOUSAND, ("thousand", 1000.0)),
    **{word: ("scale", value) for word, value in SCALES.items()},
    **{word: ("collective", float(value)) for word, value in COLLECTIVES.items()},
    **{word: ("half", value) for word, value in HALF_COLLECTIVES.items()},
    AND: ("and", 0.0),
}
_ZERO_NOUN = rf"(?:{_any(ZERO_NOUNS)})s?(?!\w)"
_ANY_FRACTION = "|".join(sorted(map(re.escape, FRACTIONS), key=len, reverse=True))

NUMERALS = NumeralWords(
    kinds=_KINDS,
    simple=SIMPLE,
    scales=SCALES,
    short_scales=SHORT_SCALES,
    short_scales_of_money=SHORT_SCALES_OF_MONEY,
    fractions=FRACTIONS,
    elided=ELIDED,
    codes_glued=CODES_GLUED,
    unit_signs=UNIT_SIGNS,
    word=re.compile(rf"(?:{_any(_KINDS)})(?!\w)(?!'\w)"),
    joined=re.compile(rf"-(?:({_any(_KINDS)})(?!\w))?"),
    zero=re.compile(
        rf"(?<![\w'-])(?:(?P<zero>{_any(ZERO)})(?= {_ZERO_NOUN})|(?P<none>{_any(NONE)})(?= {_ZERO_NOUN}"
        rf"(?P<after>(?: grave| mortelle)? (?:n'(?:est|a été|était|avait été) )(?:{_any(NONE_TOLD_AFTER)})(?!\w))?))"
    ),
    none_before=re.compile(rf"(?<!\w)(?:{_any(NONE_TOLD_BEFORE)}) $"),
    and_a_half=re.compile(rf" {AND} (?:{_any(HALF)})(?!\w)"),
    many=re.compile(rf" (?:de |d')({_any([*SCALES, *COLLECTIVES])})(?!\w)", re.IGNORECASE),
    short_scale=re.compile(rf" ?({_any(SHORT_SCALES)})(?!\w)(?!')"),
    money_next=re.compile(r" ?(?:[€$£]|d'euro|de dollar|EUR|USD)"),
    one_of=re.compile(rf"(?<!\w)(?:{_any(ONE_OF)}) *(?:(?:{_any(BETWEEN)}) ){{0,2}}$", re.IGNORECASE),
    several_of=re.compile(rf"(?<![\w'])(?:{_any(SEVERAL_OF)}) (?:(?:{_any(BETWEEN_SEVERAL)}) )?$", re.IGNORECASE),
    range_link=re.compile(rf"(?: ?({'|'.join(RANGE_LINKS)}) (?:environ |près de |quelque |plus de |moins de |les )?|-)"),
    between_before=re.compile(r"\bentre (?:les |environ )?$"),
    between_link=AND,
    ranging_links=frozenset(("ou", "-")),
    to_link="à",
    listing_link=AND,
    from_before=re.compile(r"(?:\bde |\bd')(?:environ |près de |plus de |moins de |quelque |[$€£] ?)?$"),
    some_of=re.compile(r" (?:des|de ces|de ses|de leurs) "),
    out_of=re.compile(rf" {OUT_OF} "),
    fraction=re.compile(rf"(?:(?<![\w'])|(?<=[dlu]'))(?:{_ANY_FRACTION})(?= (?:(?:de|des|du)(?!\w)|d'))"),
)
