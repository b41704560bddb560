"""When each report was written, from its metadata, its text and, in a batch, from other reports of the same story.

A report whose metadata tell a day is dated by them. For the others the text is searched for the ways in which papers write
their day: a header ("Publié le 28/03"), a dateline ("Paris, 5 janv. (AFP)"), "aujourd'hui, 25 mars", "ce lundi 25 mars", a
stamp. A day without a year takes it from the metadata, from a copyright line, or from a weekday that fits one year alone. What
is still open is asked of the siblings: a copy of the same text has its day, or the day after the "lundi" for which it says
"hier"; another telling of the story has its year, and its day where both tell the same weekday as news. Metadata that
contradict what their own text says are shown with it and lent to nobody. Where evidence conflicts, only what it agrees on is
kept: a month, a year, or nothing. All of it works without a parse, and the order of the reports does not matter.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from recoupe.annotate.time.choose import day_number, month_number, weekday_near
from recoupe.annotate.time.judge import Surroundings
from recoupe.annotate.time.scan import Piece, PlainText, pieces, plain_text
from recoupe.annotate.time.siblings import Batch, Sibling
from recoupe.annotate.time.values import add_days, make_day
from recoupe.lang.fr import headers
from recoupe.lang.fr.times import DAY_WORDS, WEEKDAYS
from recoupe.model import Evidence, Report

HEAD, TAIL = 600, 400
"""How much of a text's beginning and end may be header and footer."""
LEAD = 700
"""The beginning of a text, in which its news and the weekday of that stand."""
LINE_BEFORE = 90
STORY_DAYS = 10
"""Reports of one story are at most so many days apart, where one's day has no year."""
COPY_SPREAD = 2
SURE_RANK = 1
"""Clues of a header or a dateline: what a text tells of its own day."""
CLOSE_STORY = 0.35
"""How alike two tellings are where one may lend the other its day or month; a year needs less."""
VERY_CLOSE = 0.5
WEEK = 7
YEARS = range(1990, 2041)

Dated = tuple[str | None, tuple[Evidence, ...]]

_FULL = re.compile(r"\d{4}-\d\d-\d\d")
_COARSE = re.compile(r"(\d{4})(?:-(\d\d))?$")
_URL_DAY = re.compile(r"(?<!\d)(20\d\d|19\d\d)([/_-]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")


@dataclass(slots=True)
class Clue:
    """A day that a text gives, with or without year: how, where, and how strong (lower is stronger)."""

    rank: int
    kind: str
    month: int
    day: int | None
    year: int | None
    weekday: int | None
    span: tuple[int, int]


@dataclass(slots=True)
class Case:
    """One report while its day is sought: what is known of the day, and the evidence."""

    report: Report
    year: int | None = None
    month: int | None = None
    day: int | None = None
    evidence: list[Evidence] = field(default_factory=list)
    clues: list[Clue] = field(default_factory=list)
    weekdays: tuple[int, ...] = ()
    plain: str = ""
    doubtful: bool = False
    """Whether the text contradicts the metadata: then the day is kept, and lent to no other report."""

    @property
    def date(self) -> date | None:
        """The day, once all of it is known."""
        return make_day(self.year, self.month, self.day) if self.year and self.month and self.day else None

    def value(self) -> str | None:
        """`2019-03-28`, `2019-03`, or None: a year alone is no day of writing, nor is a day without its year."""
        if self.date:
            return self.date.isoformat()
        return f"{self.year:04d}-{self.month:02d}" if self.year and self.month else None

    def tell(self, kind: str, note: str, span: tuple[int, int] | None = None, report: str | None = None) -> None:
        """Adds a piece of evidence."""
        self.evidence.append(Evidence(kind=kind, note=note, report=report or self.report.id, span=span))


def date_reports(reports: Sequence[Report]) -> tuple[Dated, ...]:
    """The day of each report (`YYYY-MM-DD`, `YYYY-MM` or None) with its evidence, parallel to `reports`.

    A report whose `published` is a day or a minute costs nothing. The result does not depend on the order of the reports.
    """
    cases = [Case(report) for report in reports]
    for case in cases:
        _from_metadata(case)
        if case.date is not None:
            _contradict(case)
    if any(case.date is None for case in cases):
        _from_texts(cases)
        _from_siblings(cases)
    return tuple((case.value(), tuple(case.evidence)) for case in cases)


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


def _contradict(case: Case) -> None:
    """Shows a header or a dateline in the text that is days away from the day of the metadata."""
    text = plain_text(case.report.text)
    parts = text.plain[:HEAD], text.plain[-TAIL:]
    if case.date is None or not any(headers.ANY_DATE.search(part) for part in parts):
        return
    cased = _cased(text)
    found = pieces(text.plain, Surroundings(text.plain, cased).judge)
    clues = [clue for piece in found if (clue := _clue(piece, text)) and clue.rank <= SURE_RANK and clue.day]
    if clues and all(_apart(clue, case.date) > COPY_SPREAD for clue in clues):
        case.doubtful = True
        _tell(case, min(clues, key=lambda clue: (clue.rank, clue.span)), "contradicts the metadata: ")


def _apart(clue: Clue, day: date) -> int:
    """Days between a clue and a day; a clue without a year may be of the year before or after."""
    years = (clue.year,) if clue.year else (day.year - 1, day.year, day.year + 1)
    return min((abs((d - day).days) for y in years if (d := make_day(y, clue.month, clue.day or 1))), default=0)


def _from_texts(cases: list[Case]) -> None:
    for case in cases:
        text = plain_text(case.report.text)
        case.plain = text.plain
        if case.date is None:
            _read(case, text)


def _read(case: Case, text: PlainText) -> None:
    """Finds the clues of one text and takes the strongest, where those of its rank agree."""
    cased = _cased(text)
    found = list(pieces(text.plain, Surroundings(text.plain, cased).judge))
    case.weekdays = _news_weekdays(found)
    pairs = [pair for piece in found if (pair := _weekday_pair(piece))]
    years = {int(piece.groups["year"]) for piece in found if _is_copyright(piece, text.plain)}
    for piece in found:
        if clue := _clue(piece, text, (case.year, case.month) if case.year and case.month else None):
            case.clues.append(clue)
    for rank in sorted({clue.rank for clue in case.clues}):
        if _take(case, [clue for clue in case.clues if clue.rank == rank], years, pairs):
            break


def _cased(text: PlainText) -> str:
    return text.text if text.offsets is None else "".join(text.text[i] for i in text.offsets[:-1])


def _clue(piece: Piece, text: PlainText, within: tuple[int, int] | None = None) -> Clue | None:
    """The clue that a piece is, by where it stands and what stands before it; `within` is the month of the metadata."""
    groups, plain = piece.groups, text.plain
    if piece.kind not in ("date", "stamp", "day_slash", "weekday") or not {"month", "mm"} & groups.keys():
        return _numbered(piece, text, within) if piece.kind == "weekday" and {"this", "day"} <= groups.keys() else None
    month = int(groups["mm"]) if "mm" in groups else month_number(groups["month"])
    year = groups.get("year") or groups.get("yyyy")
    weekday = WEEKDAYS[groups["weekday"]] if "weekday" in groups else None
    placed = _placed(piece, plain)
    if placed is None:
        return None
    span = (text.original(piece.start), text.original(piece.end))
    day = day_number(groups["day"]) if "day" in groups else None
    return Clue(placed[0], placed[1], month, day, int(year) if year else None, weekday, span)


def _numbered(piece: Piece, text: PlainText, within: tuple[int, int] | None) -> Clue | None:
    """ "ce lundi 25", in the month of the metadata, where its 25th is a Monday."""
    number, weekday = day_number(piece.groups["day"]), WEEKDAYS[piece.groups["weekday"]]
    day = make_day(*within, number) if within else None
    if day is None or day.weekday() != weekday:
        return None
    span = (text.original(piece.start), text.original(piece.end))
    return Clue(3, "text", day.month, number, day.year, weekday, span)


def _placed(piece: Piece, plain: str) -> tuple[int, str] | None:
    """Rank and kind of a date by its place: header, dateline, "aujourd'hui", a stamp at the text's end."""
    line_start = max(plain.rfind("\n", 0, piece.start) + 1, piece.start - LINE_BEFORE)
    line = plain[line_start : piece.start]
    edge = piece.start < HEAD or piece.start > len(plain) - TAIL
    if edge and headers.PUBLISHED.search(line):
        return 0, "header"
    if edge and headers.UPDATED.search(line):
        return 1, "header"
    if (
        piece.start < HEAD
        and headers.DATELINE_BEFORE.match(line)
        and headers.DATELINE_AFTER.match(plain[piece.end : piece.end + 3])
    ):
        return 1, "dateline"
    if piece.start < HEAD and not line.strip() and headers.DATE_LINE_AFTER.match(plain, piece.end):
        return 1, "dateline"
    if edge and piece.kind == "stamp" and "hour" in piece.groups and not line.strip():
        return 1, "header"
    if headers.TODAY_BEFORE.search(line):
        return 2, "text"
    return (3, "text") if "this" in piece.groups and "day" in piece.groups else None


def _is_copyright(piece: Piece, plain: str) -> bool:
    return piece.kind == "year" and headers.COPYRIGHT_BEFORE.search(plain[max(0, piece.start - 16) : piece.start]) is not None


def _weekday_pair(piece: Piece) -> tuple[int, int, int] | None:
    """Weekday, month and day of "samedi 17 novembre"."""
    groups = piece.groups
    if piece.kind != "weekday" or "month" not in groups or "day" not in groups or "year" in groups:
        return None
    return WEEKDAYS[groups["weekday"]], month_number(groups["month"]), day_number(groups["day"])


def _news_weekdays(found: list[Piece]) -> tuple[int, ...]:
    """The bare weekdays of the lead, in order: those on which its news happened."""
    bare = (p for p in found if p.start < LEAD and p.kind == "weekday" and not {"day", "month", "mm", "shift"} & p.groups.keys())
    return tuple(dict.fromkeys(WEEKDAYS[p.groups["weekday"]] for p in bare))


def _take(case: Case, clues: list[Clue], years: set[int], pairs: list[tuple[int, int, int]]) -> bool:
    """Takes the clues of one rank; False where they conflict with one another or with the metadata, or tell no day."""
    fitting = [c for c in clues if case.month in (None, c.month) and (c.year is None or case.year in (None, c.year))]
    told = {(c.month, c.day) for c in fitting if c.day is not None}
    if not told:
        if len({(c.year, c.month) for c in fitting}) == 1 and fitting[0].year and case.month is None:
            case.year, case.month = fitting[0].year, fitting[0].month
            _tell(case, fitting[0])
        return False
    if len(told) > 1:
        return False
    clue = min((c for c in fitting if c.day is not None), key=lambda c: (c.year is None, c.span))
    case.month, case.day = clue.month, clue.day
    case.year = case.year or clue.year or (min(years) if len(years) == 1 else None)
    _tell(case, clue)
    if case.year is None:
        _year_of_weekdays(case, clue, pairs)
    return True


def _tell(case: Case, clue: Clue, why: str = "") -> None:
    start, end = clue.span
    case.tell(clue.kind, why + case.report.text[max(0, start - 40) : end].split("\n")[-1].strip(), clue.span)


def _year_of_weekdays(case: Case, clue: Clue, pairs: list[tuple[int, int, int]]) -> None:
    """The year in which all weekdays told with their date fit, where the text names it and no later one."""
    if clue.weekday is not None and clue.day is not None:
        pairs = [*pairs, (clue.weekday, clue.month, clue.day)]
    if not pairs:
        return
    fitting = [y for y in YEARS if all((d := make_day(y, m, n)) and d.weekday() == w for w, m, n in pairs)]
    told = {int(y) for y in re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", case.plain)}
    named = [y for y in fitting if y in told]
    if len(named) == 1 and named[0] == max(told):
        case.year = named[0]
        case.tell("weekday", f"the weekdays told fit {named[0]}")


def _from_siblings(cases: list[Case]) -> None:
    """Asks copies for their day, then other tellings of the story for the year or the day; those dated so are no witnesses."""
    open_cases = [i for i, case in enumerate(cases) if case.date is None]
    witnesses = [i for i, case in enumerate(cases) if case.year and not case.doubtful]
    if not open_cases or len(cases) < 2 or not witnesses:
        return
    batch = Batch([case.plain for case in cases], [case.report.id for case in cases], witnesses)
    answers = [(i, cases[i], batch.siblings(i)) for i in open_cases]
    # each is answered from what the witnesses knew before, so that the order of the reports does not matter
    known = [(case.year, case.month, case.date) for case in cases]
    for index, case, siblings in answers:
        copies = [s for s in siblings if s.copy and known[s.index][2]]
        _from_words(index, copies, cases, batch, known) or _from_copies(case, copies, cases, known) or _year_from_story(
            case, siblings, cases, known
        ) or _day_from_story(case, siblings, cases, known)


Known = list[tuple[int | None, int | None, date | None]]


def _agrees(case: Case, day: date) -> bool:
    """Whether a day contradicts nothing that the report itself tells."""
    return case.year in (None, day.year) and case.month in (None, day.month) and case.day in (None, day.day)


def _from_words(index: int, copies: list[Sibling], cases: list[Case], batch: Batch, known: Known) -> bool:
    """The day after the "lundi" of a dated copy where this one says "hier" in the same words; where all such words agree."""
    case = cases[index]
    mine = batch.contexts(index, DAY_WORDS) if copies else {}
    days: dict[date, str] = {}
    for copy in copies if mine else ():
        written = known[copy.index][2]
        for key, weekday in batch.contexts(copy.index, WEEKDAYS).items():
            if written is None or key not in mine:
                continue
            told = weekday_near(written, WEEKDAYS[weekday], -1, include=True)
            day = add_days(told, -DAY_WORDS[mine[key]]) if told else None
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
    mine, theirs = case.weekdays[:2], _lead(other)[:2]
    return bool(mine) and mine == theirs and (len(mine) > 1 or sibling.similarity >= VERY_CLOSE)


def _lead(case: Case) -> tuple[int, ...]:
    """The weekdays of a dated report's lead, found when first asked for."""
    if not case.weekdays and case.plain:
        plain = case.plain[:LEAD]
        cased = case.report.text[:LEAD] if len(case.plain) == len(case.report.text) else plain
        case.weekdays = _news_weekdays(list(pieces(plain, Surroundings(plain, cased).judge)))
    return case.weekdays
