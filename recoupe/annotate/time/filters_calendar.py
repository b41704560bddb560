"""Tells weekdays, dates, months, years and seasons from what only looks like one: streets, participles, counts, papers."""

from __future__ import annotations

import re
from dataclasses import replace

from recoupe.annotate.time.scan import Piece
from recoupe.annotate.time.surroundings import BEFORE_WIDTH, Surroundings

NEW_UNIT_YEARS = (1900, 2099)
OLDEST_YEAR = 1500
_GLUED = tuple(".,'/_@#+$€£")
"""A number that follows one of these without a space is part of something else."""


def weekday(piece: Piece, around: Surroundings) -> Piece | None:
    """A weekday that names no paper and no feast; without a number that counts what follows."""
    before = around.before(piece)
    if "this" not in piece.groups and around.is_capital(piece) and around.near.weekday_no_date_before.search(before):
        return None
    if around.near.holy_day_after.match(around.after(piece)) or around.near.nth_before.search(before):
        return None
    lone = "day" in piece.groups and "month" not in piece.groups and "mm" not in piece.groups
    if lone and (not piece.groups["day"][:1].isdigit() or counts(piece, around)):
        groups = {k: v for k, v in piece.groups.items() if k in ("this", "weekday")}  # "mardi 12 blessés": the number counts
        name = piece.groups["weekday"]
        return replace(piece, end=around.plain.index(name, piece.start) + len(name), groups=groups)
    return piece


def counts(piece: Piece, around: Surroundings) -> bool:
    """Whether the day number at the end of the piece counts what follows."""
    after = around.after(piece)
    return around.near.plural_noun_after.match(after) is not None or around.near.year_not_after.match(after) is not None


def date(piece: Piece, around: Surroundings) -> Piece | None:
    """A day and month that name no street."""
    before = around.before(piece)
    if around.near.street_before.search(before) and "year" not in piece.groups:
        return None
    return _without_short_year(piece, around)


def _without_short_year(piece: Piece, around: Surroundings) -> Piece | None:
    """The piece, None where its two-digit year counts what follows ("le 31 octobre 74 personnes"): a shorter match is tried."""
    if "yy" not in piece.groups:
        return piece
    return None if around.near.short_year_not_after.match(around.after(piece)) else piece


def event_day(piece: Piece, around: Surroundings) -> Piece | None:
    """An event named by its day, written with a capital; else a date."""
    known = (piece.groups["day"], piece.groups["month"]) in around.words.event_days and "year" not in piece.groups
    if around.near.street_before.search(around.before(piece)):
        return None
    if not known:
        return replace(piece, kind="date")  # "le 14-Juillet" is that of the year
    return (
        piece
        if around.cased[piece.start : piece.end][-len(piece.groups["month"]) :][:1].isupper()
        else replace(piece, kind="date")
    )


def stamp(piece: Piece, around: Surroundings) -> Piece | None:
    """A date in figures that is no part of a longer number."""
    glued = around.plain[piece.start - 1 : piece.start] if piece.start else ""
    if glued in tuple("/-.#@_=") or glued.isalnum() or around.after(piece)[:1] in ("/", "_"):
        return None
    return piece if "yy" not in piece.groups or around.near.short_stamp_before.search(around.before(piece)) else None


def day_slash(piece: Piece, around: Surroundings) -> Piece | None:
    """A day and month in figures where a date may stand."""
    return piece if around.near.day_slash_before.search(around.before(piece)) else None


def month(piece: Piece, around: Surroundings) -> Piece | None:
    """A month that is no name: by what stands with it, a capital or a preposition."""
    if _without_short_year(piece, around) is None:
        tail = around.plain[piece.start : piece.end].rstrip("'0123456789 \n")
        piece = replace(piece, end=piece.start + len(tail), groups={k: v for k, v in piece.groups.items() if k != "yy"})
    if not {"edge", "head", "year", "shift", "yy"}.isdisjoint(piece.groups):
        return piece
    before = around.before(piece)
    if around.words.months_capital:
        if not around.cased[piece.start : piece.start + 1].isupper():
            return None
    elif around.is_capital(piece) or around.near.mars_before.search(before):
        return None
    if around.follows(piece, "month") and before.endswith(("-", "/")):
        return piece
    if around.near.month_before.search(before) or around.near.month_head_after.match(around.after(piece)):
        return piece
    return (
        piece
        if around.cased[piece.start : piece.start + 1].isupper() and piece.groups["month"] not in around.words.also_names
        else None
    )


def year(piece: Piece, around: Surroundings) -> Piece | None:
    """Four figures that are a year, not a count."""
    year = int(piece.groups["year"])
    before, after = around.before(piece), around.after(piece)
    glued = before[-1:] in _GLUED and not before.endswith(around.near.year_elisions)
    if around.near.year_not_after.match(after) or glued:
        return None
    if "label" in piece.groups or "edge" in piece.groups:
        return piece
    if year < OLDEST_YEAR or re.search(r"\d[ \n]$", before):
        return None
    strong = around.near.year_strong_before.search(before) is not None or around.near.year_range_after.match(after) is not None
    if strong:
        return piece
    if around.near.plural_noun_after.match(after) and not around.near.year_free_after.match(after):
        return None
    if year < NEW_UNIT_YEARS[0]:
        return piece if around.near.year_range_before.search(before) else None
    free = not re.match(r"[ \n][^\W\d_]", after) or around.near.year_free_after.match(after) is not None
    if around.near.year_event_before.search(before) or around.near.year_range_before.search(before):
        return piece
    return piece if free and _year_beside(piece, around, before) else None


def _year_beside(piece: Piece, around: Surroundings, before: str) -> bool:
    """Whether a weak preposition, a bracket, a copyright sign or a name with a capital stands before a bare year."""
    if around.near.year_weak_before.search(before) and not around.near.article_before.search(" " + before):
        return True
    cased = around.cased[max(0, piece.start - BEFORE_WIDTH) : piece.start]
    return around.near.edition_left.search(cased) is not None


def shortyear(piece: Piece, around: Surroundings) -> Piece | None:
    """Two figures that are a year."""
    before, after = around.before(piece), around.after(piece)
    if before.endswith("'"):
        before = before[:-1]
    free = not re.match(r"[ \n]?[^\W\d_%]|[ \n]?[%€$°]|[.,/:]\d|-", after)
    return piece if around.near.short_year_before.search(before) and free else None


def season(piece: Piece, around: Surroundings) -> Piece | None:
    """A season, neither a participle nor part of a name."""
    if "yy" in piece.groups and (around.near.short_year_not_after.match(around.after(piece)) or not _summer(piece, around)):
        return None
    if not {"edge", "this", "year", "year2", "shift"}.isdisjoint(piece.groups):
        return (
            None
            if piece.groups["season"] in around.words.also_participle and "shift" in piece.groups and not _summer(piece, around)
            else piece
        )
    before = around.before(piece)
    if (
        around.near.season_no_after.match(around.after(piece))
        or around.near.summer_clothes_before.search(before)
        or around.is_capital(piece)
    ):
        return None
    if piece.groups["season"] in around.words.also_participle:
        return piece if _summer(piece, around) else None
    return piece if around.near.season_before.search(before) else None


def _summer(piece: Piece, around: Surroundings) -> bool:
    """Whether "été" is the season, not the participle."""
    return around.near.summer_before.search(around.before(piece)) is not None
