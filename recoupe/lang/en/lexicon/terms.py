"""English: months, weekdays and happenings that come back under a number."""

from __future__ import annotations

import re

from recoupe.lang.en.lexicon.time.words import MONTHS, WEEKDAYS
from recoupe.lang.en.words import words
from recoupe.lang.fr.lexicon.terms import rarities
from recoupe.lang.tables.terms import TermTable

_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11,
    "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "twentieth": 20,
}  # fmt: skip
_DAYS = {day: number for day, number in WEEKDAYS.items() if "." not in day}
_COUNTED = "saturday|sunday|weekend|day|night|week|edition|round|phase|stage|session|wave|anniversary|match|summit|chapter|episode|season|death|victim|game"

IDLE = words(
    """the and but nor for yet a an this that these those his her its our your their him them they she you who whom whose which what
    when where why how than then there here while whether because since until till unless though although if else of off on onto in
    into out over under up down at by to from with without within between among during before after against through across along
    around about above below near toward towards per via as like not no none never ever also too very just even still already again
    once only both each every either neither some any all most more much many few less least other others another such same own one
    two three four five six seven eight nine ten first second third last next new is are was were be been being am has have had having
    do does did done doing will would shall should can could may might must said says say saying told tell tells added adding called
    calling asked set get gets got getting go goes going gone went come comes came coming make makes made making take takes took taken
    taking put give given gave know known see seen saw want wanted let well good way back away so now today yesterday tomorrow
    including according really going time times something nothing anything everything someone anyone everyone lot lots don didn doesn
    isn wasn weren won wouldn couldn ago later earlier"""
)
"""Words that tell nothing of what a report is about."""

TERMS = TermTable(
    idle=IDLE,
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
