"""States and their capitals under their French names: Babel's territories (CLDR), with the press's own forms on top.

Everything is loaded at the first use and kept. Keys are folded (see `recoupe.text.fold`), codes are ISO 3166-1 alpha-2.
"""

from __future__ import annotations

from functools import cache

from recoupe.lang.fr import places
from recoupe.text import fold

# CLDR's codes that are no territory of ISO 3166-1, or nobody's place of news.
_NOT_STATES = frozenset({"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "AC", "CP", "DG", "EA", "IC", "TA", "AQ"})


@cache
def territories() -> dict[str, str]:
    """Code -> name of each state or territory, in the short form that the French press uses."""
    from babel import Locale

    names = {code: str(name) for code, name in Locale("fr").territories.items() if len(code) == 2 and code not in _NOT_STATES}
    names.update(places.PRESS_NAMES)
    return {code: name.replace("’", "'") for code, name in names.items()}


@cache
def _codes() -> dict[str, str]:
    codes = {fold(name): code for code, name in territories().items()}
    codes.update((fold(alias), code) for alias, code in places.STATE_ALIASES.items())
    return codes


@cache
def _capitals() -> dict[str, str]:
    return {fold(city): code for city, code in places.CAPITALS.items()}


@cache
def _place_aliases() -> dict[str, str]:
    return {fold(alias): name for alias, name in places.PLACE_ALIASES.items()}


def state_code(name: str) -> str | None:
    """The code of the state or territory called so (any spelling of accents and dashes), None where it is none."""
    return _codes().get(fold(name))


def state_name(code: str) -> str:
    """The name of the state in the press's short form; the code itself where it is unknown."""
    return territories().get(code, code)


def capital_code(city: str) -> str | None:
    """The code of the state whose government sits in that city, None where no government does."""
    return _capitals().get(fold(city))


def place_alias(name: str) -> str | None:
    """The usual name of a place that is called by another one ("Ville rose": Toulouse), None where none is known."""
    return _place_aliases().get(fold(name))


@cache
def sure_states() -> frozenset[str]:
    """Names of states that mean nothing else in a French text, as written (for adding what was not found)."""
    names = {*territories().values(), *places.STATE_ALIASES}
    plain = {name.replace("É", "E").replace("Î", "I") for name in names}
    return frozenset((names | plain) - places.UNSURE_ALONE)
