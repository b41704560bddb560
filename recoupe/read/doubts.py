"""What a person should look at before relying on a report that was read."""

from __future__ import annotations

from collections.abc import Iterable

from recoupe.model import Report
from recoupe.read.notes import Note
from recoupe.read.words import word_count

FEW_WORDS = 40
"""Words under which a report is told as short."""


def doubts(report: Report, notes: Iterable[Note] = ()) -> list[str]:
    """What is doubtful of a report, by itself and by what its reader told, each in a few words."""
    told: list[str] = []
    if word_count(report.text) < FEW_WORDS and report.status != "killed":
        told.append("short")
    if report.changes:
        told.append(f"cleaned in {len(report.changes)} places")
    if report.status != "usable":
        told.append(report.status)
    if report.copy_of:
        told.append(f"gives itself as a copy of {report.copy_of}")
    if report.notice:
        told.append(f"notice: {report.notice}")
    return told + ["doubtful, see below" for note in notes if note.kind == "doubtful"][:1]
