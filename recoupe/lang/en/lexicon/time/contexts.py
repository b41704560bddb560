"""What tells days, months, seasons, years, lengths and hours in English, and past from future."""

from __future__ import annotations

import re

from recoupe.lang.en.lexicon.time import words
from recoupe.lang.tables.time_contexts import ClockContexts, DayAloneContexts, LengthContexts, TimeContexts
from recoupe.lang.time_gaps import after, before

NEVER = re.compile(r"(?!)")
ALWAYS = re.compile(r"")
_AT = r"in|on|at|by|since|until|till|before|after|from|for|during|between|and|or|to|through|of|around|about|late|early|mid|mid-|,|-|\("
_DAYS = "|".join(words.WEEKDAYS)
_IN_THE = before(r"in|during|throughout|through|into|for|earlier in|later in|late in|early in|by")

ALONE = DayAloneContexts(
    before=NEVER, no_before=NEVER, no_after=NEVER, clock_after=NEVER, free_after=NEVER, opening_before=NEVER,
    open_range_after=NEVER, range_before=NEVER, bound_before=NEVER, event_before=NEVER, verb_before=NEVER, ahead_before=NEVER,
    since_before=NEVER,
)  # fmt: skip

CLOCK = ClockContexts(
    part_allowed=dict.fromkeys(("morning", "afternoon", "evening", "day"), _IN_THE)
    | {
        "night": before(r"in|during|throughout|through|into|for|at"),
        "overnight": ALWAYS,
        "dawn": before(r"at|before|by|since|until"),
        "midday": before(r"at|by|around|about|before|after"),
        "lunchtime": before(r"at|by|around"),
    },
    part_no_after=after(r"(?:shift|shifts|show|news|of|club|sky|time|after|before)"),
    before=before(_AT + r"|until around|shortly|just|the"),
    sure_before=before(
        r"at|by|before|after|until|from|around|about|since|just before|just after|shortly before|shortly after|till"
    ),
    range_before=before(r"from|between"),
    between_before=before(r"between"),
    range_after=re.compile(r"[ \n]?(?:to|and|-|until)[ \n]?\d{1,2}"),
    length_before=NEVER,
    length_after=NEVER,
    for_before=NEVER,
    newscast_before=NEVER,
    noon_before=before(r"at|by|before|after|until|till|around|about|from|since|past|and|to|between|just before|just after"),
    noon_midday_before=before(
        r"at|by|before|after|until|till|around|about|from|since|past|and|to|between|just before|just after"
    ),
    of_this_after=NEVER,
    afternoon_next=re.compile(r"[ \n]this[ \n](?:afternoon|evening)|[ \n]in[ \n]the[ \n](?:afternoon|evening)"),
    just_before_clock=re.compile(r",?[ \n]?(?:at|around|about|just before|just after|shortly after|shortly before)?[ \n]?"),
    told_that=re.compile(r"(?:^|\W)(?:that|where|said|says|told|announced|according)(?!\w)|[\"“”]"),
)

LENGTHS = LengthContexts(
    age_before=re.compile(r"(?:^|\W)(?:aged|age|ages|age of|ages of|his|her|their|my|our|your)[ \n]$"),
    age_name_before=NEVER,
    age_close_after=NEVER,
    age_limit_before=NEVER,
    age_have_before=NEVER,
    duration_noun_before=NEVER,
    single_before=ALWAYS,
    day_some_before=before(r"for|in|within|after|than|per|lasted|took|takes|over|about|nearly|almost|only|just|every|a|each|of"),
    idiom_after=re.compile(
        r"[ \n](?:of|old|on|in,)[ \n](?:age|january|february|march|april|may|june|july|august|september|october|november|december)(?!\w)"
        r"|[ \n-]olds?(?!\w)|/\d"
    ),
    count_then_one=re.compile(r"(?:.*[ -])?(?:hundred|thousand)[ -](?=one$)"),
    since_before=before(r"for the past|for the last|over the past|over the last"),
    in_before=NEVER,
    per_before=re.compile(
        r"(?:(?<![\d.,])\d[\d.,]*+|once|twice|times?|thousand|million|billion|trillion|percent|per cent|%|dollars?|euros?|pounds?|people|tons?"
        r"|tonnes?|barrels?|units?|cases|deaths|jobs|cars|vehicles|flights|passengers|hours|days)[ \n]$"
    ),
    list_no_before=ALWAYS,
    count_after=NEVER,
    long_before=before(r"for|over|in|after|lasted|took|take|takes|of|many|within|spent|last"),
    working_week=(),
    plural_article_before=NEVER,
    also_some_day=("day", "second"),
    also_an_occasion=(),
    years_of_age=("years old",),
    of_before=NEVER,
    of_what_after=NEVER,
    of_after=NEVER,
    travel_after=NEVER,
    of_event_after=NEVER,
    by_and_by_before=NEVER,
    result_before=re.compile(r"[ \n]?[,(][ \n]?(?:or[ \n]|some[ \n]|and[ \n])?$"),
    result_after=re.compile(r"[ \n](?:later|earlier),?[ \n]?\(?(?:in|on|at)[ \n](?:\d|" + "|".join(words.MONTHS) + r")"),
    step_from_event=re.compile(r"(?:[ \n]to the day)?[ \n](?:before|(?P<after>after))[ \n]"),
    before_dated_event=re.compile(
        r"(?:(?:the[ \n]|its[ \n]|his[ \n]|her[ \n]|their[ \n])(?:[^\W\d]| |'|-){0,50}?(?:of|on)[ \n])?"
    ),
)

CONTEXTS = TimeContexts(
    alone=ALONE,
    clock=CLOCK,
    length=LENGTHS,
    of_weekday_event=NEVER,
    weekday_no_date_before=before(r"black|good|super|bloody|cyber|ash|palm|easter|shrove|ruby|fat|casual"),
    holy_day_after=after(r"night live|night football|times|herald|telegraph|mirror|express|mail"),
    nth_before=before(r"first|second|third|fourth|fifth|final"),
    street_before=NEVER,
    month_before=before(
        _AT
        + r"|this|last|next|every|each|the|second week of|ending|ended|starting|beginning|dated|past|than|week of|end of|middle of"
    ),
    month_head_after=after(r"(?:and|or|to|through|until|-|/) ?(?:" + "|".join(words.MONTHS) + r")"),
    mars_before=NEVER,
    year_strong_before=before(
        r"in|since|by|until|till|during|from|through|throughout|between|fiscal|early|late|mid|mid-|before|after|year|years|of|for"
        r"|to|circa|around|about|©|\(c\)|copyright|than|ending|ended|starting|beginning|the|than in|vs|versus"
        r"|spring|summer|autumn|fall|winter|quarter"
    ),
    year_event_before=before(
        r"world cup|olympics?|games|elections?|referendum|summit|championships?|budget|season|campaign|agreement|treaty|act|plan"
    ),
    year_weak_before=before(r"and|or|,|\(|-|/|:|;|\[|to|against|with|on|at|a|his|her|its|their|compared with|compared to"),
    year_not_after=re.compile(
        r"[ \n]?(?:€|\$|%|°|£)|[ \n]?(?:km|kg|mm|cm|m|mw|gw|tons?|tonnes?|euros?|dollars?|pounds?|million|billion|times|meters?|metres?"
        r"|points?|votes?|miles?|feet|acres|barrels|p\.m\.|a\.m\.|pm|am|hours|gmt|people|employees|workers|jobs|troops|soldiers"
        r"|planes|aircraft|cars|vehicles|years|days)(?!\w)|[.,]\d|[ .]?\d{3}(?!\d)|-\w*[^\W\d]"
    ),
    year_free_after=ALWAYS,
    plural_noun_after=NEVER,
    season_before=before(
        r"in|in the|this|last|next|by|by the|of|of the|since|since the|until|until the|the|early|late|during|during the|every|each"
        r"|mid|mid-|for the|over the|after the|before the|through the|and|or|,"
    ),
    season_no_after=after(
        r"of (?!(?:1|2|this|last|next|the year)).|break|olympics?|games|school|camp|palace|house|from|to|in|by|down|out"
    ),
    summer_before=before(
        r"in|in the|this|last|next|of|by|since|until|early|late|during|during the|by the|since the|until the|every"
    ),
    summer_clothes_before=NEVER,
    eve_before=ALWAYS,
    eve_no_before=NEVER,
    eve_no_after=after(r"(?:the|a|an|his|her|its|their|he|she|it|they|that|christmas|we)"),
    holiday_before=before(_AT + r"|this|last|next|over|past|every|ahead of|eve of|than"),
    noel_no_before=NEVER,
    noel_before=before(r"at|before|after|since|until|by|this|last|next|over|around"),
    toussaint_before=NEVER,
    fete_no_before=NEVER,
    span_before=NEVER,
    weekend_before=before(r"over|at|during|on|by|for|through|of|before|after|this|through|throughout|into"),
    week_in_before=before(r"earlier in|later in|during|in|early in|late in|through|throughout|for|of"),
    year_end_no_before=NEVER,
    month_end_generic_before=NEVER,
    paper_before=NEVER,
    paper_after=NEVER,
    edition_left=re.compile(r"[A-Z][\w'’-]{0,40}[ \n]$"),
    prospect_before=re.compile(
        r"(?:expected|scheduled|due|planned|set|slated|ahead of|by|until|from|starting|beginning|effective|no later than|deadline"
        r"|upcoming|next|postponed|delayed|preparing|will|would|meeting|vote|elections?)[^.;!?]{0,45}$"
    ),
    aftermath_before=re.compile(
        r"(?:^|\W)(?:after|following|since|in the wake of|killed|injured|wounded|happened|occurred|took place|announced)[ \n][^.;!?,:]{0,40}$"
    ),
    habit_before=NEVER,
    according_before=re.compile(r"(?:^|\W)according[ \n]to[ \n][^.;!?,:]{0,60}$"),
    until_before=before(
        r"until|till|from|starting|starting on|beginning|beginning on|by|before|no later than|as of|for|effective"
    ),
    event_ahead_before=re.compile(
        r"(?:elections?|referendum|summit|deadline|scheduled|expected|due|planned|set|slated|upcoming)[^.;!?,]{0,25}$"
    ),
    year_range_before=re.compile(r"(?:1[5-9]|20)\d\d[ \n]?(?:[-/]|(?:to|and|or|through)[ \n]|,[ \n]?)(?:in[ \n])?$"),
    year_range_after=re.compile(r"[ \n]?[-–][ \n]?(?:1[89]|20)?\d\d(?!\d)"),
    article_before=re.compile(r"[ \n](?:an?|these|those|some)[ \n]?$"),
    short_stamp_before=re.compile(r"(?:^|\W)(?:on|dated|since|until|from|of|by)[ \n]$|[(\[]$|^$|\n$"),
    day_slash_before=NEVER,
    year_elisions=("/", "("),
    short_year_before=NEVER,
    also_spent=(),
    spent_after=NEVER,
    any_before=NEVER,
    shift_after=NEVER,
    habit_plural_before=before(r"on|every|most|some|these|those"),
    day_to_day_before=NEVER,
    before_christ_after=after(r"b\.?c\.?(?:e\.?)?"),
    opening_year=re.compile(r"[ \n]*(?:(?:in|by|since|as early as|during)[ \n])?"),
    past_event_before=re.compile(
        r"(?:^|\W)(?:arrest|attack|bombing|coup|earthquake|crash|massacre|explosion|blast|fire|shooting|murder|killing|assassination"
        r"|riots?|death|disappearance|accident|kidnapping|floods?|collapse|disaster|tsunami|strikes?|victory|defeat|resignation|raid)s?"
        r"(?:[ \n](?:of[ \n]|in[ \n]|at[ \n]|on[ \n])?[\w'-]{2,30}){0,3}[ \n](?:on|of)[ \n]$"
    ),
    after_event_before=re.compile(r"(?:^|\W)(?:after|following|since|in the wake of)[ \n][^.;!?,:]{0,50}$"),
    counted_after_before=re.compile(r"(?:^|\W)(?:years?|months?|weeks?|days?)[ \n]after[ \n][^.;!?,:]{0,50}$"),
    negated_before=NEVER,
    comma_after=NEVER,
    clause_opens_before=NEVER,
    lasting_after=NEVER,
    date_after=re.compile(r",?[ \n](?:\d|" + _DAYS + "|" + "|".join(words.MONTHS) + ")"),
    of_dated_event=re.compile(r"(?:[^\W\d]|[ '-]){0,60}"),
    short_year_not_after=re.compile(r"[ \n]?(?:%|€|\$|°|£)|[.,:]\d|[ \n.]?\d|-\w|[ \n](?:[^\W\d_]+s|million|billion)(?!\w)"),
    range_of_weekdays_before=re.compile(
        r"(?:^|\W)(?:from|between)[ \n]("
        + _DAYS
        + r")(?:[ \n](?:morning|evening|night|afternoon))?[ \n](?:to|and|until|through)[ \n]$"
    ),
)
