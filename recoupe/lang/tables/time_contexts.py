"""What stands beside an expression of time: the contexts that tell whether it is one, and which.

All are patterns over the plain form of a text (lower case with plain apostrophes, hyphens and spaces). Those whose name ends in
`before` are searched at the end of what precedes the expression, those in `after` matched at the start of what follows it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, eq=False)
class DayAloneContexts:
    """What stands around the number of a day that is told without its month."""

    before: re.Pattern[str]
    no_before: re.Pattern[str]
    no_after: re.Pattern[str]
    clock_after: re.Pattern[str]
    free_after: re.Pattern[str]
    opening_before: re.Pattern[str]
    open_range_after: re.Pattern[str]
    range_before: re.Pattern[str]
    bound_before: re.Pattern[str]
    event_before: re.Pattern[str]
    verb_before: re.Pattern[str]
    ahead_before: re.Pattern[str]
    since_before: re.Pattern[str]


@dataclass(frozen=True, kw_only=True, eq=False)
class ClockContexts:
    """What tells a time of the clock and a part of the day from a length, a programme or anything else."""

    part_allowed: Mapping[str, re.Pattern[str]]
    part_no_after: re.Pattern[str]
    before: re.Pattern[str]
    sure_before: re.Pattern[str]
    range_before: re.Pattern[str]
    between_before: re.Pattern[str]
    range_after: re.Pattern[str]
    length_before: re.Pattern[str]
    length_after: re.Pattern[str]
    for_before: re.Pattern[str]
    newscast_before: re.Pattern[str]
    noon_before: re.Pattern[str]
    noon_midday_before: re.Pattern[str]
    of_this_after: re.Pattern[str]
    afternoon_next: re.Pattern[str]
    just_before_clock: re.Pattern[str]
    told_that: re.Pattern[str]
    """Between an evening and an hour after midnight: what makes the evening that of the telling."""


@dataclass(frozen=True, kw_only=True, eq=False)
class LengthContexts:
    """What tells a length of time from an age, a date or an idiom."""

    age_before: re.Pattern[str]
    """What precedes a number of years that is somebody's age."""
    age_name_before: re.Pattern[str]
    age_close_after: re.Pattern[str]
    age_limit_before: re.Pattern[str]
    age_have_before: re.Pattern[str]
    duration_noun_before: re.Pattern[str]
    single_before: re.Pattern[str]
    """What precedes "un jour", "une année", "une journée" where a length is meant."""
    day_some_before: re.Pattern[str]
    idiom_after: re.Pattern[str]
    count_then_one: re.Pattern[str]
    since_before: re.Pattern[str]
    in_before: re.Pattern[str]
    per_before: re.Pattern[str]
    list_no_before: re.Pattern[str]
    count_after: re.Pattern[str]
    long_before: re.Pattern[str]
    working_week: tuple[str, ...]
    """"les 35 heures": the law on the working week."""
    plural_article_before: re.Pattern[str]
    also_some_day: tuple[str, ...]
    """With "un", these need a preposition of length: "un jour" is some day, "une seconde fois" an ordinal."""
    also_an_occasion: tuple[str, ...]
    """With "un", a length only after a preposition and without an adjective ("une année difficile" is none)."""
    years_of_age: tuple[str, ...]
    of_before: re.Pattern[str]
    of_what_after: re.Pattern[str]
    of_after: re.Pattern[str]
    travel_after: re.Pattern[str]
    of_event_after: re.Pattern[str]
    by_and_by_before: re.Pattern[str]
    """"jour par jour"."""
    result_before: re.Pattern[str]
    result_after: re.Pattern[str]
    """What tells that the day beside a step is where it leads ("en 2017, quinze ans plus tard"), not where it starts."""
    step_from_event: re.Pattern[str]
    before_dated_event: re.Pattern[str]
    """Between "avant" and the day: nothing, or a noun and "du"."""


@dataclass(frozen=True, kw_only=True, eq=False)
class TimeContexts:
    """What tells days, months, seasons, years and feasts from what only looks like one, the past from what is to come."""

    alone: DayAloneContexts
    clock: ClockContexts
    length: LengthContexts
    weekday_no_date_before: re.Pattern[str]
    holy_day_after: re.Pattern[str]
    nth_before: re.Pattern[str]
    street_before: re.Pattern[str]
    month_before: re.Pattern[str]
    """What may precede a month's name that has no day and no year with it."""
    month_head_after: re.Pattern[str]
    mars_before: re.Pattern[str]
    year_strong_before: re.Pattern[str]
    year_event_before: re.Pattern[str]
    year_weak_before: re.Pattern[str]
    year_not_after: re.Pattern[str]
    year_free_after: re.Pattern[str]
    plural_noun_after: re.Pattern[str]
    season_before: re.Pattern[str]
    season_no_after: re.Pattern[str]
    summer_before: re.Pattern[str]
    summer_clothes_before: re.Pattern[str]
    eve_before: re.Pattern[str]
    eve_no_before: re.Pattern[str]
    eve_no_after: re.Pattern[str]
    holiday_before: re.Pattern[str]
    noel_no_before: re.Pattern[str]
    noel_before: re.Pattern[str]
    toussaint_before: re.Pattern[str]
    fete_no_before: re.Pattern[str]
    span_before: re.Pattern[str]
    weekend_before: re.Pattern[str]
    week_in_before: re.Pattern[str]
    year_end_no_before: re.Pattern[str]
    month_end_generic_before: re.Pattern[str]
    paper_before: re.Pattern[str]
    paper_after: re.Pattern[str]
    edition_left: re.Pattern[str]
    prospect_before: re.Pattern[str]
    aftermath_before: re.Pattern[str]
    """What makes a day one that is over, whatever the verb ("saura-t-il convaincre après la manifestation de samedi")."""
    habit_before: re.Pattern[str]
    according_before: re.Pattern[str]
    until_before: re.Pattern[str]
    event_ahead_before: re.Pattern[str]
    year_range_before: re.Pattern[str]
    year_range_after: re.Pattern[str]
    article_before: re.Pattern[str]
    short_stamp_before: re.Pattern[str]
    day_slash_before: re.Pattern[str]
    year_elisions: tuple[str, ...]
    short_year_before: re.Pattern[str]
    also_spent: tuple[str, ...]
    spent_after: re.Pattern[str]
    any_before: re.Pattern[str]
    shift_after: re.Pattern[str]
    habit_plural_before: re.Pattern[str]
    day_to_day_before: re.Pattern[str]
    """"travailler au quotidien"."""
    before_christ_after: re.Pattern[str]
    opening_year: re.Pattern[str]
    past_event_before: re.Pattern[str]
    """An event that nobody sets a date for: its day is over."""
    after_event_before: re.Pattern[str]
    counted_after_before: re.Pattern[str]
    negated_before: re.Pattern[str]
    comma_after: re.Pattern[str]
    clause_opens_before: re.Pattern[str]
    lasting_after: re.Pattern[str]
    """A verb of what lasts, without a participle behind it, tells that "aujourd'hui" is our days."""
    date_after: re.Pattern[str]
    of_dated_event: re.Pattern[str]
    of_weekday_event: re.Pattern[str]
    short_year_not_after: re.Pattern[str]
    range_of_weekdays_before: re.Pattern[str]
