"""Annotates one text and prints the most memory that it took, in MiB: `python run_memory.py UNIT COUNT`, by `test_linear.py`."""

from __future__ import annotations

import resource
import sys

from recoupe.model import Report
from recoupe.pipeline import annotate_prepared, prepare

if __name__ == "__main__":
    report = Report(id="a", text=sys.argv[1] * int(sys.argv[2]))
    list(annotate_prepared(zip([report], prepare([report]), strict=True)))
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(most // (1024 * 1024 if sys.platform == "darwin" else 1024))
