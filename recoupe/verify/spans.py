"""Every span of a dossier, found by the types of its records: one that is added to the model is checked without a line here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import msgspec

from recoupe.model import Annotations, Dossier, Report, Span


@dataclass(frozen=True, slots=True)
class Located:
    """A span, the report that it is in (None where none is named), and where in the record it stands."""

    report: str | None
    start: int
    end: int
    path: str


def located(dossier: Dossier) -> Iterator[Located]:
    """All spans of the dossier."""
    yield from _walk(dossier, None, "")


def span_faults(dossier: Dossier) -> Iterator[str]:
    """Spans that are in no report of the dossier, reach out of its text, or hold no text."""
    texts = {report.id: report.text for report in dossier.reports}
    for span in located(dossier):
        where = f"{span.path} ({span.start}-{span.end} in report {span.report})"
        if span.report is None or span.report not in texts:
            yield f"{where}: the dossier holds no such report"
        elif not 0 <= span.start <= span.end <= len(texts[span.report]):
            yield f"{where}: it reaches out of the text, which has {len(texts[span.report])} code points"
        elif not texts[span.report][span.start : span.end].strip():
            yield f"{where}: there is no text in it"


def _walk(record: msgspec.Struct, report: str | None, path: str) -> Iterator[Located]:
    if isinstance(record, Report):
        return
    if isinstance(record, Annotations):
        report = record.id
    report = getattr(record, "report", None) or report
    if hasattr(record, "start") and hasattr(record, "end"):
        yield Located(report, record.start, record.end, path)
    for name, kind in _fields(type(record)):
        value = getattr(record, name)
        here = f"{path}.{name}".lstrip(".")
        if value is None:
            continue
        if kind == "span":
            yield Located(report, value[0], value[1], here)
        elif kind == "spans":
            yield from (Located(report, start, end, f"{here}[{n}]") for n, (start, end) in enumerate(value))
        elif isinstance(value, msgspec.Struct):
            yield from _walk(value, report, here)
        elif isinstance(value, tuple):
            yield from _within(value, report, here)


def _within(values: tuple[Any, ...], report: str | None, path: str) -> Iterator[Located]:
    for number, value in enumerate(values):
        if isinstance(value, msgspec.Struct):
            yield from _walk(value, report, f"{path}[{number}]")
        elif isinstance(value, tuple):
            yield from _within(value, report, f"{path}[{number}]")


@cache
def _fields(record: type[msgspec.Struct]) -> tuple[tuple[str, str], ...]:
    hints = get_type_hints(record)
    return tuple((name, _kind(hints[name])) for name in record.__struct_fields__)


def _kind(hint: Any) -> str:
    """ "span", "spans" or "" as the type of a field says."""
    if get_origin(hint) in (Union, UnionType):
        kinds = [_kind(part) for part in get_args(hint)]
        return next((kind for kind in kinds if kind), "")
    if hint == Span:
        return "span"
    return "spans" if get_origin(hint) is tuple and get_args(hint) == (Span, ...) else ""
