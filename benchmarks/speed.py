"""Speed of the whole job as a ratio to bare parsing of the same text with the same pipeline, in one run, in processor time.

    python -m benchmarks.speed [REPORTS...] [--words N] [--rounds N]

Without REPORTS the shipped example is repeated until it has N words. Ratios are what counts; words a second are told for the
reader's orientation. Processor time (user and system, child processes included) leaves out what else the machine does. Each
layer's own share of the parsing time is listed too. Start-up (on the clock) and memory are of a fresh process.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from recoupe.engine.local import annotate
from recoupe.lang.base import language
from recoupe.model import Report
from recoupe.parse import parse, pipeline
from recoupe.pipeline import LAYERS, prepare
from recoupe.read import read
from recoupe.syntax.view import Doc

if TYPE_CHECKING:
    from spacy.tokens import Doc as Parse

EXAMPLE = Path(__file__).parent.parent / "examples" / "venezuela-2019"


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", nargs="*", default=[str(EXAMPLE)])
    parser.add_argument("--words", type=int, default=60_000)
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    reports = material(args.reports, args.words)
    words = sum(len(report.text.split()) for report in reports)
    list(parsed(reports[:8]))
    rounds = [
        (timed(lambda: sum(1 for _ in parsed(reports))), timed(lambda: sum(1 for _ in annotate(reports))))
        for _ in range(args.rounds)
    ]  # by turns, so that what else the machine does slows both
    bare = statistics.median(one for one, _ in rounds)
    ratio = statistics.median(whole / one for one, whole in rounds)
    print(f"{len(reports)} reports, {words} words, median of {args.rounds} rounds")
    row("bare parsing, one process", words, bare, bare)
    row("whole job, one process", words, bare * ratio, bare)
    row("whole job, two processes", words, timed(lambda: sum(1 for _ in annotate(reports, processes=2))), bare)
    for name, seconds in layer_times(reports).items():
        row(f"  layer {name}", words, seconds, bare)
    startup()
    print(f"peak memory of this process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def material(inputs: list[str], words: int) -> list[Report]:
    """The reports among `inputs`, repeated under new ids until they have `words` words."""
    found = [result for result in read(inputs) if isinstance(result, Report)]
    reports: list[Report] = []
    size = 0
    while size < words:
        for report in found:
            reports.append(replace(report, id=f"{report.id}-{len(reports)}"))
            size += len(report.text.split())
            if size >= words:
                break
    return reports


def processor_seconds() -> float:
    """Seconds of processor time that this process and its ended children have taken."""
    taken = os.times()
    return taken.user + taken.system + taken.children_user + taken.children_system


def timed(job: Callable[[], object]) -> float:
    """Processor seconds of a job."""
    begin = processor_seconds()
    job()
    return processor_seconds() - begin


def parsed(reports: Sequence[Report]) -> Iterator[tuple[Report, Parse]]:
    """The reports parsed, each in its own language, one language after the other."""
    for code in sorted({report.language for report in reports}):
        yield from parse([report for report in reports if report.language == code], nlp=pipeline(code))


def layer_times(reports: list[Report]) -> dict[str, float]:
    """Processor seconds that each layer takes over all reports once they are parsed."""
    taken = dict.fromkeys(("dating", "view", *(name for name, _ in LAYERS)), 0.0)
    begin = time.process_time()
    prepared = {found.id: found for found in prepare(reports)}
    taken["dating"] = time.process_time() - begin
    for report, read_by_spacy in parsed(reports):
        found = prepared[report.id]
        begin = time.process_time()
        doc = Doc(read_by_spacy)
        taken["view"] += time.process_time() - begin
        for name, find in LAYERS:
            begin = time.process_time()
            layer = tuple(find(doc, report, found, language(report.language)))
            taken[name] += time.process_time() - begin
            found = replace(found, **{name: layer})
    return taken


def row(name: str, words: int, seconds: float, bare: float) -> None:
    """One line: words a second, time and speed as ratios to bare parsing."""
    speed = words / seconds if seconds else float("inf")
    print(f"{name:28} {speed:12,.0f} words/s   time x{seconds / bare:5.2f}   speed x{bare / seconds if seconds else 0:6.2f}")


def startup() -> None:
    """Seconds from a fresh process to its first output, on one short report."""
    begin = time.perf_counter()
    text = "Le ministre a annoncé lundi à Paris un accord.\n"
    subprocess.run([sys.executable, "-m", "recoupe", "annotate", "-"], input=text.encode(), check=True, capture_output=True)
    print(f"start-up to first output: {time.perf_counter() - begin:.2f} s")


if __name__ == "__main__":
    main()
