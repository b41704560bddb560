"""Tells parts of the day, feasts and times of the clock from what only looks like one: goods, first names, lengths, newscasts."""

from __future__ import annotations

import re
from dataclasses import replace

from recoupe.annotate.time.filters_calendar import counts
from recoupe.annotate.time.scan import Piece
from recoupe.annotate.time.surroundings import Surroundings

SHORT_LENGTH = 6
"""Up to so many hours "pour 3 heures" is a length, above it is a time of the clock."""


def part(piece: Piece, around: Surroundings) -> Piece | None:
    """A part of the day where its preposition says so."""
    name = around.words.accented(piece.groups["part"])
    allowed = around.near.clock.part_allowed.get(name)
    if allowed is None or not allowed.search(around.before(piece)) or around.is_capital(piece):
        return None
    return None if around.near.clock.part_no_after.match(around.after(piece)) else piece


def part_of(piece: Piece, around: Surroundings) -> Piece | None:
    """A part of a named day, without a number that counts."""
    if "day2" not in piece.groups and "day" in piece.groups and "month" not in piece.groups and counts(piece, around):
        return None
    return None if around.is_capital(piece) else piece


def textday(piece: Piece, around: Surroundings) -> Piece | None:
    """ "la veille" and its like where a day is meant."""
    before = around.before(piece)
    if (
        not around.near.eve_before.search(before)
        or around.near.eve_no_before.search(before)
        or around.near.eve_no_after.match(around.after(piece))
    ):
        return None
    return piece


def holiday(piece: Piece, around: Surroundings) -> Piece | None:
    """A feast where its day is meant, not a first name or goods."""
    name = piece.groups["holiday"]
    before = around.before(piece)
    if {"year", "shift"} & piece.groups.keys() and name not in around.words.also_first_names:
        return piece
    allowed = (
        around.near.toussaint_before
        if name in around.words.also_with_article
        else around.near.noel_before
        if name in around.words.also_first_names
        else around.near.holiday_before
    )
    bare = piece.end - piece.start == len(name)
    if bare and not allowed.search(before):
        return None
    if around.near.noel_no_before.search(before) or around.near.fete_no_before.search(before):
        return None
    cased = around.cased[piece.end :].lstrip()[:1]
    return None if name in around.words.also_first_names and cased.isupper() and around.after(piece)[:1] == " " else piece


def _whole_hour(piece: Piece, around: Surroundings) -> Piece:
    """The piece without minutes in words that count what follows ("à vingt heures trente personnes")."""
    half = piece.groups.get("half", "")
    if half in around.words.numbers and around.near.short_year_not_after.match(around.after(piece)):
        end = around.plain.rindex(half, piece.start, piece.end)
        groups = {k: v for k, v in piece.groups.items() if k not in ("half", "precise", "part", "zone", "weekday")}
        return replace(piece, end=len(around.plain[:end].rstrip()), groups=groups)
    return piece


def clock(piece: Piece, around: Surroundings) -> Piece | None:
    """A time of the clock, not a length."""
    piece = _whole_hour(piece, around)
    groups = piece.groups
    before, after = around.before(piece), around.after(piece)
    ranged = around.near.clock.range_before.search(before) and around.near.clock.range_after.match(after)
    sure = bool(
        around.near.clock.sure_before.search(before)
        or ranged
        or around.follows(piece, "clock")
        or "zone" in groups
        or "part" in groups
    )
    if around.plain[piece.start : piece.end].isdigit():  # the first of "entre 14 et 16 heures"
        return piece if around.near.clock.between_before.search(before) else None
    if "h" in groups and "minute" in groups:
        if (
            int(groups["hour"]) < SHORT_LENGTH
            and not {"zone", "part"} & groups.keys()
            and not around.near.clock.before.search(before)
        ):
            return None
        return None if around.near.clock.length_before.search(before) and around.near.clock.length_after.match(after) else piece
    if "minute" in groups and ":" in around.plain[piece.start : piece.end]:
        told = sure or around.near.clock.before.search(before) or around.follows(piece, "weekday", reach=2)
        return piece if told and not re.match(r"[.:,]\d", after) else None
    if around.near.clock.newscast_before.search(before) and not sure:
        return None
    if around.near.clock.length_after.match(after) and not ranged and not around.near.clock.of_this_after.match(after):
        return piece if {"zone", "part"} & groups.keys() else None
    if "h" in groups:
        return None if around.near.clock.length_before.search(before) and not sure else piece
    if around.near.clock.for_before.search(before) and int(groups["hour"]) > SHORT_LENGTH:
        return piece
    return piece if sure else None


def clock_words(piece: Piece, around: Surroundings) -> Piece | None:
    """A time of the clock in words, not a distance."""
    piece = _whole_hour(piece, around)
    small = around.words.numbers.get(piece.groups["number"], SHORT_LENGTH) < SHORT_LENGTH
    if small and not {"part", "precise", "zone", "weekday"} & piece.groups.keys() and "half" in piece.groups:
        # "prend une heure et demie", "à une heure et demie de route" are lengths
        before, after = around.before(piece), around.after(piece)
        return piece if around.near.clock.sure_before.search(before) and not around.near.clock.length_after.match(after) else None
    if {"half", "part", "precise", "zone"} & piece.groups.keys():
        return piece if not around.near.clock.length_before.search(around.before(piece)) else None
    before, after = around.before(piece), around.after(piece)
    if small:
        return None  # "à deux heures" may be a distance
    return piece if around.near.clock.sure_before.search(before) and not around.near.clock.length_after.match(after) else None


def noon(piece: Piece, around: Surroundings) -> Piece | None:
    """Noon and midnight behind what may stand before a time."""
    if piece.groups["noon"] == around.words.midnight:
        return piece if around.near.clock.noon_before.search(around.before(piece)) and not around.is_capital(piece) else None
    return piece if around.near.clock.noon_midday_before.search(around.before(piece)) and not around.is_capital(piece) else None
