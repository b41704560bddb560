"""Annotates one text and prints the most memory that it took, in MiB: `python run_memory.py UNIT COUNT`, by `test_linear.py`."""

from __future__ import annotations

import resource
import sys
from pathlib import Path

from recoupe.model import Report
from recoupe.pipeline import annotate_prepared, prepare

STATUS = Path("/proc/self/status")


def most() -> int:
    """The peak of this process alone; what `getrusage` tells on Linux is at least the peak of the process that began it."""
    if STATUS.exists():
        (line,) = (line for line in STATUS.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) // 1024
    told = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return told // (1024 * 1024 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    report = Report(id="a", text=sys.argv[1] * int(sys.argv[2]))
    list(annotate_prepared(zip([report], prepare([report]), strict=True)))
    print(most())
