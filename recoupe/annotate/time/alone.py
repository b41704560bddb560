"""A day told by its number alone: "le 16 à 18 h", "du 13 au 18", "à partir du 8".

A bare number is a day only where its neighbours say so: a time of the clock after it, a bound before it, a range, an event
that it belongs to, or the end of the clause. In doubt it is none.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from recoupe.annotate.time.choose import day_number
from recoupe.annotate.time.days import day_reading
from recoupe.annotate.time.page import Page, Reading
from recoupe.annotate.time.scan import Piece
from recoupe.annotate.time.values import add_months, make_day
from recoupe.syntax.tense import AHEAD, FUTURE, PAST

if TYPE_CHECKING:
    from recoupe.annotate.time.surroundings import Surroundings

OTHER_MONTH_FROM = 20
"""A date told so many days from the report's own puts the days alone after it into its month."""
RANGE_REACH = 16
"""Code points between the days of a range, such as those of a comma, a conjunction, an adverb and an article."""
DATED = ("date", "weekday_date", "stamp", "weekday_number", "day_alone")


def day_alone(piece: Piece, around: Surroundings) -> Piece | None:
    """The piece where its number is a day of the month."""
    before, after = around.before(piece), around.after(piece)
    if around.near.alone.no_after.match(after) or around.near.alone.no_before.search(before):
        return None
    if around.cased[piece.end : piece.end + 2].strip()[:1].isupper():
        return None  # "le 20 Minutes", "au 10 Downing Street"
    article = around.near.alone.before.search(before)
    if article is None:
        return None
    if around.near.alone.clock_after.match(after):
        return piece
    free = around.near.alone.free_after.match(after)
    opens = around.near.alone.open_range_after.match(after)
    if opens and around.near.alone.opening_before.search(before):
        return piece if int(opens[1]) > day_number(piece.groups["day"], around.words) or int(opens[1]) < 10 else None
    if around.follows(piece, "day_alone", "date", "weekday", reach=RANGE_REACH) and around.near.alone.range_before.search(before):
        return piece if around.last_kind == "day_alone" or free else None
    if free and (around.near.alone.bound_before.search(before) or around.near.alone.event_before.search(before)):
        return piece
    return piece if free and around.near.alone.verb_before.search(before) else None


def read(piece: Piece, page: Page) -> Reading | None:
    """The nearest such day that the tense allows; after a date of another month, the next one from there."""
    number = day_number(piece.groups["day"], page.words)
    open_value = f"XXXX-XX-{number:02d}"
    source = page.day_before(piece.start)
    if source is not None and source.day is not None and source.rule in DATED and _other_month(source, page):
        day = _from(source.day, number)
        return day_reading(piece, day, open_value, "text", "day_alone", page.words, source=source, confidence=0.8)
    if page.day is None:
        day = make_day(*page.month, number) if page.month else None
        return day_reading(piece, day, open_value, "dct", "day_alone", page.words, confidence=0.6)
    return day_reading(piece, day_of_month(page, piece, number), open_value, "dct", "day_alone", page.words, confidence=0.8)


def _other_month(source: Reading, page: Page) -> bool:
    if source.rule == "day_alone" or page.day is None or source.day is None:
        return True
    return abs((source.day - page.day).days) > OTHER_MONTH_FROM


def _from(start: date, number: int) -> date | None:
    """The first such day from a day on."""
    months = (add_months(start.year, start.month, n) for n in (0, 1, 2))
    return next((d for m in months if (d := make_day(*m, number)) and d >= start), None)


def day_of_month(page: Page, piece: Piece, number: int) -> date | None:
    """The day of that number that tense and wording point to, else the nearest one."""
    today = page.day
    if today is None:
        return None
    months = (add_months(today.year, today.month, n) for n in (-2, -1, 0, 1, 2))
    days = [d for m in months if (d := make_day(*m, number))]
    told = page.tense(piece.start)
    before = page.before(piece)
    if told in (FUTURE, AHEAD) or page.near.alone.ahead_before.search(before):
        return min((d for d in days if d >= today), default=None)
    if told == PAST or page.near.alone.since_before.search(before):
        return max((d for d in days if d <= today), default=None)
    return min(days, key=lambda d: (abs((d - today).days), d < today), default=None)
