"""The English words of time: names of days and months, units, numbers, and the cues that tell one reading from another.

All in lower case with plain apostrophes, hyphens and spaces.
"""

from __future__ import annotations

from recoupe.lang.tables.time import TimeWords

WEEKDAYS = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6, "mon.": 0, "tue.": 1,
    "tues.": 1, "wed.": 2, "thu.": 3, "thur.": 3, "thurs.": 3, "fri.": 4,
}  # fmt: skip
MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10,
    "november": 11, "december": 12,
}  # fmt: skip
MONTH_ABBREVIATIONS = {
    "jan.": 1, "feb.": 2, "mar.": 3, "apr.": 4, "jun.": 6, "jul.": 7, "aug.": 8, "sep.": 9, "sept.": 9, "oct.": 10, "nov.": 11,
    "dec.": 12, "jan": 1, "feb": 2, "apr": 4, "aug": 8, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}

PARTS = {
    "morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI", "tonight": "TNI", "midday": "TMI", "dawn": "TMO",
    "noon": "TMI", "lunchtime": "TMI", "overnight": "TNI", "day": "TDT",
}  # fmt: skip
UNITS = {
    "second": "S", "seconds": "S", "minute": "M", "minutes": "M", "hour": "H", "hours": "H", "day": "D", "days": "D",
    "night": "NI", "nights": "NI", "week": "W", "weeks": "W", "weekend": "WE", "weekends": "WE", "fortnight": "Q2W",
    "month": "MO", "months": "MO", "quarter": "QU", "quarters": "QU", "half": "HA", "year": "Y", "years": "Y", "decade": "DE",
    "decades": "DE", "century": "CE", "centuries": "CE",
}  # fmt: skip
NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    "hundred": 100, "thousand": 1000,
}  # fmt: skip
COLLECTIVES = {"couple": 2, "dozen": 12}
VAGUE = ("several", "a few", "few", "some", "many", "a number of", "numerous", "recent")
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "last": -1, "final": -1,
}  # fmt: skip
BACKWARD = {"last": -1, "past": -1, "this past": -1, "recent": -1}
FORWARD = {"next": 1, "coming": 1, "this coming": 1, "upcoming": 1}
AFTER_TEXT = {"following": 1}
BEFORE_TEXT = {"previous": -1, "preceding": -1, "prior": -1}
DAY_WORDS = {
    "yesterday": -1, "today": 0, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2,
    "earlier today": 0, "later today": 0, "early today": 0,
}  # fmt: skip
TEXT_DAY_WORDS = {
    "the next day": 1, "the following day": 1, "the day after": 1, "the day before": -1, "the previous day": -1,
    "a day earlier": -1, "a day later": 1,
}  # fmt: skip
HOLIDAYS = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "new year's day": (1, 1),
    "new year's eve": (12, 31), "halloween": (10, 31), "valentine's day": (2, 14), "boxing day": (12, 26),
    "st patrick's day": (3, 17), "st. patrick's day": (3, 17), "bastille day": (7, 14), "may day": (5, 1),
}  # fmt: skip
EASTER_FEASTS = {"easter": 0, "easter sunday": 0, "good friday": -2, "easter monday": 1, "ash wednesday": -46, "palm sunday": -7}
PRESENT_WORDS = ("now", "right now", "currently", "at present", "nowadays", "at the moment", "for the moment", "for now", "these days",
                 "presently", "to date", "current")  # fmt: skip
PAST_WORDS = ("recently", "previously", "formerly", "in the past", "the past", "lately", "at the time", "more recently", "long ago",
              "recent")  # fmt: skip
FUTURE_WORDS = ("soon", "the future", "in the future", "the near future", "shortly", "in due course")
FREQUENCIES = {
    "daily": "P1D", "weekly": "P1W", "monthly": "P1M", "quarterly": "P1Q", "yearly": "P1Y", "annual": "P1Y", "annually": "P1Y",
    "nightly": "P1D", "biweekly": "P2W", "biannual": "P6M", "hourly": "PT1H",
}  # fmt: skip
MORE = ("more than", "over", "at least", "well over", "upwards of", "just over", "longer than")
LESS = ("less than", "under", "at most", "up to", "fewer than", "just under", "no more than")
APPROXIMATE = ("about", "around", "nearly", "almost", "roughly", "approximately", "some", "close to", "an estimated")
EDGES = {
    "early": "START", "late": "END", "mid": "MID", "end": "END", "beginning": "START", "start": "START", "middle": "MID",
    "later": "END", "the end of": "END", "the beginning of": "START", "the start of": "START", "the middle of": "MID",
}  # fmt: skip
DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90,
}  # fmt: skip
ZONES = {
    "gmt": "+00:00", "utc": "+00:00", "bst": "+01:00", "est": "-05:00", "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00",
    "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00", "cet": "+01:00", "cest": "+02:00",
}  # fmt: skip

TIME_WORDS = TimeWords(
    quarter_letters={"q": "Q", "h": "H"},
    respelled=(),
    weekdays=WEEKDAYS,
    months=MONTHS,
    month_abbreviations=MONTH_ABBREVIATIONS,
    seasons=SEASONS,
    also_participle=("spring", "fall"),
    also_names=("may", "march"),
    also_with_article=(),
    also_first_names=("easter",),
    parts=PARTS,
    midnight="midnight",
    night="night",
    daytime="day",
    units=UNITS,
    plural_units=frozenset(unit for unit in UNITS if unit.endswith("s")),
    numbers=NUMBERS,
    collectives=COLLECTIVES,
    vague=VAGUE,
    ordinals=ORDINALS,
    backward=BACKWARD,
    forward=FORWARD,
    plural_shifts=(),
    after_text=AFTER_TEXT,
    before_text=BEFORE_TEXT,
    day_words=DAY_WORDS,
    text_day_words=TEXT_DAY_WORDS,
    holidays=HOLIDAYS,
    easter_feasts=EASTER_FEASTS,
    event_days={},
    moment_words=frozenset(),
    frequencies=FREQUENCIES,
    also_papers=(),
    from_there={"later": 1, "earlier": -1},
    inclusive=("at least", "at most", "up to", "no more than"),
    that=("that",),
    and_="and",
    more=MORE,
    less=LESS,
    edges=EDGES,
    half_hours={},
    afternoon=("p.m.", "pm", "p.m", "afternoon", "evening"),
    weeks_in={},
    halves=("half",),
    second_half_from=16,
    day_phases={"early": "TMO", "late": "TEV", "end": "TEV"},
    year_end="end",
    month_end="end",
    zones=ZONES,
    decades=DECADES,
    decimal=".",
    thousands=",",
    months_capital=True,
)
