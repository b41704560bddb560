"""Which of several days, months or years is meant where the wording leaves it open: by tense, by what was told, by nearness."""

from __future__ import annotations

from datetime import date

from recoupe.annotate.time.page import Page, Reading
from recoupe.annotate.time.scan import Piece
from recoupe.annotate.time.values import add_days, add_months, make_day
from recoupe.lang.tables.time import TimeWords
from recoupe.syntax.tense import FUTURE, PAST

NEAR_FUTURE_DAYS = 62
"""A day or month that no tense places is the coming one only if it is this near and the past one three times as far."""
SOON_DAYS = 21
"""A day this soon is meant even beside a verb in the past, rather than the one almost a year ago, unless "dernier" says so."""
AHEAD_OF_EVENT_DAYS = 200
NEXT_PARAGRAPH = 600
"""How far back, in code points, the day of an earlier paragraph still holds."""


def shift_of(word: str | None, words: TimeWords) -> tuple[int, bool]:
    """-1, 0 or 1 for "dernier", nothing, "prochain"; and whether it counts from the text ("suivant") rather than the report."""
    name = words.tidy(word or "")
    for table, from_text in (
        (words.backward, False),
        (words.forward, False),
        (words.after_text, True),
        (words.before_text, True),
    ):
        if name in table:
            return table[name], from_text
    return 0, False


def month_number(name: str, words: TimeWords) -> int:
    """1 to 12."""
    return words.months.get(name) or words.month_abbreviations[name]


def day_number(text: str, words: TimeWords) -> int:
    """The number of "5", "05", "1er", "premier", "vingt-cinq"."""
    digits = "".join(c for c in text if c.isdigit())
    if digits:
        return int(digits)
    named = (words.numbers.get(word, 0) for word in words.tidy(text).replace(" ", "-").split("-"))
    return sum(named) or 1


def direction(page: Page, piece: Piece) -> int:
    """-1 where the words around tell of the past, 1 of what is to come, 0 where they do not tell."""
    before = page.before(piece)
    if page.near.past_event_before.search(before) or page.near.counted_after_before.search(before):
        return -1
    if page.near.after_event_before.search(before) and page.tense(piece.start) == PAST:
        return -1
    if page.near.event_ahead_before.search(before) or page.near.until_before.search(before):
        return 1 if page.tense(piece.start) != PAST or page.near.event_ahead_before.search(before) else 0
    if page.near.according_before.search(before):
        return -1
    told = page.tense(piece.start)
    return 1 if told == FUTURE else -1 if told == PAST else 0


def day_without_year(page: Page, piece: Piece, month: int, day: int, *, weekday: int | None = None, lean: int = 0) -> date | None:
    """The day meant by a day and a month. `lean` is -1 or 1 for "dernier", "prochain"; None without a year."""
    told = _told_year(page, piece)
    if told is not None and weekday is None and not lean and page.tense(piece.start) != FUTURE:
        return make_day(told, month, day)
    if page.year is None:
        return None
    today = page.day or (date(page.month[0], page.month[1], 15) if page.month else date(page.year, 7, 1))
    candidates = [d for y in range(today.year - 6, today.year + 7) if (d := make_day(y, month, day))]
    if weekday is not None:
        fitting = [d for d in candidates if d.weekday() == weekday]
        near_ones = [d for d in fitting if abs((d - today).days) < 400]
        return min(near_ones or fitting, key=lambda d: abs((d - today).days), default=None)
    if page.day is None and page.month and page.month[1] == month:
        return make_day(page.month[0], month, day)
    before = max((d for d in candidates if d <= today), default=None)
    after = min((d for d in candidates if d >= today), default=None)
    if before is None or after is None:
        return before or after
    way = lean or direction(page, piece)
    around = page.before(piece)
    over = bool(page.near.past_event_before.search(around) or page.near.counted_after_before.search(around))
    return _nearer(before, after, today, way, bool(lean) or over, bool(page.near.until_before.search(around)))


def _nearer(before: date, after: date, today: date, way: int, lean: bool, bounded: bool) -> date:
    """The coming day where the words say so, or where nothing tells and it is far nearer than the past one."""
    ahead, behind = (after - today).days, (today - before).days
    if way > 0:
        # "est prévu le 3 mai", told on 4 May, is yesterday rather than next year
        return before if behind <= 7 and ahead > AHEAD_OF_EVENT_DAYS else after
    if way < 0 and (lean or ahead > SOON_DAYS or behind < 300):
        return before
    reach = NEAR_FUTURE_DAYS * 2 if bounded else NEAR_FUTURE_DAYS
    return after if ahead <= reach and behind > 3 * ahead else before


def _told_year(page: Page, piece: Piece) -> int | None:
    """A year just told in the same breath ("En 1998, … le 12 juillet"), other than the report's own."""
    reading = page.year_before(piece.start)
    if reading is None or reading.year is None or reading.year == page.year:
        return None
    return reading.year if page.year is None or reading.year < page.year else None


def month_without_year(page: Page, piece: Piece, month: int, *, lean: int = 0) -> tuple[int, int] | None:
    """The month meant by its name alone."""
    told = _told_year(page, piece)
    if told is not None and not lean and page.tense(piece.start) != FUTURE:
        return told, month
    if page.year is None:
        return None
    if page.month is None:
        return page.year, month
    year, current = page.month
    ahead, behind = (month - current) % 12, (current - month) % 12
    way = lean or direction(page, piece)
    if way > 0 and not lean and ahead >= 9 and behind <= 3:
        way = -1  # "retrouvera son niveau de décembre", told in January
    if way > 0:
        return add_months(year, current, ahead)
    if way < 0 or (behind == 0 and not lean):
        return add_months(year, current, -behind)
    return add_months(year, current, ahead) if ahead <= 2 and behind >= 9 else add_months(year, current, -behind)


def weekday_near(day: date, weekday: int, way: int, *, include: bool) -> date | None:
    """The nearest such weekday before (-1) or after (1) a day; `include` lets the day itself count."""
    if include and day.weekday() == weekday:
        return day
    gap = (weekday - day.weekday()) % 7 or 7
    return add_days(day, gap if way > 0 else gap - 7 if gap < 7 else -7)


def reference(page: Page, piece: Piece) -> Reading | None:
    """The day that the story is on just before a piece."""
    return page.day_before(piece.start) or page.day_before(piece.start, reach=NEXT_PARAGRAPH, paragraph=False)
