"""From the fields of one record, in whatever format they stood, to a report."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, NamedTuple, get_args

import msgspec
from msgspec.structs import replace

from recoupe.errors import EmptyInputError, FormatError, HalfCharacterError, InputError, MissingFieldError, TooLargeError
from recoupe.model import Report, ReportStatus
from recoupe.read.cleaning import cleaned
from recoupe.read.language import language_of
from recoupe.read.published import OutOfRangeError, normalised, understood

INVISIBLE = "\ufeff\u200b\u200c\u200d\u2060\u00ad"
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
    """What a record may hold; other fields are ignored.

    The first seven must be of their type. The others came later and may stand in older files with another meaning: what is
    none of theirs is left out.
    """

    id: str | int | float | None = None
    outlet: str | None = None
    published: str | int | None = None
    title: str | None = None
    url: str | None = None
    language: str | None = None
    text: str | None = None
    updated: Any = None
    authors: Any = None
    section: Any = None
    version: Any = None
    status: Any = None
    embargo: Any = None
    urgency: Any = None
    notice: Any = None
    copy_of: Any = None


STATUSES = frozenset(get_args(ReportStatus))


class Placed(NamedTuple):
    """A report and where it stood; `line` and `record` are None where it is a whole file."""

    report: Report
    file: str
    line: int | None = None
    record: int | None = None

    @property
    def place(self) -> str:
        """The place in words."""
        line = "" if self.line is None else f", line {self.line}"
        return self.file + line + ("" if self.record is None else f", record {self.record}")


Found = Placed | InputError


def report_from(
    fields: Fields,
    *,
    file: str,
    line: int | None = None,
    record: int | None = None,
    default_id: str,
    limit: int,
    lines: bool = False,
) -> Placed:
    """The report that `fields` tell, its text cleaned; `lines` says that lines may be cut at a column in it.

    Raises InputError, naming file and line, where one is missing or cannot be.
    """
    text = fields.text
    status: ReportStatus = fields.status if fields.status in STATUSES else "usable"
    if status == "killed":
        text = text or ""
    elif text is None:
        raise MissingFieldError(file, 'the field "text" is missing', "give each report its text", line=line, record=record)
    elif not text.strip().strip(INVISIBLE):
        raise _without_text(file, line, record)
    if len(text) > limit:
        raise too_large(file, f"the text has {len(text):,} characters", limit, line=line, record=record)
    text, changes = cleaned(text, lines=lines)
    if not text.strip() and status != "killed":
        raise _without_text(file, line, record)
    told: dict[str, Any] = {
        "changes": changes,
        "id": ("" if fields.id is None else str(fields.id).strip()) or default_id,
        "text": text,
        "outlet": _told(fields.outlet),
        "published": _published(fields.published, file, line, record),
        "title": _told(fields.title),
        "url": _told(fields.url),
        "source": file,
        "updated": understood(fields.updated),
        "authors": _names(fields.authors),
        "section": _told(fields.section),
        "version": _told(fields.version),
        "status": status,
        "embargo": understood(fields.embargo),
        "urgency": _urgency(fields.urgency),
        "notice": _told(fields.notice),
        "copy_of": _told(fields.copy_of),
    }
    try:
        report = Report(**told)
        return Placed(replace(report, language=language_of(text, declared=fields.language)), file, line, record)
    except HalfCharacterError as error:
        raise half_character(file, line, error.field, record=record) from None


def _without_text(file: str, line: int | None, record: int | None) -> InputError:
    """A file that is one report is empty; a record among others lacks a field."""
    if line is None and record is None:
        return EmptyInputError(file, "the text is empty", "give the text of the report")
    return MissingFieldError(file, 'the field "text" is empty', "give each report its text", line=line, record=record)


def too_large(
    file: str,
    size: str,
    limit: int,
    *,
    line: int | None = None,
    record: int | None = None,
    unit: str = "characters",
    remedy: str = "split it into one file or line a report",
) -> TooLargeError:
    """The error for a report or a file over `limit`, whose `size` is told in words."""
    return TooLargeError(file, f"{size}, over the limit of {limit:,} {unit}", remedy, line=line, record=record)


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


def _told(value: object) -> str | None:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    told = str(value).strip()
    return (told if told.isascii() else cleaned(told, lines=False)[0].strip()) or None


def _names(value: object) -> tuple[str, ...]:
    """Names, each once and in order, from one or a list; an author may be an object with a name, as in JSON-LD."""
    items: Iterable[object] = value if isinstance(value, list | tuple) else [value]
    named = (item.get("name") if isinstance(item, dict) else item for item in items)
    return tuple(dict.fromkeys(name.strip() for name in named if isinstance(name, str) and name.strip()))


def _urgency(value: object) -> int | None:
    told = _told(value) or ""
    return int(told) if re.fullmatch("[1-9]", told) else None


def _published(told: str | int | None, file: str, line: int | None, record: int | None) -> str | None:
    try:
        return normalised("" if told is None else str(told))
    except OutOfRangeError as error:
        problem = f'"published" is {error}: "{str(told)[:60]}"'
        raise FormatError(file, problem, "give the day of the report, or leave it out", line=line, record=record) from None
    except ValueError:
        raise FormatError(file, f'"published" is no date: "{str(told)[:60]}"', DATE_REMEDY, line=line, record=record) from None


def half_character(file: str, line: int | None, field: str | None = None, *, record: int | None = None) -> FormatError:
    """The error for a surrogate without its other half, as text cut in the middle of an emoji has."""
    where = "it" if field is None else f'the field "{field}"'
    problem = f"{where} holds half of a surrogate pair, which is no character"
    return FormatError(file, problem, "take the lone \\ud800 to \\udfff escape out", line=line, record=record)
