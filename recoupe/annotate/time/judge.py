"""Tells expressions of time from what only looks like one: participles, ages, papers, streets, feasts that are goods.

Each kind of piece has a judge here; a kind without one always passes. A judge sees the piece with what stands before and
after it, and returns the piece (perhaps shortened or of another kind) or None. In doubt it says None.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from recoupe.annotate.time.alone import day_alone
from recoupe.annotate.time.scan import Piece
from recoupe.lang.fr import time_contexts as near
from recoupe.lang.fr import times as words
from recoupe.lang.fr.times import tidy

BEFORE_WIDTH = 64
AFTER_WIDTH = 48
NEW_UNIT_YEARS = (1900, 2099)
OLDEST_YEAR = 1500
SHORT_LENGTH = 6
"""Up to so many hours "pour 3 heures" is a length, above it is a time of the clock."""
_GLUED = tuple(".,'/_@#+$€£")
"""A number that follows one of these without a space is part of something else."""
_WORD_AFTER = re.compile(r"[ \n][^\W\d_]{3,}")
_DIGIT_AFTER = re.compile(r"[ \n]\d")
_SENTENCE_END = re.compile(r"(?:^|[.!?:;»\"”(\[–—-]|\n)[ \n]{0,64}$")


class Surroundings:
    """The text around the pieces: plain form for words, the original for capitals."""

    def __init__(self, plain: str, original: str) -> None:
        self.plain = plain
        self.cased = original
        self.last_kind = ""
        self.last_end = -1

    def before(self, piece: Piece) -> str:
        """What precedes the piece, in plain form."""
        return self.plain[max(0, piece.start - BEFORE_WIDTH) : piece.start]

    def after(self, piece: Piece) -> str:
        """What follows the piece, in plain form."""
        return self.plain[piece.end : piece.end + AFTER_WIDTH]

    def is_capital(self, piece: Piece) -> bool:
        """A capital that neither a sentence's start nor a line in capitals explains."""
        word = self.cased[piece.start : piece.end]
        if not word[:1].isupper() or word.isupper():
            return False
        return _SENTENCE_END.search(self.before(piece)) is None

    def follows(self, piece: Piece, *kinds: str, reach: int = len(" et le ")) -> bool:
        """Whether a piece of one of these kinds ends just before this one, no more than `reach` code points away."""
        return self.last_kind in kinds and 0 <= piece.start - self.last_end <= reach

    def judge(self, piece: Piece) -> Piece | None:
        """The piece if it means a time here, perhaps shortened, else None."""
        judge = JUDGES.get(piece.kind)
        kept = piece if judge is None else judge(piece, self)
        if kept is not None:
            self.last_kind, self.last_end = kept.kind, kept.end
        return kept


def _weekday(piece: Piece, around: Surroundings) -> Piece | None:
    before = around.before(piece)
    if "this" not in piece.groups and around.is_capital(piece) and near.WEEKDAY_NO_DATE_BEFORE.search(before):
        return None
    if near.HOLY_DAY_AFTER.match(around.after(piece)) or near.NTH_BEFORE.search(before):
        return None
    lone = "day" in piece.groups and "month" not in piece.groups and "mm" not in piece.groups
    if lone and (not piece.groups["day"][:1].isdigit() or _counts(piece, around)):
        groups = {k: v for k, v in piece.groups.items() if k in ("this", "weekday")}  # "mardi 12 blessés": the number counts
        name = piece.groups["weekday"]
        return replace(piece, end=around.plain.index(name, piece.start) + len(name), groups=groups)
    return piece


def _counts(piece: Piece, around: Surroundings) -> bool:
    """Whether the day number at the end of the piece counts what follows."""
    after = around.after(piece)
    return near.PLURAL_NOUN_AFTER.match(after) is not None or near.YEAR_NOT_AFTER.match(after) is not None


def _date(piece: Piece, around: Surroundings) -> Piece | None:
    before = around.before(piece)
    if near.STREET_BEFORE.search(before) and "year" not in piece.groups:
        return None
    return _without_short_year(piece, around)


def _without_short_year(piece: Piece, around: Surroundings) -> Piece | None:
    """The piece, None where its two-digit year counts what follows ("le 31 octobre 74 personnes"): a shorter match is tried."""
    if "yy" not in piece.groups:
        return piece
    return None if near.SHORT_YEAR_NOT_AFTER.match(around.after(piece)) else piece


def _event_day(piece: Piece, around: Surroundings) -> Piece | None:
    known = (piece.groups["day"], piece.groups["month"]) in words.EVENT_DAYS and "year" not in piece.groups
    if near.STREET_BEFORE.search(around.before(piece)):
        return None
    if not known:
        return replace(piece, kind="date")  # "le 14-Juillet" is that of the year
    return (
        piece
        if around.cased[piece.start : piece.end][-len(piece.groups["month"]) :][:1].isupper()
        else replace(piece, kind="date")
    )


def _stamp(piece: Piece, around: Surroundings) -> Piece | None:
    glued = around.plain[piece.start - 1 : piece.start] if piece.start else ""
    if glued in tuple("/-.#@_=") or glued.isalnum() or around.after(piece)[:1] in ("/", "_"):
        return None
    return piece if "yy" not in piece.groups or near.SHORT_STAMP_BEFORE.search(around.before(piece)) else None


def _day_slash(piece: Piece, around: Surroundings) -> Piece | None:
    return piece if near.DAY_SLASH_BEFORE.search(around.before(piece)) else None


def _month(piece: Piece, around: Surroundings) -> Piece | None:
    if _without_short_year(piece, around) is None:
        tail = around.plain[piece.start : piece.end].rstrip("'0123456789 \n")
        piece = replace(piece, end=piece.start + len(tail), groups={k: v for k, v in piece.groups.items() if k != "yy"})
    if not {"edge", "head", "year", "shift", "yy"}.isdisjoint(piece.groups):
        return piece
    before = around.before(piece)
    if around.is_capital(piece) or (near.MARS_BEFORE.search(before)):
        return None
    if around.follows(piece, "month") and before.endswith(("-", "/")):
        return piece
    if near.MONTH_BEFORE.search(before) or near.MONTH_HEAD_AFTER.match(around.after(piece)):
        return piece
    return (
        piece if around.cased[piece.start : piece.start + 1].isupper() and piece.groups["month"] not in words.ALSO_NAMES else None
    )


def _year(piece: Piece, around: Surroundings) -> Piece | None:
    year = int(piece.groups["year"])
    before, after = around.before(piece), around.after(piece)
    glued = before[-1:] in _GLUED and not before.endswith(near.YEAR_ELISIONS)
    if near.YEAR_NOT_AFTER.match(after) or glued:
        return None
    if "label" in piece.groups or "edge" in piece.groups:
        return piece
    if year < OLDEST_YEAR or re.search(r"\d[ \n]$", before):
        return None
    strong = near.YEAR_STRONG_BEFORE.search(before) is not None or near.YEAR_RANGE_AFTER.match(after) is not None
    if strong:
        return piece
    if near.PLURAL_NOUN_AFTER.match(after) and not near.YEAR_FREE_AFTER.match(after):
        return None
    if year < NEW_UNIT_YEARS[0]:
        return piece if near.YEAR_RANGE_BEFORE.search(before) else None
    free = not re.match(r"[ \n][^\W\d_]", after) or near.YEAR_FREE_AFTER.match(after) is not None
    if near.YEAR_EVENT_BEFORE.search(before) or near.YEAR_RANGE_BEFORE.search(before):
        return piece
    return piece if free and _year_beside(piece, around, before) else None


def _year_beside(piece: Piece, around: Surroundings, before: str) -> bool:
    """Whether a weak preposition, a bracket, a copyright sign or a name with a capital stands before a bare year."""
    if near.YEAR_WEAK_BEFORE.search(before) and not near.ARTICLE_BEFORE.search(" " + before):
        return True
    cased = around.cased[max(0, piece.start - BEFORE_WIDTH) : piece.start]
    return near.EDITION_LEFT.search(cased) is not None


def _shortyear(piece: Piece, around: Surroundings) -> Piece | None:
    before, after = around.before(piece), around.after(piece)
    if before.endswith("'"):
        before = before[:-1]
    free = not re.match(r"[ \n]?[^\W\d_%]|[ \n]?[%€$°]|[.,/:]\d|-", after)
    return piece if near.SHORT_YEAR_BEFORE.search(before) and free else None


def _season(piece: Piece, around: Surroundings) -> Piece | None:
    if "yy" in piece.groups and (near.SHORT_YEAR_NOT_AFTER.match(around.after(piece)) or not _summer(piece, around)):
        return None
    if not {"edge", "this", "year", "year2", "shift"}.isdisjoint(piece.groups):
        return (
            None
            if piece.groups["season"] in words.ALSO_PARTICIPLE and "shift" in piece.groups and not _summer(piece, around)
            else piece
        )
    before = around.before(piece)
    if near.SEASON_NO_AFTER.match(around.after(piece)) or near.SUMMER_CLOTHES_BEFORE.search(before) or around.is_capital(piece):
        return None
    if piece.groups["season"] in words.ALSO_PARTICIPLE:
        return piece if _summer(piece, around) else None
    return piece if near.SEASON_BEFORE.search(before) else None


def _summer(piece: Piece, around: Surroundings) -> bool:
    """Whether "été" is the season, not the participle."""
    return near.SUMMER_BEFORE.search(around.before(piece)) is not None


def _part(piece: Piece, around: Surroundings) -> Piece | None:
    name = words.accented(piece.groups["part"])
    allowed = near.PART_ALLOWED.get(name)
    if allowed is None or not allowed.search(around.before(piece)) or around.is_capital(piece):
        return None
    return None if near.PART_NO_AFTER.match(around.after(piece)) else piece


def _part_of(piece: Piece, around: Surroundings) -> Piece | None:
    if "day2" not in piece.groups and "day" in piece.groups and "month" not in piece.groups and _counts(piece, around):
        return None
    return None if around.is_capital(piece) else piece


def _textday(piece: Piece, around: Surroundings) -> Piece | None:
    before = around.before(piece)
    if not near.EVE_BEFORE.search(before) or near.EVE_NO_BEFORE.search(before) or near.EVE_NO_AFTER.match(around.after(piece)):
        return None
    return piece


def _holiday(piece: Piece, around: Surroundings) -> Piece | None:
    name = piece.groups["holiday"]
    before = around.before(piece)
    if {"year", "shift"} & piece.groups.keys() and name not in words.ALSO_FIRST_NAMES:
        return piece
    allowed = (
        near.TOUSSAINT_BEFORE
        if name in words.ALSO_WITH_ARTICLE
        else near.NOEL_BEFORE
        if name in words.ALSO_FIRST_NAMES
        else near.HOLIDAY_BEFORE
    )
    bare = piece.end - piece.start == len(name)
    if bare and not allowed.search(before):
        return None
    if near.NOEL_NO_BEFORE.search(before) or near.FETE_NO_BEFORE.search(before):
        return None
    cased = around.cased[piece.end :].lstrip()[:1]
    return None if name in words.ALSO_FIRST_NAMES and cased.isupper() and around.after(piece)[:1] == " " else piece


def _whole_hour(piece: Piece, around: Surroundings) -> Piece:
    """The piece without minutes in words that count what follows ("à vingt heures trente personnes")."""
    half = piece.groups.get("half", "")
    if half in words.NUMBERS and near.SHORT_YEAR_NOT_AFTER.match(around.after(piece)):
        end = around.plain.rindex(half, piece.start, piece.end)
        groups = {k: v for k, v in piece.groups.items() if k not in ("half", "precise", "part", "zone", "weekday")}
        return replace(piece, end=len(around.plain[:end].rstrip()), groups=groups)
    return piece


def _clock(piece: Piece, around: Surroundings) -> Piece | None:
    piece = _whole_hour(piece, around)
    groups = piece.groups
    before, after = around.before(piece), around.after(piece)
    ranged = near.CLOCK_RANGE_BEFORE.search(before) and near.CLOCK_RANGE_AFTER.match(after)
    sure = bool(
        near.CLOCK_SURE_BEFORE.search(before) or ranged or around.follows(piece, "clock") or "zone" in groups or "part" in groups
    )
    if "h" in groups and "minute" in groups:
        if int(groups["hour"]) < SHORT_LENGTH and not {"zone", "part"} & groups.keys() and not near.CLOCK_BEFORE.search(before):
            return None
        return None if near.LENGTH_BEFORE.search(before) and near.LENGTH_AFTER.match(after) else piece
    if "minute" in groups and ":" in around.plain[piece.start : piece.end]:
        return piece if (sure or near.CLOCK_BEFORE.search(before)) and not re.match(r"[.:,]\d", after) else None
    if near.NEWSCAST_BEFORE.search(before) and not sure:
        return None
    if near.LENGTH_AFTER.match(after) and not ranged and not near.OF_THIS_AFTER.match(after):
        return piece if {"zone", "part"} & groups.keys() else None
    if "h" in groups:
        return None if near.LENGTH_BEFORE.search(before) and not sure else piece
    if near.CLOCK_FOR_BEFORE.search(before) and int(groups["hour"]) > SHORT_LENGTH:
        return piece
    return piece if sure else None


def _clock_words(piece: Piece, around: Surroundings) -> Piece | None:
    piece = _whole_hour(piece, around)
    if {"half", "part", "precise", "zone"} & piece.groups.keys():
        return piece if not near.LENGTH_BEFORE.search(around.before(piece)) else None
    before, after = around.before(piece), around.after(piece)
    if piece.groups["number"] in words.NUMBERS and words.NUMBERS[piece.groups["number"]] < SHORT_LENGTH:
        return None  # "à deux heures" may be a distance
    return piece if near.CLOCK_SURE_BEFORE.search(before) and not near.LENGTH_AFTER.match(after) else None


def _noon(piece: Piece, around: Surroundings) -> Piece | None:
    if piece.groups["noon"] == words.MIDNIGHT:
        return piece if near.NOON_BEFORE.search(around.before(piece)) and not around.is_capital(piece) else None
    return piece if near.NOON_MIDDAY_BEFORE.search(around.before(piece)) and not around.is_capital(piece) else None


def _duration(piece: Piece, around: Surroundings) -> Piece | None:
    groups = piece.groups
    if "plus" in groups:
        piece = replace(piece, end=piece.end - len(groups["plus"]))
    before, after = around.before(piece), around.after(piece)
    unit = groups["unit"]
    if near.IDIOM_AFTER.match(after) or (before[-1:].isdigit()) or before.endswith(("-", "/")):
        return None
    if words.UNITS[tidy(unit)] in ("Y", "MO") and _is_age(piece, around, before, after):
        return None
    hours = words.UNITS[tidy(unit)] == "H"
    if hours and groups.get("number") in near.WORKING_WEEK and near.PLURAL_ARTICLE_BEFORE.search(before):
        return None
    if hours and "approx" not in groups and near.NEWSCAST_BEFORE.search(before) and not near.LENGTH_AFTER.match(after):
        return None
    if around.cased[piece.start : piece.end].split()[-1].istitle():
        return None  # "24 Heures du Mans"
    return piece if _long_enough(piece, around, before, after) else None


def _long_enough(piece: Piece, around: Surroundings, before: str, after: str) -> bool:
    """Whether "un jour", "une année", "une seconde" measure a length here."""
    groups = piece.groups
    if (
        words.NUMBERS.get(groups.get("number", ""), groups.get("number")) not in (1, "1")
        or {"approx", "tail", "plus", "half", "demi"} & groups.keys()
    ):
        return True
    unit = tidy(groups["unit"])
    if unit in near.ALSO_SOME_DAY:
        return near.DAY_SOME_BEFORE.search(before) is not None
    if unit in near.ALSO_AN_OCCASION:
        qualified = _WORD_AFTER.match(after) and not near.YEAR_FREE_AFTER.match(after)
        return near.SINGLE_BEFORE.search(before) is not None and not qualified
    return True


def _is_age(piece: Piece, around: Surroundings, before: str, after: str) -> bool:
    """Whether a number of years or months is an age, as far as its neighbours tell; years after "de" need a noun of length."""
    groups = piece.groups
    if near.AGE_BEFORE.search(before):
        return True
    if groups["unit"] not in near.YEARS_OF_AGE or {"plus", "half", "tail"} & groups.keys():
        return False
    if near.OF_BEFORE.search(before) and "approx" not in groups and not near.DURATION_NOUN_BEFORE.search(before):
        return near.OF_WHAT_AFTER.match(after) is None
    if near.AGE_LIMIT_BEFORE.search(before) and not near.OF_WHAT_AFTER.match(after):
        return True
    if near.AGE_HAVE_BEFORE.search(before) and "approx" not in groups:
        return near.LENGTH_OF_AFTER.match(after) is None
    cased = around.cased[max(0, piece.start - BEFORE_WIDTH) : piece.start]
    return bool(near.AGE_NAME_BEFORE.search(cased) and near.AGE_CLOSE_AFTER.match(after))


def _duration_list(piece: Piece, around: Surroundings) -> Piece | None:
    before = around.before(piece)
    tail = Piece("duration", piece.start, piece.end, {"number": piece.groups["number"], "unit": piece.groups["unit"]})
    if before[-1:].isdigit() or not near.LIST_NO_BEFORE.search(before) or words.NUMBERS.get(piece.groups["number"]) == 1:
        return None
    return None if piece.groups["unit"] in near.YEARS_OF_AGE and _is_age(tail, around, before, ",") else piece


def _ago(piece: Piece, around: Surroundings) -> Piece | None:
    return None if near.TRAVEL_AFTER.match(around.after(piece)) else piece


def _half(piece: Piece, around: Surroundings) -> Piece | None:
    return piece if words.UNITS[piece.groups["unit"]] == "H" and near.SPAN_BEFORE.search(around.before(piece)) else None


def _long(piece: Piece, around: Surroundings) -> Piece | None:
    before = around.before(piece)
    if near.LONG_BEFORE.search(before):
        return None if near.PART_NO_AFTER.match(around.after(piece)) and "tail" not in piece.groups else piece
    return None


def _unit_shift(piece: Piece, around: Surroundings) -> Piece | None:
    shift = piece.groups.get("shift", "")
    if words.UNITS[tidy(piece.groups["unit"])] == "MO" and (shift.endswith("s") or shift in words.PLURAL_SHIFTS):
        return None  # "les mois à venir"
    if tidy(piece.groups["unit"]) in words.PLURAL_UNITS:
        return None
    if shift in near.ALSO_SPENT and near.SPENT_AFTER.match(around.after(piece)):
        return None  # "la semaine passée à Rome" may be the last one or one spent there
    before = around.before(piece)
    return None if near.ANY_BEFORE.search(before) else piece


def _this_unit(piece: Piece, around: Surroundings) -> Piece | None:
    unit = tidy(piece.groups["unit"])
    if unit == words.DAYTIME and "tail" not in piece.groups:
        return None  # "cette journée" takes up an event
    return None if unit in words.PLURAL_UNITS or words.UNITS[unit] == "NI" else piece


def _edge_unit(piece: Piece, around: Surroundings) -> Piece | None:
    before = around.before(piece)
    if near.YEAR_END_NO_BEFORE.search(before) or near.SHIFT_AFTER.match(around.after(piece)):
        return None
    return piece


def _in_unit(piece: Piece, around: Surroundings) -> Piece | None:
    before = around.before(piece)
    if "day" in piece.groups:
        return piece
    allowed = near.WEEK_IN_BEFORE if words.UNITS[tidy(piece.groups["unit"])] == "W" else near.WEEKEND_BEFORE
    return piece if allowed.search(before) and not near.PART_NO_AFTER.match(around.after(piece)) else None


def _last_units(piece: Piece, around: Surroundings) -> Piece | None:
    if piece.start and "this" not in piece.groups and near.OF_EVENT_AFTER.match(around.after(piece)):
        return None  # "les derniers jours de la campagne": an event's last days, not the latest
    return piece


def _per(piece: Piece, around: Surroundings) -> Piece | None:
    before = around.before(piece)
    return piece if near.PER_BEFORE.search(before) and not near.BY_AND_BY_BEFORE.search(before) else None


def _habit(piece: Piece, around: Surroundings) -> Piece | None:
    if _DIGIT_AFTER.match(around.after(piece)):
        return None  # "les samedis 3 et 10 mars"
    return piece if near.HABIT_PLURAL_BEFORE.search(around.before(piece)) else None


def _frequency(piece: Piece, around: Surroundings) -> Piece | None:
    name = piece.groups["frequency"]
    if name in words.ALSO_PAPERS:
        before = around.before(piece)
        if near.DAY_TO_DAY_BEFORE.search(before):
            after = around.cased[piece.end : piece.end + AFTER_WIDTH]
            return None if near.PAPER_AFTER.match(after) else piece
        if near.PAPER_BEFORE.search(before):
            return None
    return None if around.is_capital(piece) else piece


def _reference(piece: Piece, around: Surroundings) -> Piece | None:
    if near.COUNT_AFTER.match(around.after(piece)):
        return None  # "depuis maintenant treize semaines", "après bientôt un mois"
    return None if around.is_capital(piece) else piece


JUDGES: dict[str, Callable[[Piece, Surroundings], Piece | None]] = {
    "weekday": _weekday, "date": _date, "event_day": _event_day, "stamp": _stamp, "day_slash": _day_slash, "month": _month,
    "day_alone": day_alone,
    "year": _year, "shortyear": _shortyear, "season": _season, "part": _part, "part_of": _part_of, "textday": _textday,
    "holiday": _holiday, "clock": _clock, "clock_words": _clock_words, "noon": _noon, "duration": _duration,
    "duration_list": _duration_list, "ago": _ago, "half": _half, "long": _long, "unit_shift": _unit_shift,
    "this_unit": _this_unit, "edge_unit": _edge_unit, "in_unit": _in_unit, "last_units": _last_units, "per": _per,
    "habit": _habit, "frequency": _frequency, "present": _reference, "past": _reference, "future": _reference,
}  # fmt: skip
