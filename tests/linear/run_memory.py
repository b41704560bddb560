"""Annotates one text and prints the most memory that it took, in MiB: `python run_memory.py UNIT COUNT`, by `test_linear.py`."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
from peak import own_peak  # type: ignore[import-not-found]

from recoupe.model import Report
from recoupe.pipeline import annotate_prepared, prepare

if __name__ == "__main__":
    report = Report(id="a", text=sys.argv[1] * int(sys.argv[2]))
    list(annotate_prepared(zip([report], prepare([report]), strict=True)))
    print(own_peak() // (1024 * 1024))
