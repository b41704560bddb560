"""The shapes that expressions of time take in English, as data: one pattern a line, each with the words that it may begin with.

A pattern is written as those of French (`recoupe.lang.time_shapes`): a space stands for a gap, `<name>` for a class of words. As
in TimeML the article and what orders two times ("later this year", "the end of last week") belong to the expression.
"""

from __future__ import annotations

from functools import cache

from recoupe.lang.en.lexicon.time import words
from recoupe.lang.tables.time import ANY_NUMBER, Pattern
from recoupe.lang.time_shapes import alternatives as _any
from recoupe.lang.time_shapes import by_first, compiled

_NUMBER_WORD = _any(*(w for w in words.NUMBERS if w not in ("a", "an")))
_LONG = tuple(u for u in words.UNITS if words.UNITS[u] not in ("S", "M", "H", "NI", "HA"))
_SHIFTED = ("week", "weekend", "month", "quarter", "year", "decade", "century", "fortnight")
_COUNTED = tuple(u for u in words.UNITS if words.UNITS[u] not in ("HA", "QU"))

CLASSES: dict[str, str] = {
    "weekday": _any(*words.WEEKDAYS),
    "month": _any(*words.MONTHS),
    "anymonth": _any(*words.MONTHS, *words.MONTH_ABBREVIATIONS),
    "day": r"(?:[12]\d|3[01]|0?[1-9])(?!\d)(?:st|nd|rd|th)?(?![.,]\d)",
    "year": r"(?:1[0-9]|20)\d\d(?!\d)",
    "season": _any(*words.SEASONS),
    "part": r"(?:morning|afternoon|evening|night)",
    "unit": _any(*_COUNTED),
    "longunit": _any(*_SHIFTED),
    "shift": r"(?:this past|this coming|last|past|next|coming|upcoming)",
    "textshift": r"(?:previous|preceding|prior|following)",
    "number": r"(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,5}(?:\.\d{1,2})?|an?|" + f"{_NUMBER_WORD}(?:(?:-| and | ){_NUMBER_WORD}){{0,4}})",
    "collective": r"(?:(?:a|two|three|several) )?(?:couple of|couple|dozens? of|dozens?) ",
    "vague": r"(?:several|a few|few|some|many|a number of|numerous)",
    "ordinal": _any(*words.ORDINALS),
    "approx": _any(*words.APPROXIMATE, *words.MORE, *words.LESS),
    "dayword": _any(*words.DAY_WORDS),
    "textday": _any(*words.TEXT_DAY_WORDS),
    "holiday": _any(*words.HOLIDAYS, *words.EASTER_FEASTS),
    "frequency": _any(*words.FREQUENCIES),
    "present": _any(*words.PRESENT_WORDS),
    "past": _any(*words.PAST_WORDS),
    "future": _any(*words.FUTURE_WORDS),
    "zone": r"(?:\(?(?:" + "|".join(words.ZONES) + r")(?: ?[+-] ?\d{1,2})?\)?|local time|eastern(?: time)?|et)",
    "ampm": r"(?:[ap]\.m\.|[ap]\.?m)",
    "edge": r"(?:early|late|mid)",
    "edgeof": r"(?:(?:the )?(?:end|beginning|start|middle) of|early in|late in|later|earlier|early|late)",
}
_FIRST_EDGE = "early late mid the end beginning start middle later earlier"
_NUMBER_FIRST = " ".join([ANY_NUMBER, *words.NUMBERS])
_COUNT_FIRST = f"{_NUMBER_FIRST} couple several few some many dozen dozens numerous"
_APPROX_FIRST = " ".join({entry.split()[0] for entry in (*words.APPROXIMATE, *words.MORE, *words.LESS)})
_WEEKDAY_FIRST = " ".join(w.rstrip(".") for w in words.WEEKDAYS)
_MONTH_FIRST = " ".join({m.rstrip(".") for m in (*words.MONTHS, *words.MONTH_ABBREVIATIONS)})
_UNIT_FIRST = " ".join(words.UNITS)
_COUNT = r"(?:(?P<collective><collective>)|(?P<number><number>)|(?P<vague><vague>))"
_YEAR = r"(?:,? (?P<year><year>))?"
_OF = r"(?:(?:the )?(?P<edge>early|late|mid|end|beginning|start|middle)(?: part)?(?: of | in |[ -]))"

SHAPES: tuple[tuple[str, str, str], ...] = (
    # days
    ("weekday", f"this last past next coming early late {_WEEKDAY_FIRST}",
     r"(?:(?P<shift><shift>) |(?P<this>this) |(?P<edge>early|late) )?(?P<weekday><weekday>)(?: (?P<part><part>))?"
     r"(?:,? (?P<month><anymonth>) (?P<day><day>)" + _YEAR + r")?"),
    ("weekday", _WEEKDAY_FIRST, r"(?P<weekday><weekday>),? (?:the )?(?P<day><day>)(?: of)? (?P<month><anymonth>)" + _YEAR),
    ("weekday", "the", r"the (?P<shift>previous|following|preceding) (?P<weekday><weekday>)(?: (?P<part><part>))?"),
    ("date", _MONTH_FIRST, r"(?P<month><anymonth>) (?:the )?(?P<day><day>)" + _YEAR + r"(?: (?P<part><part>))?"),
    ("date", f"# the {_MONTH_FIRST}", r"(?:the )?(?P<day><day>)(?: of)? (?P<month><anymonth>)" + _YEAR + r"(?! \d)"),
    ("date", "#", r"(?P<day><day>)(?=(?: and | or | to |, ?| ?- ?)<day>(?: of)? (?P<month><anymonth>)(?:,? (?P<year><year>))?)"),
    ("stamp", "#", r"(?P<year><year>)-(?P<mm>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?:[t ](?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d)(?::[0-5]\d)?)?"),
    ("stamp", "#", r"(?P<mm>0?[1-9]|1[0-2])/(?P<day>1[3-9]|2\d|3[01])/(?P<year><year>)"),
    ("stamp", "#", r"(?P<day>1[3-9]|2\d|3[01])[/.](?P<mm>0?[1-9]|1[0-2])[/.](?P<year><year>)"),
    ("dayword", "yesterday today tomorrow the earlier later early", r"(?P<dayword><dayword>)(?: (?P<part><part>))?"),
    ("textday", "the a", r"(?P<textday><textday>)"),
    ("nth_weekday", "the " + " ".join(words.ORDINALS), r"(?:the )?(?P<ordinal><ordinal>) (?P<weekday><weekday>) (?:of|in) "
        r"(?P<month><month>)(?:,? (?P<year><year>))?"),
    ("sameday", "the that", r"(?:the same|that same|that) (?:day|morning|afternoon|evening|night)"),
    ("holiday", "christmas new halloween valentine boxing st bastille may easter good ash palm last this next",
     r"(?:(?P<shift>last|next) |this )?(?P<holiday><holiday>)(?:,? (?P<year><year>))?"),
    # parts of the day
    ("part_of", "the early late mid morning afternoon evening night",
     r"(?:the )?(?:(?P<edge><edge>)[ -])?(?P<part><part>) (?:of|on) (?:(?P<weekday><weekday>)(?:,? (?P<month><anymonth>) (?P<day><day>)" + _YEAR
     + r")?|(?P<month2><anymonth>) (?P<day2><day>)(?:,? (?P<year2><year>))?)"),
    ("this_part", "this earlier later", r"(?:(?:earlier|later) )?this (?P<part>morning|afternoon|evening)"),
    ("this_part", "tonight", r"(?P<part>tonight)"),
    ("part_shift", "last the", r"(?:the )?(?P<shift>last|previous|following|next) (?P<part>night|evening|morning|afternoon)"),
    ("edge_part", "early late mid", r"(?P<edge><edge>)[ -](?P<part><part>)"),
    ("part", "the overnight dawn night", r"(?:the )?(?P<part>morning|afternoon|evening|night|overnight|dawn|day)"),
    # clock
    ("clock", "#", r"(?P<hour>0?\d|1[0-2])(?:[:.](?P<minute>[0-5]\d))? ?(?P<part><ampm>)(?:,? (?P<zone><zone>))?(?:,? (?:on )?(?P<weekday><weekday>)(?! \d))?"),
    ("clock", "#", r"(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?: (?P<zone><zone>))?(?:,? (?:on )?(?P<weekday><weekday>)(?! \d))?"),
    ("clock", "#", r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d) (?P<zone><zone>)"),
    ("noon", "noon midnight midday", r"(?P<noon>noon|midnight|midday)(?: (?P<zone><zone>))?(?: (?:on )?(?P<weekday><weekday>)(?! \d))?"),
    # months, years and longer
    ("month", f"{_FIRST_EDGE} {_MONTH_FIRST} last this next",
     _OF[:-1] + r"|(?P<shift><shift>) |this )?(?P<month><month>)(?:,? (?P<year><year>))?"),
    ("month", f"{_MONTH_FIRST}", r"(?P<month><anymonth>)(?:,| of)? (?P<year><year>)"),
    ("month_part", "the " + " ".join(words.ORDINALS), r"(?:the )?(?P<ordinal><ordinal>) (?P<unit>half|week) (?:of|in) "
        r"(?P<month><month>)(?:,? (?P<year><year>))?"),
    ("year", f"# {_FIRST_EDGE}", _OF + r"?(?P<label>(?:the )?year )?(?P<year><year>)"),
    ("decade", f"# {_FIRST_EDGE}", r"(?:the )?(?:(?P<edge><edge>)[ -])?(?P<decade>(?:1[0-9]|20)\d0)'?s"),
    ("decade", f"the {_FIRST_EDGE}", r"the (?:(?P<edge><edge>)[ -])?'?(?P<decade>[2-9]0)'?s"),
    ("decade", "the", r"the (?:(?P<edge><edge>)[ -])?(?P<decade>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)"),
    ("century", "# the early late mid", r"(?:the )?(?:(?P<edge><edge>)[ -])?(?P<roman>\d{1,2})(?:st|nd|rd|th)[ -]century"),
    ("season", f"{_FIRST_EDGE} spring summer autumn fall winter last this next",
     _OF[:-1] + r"|(?P<shift>last|next) |(?P<this>this) |the )?(?P<season><season>)(?: of|,)? (?P<year><year>)"),
    ("season", "spring summer autumn fall winter last this next early late mid",
     r"(?:(?P<edge><edge>)[ -]|(?P<shift>last|next|this past|this coming) |(?P<this>this) )?(?P<season><season>)"),
    ("quarter", "the " + " ".join(words.ORDINALS), r"(?:the )?(?P<ordinal><ordinal>)[ -](?P<unit>quarter|half)(?:,? (?:of |in )?(?:fiscal )?(?P<year><year>)"
        r"| of (?P<current>this year|the year)| of (?P<shift>last|next) year| of the (?P<shift2>previous) year)?"),
    ("quarter_code", "q", r"(?P<code>[qh][1-4]) (?P<year><year>)"),
    ("unit_shift", f"{_FIRST_EDGE} last past next coming this",
     r"(?:(?P<edge>end|beginning|start|middle|early|late|later|earlier|the end|the beginning|the start|the middle)(?: of| in)? )?"
     r"(?:the )?(?P<shift>this past|this coming|last|next) (?P<unit><longunit>)"),
    ("unit_shift", "the", r"the (?P<shift><textshift>) (?P<unit><longunit>|day)"),
    ("same_unit", "the that", r"(?:the|that) same (?P<unit>year|month|week|weekend)"),
    ("this_unit", f"{_FIRST_EDGE} this that",
     r"(?:(?P<edge>end|beginning|start|middle|early|late|later|earlier|the end|the beginning|the start|the middle)(?: of| in)? )?"
     r"(?:this|(?P<tail>that)) (?P<unit><longunit>)"),
    ("edge_unit", f"{_FIRST_EDGE}", r"(?:the )?(?P<edge>end|beginning|start|middle|early|late|later|earlier)(?: of| in)? the (?P<unit>week|month|year|quarter|decade|century)"),
    ("edge_unit", "year mid", r"(?P<unit>year)-(?P<edge>end)"),
    ("in_unit", "the", r"the (?P<unit>weekend|week)(?: of (?P<month><anymonth>) (?P<day><day>)(?:,? (?P<year><year>))?)?"),
    ("last_units", "the past last next coming recent upcoming",
     r"(?:the )?(?P<shift>past|last|next|coming|upcoming) (?:(?P<number><number>)|few|several|couple of)[ -](?P<unit><unit>)"),
    ("last_units", "the past last next coming recent upcoming",
     r"(?:the )?(?P<shift>past|last|coming|recent|upcoming) (?P<unit>hours|days|weeks|months|years|decades)"),
    # durations
    ("ago", f"{_APPROX_FIRST} {_COUNT_FIRST}",
     r"(?:(?P<approx><approx>) )?" + _COUNT + r" ?(?:(?<= ))(?:and a (?P<half>half) )?(?P<unit><unit>)(?: and a half)? ago"),
    ("duration", f"{_APPROX_FIRST} {_COUNT_FIRST}",
     r"(?:(?P<approx><approx>) )?" + _COUNT + r"(?:[ -]|(?<= ))(?:and a (?P<half>half) |full |long |whole |straight |consecutive |more )?"
     r"(?P<unit><unit>)(?! of age)(?!'?s?[ -]old)(?P<plus> (?:later|earlier)(?!\w))?"),
    ("duration_list", _NUMBER_FIRST, r"(?P<number><number>)(?=(?: to | or | and |-)(?P<number2><number>) (?P<unit><unit>)(?!\w))"),
    ("half", "half", r"half[ -](?:an? )?(?P<unit>hour|day|century|year)"),
    ("half", "a", r"a half[ -](?P<unit>hour|day|century|year)"),
    ("long", " ".join(u for u in words.UNITS if u.endswith("s")), r"(?P<unit><unit>)"),
    # sets
    ("each", "every each per",
     r"(?:every|each|per)(?: (?P<number><number>))? (?:(?P<weekday><weekday>)s?|(?P<month2><month>)|(?P<season><season>)"
     r"|(?P<part>morning|evening|night|afternoon)|(?P<unit><unit>))"),
    ("per", "a an", r"an? (?P<unit>year|month|week|day|hour|minute)"),
    ("habit", " ".join(f"{w}s" for w in words.WEEKDAYS if "." not in w), r"(?P<weekday><weekday>)s"),
    ("frequency", " ".join(words.FREQUENCIES), r"(?P<frequency><frequency>)"),
    # references
    ("present", " ".join({e.split()[0] for e in words.PRESENT_WORDS}), r"(?P<present><present>)(?!-)"),
    ("past", " ".join({e.split()[0] for e in words.PAST_WORDS}), r"(?P<past><past>)"),
    ("future", " ".join({e.split()[0] for e in words.FUTURE_WORDS}), r"(?P<future><future>)(?!-)"),
)  # fmt: skip


@cache
def patterns() -> tuple[Pattern, ...]:
    """All patterns, compiled once."""
    return tuple(Pattern(kind, frozenset(first.split()), compiled(template, CLASSES)) for kind, first, template in SHAPES)


@cache
def by_first_word() -> dict[str, tuple[Pattern, ...]]:
    """For each word that an expression of time may begin with, the patterns to try there; `ANY_NUMBER` for digits."""
    return by_first(patterns())
