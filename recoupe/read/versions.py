"""Versions of one report: a correction or an edit replaces what came before, a kill removes it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from recoupe.model import Report

Version = tuple[str | None, str | None, str]


def version_of(report: Report) -> Version:
    """What tells the versions of one report apart: number, time of editing and status, as the source gives them.

    Two reports with one id that differ in none of these took the same id by mistake.
    """
    return report.version, report.updated, report.status


def current(reports: Iterable[Report]) -> tuple[list[Report], list[str]]:
    """The last version of each report, in the order in which their ids came, without those that were killed.

    With it, in words, what a reader must know: what was replaced by a correction, killed or is under embargo.
    """
    versions: dict[str, list[Report]] = {}
    for report in reports:
        versions.setdefault(report.id, []).append(report)
    last = [latest(held) for held in versions.values()]
    notes = [note for report in last for note in _notes(report, len(versions[report.id]))]
    return [report for report in last if report.status != "killed"], notes


def latest(versions: Sequence[Report]) -> Report:
    """The version that holds: a kill whatever comes after under the same number or earlier, else the highest version.

    Ordered by version number, then the time of editing, then the order in which they came.
    """
    return max(enumerate(versions), key=lambda item: (*order(item[1]), item[0]))[1]


def order(report: Report) -> tuple[int, float, bool]:
    """What versions of one report are ordered by: number, time, and a kill after what it kills."""
    number = re.search(r"\d{1,12}\Z", report.version or "")
    return int(number.group()) if number else 0, _seconds(report.updated or report.published), report.status == "killed"


def _seconds(told: str | None) -> float:
    """Seconds since 1970 of a date as precise as known; a time without zone is taken as UTC, none as the beginning."""
    if not told:
        return 0.0
    whole = told if len(told) >= len("2019-03-28") else told + "-01-01"[len(told) - 4 :]
    moment = datetime.fromisoformat(whole)
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()


def _notes(report: Report, count: int) -> list[str]:
    said = f" ({report.notice})" if report.notice else ""
    if report.status == "killed":
        return [f'the report "{report.id}" was withdrawn by its source{said}; it is left out']
    notes = []
    if report.status == "corrected":
        notes.append(f'the report "{report.id}" is a correction{said}; it replaces the version before')
    elif count > 1:
        notes.append(f'the report "{report.id}" came in {count} versions{said}; the last is taken')
    if report.status == "embargoed":
        until = f"until {report.embargo}" if report.embargo else "until its source says otherwise"
        notes.append(f'the report "{report.id}" is under embargo {until}{said}')
    if report.copy_of:
        notes.append(f'the report "{report.id}" claims to be a copy of {report.copy_of}; it is kept as a report of its own')
    return notes
