"""An archive in the memory of one process, without Spark: all reports dated together, annotated, grouped, each story told.

It is what the stages of `recoupe.archive.on_spark` are measured against, and enough for some thousands of reports. A run that was
killed begins anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import TypeVar

from recoupe.archive.reading import settled, units
from recoupe.archive.steps import NO_DAY, dossier
from recoupe.archive.tables import SLICE, unit, write_annotations, write_stories
from recoupe.archive.work import Row, failed, unread
from recoupe.engine.careful import Outcome, analysed, profiled
from recoupe.group import Grouper
from recoupe.model import Annotations, Report, Story
from recoupe.read import found_in

T = TypeVar("T")


def run(inputs: Sequence[str], folder: Path) -> list[Row]:
    """Writes the tables of an archive; what failed."""
    parts, errors, _ = units(inputs)
    failures: list[Row] = [unread(error) for error in errors]
    reports = settled((found for part in parts for name in part.files for found in found_in(name)), failures)
    grouper = Grouper()
    outcomes: dict[str, Outcome] = {}
    for outcome in analysed(reports):
        made, failing = profiled(outcome)
        failures.extend(failed(failure, outcome.report) for failure in failing)
        outcomes[outcome.report.id] = outcome
        grouper.put(made)
    stories = grouper.stories()
    _write_annotations(folder, outcomes, stories)
    for named, part in _slices((_day(outcomes[story.id]), story.id, len(story.reports), story) for story in stories):
        told = (dossier(s.id, [_pair(outcomes[name]) for name in s.reports], s.decisions, failures) for s in part)
        write_stories(folder, named, told)
    return failures


def _write_annotations(folder: Path, outcomes: dict[str, Outcome], stories: Sequence[Story]) -> None:
    story_of = {name: story.id for story in stories for name in story.reports}
    items = ((_day(outcome), name, 1, outcome) for name, outcome in outcomes.items())
    for named, part in _slices(items):
        write_annotations(folder, named, ((o.report, o.found, story_of[o.report.id]) for o in part))


def _slices(items: Iterable[tuple[str, str, int, T]]) -> Iterator[tuple[str, list[T]]]:
    """Things by day and id, each so many reports large, in the units that they are written in: about `SLICE` reports each."""
    ordered = sorted(items, key=lambda item: item[:2])
    for day, of_day in groupby(ordered, key=lambda item: item[0]):
        slices: dict[int, list[T]] = {}
        before = 0
        for _, _, size, thing in of_day:
            slices.setdefault(before // SLICE, []).append(thing)
            before += size
        for number, part in slices.items():
            yield unit(day, number), part


def _day(outcome: Outcome) -> str:
    return outcome.found.dct or NO_DAY


def _pair(outcome: Outcome) -> tuple[Report, Annotations]:
    return outcome.report, outcome.found
