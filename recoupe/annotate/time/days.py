"""What expressions of a day mean: weekdays, dates, "hier", "le lendemain", feasts."""

from __future__ import annotations

from datetime import date, timedelta

from dateutil.easter import easter

from recoupe.annotate.time.choose import (
    day_number,
    day_without_year,
    direction,
    month_number,
    month_without_year,
    reference,
    shift_of,
    weekday_near,
)
from recoupe.annotate.time.page import Page, Reading
from recoupe.annotate.time.scan import Piece
from recoupe.annotate.time.values import SEASON_STARTS, UNKNOWN_DAY, add_days, add_months, full_year, make_day
from recoupe.lang.tables.time import TimeWords
from recoupe.syntax.tense import AHEAD, FUTURE, PAST, PRESENT

RANGE_REACH = 40
AROUND_TODAY = 2
"""A weekday that the report itself dates so near to its own day is that day each time it is named."""
EVENT_REACH = 70
"""How far behind "le lendemain de" the day of its event may stand."""
THIS_IS_NEXT_FROM = 5
""" "ce samedi" is the coming one where the last lies so many days back, whatever the tense."""


def day_reading(piece: Piece, day: date | None, open_value: str, anchor: str, rule: str, words: TimeWords, *,
                source: Reading | None = None, confidence: float = 1.0) -> Reading:  # fmt: skip
    """A reading of a day, or of the open value where the day is not known; a part of the day in the piece makes it a TIME."""
    part = part_code(piece, words)
    value = day.isoformat() if day else open_value
    if day is None and anchor != "none":
        anchor = "unknown"
    modifier = words.edges.get(piece.groups.get("edge", ""))
    return Reading(piece.start, piece.end, "TIME" if part else "DATE", value + part, anchor, source, modifier, rule,
                   confidence, day=day)  # fmt: skip


def part_code(piece: Piece, words: TimeWords) -> str:
    """`TEV` for "soir" and the like, empty where the piece names no part of the day."""
    groups = piece.groups
    if "phase" in groups:
        return phase_code(groups["phase"], groups.get("edge", ""), words)
    name = groups.get("part") or groups.get("part0")
    return words.parts[words.tidy(name)] if name else ""


def phase_code(name: str, edge: str, words: TimeWords) -> str:
    """The code of "fin de matinée", "début de soirée"; of "fin de journée" the evening."""
    name = words.tidy(name)
    if name == words.daytime:
        return words.day_phases.get(edge, "TDT")
    return words.parts[name]


def weekday_evidence(piece: Piece, page: Page) -> int:
    """-2 to 2: how the words around place a bare weekday, in the past or ahead; the sign tells, the size how surely."""
    way, _ = shift_of(piece.groups.get("shift"), page.words)
    before = page.before(piece, 48)
    told = page.tense(piece.start)
    if way:
        return 2 * way
    if page.near.aftermath_before.search(before):
        return -2
    if told == FUTURE:
        return 2
    if told == AHEAD:
        return 1
    if told == PAST:
        return -2 if not page.near.prospect_before.search(before) else 0
    if page.near.prospect_before.search(before) or (told == PRESENT and page.in_main_text(piece.start)):
        return 1
    return 0


def weekday(piece: Piece, page: Page) -> Reading | None:
    """ "mercredi", "mardi dernier", "ce lundi 7 janvier", "samedi soir"."""
    groups = piece.groups
    number = page.words.weekdays[groups["weekday"]]
    if "month" in groups or "mm" in groups:
        return _weekday_date(piece, page, number)
    if "day" in groups:
        return _weekday_number(piece, page, number)
    open_value = f"XXXX-WXX-{number + 1}"
    way, from_text = shift_of(groups.get("shift"), page.words)
    if from_text:
        source = reference(page, piece)
        start = source.day if source else page.day
        day = weekday_near(start, number, way, include=False) if start else None
        return day_reading(piece, day, open_value, "text" if source else "dct", "weekday_from_text", page.words, source=source)
    if not way and _is_habit(piece, page):
        return Reading(piece.start, piece.end, "SET", open_value + part_code(piece, page.words), rule="set", confidence=0.7)
    if page.day is None:
        return day_reading(piece, None, open_value, "dct", "weekday", page.words)
    if way:
        return day_reading(
            piece, weekday_near(page.day, number, way, include=False), open_value, "dct", "weekday_shift", page.words
        )
    opened = _range_start(piece, page)
    if opened is not None and opened.day is not None:
        return day_reading(piece, weekday_near(opened.day, number, 1, include=False), open_value, "text", "weekday_range",
                           page.words,
                           source=opened)  # fmt: skip
    dated = page.dated.get(number)
    if dated is not None and abs((dated - page.day).days) <= AROUND_TODAY:
        return day_reading(piece, dated, open_value, "dct", "weekday", page.words)
    evidence = weekday_evidence(piece, page)
    back = (page.day.weekday() - number) % 7
    if "this" in groups and back >= THIS_IS_NEXT_FROM:
        evidence = 2
    way = (1 if evidence > 0 else -1) if evidence else page.weekdays.get(number, 0) or -1
    day = weekday_near(page.day, number, way, include=True)
    return day_reading(piece, day, open_value, "dct", "weekday", page.words, confidence=1.0 if abs(evidence) == 2 else 0.8)


def _range_start(piece: Piece, page: Page) -> Reading | None:
    """The weekday that "de lundi à vendredi" begins with, at its end."""
    told = page.near.range_of_weekdays_before.search(page.before(piece))
    source = page.day_before(piece.start, reach=RANGE_REACH) if told else None
    return source if source is not None and page.plain.startswith(told[1] if told else "", source.start) else None


def _is_habit(piece: Piece, page: Page) -> bool:
    """ "ouvrir le dimanche": with the article and without a date, unless the past tense tells of one such day."""
    return (
        "this" not in piece.groups
        and page.near.habit_before.search(page.before(piece)) is not None
        and page.tense(piece.start) != PAST
    )


def _weekday_date(piece: Piece, page: Page, number: int) -> Reading:
    groups = piece.groups
    month = int(groups["mm"]) if "mm" in groups else month_number(groups["month"], page.words)
    year = groups.get("year") or groups.get("yyyy")
    number_of_day = day_number(groups["day"], page.words)
    open_value = f"XXXX-{month:02d}-{number_of_day:02d}"
    if year:
        day = make_day(int(year), month, number_of_day)
        return _with_year(day_reading(piece, day, open_value, "none", "weekday_date", page.words), int(year))
    lean = shift_of(groups.get("shift"), page.words)[0]
    day = day_without_year(page, piece, month, number_of_day, weekday=number, lean=lean)
    if day is None and page.year is not None:
        day = day_without_year(page, piece, month, number_of_day, lean=lean)  # the weekday told is wrong
        return day_reading(piece, day, open_value, "dct", "weekday_date", page.words, confidence=0.5)
    return day_reading(piece, day, open_value, "dct", "weekday_date", page.words)


def _weekday_number(piece: Piece, page: Page, number: int) -> Reading:
    """ "lundi 7": the nearest month in which the seventh is a Monday."""
    day_of_month = day_number(piece.groups["day"], page.words)
    open_value = f"XXXX-XX-{day_of_month:02d}"
    if page.day is None:
        return day_reading(piece, None, open_value, "dct", "weekday_number", page.words)
    around = (d for k in range(-45, 46) if (d := add_days(page.day, k)) and d.day == day_of_month and d.weekday() == number)
    today = page.day
    day = min(around, key=lambda d: abs((d - today).days), default=None)
    return day_reading(piece, day, open_value, "dct", "weekday_number", page.words)


def _with_year(reading: Reading, year: int) -> Reading:
    reading.year = year
    return reading


def calendar_date(piece: Piece, page: Page) -> Reading | None:
    """ "25 mars", "5 janv. 2019", "14 novembre dernier"."""
    groups = piece.groups
    month, number = month_number(groups["month"], page.words), day_number(groups["day"], page.words)
    open_value = f"XXXX-{month:02d}-{number:02d}"
    if "yy" in groups:
        groups = {**groups, "year": str(full_year(groups["yy"], page.year))}
    if "year" in groups:
        day = make_day(int(groups["year"]), month, number)
        return _with_year(day_reading(piece, day, open_value, "none", "date", page.words), int(groups["year"])) if day else None
    if make_day(2000, month, number) is None:
        return None
    way, from_text = shift_of(groups.get("shift"), page.words)
    source = reference(page, piece) if from_text else None
    if source and source.day:
        start = source.day
        fitting = [d for y in (-1, 0, 1) if (d := make_day(start.year + y, month, number)) and (d > start) == (way > 0)]
        day = min(fitting, key=lambda d: abs((d - start).days), default=None)
        return day_reading(piece, day, open_value, "text", "date_from_text", page.words, source=source)
    day = day_without_year(page, piece, month, number, lean=way)
    return day_reading(piece, day, open_value, "dct", "date", page.words)


def nth_weekday(piece: Piece, page: Page) -> Reading | None:
    """ "le premier dimanche de mai", "le dernier jeudi de novembre 2015"."""
    groups = piece.groups
    weekday_number, rank = page.words.weekdays[groups["weekday"]], page.words.ordinals[groups["ordinal"]]
    told = int(groups["year"]) if "year" in groups else None
    if "season" in groups:
        return _weekday_of_season(piece, page, weekday_number, rank)
    if "month" in groups:
        month = month_number(groups["month"], page.words)
        found = (told, month) if told else month_without_year(page, piece, month)
        open_value = f"XXXX-{month:02d}-XX"
    else:
        found, open_value = _month_by_shift(piece, page), UNKNOWN_DAY
    if found is None:
        return day_reading(piece, None, open_value, "dct", "nth_weekday", page.words)
    days = [d for n in range(1, 32) if (d := make_day(*found, n)) and d.weekday() == weekday_number]
    day = days[rank - 1 if rank > 0 else -1] if days and rank <= len(days) else None
    return day_reading(piece, day, open_value, "none" if told else "dct", "nth_weekday", page.words)


def _weekday_of_season(piece: Piece, page: Page, number: int, rank: int) -> Reading:
    """ "le premier dimanche du printemps": the nearest one that tense allows; counted from the season's first day."""
    code, open_value = page.words.seasons[piece.groups["season"]], UNKNOWN_DAY
    if page.day is None or rank < 0:
        return day_reading(piece, None, open_value, "dct", "nth_weekday", page.words)
    today = page.day
    starts = [d for y in (-1, 0, 1) if (d := make_day(today.year + y, *SEASON_STARTS[code]))]
    days = [d for s in starts if (d := weekday_near(s, number, 1, include=True)) and (d := add_days(d, 7 * (rank - 1)))]
    way = direction(page, piece)
    before, after = max((d for d in days if d <= today), default=None), min((d for d in days if d >= today), default=None)
    return day_reading(piece, after if way > 0 else before, open_value, "dct", "nth_weekday", page.words)


def _month_by_shift(piece: Piece, page: Page) -> tuple[int, int] | None:
    """The month of "du mois", "du mois prochain"."""
    way = shift_of(piece.groups.get("shift"), page.words)[0]
    return add_months(*page.month, way) if page.month else None


def event_day(piece: Piece, page: Page) -> Reading | None:
    """ "le 11-Septembre": the day of the event, whatever the report's year."""
    day = date.fromisoformat(page.words.event_days[(piece.groups["day"], piece.groups["month"])])
    return day_reading(piece, day, UNKNOWN_DAY, "none", "event_day", page.words)


def stamp(piece: Piece, page: Page) -> Reading | None:
    """ "2019-03-28", "18/12/2018 21:36:10", "2019-03"."""
    groups = piece.groups
    year = int(groups["year"]) if "year" in groups else full_year(groups["yy"], page.year)
    month = int(groups["mm"])
    if "day" not in groups:
        return Reading(piece.start, piece.end, "DATE", f"{year:04d}-{month:02d}", rule="stamp", year=year)
    day = make_day(year, month, int(groups["day"]))
    if day is None:
        return None
    if "hour" not in groups:
        return Reading(piece.start, piece.end, "DATE", day.isoformat(), rule="stamp", day=day, year=year)
    value = f"{day.isoformat()}T{int(groups['hour']):02d}:{groups['minute']}"
    return Reading(piece.start, piece.end, "TIME", value, rule="stamp", day=day, year=year)


def day_slash(piece: Piece, page: Page) -> Reading | None:
    """ "le 28/03": day and month, as French writes them."""
    month, number = int(piece.groups["mm"]), int(piece.groups["day"])
    if make_day(2000, month, number) is None:
        return None
    day = day_without_year(page, piece, month, number)
    return day_reading(piece, day, f"XXXX-{month:02d}-{number:02d}", "dct", "day_slash", page.words)


def dayword(piece: Piece, page: Page) -> Reading | None:
    """ "hier", "aujourd'hui", "demain soir": from the report's day, within a quotation from the day of speaking."""
    offset = page.words.day_words[page.words.tidy(piece.groups["dayword"])]
    speaking = page.day_of_speaking(piece.start)
    if offset == 0 and not part_code(piece, page.words) and _nowadays(piece, page):
        return Reading(piece.start, piece.end, "TIME", "PRESENT_REF", "dct", rule="nowadays", confidence=0.7)
    start = speaking.day if speaking else page.day
    anchor = "quotation" if speaking else "dct"
    day = add_days(start, offset) if start else None
    return day_reading(piece, day, UNKNOWN_DAY, anchor, "day_word", page.words, source=speaking)


def _nowadays(piece: Piece, page: Page) -> bool:
    """Whether "aujourd'hui" sets now against once, rather than name the day: "rien ne le justifie aujourd'hui"."""
    before, after = page.before(piece), page.after(piece)
    if page.near.date_after.match(after):
        return False
    if page.near.negated_before.search(before):
        return True
    told = page.tense(piece.start)
    if told in (FUTURE, PAST, AHEAD) or not page.near.comma_after.match(after):
        return False
    return (
        page.near.clause_opens_before.search(before) is not None
        and page.near.lasting_after.match(page.after(piece, 90)) is not None
    )


def textday(piece: Piece, page: Page) -> Reading | None:
    """ "la veille", "le lendemain": from the day that the story is on; before "de", the day that the sentence is on."""
    groups = piece.groups
    offset = page.words.text_day_words[groups["textday"]]
    if "holiday" in groups:
        feast = feast_day(page.words.tidy(groups["holiday"]), page, piece)
        return day_reading(piece, add_days(feast, offset) if feast else None, UNKNOWN_DAY, "dct", "eve_of_feast", page.words)
    event = _event_after(piece, page) if "of" in groups else None
    if event is not None and event.day is not None:
        return day_reading(piece, add_days(event.day, offset), UNKNOWN_DAY, "text", "day_from_event", page.words, source=event)
    if "of" in groups:
        # "à la veille de l'élection" says where the sentence's own day lies, not another day
        source = page.day_in_sentence(piece.start)
        day = source.day if source else page.day
        return day_reading(
            piece, day, UNKNOWN_DAY, "text" if source else "dct", "eve_of_event", page.words, source=source, confidence=0.6
        )
    source = reference(page, piece)
    start = source.day if source else page.day
    day = add_days(start, offset) if start else None
    return day_reading(piece, day, UNKNOWN_DAY, "text" if source else "dct", "day_from_text", page.words, source=source,
                       confidence=0.9 if source else 0.5)  # fmt: skip


def _event_after(piece: Piece, page: Page) -> Reading | None:
    """The day of what "le lendemain de l'attentat du 3 octobre" counts from, where it is told right there."""
    after = page.day_after(piece.end, reach=EVENT_REACH)
    if after is None:
        return None
    told = page.near.of_weekday_event if after.rule in ("weekday", "weekday_from_text") else page.near.of_dated_event
    return after if told.fullmatch(page.plain[piece.end : after.start].lstrip()) else None


def sameday(piece: Piece, page: Page) -> Reading | None:
    """ "le même jour", "le soir même", "ce jour-là": the day that the story is on."""
    source = reference(page, piece)
    start = source.day if source else None
    words_of_piece = page.words.tidy(page.plain[piece.start : piece.end])
    part = next((code for name, code in page.words.parts.items() if name in words_of_piece.replace("-", " ").split()), "")
    reading = day_reading(piece, start, UNKNOWN_DAY, "text", "same_day", page.words, source=source)
    if part:
        reading.type, reading.value = "TIME", reading.value + part
    return reading


def dayrel(piece: Piece, page: Page) -> Reading | None:
    """ "le jour suivant"."""
    source = reference(page, piece)
    way, _ = shift_of(piece.groups["shift"], page.words)
    day = add_days(source.day, way) if source and source.day else None
    return day_reading(piece, day, UNKNOWN_DAY, "text", "day_from_text", page.words, source=source)


def feast_day(name: str, page: Page, piece: Piece) -> date | None:
    """The feast's day that the words around point to."""
    year, way = piece.groups.get("year"), shift_of(piece.groups.get("shift"), page.words)[0]
    if year:
        return _feast_in(name, int(year), page.words)
    if page.day is None:
        return _feast_in(name, page.year, page.words) if page.year else None
    days = [d for y in (-1, 0, 1) if (d := _feast_in(name, page.day.year + y, page.words))]
    way = way or direction(page, piece)
    before = max((d for d in days if d <= page.day), default=None)
    after = min((d for d in days if d >= page.day), default=None)
    if way:
        return after if way > 0 else before
    if before and after:
        return after if (after - page.day) <= (page.day - before) else before
    return before or after


def _feast_in(name: str, year: int, words: TimeWords) -> date | None:
    if not 1583 <= year <= 4000:
        return None
    if name in words.easter_feasts:
        sunday: date = easter(year)
        return sunday + timedelta(days=words.easter_feasts[name])
    return date(year, *words.holidays[name])


def holiday(piece: Piece, page: Page) -> Reading | None:
    """ "Noël", "la Pentecôte", "le 14-Juillet"; "le week-end de Pâques" is that of the feast."""
    name = page.words.tidy(piece.groups["holiday"])
    day = feast_day(name, page, piece)
    fixed = page.words.holidays.get(name)
    open_value = f"XXXX-{fixed[0]:02d}-{fixed[1]:02d}" if fixed else UNKNOWN_DAY
    return day_reading(piece, day, open_value, "none" if "year" in piece.groups else "dct", "holiday", page.words)
