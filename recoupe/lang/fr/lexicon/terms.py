"""French: happenings that come back under a number ("acte VIII", "le huitième samedi", "la 3e édition"), and ordinals."""

from __future__ import annotations

import base64
import json
import re
import zlib
from functools import cache
from importlib.resources import files

from recoupe.lang.fr.lexicon.time.words import MONTHS, WEEKDAYS
from recoupe.lang.tables.terms import Rarities, TermTable
from recoupe.text import fold

COUNTED = (
    "acte", "samedi", "dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "week-end", "journée", "jour", "nuit",
    "semaine", "édition", "tour", "round", "phase", "manche", "étape", "session", "vague", "anniversaire", "match", "sommet",
    "chapitre", "épisode", "tome", "volet", "saison", "mort", "décès", "victime",
)  # fmt: skip
"""Nouns whose number tells one happening from its like."""

KINDS = {
    "acte": "time", "samedi": "time", "dimanche": "time", "week-end": "time",
}  # fmt: skip
"""Nouns that count the same thing: the eighth Saturday is the eighth act. Others count by themselves."""

NUMBERED = ("acte", "tour", "round", "phase", "manche", "étape", "épisode", "saison", "journée", "jour", "vague", "chapitre")
"""Those that take the number behind them ("acte VIII", "jour 4")."""

BETWEEN = ("consécutif", "consécutive", "grand", "grande", "nouveau", "nouvelle")
"""Words that may stand between an ordinal and its noun."""

ORDINALS = {
    "premier": 1, "première": 1, "deuxième": 2, "second": 2, "seconde": 2, "troisième": 3, "quatrième": 4, "cinquième": 5,
    "sixième": 6, "septième": 7, "huitième": 8, "neuvième": 9, "dixième": 10, "onzième": 11, "douzième": 12, "treizième": 13,
    "quatorzième": 14, "quinzième": 15, "seizième": 16, "dix-septième": 17, "dix-huitième": 18, "dix-neuvième": 19,
    "vingtième": 20, "vingt et unième": 21, "vingt-et-unième": 21, "vingt-deuxième": 22, "vingt-troisième": 23,
    "vingt-quatrième": 24, "vingt-cinquième": 25, "trentième": 30, "quarantième": 40, "cinquantième": 50, "centième": 100,
}  # fmt: skip

_ORDINALS = {fold(word): value for word, value in ORDINALS.items()}
_BETWEEN = "|".join(fold(word) for word in BETWEEN)
_ANY_ORDINAL = "|".join(sorted(_ORDINALS, key=len, reverse=True))


@cache
def rarities() -> Rarities:
    """The sketch that `training.frequencies` makes of French news."""
    raw = json.loads(files("recoupe.lang.fr").joinpath("frequencies.json").read_text("utf-8"))
    data = zlib.decompress(base64.b64decode(raw["rarities"]))
    half = len(data) // 2
    return Rarities(float(raw["steps"]), data[:half], data[half:])


TERMS = TermTable(
    rarities=rarities,
    months=MONTHS,
    day=re.compile(rf"(?<!\d)(\d{{1,2}})(?:er)? ({'|'.join(MONTHS)})\b"),
    weekdays=WEEKDAYS,
    weekday=re.compile("|".join(rf"\b{day}\b(?! (?:dernier|prochain))" for day in WEEKDAYS)),
    ordinals=_ORDINALS,
    kinds={fold(noun): kind for noun, kind in KINDS.items()},
    counted=re.compile(
        rf"\b(?:({_ANY_ORDINAL})|(\d{{1,3}})(?:e|eme|er|ere|nd|nde))"
        rf"[ \u00a0](?:(?:{_BETWEEN})[ \u00a0])?({'|'.join(fold(noun) for noun in COUNTED)})\b"
    ),
    numbered=re.compile(
        rf"\b({'|'.join(fold(noun) for noun in NUMBERED)})[ \u00a0](?:([ivxl]{{1,6}})|(\d{{1,3}}))\b(?![.,]\d| 0)"
    ),
)
