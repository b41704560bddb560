"""What parts of the day and times of the clock mean: the day that they fall on, and the zone where one is told."""

from __future__ import annotations

import re
from datetime import date

from recoupe.annotate.time.alone import day_of_month
from recoupe.annotate.time.choose import day_number, day_without_year, month_number, shift_of, weekday_near
from recoupe.annotate.time.days import calendar_date, dayword, phase_code, weekday
from recoupe.annotate.time.lengths import number_of
from recoupe.annotate.time.page import Page, Reading
from recoupe.annotate.time.scan import Piece
from recoupe.annotate.time.values import UNKNOWN_DAY, add_days, make_day
from recoupe.lang.tables.time import TimeWords
from recoupe.syntax.tense import FUTURE, PAST

ADJACENT = 8
"""How far a day may follow a time that belongs to it: "à 17 h, le samedi"."""
ADJACENT_PART = 45
MORNING_FROM, NIGHT_IS_OVER_AT = 6, 10
"""An hour before six told of an evening is that of the next day, as is one before ten told of a night."""
LAST_OF_AFTERNOON = 7
LATE = "T20"
"""From here on an hour of the evening is late: an early one told after it is that of the next day."""
SURE_ENOUGH = 0.9
_OFFSET = re.compile(r"([+-]) ?(\d{1,2})")


def host_day(piece: Piece, page: Page) -> tuple[date | None, Reading | None]:
    """The day that a time without one falls on: one in the same sentence, else the one the paragraph is on, else the report's."""
    after = page.day_after(piece.end, reach=ADJACENT)
    if after is not None and not re.search(r"[.;:\n]", page.plain[piece.end : after.start]):
        return after.day, after
    start, _ = page.sentence(piece.start)
    before = page.day_before(piece.start)
    if before is not None and (before.start >= start or before.type == "DATE" or piece.start - before.end < 200):
        return before.day, before
    return page.day, None


def _timed(piece: Piece, page: Page, tail: str, rule: str, *, edge: str = "") -> Reading:
    """A TIME of the host day with `tail` (`TEV`, `T17:00`) after it."""
    speaking = page.day_of_speaking(piece.start)
    day, source = host_day(piece, page)
    if source is None and speaking is not None:
        day, source = speaking.day, speaking
    anchor = "text" if source else "dct"
    value = day.isoformat() if day else UNKNOWN_DAY
    anchor = anchor if day else "unknown"
    return Reading(piece.start, piece.end, "TIME", value + tail, anchor, source, page.words.edges.get(edge), rule, SURE_ENOUGH)


def part(piece: Piece, page: Page) -> Reading | None:
    """ "dans la soirée", "à l'aube"; "dans la journée" is a DATE."""
    name = page.words.tidy(piece.groups["part"])
    reading = _timed(piece, page, "" if name == page.words.daytime else page.words.parts[name], "part_of_day")
    if name == page.words.daytime:
        reading.type = "DATE"
    return reading


def edge_part(piece: Piece, page: Page) -> Reading | None:
    """ "en fin de matinée", "en début d'après-midi"."""
    edge = piece.groups["edge"]
    return _timed(piece, page, phase_code(page.words.tidy(piece.groups["part"]), edge, page.words), "part_of_day", edge=edge)


def this_part(piece: Piece, page: Page) -> Reading | None:
    """ "ce soir", "cette nuit"; with "-là" the day that the story is on."""
    name = page.words.tidy(piece.groups["part"])
    code = "" if name == page.words.daytime else page.words.parts[name]
    kind = "TIME" if code else "DATE"
    if "there" in piece.groups:
        source = page.day_before(piece.start)
        value = (source.day.isoformat() if source and source.day else UNKNOWN_DAY) + code
        return Reading(piece.start, piece.end, kind, value, "text" if source else "unknown", source, rule="this_part")
    speaking = page.day_of_speaking(piece.start)
    day = speaking.day if speaking else page.day
    if day and name == page.words.night and page.tense(piece.start) == PAST:
        day = add_days(day, -1)  # "cette nuit" in the past is the night that led to today
    value = (day.isoformat() if day else UNKNOWN_DAY) + code
    anchor = "unknown" if day is None else "quotation" if speaking else "dct"
    return Reading(piece.start, piece.end, kind, value, anchor, speaking, rule="this_part", day=day)


def part_shift(piece: Piece, page: Page) -> Reading | None:
    """ "la nuit dernière", "la nuit suivante"."""
    way, from_text = shift_of(piece.groups["shift"], page.words)
    source = page.day_before(piece.start) if from_text else None
    start = source.day if source else None if from_text else page.day
    day = add_days(start, way) if start else None
    value = (day.isoformat() if day else UNKNOWN_DAY) + page.words.parts[page.words.tidy(piece.groups["part"])]
    anchor = "unknown" if day is None else "text" if source else "dct"
    return Reading(piece.start, piece.end, "TIME", value, anchor, source, rule="part_shift", day=day)


def part_of(piece: Piece, page: Page) -> Reading | None:
    """ "après-midi de mardi", "soirée vendredi", "matin du 3 mai": the day's reading with the part of the day."""
    groups = dict(piece.groups)
    edge, name = groups.get("edge", ""), page.words.tidy(groups["part"])
    code = phase_code(name, edge, page.words)
    inner = {k: v for k, v in groups.items() if k in ("weekday", "day", "month", "year", "shift")}
    if "day2" in groups:
        inner = {"day": groups["day2"], "month": groups["month2"], **({"year": groups["year2"]} if "year2" in groups else {})}
    read = weekday if "weekday" in inner else calendar_date
    reading = read(Piece(piece.kind, piece.start, piece.end, inner), page)
    if reading is None:
        return None
    reading.type, reading.value, reading.rule = "TIME", reading.value + code, "part_of_day_named"
    reading.modifier = page.words.edges.get(edge)
    if code == "TDT" and not edge:
        reading.type, reading.value = "DATE", reading.value[: -len(code)]
    return reading


def part_of_word(piece: Piece, page: Page) -> Reading | None:
    """ "la soirée d'hier"."""
    return dayword(piece, page)


def night(piece: Piece, page: Page) -> Reading | None:
    """ "la nuit de dimanche à lundi", "la nuit du 3 au 4 mai": the night that begins on the first day."""
    groups = piece.groups
    if not ({"wd1", "day1"} & groups.keys() and {"wd2", "day2"} & groups.keys()):
        return None
    day = _first_night(piece, page)
    value = (day.isoformat() if day else UNKNOWN_DAY) + "TNI"
    explicit = "year2" in groups
    return Reading(
        piece.start, piece.end, "TIME", value, "unknown" if day is None else "none" if explicit else "dct", rule="night", day=day
    )


def _first_night(piece: Piece, page: Page) -> date | None:
    groups = piece.groups
    if "day2" in groups and "month2" in groups:
        month, number = month_number(groups["month2"], page.words), day_number(groups["day2"], page.words)
        year = groups.get("year2")
        last = make_day(int(year), month, number) if year else day_without_year(page, piece, month, number)
        return add_days(last, -1) if last else None
    if "day2" in groups and "wd2" not in groups:
        last = day_of_month(page, piece, day_number(groups["day2"], page.words))
        return add_days(last, -1) if last else None
    if page.day is None or "wd2" not in groups:
        return None
    first = page.words.weekdays[groups["wd1"]] if "wd1" in groups else None
    way = 1 if page.tense(piece.start) == FUTURE else -1
    last = weekday_near(page.day, page.words.weekdays[groups["wd2"]], way, include=True)
    if last is None:
        return None
    return weekday_near(last, first, -1, include=False) if first is not None else add_days(last, -1)


def clock(piece: Piece, page: Page) -> Reading | None:
    """ "20h30", "8 heures du matin", "12H30 GMT", "4 h mardi"."""
    hour, minute = int(piece.groups["hour"]), int(piece.groups.get("minute", 0))
    return _at(piece, page, hour, minute)


def clock_words(piece: Piece, page: Page) -> Reading | None:
    """ "huit heures et demie"."""
    hour = number_of(piece.groups["number"], page.words)
    return _at(piece, page, int(hour), 0) if hour is not None and hour <= 24 else None


def noon(piece: Piece, page: Page) -> Reading | None:
    """ "midi", "minuit et demi"."""
    return _at(piece, page, 0 if piece.groups["noon"] == page.words.midnight else 12, 0)


def _at(piece: Piece, page: Page, hour: int, minute: int) -> Reading | None:
    groups = piece.groups
    minute += page.words.half_hours.get(page.words.tidy(groups.get("half", "")), 0)
    if minute < 0:
        hour, minute = hour - 1, minute + 60
    if "part" in groups and page.words.tidy(groups["part"]) in page.words.afternoon and hour < 12:
        hour += 12
    told = groups.get("part") if "part" in groups else groups.get("zone")
    hour = _in_afternoon(piece, page, hour) if told is None else hour
    tail = f"T{hour % 24:02d}:{minute:02d}"
    if "weekday" in groups:
        inner = Piece("weekday", piece.end - len(groups["weekday"]), piece.end, {"weekday": groups["weekday"]})
        own = weekday(inner, page)
        if own is not None:
            own.start, own.type, own.value, own.rule = piece.start, "TIME", own.value + tail, "clock"
            if own.day is None:
                own.value = UNKNOWN_DAY + tail
            return own
    reading = _timed(piece, page, tail, "clock")
    _after_midnight(reading, page, hour % 24, tail)
    _past_midnight(reading, page, hour % 24, tail)
    page.clock = reading
    reading.zone = _zone(groups.get("zone", ""), page.words)
    return reading


def _in_afternoon(piece: Piece, page: Page, hour: int) -> int:
    """15 for "3 heures cet après-midi", "hier après-midi vers 3 h", 20 for "mardi soir à 8 heures": the part stands beside it."""
    if hour >= 12 or hour == 0:
        return hour
    if page.near.clock.afternoon_next.match(page.after(piece)):
        return hour + 12
    before = page.day_before(piece.start, reach=ADJACENT_PART)
    if before is None or not page.near.clock.just_before_clock.fullmatch(page.plain[before.end : piece.start]):
        return hour
    afternoon = before.value.endswith("TAF") and hour <= LAST_OF_AFTERNOON
    return hour + 12 if afternoon or (before.value.endswith("TEV") and hour >= MORNING_FROM) else hour


def _after_midnight(reading: Reading, page: Page, hour: int, tail: str) -> None:
    """Moves an early hour that hangs on an evening or a night to the day after ("dans la nuit de samedi à dimanche vers 2 h")."""
    source = reading.source
    if source is None or source.day is None or source.start >= reading.start:
        return
    evening, night_told = source.value.endswith("TEV"), source.value.endswith("TNI")
    if not ((evening and hour < MORNING_FROM) or (night_told and hour < NIGHT_IS_OVER_AT)):
        return
    if evening and page.near.clock.told_that.search(page.plain[source.end : reading.start]):
        reading.confidence = 0.5  # "a dit lundi soir qu'à 3 heures …": the evening may be that of the telling
        return
    after = add_days(source.day, 1)
    if after is not None:
        reading.value, reading.rule = after.isoformat() + tail, "clock_after_midnight"


def _past_midnight(reading: Reading, page: Page, hour: int, tail: str) -> None:
    """Moves an early hour after a late one of the same named day to the day after ("samedi à 22 h … rentrés à 2 h du matin")."""
    last, source = page.clock, reading.source
    if last is None or last.source is not source or source is None or source.day is None or last.start >= reading.start:
        return
    late = last.value[len(UNKNOWN_DAY) :]
    same_day = last.value.startswith(source.day.isoformat()) and reading.value.startswith(source.day.isoformat())
    if not (same_day and hour < MORNING_FROM and late >= LATE and page.sentence(last.start) == page.sentence(reading.start)):
        return
    after = add_days(source.day, 1)
    if after is not None:
        reading.value, reading.rule = after.isoformat() + tail, "clock_after_midnight"


def _zone(told: str, words: TimeWords) -> str:
    """The offset of "gmt", "utc", "gmt+2"; empty for "heure locale", whose offset the text does not tell."""
    name = told.split("+")[0].split("-")[0].strip()
    if name not in words.zones:
        return ""
    offset = _OFFSET.search(told)
    return f"{offset[1]}{int(offset[2]):02d}:00" if offset and int(offset[2]) <= 14 else words.zones[name]
