"""The terms of a text that tell stories apart, and how rare each is in the news of its language.

A term is a word without accents or inflection (its first letters: stemming by truncation does for French what a dictionary
would), or a name, marked by "=". How rare it is comes from a table that is shipped, never from the archive at hand: so the
likeness of two reports depends on the two alone, whatever else was read, before or after.
"""

from __future__ import annotations

import math
import re
import unicodedata
import zlib
from collections import Counter
from functools import cache, lru_cache

from recoupe.lang.base import USUAL, codes, language, pack
from recoupe.lang.tables.terms import TermTable

STEM = 7
"""Letters that stay of a word."""

SHORTEST = 3
NEAREST = 2
"""Counterparts in the usual language that a word of another counts as."""

NAME_MARK = "="
FIGURE_MARK = "#"
DAY_MARK = "@"
LONGEST_TEXT = 20_000
"""Code points of a report that are looked at: a story is told well before."""

_MARKS = re.compile("[\u0300-\u036f]")
_WORD = re.compile(r"[a-z]{3,}")
_NAME = re.compile(r"(?:(?<=[\w,;:)%»”\"][ \u00a0])|(?<=['’(«“])|(?<=[«“][ \u00a0]))([A-ZÀ-ÖØ-Þ]\w+(?:-[A-ZÀ-ÖØ-Þ]\w+)*)")
_GROUPING = re.compile(r"[ \u202f.'](?=\d{3})")
_FIGURE = re.compile(r"(?<![\dh.,/:-])(?:\d{1,3}(?:[ \u202f.']\d{3})+(?!\d)|\d{2,}(?:,\d+)?(?![\d/:h]|[.,]\d))")
_YEARS = range(1900, 2060)


def plain(text: str) -> str:
    """Lower case without accents; offsets are not kept."""
    return _MARKS.sub("", unicodedata.normalize("NFKD", text.lower())).replace("œ", "oe")


def words(text: str, code: str = USUAL) -> Counter[str]:
    """How often each stem of at least three letters occurs.

    In another language than the usual one words count as their counterparts in that, the two nearest in sense, so that reports in
    both meet and how rare they are is known; its idle words are left out.
    """
    found = _WORD.findall(plain(text))
    if code == USUAL:
        return Counter(stem(word) for word in found)
    idle, counterparts = terms_of(code).idle, language(USUAL).counterparts(code)
    told = ([stem(own) for own in counterparts.get(word, (word,))[:NEAREST]] for word in found if word not in idle)
    return Counter(term for terms in told for term in dict.fromkeys(terms))


def stem(word: str) -> str:
    """The beginning of a plain word, without the mark of a plural."""
    return word[: -1 if len(word) > SHORTEST and word[-1] in "sx" else None][:STEM]


def names(text: str, code: str = USUAL) -> Counter[str]:
    """How often each capitalised word occurs that opens no sentence.

    In another language than the usual one a name that has another form there counts in that ("London", "Londres"); a word that
    has a counterpart there is none ("Monday", "French").
    """
    found = (NAME_MARK + plain(name) for name in _NAME.findall(text))
    if code == USUAL:
        return Counter(found)
    known = language(USUAL).counterparts(code)
    return Counter(known[name][0] if name in known else name for name in found if name in known or name[1:] not in known)


def figures(folded: str, table: TermTable) -> Counter[str]:
    """How often each number of two digits or more occurs, and each day of a month, in a text that `plain` made; no years."""
    found = (_GROUPING.sub("", match) for match in _FIGURE.findall(folded))
    counts = Counter(FIGURE_MARK + n for n in found if not (len(n) == 4 and n.isdigit() and int(n) in _YEARS))
    counts.update(DAY_MARK + f"{int(day)} {table.months[month]}" for day, month in table.day.findall(folded))
    return counts


@cache
def terms_of(code: str) -> TermTable:
    """The table of a language; where it has none, that of the first language with one: any two reports can be compared."""
    told = pack(code)
    found = told.terms if told else None
    return found or next(table for other in codes() if (table := language(other).terms))


def usual_terms() -> TermTable:
    """The table of the language that is taken where none is told."""
    return terms_of(USUAL)


@lru_cache(maxsize=200_000)
def rarity(term: str, table: TermTable | None = None) -> float:
    """The natural logarithm of one over the share of news reports in the table's language that hold the term.

    From a count-min sketch (Cormode and Muthukrishnan, 2005) of two rows: a term takes the rarer of its two entries, so that a
    chance meeting with a common term in one row does no harm.
    """
    steps, first, second = (table or usual_terms()).rarities()
    one, two = slots(term, len(first))
    return max(first[one], second[two]) / steps


def slots(term: str, size: int) -> tuple[int, int]:
    """The places of a term in the two rows."""
    data = term.encode()
    return zlib.crc32(data) % size, zlib.crc32(data) // size % size


def weight(count: int, rare: float) -> float:
    """Weight of a term by its count and rarity (tf-idf with a damped count)."""
    return (1 + math.log(count)) * rare
