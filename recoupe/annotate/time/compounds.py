"""What days mean that are told by steps: "vendredi de la semaine prochaine", "jeudi en huit", "trois semaines avant le scrutin
du 26 mai", "la deuxième quinzaine de novembre"."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from recoupe.annotate.time.choose import month_number, month_without_year, shift_of, weekday_near
from recoupe.annotate.time.days import day_reading
from recoupe.annotate.time.page import Page, Reading
from recoupe.annotate.time.scan import Piece
from recoupe.annotate.time.values import add_days, make_day, month_value
from recoupe.lang.tables.time import TimeWords


def weekday_of_week(piece: Piece, page: Page) -> Reading | None:
    """ "vendredi de la semaine prochaine", "mardi de cette semaine": that day of the week so told."""
    number = page.words.weekdays[piece.groups["weekday"]]
    way = shift_of(piece.groups.get("shift"), page.words)[0]
    monday = add_days(page.day, 7 * way - page.day.weekday()) if page.day else None
    day = add_days(monday, number) if monday else None
    return day_reading(piece, day, f"XXXX-WXX-{number + 1}", "dct", "weekday_of_week", page.words)


def weekday_in(piece: Piece, page: Page) -> Reading | None:
    """ "jeudi en huit": a week after the coming Thursday; "en quinze", two."""
    number = page.words.weekdays[piece.groups["weekday"]]
    coming = weekday_near(page.day, number, 1, include=False) if page.day else None
    day = add_days(coming, page.words.weeks_in[piece.groups["weeks"]] * 7) if coming else None
    return day_reading(piece, day, f"XXXX-WXX-{number + 1}", "dct", "weekday_in", page.words)


def month_part(piece: Piece, page: Page) -> Reading | None:
    """ "la deuxième quinzaine de novembre", "la seconde moitié de mars", "la première semaine de mai": a DATE of the month and
    the days that it covers; the second half begins with the 15th."""
    groups = piece.groups
    rank = page.words.ordinals[groups["ordinal"]]
    month = month_number(groups["month"], page.words)
    told = int(groups["year"]) if "year" in groups else None
    found = (told, month) if told else month_without_year(page, piece, month)
    if found is None:
        return Reading(piece.start, piece.end, "DATE", f"XXXX-{month:02d}", "unknown", rule="month_part")
    span = _part(*found, rank, page.words.tidy(groups["unit"]), words=page.words)
    if span is None:
        return None
    reading = Reading(piece.start, piece.end, "DATE", month_value(*found), "none" if told else "dct", rule="month_part")
    reading.span = (span[0].isoformat(), span[1].isoformat())
    reading.year = told
    return reading


def _part(year: int, month: int, rank: int, unit: str, words: TimeWords) -> tuple[date, date] | None:
    """First and last day of a half or of a week of a month."""
    last = calendar.monthrange(year, month)[1]
    begin = make_day(year, month, 1)
    if begin is None:
        return None
    if unit in words.halves:
        middle = words.second_half_from
        if rank not in (1, 2, -1):
            return None
        return (begin, date(year, month, middle)) if rank == 1 else (date(year, month, middle), date(year, month, last))
    if rank < 0:
        return date(year, month, last - 6), date(year, month, last)
    if rank > 4:
        return None
    start = begin + timedelta(days=7 * (rank - 1))
    return start, start + timedelta(days=6)
