"""The tables of what the reports tell together: claims, utterances, namings, copies and credits."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from recoupe.export.grounds import as_line
from recoupe.export.sources import Sources
from recoupe.export.tables import PLACE, REPORT_TABLES, SAID, Row, Table, columns, place, said


def _claims(sources: Sources) -> Iterator[Row]:
    for claim in sources.dossier.story.claims:
        first = claim.occurrences[0] if claim.occurrences else None
        if first is None:
            continue
        outlets = (sources.report(o.report).outlet or o.report for o in claim.occurrences)
        yield {
            "claim": claim.id,
            **place(sources, first.report, (first.start, first.end)),
            "relation": claim.relation,
            "difference": claim.difference,
            "origins": claim.origins,
            "reports": len({o.report for o in claim.occurrences}),
            "outlets": tuple(dict.fromkeys(outlets)),
            "occurrences": len(claim.occurrences),
            "grounds": tuple(map(as_line, claim.grounds)),
            "importance": claim.importance,
            "confidence": claim.confidence,
            **said(sources, first.report, first.attribution),
        }


def _occurrences(sources: Sources) -> Iterator[Row]:
    for claim in sources.dossier.story.claims:
        for number, told in enumerate(claim.occurrences, 1):
            yield {
                "claim": claim.id,
                "number": number,
                **place(sources, told.report, (told.start, told.end)),
                "relation": claim.relation,
                "difference": claim.difference,
                "voice": told.voice,
                **said(sources, told.report, told.attribution),
            }


def _tellings(sources: Sources) -> Iterator[Row]:
    for statement in sources.dossier.story.statements:
        for number, telling in enumerate(statement.tellings, 1):
            yield {
                "statement": statement.id,
                "number": number,
                **place(sources, telling.report, (telling.start, telling.end)),
                "speaker": statement.speaker,
                "form": telling.form,
                "changed": tuple(sources.words(telling.report, span) for span in telling.changed),
                "grounds": tuple(map(as_line, statement.grounds)),
                "confidence": statement.confidence,
                **said(sources, telling.report, telling.attribution),
            }


def _namings(sources: Sources) -> Iterator[Row]:
    for naming in sources.dossier.story.namings:
        for passage in naming.passages:
            yield {
                **place(sources, passage.report, (passage.start, passage.end)),
                "name": naming.name,
                "kind": naming.kind,
                "wording": naming.wording,
                "voice": naming.voice,
                "speaker": naming.speaker,
            }


def _shared_text(sources: Sources) -> Iterator[Row]:
    for copy in sources.dossier.story.shared_text:
        for aligned in copy.passages:
            one, other = aligned.one, aligned.other
            matching = place(sources, other.report, (other.start, other.end))
            yield {
                **place(sources, one.report, (one.start, one.end)),
                **{f"other_{name}": value for name, value in matching.items()},
                "words": aligned.words,
                "whole": copy.whole,
                "first": copy.first,
            }


def _credits(sources: Sources) -> Iterator[Row]:
    for credit in sources.dossier.story.credits:
        passage = credit.passage
        yield {
            **place(sources, passage.report, (passage.start, passage.end)),
            "name": credit.name,
            "role": credit.role,
        }


STORY_TABLES: Final = (
    Table("claims", columns(f"claim {PLACE} relation difference origins:integer reports:integer outlets:texts "
          f"occurrences:integer grounds:texts importance:number confidence:number {SAID}"), _claims),
    Table("occurrences", columns(f"claim number:integer {PLACE} relation difference voice {SAID}"), _occurrences),
    Table("tellings", columns(f"statement number:integer {PLACE} speaker form changed:texts grounds:texts confidence:number "
          f"{SAID}"), _tellings),
    Table("namings", columns(f"{PLACE} name kind wording voice speaker"), _namings),
    Table("shared_text", columns(f"{PLACE} other_report other_outlet other_start:integer other_end:integer other_passage "
          "words:integer whole:flag first"), _shared_text),
    Table("credits", columns(f"{PLACE} name role"), _credits),
)  # fmt: skip
"""What the reports tell together, in the order of the record: claims by importance."""

TABLES: Final = REPORT_TABLES + STORY_TABLES
"""Every table of a dossier."""
