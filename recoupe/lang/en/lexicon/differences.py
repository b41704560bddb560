"""The weights of the comparison of English tellings: those fitted on French stories, which hold no word."""

from __future__ import annotations

import json
from importlib import resources
from typing import Final

from recoupe.lang.tables.differences import DifferenceWeights


def _weights() -> DifferenceWeights:
    raw = json.loads((resources.files("recoupe.lang.fr") / "weights" / "differences.json").read_text("utf-8"))
    pairs = {name: (float(raw[name][0]), float(raw[name][1])) for name in ("wording", "order")}
    return DifferenceWeights(**{name: value for name, value in (raw | pairs).items() if name != "about"})


DIFFERENCES: Final = _weights()
