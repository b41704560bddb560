"""Gives every step one text that is one unit thousands of times over; the processor time of each step is limited.

Run by `test_linear.py`: `python run_layers.py SIZE UNIT...`. Prints each step that does not end and on what, and goes on with the
next unit.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from functools import partial
from typing import Any

from msgspec.structs import replace

from recoupe.dating import date_reports
from recoupe.dossier import build
from recoupe.grouping.profile import profile
from recoupe.lang.base import language
from recoupe.model import Annotations, Report
from recoupe.parse import parse, pipeline
from recoupe.pipeline import LAYERS, annotate_doc, annotate_prepared, prepare

ENOUGH = 2.0
"""Processor seconds for a step over one text: linear ones take tenths of one. Parsing has `PARSING`."""
PARSING = 30.0
RECONCILING = 10.0
"""Three reports in one text's own words: what is quadratic in its passages took up to two minutes."""


def main(size: int, units: list[str]) -> None:
    pipeline()
    for unit in units:
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reading)
            _steps((unit * (size // len(unit) + 1))[:size], writing)
            os._exit(0)
        os.close(writing)
        with os.fdopen(reading) as stream:
            begun = stream.read().split()
        _, status = os.waitpid(child, 0)
        if status:
            print(
                f"{begun[-1] if begun else 'nothing'} does not end on {unit!r} x {size // len(unit)} (status {status})",
                flush=True,
            )


def _steps(text: str, told: int) -> None:
    """Every step over one text, as `recoupe.pipeline` takes them, and the grouping of two of them."""
    report = Report(id="a", text=text)
    twin = Report(id="b", text=text, published="2019-03-28")
    limited = _Limited(told)
    limited("dating", lambda: date_reports([report, twin]))
    found: Annotations = limited("prepare", lambda: prepare([report]))[0]
    doc = limited("parse", lambda: list(parse([report])), enough=PARSING)[0][1]
    pack = language("fr")
    for field, find in LAYERS:
        layer: dict[str, Any] = {field: tuple(limited(field, partial(find, doc, report, found, pack)))}
        found = replace(found, **layer)
    limited("grouping", lambda: profile(report, found))
    half = Report(id="c", outlet="C", text=f"La mairie ferme. {text[: len(text) // 2]}")
    read = annotate_doc(doc, report, prepare([report])[0])
    others = [replace(read, id="b", dct="2019-03-28"), *annotate_prepared(zip([half], prepare([half]), strict=True))]
    limited("reconciling", lambda: build([report, twin, half], [read, *others]), enough=RECONCILING)


class _Limited:
    """Runs a step under a limit of processor time; what exceeds it ends this process, and the last name told says which."""

    def __init__(self, told: int) -> None:
        self._told = told
        signal.signal(signal.SIGVTALRM, signal.SIG_DFL)

    def __call__(self, name: str, step: Callable[[], Any], *, enough: float = ENOUGH) -> Any:
        os.write(self._told, f"{name}\n".encode())
        signal.setitimer(signal.ITIMER_VIRTUAL, enough)
        result = step()
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        return result


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2:])
