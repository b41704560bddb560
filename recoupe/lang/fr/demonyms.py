"""Adjectives and nouns of nationality, as stems with their endings, each with the ISO 3166-1 alpha-2 code of the state.

Written by hand. Left out: "indien" and "africain" in their wider senses, "coréen" (two states), "congolais" and "guinéen" (two
and three), "britannique" is in (the state), "anglais", "écossais" and "gallois" too (each lies wholly in it).
"""

from __future__ import annotations

# code -> forms, masculine singular; `forms` below derives the others.
_MASCULINE: dict[str, str] = {
    "AF": "afghan", "ZA": "sud-africain", "AL": "albanais", "DZ": "algérien", "DE": "allemand", "AD": "andorran",
    "AO": "angolais", "SA": "saoudien", "AR": "argentin", "AM": "arménien", "AU": "australien", "AT": "autrichien",
    "AZ": "azerbaïdjanais azéri", "BH": "bahreïni bahreïnien", "BD": "bangladais bangladeshi", "BE": "belge", "BJ": "béninois",
    "BY": "biélorusse bélarusse", "MM": "birman", "BO": "bolivien", "BA": "bosnien bosniaque", "BR": "brésilien",
    "BG": "bulgare", "BF": "burkinabè burkinabé", "BI": "burundais", "KH": "cambodgien", "CM": "camerounais", "CA": "canadien",
    "CF": "centrafricain", "CL": "chilien", "CN": "chinois", "CY": "chypriote", "CO": "colombien", "KM": "comorien",
    "KP": "nord-coréen", "KR": "sud-coréen", "CR": "costaricien costaricain", "HR": "croate", "CU": "cubain", "DK": "danois",
    "DJ": "djiboutien", "DO": "dominicain", "EG": "égyptien", "AE": "émirati émirien", "EC": "équatorien", "ER": "érythréen",
    "ES": "espagnol", "EE": "estonien", "US": "américain étasunien états-unien", "ET": "éthiopien", "FI": "finlandais",
    "FR": "français", "GA": "gabonais", "GM": "gambien", "GE": "géorgien", "GH": "ghanéen", "GR": "grec",
    "GT": "guatémaltèque", "HT": "haïtien", "HN": "hondurien", "HK": "hongkongais", "HU": "hongrois", "IN": "indien",
    "ID": "indonésien", "IQ": "irakien", "IR": "iranien", "IE": "irlandais", "IS": "islandais", "IL": "israélien",
    "IT": "italien", "CI": "ivoirien", "JM": "jamaïcain", "JP": "japonais nippon", "JO": "jordanien", "KZ": "kazakh",
    "KE": "kényan", "KG": "kirghiz", "XK": "kosovar", "KW": "koweïtien", "LA": "laotien", "LV": "letton", "LB": "libanais",
    "LR": "libérien", "LY": "libyen", "LI": "liechtensteinois", "LT": "lituanien lithuanien", "LU": "luxembourgeois",
    "MK": "macédonien", "MG": "malgache", "MY": "malaisien", "MW": "malawien malawite", "MV": "maldivien", "ML": "malien",
    "MT": "maltais", "MA": "marocain", "MU": "mauricien", "MR": "mauritanien", "MX": "mexicain", "MD": "moldave",
    "MC": "monégasque", "MN": "mongol", "ME": "monténégrin", "MZ": "mozambicain", "NA": "namibien", "NP": "népalais",
    "NI": "nicaraguayen", "NE": "nigérien", "NG": "nigérian", "NO": "norvégien", "NZ": "néo-zélandais", "OM": "omanais",
    "UG": "ougandais", "UZ": "ouzbek", "PK": "pakistanais", "PS": "palestinien", "PA": "panaméen", "PY": "paraguayen",
    "NL": "néerlandais", "PE": "péruvien", "PH": "philippin", "PL": "polonais", "PT": "portugais", "QA": "qatari qatarien",
    "RO": "roumain", "GB": "britannique anglais écossais gallois", "RU": "russe", "RW": "rwandais", "SV": "salvadorien",
    "SN": "sénégalais", "RS": "serbe", "SL": "sierra-léonais", "SG": "singapourien", "SK": "slovaque", "SI": "slovène",
    "SO": "somalien", "SD": "soudanais", "SS": "sud-soudanais", "LK": "sri-lankais", "SE": "suédois",
    "CH": "suisse helvétique", "SR": "surinamien", "SY": "syrien", "TJ": "tadjik", "TW": "taïwanais", "TZ": "tanzanien",
    "TD": "tchadien", "CZ": "tchèque", "TH": "thaïlandais", "TG": "togolais", "TN": "tunisien", "TM": "turkmène", "TR": "turc",
    "UA": "ukrainien", "UY": "uruguayen", "VA": "vatican", "VE": "vénézuélien", "VN": "vietnamien", "YE": "yéménite",
    "ZM": "zambien", "ZW": "zimbabwéen",
}  # fmt: skip

_IRREGULAR: dict[str, tuple[str, ...]] = {
    "grec": ("grecque", "grecs", "grecques"),
    "turc": ("turque", "turcs", "turques"),
    "letton": ("lettonne", "lettons", "lettonnes"),
    "nippon": ("nippone", "nipponne", "nippons", "nippones", "nipponnes"),
    "burkinabè": ("burkinabè", "burkinabès"),
    "kirghiz": ("kirghize", "kirghizes"),
}  # fmt: skip


def _forms(word: str) -> tuple[str, ...]:
    """All forms of an adjective of nationality given in the masculine singular, by its ending."""
    if word in _IRREGULAR:
        return (word, *_IRREGULAR[word])
    if word.endswith(("e", "é")):
        feminine = word + "e" if word.endswith("é") else word
    elif word.endswith("en"):
        feminine = word + "ne"
    else:
        feminine = word + "e"
    plural = word if word.endswith("s") else word + "s"
    return (word, feminine, plural, feminine + "s")


DEMONYMS: dict[str, str] = {form: code for code, words in _MASCULINE.items() for word in words.split() for form in _forms(word)}
"""Every form in small letters -> ISO 3166-1 alpha-2 code."""
