"""What durations, repeated times and vague references mean: "environ deux mois", "il y a trois jours", "chaque samedi"."""

from __future__ import annotations

from datetime import date

from recoupe.annotate.time.choose import shift_of
from recoupe.annotate.time.page import Page, Reading
from recoupe.annotate.time.scan import Piece
from recoupe.annotate.time.values import add_days, add_months, make_day, month_value, week_value, year_value
from recoupe.lang.tables.time import TimeWords

MONTHS_OF = {"MO": 1, "QU": 3, "HA": 6, "Y": 12, "DE": 120, "CE": 1200, "ML": 12000}
DAYS_OF = {"D": 1, "NI": 1, "W": 7, "WE": 7, "Q2W": 14}
STEP_REACH = 200
"""How far before "deux jours plus tard" the day may stand from which it counts."""
EVENT_REACH = 80
"""How far behind a length the day of the event may stand from which it counts."""
MOST = 100_000
"""No count above this is taken for a length of time."""


def number_of(text: str, words: TimeWords) -> float | None:
    """The value of "deux", "vingt-quatre", "quatre-vingt-dix", "1,5", "2 000"; None where the words make no number."""
    plain = words.tidy(text)
    if plain[:1].isdigit():
        return float("".join(c for c in plain if c not in words.thousands).replace(words.decimal, "."))
    total = current = 0
    for word in plain.replace(" ", "-").split("-"):
        if word == words.and_:
            continue
        value = words.numbers[word]
        if value == 1000:
            total, current = total + max(current, 1) * 1000, 0
        elif value == 100:
            current = max(current, 1) * 100
        elif value == 20 and current % 100 == 4:
            current += 76
        else:
            if current and (current % 100 < value if current % 100 else False):
                return None
            current += value
    return float(total + current)


def count_of(piece: Piece, words: TimeWords) -> float | None:
    """The number in a piece, None where it is vague."""
    groups = piece.groups
    if "collective" in groups:
        first, *_ = parts = words.tidy(groups["collective"]).replace("'", " ").split()
        base = next(words.collectives[part] for part in parts if part in words.collectives)
        return None if first in words.vague else float(words.numbers.get(first, 1) * base)
    return number_of(groups["number"], words) if "number" in groups else None


def unit_code(name: str, words: TimeWords) -> str:
    """The code of a unit's name."""
    return words.units[words.tidy(name)]


def length_value(count: float | None, unit: str, half: bool = False) -> str:
    """`P2M`, `PT30M`, `PXW`, `P1Y6M`: a TIMEX3 duration; `count` None is X."""
    if count is None:
        return _duration("X", unit)
    if half and unit == "Y":
        return f"P{_plain(count)}Y6M"
    if half and unit == "H":
        return f"PT{_plain(count)}H30M"
    if half:
        count += 0.5
    if unit == "CE":
        return f"P{_plain(count * 100)}Y"
    if unit == "DE":
        return f"P{_plain(count * 10)}Y"
    return _duration(_plain(count), unit)


def _duration(number: str, unit: str) -> str:
    if unit in ("H", "M", "S"):
        return f"PT{number}{unit}"
    if unit == "HA":
        return f"P{'X' if number == 'X' else _plain(float(number) * 6)}M"
    if unit == "Q2W":
        return f"P{'X' if number == 'X' else _plain(float(number) * 2)}W"
    return f"P{number}" + {"MO": "M", "QU": "Q", "NI": "TNI"}.get(unit, unit)


def _plain(number: float) -> str:
    return str(int(number)) if number == int(number) else f"{number:g}"


def _modifier(groups: dict[str, str], words: TimeWords) -> str | None:
    told = words.tidy(groups.get("approx") or groups.get("tail") or "")
    if told in words.more:
        return "EQUAL_OR_MORE" if told in words.inclusive else "MORE_THAN"
    if told in words.less:
        return "EQUAL_OR_LESS" if told in words.inclusive else "LESS_THAN"
    return "APPROX" if told or "collective" in groups else None


def moved(day: date, count: float, unit: str, way: int, *, half: bool = False) -> tuple[date | None, str]:
    """A day moved by a length, and how precise the result is: "day", "week", "month" or "year"."""
    if unit in MONTHS_OF:
        months = round(count * MONTHS_OF[unit]) + (6 if half and unit == "Y" else 0)
        if months > 12 * 3000:
            return None, "year"
        year, month = add_months(day.year, day.month, way * months)
        target = next((d for n in (day.day, 30, 29, 28) if (d := make_day(year, month, n))), None)
        return target, "year" if unit not in ("MO", "QU", "HA") and not half else "month"
    days = {"H": count / 24, "M": 0.0, "S": 0.0}.get(unit)
    if days is None:
        days = count * DAYS_OF[unit]
    precision = "week" if unit in ("W", "WE", "Q2W") else "day"
    return add_days(day, way * int(days)), precision


def _at_precision(day: date, precision: str) -> str:
    return {
        "day": day.isoformat(),
        "week": week_value(day),
        "month": month_value(day.year, day.month),
        "year": year_value(day.year),
    }[precision]


def _point(piece: Piece, page: Page, way: int, rule: str) -> Reading:
    """ "il y a deux semaines", "dans trois jours": a point that far from the day of telling."""
    count, unit = count_of(piece, page.words), unit_code(piece.groups["unit"], page.words)
    speaking = page.day_of_speaking(piece.start)
    start = speaking.day if speaking else page.day
    if count is None or count > MOST:
        return Reading(piece.start, piece.end, "DATE", "PAST_REF" if way < 0 else "FUTURE_REF", "dct", rule=rule)
    half = "half" in piece.groups
    day, precision = moved(start, count, unit, way, half=half) if start else (None, "day")
    if day is None and start is None and page.year is not None and unit in ("Y", "DE", "CE") and not half:
        year = page.year + way * int(count * MONTHS_OF[unit] / 12)
        return Reading(
            piece.start,
            piece.end,
            "DATE",
            year_value(year) if year > 0 else "XXXX",
            "dct",
            modifier=_modifier(piece.groups, page.words),
            rule=rule,
        )
    value = _at_precision(day, precision) if day else {"W": "XXXX-WXX", "MO": "XXXX-XX", "Y": "XXXX"}.get(unit, "XXXX-XX-XX")
    anchor = "unknown" if day is None else "quotation" if speaking else "dct"
    return Reading(piece.start, piece.end, "DATE", value, anchor, speaking, _modifier(piece.groups, page.words), rule,
                   day=day if precision == "day" and unit not in ("H", "M", "S") else None)  # fmt: skip


def ago(piece: Piece, page: Page) -> Reading | None:
    """ "il y a deux semaines", "voilà un an"."""
    return _point(piece, page, -1, "ago")


def duration(piece: Piece, page: Page) -> Reading | None:
    """ "environ deux mois"; after "dans" a point ahead. "deux jours plus tôt" keeps its length and where it leads."""
    before = page.before(piece)
    count, unit = count_of(piece, page.words), unit_code(piece.groups["unit"], page.words)
    if count is not None and (count > MOST or count == 0):
        return None
    if page.near.length.in_before.search(before) and "plus" not in piece.groups:
        return _point(piece, page, 1, "ahead")
    if "demi" in piece.groups:
        value = half_value(unit, count or 1.0)
        if value is None:
            return None
    else:
        value = length_value(count, unit, "half" in piece.groups)
    reading = Reading(
        piece.start, piece.end, "DURATION", value, "none", modifier=_modifier(piece.groups, page.words), rule="duration"
    )
    if count is not None:
        _place(reading, piece, page, count, unit, before)
    return reading


def _led_to(reading: Reading, day: date, precision: str, source: Reading) -> None:
    """Makes the reading the day that "deux jours plus tard" leads to."""
    exact = day.isoformat() if precision in ("day", "week") else _at_precision(day, precision)
    reading.type, reading.value, reading.rule = "DATE", _at_precision(day, precision), "step_from_text"
    reading.anchor, reading.source = "text", source
    reading.span = (exact, exact) if precision == "week" else None
    reading.day = day if precision == "day" else None
    reading.year = day.year if precision == "year" else None


def _event_behind(piece: Piece, page: Page) -> tuple[int, Reading] | None:
    """The way and the day told right behind "trois semaines avant le scrutin du 26 mai", "deux jours après Noël"."""
    told = page.near.length.step_from_event.match(page.plain, piece.end, piece.end + EVENT_REACH)
    after = page.day_after(piece.end, reach=EVENT_REACH) if told else None
    if told is None or after is None or after.rule in ("weekday", "weekday_from_text"):
        return None
    if not page.near.length.before_dated_event.fullmatch(page.plain[told.end() : after.start]):
        return None
    return (1 if told["after"] else -1), after


def _place(reading: Reading, piece: Piece, page: Page, count: float, unit: str, before: str) -> None:
    """Notes the days that "depuis deux mois" covers, or the day that "deux jours plus tôt" leads to."""
    half = "half" in piece.groups
    if page.near.length.since_before.search(before):
        first, precision = moved(page.day, count, unit, -1, half=half) if page.day and unit not in ("H", "M", "S") else (None, "")
        if first and page.day:
            exact = first.isoformat() if precision in ("day", "week") else _at_precision(first, precision)
            reading.span, reading.anchor, reading.rule = (exact, page.day.isoformat()), "dct", "since"
        return
    plus = page.words.tidy(piece.groups.get("plus", "")).strip()
    if unit in ("H", "M", "S"):
        return
    way, source = page.words.from_there.get(plus), _story_at(piece, page, unit)
    if way is None:
        if (event := _event_behind(piece, page)) is None:
            return
        way, source = event
    if source is None:
        return
    if source.day is None and source.year is not None:
        reading.type, reading.value = "DATE", year_value(source.year + way * int(count * MONTHS_OF[unit] / 12))
        reading.rule, reading.anchor, reading.source = "step_from_text", "text", source
        return
    day, precision = moved(source.day, count, unit, way, half=half) if source.day else (None, "")
    if day:
        _led_to(reading, day, precision, source)


def _story_at(piece: Piece, page: Page, unit: str) -> Reading | None:
    """What "cinq ans plus tard" counts from: for years a year told nearer than any day, else the day that the story is on."""
    if page.near.length.result_after.match(page.plain, piece.end):
        return None
    day, year = page.day_before(piece.start, reach=STEP_REACH), page.year_before(piece.start)
    if any(r and page.near.length.result_before.fullmatch(page.plain[r.end : piece.start]) for r in (day, year)):
        return None
    if unit in ("Y", "DE", "CE") and year is not None and (day is None or day.start < year.start):
        return year
    return day


def half_value(unit: str, count: float) -> str | None:
    """ "demi-heure", "demi-siècle", "demi-journée"."""
    amounts = {"H": (30, "PT{}M"), "D": (12, "PT{}H"), "CE": (50, "P{}Y"), "Y": (6, "P{}M"), "DE": (5, "P{}Y")}
    if unit not in amounts:
        return None
    amount, shape = amounts[unit]
    return shape.format(_plain(amount * count))


def half(piece: Piece, page: Page) -> Reading | None:
    """ "la demi-heure"."""
    value = half_value(unit_code(piece.groups["unit"], page.words), 1.0)
    return Reading(piece.start, piece.end, "DURATION", value, rule="duration") if value else None


def quarter_hour(piece: Piece, page: Page) -> Reading | None:
    """ "un quart d'heure", "trois quarts d'heure"."""
    return Reading(piece.start, piece.end, "DURATION", f"PT{15 * page.words.numbers[piece.groups['quarters']]}M", rule="duration")


def duration_list(piece: Piece, page: Page) -> Reading | None:
    """The first number of "8 à 24 mois"."""
    count = number_of(piece.groups["number"], page.words)
    if count is None or count > MOST:
        return None
    return Reading(
        piece.start, piece.end, "DURATION", length_value(count, unit_code(piece.groups["unit"], page.words)), rule="duration"
    )


def long(piece: Piece, page: Page) -> Reading | None:
    """ "pendant des années"."""
    return Reading(
        piece.start, piece.end, "DURATION", length_value(None, unit_code(piece.groups["unit"], page.words)), rule="duration"
    )


def whole(piece: Piece, page: Page) -> Reading | None:
    """ "toute la journée", "jour et nuit"."""
    value = length_value(1.0, unit_code(piece.groups["unit"], page.words)) if "unit" in piece.groups else "P1D"
    return Reading(piece.start, piece.end, "DURATION", value, rule="duration", confidence=0.8)


def each(piece: Piece, page: Page) -> Reading | None:
    """ "chaque samedi", "tous les deux ans", "chaque matin"."""
    groups = piece.groups
    if "weekday" in groups:
        part = page.words.parts[page.words.tidy(groups["part2"])] if "part2" in groups else ""
        value = f"XXXX-WXX-{page.words.weekdays[groups['weekday']] + 1}{part}"
    elif "day" in groups:
        value = f"XXXX-{page.words.months[groups['month']]:02d}-{int(''.join(c for c in groups['day'] if c.isdigit()) or 1):02d}"
    elif "month2" in groups:
        value = f"XXXX-{page.words.months[groups['month2']]:02d}"
    elif "season" in groups:
        value = f"XXXX-{page.words.seasons[groups['season']]}"
    elif "part" in groups:
        value = f"XXXX-XX-XX{page.words.parts[groups['part']]}"
    else:
        count = number_of(groups["number"], page.words) if "number" in groups else 1.0
        value = length_value(count, unit_code(groups["unit"], page.words))
    return Reading(piece.start, piece.end, "SET", value, rule="set")


def per(piece: Piece, page: Page) -> Reading | None:
    """ "par an"."""
    return Reading(piece.start, piece.end, "SET", length_value(1.0, unit_code(piece.groups["unit"], page.words)), rule="set")


def habit(piece: Piece, page: Page) -> Reading | None:
    """ "les samedis"."""
    part = page.words.parts[page.words.tidy(piece.groups["part"])] if "part" in piece.groups else ""
    return Reading(
        piece.start, piece.end, "SET", f"XXXX-WXX-{page.words.weekdays[piece.groups['weekday']] + 1}{part}", rule="set"
    )


def frequency(piece: Piece, page: Page) -> Reading | None:
    """ "quotidien", "annuels"."""
    return Reading(piece.start, piece.end, "SET", page.words.frequencies[piece.groups["frequency"]], rule="set")


def last_units(piece: Piece, page: Page) -> Reading | None:
    """ "ces deux dernières semaines" is a length; "ces derniers jours", "les prochains jours" are as vague as "récemment"."""
    groups = piece.groups
    number = groups.get("number") or groups.get("number2")
    way, _ = shift_of(groups["shift"], page.words)
    if way == 0:
        way = 1
    unit = unit_code(groups["unit"], page.words)
    if number is None and unit == "D":
        return Reading(piece.start, piece.end, "DATE", "PAST_REF" if way < 0 else "FUTURE_REF", "dct", rule="last_units")
    count = number_of(number, page.words) if number else None
    if number and (count is None or count > MOST):
        return None
    reading = Reading(piece.start, piece.end, "DURATION", length_value(count, unit), "none", rule="last_units")
    if count and page.day and unit not in ("H", "M", "S"):
        other, precision = moved(page.day, count, unit, way)
        if other:
            ends = [page.day.isoformat(), other.isoformat() if precision in ("day", "week") else _at_precision(other, precision)]
            reading.span, reading.anchor = (ends[1], ends[0]) if way < 0 else (ends[0], ends[1]), "dct"
    return reading


def present(piece: Piece, page: Page) -> Reading | None:
    """ "désormais", "en ce moment"."""
    kind = "TIME" if page.words.tidy(piece.groups["present"]) in page.words.moment_words else "DATE"
    return Reading(piece.start, piece.end, kind, "PRESENT_REF", "dct", rule="reference")


def past(piece: Piece, page: Page) -> Reading | None:
    """ "récemment"."""
    return Reading(piece.start, piece.end, "DATE", "PAST_REF", "dct", rule="reference")


def future(piece: Piece, page: Page) -> Reading | None:
    """ "prochainement"."""
    return Reading(piece.start, piece.end, "DATE", "FUTURE_REF", "dct", rule="reference")
