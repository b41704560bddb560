"""Dates and annotates reports of which some may break the analysis: each failure stays with its report and stops no other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from msgspec.structs import replace

from recoupe.errors import InputError
from recoupe.grouping.profile import Profile, outline, profile
from recoupe.isolate import NOT_TO_BLAME, isolate, told
from recoupe.lang.base import codes
from recoupe.model import Annotations, Report
from recoupe.pipeline import annotate_prepared, prepare

Step = Literal["dating", "annotation", "linking", "reconciliation"]
"""The steps on which a report may fail, in the order of the work."""


@dataclass(frozen=True, slots=True)
class Failure:
    """What a report failed on, and the reason in one line."""

    step: Step
    reason: str

    def error(self, report: Report) -> InputError:
        """The same as an error that names the report and the remedy."""
        problem = f'"{report.id}" failed in {self.step} ({self.reason})'
        return InputError(report.source or report.id, problem, "the report is kept, without what failed; please report this")


@dataclass(frozen=True, slots=True)
class Outcome:
    """A report with what was found in it, and what failed; `found.read` is False where the annotation did."""

    report: Report
    found: Annotations
    failures: tuple[Failure, ...] = ()


Prepared = list[tuple[Report, Annotations, tuple[Failure, ...]]]


def analysed(reports: Sequence[Report], siblings: Sequence[Report] = ()) -> Iterator[Outcome]:
    """Each report dated and annotated, in order, as they become ready; `siblings` help to date them.

    Raises PipelineError where the trained pipeline is missing.
    """
    yield from annotated(dated(reports, siblings))


def dated(reports: Sequence[Report], siblings: Sequence[Report] = ()) -> Prepared:
    """The empty annotations of each report with its day; without a day where its dating fails."""
    try:
        return [(r, a, ()) for r, a in zip(reports, prepare([*reports, *siblings]), strict=False)]
    except NOT_TO_BLAME:
        raise
    except Exception:  # one of the siblings may be the reason: the reports are tried without them
        found, broken = isolate(reports, prepare)
    days = iter(found)
    why = {id(report): Failure("dating", told(error)) for report, error in broken}
    return [(r, _undated(r), (why[id(r)],)) if id(r) in why else (r, next(days), ()) for r in reports]


def annotated(work: Prepared) -> Iterator[Outcome]:
    """Runs all layers over prepared reports, in order."""
    done = 0
    try:
        for (report, _, failures), found in zip(work, annotate_prepared((r, a) for r, a, _ in work), strict=True):
            done += 1
            yield Outcome(report, found, failures)
    except NOT_TO_BLAME:
        raise
    except Exception:  # found out which one by going on alone
        for report, found, failures in work[done:]:
            yield _alone(report, found, failures)


def _alone(report: Report, found: Annotations, failures: tuple[Failure, ...]) -> Outcome:
    try:
        return Outcome(report, next(annotate_prepared([(report, found)])), failures)
    except NOT_TO_BLAME:
        raise
    except Exception as error:
        return Outcome(report, replace(found, read=False), (*failures, Failure("annotation", told(error))))


def profiled(outcome: Outcome) -> tuple[Profile, tuple[Failure, ...]]:
    """A report as grouping sees it, and all that failed on it. One of which no profile can be made stands for itself."""
    try:
        return profile(outcome.report, outcome.found), outcome.failures
    except Exception as error:
        return outline(outcome.report.id, None), (*outcome.failures, Failure("linking", told(error)))


def _undated(report: Report) -> Annotations:
    return Annotations(
        id=report.id,
        outlet=report.outlet,
        published=report.published,
        language=report.language,
        read=report.language in codes(),
    )
