"""Runs the pipeline on this machine, in one process or several; the result is the same, in the order of the reports."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor

from recoupe.model import Annotations, Report
from recoupe.pipeline import annotate_prepared, prepare

SHARE = 32
"""Reports that a process takes at a time."""


def annotate(reports: Sequence[Report], *, processes: int = 1) -> Iterator[Annotations]:
    """The annotations of each report, in order, as they become ready.

    Raises PipelineError where the trained pipeline is missing, ValueError where `processes` is less than 1.
    """
    if processes < 1:
        raise ValueError(f"processes must be 1 or more, not {processes}")
    work = list(zip(reports, prepare(reports), strict=True))
    if processes == 1 or len(work) < 2:
        yield from annotate_prepared(work)
        return
    share = max(1, min(SHARE, -(-len(work) // processes)))
    shares = [work[i : i + share] for i in range(0, len(work), share)]
    # "spawn" is the one way to start a process that is safe on every system once numerical libraries are loaded
    with ProcessPoolExecutor(processes, mp_context=multiprocessing.get_context("spawn")) as pool:
        for part in pool.map(_annotate_share, shares):
            yield from part


def _annotate_share(work: list[tuple[Report, Annotations]]) -> list[Annotations]:
    return list(annotate_prepared(work))
