"""The day of a report as its own text tells it: headers, datelines, today with its date, and weekdays told with a date."""

from __future__ import annotations

import re
from datetime import date

from recoupe.annotate.time.choose import day_number, month_number
from recoupe.annotate.time.filters import expressions
from recoupe.annotate.time.scan import Piece, PlainText, plain_text
from recoupe.annotate.time.values import make_day
from recoupe.dating.cases import Case, Clue
from recoupe.lang.tables.time import TimeTable

HEAD, TAIL = 600, 400
"""How much of a text's beginning and end may be header and footer."""
LEAD = 700
"""The beginning of a text, in which its news and the weekday of that stand."""
LINE_BEFORE = 90
COPY_SPREAD = 2
"""Days that may lie between a text and a copy of it."""
SURE_RANK = 1
"""Clues of a header or a dateline: what a text tells of its own day."""
YEARS = range(1990, 2041)


def contradict(case: Case, table: TimeTable) -> None:
    """Shows a header or a dateline in the text that is days away from the day of the metadata."""
    text = plain_text(case.report.text)
    parts = text.plain[:HEAD], text.plain[-TAIL:]
    if case.date is None or not any(table.headers.any_date.search(part) for part in parts):
        return
    cased = _cased(text)
    found = expressions(table, text.plain, cased)
    clues = [clue for piece in found if (clue := _clue(piece, text, table)) and clue.rank <= SURE_RANK and clue.day]
    if clues and all(_apart(clue, case.date) > COPY_SPREAD for clue in clues):
        case.doubtful = True
        _tell(case, min(clues, key=lambda clue: (clue.rank, clue.span)), "contradicts the metadata: ")


def read(case: Case, text: PlainText, table: TimeTable) -> None:
    """Finds the clues of one text and takes the strongest, where those of its rank agree."""
    cased = _cased(text)
    found = list(expressions(table, text.plain, cased))
    case.weekdays = _news_weekdays(found, table)
    pairs = [pair for piece in found if (pair := _weekday_pair(piece, table))]
    years = {int(piece.groups["year"]) for piece in found if _is_copyright(piece, text.plain, table)}
    case.numbered = [told for piece in found if (told := _bare_number(piece, text, table))]
    for piece in found:
        if clue := _clue(piece, text, table, (case.year, case.month) if case.year and case.month else None):
            case.clues.append(clue)
    for rank in sorted({clue.rank for clue in case.clues}):
        if _take(case, [clue for clue in case.clues if clue.rank == rank], years, pairs):
            break


def _apart(clue: Clue, day: date) -> int:
    """Days between a clue and a day; a clue without a year may be of the year before or after."""
    years = (clue.year,) if clue.year else (day.year - 1, day.year, day.year + 1)
    return min((abs((d - day).days) for y in years if (d := make_day(y, clue.month, clue.day or 1))), default=0)


def _cased(text: PlainText) -> str:
    return text.text if text.offsets is None else "".join(text.text[i] for i in text.offsets[:-1])


def _clue(piece: Piece, text: PlainText, table: TimeTable, within: tuple[int, int] | None = None) -> Clue | None:
    """The clue that a piece is, by where it stands and what stands before it; `within` is the month of the metadata."""
    groups, plain = piece.groups, text.plain
    if piece.kind not in ("date", "stamp", "day_slash", "weekday") or not {"month", "mm"} & groups.keys():
        return _numbered(piece, text, within, table) if piece.kind == "weekday" and {"this", "day"} <= groups.keys() else None
    month = int(groups["mm"]) if "mm" in groups else month_number(groups["month"], table.words)
    year = groups.get("year") or groups.get("yyyy")
    weekday = table.words.weekdays[groups["weekday"]] if "weekday" in groups else None
    placed = _placed(piece, plain, table)
    if placed is None:
        return None
    span = (text.original(piece.start), text.original(piece.end))
    day = day_number(groups["day"], table.words) if "day" in groups else None
    return Clue(placed[0], placed[1], month, day, int(year) if year else None, weekday, span)


def _bare_number(piece: Piece, text: PlainText, table: TimeTable) -> tuple[int, int, tuple[int, int]] | None:
    groups = piece.groups
    if piece.kind != "weekday" or not {"this", "day"} <= groups.keys() or {"month", "mm"} & groups.keys():
        return None
    span = (text.original(piece.start), text.original(piece.end))
    return table.words.weekdays[groups["weekday"]], day_number(groups["day"], table.words), span


def _numbered(piece: Piece, text: PlainText, within: tuple[int, int] | None, table: TimeTable) -> Clue | None:
    """ "ce lundi 25", in the month of the metadata, where its 25th is a Monday."""
    number, weekday = day_number(piece.groups["day"], table.words), table.words.weekdays[piece.groups["weekday"]]
    day = make_day(*within, number) if within else None
    if day is None or day.weekday() != weekday:
        return None
    span = (text.original(piece.start), text.original(piece.end))
    return Clue(3, "text", day.month, number, day.year, weekday, span)


def _placed(piece: Piece, plain: str, table: TimeTable) -> tuple[int, str] | None:
    """Rank and kind of a date by its place: header, dateline, "aujourd'hui", a stamp at the text's end."""
    line_start = max(plain.rfind("\n", 0, piece.start) + 1, piece.start - LINE_BEFORE)
    line = plain[line_start : piece.start]
    edge = piece.start < HEAD or piece.start > len(plain) - TAIL
    if edge and table.headers.published.search(line):
        return 0, "header"
    if edge and table.headers.updated.search(line):
        return 1, "header"
    if (
        piece.start < HEAD
        and table.headers.dateline_before.match(line)
        and table.headers.dateline_after.match(plain[piece.end : piece.end + 3])
    ):
        return 1, "dateline"
    if piece.start < HEAD and not line.strip() and table.headers.date_line_after.match(plain, piece.end):
        return 1, "dateline"
    if edge and piece.kind == "stamp" and "hour" in piece.groups and not line.strip():
        return 1, "header"
    if table.headers.today_before.search(line):
        return 2, "text"
    return (3, "text") if "this" in piece.groups and "day" in piece.groups else None


def _is_copyright(piece: Piece, plain: str, table: TimeTable) -> bool:
    return (
        piece.kind == "year" and table.headers.copyright_before.search(plain[max(0, piece.start - 16) : piece.start]) is not None
    )


def _weekday_pair(piece: Piece, table: TimeTable) -> tuple[int, int, int] | None:
    """Weekday, month and day of "samedi 17 novembre"."""
    groups = piece.groups
    if piece.kind != "weekday" or "month" not in groups or "day" not in groups or "year" in groups:
        return None
    return (
        table.words.weekdays[groups["weekday"]],
        month_number(groups["month"], table.words),
        day_number(groups["day"], table.words),
    )


def _news_weekdays(found: list[Piece], table: TimeTable) -> tuple[int, ...]:
    """The bare weekdays of the lead, in order: those on which its news happened."""
    bare = (p for p in found if p.start < LEAD and p.kind == "weekday" and not {"day", "month", "mm", "shift"} & p.groups.keys())
    return tuple(dict.fromkeys(table.words.weekdays[p.groups["weekday"]] for p in bare))


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


def lead_weekdays(case: Case) -> tuple[int, ...]:
    """The weekdays of a dated report's lead, found when first asked for."""
    table = case.table
    if table is not None and not case.weekdays and case.plain:
        plain = case.plain[:LEAD]
        cased = case.report.text[:LEAD] if len(case.plain) == len(case.report.text) else plain
        case.weekdays = _news_weekdays(list(expressions(table, plain, cased)), table)
    return case.weekdays
