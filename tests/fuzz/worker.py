"""One worker of the fuzzer: makes inputs, tries them, makes what it finds small."""

from __future__ import annotations

import os
import resource
import signal
import traceback
from collections import Counter
from pathlib import Path
from random import Random
from typing import Any

from fuzz.mutate import mutated
from fuzz.targets import SHARES, TARGETS, seeds

SECONDS = 30
"""Of the processor, for one input."""
MEMORY = 3_000_000_000
SHRINKS = 200


def the_input(seed: int, number: int, held: dict[str, list[bytes]]) -> tuple[str, bytes, int]:
    """Input `number`: its target, what it is given and how."""
    chance = Random(f"{seed} {number}")
    target = chance.choices(list(held), [SHARES[name] for name in held])[0]
    return target, mutated(chance, held[target]), chance.randrange(1_000)


def tried(target: str, data: bytes, kind: int) -> tuple[str, str]:
    """("", outcome), or what was raised and where."""
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
    try:
        return "", TARGETS[target](data, kind)
    except Exception as error:
        place = next((f"{Path(f.filename).name}:{f.name}" for f in reversed(traceback.extract_tb(error.__traceback__))), "")
        return f"{type(error).__name__} in {place}", " ".join(str(error).split())[:200]
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def smaller(target: str, data: bytes, kind: int, problem: str) -> bytes:
    """Less of an input that still shows the problem."""
    size, left = len(data) // 2, SHRINKS
    while size and left:
        for start in range(0, len(data), size):
            left -= 1
            less = data[:start] + data[start + size :]
            if not left or (less and tried(target, less, kind)[0] == problem):
                data = less if left else data
                break
        else:
            size //= 2
    return data


def work(seed: int, numbers: range, names: list[str], here: Any, told: Any) -> None:
    """One worker; `here` holds the number that is being tried."""

    def slow(*_: object) -> None:
        raise TimeoutError(f"takes more than {SECONDS} seconds")

    signal.signal(signal.SIGVTALRM, slow)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # warcio writes there what it thinks of an archive
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    held, counts, seen = {name: seeds(name) for name in names}, Counter[str](), set[str]()
    for number in numbers:
        here.value = number
        target, data, kind = the_input(seed, number, held)
        problem, outcome = tried(target, data, kind)
        counts[f"{target}: {problem or outcome.split(' (')[0]}"] += 1
        if problem and (target, problem) not in seen:
            seen.add((target, problem))
            told.send(("found", target, smaller(target, data, kind, problem), kind, f"{problem}: {outcome}"))
        if number % 100 == 0:
            told.send(("counts", counts))
            counts = Counter()
    told.send(("counts", counts))
    told.send(("end",))
