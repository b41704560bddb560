"""Runs the pipeline on this machine, in one process or several; the result is the same, in the order of the reports."""

from __future__ import annotations

import gc
import logging
import multiprocessing
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager

from msgspec.structs import replace

from recoupe.bounds import require
from recoupe.engine.careful import Failure, Outcome, Prepared, annotated, dated
from recoupe.errors import InputError
from recoupe.lang.base import codes
from recoupe.model import Annotations, Report
from recoupe.parse import pipeline

SHARE = 32
"""Reports that a process takes at a time."""

FORKS = sys.platform == "linux"
"""Whether a process can be started as a copy of this one: elsewhere the system's own libraries do not bear it."""

DIED = "the process that read it died"

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
    yield from _surviving([work[i : i + share] for i in range(0, len(work), share)], processes)


def _surviving(shares: Sequence[Prepared], processes: int) -> Iterator[Outcome]:
    """The outcomes of all shares, in order. Where a process dies, what it and others had in hand is done again."""
    done = 0
    while done < len(shares):
        try:
            with _pool(processes, shares[done:]) as pool:
                for part in pool.map(_annotate_share, shares[done:]):
                    yield from part
                    done += 1
        except BrokenProcessPool:
            # which share it died over nobody knows; the first that is missing is done by itself
            yield from _by_itself(shares[done])
            done += 1


def _by_itself(share: Prepared) -> Iterator[Outcome]:
    """The outcomes of a share in a process of its own, in ever smaller parts where that dies; what kills it alone has failed."""
    try:
        with _pool(1, [share]) as pool:
            found = pool.submit(_annotate_share, share).result()
    except BrokenProcessPool:
        if len(share) > 1:
            yield from _by_itself(share[: len(share) // 2])
            yield from _by_itself(share[len(share) // 2 :])
            return
        ((report, annotations, failures),) = share
        found = [Outcome(report, replace(annotations, read=False), (*failures, Failure("annotation", DIED)))]
    yield from found


@contextmanager
def _pool(processes: int, shares: Sequence[Prepared]) -> Iterator[ProcessPoolExecutor]:
    """Processes that share this one's memory where the system can: what is loaded before they begin is loaded once."""
    if not FORKS:
        # elsewhere "spawn" is the one way to start a process that is safe once numerical libraries are loaded
        with ProcessPoolExecutor(processes, mp_context=multiprocessing.get_context("spawn")) as pool:
            yield pool
        return
    for language in sorted({report.language for share in shares for report, _, _ in share} & set(codes())):
        pipeline(language)
    # what is there now is looked at by no collection in the processes, which would copy every page of it
    gc.collect()
    gc.freeze()
    try:
        with ProcessPoolExecutor(processes, mp_context=multiprocessing.get_context("fork")) as pool:
            yield pool
    finally:
        gc.unfreeze()


def _annotate_share(work: Prepared) -> list[Outcome]:
    return list(annotated(work))


def _log(error: InputError) -> None:
    _LOG.warning("%s", error)
