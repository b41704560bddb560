"""What readers of pages, feeds and wires ask of a language: the words around an article that are none of its own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class PageWords:
    """The words of one language by which the surroundings of an article are told. Patterns are without regard to case."""

    elsewhere: re.Pattern[str]
    """How a line begins that leads to another article."""
    label: re.Pattern[str]
    """A whole line that a page or its program wrote: reading time, sharing, advertising, subscribing."""
    cut: re.Pattern[str]
    """A whole line that says that the rest of the article is not shown."""
    trailer: re.Pattern[str]
    """A whole line that feed software puts after an entry."""
    continued: re.Pattern[str]
    """What feed software puts at the end of an excerpt."""
    published: re.Pattern[str]
    """What stands before the time of publishing; the time follows."""
    updated: re.Pattern[str]
    """What stands before the time of the last editing."""
    beside_dates: re.Pattern[str]
    """One word of those that stand in a line of dates beside them."""
    consent: re.Pattern[str]
    """Words of those who ask for consent to store data."""
    by: re.Pattern[str]
    """What stands before the names of a byline; agencies sign in the language of their desk."""
    between_names: re.Pattern[str]
    """What stands between two names."""
    correction: re.Pattern[str]
    """How agencies mark a correction."""
    urgent: re.Pattern[str]
    """What agencies put before the headline of what is urgent."""
    renewed: re.Pattern[str]
    """What agencies put before or after the headline of a version that is brought up to date."""
    with_others: re.Pattern[str]
    """Whose work an agency's or a paper's text holds, too, in brackets: the names are its first group."""
    correction_line: re.Pattern[str]
    """How a paragraph begins that tells what was corrected."""
    labels: Mapping[str, str]
    """Folded labels of lines before a text ("titre : ...") and of the columns of tables, with the field of each."""
    trailing_labels: frozenset[str]
    """Folded labels of lines that press databases put after a text."""
    before_places: tuple[str, ...]
    """What opens a place in a byline, with the space behind it."""
    before_hours: tuple[str, ...]
    """What stands between a date and its hour, as alternatives of a pattern."""
    cut_months: Mapping[str, int]
    """Folded short names of months, with the number of each, that are in use beside those of CLDR."""
    hours: str
    """A pattern of the words for hours behind their number."""
    letters: frozenset[str]
    """Small letters beyond ASCII that the language writes."""
    word_count: re.Pattern[str]
    """A number of words, as press databases tell it."""
