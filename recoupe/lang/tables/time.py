"""What a language gives to the layer of times and to the dating of reports: words, the shapes that they take, tense, headers.

Words are in lower case with plain apostrophes, hyphens and spaces, as is the text that they are looked for in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from recoupe.lang.tables.time_contexts import TimeContexts

ANY_NUMBER = "#"
"""Stands among the first words of a pattern for any run of digits."""

_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Pattern:
    """One shape: its kind, which says how it is read; the words it may begin with; and the compiled expression."""

    kind: str
    first: frozenset[str]
    regex: re.Pattern[str]


@dataclass(frozen=True, kw_only=True, eq=False)
class TimeWords:
    """The words of time and what each means."""

    respelled: tuple[tuple[str, str], ...]
    """Spellings without an accent and the one under which the tables list the word."""
    quarter_letters: Mapping[str, str]
    """What the letters of "T3 2018" and "S1 2018" are in TIMEX3."""
    weekdays: Mapping[str, int]
    months: Mapping[str, int]
    month_abbreviations: Mapping[str, int]
    seasons: Mapping[str, str]
    also_participle: tuple[str, ...]
    also_names: tuple[str, ...]
    also_with_article: tuple[str, ...]
    also_first_names: tuple[str, ...]
    """Names of times that mean something else in other company."""
    parts: Mapping[str, str]
    midnight: str
    night: str
    daytime: str
    units: Mapping[str, str]
    """Units of duration; the codes are TIMEX3's except MO (month, so as not to be taken for a minute), QU, HA, DE, CE and ML."""
    plural_units: frozenset[str]
    numbers: Mapping[str, int]
    collectives: Mapping[str, int]
    vague: tuple[str, ...]
    ordinals: Mapping[str, int]
    backward: Mapping[str, int]
    forward: Mapping[str, int]
    plural_shifts: tuple[str, ...]
    """After "mois", whose plural looks like its singular, these speak of several."""
    after_text: Mapping[str, int]
    before_text: Mapping[str, int]
    day_words: Mapping[str, int]
    text_day_words: Mapping[str, int]
    holidays: Mapping[str, tuple[int, int]]
    """Feasts with a fixed day. Left out: "fête des mères", "carnaval", "ramadan", whose day differs by country or by the moon."""
    easter_feasts: Mapping[str, int]
    """Feasts that follow Easter, as days from Easter Sunday."""
    event_days: Mapping[tuple[str, str], str]
    """Days that, written with a hyphen and a capital, name one event ("le 11-Septembre")."""
    moment_words: frozenset[str]
    """Those of them that mean the moment itself, a TIME as the French TimeBank has it; "désormais" begins a period, a DATE."""
    frequencies: Mapping[str, str]
    also_papers: tuple[str, ...]
    from_there: Mapping[str, int]
    """What after a length makes it a step from the day that the story is on; "avant" and "après" take an event of their own."""
    inclusive: tuple[str, ...]
    that: tuple[str, ...]
    and_: str
    more: tuple[str, ...]
    less: tuple[str, ...]
    edges: Mapping[str, str]
    half_hours: Mapping[str, int]
    afternoon: tuple[str, ...]
    weeks_in: Mapping[str, int]
    """"jeudi en huit", "en quinze": so many weeks after the coming one."""
    halves: tuple[str, ...]
    second_half_from: int
    """The day with which the second half of a month begins."""
    day_phases: Mapping[str, str]
    """What the edges of "journée" are: its beginning the morning, its end the evening."""
    year_end: str
    month_end: str
    zones: Mapping[str, str]
    decades: Mapping[str, int] = field(default_factory=dict)
    """Decades that have a word of their own ("the nineties")."""
    decimal: str = ","
    thousands: str = " ."
    """The sign before decimals, and those that may stand between groups of three digits."""
    months_capital: bool = False
    """Whether the names of months are written with a capital, so that one in small letters is another word ("may")."""

    def tidy(self, text: str) -> str:
        """Words as they are listed: runs of space as one, in the usual spelling."""
        return self.accented(_SPACES.sub(" ", text))

    def accented(self, text: str) -> str:
        """The usual spelling of words written without an accent."""
        for plain, usual in self.respelled:
            text = text.replace(plain, usual)
        return text


@dataclass(frozen=True, kw_only=True, eq=False)
class TenseWords:
    """How a language tells past from future: endings, auxiliaries and verbs that look ahead."""

    passive_infinitive: frozenset[str]
    """Auxiliaries whose infinitive with a participle is told by the verb above it."""
    future_ending: re.Pattern[str]
    """Forms of the simple future; looked at only where the parse sees a verb."""
    conditional_ending: re.Pattern[str]
    imperfect_ending: re.Pattern[str]
    participle_ending: re.Pattern[str]
    present_participle: str
    not_future: frozenset[str]
    """Forms in -ra that are the past of a verb in -rer."""
    have: frozenset[str]
    be: frozenset[str]
    be_past: frozenset[str]
    subjunctive: frozenset[str]
    go: frozenset[str]
    must: frozenset[str]
    planned: frozenset[str]
    """Participles that, after a noun or "être" in the present, speak of what is to come."""
    surely_planned: frozenset[str]
    ahead: frozenset[str]
    """Lemmas whose infinitive lies ahead of the telling."""
    ahead_nouns: frozenset[str]
    """Nouns whose infinitive lies ahead ("la décision de ne pas ouvrir samedi")."""
    modal: frozenset[str]
    announcing: frozenset[str]
    """Verbs whose object may lie ahead of the telling."""


@dataclass(frozen=True, kw_only=True, eq=False)
class HeaderPatterns:
    """How papers and agencies write the day of a report."""

    published: re.Pattern[str]
    updated: re.Pattern[str]
    """What stands between a header line's start and its date; a time of day may stand between, too. Within a sentence ("une vidéo
postée le 18 octobre") the same words date something else."""
    dateline_before: re.Pattern[str]
    dateline_after: re.Pattern[str]
    """A dateline: a place, the date, and then an agency in brackets or a dash ("PARIS, 5 janv. (AFP) -")."""
    date_line_after: re.Pattern[str]
    """After a date that opens a line: a dash, or the line's end ("4 septembre 2012. - ")."""
    today_before: re.Pattern[str]
    copyright_before: re.Pattern[str]
    any_date: re.Pattern[str]
    """What every header and dateline has: a cheap look before the dear one."""


@dataclass(frozen=True, kw_only=True, eq=False)
class TimeTable:
    """All that expressions of time ask of a language.

    `shapes` gives, for each word that an expression may begin with, the patterns to try there (`ANY_NUMBER` for digits); it
    compiles them when first called.
    """

    words: TimeWords
    near: TimeContexts
    tense: TenseWords
    headers: HeaderPatterns
    shapes: Callable[[], Mapping[str, tuple[Pattern, ...]]]
