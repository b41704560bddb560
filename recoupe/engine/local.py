"""Runs the pipeline on this machine, in one process or several; the result is the same, in the order of the reports."""

from __future__ import annotations

import logging
import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor

from recoupe.bounds import require
from recoupe.engine.careful import Outcome, Prepared, annotated, dated
from recoupe.errors import InputError
from recoupe.model import Annotations, Report

SHARE = 32
"""Reports that a process takes at a time."""

_LOG = logging.getLogger(__name__)


def annotate(
    reports: Sequence[Report], *, processes: int = 1, failed: Callable[[InputError], None] | None = None
) -> Iterator[Annotations]:
    """The annotations of each report, in order, as they become ready.

        >>> report = Report(id="a", published="2024-05-14", text="« Le pont rouvrira lundi », a annoncé le maire, Luc Morel.")
        >>> (found,) = annotate([report])
        >>> [(time.value, report.text[time.start : time.end]) for time in found.times]
        [('2024-05-20', 'lundi')]
        >>> [said.speaker for said in found.attributions]
        ['Luc Morel']

    A report that a step fails on comes without what failed (`read` is False where nothing was found in it), and `failed` is
    called with an error that says so; by itself that is logged. Raises FormatError, before any work, where a report has a date
    outside the years of `recoupe.bounds`, PipelineError where the trained pipeline is missing, ValueError
    where `processes` is less than 1.
    """
    if processes < 1:
        raise ValueError(f"processes must be 1 or more, not {processes}")
    for report in reports:
        require(report)
    for outcome in _outcomes(dated(reports), processes):
        for failure in outcome.failures:
            (failed or _log)(failure.error(outcome.report))
        yield outcome.found


def _outcomes(work: Prepared, processes: int) -> Iterator[Outcome]:
    if processes == 1 or len(work) < 2:
        yield from annotated(work)
        return
    share = max(1, min(SHARE, -(-len(work) // processes)))
    shares = [work[i : i + share] for i in range(0, len(work), share)]
    # "spawn" is the one way to start a process that is safe on every system once numerical libraries are loaded
    with ProcessPoolExecutor(processes, mp_context=multiprocessing.get_context("spawn")) as pool:
        for part in pool.map(_annotate_share, shares):
            yield from part


def _annotate_share(work: Prepared) -> list[Outcome]:
    return list(annotated(work))


def _log(error: InputError) -> None:
    _LOG.warning("%s", error)
