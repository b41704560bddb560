"""From the fields of one record, in whatever format they stood, to a report."""

from __future__ import annotations

import re
from typing import NamedTuple

import msgspec

from recoupe.errors import EmptyInputError, FormatError, InputError, MissingFieldError, TooLargeError
from recoupe.model import Report
from recoupe.read.published import normalised

INVISIBLE = "\ufeff\u200b\u200c\u200d\u2060"
KINDS = {
    "bool": "true or false",
    "int": "a number",
    "float": "a number",
    "array": "a list",
    "object": "an object",
    "str": "a text",
}
DATE_REMEDY = "write it as 2019-03-28T09:07, 2019-03-28 or 2019-03, or leave it out"


class Fields(msgspec.Struct, frozen=True):
    """What a record may hold; other fields are ignored."""

    id: str | int | float | None = None
    outlet: str | None = None
    published: str | int | None = None
    title: str | None = None
    url: str | None = None
    language: str | None = None
    text: str | None = None


class Placed(NamedTuple):
    """A report and where it stood; `line` is None where it is a whole file."""

    report: Report
    file: str
    line: int | None = None

    @property
    def place(self) -> str:
        """The place in words."""
        return self.file if self.line is None else f"{self.file}, line {self.line}"


Found = Placed | InputError


def report_from(fields: Fields, *, file: str, line: int | None = None, default_id: str, limit: int) -> Placed:
    """The report that `fields` tell. Raises InputError, naming file and line, where one is missing or cannot be."""
    text = fields.text
    if text is None:
        raise MissingFieldError(file, 'the field "text" is missing', "give each report its text", line=line)
    if not text.strip().strip(INVISIBLE):
        raise _without_text(file, line)
    if len(text) > limit:
        raise too_large(file, f"the text has {len(text):,} characters", limit, line=line)
    report = Report(
        id=("" if fields.id is None else str(fields.id).strip()) or default_id,
        text=text,
        outlet=_told(fields.outlet),
        published=_published(fields.published, file, line),
        title=_told(fields.title),
        url=_told(fields.url),
        language=_language(fields.language),
        source=file,
    )
    _check_encodable(report, file, line)
    return Placed(report, file, line)


def _without_text(file: str, line: int | None) -> InputError:
    """A file that is one report is empty; a record among others lacks a field."""
    if line is None:
        return EmptyInputError(file, "the text is empty", "give the text of the report")
    return MissingFieldError(file, 'the field "text" is empty', "give each report its text", line=line)


def too_large(file: str, size: str, limit: int, *, line: int | None = None, unit: str = "characters") -> TooLargeError:
    """The error for a report or a file over `limit`, whose `size` is told in words."""
    problem = f"{size}, over the limit of {limit:,} {unit}"
    return TooLargeError(file, problem, "split it into one file or line a report", line=line)


def field_error(error: msgspec.ValidationError, *, file: str, line: int | None) -> InputError:
    """A field of the wrong type, or no object at all, told in the words of `report_from`."""
    told = re.fullmatch(r"Expected `(.+?)`, got `(.+?)`(?: - at `\$\.(\w+)`)?", str(error))
    if told is None:
        return FormatError(file, f"a field cannot be read ({error})", "mend the field", line=line)
    expected, got, name = told.groups()
    if name is None:
        return FormatError(
            file, f"a report must be an object, not {KINDS.get(got, got)}", 'write it as {"id": ..., "text": ...}', line=line
        )
    wanted = "a text or a number" if "int" in expected else "a text"
    return FormatError(file, f'the field "{name}" is {KINDS.get(got, got)}, not {wanted}', f"write it as {wanted}", line=line)


def _told(value: str | None) -> str | None:
    return (value or "").strip() or None


def _published(told: str | int | None, file: str, line: int | None) -> str | None:
    try:
        return normalised("" if told is None else str(told))
    except ValueError:
        raise FormatError(file, f'"published" is no date: "{str(told)[:60]}"', DATE_REMEDY, line=line) from None


def _language(told: str | None) -> str:
    """The language without region: "fr" for "fr-FR" and "FR", and where none is told."""
    return re.split(r"[-_]", (told or "").strip().lower())[0] or "fr"


def _check_encodable(report: Report, file: str, line: int | None) -> None:
    for name in ("id", "text", "outlet", "title", "url", "language"):
        try:
            (getattr(report, name) or "").encode()
        except UnicodeEncodeError:
            raise half_character(file, line, name) from None


def half_character(file: str, line: int | None, field: str | None = None) -> FormatError:
    """The error for a surrogate without its other half, as text cut in the middle of an emoji has."""
    where = "it" if field is None else f'the field "{field}"'
    problem = f"{where} holds half of a surrogate pair, which is no character"
    return FormatError(file, problem, "take the lone \\ud800 to \\udfff escape out", line=line)
