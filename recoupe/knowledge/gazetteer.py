"""States and their capitals under the names that a language gives them: Babel's territories (CLDR), the press's own forms on top.

Everything is loaded at the first use and kept. Keys are folded (see `recoupe.text.fold`), codes are ISO 3166-1 alpha-2.
"""

from __future__ import annotations

from functools import cache

from recoupe.lang.tables.names import PlaceNames
from recoupe.text import fold

# CLDR's codes that are no territory of ISO 3166-1, or nobody's place of news.
_NOT_STATES = frozenset({"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "AC", "CP", "DG", "EA", "IC", "TA", "AQ"})


@cache
def territories(states: PlaceNames) -> dict[str, str]:
    """Code -> name of each state or territory, in the short form that the press of the language uses."""
    from babel import Locale

    told = Locale(states.locale).territories.items()
    names = {code: str(name) for code, name in told if len(code) == 2 and code not in _NOT_STATES}
    names.update(states.press_names)
    return {code: name.replace("’", "'") for code, name in names.items()}


@cache
def _codes(states: PlaceNames) -> dict[str, str]:
    codes = {fold(name): code for code, name in territories(states).items()}
    codes.update((fold(alias), code) for alias, code in states.state_aliases.items())
    return codes


@cache
def _capitals(states: PlaceNames) -> dict[str, str]:
    return {fold(city): code for city, code in states.capitals.items()}


@cache
def _place_aliases(states: PlaceNames) -> dict[str, str]:
    return {fold(alias): name for alias, name in states.place_aliases.items()}


def state_code(name: str, states: PlaceNames) -> str | None:
    """The code of the state or territory called so (any spelling of accents and dashes), None where it is none."""
    return _codes(states).get(fold(name))


def state_name(code: str, states: PlaceNames) -> str:
    """The name of the state in the press's short form; the code itself where it is unknown."""
    return territories(states).get(code, code)


def capital_code(city: str, states: PlaceNames) -> str | None:
    """The code of the state whose government sits in that city, None where no government does."""
    return _capitals(states).get(fold(city))


def place_alias(name: str, states: PlaceNames) -> str | None:
    """The usual name of a place that is called by another one ("Ville rose": Toulouse), None where none is known."""
    return _place_aliases(states).get(fold(name))


@cache
def _wholes(states: PlaceNames) -> dict[str, frozenset[str]]:
    """Each place and what it lies in, as far as the tables say; states by their codes."""
    found: dict[str, set[str]] = {}
    for whole, parts in states.parts.items():
        for part in parts:
            found.setdefault(_key(part, states), set()).add(_key(whole, states))
    for city, code in states.capitals.items():
        found.setdefault(_key(city, states), set()).add(code)
    return {place: frozenset(wholes) for place, wholes in found.items()}


def _key(name: str, states: PlaceNames) -> str:
    return state_code(name, states) or fold(name)


@cache
def around(name: str, states: PlaceNames) -> frozenset[str]:
    """All that a place lies in, by folded name, states by their codes, and the place itself; only itself where none is known."""
    wholes = _wholes(states)
    found, new = {_key(name, states)}, {_key(name, states)}
    while new:
        new = {whole for place in new for whole in wholes.get(place, ())} - found
        found |= new
    return frozenset(found)


def state_of(name: str, states: PlaceNames) -> str | None:
    """The code of the state that a place is or lies in, None where none is known."""
    return next((place for place in sorted(around(name, states)) if place in territories(states)), None)


@cache
def sure_states(states: PlaceNames) -> frozenset[str]:
    """Names of states that mean nothing else in a text of the language, as written (for adding what was not found)."""
    names = {*territories(states).values(), *states.state_aliases}
    letters = str.maketrans(dict(states.unaccented))
    plain = {name.translate(letters) for name in names}
    return frozenset((names | plain) - states.unsure_alone)
