"""English: months, weekdays and happenings that come back under a number."""

from __future__ import annotations

import re

from recoupe.lang.en.lexicon.time.words import MONTHS, WEEKDAYS
from recoupe.lang.fr.lexicon.terms import rarities
from recoupe.lang.tables.terms import TermTable

_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11,
    "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "twentieth": 20,
}  # fmt: skip
_DAYS = {day: number for day, number in WEEKDAYS.items() if "." not in day}
_COUNTED = "saturday|sunday|weekend|day|night|week|edition|round|phase|stage|session|wave|anniversary|match|summit|chapter|episode|season|death|victim|game"

TERMS = TermTable(
    rarities=rarities,
    months=MONTHS,
    day=re.compile(rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th)? ({'|'.join(MONTHS)})\b"),
    weekdays=_DAYS,
    weekday=re.compile("|".join(rf"(?<!last )(?<!next )\b{day}\b" for day in _DAYS)),
    ordinals=_ORDINALS,
    kinds={"saturday": "time", "sunday": "time", "weekend": "time"},
    counted=re.compile(
        rf"\b(?:({'|'.join(_ORDINALS)})|(\d{{1,3}})(?:st|nd|rd|th))[ \u00a0](?:straight |consecutive )?({_COUNTED})\b"
    ),
    numbered=re.compile(r"\b(round|stage|phase|episode|season|day|chapter|wave)[ \u00a0](?:([ivxl]{1,6})|(\d{1,3}))\b(?![.,]\d)"),
)
