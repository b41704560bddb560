"""What a person should look at before relying on a report that was read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from recoupe.model import Report
from recoupe.read.notes import Note
from recoupe.read.words import word_count

FEW_WORDS = 40
"""Words under which a report is told as short."""


class Doubt(NamedTuple):
    """One such thing; `value` is what it is told with: a count of places, a status, an address, the words of a notice."""

    kind: Literal["short", "cleaned", "status", "copy", "notice", "noted"]
    value: str = ""

    def __str__(self) -> str:
        return WORDS[self.kind].format(self.value)


WORDS = {
    "short": "short",
    "cleaned": "cleaned in {} places",
    "status": "{}",
    "copy": "gives itself as a copy of {}",
    "notice": "notice: {}",
    "noted": "doubtful, see below",
}


def doubts(report: Report, notes: Iterable[Note] = ()) -> list[Doubt]:
    """What is doubtful of a report, by itself and by what its reader told; `str` tells each in a few words."""
    told: list[Doubt] = []
    if word_count(report.text) < FEW_WORDS and report.status != "killed":
        told.append(Doubt("short"))
    if report.changes:
        told.append(Doubt("cleaned", str(len(report.changes))))
    if report.status != "usable":
        told.append(Doubt("status", report.status))
    if report.copy_of:
        told.append(Doubt("copy", report.copy_of))
    if report.notice:
        told.append(Doubt("notice", report.notice))
    return told + [Doubt("noted") for note in notes if note.kind == "doubtful"][:1]
