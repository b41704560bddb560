"""What expressions of a month, a season, a year and longer mean, and weeks and weekends."""

from __future__ import annotations

from datetime import date

from recoupe.annotate.time.alone import day_of_month
from recoupe.annotate.time.choose import (
    day_number,
    day_without_year,
    direction,
    month_number,
    month_without_year,
    shift_of,
)
from recoupe.annotate.time.lengths import number_of, unit_code
from recoupe.annotate.time.page import Page, Reading
from recoupe.annotate.time.scan import Piece
from recoupe.annotate.time.values import (
    SEASON_STARTS,
    add_days,
    add_months,
    full_year,
    make_day,
    month_value,
    week_value,
    year_value,
)
from recoupe.lang.tables.time import TimeWords
from recoupe.syntax.tense import FUTURE, PAST

ROMAN = {"i": 1, "v": 5, "x": 10}
OPEN = {"W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "MO": "XXXX-XX", "Y": "XXXX", "QU": "XXXX-QX", "HA": "XXXX-HX", "D": "XXXX-XX-XX",
        "CE": "XXXX", "DE": "XXXX", "ML": "XXXX", "Q2W": "XXXX-WXX", "NI": "XXXX-XX-XXTNI"}  # fmt: skip
SEASON_DAYS = 92
THIS_WEEKEND_IS_LAST_UNTIL = 1
"""Up to this weekday (Tuesday) "ce week-end" is the one just gone, unless the verb looks ahead."""


def _date(piece: Piece, value: str, anchor: str, rule: str, words: TimeWords, **more: object) -> Reading:
    reading = Reading(piece.start, piece.end, "DATE", value, anchor, rule=rule)
    reading.modifier = words.edges.get(piece.groups.get("edge", ""))
    for name, given in more.items():
        setattr(reading, name, given)
    return reading


def month(piece: Piece, page: Page) -> Reading | None:
    """ "novembre", "mi-novembre", "mai 1988", "juin dernier", "le mois de mai"."""
    groups = piece.groups
    number = month_number(groups["month"], page.words)
    if "year" in groups:
        return _date(piece, f"{groups['year']}-{number:02d}", "none", "month", page.words, year=int(groups["year"]))
    if "yy" in groups:
        year = full_year(groups["yy"], page.year)
        return _date(piece, f"{year:04d}-{number:02d}", "none", "month", page.words, year=year)
    way, from_text = shift_of(groups.get("shift"), page.words)
    if from_text:
        source = page.day_before(piece.start)
        if source and source.day:
            year = source.day.year + (way if (number - source.day.month) * way <= 0 else 0)
            return _date(piece, month_value(year, number), "text", "month_from_text", page.words, source=source)
        return _date(piece, f"XXXX-{number:02d}", "unknown", "month_from_text", page.words)
    found = _month_shift(page, number, way) if way else month_without_year(page, piece, number)
    if found is None:
        return _date(piece, f"XXXX-{number:02d}", "unknown", "month", page.words)
    return _date(piece, month_value(*found), "dct", "month", page.words)


def _month_shift(page: Page, number: int, way: int) -> tuple[int, int] | None:
    """ "mai dernier": the last one over before this month; "mai prochain": the next one."""
    if page.month is None:
        return None
    gap = (number - page.month[1]) * way % 12 or 12
    return add_months(*page.month, way * gap)


def year(piece: Piece, page: Page) -> Reading | None:
    """ "2018", "fin 2018", "l'an 2000"."""
    number = int(piece.groups["year"])
    return _date(piece, f"{number:04d}", "none", "year", page.words, year=number)


def shortyear(piece: Piece, page: Page) -> Reading | None:
    """ "en 97": of the twentieth century."""
    number = 1900 + int(piece.groups["yy"])
    return _date(piece, str(number), "none", "short_year", page.words, year=number, confidence=0.8)


def decade(piece: Piece, page: Page) -> Reading | None:
    """ "les années 90", "les années 2000", "les années trente"."""
    told = page.words.tidy(piece.groups["decade"])
    number = int(told) if told.isdigit() else page.words.decades.get(told) or int(number_of(told, page.words) or 0)
    if number < 100:
        number += 1900
    return _date(piece, f"{number // 10:03d}X", "none", "decade", page.words)


def century(piece: Piece, page: Page) -> Reading | None:
    """ "le XIXe siècle": 18XX."""
    told = piece.groups["roman"]
    number = int(told) if told.isdigit() else _roman(told)
    if not 1 <= number <= 30 or page.near.before_christ_after.match(page.after(piece, 16)):
        return None
    return _date(piece, f"{number - 1:02d}XX", "none", "century", page.words)


def _roman(text: str) -> int:
    values = [ROMAN[c] for c in text]
    return sum(-v if i + 1 < len(values) and v < values[i + 1] else v for i, v in enumerate(values))


def season(piece: Piece, page: Page) -> Reading | None:
    """ "cet été", "l'hiver dernier", "printemps 2018"; a winter is named for the year in which it begins."""
    groups = piece.groups
    code = page.words.seasons[groups["season"]]
    told = groups.get("year") or groups.get("year2")
    if "yy" in groups:
        told = f"{full_year(groups['yy'], page.year):04d}"
    if told:
        return _date(piece, f"{told}-{code}", "none", "season", page.words, year=int(told))
    if page.day is None:
        return _date(piece, f"XXXX-{code}", "unknown", "season", page.words)
    way, from_text = shift_of(groups.get("shift"), page.words)
    if from_text:
        return _date(piece, f"XXXX-{code}", "unknown", "season", page.words)
    return _date(piece, f"{year_value(_season_year(piece, page, page.day, code, way))}-{code}", "dct", "season", page.words)


def _season_year(piece: Piece, page: Page, today: date, code: str, way: int) -> int:
    """The year of the season meant: the running one where it runs, else by tense."""
    this_year = make_day(today.year, *SEASON_STARTS[code]) or today
    begun = today.year if this_year <= today else today.year - 1
    days_since = (today.timetuple().tm_yday - this_year.timetuple().tm_yday) % 365
    running = days_since < SEASON_DAYS
    if way:
        return begun - running if way < 0 else begun + 1
    if running:
        return begun
    told = direction(page, piece)
    soon = 365 - days_since < SEASON_DAYS // 2 and "this" in piece.groups
    return begun + 1 if told > 0 or (told == 0 and soon) else begun


def quarter(piece: Piece, page: Page) -> Reading | None:
    """ "premier trimestre 2018", "second semestre"."""
    groups = piece.groups
    unit = unit_code(groups["unit"], page.words)
    letter, count = ("Q", 4) if unit == "QU" else ("H", 2)
    number = page.words.ordinals[groups["ordinal"]]
    number = count if number < 0 else number
    if number > count:
        return None
    if "year" in groups:
        return _date(piece, f"{groups['year']}-{letter}{number}", "none", "quarter", page.words, year=int(groups["year"]))
    if page.month is None:
        return _date(
            piece,
            f"{'XXXX' if page.year is None else page.year}-{letter}{number}",
            "unknown" if page.year is None else "dct",
            "quarter",
            page.words,
        )
    current = (page.month[1] - 1) // (12 // count) + 1
    if shift := shift_of(groups.get("shift"), page.words)[0]:
        return _date(piece, f"{page.month[0] + shift:04d}-{letter}{number}", "dct", "quarter", page.words)
    way = 1 if page.tense(piece.start) == FUTURE else -1
    back = number > current and way < 0 and "current" not in groups
    ahead = number < current and way > 0
    return _date(piece, f"{page.month[0] - back + ahead:04d}-{letter}{number}", "dct", "quarter", page.words)


def quarter_code(piece: Piece, page: Page) -> Reading | None:
    """ "T3 2018"."""
    letter, number = piece.groups["code"][0], piece.groups["code"][1:]
    code = page.words.quarter_letters[letter] + number
    return _date(piece, f"{piece.groups['year']}-{code}", "none", "quarter", page.words)


def unit_value(unit: str, start: date, steps: int) -> str | None:
    """The week, month, quarter, year … that lies `steps` from the one that a day is in."""
    if unit in ("W", "WE", "Q2W"):
        day = add_days(start, 7 * steps * (2 if unit == "Q2W" else 1))
        return week_value(day, weekend=unit == "WE") if day else None
    if unit == "D":
        day = add_days(start, steps)
        return day.isoformat() if day else None
    if unit == "MO":
        return month_value(*add_months(start.year, start.month, steps))
    if unit in ("QU", "HA"):
        size, letter = (3, "Q") if unit == "QU" else (6, "H")
        found, first = add_months(start.year, (start.month - 1) // size * size + 1, size * steps)
        return f"{found:04d}-{letter}{(first - 1) // size + 1}"
    if unit == "Y":
        return year_value(start.year + steps)
    if unit == "DE":
        return f"{start.year // 10 + steps:03d}X"
    return f"{start.year // 100 + steps:02d}XX" if unit == "CE" else None


def unit_shift(piece: Piece, page: Page) -> Reading | None:
    """ "la semaine dernière", "l'an prochain", "l'année suivante", "l'année en cours"."""
    unit = unit_code(piece.groups["unit"], page.words)
    if unit in ("NI", "ML"):
        return None
    way, from_text = (0, False) if "now" in piece.groups else shift_of(piece.groups["shift"], page.words)
    if from_text:
        return _from_text(piece, page, unit, way)
    speaking = page.day_of_speaking(piece.start)
    start = speaking.day if speaking else page.day
    if start is None:
        return _coarse(piece, page, unit, way, "unit_shift")
    value = _weekend(start, way) if unit == "WE" else unit_value(unit, start, way)
    if value is None:
        return None
    day = date.fromisoformat(value) if unit == "D" else None
    return _date(
        piece,
        value,
        "quotation" if speaking else "dct",
        "unit_shift",
        page.words,
        source=speaking,
        day=day,
        year=_year_of(unit, value),
    )


def _weekend(start: date, way: int) -> str:
    """The last weekend over before a day, or the first to begin after it."""
    begun = start.weekday() >= 5
    steps = -1 if way < 0 else 1 if begun else 0
    day = add_days(start, 7 * steps) or start
    return week_value(day, weekend=True)


def _coarse(piece: Piece, page: Page, unit: str, way: int, rule: str) -> Reading:
    """With a report dated to its month or year only, what can still be told of months and years."""
    if unit == "Y" and page.year is not None:
        return _date(piece, year_value(page.year + way), "dct", rule, page.words)
    if unit == "MO" and page.month is not None:
        return _date(piece, month_value(*add_months(*page.month, way)), "dct", rule, page.words)
    return _date(piece, OPEN[unit], "unknown", rule, page.words)


def _from_text(piece: Piece, page: Page, unit: str, way: int) -> Reading:
    """ "l'année suivante", "la semaine précédente": from what was last told; "le jour d'après" ahead of the report is open."""
    if unit == "D" and way > 0 and (page.tense(piece.start) == FUTURE or page.day_before(piece.start) is None):
        return _date(piece, "FUTURE_REF", "dct", "unit_from_text", page.words)
    if unit == "Y":
        told = page.year_before(piece.start)
        if told is not None and told.year is not None:
            return _date(piece, year_value(told.year + way), "text", "unit_from_text", page.words, source=told)
    source = page.day_before(piece.start)
    if source is None or source.day is None:
        return _date(piece, OPEN[unit], "unknown", "unit_from_text", page.words)
    value = unit_value(unit, source.day, way)
    return _date(piece, value or OPEN[unit], "text" if value else "unknown", "unit_from_text", page.words, source=source)


def same_unit(piece: Piece, page: Page) -> Reading | None:
    """ "la même année"."""
    return _from_text(piece, page, unit_code(piece.groups["unit"], page.words), 0)


def this_unit(piece: Piece, page: Page) -> Reading | None:
    """ "cette semaine", "ce mois-ci", "ce week-end", "cette année-là", "ce jour"."""
    unit = unit_code(piece.groups["unit"], page.words)
    tail = piece.groups.get("tail", "")
    if page.words.tidy(tail) in page.words.that:
        return _from_text(piece, page, unit, 0)
    if unit in ("NI", "ML"):
        return None
    way = shift_of(piece.groups.get("shift"), page.words)[0]
    speaking = page.day_of_speaking(piece.start)
    start = speaking.day if speaking else page.day
    if start is None:
        return _coarse(piece, page, unit, way, "this_unit")
    if unit == "WE" and not way:
        value: str | None = week_value(_this_weekend(piece, page, start), weekend=True)
    else:
        value = unit_value(unit, start, way) if unit != "WE" else _weekend(start, way)
    if value is None:
        return None
    return _date(
        piece, value, "quotation" if speaking else "dct", "this_unit", page.words, source=speaking, year=_year_of(unit, value)
    )


def _year_of(unit: str, value: str) -> int | None:
    return int(value) if unit == "Y" and value.isdigit() else None


def _this_weekend(piece: Piece, page: Page, start: date) -> date:
    """A day of the weekend that "ce week-end" means: by tense, else the nearer one."""
    if start.weekday() >= 5:
        return start
    told = page.tense(piece.start)
    early = start.weekday() <= THIS_WEEKEND_IS_LAST_UNTIL
    last = (told != FUTURE) if early else (told == PAST and start.weekday() == 2)
    return (add_days(start, -7) or start) if last else start


def edge_unit(piece: Piece, page: Page) -> Reading | None:
    """ "la fin de l'année", "en début de semaine", "d'ici la fin du mois"."""
    unit = unit_code(piece.groups["unit"], page.words)
    if (
        unit == "MO"
        and piece.groups["edge"] == page.words.month_end
        and page.near.month_end_generic_before.search(page.before(piece))
    ):
        return _date(piece, OPEN["MO"], "none", "edge_of_unit", page.words)  # "boucler la fin du mois": any month
    if page.day is None:
        return _coarse(piece, page, unit, 0, "edge_of_unit")
    steps = 0
    if unit == "Y" and piece.groups["edge"] == page.words.year_end and page.day.month <= 2 and page.tense(piece.start) != FUTURE:
        steps = -1
    value = unit_value(unit, page.day, steps)
    return _date(piece, value, "dct", "edge_of_unit", page.words) if value else None


def in_unit(piece: Piece, page: Page) -> Reading | None:
    """ "dans la semaine", "le week-end", "la semaine du 3 mai"."""
    groups = piece.groups
    unit = unit_code(groups["unit"], page.words)
    if "day" in groups:
        number, given = day_number(groups["day"], page.words), groups.get("year")
        if "month" not in groups:
            day = day_of_month(page, piece, number) if page.day else None
        else:
            name = month_number(groups["month"], page.words)
            day = make_day(int(given), name, number) if given else day_without_year(page, piece, name, number)
        value = week_value(day, weekend=unit == "WE") if day else OPEN[unit]
        return _date(piece, value, "unknown" if day is None else "none" if given else "dct", "week_of_day", page.words)
    if page.day is None:
        return _date(piece, OPEN[unit], "unknown", "in_unit", page.words)
    if unit == "WE":
        return _date(
            piece, week_value(_this_weekend(piece, page, page.day), weekend=True), "dct", "in_unit", page.words, confidence=0.7
        )
    return _date(piece, week_value(page.day), "dct", "in_unit", page.words, confidence=0.8)
