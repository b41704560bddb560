"""The words of the page in the reader's language: messages from gettext catalogues, dates and numbers by locale (Babel).

Messages in code and templates are English; `locale/<language>/LC_MESSAGES/recoupe.po` holds the same in another language. Babel,
which dates and numbers need anyway, reads that file as translators edit it: nothing has to be compiled before the package works,
and no compiled copy can fall behind its source.
"""

from __future__ import annotations

import re
from datetime import date, time
from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files
from io import BytesIO

from babel import Locale
from babel.dates import format_date, format_interval, format_skeleton, format_time
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import (
    format_compact_currency,
    format_compact_decimal,
    format_currency,
    format_decimal,
    format_percent,
    get_currency_name,
)

from recoupe.errors import DossierError

LOCALES = {"en": "en_GB", "fr": "fr"}
"""Languages of the page and the locale of each for dates and numbers."""

SOURCE_LANGUAGE = "en"
FIRST_OF_MONTH = {"fr": "1er"}
LARGEST = 1e15

_FIRST = re.compile(r"(?<!\d)1(?=(?:–\d+)? [^\W\d])")
_NO_CENTS = re.compile(r"[.,]00(?!\d)")
_CLOCK = re.compile(r"T(\d\d):(\d\d)")


@cache
def catalogue(language: str) -> NullTranslations:
    """The translations of `language`; those of English leave every message as it is."""
    if language == SOURCE_LANGUAGE:
        return NullTranslations()
    source = files("recoupe.export") / "locale" / language / "LC_MESSAGES" / "recoupe.po"
    compiled = BytesIO()
    write_mo(compiled, read_po(BytesIO(source.read_bytes()), locale=language))
    compiled.seek(0)
    return GNUTranslations(compiled)


class Messages:
    """Messages, dates and numbers in one language.

    Raises DossierError for a language without a catalogue.
    """

    def __init__(self, language: str) -> None:
        if language not in LOCALES:
            raise DossierError(f"the page has no messages in {language!r}; it has them in {', '.join(sorted(LOCALES))}")
        self.language = language
        self.locale = LOCALES[language]
        self.catalogue = catalogue(language)

    def gettext(self, message: str, **values: object) -> str:
        """The translation of `message`, with `%(name)s` filled in from `values`."""
        told = self.catalogue.gettext(message)
        return told % values if values else told

    def ngettext(self, one: str, many: str, count: int, **values: object) -> str:
        """The translation for `count` things; `%(n)s` stands for the count, formatted."""
        return self.catalogue.ngettext(one, many, count) % {"n": self.number(count), **values}

    def number(self, value: float, *, digits: int = 6) -> str:
        """`value` with the separators of the locale, at most `digits` after the decimal sign; in powers of ten beyond 10^15."""
        if not abs(value) < LARGEST:
            return f"{value:g}"
        return str(format_decimal(round(value, digits) + 0.0, locale=self.locale, decimal_quantization=False))

    def money(self, value: float, currency: str) -> str:
        """An amount with its currency sign; `currency` is an ISO 4217 code."""
        if not abs(value) < LARGEST:
            return f"{value:g}\u00a0{currency}"
        told = str(format_currency(value + 0.0, currency, locale=self.locale))
        return _NO_CENTS.sub("", told) if value == int(value) else told

    def figure(self, value: float, currency: str | None = None) -> str:
        """A figure as a headline tells it: in millions where that leaves at most three digits, as it is where not."""
        if 1e6 <= abs(value) < LARGEST and float(f"{value:.3g}") == value:
            if currency:
                return str(format_compact_currency(value, currency, locale=self.locale, fraction_digits=2))
            told = str(format_compact_decimal(value, format_type="long", locale=self.locale, fraction_digits=2))
            return told.replace(" ", "\u00a0")
        return self.money(value, currency) if currency else self.number(value)

    def currency(self, code: str) -> str:
        """The name of a currency by its ISO 4217 code; the code itself where it is none."""
        return str(get_currency_name(code, locale=self.locale))

    def percent(self, share: float) -> str:
        """A share (0..1) in whole per cent."""
        return str(format_percent(share, "#,##0%" if self.language == "en" else "#,##0\u202f%", locale=self.locale))

    def day(self, value: str, *, weekday: bool = False) -> str:
        """A point in time as told: `2019`, `2019-03`, `2019-03-28` or `2019-03-28T09:07+01:00`; `value` where it is none."""
        calendar = _parts(value)
        if calendar is None:
            return value
        precision, moment = calendar
        if precision < 3:
            return str(format_skeleton(("y", "yMMMM")[precision - 1], moment, locale=self.locale))
        told = self._first(format_date(moment, "full" if weekday else "long", locale=self.locale))
        clock = _CLOCK.search(value)
        return f"{told}, {self.clock(int(clock[1]), int(clock[2]))}" if clock else told

    def short_day(self, moment: date) -> str:
        """Day and month, short, for an axis."""
        return self._first(format_skeleton("MMMd", moment, locale=self.locale))

    def weekday(self, value: str, *, month: bool = False) -> str:
        """The day of the week and of the month, short, of a `YYYY-MM-DD`, with its month if asked; `value` where it is none."""
        calendar = _parts(value)
        if calendar is None:
            return value
        return str(format_skeleton("MMMEd" if month else "EEEd", calendar[1], locale=self.locale))

    def clock(self, hour: int, minute: int) -> str:
        """A time of day."""
        return str(format_time(time(hour % 24, minute % 60), self.gettext("HH:mm"), locale=self.locale))

    def country(self, code: str) -> str:
        """The name of a country or region by its ISO 3166-1 code; the code itself where it is none."""
        return str(Locale.parse(self.locale).territories.get(code, code))

    def interval(self, begin: str, finish: str) -> str:
        """From one day to another (`YYYY-MM-DD`, or a month); one of them where both are the same."""
        first, last = _parts(begin), _parts(finish)
        if begin == finish or first is None or last is None:
            return self.day(begin)
        skeleton = "yMMMMd" if min(first[0], last[0]) == 3 else "yMMMM"
        return self._first(format_interval(first[1], last[1], skeleton, locale=self.locale))

    def _first(self, told: object) -> str:
        ordinal = FIRST_OF_MONTH.get(self.language)
        return _FIRST.sub(ordinal, str(told)) if ordinal else str(told)


def _parts(value: str) -> tuple[int, date] | None:
    """How many of year, month and day `value` tells, and its first day; None where it is no calendar date."""
    numbers = value[:10].split("-")
    try:
        year, month, day = (int(n) for n in (*numbers, "1", "1")[:3])
        return min(len(numbers), 3), date(year, month, day)
    except ValueError:
        return None
