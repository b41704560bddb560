"""Reads every hostile file in one process: `python run_hostile.py` prints a JSON line a file, then one with the memory taken.

A file that hangs ends the process with a traceback.
"""

from __future__ import annotations

import faulthandler
import json
import resource
import sys
from pathlib import Path

HANG = 120
"""Seconds that no reading takes, however busy the machine."""


def main() -> None:
    sys.path.insert(0, str(Path(__file__).parent.parent))
    from peak import own_peak  # type: ignore[import-not-found]
    from read.hostile import cases  # type: ignore[import-not-found]

    from recoupe.model import Report
    from recoupe.read import apart, from_bytes

    for name, data in cases().items():
        faulthandler.dump_traceback_later(HANG, exit=True)
        found: list[dict[str, object]] = []
        try:
            for item in from_bytes(data, file="f", name="f"):
                if isinstance(item, Report):
                    found.append({"kind": "report", "text": item.text[:20_000], "status": item.status})
                else:
                    found.append({"kind": type(item).__name__, "told": str(item), "remedy": item.remedy})
        except Exception as error:
            found.append({"kind": "crash", "told": repr(error)[:500]})
        print(json.dumps({"name": name, "found": found}), flush=True)
    faulthandler.cancel_dump_traceback_later()
    apart.close()  # what the processes apart took is known once they have ended
    most = [own_peak(), resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024]
    print(json.dumps({"memory": most}), flush=True)


if __name__ == "__main__":
    main()
