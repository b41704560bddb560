"""What stands beside a number in English news, as data: money, measures, shares, and the nouns with which it is no quantity."""

from __future__ import annotations

import re
from collections.abc import Iterable

from recoupe.lang.tables.quantities import QuantityWords

CURRENCIES: dict[str, str] = {
    "euro": "EUR", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "ruble": "RUB", "rouble": "RUB", "real": "BRL", "reais": "BRL",
    "bolivar": "VES", "hryvnia": "UAH", "zloty": "PLN", "forint": "HUF", "rand": "ZAR", "shekel": "ILS", "naira": "NGN", "baht": "THB",
    "cedi": "GHS", "bitcoin": "XBT", "riyal": "SAR", "won": "KRW",
}  # fmt: skip
_ADJECTIVES: dict[str, dict[str, str]] = {
    "dollar": {"us": "USD", "american": "USD", "canadian": "CAD", "australian": "AUD"},
    "pound": {"sterling": "GBP", "british": "GBP", "egyptian": "EGP", "syrian": "SYP"},
    "franc": {"swiss": "CHF", "cfa": "XOF"}, "rupee": {"indian": "INR", "pakistani": "PKR"}, "lira": {"turkish": "TRY"},
    "peso": {"mexican": "MXN", "argentine": "ARS", "chilean": "CLP"}, "dinar": {"kuwaiti": "KWD", "iraqi": "IQD"},
    "krona": {"swedish": "SEK"}, "krone": {"norwegian": "NOK", "danish": "DKK"}, "dirham": {}, "rial": {"iranian": "IRR"},
}  # fmt: skip
CURRENCY_SIGNS: dict[str, tuple[str, str | None]] = {
    "US$": ("dollar", "USD"), "USD": ("dollar", "USD"), "CA$": ("dollar", "CAD"), "C$": ("dollar", "CAD"), "CAD": ("dollar", "CAD"),
    "A$": ("dollar", "AUD"), "$": ("dollar", None), "€": ("euro", "EUR"), "EUR": ("euro", "EUR"), "£": ("pound", "GBP"),
    "GBP": ("pound", "GBP"), "¥": ("yen", None), "CHF": ("franc", "CHF"), "₽": ("ruble", "RUB"), "₴": ("hryvnia", "UAH"),
    "₪": ("shekel", "ILS"), "JPY": ("yen", "JPY"), "CNY": ("yuan", "CNY"),
}  # fmt: skip
CODES_GLUED = frozenset(("EUR", "USD", "CHF", "GBP", "CAD"))
UNIT_SIGNS: dict[str, str] = {
    "km/h": "kilometer per hour", "kph": "kilometer per hour", "mph": "mile per hour", "km²": "square kilometer", "km2": "square kilometer",
    "km": "kilometer", "m²": "square meter", "m2": "square meter", "cm": "centimeter", "mm": "millimeter", "ha": "hectare",
    "kg": "kilogram", "g": "gram", "mg": "milligram", "t": "ton", "°C": "degree", "°F": "degree Fahrenheit", "°": "degree",
    "MW": "megawatt", "GW": "gigawatt", "kW": "kilowatt", "kWh": "kilowatt-hour", "MWh": "megawatt-hour", "GWh": "gigawatt-hour",
    "GB": "gigabyte", "MB": "megabyte", "TB": "terabyte", "Hz": "hertz", "ft": "foot", "lb": "pound", "lbs": "pound", "mi": "mile",
}  # fmt: skip
MEASURES = frozenset((
    "meter", "metre", "kilometer", "kilometre", "mile", "foot", "feet", "inch", "yard", "centimeter", "millimeter", "hectare", "acre",
    "ton", "tonne", "kilo", "kilogram", "gram", "pound", "ounce", "barrel", "liter", "litre", "gallon", "watt", "kilowatt", "megawatt",
    "gigawatt", "degree", "byte", "megabyte", "gigabyte", "volt", "hertz", "point", "knot", "megaton", "kiloton", *CURRENCIES, "dollar",
    "franc", "rupee", "lira", "peso", "dinar", "krona", "krone", "cent", "penny", "pence",
))  # fmt: skip
TIME_NOUNS = frozenset((
    "year", "month", "week", "day", "hour", "minute", "second", "century", "decade", "quarter", "night", "weekend", "morning", "evening",
    "afternoon", "millennium", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february",
    "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "season", "anniversary", "fortnight",
    "am", "pm", "a.m.", "p.m.",
))  # fmt: skip
IRREGULAR = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot", "policemen": "policeman", "lives": "life",
    "wives": "wife", "servicemen": "serviceman", "firemen": "fireman", "fishermen": "fisherman", "businessmen": "businessman",
    "lawmen": "lawman", "congressmen": "congressman", "teeth": "tooth", "mice": "mouse", "crises": "crisis", "pence": "penny",
    "gunmen": "gunman", "knives": "knife", "thieves": "thief", "aircraft": "aircraft", "series": "series", "species": "species",
}  # fmt: skip
_KEPT = frozenset(["news", "gas", "bus", "virus", "campus", "census", "crisis", "analysis", "basis", "consensus", "series", "species", "texas", "us", "his", "this", "thus", "plus", "less", "headquarters", "congress", "press", "process", "progress", "success", "access"])  # fmt: skip


def without_plural(word: str) -> str:
    """A noun without the mark of its plural, by its form alone: "cities" -> "city", "people" -> "person"."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    if word in _KEPT or len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("ches", "shes", "sses", "xes", "zzes")) else word[:-1]


def _any(found: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(found, key=len, reverse=True))


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


UNITS = QuantityWords(
    without_plural=without_plural,
    lemma_tells=re.compile(r"(?!)"),
    plural_letters="s",
    agreeing_letters="s",
    titles_before=("vice-",),
    needs_adjective=frozenset(),
    adverb_endings=("ly",),
    currencies=CURRENCIES,
    currency_adjectives=_ADJECTIVES,
    currency_signs=CURRENCY_SIGNS,
    unit_signs=UNIT_SIGNS,
    measures=MEASURES,
    time_nouns=TIME_NOUNS,
    not_counted=frozenset(("time", "occasion")),
    label_nouns=_words(
        "article articles section chapter page pages number no no. nos route highway interstate flight resolution season episode channel "
        "version phase level category grade room gate terminal boeing airbus psalm verse amendment title tier type model rule"
    ),
    score_nouns=frozenset(("goal", "point", "set", "try", "run")),
    prenominal=_words(
        "other new former young small large big great good old first last next main high senior more different fellow additional further "
        "separate foreign local civilian armed military federal russian american british french chinese israeli palestinian ukrainian iraqi "
        "iranian syrian german afghan turkish indian japanese palestinian alleged suspected masked unidentified innocent heavy long "
    ),
    order_adjectives=frozenset(("first", "last", "next", "same")),
    toll_nouns=_words("death person victim soldier man woman child officer civilian arrest casualty hostage case injury"),
    nouns_like_participles=_words("dead wounded injured missing killed detained arrested displaced"),
    votes=_words("vote ballot seat abstention"),
    changes=_words(
        "rise fall drop jump climb increase decrease cut raise lower go grow shrink slip plunge soar double reduce decline"
    ),
    plurals_without_s=(
        "people",
        "men",
        "women",
        "children",
        "police",
        "troops",
        "staff",
        "dead",
        "wounded",
        "injured",
        "missing",
        "feet",
        "aircraft",
        "personnel",
        "percent",
        "cattle",
        "killed",
        "arrested",
        "others",
    ),
    participle_endings=("ed",),
    demonym_endings=("ans", "ians", "ese", "is", "ish", "ites", "ers"),
    plural_auxiliaries=_words("are were have had will would"),
    to_be=_words("are were"),
    all_of_them=frozenset(("all",)),
    pronouns=_words("they we"),
    pointing_back=_words("the these those all they we us you our their his her my of in by at to for"),
    singular_determiners=_words("a an this that another each every"),
    contracted_singular=frozenset(),
    hours=frozenset(("hour", "hours")),
    year_before=_words(
        "in since by until before after during from through year early late mid spring summer autumn fall winter of fiscal january february "
        "march april may june july august september october november december circa"
    ),
    the=("the ",),
    one=frozenset(("one",)),
    at_least_one=("at least ", "only ", "at most "),
    others=frozenset(("other",)),
    including=frozenset(("including",)),
    against="against",
    more_of_them=("more", "fewer", "additional"),
    continued_by=frozenset(("and", ",", "then")),
    place_prepositions=_words("in at on near from"),
    of="of",
    of_elided="of",
    of_the="",
    of_groups=_words("the its his her their those these our my"),
    more=_words("more less very"),
    by="by",
    prefixes=("vice-", "ex-"),
    work_time=frozenset(("hour",)),
    signed=frozenset(("degree", "point")),
    part="share",
    relatives=_words("who which that whom whose where"),
    share=re.compile(r"[ -]?(?:(%|percent|per cent|pct)|(‰))(?!\w)"),
    money_behind=re.compile(rf" ?({_any(s for s in CURRENCY_SIGNS if s.isalpha() or s == '€')})(?!\w)"),
    sign=re.compile(rf" ?({_any(UNIT_SIGNS)})(?![\w/'])"),
    of_sign=re.compile(rf" ({_any(UNIT_SIGNS)})(?![\w/'])"),
    scale_noun=re.compile(r"\b(magnitude)( of| an estimated)? $", re.IGNORECASE),
    idiom=re.compile(
        r"(?<!\w)(?:one another|one of a kind|two-way street|catch-22|24/7|second to none|at sixes and sevens)(?!\w)"
    ),
    score_behind=re.compile(r" (?:to|against) ?\d"),
)
