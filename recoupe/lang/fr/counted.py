"""Happenings that come back under a number ("acte VIII", "le huitième samedi", "la 3e édition"), and words for ordinals."""

from __future__ import annotations

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
