"""A dossier as tables: for each its name, its columns with their kinds, and its rows. CSV and Parquet are both written from here.

Every row leads back to a passage: `report`, `outlet`, `start`, `end` (code points of the report's text, end exclusive) and
`passage`, which is exactly `text[start:end]`. What somebody asserts carries `attribution` (the id of the row in the table of
attributions) and `voices`: on whose word, from the one whom the report cites to the one who is speaking.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from recoupe.export.sources import Sources, hull, item, speaker
from recoupe.model import Actor, Annotations, Attribution, Dossier, Report, Span

VERSION: Final = "1"
"""Version of the tables: it rises when a column is renamed, dropped or changes its meaning."""

Kind = Literal["text", "texts", "integer", "number", "flag"]
Value = str | int | float | bool | tuple[str, ...] | None
Row = dict[str, Value]

PATH_SIGN: Final = " > "


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `texts` holds several texts, `flag` is true or false. A day that is told by its month only stays text."""

    name: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Table:
    """A table: `make` gives its rows, each with a value for every column, in the columns' order."""

    name: str
    columns: tuple[Column, ...]
    make: Callable[[Sources], Iterator[Row]]

    def rows(self, dossier: Dossier) -> Iterator[Row]:
        """The rows that `dossier` gives. Raises DossierError where the record does not hold together."""
        return self.make(Sources(dossier))


def columns(text: str) -> tuple[Column, ...]:
    """Columns from `name`, `name:kind` ...; a name alone is text."""
    made = []
    for part in text.split():
        name, _, kind = part.partition(":")
        made.append(Column(name, _KINDS[kind]))
    return tuple(made)


_KINDS: Final[dict[str, Kind]] = {"": "text", "texts": "texts", "integer": "integer", "number": "number", "flag": "flag"}

PLACE: Final = "report outlet start:integer end:integer passage"
SAID: Final = "attribution voices strength"
MADE: Final = "made_by confidence:number"


def place(sources: Sources, report: str, span: Span) -> Row:
    """The columns that lead back to the passage."""
    return {
        "report": report,
        "outlet": sources.report(report).outlet,
        "start": span[0],
        "end": span[1],
        "passage": sources.words(report, span),
    }


def said(sources: Sources, report: str, index: int | None) -> Row:
    """The columns that say on whose word something stands; all None in the outlet's own voice."""
    chain = sources.voices(report, index)
    if not chain or index is None:
        return {"attribution": None, "voices": None, "strength": None}
    return {"attribution": item(report, "attribution", index), "voices": path(chain), "strength": chain[-1].strength}


def path(chain: Sequence[Attribution]) -> str:
    """Speakers in one line, the outermost first."""
    return PATH_SIGN.join(speaker(attribution) for attribution in chain)


def spans(found: Sequence[Span]) -> tuple[str, ...]:
    """Spans as text: `12-40`."""
    return tuple(f"{start}-{end}" for start, end in found)


def _pairs(sources: Sources) -> Iterator[tuple[Report, Annotations]]:
    return zip(sources.dossier.reports, sources.dossier.annotations, strict=True)


def _reports(sources: Sources) -> Iterator[Row]:
    origins = {report: origin.name for origin in sources.dossier.story.origins for report in origin.reports}
    for report, found in _pairs(sources):
        yield {
            **place(sources, report.id, (0, len(report.text))),
            "title": report.title,
            "authors": report.authors,
            "section": report.section,
            "published": report.published,
            "updated": report.updated,
            "written": found.dct,
            "written_grounds": tuple(f"{e.kind}: {e.note}" for e in found.dct_evidence),
            "url": report.url,
            "language": report.language,
            "read": found.read,
            "origin": origins.get(report.id),
            "source": report.source,
            "version": report.version,
            "status": report.status,
            "embargo": report.embargo,
            "urgency": report.urgency,
            "notice": report.notice,
            "copy_of": report.copy_of,
        }


def _mentions(sources: Sources) -> Iterator[Row]:
    for report, found in _pairs(sources):
        for index, mention in enumerate(found.mentions):
            yield {
                "id": item(report.id, "mention", index),
                **place(sources, report.id, (mention.start, mention.end)),
                "type": mention.type,
                "name": mention.name,
                "role": mention.attributes.get("role"),
                "civility": mention.attributes.get("civility"),
                "country": mention.attributes.get("country"),
                "candidates": mention.candidates,
                "made_by": mention.made_by,
                "confidence": mention.confidence,
            }


def _times(sources: Sources) -> Iterator[Row]:
    for report, found in _pairs(sources):
        for index, time in enumerate(found.times):
            yield {
                "id": item(report.id, "time", index),
                **place(sources, report.id, (time.start, time.end)),
                "type": time.type,
                "value": time.value,
                "begin": time.begin,
                "finish": time.finish,
                "modifier": time.modifier,
                "anchor": time.anchor,
                "anchor_time": None if time.anchor_index is None else item(report.id, "time", time.anchor_index),
                "made_by": time.made_by,
                "confidence": time.confidence,
            }


def _attributions(sources: Sources) -> Iterator[Row]:
    for report, found in _pairs(sources):
        for index, attribution in enumerate(found.attributions):
            yield {
                "id": item(report.id, "attribution", index),
                **place(sources, report.id, hull(attribution)),
                "parts": spans(attribution.content),
                "form": attribution.form,
                "speaker": attribution.speaker,
                "candidates": attribution.candidates,
                "voices": path(sources.voices(report.id, index)),
                "act": attribution.act,
                "strength": attribution.strength,
                "cue": _words(report, attribution.cue),
                "cue_start": attribution.cue[0] if attribution.cue else None,
                "cue_end": attribution.cue[1] if attribution.cue else None,
                "source": _words(report, attribution.source),
                "addressee": _words(report, attribution.addressee),
                "channel": _words(report, attribution.channel),
                "parent": None if attribution.parent is None else item(report.id, "attribution", attribution.parent),
                "made_by": attribution.made_by,
                "confidence": attribution.confidence,
            }


def _events(sources: Sources) -> Iterator[Row]:
    for report, found in _pairs(sources):
        for index, event in enumerate(found.events):
            yield {
                "id": item(report.id, "event", index),
                **place(sources, report.id, event.trigger),
                "type": event.type,
                "status": event.status,
                "actors": event.actors,
                "actor_countries": _known(event.actor_details, "country"),
                "actor_sectors": _known(event.actor_details, "sector"),
                "recipients": event.recipients,
                "recipient_countries": _known(event.recipient_details, "country"),
                "recipient_sectors": _known(event.recipient_details, "sector"),
                "date": event.date,
                "place": event.place,
                "further_mentions": spans(event.mentions),
                **said(sources, report.id, event.asserted_by),
                "made_by": event.made_by,
                "confidence": event.confidence,
            }


def _quantities(sources: Sources) -> Iterator[Row]:
    for report, found in _pairs(sources):
        for index, quantity in enumerate(found.quantities):
            yield {
                "id": item(report.id, "quantity", index),
                **place(sources, report.id, (quantity.start, quantity.end)),
                "value": quantity.value,
                "modifier": quantity.modifier,
                "low": quantity.low,
                "high": quantity.high,
                "unit": quantity.unit,
                "currency": quantity.currency,
                "counted": _words(report, quantity.counted),
                **said(sources, report.id, quantity.asserted_by),
                "made_by": quantity.made_by,
                "confidence": quantity.confidence,
            }


def _words(report: Report, span: Span | None) -> str | None:
    return None if span is None else report.text[span[0] : span[1]]


def _known(actors: Sequence[Actor], field: Literal["country", "sector"]) -> tuple[str, ...]:
    values = [actor.country if field == "country" else actor.sector for actor in actors]
    return tuple(dict.fromkeys(value for value in values if value))


REPORT_TABLES: Final = (
    Table("reports", columns(f"{PLACE} title authors:texts section published updated written written_grounds:texts url language "
          "read:flag origin source version status embargo urgency:integer notice copy_of"), _reports),
    Table("mentions", columns(f"id {PLACE} type name role civility country candidates:texts {MADE}"), _mentions),
    Table("times", columns(f"id {PLACE} type value begin finish modifier anchor anchor_time {MADE}"), _times),
    Table("attributions", columns(f"id {PLACE} parts:texts form speaker candidates:texts voices act strength cue "
          f"cue_start:integer cue_end:integer source addressee channel parent {MADE}"), _attributions),
    Table("events", columns(f"id {PLACE} type status actors:texts actor_countries:texts actor_sectors:texts recipients:texts "
          f"recipient_countries:texts recipient_sectors:texts date place further_mentions:texts {SAID} {MADE}"), _events),
    Table("quantities", columns(f"id {PLACE} value:number modifier low:number high:number unit currency counted {SAID} {MADE}"),
          _quantities),
)  # fmt: skip
"""What was found in each report, in the order of the dossier's reports."""
