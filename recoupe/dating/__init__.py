"""When each report was written, from its metadata, its text and, in a batch, from other reports of the same story.

A report whose metadata tell a day is dated by them. For the others the text is searched for the ways in which papers write
their day: a header ("Publié le 28/03"), a dateline ("Paris, 5 janv. (AFP)"), "aujourd'hui, 25 mars", "ce lundi 25 mars", a
stamp. A day without a year takes it from the metadata, from a copyright line, or from a weekday that fits one year alone. What
is still open is asked of the siblings: a copy of the same text has its day, or the day after the "lundi" for which it says
"hier"; another telling of the story has its year, and its day where both tell the same weekday as news. Metadata that
contradict what their own text says are shown with it and lent to nobody. Where evidence conflicts, only what it agrees on is
kept: a month, a year, or nothing. All of it works without a parse, and the order of the reports does not matter.

A report that others date lends its day to nobody, so that a day is a function of the report and of those that tell their own:
`standing` says which a report is and under which keys those that matter to it are found, so that a store need not ask them all.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from recoupe.annotate.time.scan import plain_text
from recoupe.annotate.time.values import make_day
from recoupe.dating.cases import Case
from recoupe.dating.clues import contradict, read
from recoupe.dating.likeness import keys
from recoupe.dating.story import from_siblings
from recoupe.lang.base import pack
from recoupe.lang.tables.time import TimeTable
from recoupe.model import Evidence, Report

Dated = tuple[str | None, tuple[Evidence, ...]]

_FULL = re.compile(r"\d{4}-\d\d-\d\d")
_COARSE = re.compile(r"(\d{4})(?:-(\d\d))?$")
_URL_DAY = re.compile(r"(?<!\d)(20\d\d|19\d\d)([/_-]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")


def date_reports(reports: Sequence[Report]) -> tuple[Dated, ...]:
    """The day of each report (`YYYY-MM-DD`, `YYYY-MM` or None) with its evidence, parallel to `reports`.

    A report whose `published` is a day or a minute costs nothing. The result does not depend on the order of the reports.
    """
    cases = [_begun(report) for report in reports]
    if any(case.date is None for case in cases):
        _from_texts(cases)
        from_siblings(cases)
    return tuple((case.value(), tuple(case.evidence)) for case in cases)


@dataclass(frozen=True, slots=True)
class Standing:
    """What a report is to the dating of others.

    `lends`: it tells its own day or year, and may date others; `open`: it does not tell its day, and others may date it. Either
    kind is compared with reports of the other kind that share at least `likeness.SHARED` of its `keys` (31 bits each), the
    `likeness.COMPARED` that share most, ties by id.
    """

    lends: bool
    open: bool
    keys: tuple[int, ...]


def standing(report: Report) -> Standing:
    """What a report is to the dating of others, from the report alone."""
    case = _begun(report)
    _from_texts([case])
    return Standing(case.lends, case.open, keys(case.plain) if case.lends or case.open else ())


def _begun(report: Report) -> Case:
    case = Case(report, _table(report))
    _from_metadata(case)
    if case.date is not None and case.table is not None:
        contradict(case, case.table)
    return case


def _from_texts(cases: list[Case]) -> None:
    for case in cases:
        text = plain_text(case.report.text)
        case.plain = text.plain
        if case.date is None and case.table is not None:
            read(case, text, case.table)


def _from_metadata(case: Case) -> None:
    """The day, month or year of `published`; a day in the address, where `published` tells none."""
    published = (case.report.published or "").strip()
    if _FULL.match(published):
        try:
            told = date.fromisoformat(published[:10])
        except ValueError:
            return
        case.year, case.month, case.day = told.year, told.month, told.day
        case.tell("metadata", f"published: {published}")
        return
    if coarse := _COARSE.match(published):
        case.year = int(coarse[1])
        case.month = int(coarse[2]) if coarse[2] and 1 <= int(coarse[2]) <= 12 else None
        case.tell("metadata", f"published: {published}")
    if case.report.url and (found := _URL_DAY.search(case.report.url)):
        day = make_day(int(found[1]), int(found[3]), int(found[4]))
        if day and case.year in (None, day.year) and case.month in (None, day.month):
            case.year, case.month, case.day = day.year, day.month, day.day
            case.tell("metadata", f"address: {found[0]}")


def _table(report: Report) -> TimeTable | None:
    language = pack(report.language)
    return language.times if language else None
