"""The gazetteer under its French names, for the layers that are not given a language yet."""

from __future__ import annotations

from recoupe.knowledge import gazetteer
from recoupe.lang.fr.lexicon.names import PLACES


def state_code(name: str) -> str | None:
    """The code of the state or territory called so, None where it is none."""
    return gazetteer.state_code(name, PLACES)


def state_name(code: str) -> str:
    """The name of the state in the press's short form; the code itself where it is unknown."""
    return gazetteer.state_name(code, PLACES)


def capital_code(city: str) -> str | None:
    """The code of the state whose government sits in that city, None where no government does."""
    return gazetteer.capital_code(city, PLACES)
