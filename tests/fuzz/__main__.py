"""`make fuzz`: spoils documents and looks what comes out. Inputs are the same for the same seed, so that a finding comes again.

Each worker is a process with a limit of memory; what ends it (a crash of a library) or takes it too long is a finding like an
exception. New findings are made small and written to `tests/fuzz/cases`, where `test_cases.py` tries them for ever.
"""

from __future__ import annotations

import argparse
import multiprocessing as mp
import os
import signal
import sys
import time
from collections import Counter
from hashlib import blake2b
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from fuzz.targets import TARGETS, seeds
from fuzz.worker import the_input, work

CASES = Path(__file__).parent / "cases"
CONTEXT = mp.get_context("spawn")


def keep(target: str, data: bytes, kind: int) -> Path:
    """Writes a finding as a case."""
    CASES.mkdir(exist_ok=True)
    path = CASES / f"{target}-{kind}-{blake2b(data, digest_size=6).hexdigest()}.bin"
    path.write_bytes(data)
    return path


def run(seed: int, count: int, names: list[str], jobs: int) -> tuple[Counter[str], dict[str, str]]:
    """What came out, how often; and the findings: what each shows."""
    counts, findings = Counter[str](), dict[str, str]()
    running: list[tuple[Any, Any, Any, range]] = []

    def start(numbers: range) -> None:
        ours, theirs = CONTEXT.Pipe(False)
        here = CONTEXT.Value("q", numbers.start)
        process = CONTEXT.Process(target=work, args=(seed, numbers, names, here, theirs))
        process.start()
        theirs.close()
        running.append((process, ours, here, numbers))

    for job in range(jobs):
        start(range(job, count, jobs))
    begun, shown = time.monotonic(), 0
    stopped: list[int] = []
    signal.signal(signal.SIGTERM, lambda *_: stopped.append(1))
    while running and not stopped:
        for entry in list(running):
            process, ours, here, numbers = entry
            try:
                told = ours.recv() if ours.poll(0.05) else None
            except EOFError:
                told = ("died",)
            if told is None:
                continue
            if told[0] == "counts":
                counts += told[1]
            elif told[0] == "found":
                _, target, data, kind, problem = told
                if f"{target}: {problem}" not in findings:
                    findings[f"{target}: {problem}"] = str(keep(target, data, kind))
                    print(f"found: {target}: {problem} ({findings[f'{target}: {problem}']})", flush=True)
            else:
                running.remove(entry)
                process.join()
                if told[0] == "died":
                    number = here.value
                    target, data, kind = the_input(seed, number, {name: seeds(name) for name in names})
                    findings[f"{target}: ends its process ({process.exitcode})"] = str(keep(target, data, kind))
                    print(f"found: {target}: input {number} ends its process ({process.exitcode})", flush=True)
                    start(range(number + jobs, numbers.stop, jobs))
        if counts.total() // 5_000 > shown:
            shown = counts.total() // 5_000
            print(f"{counts.total():,} inputs, {time.monotonic() - begun:.0f} s, {len(findings)} findings", flush=True)
    for process, *_ in running:  # told to stop: what was counted so far is still said
        process.terminate()
    return counts, findings


def main() -> int:
    """Runs it; 1 where something was found."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--count", type=int, default=20_000)
    arguments.add_argument("--seed", type=int, default=12)
    arguments.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    arguments.add_argument("--target", action="append", choices=list(TARGETS))
    given = arguments.parse_args()
    counts, findings = run(given.seed, given.count, given.target or list(TARGETS), given.jobs)
    for name, count in sorted(counts.items(), key=lambda item: -item[1]):
        print(f"{count:9,}  {name}")
    print(f"{counts.total():,} inputs, {len(findings)} findings")
    return int(bool(findings))


if __name__ == "__main__":
    raise SystemExit(main())
