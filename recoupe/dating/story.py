"""The day of a report as other reports of its story tell it: copies of its text, and other tellings."""

from __future__ import annotations

from collections import Counter
from datetime import date

from recoupe.annotate.time.choose import weekday_near
from recoupe.annotate.time.values import add_days, make_day
from recoupe.dating.cases import Case
from recoupe.dating.clues import COPY_SPREAD, lead_weekdays
from recoupe.dating.likeness import Batch, Sibling

STORY_DAYS = 10
"""Reports of one story are at most so many days apart, where one's day has no year."""
NUMBER_DAYS = 3
"""A report that says "ce lundi 25" is at most so many days apart from one that tells its story, else the 25th is another day."""
CLOSE_STORY = 0.35
"""How alike two tellings are where one may lend the other its day or month; a year needs less."""
VERY_CLOSE = 0.5
WEEK = 7

Known = list[tuple[int | None, int | None, date | None]]


def from_siblings(cases: list[Case]) -> None:
    """Asks copies for their day, then other tellings of the story for the year or the day; those dated so are no witnesses."""
    open_cases = [i for i, case in enumerate(cases) if case.open]
    witnesses = [i for i, case in enumerate(cases) if case.lends]
    if not open_cases or len(cases) < 2 or not witnesses:
        return
    batch = Batch([case.plain for case in cases], [case.report.id for case in cases], witnesses)
    answers = [(i, cases[i], batch.siblings(i)) for i in open_cases]
    # each is answered from what the witnesses knew before, so that the order of the reports does not matter
    known = [(case.year, case.month, case.date) for case in cases]
    for index, case, siblings in answers:
        copies = [s for s in siblings if s.copy and known[s.index][2]]
        (
            _from_number(case, siblings, cases, known)
            or _from_words(index, copies, cases, batch, known)
            or _from_copies(case, copies, cases, known)
            or _year_from_story(case, siblings, cases, known)
            or _day_from_story(case, siblings, cases, known)
        )


def _agrees(case: Case, day: date) -> bool:
    """Whether a day contradicts nothing that the report itself tells."""
    return case.year in (None, day.year) and case.month in (None, day.month) and case.day in (None, day.day)


def _from_number(case: Case, siblings: list[Sibling], cases: list[Case], known: Known) -> bool:
    """The day of "ce lundi 25" in the month of near tellings, where its 25th is a Monday; abstains where they give two."""
    found: dict[date, tuple[str, tuple[int, int]]] = {}
    for sibling in siblings if case.numbered and case.day is None else ():
        year, month, day = known[sibling.index]
        if year is None or month is None or sibling.similarity < CLOSE_STORY:
            continue
        near = [add_days(day, step) for step in range(-NUMBER_DAYS, NUMBER_DAYS + 1)] if day else []
        for weekday, number, span in case.numbered:
            for own in near or [make_day(year, month, number)]:
                if own and own.day == number and own.weekday() == weekday and _agrees(case, own):
                    found.setdefault(own, (cases[sibling.index].report.id, span))
    if len(found) != 1:
        return False
    day, (named, span) = next(iter(found.items()))
    case.year, case.month, case.day = day.year, day.month, day.day
    case.tell("text", case.report.text[slice(*span)], span)
    case.tell("sibling", f"the month of {named}, which tells the same story", report=named)
    return True


def _from_words(index: int, copies: list[Sibling], cases: list[Case], batch: Batch, known: Known) -> bool:
    """The day after the "lundi" of a dated copy where this one says "hier" in the same words; where all such words agree."""
    case = cases[index]
    words = case.table.words if case.table else None
    if words is None:
        return False
    mine = batch.contexts(index, words.day_words) if copies else {}
    days: dict[date, str] = {}
    for copy in copies if mine else ():
        written = known[copy.index][2]
        for key, weekday in batch.contexts(copy.index, words.weekdays).items():
            if written is None or key not in mine:
                continue
            told = weekday_near(written, words.weekdays[weekday], -1, include=True)
            day = add_days(told, -words.day_words[mine[key]]) if told else None
            if day and _agrees(case, day) and abs((day - written).days) <= WEEK:
                days.setdefault(day, f"says {mine[key]} where {cases[copy.index].report.id} says {weekday}")
    if len(days) != 1:
        return False
    day, note = next(iter(days.items()))
    case.year, case.month, case.day = day.year, day.month, day.day
    case.tell("sibling", note, report=next(cases[c.index].report.id for c in copies if note.find(cases[c.index].report.id) > 0))
    return True


def _from_copies(case: Case, copies: list[Sibling], cases: list[Case], known: Known) -> bool:
    """The day of the copies: the earliest of those close together, since a text is written once and printed later."""
    days = sorted((d, cases[s.index].report.id) for s in copies if (d := known[s.index][2]) and _agrees(case, d))
    if not days or (days[-1][0] - days[0][0]).days > COPY_SPREAD:
        return False
    day = Counter(d for d, _ in days).most_common(1)[0][0]
    case.year, case.month, case.day = day.year, day.month, day.day
    named = next(r for d, r in days if d == day)
    case.tell("sibling", f"the same text as {named}, of {day.isoformat()}", report=named)
    return True


def _year_from_story(case: Case, siblings: list[Sibling], cases: list[Case], known: Known) -> bool:
    """The year of a day that is known without one, from tellings near it; abstains where they give two."""
    if case.day is None or case.month is None or case.year is not None:
        return False
    years: dict[int, str] = {}
    for sibling in siblings:
        year, month, day = known[sibling.index]
        for candidate in (year - 1, year, year + 1) if year else ():
            own = make_day(candidate, case.month, case.day)
            if own and (abs((own - day).days) <= STORY_DAYS if day else candidate == year and month in (None, case.month)):
                years.setdefault(candidate, cases[sibling.index].report.id)
    if len(years) != 1:
        return False
    case.year, named = next(iter(years.items()))
    case.tell("sibling", f"the year of {named}, which tells the same story", report=named)
    return True


def _day_from_story(case: Case, siblings: list[Sibling], cases: list[Case], known: Known) -> bool:
    """The day of the tellings that give the same weekday as news; else the month that all agree on."""
    if case.day is not None:
        return False
    dated = [(d, s) for s in siblings if (d := known[s.index][2]) and _agrees(case, d) and s.similarity >= CLOSE_STORY]
    if not dated:
        return False
    weekdays = [(d, cases[s.index]) for d, s in dated if _same_news_day(case, cases[s.index], s)]
    days = {d for d, _ in weekdays}
    if len(days) == 1:
        day, other = weekdays[0]
        case.year, case.month, case.day = day.year, day.month, day.day
        case.tell("sibling", f"tells the story of {other.report.id}, of {day.isoformat()}", report=other.report.id)
        case.tell("weekday", "both tell the same weekday as news", report=other.report.id)
        return True
    months = {(d.year, d.month) for d, _ in dated}
    if len(months) == 1 and (dated[-1][0] - dated[0][0]).days <= STORY_DAYS and case.month is None:
        case.year, case.month = months.pop()
        named = cases[dated[0][1].index].report.id
        case.tell("sibling", f"the month of {named}, which tells the same story", report=named)
    return False


def _same_news_day(case: Case, other: Case, sibling: Sibling) -> bool:
    """Whether two tellings give the same weekdays as news: two of them, or one where the texts are very alike.

    A story that comes back every week tells the same single weekday each time.
    """
    mine, theirs = case.weekdays[:2], lead_weekdays(other)[:2]
    return bool(mine) and mine == theirs and (len(mine) > 1 or sibling.similarity >= VERY_CLOSE)
