"""Numbers as English words, as data. All in small letters, with a straight apostrophe and a plain hyphen."""

from __future__ import annotations

import re
from collections.abc import Iterable

from recoupe.lang.en.lexicon.quantity.units import CODES_GLUED, UNIT_SIGNS
from recoupe.lang.tables.numerals import AtomKind, NumeralWords

SIMPLE: dict[str, int] = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
HUNDRED, THOUSAND = ("hundred",), ("thousand",)
SCALES: dict[str, float] = {"million": 1e6, "billion": 1e9, "trillion": 1e12, "millions": 1e6, "billions": 1e9, "trillions": 1e12}
SHORT_SCALES: dict[str, float] = {
    "m": 1e6, "M": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "bln": 1e9, "B": 1e9, "b": 1e9, "tn": 1e12, "trn": 1e12, "k": 1e3, "K": 1e3,
}  # fmt: skip
SHORT_SCALES_OF_MONEY: frozenset[str] = frozenset()
COLLECTIVES: dict[str, int] = {
    "dozen": 12,
    "dozens": 12,
    "hundreds": 100,
    "thousands": 1000,
    "scores": 20,
    "couple": 2,
    "tens": 10,
}
HALF_COLLECTIVES: dict[str, float] = {"half-dozen": 6}
FRACTIONS: dict[str, float] = {
    "half": 1 / 2, "a half": 1 / 2, "a third": 1 / 3, "one third": 1 / 3, "one-third": 1 / 3, "two thirds": 2 / 3, "two-thirds": 2 / 3,
    "a quarter": 1 / 4, "one quarter": 1 / 4, "three quarters": 3 / 4, "three-quarters": 3 / 4, "a fifth": 1 / 5, "one-fifth": 1 / 5,
    "two-fifths": 2 / 5, "three-fifths": 3 / 5, "four-fifths": 4 / 5, "a tenth": 1 / 10, "one-tenth": 1 / 10, "nine-tenths": 9 / 10,
}  # fmt: skip
ZERO_NOUNS = (
    "death", "casualty", "casualties", "injury", "injuries", "case", "arrest", "victim", "vote", "point", "goal", "complaint", "incident",
)  # fmt: skip


def _any(found: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(found, key=len, reverse=True))


_KINDS: dict[str, tuple[AtomKind, float]] = {
    **{word: ("unit", float(value)) for word, value in SIMPLE.items()},
    **dict.fromkeys(HUNDRED, ("hundred", 100.0)),
    **dict.fromkeys(THOUSAND, ("thousand", 1000.0)),
    **{word: ("scale", value) for word, value in SCALES.items()},
    **{word: ("collective", float(value)) for word, value in COLLECTIVES.items()},
    **{word: ("half", value) for word, value in HALF_COLLECTIVES.items()},
    "and": ("and", 0.0),
}
_ZERO_NOUN = rf"(?:{_any(ZERO_NOUNS)})s?(?!\w)"

NUMERALS = NumeralWords(
    kinds=_KINDS,
    simple=SIMPLE,
    scales=SCALES,
    short_scales=SHORT_SCALES,
    short_scales_of_money=SHORT_SCALES_OF_MONEY,
    fractions=FRACTIONS,
    elided=frozenset(),
    codes_glued=CODES_GLUED,
    unit_signs=UNIT_SIGNS,
    word=re.compile(rf"(?:{_any(_KINDS)})(?!\w)(?!'\w)"),
    joined=re.compile(rf"-(?:({_any(_KINDS)})(?!\w))?"),
    zero=re.compile(
        rf"(?<![\w'-])(?:(?P<zero>zero)(?= {_ZERO_NOUN})|(?P<none>no)(?= {_ZERO_NOUN}(?P<after> (?:was|were) reported)?))"
    ),
    none_before=re.compile(r"(?<!\w)(?:were|reported|recorded|was|caused) $"),
    and_a_half=re.compile(r" and a half(?!\w)"),
    many=re.compile(rf" of ({_any([*SCALES, *COLLECTIVES])})(?!\w)", re.IGNORECASE),
    short_scale=re.compile(rf" ?({_any(SHORT_SCALES)})(?!\w)(?!')"),
    money_next=re.compile(r" ?(?:[€$£]|euro|dollar|pound|EUR|USD)"),
    one_of=re.compile(r"(?<!\w)(?:an?|the|this|that) *(?:(?:good|full|whole) ){0,2}$", re.IGNORECASE),
    several_of=re.compile(
        r"(?<![\w'])(?:several|many|some|a few|few|the) (?:(?:other|more) )?$|(?:^|(?<=[\s(\"“]))$", re.IGNORECASE
    ),
    range_link=re.compile(r"(?: ?(to|or|and) (?:about |around |nearly |some |more than )?(?:[$€£] ?)?|-(?:[$€£])?)"),
    between_before=re.compile(r"\bbetween (?:about |around |the )?[$€£]?$"),
    between_link="and",
    ranging_links=frozenset(("or", "-", "to")),
    to_link="to",
    listing_link="and",
    from_before=re.compile(r"\bfrom (?:about |around |nearly |more than |some )?[$€£]? ?$"),
    some_of=re.compile(r" of (?:the|its|his|her|their|those|these) "),
    out_of=re.compile(r" (?:out of|in) (?:every )?"),
    fraction=re.compile(rf"(?<![\w'-])(?:{_any(FRACTIONS)})(?= (?:of|the|its|their|all)(?!\w))"),
    comma_groups=True,
)
