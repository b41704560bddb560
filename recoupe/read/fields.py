"""Turns the fields of a record, from JSON or a header, into a Report; checks each and says what is wrong."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from email.utils import parsedate_to_datetime

from recoupe.errors import FormatError, MissingFieldError, TooLargeError
from recoupe.model import Report

LIMIT = 1_000_000
"""Longest text of one report, in code points; a long press article has some 40,000."""

LABELS = ("outlet", "title", "url")

_MONTH = re.compile(r"\d{4}-\d{2}")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_YEAR = re.compile(r"\d{4}")


def report(fields: Mapping[str, object], *, file: str, name: str, line: int | None = None, limit: int = LIMIT) -> Report:
    """The Report that `fields` describe. `name` is the id where they give none; unknown fields are ignored.

    Raises InputError where `text` is missing or empty, a field has the wrong type, a date is impossible, or the text is longer
    than `limit` code points.
    """
    text = _text(fields, file, line, limit)
    labels = {label: _label(fields.get(label), label, file, line) for label in LABELS}
    return Report(
        id=_identity(fields.get("id"), file, line) or name,
        text=text,
        published=published(fields.get("published"), file=file, line=line),
        language=_label(fields.get("language"), "language", file, line) or "fr",
        source=file,
        **labels,
    )


def _text(fields: Mapping[str, object], file: str, line: int | None, limit: int) -> str:
    text = fields.get("text")
    if text is None:
        raise MissingFieldError(file, 'a report has no field "text"', "give the report's text there", line=line)
    if not isinstance(text, str):
        raise FormatError(file, f'"text" is {_kind(text)}, not a text', "put the report's text in quotes", line=line)
    if not text.strip():
        raise MissingFieldError(file, 'the field "text" is empty', "give the report's text there", line=line)
    if len(text) > limit:
        problem = f"a report of {len(text):,} characters is over the limit of {limit:,}"
        raise TooLargeError(file, problem, "split it into the reports that it holds", line=line)
    _check_encodable(text, "text", file, line)
    return text


def _check_encodable(text: str, field: str, file: str, line: int | None) -> None:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        problem = f'"{field}" holds half a character (a lone surrogate at {error.start})'
        raise FormatError(file, problem, "export the record again as valid UTF-8", line=line) from error


def _identity(value: object, file: str, line: int | None) -> str | None:
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return _label(value, "id", file, line)


def _label(value: object, field: str, file: str, line: int | None) -> str | None:
    if value is None:
        return None
    if not isinstance(value, str):
        raise FormatError(file, f'"{field}" is {_kind(value)}, not a text', "put it in quotes", line=line)
    _check_encodable(value, field, file, line)
    return value.strip() or None


def _kind(value: object) -> str:
    names = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}
    return names.get(type(value), f"a {type(value).__name__}")


def published(value: object, *, file: str = "", line: int | None = None) -> str | None:
    """A time of publication as ISO 8601, as precise as given: a minute (with its offset where told), a day or a month.

    Accepts ISO 8601, a space in place of the T, and the form of mail headers (RFC 5322); a year alone is kept too. None and an
    empty text are None. Raises FormatError for anything else.
    """
    if value is None:
        return None
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    text = str(value).strip() if isinstance(value, (str, int)) and not isinstance(value, bool) else ""
    if not text and value == "":
        return None
    parsed = _iso(text) or _mail(text)
    if parsed is None:
        remedy = "write it as 2019-03-28T09:07, 2019-03-28 or 2019-03"
        raise FormatError(file, f'"published" is no date: {value!r:.60}', remedy, line=line)
    return parsed


def _iso(text: str) -> str | None:
    try:
        if _YEAR.fullmatch(text):
            return text if int(text) > 0 else None
        if _MONTH.fullmatch(text):
            date.fromisoformat(text + "-01")
            return text
        if _DAY.fullmatch(text):
            return date.fromisoformat(text).isoformat()
        return datetime.fromisoformat(text).isoformat(timespec="minutes") if len(text) > len("2019-03-28") else None
    except ValueError:
        return None


def _mail(text: str) -> str | None:
    try:
        return parsedate_to_datetime(text).isoformat(timespec="minutes")
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
