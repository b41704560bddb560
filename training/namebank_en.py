"""Names to put in place of those of English training texts, spelt as English newspapers spell them."""

from __future__ import annotations

import random
from functools import cached_property

from babel import Locale

from training.namebank import LATIN_LOCALES, NameBank, Person

_ENGLISH = ("en_US", "en_US", "en_GB", "en_GB", "en_IE", "en_IN", "en_KE", "en_NG", "en_NZ", "en_US")
_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "zh", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu",
    "я": "ya", "і": "i", "ї": "yi", "є": "ye", "ґ": "g",
}  # fmt: skip


class EnglishNameBank(NameBank):
    """Draws names as `NameBank` does, those of English-speaking countries half of the time."""

    elides = False

    def person(self, rng: random.Random) -> Person:
        """Draw a person of any origin."""
        if rng.random() < 0.1:
            given, surname = self._names("ru_RU")
            return Person(_latin(rng.choice(given)), _latin(rng.choice(surname)))
        given, surname = self._names(rng.choice(_ENGLISH if rng.random() < 0.5 else LATIN_LOCALES))
        return Person(rng.choice(given), rng.choice(surname))

    def city(self, rng: random.Random) -> str:
        """Draw a town: of an English-speaking country two times in five, any of the world's larger ones otherwise."""
        return rng.choice(self._home if rng.random() < 0.4 else self._world_cities)

    @cached_property
    def _home(self) -> list[str]:
        names = {
            str(c["name"]) for c in self._cities
            if c["countrycode"] in ("US", "GB", "AU", "IE", "CA", "NZ") and int(str(c["population"])) > 40_000
        }  # fmt: skip
        return sorted(name for name in names if not any(c.isdigit() for c in name))

    @cached_property
    def _country_kind(self) -> dict[str, str]:
        names = (name for code, name in Locale("en").territories.items() if len(code) == 2 and code.isalpha())
        return {name: "any" for name in names if "(" not in name and "&" not in name and "SAR" not in name}


def _latin(name: str) -> str:
    return "".join(_CYRILLIC.get(c, c) for c in name.lower()).title()
