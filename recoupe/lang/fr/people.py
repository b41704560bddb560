"""Holders of high offices by period: public facts, for a surname that a report uses without ever giving the full name.

Heads of state and government of the states that the French press writes about most, ministers of France, heads of French
parties, unions and of the largest towns, of the European Union and of world bodies, chief diplomats of the great powers. One
line of `people.json` each:

    surname | full name | state (ISO 3166-1 alpha-2, "EU" or "UN") | office | from | until

Dates are years or months (`2017-05`); an empty end is still open. Somebody stays known after the office; the period only
chooses between two of one surname. Left out: whoever was known for something else than an office. Where two holders fit at the
time of a report, nobody is chosen: see `recoupe.knowledge.people`.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

from recoupe.lang.tables.names import Holder

# Surnames that are first names or everyday French names as well: a civility or an office must stand with them.
COMMON_SURNAMES = frozenset({
    "philippe", "michel", "martinez", "laurent", "guillaume", "faure", "berger", "bertrand", "gabriel", "thibault", "leon",
    "martin", "rousseau", "mercier", "braun", "armand", "may", "santos", "costa", "khan", "johnson", "brown", "park", "moon",
    "hu", "bo", "ban", "abe", "petro", "royal", "desir", "bel", "noyer", "breton", "lombard", "traore", "castro", "morales",
    "hamon", "abbott", "moise", "harris", "powell", "vidal", "roussel", "colonna", "aubry", "joly", "austin", "berset",
    "sanchez", "kim", "saleh", "hadi", "barrot", "lemaire", "gregoire", "duda", "plante", "brahimi", "iglesias", "correa",
    "ortega", "conte", "gabbard", "payan", "vance", "harper", "rasmussen", "maurer", "ghani", "carney", "hariri", "simon",
})  # fmt: skip

HEADS_OF_STATE = ("président", "présidente", "Premier ministre", "Première ministre", "chancelier", "chancelière", "pape")


@cache
def holders() -> tuple[Holder, ...]:
    """The table, one record a line."""
    table = files(__package__ or "recoupe.lang.fr").joinpath("people.json").read_text("utf-8")
    return tuple(Holder(*row) for row in json.loads(table))
