"""Tells lengths of time, spans, sets and vague references from ages, idioms, papers and events."""

from __future__ import annotations

import re
from dataclasses import replace

from recoupe.annotate.time.scan import Piece
from recoupe.annotate.time.surroundings import AFTER_WIDTH, BEFORE_WIDTH, Surroundings

_WORD_AFTER = re.compile(r"[ \n][^\W\d_]{3,}")
_DIGIT_AFTER = re.compile(r"[ \n]\d")


def duration(piece: Piece, around: Surroundings) -> Piece | None:
    """A length of time: no age, no idiom, no name."""
    if count := around.near.length.count_then_one.match(piece.groups.get("number", "")):
        # "contre trois mille une semaine plus tôt": the count is of something else
        number = piece.groups["number"]
        start = around.plain.index(number, piece.start) + count.end()
        piece = replace(piece, start=start, groups={**piece.groups, "number": number[count.end() :]})
    groups = piece.groups
    if "plus" in groups:
        piece = replace(piece, end=piece.end - len(groups["plus"]))
    before, after = around.before(piece), around.after(piece)
    unit = groups["unit"]
    if around.near.length.idiom_after.match(after) or (before[-1:].isdigit()) or before.endswith(("-", "/")):
        return None
    if around.words.units[around.words.tidy(unit)] in ("Y", "MO") and _is_age(piece, around, before, after):
        return None
    hours = around.words.units[around.words.tidy(unit)] == "H"
    if (
        hours
        and groups.get("number") in around.near.length.working_week
        and around.near.length.plural_article_before.search(before)
    ):
        return None
    if (
        hours
        and "approx" not in groups
        and around.near.clock.newscast_before.search(before)
        and not around.near.clock.length_after.match(after)
    ):
        return None
    if around.cased[piece.start : piece.end].split()[-1].istitle():
        return None  # "24 Heures du Mans"
    return piece if _long_enough(piece, around, before, after) else None


def _long_enough(piece: Piece, around: Surroundings, before: str, after: str) -> bool:
    """Whether "un jour", "une année", "une seconde" measure a length here."""
    groups = piece.groups
    if (
        around.words.numbers.get(groups.get("number", ""), groups.get("number")) not in (1, "1")
        or {"approx", "tail", "plus", "half", "demi"} & groups.keys()
    ):
        return True
    unit = around.words.tidy(groups["unit"])
    if unit in around.near.length.also_some_day:
        return around.near.length.day_some_before.search(before) is not None
    if unit in around.near.length.also_an_occasion:
        qualified = _WORD_AFTER.match(after) and not around.near.year_free_after.match(after)
        return around.near.length.single_before.search(before) is not None and not qualified
    return True


def _is_age(piece: Piece, around: Surroundings, before: str, after: str) -> bool:
    """Whether a number of years or months is an age, as far as its neighbours tell; years after "de" need a noun of length."""
    groups = piece.groups
    if around.near.length.age_before.search(before):
        return True
    if groups["unit"] not in around.near.length.years_of_age or {"plus", "half", "tail"} & groups.keys():
        return False
    if (
        around.near.length.of_before.search(before)
        and "approx" not in groups
        and not around.near.length.duration_noun_before.search(before)
    ):
        return around.near.length.of_what_after.match(after) is None
    if around.near.length.age_limit_before.search(before) and not around.near.length.of_what_after.match(after):
        return True
    if around.near.length.age_have_before.search(before) and "approx" not in groups:
        return around.near.length.of_after.match(after) is None
    cased = around.cased[max(0, piece.start - BEFORE_WIDTH) : piece.start]
    return bool(around.near.length.age_name_before.search(cased) and around.near.length.age_close_after.match(after))


def duration_list(piece: Piece, around: Surroundings) -> Piece | None:
    """The first of two lengths with one unit."""
    before = around.before(piece)
    tail = Piece("duration", piece.start, piece.end, {"number": piece.groups["number"], "unit": piece.groups["unit"]})
    if (
        before[-1:].isdigit()
        or not around.near.length.list_no_before.search(before)
        or around.words.numbers.get(piece.groups["number"]) == 1
    ):
        return None
    return None if piece.groups["unit"] in around.near.length.years_of_age and _is_age(tail, around, before, ",") else piece


def ago(piece: Piece, around: Surroundings) -> Piece | None:
    """A step back that is no age."""
    return None if around.near.length.travel_after.match(around.after(piece)) else piece


def half(piece: Piece, around: Surroundings) -> Piece | None:
    """Half a unit, where a length may stand."""
    return (
        piece
        if around.words.units[piece.groups["unit"]] == "H" and around.near.span_before.search(around.before(piece))
        else None
    )


def long(piece: Piece, around: Surroundings) -> Piece | None:
    """Units without a number behind what makes them a length."""
    before = around.before(piece)
    if around.near.length.long_before.search(before):
        return None if around.near.clock.part_no_after.match(around.after(piece)) and "tail" not in piece.groups else piece
    return None


def unit_shift(piece: Piece, around: Surroundings) -> Piece | None:
    """A unit before or after this one, where one is meant."""
    shift = piece.groups.get("shift", "")
    if around.words.units[around.words.tidy(piece.groups["unit"])] == "MO" and (
        shift.endswith("s") or shift in around.words.plural_shifts
    ):
        return None  # "les mois à venir"
    if around.words.tidy(piece.groups["unit"]) in around.words.plural_units:
        return None
    if shift in around.near.also_spent and around.near.spent_after.match(around.after(piece)):
        return None  # "la semaine passée à Rome" may be the last one or one spent there
    before = around.before(piece)
    return None if around.near.any_before.search(before) else piece


def this_unit(piece: Piece, around: Surroundings) -> Piece | None:
    """This unit, where it takes up no event."""
    unit = around.words.tidy(piece.groups["unit"])
    if unit == around.words.daytime and "tail" not in piece.groups:
        return None  # "cette journée" takes up an event
    return None if unit in around.words.plural_units or around.words.units[unit] == "NI" else piece


def edge_unit(piece: Piece, around: Surroundings) -> Piece | None:
    """The beginning or end of a unit that nothing shifts."""
    before = around.before(piece)
    if around.near.year_end_no_before.search(before) or around.near.shift_after.match(around.after(piece)):
        return None
    return piece


def in_unit(piece: Piece, around: Surroundings) -> Piece | None:
    """A week or weekend named by its article."""
    before = around.before(piece)
    if "day" in piece.groups:
        return piece
    allowed = (
        around.near.week_in_before
        if around.words.units[around.words.tidy(piece.groups["unit"])] == "W"
        else around.near.weekend_before
    )
    return piece if allowed.search(before) and not around.near.clock.part_no_after.match(around.after(piece)) else None


def last_units(piece: Piece, around: Surroundings) -> Piece | None:
    """The latest units, not the last ones of an event."""
    if piece.start and "this" not in piece.groups and around.near.length.of_event_after.match(around.after(piece)):
        return None  # "les derniers jours de la campagne": an event's last days, not the latest
    return piece


def per(piece: Piece, around: Surroundings) -> Piece | None:
    """ "par" with a unit, not one after the other."""
    before = around.before(piece)
    return (
        piece if around.near.length.per_before.search(before) and not around.near.length.by_and_by_before.search(before) else None
    )


def habit(piece: Piece, around: Surroundings) -> Piece | None:
    """Weekdays in the plural without dates."""
    if _DIGIT_AFTER.match(around.after(piece)):
        return None  # "les samedis 3 et 10 mars"
    return piece if around.near.habit_plural_before.search(around.before(piece)) else None


def frequency(piece: Piece, around: Surroundings) -> Piece | None:
    """An adjective of frequency that names no paper."""
    name = piece.groups["frequency"]
    if name in around.words.also_papers:
        before = around.before(piece)
        if around.near.day_to_day_before.search(before):
            after = around.cased[piece.end : piece.end + AFTER_WIDTH]
            return None if around.near.paper_after.match(after) else piece
        if around.near.paper_before.search(before):
            return None
    return None if around.is_capital(piece) else piece


def reference(piece: Piece, around: Surroundings) -> Piece | None:
    """A vague reference that counts nothing."""
    if around.near.length.count_after.match(around.after(piece)):
        return None  # "depuis maintenant treize semaines", "après bientôt un mois"
    return None if around.is_capital(piece) else piece
