"""Pumps every pattern of the package, each in a child of its own whose processor time is limited; prints those that do not end.

Run by `test_linear.py`: `python run_patterns.py SIZE`, the size of the texts in code points.
"""

from __future__ import annotations

import os
import re
import signal
import sys
from importlib import import_module
from typing import Any

from used import AT_ONE_PLACE, Compiled, inline, modules, only_matched

ENOUGH = 1.5
"""Processor seconds for one text: what is linear takes hundredths of one, what is quadratic minutes."""
REPORT = "Lyon, 3 mars 2019 (AFP) - « Rien n’est décidé », a dit lundi Anne Morel, maire de Lyon, selon 20 % des 300 élus."


def main(size: int) -> None:
    compiled = Compiled()
    compiled.watch()
    for module in modules():
        import_module(module)
    _annotate_one()
    for module, function, pattern in inline():
        compiled.patterns.setdefault(re.compile(pattern), (module, set()))[1].add(function)
    matched = only_matched()
    print(f"{len(compiled.patterns)} patterns")
    for pattern, (module, functions) in compiled.patterns.items():
        at_one_place = pattern in matched or functions <= AT_ONE_PLACE
        if (text := _worst(pattern, size, at_one_place)) is not None:
            print(f"{module}: {pattern.pattern!r:.300} does not end on {text!r:.80}", flush=True)


def _annotate_one() -> None:
    from recoupe.engine.local import annotate
    from recoupe.model import Report

    list(annotate([Report(id="a", text=REPORT)]))


def _worst(pattern: re.Pattern[Any], size: int, at_one_place: bool) -> Any | None:
    """The text on which the pattern takes too long, tried in a child; None where there is none."""
    from pumps import pumps

    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        signal.signal(signal.SIGVTALRM, signal.SIG_DFL)
        for number, text in enumerate(pumps(pattern, size)):
            os.write(writing, number.to_bytes(4, "big"))
            signal.setitimer(signal.ITIMER_VIRTUAL, ENOUGH)
            pattern.match(text)
            pattern.fullmatch(text)
            if not at_one_place:
                pattern.search(text)
                for _ in pattern.finditer(text):
                    pass
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as stream:
        begun = stream.read()
    _, status = os.waitpid(child, 0)
    if status == 0:
        return None
    last = int.from_bytes(begun[-4:], "big") if begun else 0
    return next(text for number, text in enumerate(pumps(pattern, 60)) if number == last) if begun else "anything"


if __name__ == "__main__":
    main(int(sys.argv[1]))
